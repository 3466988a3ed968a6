/**
 * The words that attribute: verbs, adjectives and nouns with the act they perform and the constructions they take.
 * Attribution finds cues by them, statements read the act off them. To add a word, add it to the line whose example
 * it fits (a test puts every verb of a line into its example); to add a construction, add a line.
 *
 * Frames, one letter each:
 *   q  speech: may stand after or inside what it attributes ("…, she said"), may invert ("said she"), takes quotations
 *   t  a clause, with or without "that"        i  a to-infinitive        o  a noun phrase as content
 *   a  an addressee before the content ("told reporters that …"); with `o`: the object is part of the content
 *   c  a content only where it is quoted or introduced by "as" ("called the plan “a joke”")
 *   x  only after an auxiliary ("would like to")
 *   w  weak: only with a clause, a quotation, or a subject that speaks (analysts, officials)
 */
import type { Statement } from "../contract/record.js";

export type Act = Statement["cue"]["act"];

export interface CueClass {
  readonly act: Act;
  readonly frames: string;
  /** A preposition that belongs to the cue and goes before the content. */
  readonly particle?: string;
  /** The only objects that make it a cue: "raised the issue", not "raised tolls". */
  readonly objects?: string;
  readonly verbs: string;
  /** `{past}` stands for the verb. */
  readonly example: string;
}

/** Grown from own stories and from counts of cue heads in the train half of PolNeAR (lemma counts only). */
export const CUE_VERBS: readonly CueClass[] = [
  {
    act: "say",
    frames: "qt",
    verbs:
      "say add state note stress emphasize emphasise underline underscore remark observe comment declare reply respond continue conclude recall explain mention reiterate repeat elaborate clarify specify joke quip write tweet post recount counter opine muse interject testify signal proclaim pronounce caption summarize summarise exclaim whisper shout mutter boast preach retort",
    example: "The envoy {past} that the port was shut.",
  },
  {
    act: "say",
    frames: "qta",
    verbs: "tell remind lecture",
    example: "The envoy {past} reporters that the port was shut.",
  },
  {
    act: "say",
    frames: "qt",
    particle: "out",
    verbs: "point",
    example: "The envoy {past} out that the port was shut.",
  },
  { act: "say", frames: "oq", verbs: "reiterate", example: "The envoy {past} his concern." },
  {
    act: "say",
    frames: "o",
    objects:
      "issue issues question questions matter concern concerns topic subject case problem objections objection doubts prospect possibility",
    verbs: "raise",
    example: "The envoy {past} the issue of the port.",
  },
  {
    act: "say",
    frames: "o",
    particle: "about",
    verbs: "talk speak",
    example: "The envoy {past} about the need for calm.",
  },
  { act: "say", frames: "o", particle: "of", verbs: "speak", example: "The envoy {past} of a need for calm." },
  {
    act: "say",
    frames: "ca",
    verbs: "call describe dub brand label characterize characterise portray",
    example: "The envoy {past} the plan “a joke”.",
  },
  { act: "say", frames: "q", verbs: "read", example: "The statement {past}: “The port is shut.”" },
  {
    act: "report",
    frames: "qt",
    verbs: "report announce disclose reveal publish broadcast relay inform show indicate find discover learn",
    example: "The paper {past} that the port was shut.",
  },
  {
    act: "report",
    frames: "ta",
    verbs: "inform notify brief advise",
    example: "The envoy {past} the council that the port was shut.",
  },
  { act: "report", frames: "o", particle: "for", verbs: "provide", example: "The treaty {past} for two new ports." },
  {
    act: "claim",
    frames: "qt",
    verbs: "claim insist allege assert argue contend maintain charge posit purport reason",
    example: "The envoy {past} that the port was shut.",
  },
  {
    act: "confirm",
    frames: "qto",
    verbs: "confirm acknowledge admit concede affirm reaffirm verify attest",
    example: "The envoy {past} that the port was shut.",
  },
  { act: "deny", frames: "qto", verbs: "deny refute rebut disavow", example: "The envoy {past} the report." },
  {
    act: "warn",
    frames: "qta",
    verbs: "warn caution alert",
    example: "The envoy {past} the council that the port was shut.",
  },
  { act: "warn", frames: "o", particle: "against", verbs: "warn caution", example: "The envoy {past} against haste." },
  { act: "warn", frames: "o", particle: "of", verbs: "warn", example: "The envoy {past} of delays." },
  { act: "warn", frames: "i", verbs: "threaten", example: "The envoy {past} to leave." },
  {
    act: "expect",
    frames: "qtio",
    verbs: "expect predict forecast anticipate foresee project prophesy",
    example: "The envoy {past} that the port would open.",
  },
  { act: "promise", frames: "qtio", verbs: "promise pledge vow swear", example: "The envoy {past} to open the port." },
  {
    act: "promise",
    frames: "ta",
    verbs: "assure guarantee reassure promise",
    example: "The envoy {past} them that the port would open.",
  },
  { act: "demand", frames: "qtio", verbs: "demand", example: "The envoy {past} that the port be opened." },
  {
    act: "demand",
    frames: "ia",
    verbs: "urge implore exhort beseech instruct order press pressure",
    example: "The envoy {past} them to open the port.",
  },
  {
    act: "demand",
    frames: "o",
    particle: "for",
    verbs: "call appeal press push",
    example: "The envoy {past} for an open port.",
  },
  {
    act: "demand",
    frames: "oi",
    particle: "on",
    verbs: "call",
    example: "The envoy {past} on the council to open the port.",
  },
  { act: "demand", frames: "o", particle: "on", verbs: "insist", example: "The envoy {past} on an open port." },
  {
    act: "propose",
    frames: "qtio",
    verbs: "propose suggest recommend advocate",
    example: "The envoy {past} that the port be opened.",
  },
  { act: "propose", frames: "io", verbs: "offer", example: "The envoy {past} to open the port." },
  {
    act: "accuse",
    frames: "o",
    verbs:
      "accuse blame criticize criticise condemn denounce slam decry deplore lambast lambaste rebuke chide berate fault blast deride mock ridicule attack",
    example: "The envoy {past} the council of delay.",
  },
  {
    act: "praise",
    frames: "o",
    verbs: "praise welcome hail thank congratulate applaud laud commend salute celebrate",
    example: "The envoy {past} the accord.",
  },
  { act: "ask", frames: "ao", particle: "for", verbs: "ask", example: "The envoy {past} the council for a hotline." },
  { act: "say", frames: "o", particle: "at", verbs: "put", example: "The envoy {past} losses at two ships." },
  { act: "intend", frames: "ix", verbs: "like prefer love", example: "The envoy would {base} to open the port." },
  { act: "ask", frames: "qtia", verbs: "ask", example: "The envoy {past} the council to open the port." },
  { act: "ask", frames: "o", particle: "for", verbs: "ask plead", example: "The envoy {past} for an open port." },
  { act: "ask", frames: "qt", verbs: "wonder inquire enquire", example: "The envoy {past} whether the port was shut." },
  { act: "ask", frames: "oti", verbs: "request", example: "The envoy {past} an open port." },
  { act: "ask", frames: "to", verbs: "question", example: "The envoy {past} whether the port was shut." },
  { act: "agree", frames: "tiq", verbs: "agree", example: "The envoy {past} to open the port." },
  { act: "agree", frames: "o", particle: "on", verbs: "agree", example: "The envoys {past} on an open port." },
  { act: "agree", frames: "o", verbs: "endorse support back embrace", example: "The envoy {past} the plan." },
  {
    act: "reject",
    frames: "o",
    verbs: "reject dismiss dispute oppose rebuff spurn",
    example: "The envoy {past} the plan.",
  },
  { act: "reject", frames: "i", verbs: "refuse decline", example: "The envoy {past} to open the port." },
  { act: "reject", frames: "o", particle: "out", verbs: "rule", example: "The envoy {past} out a visit." },
  { act: "reject", frames: "o", particle: "to", verbs: "object", example: "The envoy {past} to the plan." },
  {
    act: "think",
    frames: "tq",
    verbs:
      "think believe reckon suspect assume imagine know realize realise understand guess suppose conclude surmise presume",
    example: "The envoy {past} that the port was shut.",
  },
  { act: "think", frames: "to", verbs: "doubt", example: "The envoy {past} the figure." },
  {
    act: "think",
    frames: "a",
    particle: "as",
    verbs: "see view regard perceive",
    example: "The envoy {past} it as a threat.",
  },
  { act: "think", frames: "o", verbs: "consider", example: "The envoy {past} the plan a threat." },
  { act: "think", frames: "wo", verbs: "see", example: "Analysts {past} little room for a deal." },
  {
    act: "intend",
    frames: "i",
    verbs: "intend plan seek aim decide determine mean attempt opt choose",
    example: "The envoy {past} to open the port.",
  },
  { act: "intend", frames: "wo", verbs: "seek plan", example: "The envoy would {past} a full return." },
  { act: "intend", frames: "oi", verbs: "want", example: "The envoy {past} an open port." },
  { act: "feel", frames: "ti", verbs: "hope wish", example: "The envoy {past} that the port would open." },
  { act: "feel", frames: "to", verbs: "fear regret lament", example: "The envoy {past} that the port was shut." },
  { act: "feel", frames: "t", verbs: "worry complain feel", example: "The envoy {past} that the port was shut." },
  {
    act: "feel",
    frames: "o",
    particle: "for",
    verbs: "hope wish yearn",
    example: "The envoy {past} for an open port.",
  },
  { act: "feel", frames: "o", verbs: "express voice wish", example: "The envoy {past} concern." },
  {
    act: "feel",
    frames: "o",
    particle: "forward to",
    verbs: "look",
    example: "The envoy {past} forward to the talks.",
  },
  { act: "feel", frames: "o", particle: "about", verbs: "worry complain", example: "The envoy {past} about the port." },
];

/** Adjectives after a form of "be" that attribute to the subject: "Kyiv is ready to send power". */
export const CUE_ADJECTIVES: readonly {
  readonly act: Act;
  readonly frames: string;
  readonly words: string;
  readonly example: string;
}[] = [
  { act: "propose", frames: "i", words: "ready prepared willing", example: "The envoy is {} to open the port." },
  {
    act: "intend",
    frames: "i",
    words: "determined eager keen reluctant unwilling",
    example: "The envoy is {} to open the port.",
  },
  {
    act: "think",
    frames: "t",
    words: "confident convinced certain sure aware adamant hopeful optimistic doubtful sceptical skeptical unaware",
    example: "The envoy was {} that the port would open.",
  },
  {
    act: "feel",
    frames: "t",
    words: "worried concerned afraid glad sorry pleased disappointed",
    example: "The envoy was {} that the port was shut.",
  },
];

/** Nouns that attribute to their possessor, before "to" or "that": "her promise to open the port". */
export const CUE_NOUNS: readonly { readonly act: Act; readonly words: string; readonly example: string }[] = [
  { act: "promise", words: "promise pledge vow commitment", example: "Her {} to open the port stands." },
  {
    act: "claim",
    words: "claim assertion allegation contention argument",
    example: "Her {} that the port was shut was wrong.",
  },
  { act: "demand", words: "demand", example: "Her {} that the port be opened was met." },
  { act: "warn", words: "warning threat", example: "Her {} that the port would be shut was heard." },
  { act: "intend", words: "plan intention desire", example: "Her {} to open the port stands." },
  { act: "propose", words: "proposal offer suggestion", example: "Her {} to open the port stands." },
  { act: "think", words: "belief conviction", example: "Her {} that the port was shut was wrong." },
  { act: "feel", words: "hope fear", example: "Her {} that the port would open was met." },
];

/** Verbs that name no source in the passive: "The envoys are expected to meet", "It is reported that …". */
export const SOURCELESS_PASSIVES: readonly string[] =
  "expect report believe think say understand inform note emphasize emphasise stress announce allege estimate anticipate recall state claim assume predict forecast rumour fear hope plan know learn suppose".split(
    " ",
  );
