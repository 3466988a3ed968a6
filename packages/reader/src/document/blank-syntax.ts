import type { Syntax, Tokens } from "./layers.js";

/**
 * A syntax layer that says nothing: every word a root without tag. For stages whose rules and weights were made on
 * words alone; see the decision record on tags and parse for what each gains and loses by the real one.
 */
export function blankSyntax({ count, lower, word }: Tokens): Syntax {
  return {
    upos: new Uint8Array(count),
    tag: word.map(() => ""),
    lemma: lower,
    head: new Int32Array(count).fill(-1),
    relation: word.map(() => "root"),
  };
}
