import type { Layers } from "../document/layers.js";
import type { Stage } from "../document/stage.js";

/** A stage as the runner sees it, whatever it needs and adds. */
// biome-ignore lint/suspicious/noExplicitAny: the list mixes stages of different needs; `checkStages` verifies them.
export type AnyStage = Stage<any, any>;

/** What a list of stages gets wrong: a layer needed before it is added, or added twice. All at once. */
export function checkStages(stages: readonly AnyStage[], given: readonly (keyof Layers)[]): readonly string[] {
  const known = new Set<keyof Layers>(given);
  const problems: string[] = [];
  for (const stage of stages) {
    for (const need of stage.needs)
      if (!known.has(need)) problems.push(`${stage.name} needs ${need}, which no stage before it adds`);
    for (const add of stage.adds) {
      if (known.has(add)) problems.push(`${stage.name} adds ${add}, which is there already`);
      known.add(add);
    }
  }
  return problems;
}

/** Called after each stage with what it added; development and tests check invariants here, benches measure. */
export type Observer = (stage: AnyStage, document: Layers) => void;

/** Runs the stages in order; each sees a frozen document and only adds to it. */
export function runStages(stages: readonly AnyStage[], given: Partial<Layers>, observe?: Observer): Layers {
  const document = { ...given } as Record<string, unknown>;
  for (const stage of stages) {
    const added = stage.run(Object.freeze({ ...document }) as unknown as Layers) as Record<string, unknown>;
    for (const layer of stage.adds as readonly string[]) {
      if (!(layer in added)) throw new Error(`stage ${stage.name} did not add ${layer}`);
      document[layer] = freezeLayer(added[layer]);
    }
    observe?.(stage, document as unknown as Layers);
  }
  return Object.freeze(document) as unknown as Layers;
}

/** Typed arrays cannot be frozen; lists and plain objects are, one level deep, which keeps the cost per token at nothing. */
function freezeLayer(layer: unknown): unknown {
  return typeof layer === "object" && layer !== null && !ArrayBuffer.isView(layer) ? Object.freeze(layer) : layer;
}
