import { countryOf } from "../knowledge/countries.js";
import { PERSON_NOUNS, PLURAL_TITLES, PORTFOLIO } from "../knowledge/names.js";
import { type Draft, isCapital, type Needs } from "./draft.js";

/** Names under one title at most. */
const MOST = 6;
/** Tokens of a title, and between two names: "of Peru and". */
const LONGEST = 6;

/** "Presidents Ada Noor of Chile and Bo Karim", "foreign ministers Noor and Karim": each holds the office. */
export function withSharedTitles(doc: Needs, drafts: readonly Draft[]): readonly Draft[] {
  const { tokens } = doc;
  const at = new Map<number, number>();
  for (const [i, { form, kind, nameFirst, first }] of drafts.entries())
    if (form === "name" && (kind === undefined || kind === "person")) at.set(nameFirst ?? first, i);
  const out = [...drafts];
  for (const [first, i] of at) {
    const plural = tokens.lower[first - 1] ?? "";
    const title = PLURAL_TITLES.get(plural);
    if (title === undefined || tokens.sentence[first - 1] !== tokens.sentence[first]) continue;
    const names = listFrom(doc, drafts, at, i);
    if (names.length < 2) continue;
    const from = titleStart(doc, first - 1);
    const office = PORTFOLIO.has(tokens.lower[first - 2] ?? "") ? [`${tokens.lower[first - 2]} ${title}`] : [];
    const country = countryBefore(doc, from);
    for (const [n, name] of names.entries()) {
      const draft = drafts[name]!;
      out[name] = {
        ...draft,
        kind: "person",
        nouns: [...new Set([...draft.nouns, title, ...office])],
        shared: { first: from, end: first },
        ...(n === 0 && { first: from, nameFirst: first }),
        ...(country !== undefined && draft.country === undefined && { country }),
      };
    }
  }
  return out;
}

/** The names of a list from its first: "Noor of Chile, Karim and Orr". A title of its own ends it: "and General Orr". */
function listFrom(
  { tokens }: Needs,
  drafts: readonly Draft[],
  at: ReadonlyMap<number, number>,
  first: number,
): readonly number[] {
  const names = [first];
  while (names.length < MOST) {
    const { end } = drafts[names[names.length - 1]!]!;
    let i = end;
    if (tokens.lower[i] === "of")
      while (i < end + LONGEST && (i === end || tokens.lower[i] === "the" || isCapital(tokens.word[i] ?? ""))) i++;
    if (tokens.lower[i] !== "and" && tokens.lower[i] !== ",") break;
    if (tokens.lower[i] === "," && tokens.lower[i + 1] === "and") i++;
    const next = at.get(i + 1);
    if (next === undefined || drafts[next]!.nameFirst !== undefined || drafts[next]!.nouns.length > 0) break;
    names.push(next);
  }
  // "Ministers Noor, Karim": only an "and" closes a list.
  const last = drafts[names[names.length - 1]!]!;
  return tokens.lower[last.first - 1] === "and" ? names : [first];
}

/** "Deputy Foreign Ministers": where the words of the title begin. */
function titleStart({ tokens }: Needs, noun: number): number {
  let from = noun;
  while (
    noun - from < LONGEST &&
    tokens.sentence[from - 1] === tokens.sentence[noun] &&
    (PORTFOLIO.has(tokens.lower[from - 1]!) ||
      PERSON_NOUNS.has(tokens.lower[from - 1]!) ||
      /^(?:prime|vice|deputy|first|former|acting|interim)$/.test(tokens.lower[from - 1]!))
  )
    from--;
  return from;
}

/** "Chilean ministers A and B"; "the Chilean and Peruvian ministers" are of two. */
function countryBefore({ tokens }: Needs, first: number): string | undefined {
  const found = countryOf(tokens.lower[first - 1] ?? "");
  return found?.form === "adjective" && tokens.lower[first - 2] !== "and" ? found.code : undefined;
}
