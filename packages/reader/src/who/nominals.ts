import { countryOf } from "../knowledge/countries.js";
import { BODY_NOUNS, GROUP_NOUNS, PERSON_NOUNS } from "../knowledge/names.js";
import { type Draft, isCapital, type Needs } from "./draft.js";

const DETERMINERS = new Set([
  "the",
  "a",
  "an",
  "this",
  "that",
  "his",
  "her",
  "its",
  "their",
  "our",
  "my",
  "another",
  "both",
  "two",
  "three",
  "four",
  "several",
  "one",
]);
const INDEFINITE = new Set(["a", "an", "another", "one"]);
const PRONOUNS = new Set([
  "he",
  "him",
  "his",
  "himself",
  "she",
  "her",
  "hers",
  "herself",
  "they",
  "them",
  "their",
  "themselves",
  "it",
  "its",
  "we",
  "us",
  "our",
  "i",
  "me",
  "my",
]);
/** Between determiner and head there may be this many words: "a senior White House official". */
const REACH = 6;
const STOPS = new Set(
  "of in on at to for from with by and or but that which who is was are were will would has had have said not as than".split(
    " ",
  ),
);

/** "The official", "a senior White House official", "the two leaders", "her government": determiner, modifiers, head noun. */
export function findNominals(doc: Needs): Draft[] {
  const out: Draft[] = [];
  const { tokens } = doc;
  for (const sentence of doc.sentences) {
    const role = doc.parts.roles[sentence.block];
    if (role === "furniture" || role === "heading" || role === "byline") continue;
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const low = tokens.lower[i]!;
      if (PRONOUNS.has(low) && !(low === "us" && tokens.word[i] === "US")) out.push(pronoun(i, low));
      if (!DETERMINERS.has(low)) continue;
      const found = nominalAt(doc, i, sentence.endToken);
      if (found) {
        out.push(found);
        if (low !== "his" && low !== "her" && low !== "its" && low !== "their" && low !== "our" && low !== "my")
          i = found.end - 1;
      }
    }
  }
  return out;
}

const pronoun = (i: number, low: string): Draft => ({
  first: i,
  end: i + 1,
  head: i,
  form: "pronoun",
  key: low,
  nouns: [],
});

function nominalAt({ tokens }: Needs, first: number, sentenceEnd: number): Draft | undefined {
  const limit = Math.min(sentenceEnd, first + REACH + 1);
  let head = -1;
  for (let k = first + 1; k < limit; k++) {
    const low = tokens.lower[k]!;
    if (!/^[\p{L}\d'.-]+$/u.test(tokens.word[k]!) || STOPS.has(low) || low === "'s") break;
    if (isHead(low)) head = k;
    else if (head >= 0) break;
  }
  if (head < 0) return undefined;
  // "the president Ana Orr": the name that follows takes the title to itself.
  if (head + 1 < sentenceEnd && isCapital(tokens.word[head + 1]!) && PERSON_NOUNS.has(tokens.lower[head]!))
    return undefined;
  const noun = tokens.lower[head]!;
  const country = countryInside(tokens.lower, first + 1, head);
  const determiner = tokens.lower[first]!;
  return {
    first,
    end: head + 1,
    head,
    form: "nominal",
    key: noun,
    nouns: [noun],
    kind: PERSON_NOUNS.has(noun) ? "person" : BODY_NOUNS.has(noun) ? "organization" : "group",
    plural: GROUP_NOUNS.has(noun),
    definite: !INDEFINITE.has(determiner),
    ...(country && { country }),
  };
}

const isHead = (low: string): boolean => PERSON_NOUNS.has(low) || GROUP_NOUNS.has(low) || BODY_NOUNS.has(low);

function countryInside(lower: readonly string[], first: number, end: number): string | undefined {
  for (let k = first; k < end; k++) {
    const found = countryOf(`${lower[k]} ${lower[k + 1]}`) ?? countryOf(lower[k]!);
    if (found) return found.code;
    if (lower[k] === "white" && lower[k + 1] === "house") return "US";
  }
  return undefined;
}
