/**
 * Words that the lines around an article are known by. Own work, from how wires, papers and web pages set their
 * pages; each list carries an example of a line it is for and a near miss, which the tests run.
 */

/** A kind of page furniture, and the forms of line it is known by. All patterns are anchored and linear. */
export interface FurnitureForm {
  readonly kind: "counter" | "share" | "related" | "caption" | "advert" | "boilerplate";
  readonly pattern: RegExp;
  readonly example: string;
  readonly nearMiss: string;
}

export const FURNITURE_FORMS: readonly FurnitureForm[] = [
  {
    kind: "counter",
    pattern: /^[•·|\s]*[\d.,\s]{1,12}[kKmM]?\s?(?:views?|reads?|comments?|shares?|likes?|min(?:ute)?s? read)[•·|\s]*$/i,
    example: "• 25921 views",
    nearMiss: "12 views were exchanged at the meeting.",
  },
  {
    kind: "counter",
    pattern: /^[•·|\s]*(?:views?|reads?|comments?|shares?)\s?:?\s?\(?[\d.,]{1,12}[kKmM]?\)?$/i,
    example: "Views: 1,204",
    nearMiss: "Views of the 1990 accord differ",
  },
  {
    kind: "share",
    pattern:
      /^(?:share|tweet|print|email|e-mail|copy link|save|listen|facebook|telegram|whatsapp|twitter|x|linkedin|viber)(?:[\s•·|,/]{1,4}(?:share|tweet|print|email|e-mail|copy link|save|listen|facebook|telegram|whatsapp|twitter|x|linkedin|viber))*$/i,
    example: "Share | Facebook | Telegram",
    nearMiss: "Share prices fell after the vote",
  },
  {
    kind: "share",
    pattern: /^share (?:this|the) (?:article|story|post|page|news|link)\b.{0,60}$/i,
    example: "Share this article",
    nearMiss: "Share the burden, minister urges allies",
  },
  {
    kind: "share",
    pattern: /^(?:follow|subscribe to|join) (?:us|our (?:channel|newsletter|telegram|page))\b.{0,100}$/i,
    example: "Subscribe to our newsletter",
    nearMiss: "Follow the money, auditor says",
  },
  {
    kind: "related",
    pattern:
      /^[•·*>\s-]{0,4}(?:read (?:also|more|next)|see also|also read|more on this(?: story| topic)?|related(?: (?:news|stories|articles|content|topics))?|recommended(?: for you)?|on this topic|don't miss)\s?(?:[:：–—|-].{0,300})?$/i,
    example: "Read also: Ministers to meet again in May",
    nearMiss: "Related talks on fishing will follow in May.",
  },
  {
    kind: "caption",
    pattern:
      /^(?:\[|\()?(?:file )?(?:photo|photograph|image|picture|video|graphic|illustration|map|caption)(?: (?:by|credit|courtesy(?: of)?|illustration))?\s?[:：].{1,400}$/i,
    example: "FILE PHOTO: The minister arrives at the palace in May.",
    nearMiss: "Photo shows troops at border, ministry says",
  },
  {
    kind: "caption",
    pattern: /^[([](?:file )?(?:photo|image|picture|video)\b[^\])]{0,200}[\])]$/i,
    example: "(Photo by Lena Ortiz/Coast Press)",
    nearMiss: "(The photo was later withdrawn.) Officials disagreed.",
  },
  {
    kind: "advert",
    pattern:
      /^(?:advertisement|advertisment|advert|sponsored(?: content)?|promoted(?: content)?|(?:story|article) continues (?:below|after)(?: (?:the |this )?(?:ad|advert|advertisement))?)\.?$/i,
    example: "ADVERTISEMENT",
    nearMiss: "Advertisement tax splits cabinet",
  },
  {
    kind: "boilerplate",
    pattern:
      /^[\s_*(–—-]{0,4}(?:additional |further )?(?:reporting|writing|editing|edited|compiled|translated|written) by .{2,300}$/i,
    example: "Reporting by Ana Bell in Quito; Editing by Tom Ray",
    nearMiss: "Edited video shows troops by the river",
  },
  {
    kind: "boilerplate",
    pattern: /^.{3,240} contributed (?:reporting|to (?:this|the) (?:report|story|article))\b.{0,80}$/i,
    example: "Coast Press writer Ana Bell in Quito contributed to this report.",
    nearMiss: "The envoy contributed to the talks in Quito.",
  },
  {
    kind: "boilerplate",
    pattern: /^(?:©|\(c\)|copyright\b)(?=.{0,40}(?:\d{4}|all rights|by )).{2,300}$/i,
    example: "© 2026 The Coast Courier. All rights reserved.",
    nearMiss: "Copyright law divides the two neighbours",
  },
  {
    kind: "boilerplate",
    pattern: /^.{0,200}\ball rights reserved\b.{0,120}$/i,
    example: "Coast Courier, all rights reserved",
    nearMiss: "All rights are reserved to the crown under the treaty, he said.",
  },
  {
    kind: "boilerplate",
    pattern:
      /^(?:our standards:|this (?:story|article|report) (?:has been|was) (?:updated|corrected|translated|edited|published|generated)|(?:this is|it is) a developing story|sign up (?:for|to)|if you (?:notice|find|see) (?:an? )?(?:error|mistake)).{0,300}$/i,
    example: "This story has been updated with the minister's reply.",
    nearMiss: "This story has no end in sight, the envoy said.",
  },
];

/** Words that open a headline in capitals and are no place: "EXCLUSIVE - Ministers near pact". */
export const SLUGS: ReadonlySet<string> = new Set(
  "ADVISORY ALERT ANALYSIS BREAKING COLUMN CORRECTED CORRECTION EXCLUSIVE EXPLAINER FACTBOX FEATURE FLASH FOCUS INSIGHT INTERVIEW LIVE NEWSMAKER OPINION PREVIEW PROFILE RECAP TIMELINE UPDATE URGENT VIDEO WATCH WRAPUP".split(
    " ",
  ),
);

/** What follows a name in a byline and is no name: "By Ana Bell, Diplomatic Correspondent". */
export const BYLINE_ROLES: ReadonlySet<string> = new Set(
  "affairs analyst bureau chief columnist contributor contributing correspondent correspondents desk diplomatic editor editors foreign freelance managing national news political reporter reporters senior special staff writer writers".split(
    " ",
  ),
);

/** Last or first words of outlets' names, for a credit line that stands alone: "The Eastern Courier". */
export const OUTLET_NOUNS: ReadonlySet<string> = new Set(
  "agency bulletin broadcasting chronicle citizen courier daily dispatch echo enquirer examiner express gazette globe guardian herald independent inform inquirer journal ledger mail mercury messenger mirror monitor network news newswire observer packet pioneer post press radio record register reporter review service standard star sun telegraph television times today tribune tv voice wire witness world".split(
    " ",
  ),
);

/** Headings that web agencies set over parts of a report. Lines of other words are headings by their form. */
export const HEADINGS: ReadonlySet<string> = new Set([
  "add",
  "addition",
  "additionally",
  "background",
  "context",
  "details",
  "for reference",
  "reaction",
  "recall",
  "reference",
  "reminder",
  "what happened",
  "what preceded",
  "what's next",
  "why it matters",
]);

export const MONTHS =
  "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec";
export const WEEKDAYS =
  "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun";
