import type { Needs } from "./draft.js";

/** Prepositions after which a capital is the town, whatever governs them. */
const AT = new Set("in at near outside around through via across towards".split(" "));
/** What governs "to" and "from" when they name a way: "will travel to", "a flight from", "arrived from". */
const MOTION = new Set(
  "travel go fly come arrive return head move leave drive sail visit trip flight journey tour way road train depart reach send rush transfer deploy withdraw come bring take host".split(
    " ",
  ),
);
const VISITING = new Set("visit leave reach tour quit host enter".split(" "));

/** What stands in a town or lives there: "the Brussels airport", "London residents". */
const IN_TOWN =
  /^(?:airport|residents|suburbs?|street|hotel|hotels|stadium|square|station|neighbou?rhood|district|mayor|metro|region|embassy|streets)$/;

/** True where a capital's name means the town: after "in", in a dateline, with verbs of going. Elsewhere it stands for the government. */
export function isPlaceUse(doc: Needs, at: number, n: number): boolean {
  const { tokens, syntax } = doc;
  const before = tokens.lower[at - 1] ?? "";
  const after = tokens.lower[at + n] ?? "";
  const word = tokens.word[at]!;
  if (word.length > 2 && word === word.toUpperCase()) return true;
  if (after === "•" || after === "·" || after === "(") return true;
  if (/^(?:capital|city|town|port)$/.test(before) || IN_TOWN.test(after)) return true;
  if (before === "," && /^(?:capital|city)$/.test(tokens.lower[at - 2] ?? "")) return true;
  const head = at + n - 1;
  const first = firstConjunct(doc, head);
  const preposition = caseOf(doc, first);
  if (AT.has(preposition)) return true;
  const governor = syntax.head[first] ?? -1;
  const lemma = governor >= 0 ? syntax.lemma[governor]! : "";
  if (/^(?:to|from|into|for)$/.test(preposition)) return MOTION.has(lemma);
  return preposition === "" && /^obj/.test(syntax.relation[first]!) && VISITING.has(lemma);
}

/** The first of the names in "Aden, Riyadh and Muscat": its preposition serves all. */
function firstConjunct({ syntax }: Needs, token: number): number {
  let at = token;
  for (let step = 0; step < 6 && syntax.relation[at] === "conj" && syntax.head[at]! >= 0; step++) at = syntax.head[at]!;
  return at;
}

/** The preposition that marks a noun; the word before it where the tree has none. */
function caseOf({ syntax, tokens }: Needs, noun: number): string {
  for (let i = noun - 1; i >= 0 && noun - i <= 5; i--)
    if (syntax.head[i] === noun && syntax.relation[i] === "case") return tokens.lower[i]!;
  const before = tokens.lower[noun - 1] ?? "";
  return AT.has(before) ? before : "";
}
