import type { Syntax, Tokens } from "../document/layers.js";
import { AHEAD, ARRANGED, AWAITED, BACK, INTENDING, TIMETABLE } from "./lexicon.js";

export type Direction = -1 | 0 | 1;
type Tree = Tokens & { readonly syntax: Syntax };

/** How far a clue to the tense may stand where the tree tells nothing: a clause of news is rarely longer. Not tuned. */
const REACH = 14;
/** Steps up the tree from an expression to the verb that it hangs on. */
const STEPS = 6;

/** Whether a clause looks back (-1), ahead (1) or neither (0): the tense of the verb that the expression hangs on; else the nearest word that tells. */
export function directionAt(tokens: Tokens, syntax: Syntax, first: number, end: number): Direction {
  const tree: Tree = { ...tokens, syntax };
  const top = topOf(syntax, first, end);
  return (
    beside(tree, first) ??
    copulaOf(tree, top, first) ??
    dueAbove(tree, top) ??
    verbAbove(tree, top) ??
    wordsAround(tree, first, end)
  );
}

/** "The vote is on Sunday", "was on Sunday": the expression is what the copula says. */
function copulaOf(tree: Tree, top: number, first: number): Direction | undefined {
  if (!/^(?:on|at|in|for|from)$/.test(tree.lower[first - 1] ?? "")) return undefined;
  const { copula, modal, present, past } = helpersOf(tree, top);
  if (!copula) return undefined;
  if (modal || present) return 1;
  return past ? -1 : undefined;
}

/** "She is due in Lima on Sunday". */
function dueAbove(tree: Tree, top: number): Direction | undefined {
  const head = tree.syntax.head[top] ?? -1;
  return head > 0 && tree.lower[head] === "due" && /^(?:is|are)$/.test(tree.lower[head - 1]!) ? 1 : undefined;
}

/** Whether the first verb above an expression is in the past before the past: "had met on Monday". */
export function looksFurtherBack(tokens: Tokens, syntax: Syntax, first: number, end: number): boolean {
  const tree: Tree = { ...tokens, syntax };
  // "said Thursday that they had met": the word right before tells here too.
  if (beside(tree, first) !== undefined) return false;
  let at = syntax.head[topOf(syntax, first, end)]!;
  for (let steps = 0; at >= 0 && steps < STEPS; at = syntax.head[at]!, steps++)
    if (syntax.tag[at]!.startsWith("VB")) return helpersOf(tree, at).pluperfect;
  return false;
}

/** The word right before tells, whatever the tree makes of it: "said on Friday that …", "effective June 1". */
function beside({ lower, syntax }: Tree, first: number): Direction | undefined {
  const at = first > 1 && /^(?:on|in|at|late|early)$/.test(lower[first - 1]!) ? first - 2 : first - 1;
  if (at < 0) return undefined;
  const word = lower[at]!;
  if (word === "since") return -1;
  if (/^(?:effective|starting|beginning)$/.test(word) && lower[first - 1] !== "at") return 1;
  // "which closes on Friday": a tagger takes such a verb for a noun now and then.
  if (/^(?:opens|closes|begins|ends|starts|meets|convenes|expires|resumes)$/.test(word)) return 1;
  if (isTimetable({ lower, syntax }, at)) return 1;
  if (at < first - 1 && /^(?:is|are)$/.test(word)) return 1;
  // "They last met on Friday": so for past forms.
  if (BACK.has(word) && !/^(?:VB|MD)/.test(syntax.tag[at]!)) return -1;
  if (lower[first - 1] === "at") return undefined;
  return syntax.tag[at] === "VBD" && !ARRANGED.has(syntax.lemma[at]!) ? -1 : undefined;
}

/** "talks start", "ministers meet": a tagger takes such a verb for a noun now and then. */
const isTimetable = ({ lower, syntax }: Pick<Tree, "lower" | "syntax">, at: number): boolean =>
  /^(?:open|begin|end|start|meet|convene|expire|resume)$/.test(lower[at]!) && syntax.tag[at - 1] === "NNS";

/** The token of an expression whose governor stands outside. */
function topOf({ head }: Syntax, first: number, end: number): number {
  for (let token = end - 1; token >= first; token--) if (head[token]! < first || head[token]! >= end) return token;
  return first;
}

/** Direction of the first verb up the tree that has one; undefined where there is none. */
function verbAbove(tree: Tree, from: number): Direction | undefined {
  const { head, relation } = tree.syntax;
  for (let at = head[from]!, below = from, steps = 0; at >= 0 && steps < STEPS; below = at, at = head[at]!, steps++) {
    const told = tenseOf(tree, at, below);
    if (told !== undefined) return told;
    // "Friday's ruling" has been, "Friday's vote" may be to come.
    if (relation[below] === "nmod:poss" && !AWAITED.has(tree.syntax.lemma[at]!)) return -1;
  }
  return undefined;
}

/** What a verb, or a noun or adjective with a copula, says of its time; undefined where the verb above it tells. */
function tenseOf(tree: Tree, verb: number, below: number): Direction | undefined {
  const { tag, lemma } = tree.syntax;
  const form = tag[verb]!;
  const helpers = helpersOf(tree, verb);
  if (!form.startsWith("VB") && form !== "MD" && !helpers.copula)
    return ARRANGED.has(lemma[verb]!) && form.startsWith("JJ") ? 1 : undefined;
  if (helpers.modal) return 1;
  if (ARRANGED.has(lemma[verb]!) && (form === "VBN" || form === "VBD") && below !== verb) return 1;
  if (helpers.had) return -1;
  if (helpers.to) return intended(tree, verb);
  if (form === "VBD" || helpers.past) return -1;
  if (form === "VBN") return helpers.present ? 0 : -1;
  if (form === "VBG") return helpers.present ? 1 : undefined;
  return TIMETABLE.has(lemma[verb]!) ? 1 : 0;
}

/** "to meet": ahead after "plans", "is due"; else as the verb above. */
function intended(tree: Tree, verb: number): Direction | undefined {
  const { head, lemma } = tree.syntax;
  const above = head[verb]!;
  if (above < 0) return 1;
  return INTENDING.has(lemma[above]!) || ARRANGED.has(lemma[above]!) ? 1 : undefined;
}

interface Helpers {
  modal: boolean;
  /** "has", "have" or "had". */
  had: boolean;
  pluperfect: boolean;
  past: boolean;
  present: boolean;
  to: boolean;
  copula: boolean;
}

/** Auxiliaries of a verb: those that hang on it and stand within the eight words before it. */
function helpersOf({ lower, syntax, sentence }: Tree, verb: number): Helpers {
  const out: Helpers = {
    modal: false,
    had: false,
    pluperfect: false,
    past: false,
    present: false,
    to: false,
    copula: false,
  };
  for (let at = Math.max(0, verb - 8); at < verb; at++) {
    if (syntax.head[at] !== verb || sentence[at] !== sentence[verb]) continue;
    const word = lower[at]!;
    const role = syntax.relation[at]!;
    if (role === "cop") out.copula = true;
    if (role === "mark" && word === "to") out.to = true;
    if (!role.startsWith("aux") && role !== "cop") continue;
    if (syntax.tag[at] === "MD") out.modal = true;
    else if (word === "had") out.had = out.pluperfect = true;
    else if (/^(?:has|have|'ve)$/.test(word)) out.had = true;
    else if (/^(?:was|were|did)$/.test(word)) out.past = true;
    else if (/^(?:is|are|'s|'re|am|be|'m)$/.test(word)) out.present = true;
  }
  return out;
}

/** The nearest word that tells; words before are twice as near as those after: a verb mostly precedes its time. */
function wordsAround(tokens: Tree, first: number, end: number): Direction {
  const sentence = tokens.sentence[first];
  for (let away = 1; away <= REACH; away++) {
    const before = clueAt(tokens, first - away, sentence);
    if (before !== 0) return before;
    const after = end - 1 + away / 2;
    if (away % 2 !== 0 || tokens.lower[after] === "to") continue;
    const clue = clueAt(tokens, after, sentence);
    if (clue !== 0) return clue;
  }
  return 0;
}

/** The clue at a place, 0 outside the sentence. */
function clueAt(tokens: Tree, at: number, sentence: number | undefined): Direction {
  return at < 0 || at >= tokens.count || tokens.sentence[at] !== sentence ? 0 : clueOf(tokens, at);
}

function clueOf({ lower, word, syntax }: Tree, at: number): Direction {
  const form = lower[at]!;
  if (isTimetable({ lower, syntax }, at)) return 1;
  // "to" looks ahead before a verb ("to meet"), not before a name or a number ("from Monday to Thursday").
  if (form === "to")
    return /^(?:meet|visit|hold|discuss|be|begin|run|return|resume|start|sign|attend|open|travel|vote)$/.test(
      lower[at + 1] ?? "",
    )
      ? 1
      : 0;
  if (AHEAD.has(form)) return 1;
  if (BACK.has(form)) return -1;
  return form.length > 4 && form.endsWith("ed") && word[at] === form ? -1 : 0;
}
