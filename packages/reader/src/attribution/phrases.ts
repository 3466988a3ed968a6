import {
  AUXILIARIES,
  isDayOrMonth,
  isNominal,
  isQuoteMark,
  isTimeWord,
  isVerbal,
  type Range,
  type Words,
} from "./words.js";

/** A noun phrase is never followed further than this: keeps hostile texts cheap. */
const MAX_PHRASE = 60;

const RELATIVES = new Set(["who", "which", "whose", "whom", "where"]);
const ARTICLES = new Set(["the", "a", "an", "his", "her", "its", "their", "our", "my"]);

/**
 * The noun phrase that ends before token `end`, with its title, prepositional phrases, appositions and relative
 * clauses: "Ann Lee, who runs the lab, | said". Undefined where no noun phrase ends there.
 */
export function phraseBefore(words: Words, end: number, floor: number): Range | undefined {
  const stop = Math.max(floor, end - MAX_PHRASE);
  let last = withoutTime(words, end, stop);
  if (last <= stop) last = end;
  if (words.lower[last - 1] === ",") {
    const inner = commaBefore(words, last - 1, stop);
    if (inner < 0) return undefined;
    if (!isAside(words, inner + 1, last - 1)) return undefined;
    const start = nominalStart(words, inner, stop);
    return start < inner ? [relativeStart(words, start, stop), last - 1] : undefined;
  }
  const start = nominalStart(words, last, stop);
  if (start >= last) return undefined;
  const relative = relativeStart(words, start, stop);
  return [relative, last];
}

/** Without a time phrase between subject and verb: "Achola on Sunday | accused". */
function withoutTime(words: Words, end: number, stop: number): number {
  let at = end;
  while (at > stop && (isDayOrMonth(words, at - 1) || (isTimeWord(words, at - 1) && words.pos[at - 1] !== "NUM"))) at--;
  if (at === end || at <= stop) return end;
  if (words.pos[at - 1] === "ADP" || words.pos[at - 1] === "NUM") at--;
  return at > stop && isNominal(words, at - 1) ? at : end;
}

function commaBefore(words: Words, at: number, stop: number): number {
  for (let i = at - 1; i >= stop; i--) {
    if (words.lower[i] === ",") return i;
    if (isQuoteMark(words, i)) return -1;
  }
  return -1;
}

/** True where the words between two commas only say more of the noun before: an apposition or a relative clause. */
function isAside(words: Words, from: number, to: number): boolean {
  if (from >= to) return false;
  if (RELATIVES.has(words.lower[from] ?? "") || RELATIVES.has(words.lower[from + 1] ?? "")) return true;
  if (/(?:ing|ed)$/.test(words.lower[from] ?? "") && words.pos[from] === "VERB") return true;
  for (let i = from; i < to; i++) {
    if (RELATIVES.has(words.lower[i] ?? "")) return true;
    if (words.pos[i] === "AUX" || (words.pos[i] === "VERB" && !isReducedRelative(words, i))) return false;
  }
  return true;
}

/** "involved in", "distributed by": a participle that describes the noun before it. */
export function isReducedRelative(words: Words, i: number): boolean {
  if (i === 0 || !isNominal(words, i - 1) || words.pos[i - 1] === "PRON") return false;
  if (words.parsed) {
    if (words.relation[i] === "acl") return true;
    if (words.tag[i] !== "VBN" && words.tag[i] !== "VBG") return false;
  } else if (!/(?:ed|ing)$/.test(words.lower[i] ?? "")) return false;
  return words.pos[i + 1] === "ADP";
}

/** Start of the run of noun phrases joined by prepositions and conjunctions that ends before `end`. */
function nominalStart(words: Words, end: number, stop: number): number {
  let start = end;
  let conjunction = -1;
  let i = end - 1;
  for (; i >= stop; i--) {
    const pos = words.pos[i];
    if (isNominal(words, i)) {
      if (start < end && beginsPhrase(words, start) && words.lower[i] !== "all" && words.lower[i] !== "both") break;
      start = i;
      if (words.pos[i] === "PRON" && !ARTICLES.has(words.lower[i] ?? "") && words.lower[i] !== "one") {
        i--;
        if (words.lower[i] !== "of" && words.pos[i] !== "CCONJ") break;
        i++;
      }
    } else if (
      pos === "ADP" &&
      i > stop &&
      start < end &&
      (isNominal(words, i - 1) || words.pos[i - 1] === "VERB") &&
      joinsNoun(words, i)
    ) {
      if (isNominal(words, i - 1)) start = i;
      else if (isReducedRelative(words, i - 1)) {
        start = i - 1;
        i--;
      } else break;
    } else if (pos === "CCONJ" && i > stop && isNominal(words, i - 1) && start < end) {
      conjunction = i;
      start = i;
    } else if (
      words.lower[i] === "," &&
      conjunction > i &&
      beginsList(words, i, stop) &&
      conjunction - i <= 4 &&
      i > stop &&
      isNominal(words, i - 1) &&
      !isTimeWord(words, i - 1)
    ) {
      start = i;
    } else if (words.lower[i] === "-" || words.lower[i] === "–") {
      if (i > stop && words.tokens.spaceBefore[i] === 0) start = i;
      else break;
    } else break;
  }
  while (start < end && (words.pos[start] === "ADP" || words.pos[start] === "CCONJ" || words.pos[start] === "PUNCT"))
    start++;
  if (conjunction >= start && i >= stop && isVerbal(words, i)) return conjunction + 1;
  return start;
}

/** True where the comma parts the members of a list: "the leaders of Georgia|, Turkey and Marovia". */
function beginsList(words: Words, comma: number, stop: number): boolean {
  let i = comma - 1;
  while (i >= stop && isNominal(words, i)) i--;
  return i < comma - 1 && (i < stop || /^(?:of|between|among|from|with)$/.test(words.lower[i] ?? ""));
}

/** A preposition inside a noun phrase, not one that opens an adverbial: "of", "for", "in", "to" …, never "during". */
const joinsNoun = (words: Words, i: number): boolean => !LOOSE.has(words.lower[i] ?? "");
const LOOSE = new Set(["after", "before", "during", "since", "until", "despite", "as", "upon", "via"]);

/** An article or pronoun begins a phrase, so a noun before it belongs to another. */
const beginsPhrase = (words: Words, i: number): boolean =>
  (words.pos[i] === "DET" || words.pos[i] === "PRON" || ARTICLES.has(words.lower[i] ?? "")) && words.lower[i] !== "of";

/** How far back a relative pronoun is looked for. */
const RELATIVE_REACH = 14;

/** Where the phrase ends a relative clause ("a diplomat who was in | the building"): the start of what it describes. */
function relativeStart(words: Words, start: number, stop: number): number {
  if (!isVerbal(words, start - 1) && words.pos[start - 1] !== "ADP") return start;
  for (let i = start - 1; i > Math.max(stop, start - RELATIVE_REACH); i--) {
    if (words.pos[i] === "PUNCT" || words.pos[i] === "SCONJ") return start;
    if (words.lower[i] === "who" || words.lower[i] === "which") {
      const antecedent = nominalStart(words, i, stop);
      return antecedent < i ? antecedent : start;
    }
  }
  return start;
}

/**
 * The noun phrase that begins at token `from`, with what follows it up to the end of its clause: "Ann Lee, a fellow
 * at the Orr Institute", "two relatives who were on the call".
 */
export function phraseAfter(words: Words, from: number, ceiling: number): Range | undefined {
  const stop = Math.min(ceiling, from + MAX_PHRASE);
  let i = from;
  let afterComma = false;
  while (i < stop) {
    const pos = words.pos[i];
    const lower = words.lower[i] ?? "";
    if (isQuoteMark(words, i) || (lower === "with" && words.lower[i + 1] === "reference")) break;
    if (isNominal(words, i) && !RELATIVES.has(lower)) {
      if (
        i > from &&
        !afterComma &&
        beginsPhrase(words, i) &&
        isNominal(words, i - 1) &&
        pos !== "NUM" &&
        words.pos[i - 1] !== "DET"
      )
        break;
      i++;
    } else if (
      pos === "ADP" &&
      i > from &&
      i + 1 < stop &&
      (isNominal(words, i + 1) || words.pos[i + 1] === "ADP") &&
      !LOOSE.has(lower) &&
      !isTimeWord(words, i + 1)
    )
      i++;
    else if (pos === "CCONJ" && i + 1 < stop && isNominal(words, i + 1)) i++;
    else if (pos === "VERB" && isReducedRelative(words, i)) i++;
    else if (pos === "ADV" && i + 1 < stop && isNominal(words, i + 1) && i === from) i++;
    else if (RELATIVES.has(lower) && i > from) {
      i = clauseEnd(words, i, stop);
      break;
    } else if (lower === "," && i + 1 < stop && isAppositionStart(words, i + 1)) {
      i = clauseEnd(words, i + 1, stop);
      break;
    } else if ((lower === "-" || lower === "–") && words.tokens.spaceBefore[i] === 0) i++;
    else break;
    afterComma = false;
  }
  while (i > from && (words.pos[i - 1] === "PUNCT" || words.pos[i - 1] === "ADP" || words.pos[i - 1] === "CCONJ")) {
    if (isQuoteMark(words, i - 1)) break;
    i--;
  }
  return i > from ? [from, i] : undefined;
}

function isAppositionStart(words: Words, i: number): boolean {
  const lower = words.lower[i] ?? "";
  if (lower === "who" || lower === "whose") return true;
  return (lower === "a" || lower === "an" || lower === "the") && !AUXILIARIES.has(words.lower[i + 1] ?? "");
}

/** The next comma, quotation mark or end. */
function clauseEnd(words: Words, from: number, stop: number): number {
  let i = from;
  while (i < stop && words.lower[i] !== "," && words.lower[i] !== ";" && !isQuoteMark(words, i)) i++;
  return i;
}
