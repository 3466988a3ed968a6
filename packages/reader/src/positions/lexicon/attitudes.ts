import type { Position } from "../../contract/record.js";

/**
 * Words that tell where someone stands; votes and vetoes are left out, being events. Own work, from reading diplomatic reporting. Patterns as in
 * `document/phrase-pattern.ts`: "@verb" all its forms, "a|b" either, "word?" may be missing, ".." up to ten words.
 */
export interface AttitudeCue {
  readonly pattern: string;
  readonly attitude: Position["attitude"];
  readonly degree?: Position["degree"];
  /** Who holds it: the subject before the words, what follows them ("worries Lima"), the words' own noun ("critics"), or whoever the sentence begins with. */
  readonly holder: "subject" | "object" | "self" | "clause";
  /** Only of countries, governments and bodies: what an analyst expects is no demand. */
  readonly bodiesOnly?: true;
  /** True where "not" makes it the opposite; else a negated cue says nothing. */
  readonly flips?: true;
  readonly example: string;
}

const FEELING =
  "concern|concerns|worry|worries|alarm|disappointment|dismay|anger|outrage|displeasure|unease|frustration|indignation";
const HOPEFUL = "support|confidence|satisfaction|solidarity|gratitude|appreciation|readiness|willingness|hope";

export const ATTITUDES: readonly AttitudeCue[] = [
  {
    pattern: `@express|@voice|@reiterate|@convey|@repeat|@raise .. ${FEELING}`,
    attitude: "concerned",
    holder: "subject",
    example: "Peru expressed deep concern about the ferry.",
  },
  {
    pattern: "concerned|worried|alarmed|dismayed|disappointed|troubled about|over|by|at|that|with",
    attitude: "concerned",
    holder: "subject",
    example: "Peru is worried about the ferry.",
  },
  {
    pattern: "@fear that|for|a|an|the",
    attitude: "concerned",
    holder: "subject",
    example: "Peru fears that the ferry will sink.",
  },
  { pattern: "@regret it|that|the|this", attitude: "concerned", holder: "subject", example: "Peru regrets the delay." },
  {
    pattern: "worries|worry|alarms|worried|alarmed",
    attitude: "concerned",
    holder: "object",
    example: "Ferry plan worries Peru",
  },
  {
    pattern: "a concern of|for",
    attitude: "concerned",
    holder: "object",
    example: "Tolls, a concern of Peru, were left out.",
  },

  { pattern: "@oppose", attitude: "opposes", holder: "subject", example: "Peru would oppose any quota." },
  { pattern: "@reject", attitude: "opposes", holder: "subject", example: "Peru rejects the charge." },
  {
    pattern: "@dismiss",
    attitude: "opposes",
    degree: "strong",
    holder: "subject",
    example: "Peru dismissed the measure as a joke.",
  },
  { pattern: "@dispute", attitude: "opposes", holder: "subject", example: "Peru disputes the tests." },
  {
    pattern: "@condemn|@denounce|@slam|@blast|@lambast",
    attitude: "opposes",
    degree: "strong",
    holder: "subject",
    example: "Peru condemned the attack.",
  },
  {
    pattern: "@criticise|@criticize|@deplore|@decry",
    attitude: "opposes",
    holder: "subject",
    example: "Peru criticised the plan.",
  },
  { pattern: "@accuse .. of", attitude: "opposes", holder: "subject", example: "Peru accused Chile of delay." },
  { pattern: "@balk|@baulk at", attitude: "opposes", holder: "subject", example: "Peru balked at the price." },
  { pattern: "@object to", attitude: "opposes", holder: "subject", example: "Peru objected to the price." },
  {
    pattern: "@rule out",
    attitude: "opposes",
    degree: "strong",
    holder: "subject",
    example: "Peru ruled out a truce.",
  },
  { pattern: "@refuse to", attitude: "opposes", holder: "subject", example: "Peru refused to sign." },
  { pattern: "@threaten to|with", attitude: "opposes", holder: "subject", example: "Peru threatened to leave." },
  { pattern: "@threaten .. to", attitude: "opposes", holder: "subject", example: "Peru threatened in May to leave." },
  {
    pattern:
      "will|would|can|could not|never accept|allow|tolerate|sign|recognise|recognize|bow|yield|permit|agree|negotiate",
    attitude: "opposes",
    degree: "strong",
    holder: "subject",
    example: "Peru will not accept a fleet.",
  },
  {
    pattern: "does|do not trade|pay|threaten|negotiate|recognise|recognize|accept",
    attitude: "opposes",
    holder: "subject",
    example: "Peru does not pay ransoms.",
  },
  {
    pattern: "@call|@describe|@brand",
    attitude: "opposes",
    holder: "subject",
    example: "Peru called the deadline “unhelpful”.",
  },
  {
    pattern: "critic|critics|opponent|opponents of",
    attitude: "opposes",
    holder: "self",
    example: "Critics of Peru walked out.",
  },

  { pattern: "@demand", attitude: "demands", holder: "subject", example: "Peru demanded a guarantee." },
  { pattern: "@call on|upon .. to", attitude: "demands", holder: "subject", example: "Peru called on Chile to leave." },
  { pattern: "@urge", attitude: "demands", holder: "subject", example: "Peru urged Chile to leave." },
  {
    pattern: "@insist on|that",
    attitude: "demands",
    degree: "strong",
    holder: "subject",
    example: "Peru insists on a guarantee.",
  },
  { pattern: "@ask for", attitude: "demands", holder: "subject", example: "Peru asked for inspections." },
  { pattern: "@ask .. for a|an", attitude: "demands", holder: "subject", example: "Peru asked Chile for a guarantee." },
  { pattern: "@appeal to|for", attitude: "demands", holder: "subject", example: "Peru appealed to Chile." },
  { pattern: "@want ..+ to", attitude: "demands", holder: "subject", example: "Peru wants Chile to leave." },
  {
    pattern: "expect|expects ..+ to",
    attitude: "demands",
    holder: "subject",
    bodiesOnly: true,
    example: "Peru expects Chile to finish the line.",
  },
  { pattern: "@ask ..+ to", attitude: "demands", holder: "subject", example: "Peru asked Chile to drop the claim." },
  {
    pattern: "only when|if",
    attitude: "demands",
    holder: "clause",
    example: "Peru said it would return only when tolls are paid.",
  },
  { pattern: "unless", attitude: "demands", holder: "clause", example: "Peru will leave unless Chile pays." },
  {
    pattern: "@hope that",
    attitude: "demands",
    holder: "subject",
    example: "Peru hoped that contracts would be kept.",
  },

  { pattern: "@call for", attitude: "supports", holder: "subject", example: "Peru has called for restoring ties." },
  {
    pattern: "@support",
    attitude: "supports",
    holder: "subject",
    flips: true,
    example: "Peru firmly supports the plan.",
  },
  {
    pattern: "@endorse|@applaud|@hail|@praise|@favour|@favor",
    attitude: "supports",
    holder: "subject",
    flips: true,
    example: "Peru endorsed the plan.",
  },
  { pattern: "@welcome", attitude: "supports", holder: "subject", flips: true, example: "Peru welcomed the vote." },
  {
    pattern: `@express|@voice|@reiterate .. ${HOPEFUL}`,
    attitude: "supports",
    holder: "subject",
    example: "Peru expressed confidence in the plan.",
  },
  {
    pattern: "@attach .. importance",
    attitude: "supports",
    holder: "subject",
    example: "Peru attached importance to the route.",
  },
  {
    pattern: "@look forward to",
    attitude: "supports",
    holder: "subject",
    example: "Peru looked forward to the talks.",
  },
  { pattern: "@hope to", attitude: "supports", holder: "subject", example: "Peru hopes to join." },
  {
    pattern: "supporter|supporters|advocate|advocates of",
    attitude: "supports",
    holder: "self",
    example: "Supporters of Peru cheered.",
  },

  { pattern: "@offer", attitude: "offers", holder: "subject", example: "Peru has offered to free eleven." },
  { pattern: "@propose", attitude: "offers", holder: "subject", example: "Peru intends to propose a loan." },
  {
    pattern: "ready|prepared|willing to",
    attitude: "offers",
    holder: "subject",
    example: "Peru is ready to share the data.",
  },
  {
    pattern: "@promise|@pledge to",
    attitude: "offers",
    holder: "subject",
    example: "Peru promised to raise the matter.",
  },

  { pattern: "@doubt", attitude: "doubts", holder: "subject", example: "Peru doubted the figure." },
  { pattern: "@cast doubt on", attitude: "doubts", holder: "subject", example: "Peru cast doubt on the figure." },
  {
    pattern: "sceptical|skeptical|unconvinced about|of|that",
    attitude: "doubts",
    holder: "subject",
    example: "Peru is sceptical of the figure.",
  },
  {
    pattern: "see|sees|saw little|no room|chance|prospect",
    attitude: "doubts",
    holder: "subject",
    example: "Analysts see little room for a deal.",
  },
  { pattern: "@lament|@bemoan", attitude: "concerned", holder: "subject", example: "Peru lamented the delay." },
  {
    pattern: "@protest against|at|over",
    attitude: "opposes",
    holder: "subject",
    example: "Peru protested at the seizure.",
  },
  {
    pattern: "angry|furious|outraged|indignant about|over|at|by|that",
    attitude: "opposes",
    degree: "strong",
    holder: "subject",
    example: "Peru was furious about the tolls.",
  },
  { pattern: "reluctant|unwilling to", attitude: "opposes", holder: "subject", example: "Peru is unwilling to sign." },
  {
    pattern: "no intention of",
    attitude: "opposes",
    degree: "strong",
    holder: "subject",
    example: "Peru had no intention of signing.",
  },
  { pattern: "@warn against", attitude: "opposes", holder: "subject", example: "Peru warned against a blockade." },
  { pattern: "@press|@push for", attitude: "demands", holder: "subject", example: "Peru pressed for inspections." },
  {
    pattern: "backs|backed a|an|the|its|his|her|their",
    attitude: "supports",
    holder: "subject",
    flips: true,
    example: "Peru backed the plan.",
  },
  {
    pattern: "@reaffirm|@reiterate|@pledge|@voice .. support|commitment|solidarity",
    attitude: "supports",
    holder: "subject",
    example: "Peru reaffirmed its support for the plan.",
  },
  { pattern: "committed to", attitude: "supports", holder: "subject", example: "Peru is committed to the plan." },
  {
    pattern: "in favour|favor of",
    attitude: "supports",
    holder: "subject",
    example: "Peru spoke in favour of the plan.",
  },
  { pattern: "open to", attitude: "offers", degree: "weak", holder: "subject", example: "Peru is open to talks." },
  { pattern: "@volunteer to", attitude: "offers", holder: "subject", example: "Peru volunteered to host the talks." },
  {
    pattern: "@question whether|the",
    attitude: "doubts",
    holder: "subject",
    example: "Peru questioned whether it would last.",
  },
];

/** Words near a cue that strengthen or weaken it, from "deep concern" to "some concern". */
export const STRONG: ReadonlySet<string> = new Set(
  "absolutely categorically completely deep deeply extreme extremely firmly flatly fully grave gravely great greatly highly never particular profound profoundly serious seriously severe sharp sharply special strong strongly utmost utterly vehemently vigorously vocal".split(
    " ",
  ),
);
export const WEAK: ReadonlySet<string> = new Set(
  "certain cautious cautiously faint mild mildly modest partly some slight slightly somewhat".split(" "),
);
/** Words that negate: "does not support". */
export const NEGATIONS: ReadonlySet<string> = new Set("not never no n't neither nor without cannot".split(" "));

/** What a thing is called in judgement: "called the ultimatum “unhelpful”". Word beginnings. */
export const DAMNING: readonly string[] =
  "unhelpful unacceptable unfair unjust illegal unlawful absurd baseless dangerous provocat reckless shame disgrac outrage farce theat lie lies blackmail aggress cynical hypocri irrespons mistake betray nonsense slander fabricat bully threat insult".split(
    " ",
  );
export const PRAISING: readonly string[] =
  "historic constructive productive fruitful success breakthrough milestone helpful excellent important welcome courageous bright wise fair".split(
    " ",
  );
