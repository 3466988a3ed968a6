import { type Context, type Region, trimmed } from "./context.js";
import { CUE_FORMS } from "./lookup.js";
import { isNominal, isQuoteMark, isVerbal, type Range, type Words } from "./words.js";

/** Conjunctions that may begin the next attribution of a sentence. */
const LINKS = new Set(["but", "and", "though", "although", "while", "whereas"]);
/** After one of these in the content, "and warned" cannot go on with it. */
const MODALS = new Set(["would", "will", "could", "can", "should"]);
/** What is intended, thought or felt in a participle says more of the content: ", hoping for". */
const SILENT = new Set<string>(["intend", "think", "feel", "agree", "expect"]);
/** How far the next attribution's cue may stand from its conjunction. */
const REACH = 14;

export type ContentKind = "clause" | "infinitive" | "phrase";

/**
 * Where a content that begins at `from` ends: at the end of its region, or where the next attribution of the same
 * sentence begins: ", but said", ", though one of them cautioned", ", citing", ", according to".
 *
 * @param kind a noun phrase or an infinitive ends at any finite verb after "and", a clause only at another cue
 */
export function contentEnd({ words }: Context, from: number, { ceiling }: Region, kind: ContentKind): number {
  const clause = kind === "clause";
  let depth = 0;
  let modal = false;
  for (let i = from; i < ceiling; i++) {
    if (isQuoteMark(words, i)) depth ^= 1;
    if (depth > 0 && i > from) continue;
    const lower = words.lower[i] ?? "";
    if (MODALS.has(lower)) modal = true;
    if (kind === "phrase" && i > from && lower === "during") return i;
    if (lower === ";" || ((lower === "–" || lower === "—" || lower === "--") && i > from)) return i;
    if (lower === "," && endsAtComma(words, i, ceiling, kind)) return i;
    if (
      i > from &&
      (lower === "but" || (lower === "and" && (!clause || modal))) &&
      words.lower[i - 1] !== "," &&
      (clause ? cueFollows(words, i, ceiling, 2) : verbFollows(words, i, ceiling))
    )
      return i;
  }
  return ceiling;
}

function endsAtComma(words: Words, comma: number, ceiling: number, kind: ContentKind): boolean {
  const next = words.lower[comma + 1] ?? "";
  if (next === "according" || next === "citing" || next === "quoting") return true;
  if (next === "with" && words.lower[comma + 2] === "reference") return true;
  if (
    kind !== "clause" &&
    next === "and" &&
    words.lower[comma + 2] === "to" &&
    CUE_FORMS.has(words.lower[comma + 3] ?? "")
  )
    return true;
  const forms = CUE_FORMS.get(next);
  if (forms?.some(({ form, classes }) => form === "gerund" && classes.some(({ act }) => !SILENT.has(act)))) return true;
  return LINKS.has(next) && cueFollows(words, comma + 1, ceiling, REACH);
}

/** True where a finite cue verb comes within `reach` tokens of the conjunction at `at`, with at most a noun phrase between. */
function cueFollows(words: Words, at: number, ceiling: number, reach: number): boolean {
  for (let i = at + 1; i < Math.min(ceiling, at + 1 + reach); i++) {
    if (isQuoteMark(words, i)) return false;
    const finite = CUE_FORMS.get(words.lower[i] ?? "")?.some(({ form }) => form === "past" || form === "third");
    if (finite && (!words.parsed || words.pos[i] === "VERB")) return !isNominalUse(words, i);
    if (isNominal(words, i) || words.pos[i] === "ADP" || words.pos[i] === "ADV" || words.lower[i] === "has") continue;
    if (words.lower[i] === "," && /^(?:who|which|whose)$/.test(words.lower[i + 1] ?? "")) {
      i++;
      while (i < ceiling && words.lower[i] !== "," && i < at + 40) i++;
      continue;
    }
    if (words.lower[i] === "," || isVerbal(words, i)) return false;
  }
  return false;
}

/** True where a finite verb follows the conjunction, adverbs between: the end of a content that is a noun phrase. */
function verbFollows(words: Words, at: number, ceiling: number): boolean {
  let i = at + 1;
  while (i < ceiling && words.pos[i] === "ADV") i++;
  if (i >= ceiling) return false;
  if (words.pos[i] === "AUX") return true;
  if (words.parsed && words.pos[i] !== "VERB") return false;
  return words.parsed
    ? /^VB[DZP]$/.test(words.tag[i] ?? "")
    : words.lower[i]!.endsWith("ed") || CUE_FORMS.has(words.lower[i]!);
}

/** "the calls", "their reports": a noun, where no tagger tells. */
const isNominalUse = (words: Words, i: number): boolean =>
  !words.parsed && /s$/.test(words.lower[i] ?? "") && (words.pos[i - 1] === "DET" || words.lower[i - 1] === "'s");

/** The content before a parenthetical cue: from the start of its region to the comma or quotation mark before `end`. */
export function contentBefore(context: Context, end: number, { floor }: Region): Range | undefined {
  return trimmed(context.words, [floor, end]);
}
