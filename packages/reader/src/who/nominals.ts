import { countryOf } from "../knowledge/countries.js";
import {
  BODY_NOUNS,
  DOCUMENT_NOUNS,
  GATHERING_NOUNS,
  GROUP_NOUNS,
  OUTLET_NOUNS,
  PERSON_NOUNS,
  PORTFOLIO,
  VESSEL_NOUNS,
} from "../knowledge/names.js";
import { type Draft, isCapital, type Kind, type Needs } from "./draft.js";
import { type NounPhrase, nounPhrase } from "./noun-phrase.js";

const PRONOUNS = new Set(
  "he him his himself she her hers herself they them their theirs themselves it its itself we us our ours i me my".split(
    " ",
  ),
);
const INDEFINITE = new Set("a an another one some".split(" "));
const PARTITIVE = new Set(
  "one two three four five six seven eight nine ten eleven twelve some several many most all both each none".split(" "),
);

/** "The official", "a senior White House official", "41 sailors", "her government": phrases by the noun at their head. */
export function findNominals(doc: Needs): Draft[] {
  const out: Draft[] = [];
  const { tokens } = doc;
  const sources = new Set(doc.attributions.map(({ sourceToken }) => sourceToken));
  for (const sentence of doc.sentences) {
    const role = doc.parts.roles[sentence.block];
    if (role === "furniture" || role === "heading" || role === "byline") continue;
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const low = tokens.lower[i]!;
      if (PRONOUNS.has(low) && !(low === "us" && tokens.word[i] === "US")) out.push(pronoun(i, low));
      const kind = kindOfNoun(doc, i);
      if (
        kind === "organization" &&
        /^(?:official|officials|spokesman|spokeswoman|spokesperson|source|sources|statement|building)$/.test(
          tokens.lower[i + 1] ?? "",
        )
      ) {
        const body = bodyInside(doc, i, sentence.firstToken, sentence.endToken);
        if (body) out.push(body);
      }
      if (!kind || (!sources.has(i) && !isHead(doc, i, sentence.endToken))) continue;
      const found = nominalAt(doc, i, kind, sentence.firstToken, sentence.endToken);
      if (found) out.push(...found);
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

/** The singular of a regular plural: "analysts". */
const singular = (low: string): string =>
  low.endsWith("ies") ? `${low.slice(0, -3)}y` : low.replace(/men$/, "man").replace(/s$/, "");

function kindOfNoun({ tokens, syntax }: Needs, at: number): Kind | undefined {
  const low = tokens.lower[at]!;
  // "Who chairs the committee"
  if (
    syntax.tag[at] === "VBZ" &&
    low.endsWith("s") &&
    /^(?:who|which|that|and|he|she|it)$/.test(tokens.lower[at - 1] ?? "")
  )
    return undefined;
  if (GROUP_NOUNS.has(low)) return "group";
  if (PERSON_NOUNS.has(low)) return "person";
  if (BODY_NOUNS.has(low)) return "organization";
  if (OUTLET_NOUNS.has(low)) return "outlet";
  if (DOCUMENT_NOUNS.has(low)) return "document";
  if (GATHERING_NOUNS.has(low)) return "occasion";
  if (VESSEL_NOUNS.has(low)) return "group";
  if (low.endsWith("s") && (PERSON_NOUNS.has(singular(low)) || VESSEL_NOUNS.has(singular(low)))) return "group";
  return undefined;
}

/** A noun that another one follows inside the phrase is no head: "government" in "government sources". */
function isHead({ tokens, syntax }: Needs, at: number, sentenceEnd: number): boolean {
  const next = at + 1;
  // A verb follows: whatever the tree says, nobody else is its subject.
  if (next < sentenceEnd && /^(?:VBD|VBZ|VBP|MD)$/.test(syntax.tag[next]!)) return true;
  // "The two countries exchanged ambassadors", where the tagger sees a participle.
  if (next < sentenceEnd && syntax.tag[next] === "VBN" && syntax.tag[at] === "NNS") return true;
  if (/^(?:compound|amod|flat|fixed)/.test(syntax.relation[at]!) && syntax.head[at]! > at && syntax.head[at]! - at <= 4)
    return false;
  if (next >= sentenceEnd || !tokens.spaceBefore[next]) return true;
  // "the president Ana Orr", "Foreign Minister Ada": the name that follows takes the title to itself.
  if (isCapital(tokens.word[next]!) && /^NNP/.test(syntax.tag[next]!) && !/^(?:in|on|at|of)$/.test(tokens.lower[next]!))
    return false;
  return !/^NNS?$/.test(syntax.tag[next]!) || syntax.head[at] !== next;
}

function nominalAt(doc: Needs, head: number, kind: Kind, from: number, to: number): Draft[] | undefined {
  const { tokens, syntax } = doc;
  if (!/^(?:NN|JJ|VB)/.test(syntax.tag[head]!)) return undefined;
  const phrase = nounPhrase(doc, head, from, to);
  const noun = tokens.lower[head]!;
  const plural = kind === "group";
  const bare = phrase.determiner < 0 && phrase.possessor < 0;
  const counted = /^(?:CD)$/.test(syntax.tag[phrase.first]!) || PARTITIVE.has(tokens.lower[phrase.first]!);
  const country = countryInside(tokens.lower, phrase.first, head) ?? countryGoverned(tokens.lower, head);
  // A singular without determiner is a word, not somebody: "in office", "army barracks"; ministries lose their article in headlines.
  const one = tokens.lower[phrase.first] === "one" && phrase.first < head;
  if (bare && !plural && !one && noun !== "police" && !(kind === "organization" && country && phrase.first < head))
    return undefined;
  if (bare && plural && VESSEL_NOUNS.has(singular(noun)) && !counted) return undefined;
  if ((kind === "document" || kind === "occasion") && bare) return undefined;
  const determiner = phrase.determiner >= 0 ? tokens.lower[phrase.determiner]! : "";
  if (/^(?:no|any|every|each|what|such)$/.test(determiner) || (bare && tokens.lower[phrase.first] === "other"))
    return undefined;
  if (noun === "chair" && tokens.lower[head + 1] !== "of") return undefined;
  const gathering = kind === "occasion" ? namedGathering(doc, phrase, head) : undefined;
  if (gathering) return [gathering];
  const office = officeOf(tokens.lower, head);
  const draft: Draft = {
    first: phrase.first,
    end: phrase.end,
    head,
    form: "nominal",
    key: office,
    nouns: [noun, ...(office === noun ? [] : [office]), ...portfolioOf(tokens.lower, head)],
    kind,
    plural,
    definite:
      !bare && !INDEFINITE.has(determiner) && !/^(?:some|any|no|every|each|several|many|most|few)$/.test(determiner),
    ...(country && { country }),
    ...(phrase.possessor >= 0 && { possessor: phrase.possessor }),
    ...(counted && bare && { counted: true }),
    ...(distinguished(doc, phrase, head) && { distinct: true }),
  };
  const part = partitive(doc, draft, from);
  return part ? [part, draft] : [draft];
}

/** Offices that one word does not tell apart: "the prime minister" is not "the foreign minister"; a head of state is a president. */
function officeOf(lower: readonly string[], head: number): string {
  const noun = lower[head]!;
  if (noun === "head" && lower[head + 1] === "of" && lower[head + 2] === "state") return "president";
  const before = lower[head - 1] ?? "";
  return /^(?:minister|secretary)$/.test(noun) && (PORTFOLIO.has(before) || before === "prime")
    ? `${before} ${noun}`
    : noun;
}

/** "Foreign ministry": which of a country's ministries it is. */
const portfolioOf = (lower: readonly string[], head: number): readonly string[] =>
  /^(?:ministry|department)$/.test(lower[head]!) && PORTFOLIO.has(lower[head - 1] ?? "")
    ? [`${lower[head - 1]} ${lower[head]}`]
    : [];

/** "The APEC summit" has a name; "the summit" takes one up. */
function namedGathering({ tokens, syntax, text }: Needs, { first }: NounPhrase, head: number): Draft | undefined {
  let from = head;
  for (let i = first; i < head; i++)
    if (/^NNP/.test(syntax.tag[i]!) && isCapital(tokens.word[i]!)) {
      from = i;
      break;
    }
  if (from === head) return undefined;
  const canonical = text.slice(tokens.start[from], tokens.end[head]).replace(/\s*\([^)]*\)/, "");
  return {
    first,
    end: head + 1,
    head,
    form: "name",
    nouns: [tokens.lower[head]!],
    key: canonical.toLowerCase(),
    canonical,
    kind: "occasion",
  };
}

/** "Its foreign ministry" in "its foreign ministry spokesman": a body inside a description, if it says whose it is. */
function bodyInside(doc: Needs, head: number, from: number, to: number): Draft | undefined {
  const { tokens } = doc;
  const phrase = nounPhrase(doc, head, from, to);
  let first = phrase.possessor >= 0 ? phrase.first : -1;
  for (let i = phrase.first; i < head && first < 0; i++)
    if (countryOf(tokens.lower[i]!)?.form === "adjective") first = i;
  if (first < 0) return undefined;
  const country = countryInside(tokens.lower, first, head);
  return {
    first,
    end: head + 1,
    head,
    form: "nominal",
    key: tokens.lower[head]!,
    nouns: [tokens.lower[head]!, ...portfolioOf(tokens.lower, head)],
    kind: "organization",
    plural: false,
    definite: true,
    ...(country && { country }),
    ...(phrase.possessor >= 0 && { possessor: phrase.possessor }),
  };
}

/** "The second official", "another diplomat": somebody else than "the official". */
const distinguished = ({ tokens }: Needs, { first }: NounPhrase, head: number): boolean => {
  for (let i = first; i < head; i++)
    if (/^(?:second|third|fourth|other|another|different)$/.test(tokens.lower[i]!)) return true;
  return false;
};

/** "One of the officials", "two of the people": part of a group is somebody of its own. */
function partitive({ tokens }: Needs, of: Draft, from: number): Draft | undefined {
  const at = of.first - 2;
  if (at < from || tokens.lower[at + 1] !== "of" || !PARTITIVE.has(tokens.lower[at]!) || !of.plural) return undefined;
  const one = tokens.lower[at] === "one" || tokens.lower[at] === "none" || tokens.lower[at] === "each";
  return {
    ...of,
    first: at,
    head: at,
    key: `${tokens.lower[at]} of ${of.key}`,
    kind: one ? "person" : "group",
    plural: !one,
    definite: false,
    part: true,
  };
}

/** Heads of states and their envoys: "the president of Norway". */
const GOVERNS =
  /^(?:president|premier|minister|chancellor|king|queen|prince|emir|sultan|ambassador|envoy|government|parliament|presidency|leader|leadership)$/;

/** The country that an office is held in: "the president of Norway", "the government of the Netherlands". */
function countryGoverned(lower: readonly string[], head: number): string | undefined {
  if (lower[head + 1] !== "of" || !GOVERNS.test(lower[head]!)) return undefined;
  const at = lower[head + 2] === "the" ? head + 3 : head + 2;
  // "The leaders of Peru and Chile" are of two.
  for (const n of [3, 2, 1]) {
    const found = countryOf(lower.slice(at, at + n).join(" "));
    if (found?.form !== "name") continue;
    const goesOn =
      lower[at + n] === "and" || (lower[at + n] === "," && countryOf(lower[at + n + 1] ?? "") !== undefined);
    return goesOn ? undefined : found.code;
  }
  return undefined;
}

/** The country that a word inside the phrase names: "Norwegian", "White House". */
function countryInside(lower: readonly string[], first: number, end: number): string | undefined {
  for (let k = first; k < end; k++) {
    const found = countryOf(`${lower[k]} ${lower[k + 1]}`) ?? countryOf(lower[k]!);
    if (found && !(lower[k] === "us" && k === first)) return found.code;
    if (lower[k] === "white" && lower[k + 1] === "house") return "US";
  }
  return undefined;
}
