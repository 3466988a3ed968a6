import { type Syntax, UPOS } from "../document/layers.js";
import type { Draft } from "./draft.js";
import type { Range, Words } from "./words.js";

const CONJUNCTIONS = new Set(["that", "whether", "if"]);
const OPENERS = new Set("the a an his her its their our my he she it they we i you both all some no".split(" "));

/**
 * Drafts without what is no source: a conjunction that opens the clause ("said | that Karad supports it": Karad), and a
 * possessor before a verb it does not belong to ("the rules of Velm's | will also hold"), which drops the draft.
 *
 * The rules read words alone and take both for noun phrases; tags tell the possessive.
 */
export const cleanSources = (words: Words, syntax: Syntax, drafts: readonly Draft[]): readonly Draft[] =>
  drafts
    .filter((draft) => !hasStrayPossessor(words, syntax, draft))
    .map((draft) => {
      const source = draft.source.map((range) => withoutConjunction(words, syntax, range));
      return source.every((range, i) => range === draft.source[i]) ? draft : { ...draft, source };
    });

/** "that official" points; "that Karad", "that ministers", "that the envoy" open a clause. */
function withoutConjunction({ lower, tokens }: Words, syntax: Syntax, range: Range): Range {
  const [first, end] = range;
  if (end - first < 2 || !CONJUNCTIONS.has(lower[first] ?? "")) return range;
  const next = first + 1;
  const opensClause =
    lower[first] !== "that" ||
    OPENERS.has(lower[next]!) ||
    /^\p{Lu}/u.test(tokens.word[next]!) ||
    syntax.tag[end - 1] === "NNS";
  return opensClause ? [next, end] : range;
}

function hasStrayPossessor({ lower }: Words, syntax: Syntax, { source, cueToken, rule }: Draft): boolean {
  const last = (source[0]?.[1] ?? 0) - 1;
  if (source.length !== 1 || last < 0 || cueToken < 0 || !rule.startsWith("verb.")) return false;
  if (!/^['’]s?$/.test(lower[last]!) || syntax.tag[last] !== "POS") return false;
  const upos = UPOS[syntax.upos[cueToken]!];
  return upos === "VERB" || upos === "AUX";
}
