import type { Context, Region } from "./context.js";
import { phraseBefore } from "./phrases.js";
import { verbGroup } from "./verb-group.js";
import { isQuoteMark, isTimeWord, type Range, type Words } from "./words.js";

const RELATIVES = new Set(["who", "which", "that"]);

export interface Subject {
  readonly spans: readonly Range[];
  readonly head: number;
  /** Where the subject's words begin: content may end before it. */
  readonly start: number;
  readonly shared: boolean;
}

/** The subject of the verb group that begins at `start`: the noun phrase before it, or that of the verb it is joined to. */
export function subjectBefore(context: Context, start: number, region: Region): Subject | undefined {
  const { words } = context;
  let before = start - 1;
  while (before > region.floor && words.pos[before] === "ADV" && !isTimeWord(words, before)) before--;
  if (before < region.floor) return undefined;
  if (RELATIVES.has(words.lower[before] ?? "") && (words.lower[before] !== "that" || isRelativeThat(words, before)))
    return relativeSubject(words, before, region);
  if (words.pos[before] === "CCONJ") return sharedSubject(context, before, region);
  const phrase = phraseBefore(words, before + 1, region.floor);
  return phrase && { spans: [phrase], head: headOf(words, phrase), start: phrase[0], shared: false };
}

const isRelativeThat = (words: Words, i: number): boolean =>
  words.parsed && (words.pos[i] === "PRON" || words.pos[i] === "DET") && words.tag[i] === "WDT";

/** "Ann Lee, who | expects": the antecedent and the relative pronoun, both. */
function relativeSubject(words: Words, pronoun: number, { floor }: Region): Subject | undefined {
  const end = words.lower[pronoun - 1] === "," ? pronoun - 1 : pronoun;
  const antecedent = phraseBefore(words, end, floor);
  const spans: Range[] = antecedent ? [antecedent, [pronoun, pronoun + 1]] : [[pronoun, pronoun + 1]];
  return { spans, head: antecedent ? headOf(words, antecedent) : pronoun, start: spans[0]![0], shared: true };
}

/** "X rejected the plan and | demanded": the subject of the nearest finite verb before. */
export function sharedSubject(context: Context, before: number, region: Region): Subject | undefined {
  const { words } = context;
  for (let i = before - 1; i > Math.max(region.floor, before - 80); i--) {
    if (words.pos[i] !== "VERB" && words.pos[i] !== "AUX") continue;
    const group = verbGroup(words, i, region.floor);
    if (group.mode !== "finite") continue;
    const at = isQuoteMark(words, group.range[0] - 1) ? group.range[0] - 1 : group.range[0];
    if (words.pos[at - 1] === "CCONJ" || at <= region.floor) continue;
    if (RELATIVES.has(words.lower[at - 1] ?? "")) continue;
    const phrase = phraseBefore(words, at, region.floor);
    if (phrase) return { spans: [phrase], head: headOf(words, phrase), start: phrase[0], shared: true };
    i = at;
  }
  return undefined;
}

/** The word that carries a noun phrase: the last noun before the first preposition, comma or relative clause. */
export function headOf(words: Words, [from, to]: Range): number {
  let head = from;
  for (let i = from; i < to; i++) {
    const pos = words.pos[i];
    if (pos === "ADP" || pos === "PUNCT" || pos === "SCONJ" || pos === "VERB" || pos === "AUX") {
      if (i > from) break;
      continue;
    }
    if (words.lower[i] === "who" || words.lower[i] === "which") break;
    if (words.lower[i] !== "'s" && words.lower[i] !== "'" && pos !== "DET") head = i;
  }
  return head;
}
