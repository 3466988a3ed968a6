import { countryOf } from "../knowledge/countries.js";
import { CALENDAR } from "../knowledge/names.js";
import type { Needs } from "./draft.js";

/** A noun phrase around its head, end exclusive; `core` ends after the head, `end` after the phrases that hang on it. */
export interface NounPhrase {
  readonly first: number;
  readonly core: number;
  readonly end: number;
  /** The determiner, possessor included: "her", "Norland 's"; -1 where there is none. */
  readonly determiner: number;
  /** The last token of a possessor written with 's, or a possessive pronoun; -1 where there is none. */
  readonly possessor: number;
}

/** No phrase in news has more words before or after its head; longer ones are cut. */
const BEFORE = 10;
const AFTER = 12;

const DETERMINERS = new Set(
  "the a an this that these those another both each every some any no all several many most few either neither".split(
    " ",
  ),
);
const POSSESSIVES = new Set("my your his her its our their whose".split(" "));
/** Tags of words that may stand between determiner and head. */
const MODIFIER = /^(?:JJ[RS]?|NNP?S?|CD|HYPH|POS|AFX)$/;
/** Prepositions whose phrases belong to a description: "an official of the ministry in Oslo with knowledge of it". */
const ATTACHING = new Set("of for in at from to on with around close near".split(" "));

/** Who is sent by one to another: "the ambassador of Norland to Velm". */
const ACCREDITED = /^(?:ambassador|envoy|representative|consul|chargé)$/;

/** The phrase whose head is the noun at `head`, by the tags before it and the tree after it. */
export function nounPhrase(doc: Needs, head: number, sentenceFirst: number, sentenceEnd: number): NounPhrase {
  const { tokens, syntax } = doc;
  let first = head;
  let determiner = -1;
  let possessor = -1;
  for (let i = head - 1; i >= sentenceFirst && head - i <= BEFORE; i--) {
    const low = tokens.lower[i]!;
    const tag = syntax.tag[i]!;
    if (CALENDAR.has(low)) break;
    // "The APEC (Asia-Pacific Economic Cooperation) summit"
    if (low === ")") {
      const open = opening(tokens.lower, i, sentenceFirst);
      if (open < 0) break;
      first = open;
      i = open;
      continue;
    }
    if (low === "'s" || low === "'" || tag === "POS") {
      if (i === sentenceFirst) break;
      possessor = possessor < 0 ? i - 1 : possessor;
      first = i;
    } else if (POSSESSIVES.has(low)) {
      first = i;
      determiner = i;
      if (possessor < 0) possessor = i;
      break;
    } else if (DETERMINERS.has(low)) {
      if (isComplementizer(doc, i, head)) break;
      first = i;
      determiner = i;
      if (!/^(?:all|both|some|most|many|few|several)$/.test(tokens.lower[i - 1] ?? "") || i === sentenceFirst) break;
    } else if (modifies(doc, i, head) || joinsCountries(doc, i)) first = i;
    else break;
  }
  // A possessor's marker cannot open a phrase.
  while (first < head && (tokens.lower[first] === "'s" || tokens.lower[first] === "'" || tokens.word[first] === "-")) {
    if (possessor === first - 1) possessor = -1;
    first++;
  }
  return { first, core: head + 1, end: endAfter(doc, head, sentenceEnd), determiner, possessor };
}

/** The bracket that opens what closes at `at`, few words before; -1 where there is none. */
function opening(lower: readonly string[], at: number, from: number): number {
  for (let i = at - 1; i >= from && at - i <= 9; i--) if (lower[i] === "(") return i;
  return -1;
}

/** "That" before a phrase is its determiner only in the singular, and not after a verb that takes a clause. */
function isComplementizer({ tokens, syntax }: Needs, at: number, head: number): boolean {
  const low = tokens.lower[at]!;
  if (low !== "that") return false;
  return (
    syntax.tag[at] === "IN" || syntax.tag[at] === "WDT" || syntax.head[at] !== head || /s$/.test(tokens.lower[head]!)
  );
}

/** "The US and Chinese presidents": two countries share the noun. */
const joinsCountries = ({ tokens }: Needs, at: number): boolean =>
  (tokens.lower[at] === "and" || tokens.lower[at] === ",") &&
  countryOf(tokens.lower[at - 1] ?? "") !== undefined &&
  countryOf(tokens.lower[at + 1] ?? "")?.form === "adjective";

/** Verbs of speech, which the tagger takes for participles before a plural: "Norling | told reporters". */
const TELLING = /^(?:told|asked|briefed|informed|urged|warned|reminded)$/;

function modifies({ tokens, syntax }: Needs, at: number, head: number): boolean {
  const tag = syntax.tag[at]!;
  if (TELLING.test(tokens.lower[at]!)) return false;
  if (!/[\p{L}\d]/u.test(tokens.word[at]!))
    return tokens.word[at] === "-" && at + 1 < head && tokens.spaceBefore[at] === 0;
  if (MODIFIER.test(tag)) return true;
  // "newly elected president", "about 1,500 servicemen", "the visiting envoy"
  // "Police dispersed crowds": right after a noun it is the verb.
  if (tag === "VBN" && /^NN/.test(syntax.tag[at - 1] ?? "") && tokens.sentence[at - 1] === tokens.sentence[at])
    return false;
  if (tag === "VBN" || tag === "VBG") return syntax.head[at] === head || syntax.relation[at] === "amod";
  if (tag === "RB")
    return /^(?:JJ|VBN|CD)/.test(syntax.tag[at + 1]!) && /ly$|^(?:about|nearly|almost|then)$/.test(tokens.lower[at]!);
  if (tag === "IN") return /^(?:about|around|than)$/.test(tokens.lower[at]!) && syntax.tag[at + 1] === "CD";
  return false;
}

/** Where the phrases that hang on the head end: "for the embassy in Oslo", "familiar with the matter". */
function endAfter(doc: Needs, head: number, sentenceEnd: number): number {
  const { tokens, syntax } = doc;
  const limit = Math.min(sentenceEnd, head + 1 + AFTER);
  let end = head + 1;
  while (end < limit) {
    const low = tokens.lower[end]!;
    // "Will meet his Turkish counterpart in Ankara": where they meet.
    if (tokens.lower[head] === "counterpart" && low !== "of") break;
    const attached =
      // Only "of" and places go on from one phrase to the next: the rest is the verb's as often.
      (ATTACHING.has(low) &&
        (end === head + 1 || /^(?:of|in|at)$/.test(low) || (low === "to" && ACCREDITED.test(tokens.lower[head]!))) &&
        governs(doc, head, end, limit)) ||
      (low === "familiar" && tokens.lower[end + 1] === "with") ||
      // "The two countries signed a declaration": with an object it is the verb.
      (syntax.tag[end] === "VBN" &&
        syntax.head[end] === head &&
        syntax.relation[end]!.startsWith("acl") &&
        !/^(?:DT|PRP)/.test(syntax.tag[end + 1] ?? ""));
    if (!attached) break;
    const next = phraseEnd(doc, end, limit);
    if (next <= end + 1) break;
    end = next;
  }
  return end;
}

/** True where the preposition at `at` marks a noun that hangs on something inside the phrase so far. */
function governs({ syntax, tokens }: Needs, head: number, at: number, limit: number): boolean {
  const noun = syntax.head[at]!;
  if (noun <= at || noun >= limit) return false;
  const governor = syntax.head[noun]!;
  if (!/^nmod/.test(syntax.relation[noun]!)) return tokens.lower[at] === "of" && governor >= head && governor < at;
  return governor >= head && governor < at;
}

/** The end of "of the ministry", "with the talks": up to its noun, names kept whole. */
function phraseEnd({ tokens, syntax }: Needs, from: number, limit: number): number {
  let noun = -1;
  for (let i = from + 1; i < limit; i++) {
    const word = tokens.word[i]!;
    const tag = syntax.tag[i]!;
    if (/^[\p{L}\d]/u.test(word) && /^NN/.test(tag) && !CALENDAR.has(tokens.lower[i]!)) noun = i;
    else if (noun >= 0) {
      // "Of Ukraine and Kenya", "of Georgia, Turkey and Marovia": names in a row.
      if (
        /^(?:and|,)$/.test(word) &&
        syntax.tag[noun] === "NNP" &&
        syntax.tag[i + 1] === "NNP" &&
        listGoesOn(tokens.word, syntax.tag, i, limit)
      )
        continue;
      // "The ambassador of Norland 72 hours to leave": what is counted is no part of the name.
      if (tag === "POS" || (tag === "CD" && i === noun + 1 && !/^NNS/.test(syntax.tag[i + 1] ?? ""))) {
        noun = tag === "POS" ? -1 : noun;
        continue;
      }
      break;
    } else if (!/^(?:DT|PRP\$|JJ[RS]?|CD|VBN|RB|POS|HYPH|IN|TO)$/.test(tag) && !DETERMINERS.has(tokens.lower[i]!))
      break;
  }
  return noun + 1;
}

/** True where the mark at `at` parts names of one list: it is "and", or an "and" before a last name closes the list. */
function listGoesOn(word: readonly string[], tag: readonly string[], at: number, limit: number): boolean {
  for (let i = at; i < limit; i++) {
    if (word[i] === "and") return tag[i + 1] === "NNP";
    if (word[i] !== "," && tag[i] !== "NNP") return false;
  }
  return false;
}
