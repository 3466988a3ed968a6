import { type Lemmas, readLemmas, verbLemmas } from "./lemmas.js";
import { type Table, unpack } from "./table.js";
import { WEIGHTS } from "./weights.js";

/** Tagger, parser, labeller and lemmas, ready for use. */
export interface SyntaxModel {
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly tag: Table;
  readonly arc: Table;
  readonly label: Table;
  readonly lemmas: Lemmas;
  readonly verbs: ReadonlySet<string>;
}

let loaded: SyntaxModel | undefined;

/** Unpacks the weights on first use; a constant afterwards. */
export function syntaxModel(): SyntaxModel {
  loaded ??= load();
  return loaded;
}

function load(): SyntaxModel {
  const tags = WEIGHTS.tags.split(" ");
  const labels = WEIGHTS.labels.split(" ");
  const lemmas = readLemmas(WEIGHTS.lemmas);
  return {
    tags,
    labels,
    tag: unpack(WEIGHTS.tag, WEIGHTS.bits.tag, tags.length),
    arc: unpack(WEIGHTS.arc, WEIGHTS.bits.arc, 3),
    label: unpack(WEIGHTS.label, WEIGHTS.bits.label, labels.length),
    lemmas,
    verbs: verbLemmas(lemmas),
  };
}
