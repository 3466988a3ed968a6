/**
 * What says that a thing is, will be or was on the table. Own work, from reading diplomatic reporting.
 *
 * A pattern is words parted by blanks: "@discuss" all forms of a verb; "a|b" either; "word?" may be missing;
 * ".." up to ten words without a mark between them, "..+" at least one, "*" any one word. What is discussed follows the pattern ("after"), stands before it
 * ("before"), or follows and takes the words of the pattern along ("with": "a ban on lentils"), or is the pattern itself ("self").
 */
export interface TopicCue {
  readonly pattern: string;
  readonly side: "after" | "before" | "with" | "self";
  /** table: talked about, and so on the agenda of the talks; stand: what someone takes a stand on. */
  readonly kind: "table" | "stand";
  /** True where the words are common and a word for talks must stand before them in the sentence. */
  readonly needsTalks?: true;
  readonly example: string;
  /** What is to be read from the example. */
  readonly topics: readonly string[];
}

const ABOUT = "on|about|over|regarding|concerning";
const CONCERN = "concern|concerns|worry|worries|alarm|disappointment|dismay|regret|anger|outrage|displeasure";

export const TOPIC_CUES: readonly TopicCue[] = [
  {
    pattern: "@call on|upon ..+ to *",
    side: "after",
    kind: "stand",
    example: "She called on Chile to withdraw its guns.",
    topics: ["its guns"],
  },
  {
    pattern: "@want|@urge ..+ to *",
    side: "after",
    kind: "stand",
    example: "He wants Lima to back a third ferry.",
    topics: ["a third ferry"],
  },
  {
    pattern: "@propose .. a|an",
    side: "after",
    kind: "table",
    example: "He intends to propose to the minister a loan for the ferry.",
    topics: ["a loan for the ferry"],
  },
  {
    pattern: "@offer .. to *",
    side: "after",
    kind: "stand",
    example: "She will offer in return to restart joint patrols.",
    topics: ["joint patrols"],
  },
  {
    pattern: "diplomatic|military|trade relations|ties|contacts",
    side: "self",
    kind: "stand",
    example: "Peru and Chile will restore diplomatic relations.",
    topics: ["diplomatic relations"],
  },
  {
    pattern: "@discuss",
    side: "after",
    kind: "table",
    example: "They will discuss fish quotas, the ferry, and the risks of dredging.",
    topics: ["fish quotas", "the ferry", "the risks of dredging"],
  },
  {
    pattern: "@debate",
    side: "after",
    kind: "table",
    example: "The ministers debated a new ferry.",
    topics: ["a new ferry"],
  },
  {
    pattern: "@raise the|an issue|issues|question|matter|topic|subject|problem of",
    side: "after",
    kind: "table",
    example: "She will raise the issue of fish quotas.",
    topics: ["fish quotas"],
  },
  {
    pattern: "@raise the|his|her|its|their|concerns",
    side: "after",
    kind: "table",
    needsTalks: true,
    example: "At the talks she will raise the ferry first.",
    topics: ["the ferry"],
  },
  {
    pattern: "@talk about|over|on",
    side: "after",
    kind: "table",
    example: "He will talk about fish quotas.",
    topics: ["fish quotas"],
  },
  {
    pattern: "@speak about",
    side: "after",
    kind: "table",
    example: "They spoke about fish quotas.",
    topics: ["fish quotas"],
  },
  {
    pattern: `talks|negotiations|consultations|discussions|dialogue|summit|conference .. ${ABOUT}`,
    side: "after",
    kind: "table",
    example: "Peru will host talks between the two on the filling of the dam.",
    topics: ["the filling of the dam"],
  },
  {
    pattern: `@meet .. ${ABOUT}`,
    side: "after",
    kind: "table",
    example: "They last met on the dam in May.",
    topics: ["the dam"],
  },
  {
    pattern: "@exchange views|opinions on|about|over",
    side: "after",
    kind: "table",
    example: "They exchanged views on the ferry.",
    topics: ["the ferry"],
  },
  {
    pattern: "topics|issues|subjects|questions|matters such as",
    side: "after",
    kind: "table",
    example: "Peru will hold talks with Chile on Friday. Issues such as tolls and a bridge will be raised.",
    topics: ["tolls", "a bridge"],
  },
  {
    pattern: "agenda :",
    side: "after",
    kind: "table",
    example: "Peru will hold talks with Chile. On the agenda: tolls, ferry fares and a bridge.",
    topics: ["tolls", "ferry fares", "a bridge"],
  },
  {
    pattern: "agenda , according to .. :",
    side: "after",
    kind: "table",
    example: "Peru will hold talks with Chile. On the agenda, according to the hosts: tolls, ferry fares and a bridge.",
    topics: ["tolls", "ferry fares", "a bridge"],
  },
  {
    pattern: "agenda of|for .. @include|@cover",
    side: "after",
    kind: "table",
    example: "The agenda of the summit includes tolls and a bridge.",
    topics: ["tolls", "a bridge"],
  },
  {
    pattern: "@brief ..+ on|about",
    side: "after",
    kind: "table",
    example: "The minister briefed the envoys on the ferry.",
    topics: ["the ferry"],
  },
  {
    pattern: "topics|issues|subjects|questions @include",
    side: "after",
    kind: "table",
    example: "Topics include fish quotas and the ferry.",
    topics: ["fish quotas", "the ferry"],
  },
  {
    pattern: "agenda also? @include|@cover",
    side: "after",
    kind: "table",
    example: "The agenda also includes a bridge at Sand.",
    topics: ["a bridge at Sand"],
  },
  {
    pattern: "@concern|@cover|@address",
    side: "after",
    kind: "table",
    needsTalks: true,
    example: "Talks with the minister will concern debts for fish, ferries and tolls.",
    topics: ["debts for fish", "ferries", "tolls"],
  },
  {
    pattern: "@focus on|upon",
    side: "after",
    kind: "table",
    needsTalks: true,
    example: "The talks focused on the ferry.",
    topics: ["the ferry"],
  },
  {
    pattern: "@centre|@center on|around",
    side: "after",
    kind: "table",
    needsTalks: true,
    example: "The talks centred on the ferry.",
    topics: ["the ferry"],
  },
  {
    pattern: "@review",
    side: "after",
    kind: "table",
    needsTalks: true,
    example: "The leaders will meet again to review the ferry.",
    topics: ["the ferry"],
  },
  {
    pattern: "on the|their agenda|table",
    side: "before",
    kind: "table",
    example: "Ministers to meet: fish debts and ferries on the agenda",
    topics: ["fish debts", "ferries"],
  },
  {
    pattern: "@lead|@top|@dominate the agenda|talks",
    side: "before",
    kind: "table",
    example: "Water and ferries lead the agenda.",
    topics: ["Water", "ferries"],
  },
  {
    pattern: `@express|@voice|@reiterate|@convey .. ${CONCERN} .. about|over|at|with|regarding`,
    side: "after",
    kind: "stand",
    example: "He will express deep concern about delays of ferries.",
    topics: ["delays of ferries"],
  },
  {
    pattern: "concerns .. about|over",
    side: "after",
    kind: "stand",
    example: "He repeated his concerns about delays of ferries.",
    topics: ["delays of ferries"],
  },
  {
    pattern: "decision|agreement|accord|understanding on",
    side: "after",
    kind: "table",
    example: "They will sign an agreement on the processing of fish.",
    topics: ["the processing of fish"],
  },
  {
    pattern: "@ask .. for",
    side: "after",
    kind: "stand",
    example: "She will ask for inspections by the fleet.",
    topics: ["inspections by the fleet"],
  },
  {
    pattern: "@call for",
    side: "after",
    kind: "stand",
    example: "He has called for restoring relations with Lima.",
    topics: ["restoring relations with Lima"],
  },
  {
    pattern: "@demand the|a|an",
    side: "after",
    kind: "stand",
    example: "She demanded the release of the sailors.",
    topics: ["the release of the sailors"],
  },
  {
    pattern: "demand for",
    side: "after",
    kind: "stand",
    example: "He dropped a demand for a down payment.",
    topics: ["a down payment"],
  },
  {
    pattern: "special|particular|great importance .. to",
    side: "after",
    kind: "stand",
    example: "Lima attached special importance to the ferry route.",
    topics: ["the ferry route"],
  },
  {
    pattern: "firmly|fully|strongly? @support the|a",
    side: "after",
    kind: "stand",
    example: "Lima firmly supports the initiative on water.",
    topics: ["the initiative on water"],
  },
  {
    pattern: "tariffs|tariff|duty|duties|ban|embargo on",
    side: "with",
    kind: "stand",
    example: "Peru lifted its ban on herring.",
    topics: ["ban on herring"],
  },
  {
    pattern: "is|are|was|were|be|been also? discussed|debated|raised|negotiated",
    side: "before",
    kind: "table",
    example: "Fish quotas and the ferry were discussed.",
    topics: ["Fish quotas", "the ferry"],
  },
  {
    pattern: "@negotiate",
    side: "after",
    kind: "table",
    example: "They are negotiating the return of the fleet.",
    topics: ["the return of the fleet"],
  },
  {
    pattern: "@touch on|upon",
    side: "after",
    kind: "table",
    example: "The two touched on fish quotas.",
    topics: ["fish quotas"],
  },
  {
    pattern: "@turn to",
    side: "after",
    kind: "table",
    needsTalks: true,
    example: "The talks then turned to fish quotas.",
    topics: ["fish quotas"],
  },
  {
    pattern: "@take up",
    side: "after",
    kind: "table",
    needsTalks: true,
    example: "At the summit they will take up fish quotas.",
    topics: ["fish quotas"],
  },
  {
    pattern: "@deal with",
    side: "after",
    kind: "table",
    needsTalks: true,
    example: "The summit dealt with fish quotas.",
    topics: ["fish quotas"],
  },
  {
    pattern: "devoted|dedicated to",
    side: "after",
    kind: "table",
    needsTalks: true,
    example: "A session devoted to fish quotas was held.",
    topics: ["fish quotas"],
  },
  {
    pattern: `meeting|session|dinner|lunch|roundtable|forum|conversation|conversations .. ${ABOUT}`,
    side: "after",
    kind: "table",
    example: "They held a meeting in Lima on fish quotas.",
    topics: ["fish quotas"],
  },
  {
    pattern: "@agree on",
    side: "after",
    kind: "table",
    example: "They agreed on a new ferry.",
    topics: ["a new ferry"],
  },
  {
    pattern: "cooperation|collaboration in|on",
    side: "after",
    kind: "table",
    needsTalks: true,
    example: "They met to strengthen cooperation in fishing and trade.",
    topics: ["fishing", "trade"],
  },
  {
    pattern:
      "dispute|row|quarrel|standoff|stand-off|tensions|spat|rift|feud|disagreement|disagreements|differences over|about",
    side: "after",
    kind: "stand",
    example: "They met in a row over fish quotas.",
    topics: ["fish quotas"],
  },
  {
    pattern: "in protest at|over|against",
    side: "after",
    kind: "stand",
    example: "Peru recalled its envoy in protest at the seizure of a boat.",
    topics: ["the seizure of a boat"],
  },
  {
    pattern: "in response|retaliation to|for",
    side: "after",
    kind: "stand",
    example: "Peru acted in response to the seizure of a boat.",
    topics: ["the seizure of a boat"],
  },
  {
    pattern: "restrictions|sanctions|curbs|quotas|moratorium on",
    side: "with",
    kind: "stand",
    example: "Peru lifted its restrictions on herring.",
    topics: ["restrictions on herring"],
  },
];

/** Words for talks; one must stand before a common cue. */
export const TALKS: ReadonlySet<string> = new Set(
  "agenda consultations conversation dialogue discussions meet meeting meetings meets met negotiations session summit talks visit".split(
    " ",
  ),
);
