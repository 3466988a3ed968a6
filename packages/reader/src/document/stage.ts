import type { Layers } from "./layers.js";

/**
 * One step of reading: a pure function from the layers it needs to the layers it adds. No clock, no randomness,
 * no state between calls; lexicons and models are constants of the stage's own folder.
 */
export interface Stage<Needs extends keyof Layers = keyof Layers, Adds extends keyof Layers = keyof Layers> {
  readonly name: string;
  readonly needs: readonly Needs[];
  readonly adds: readonly Adds[];
  run(document: Pick<Layers, Needs>): Pick<Layers, Adds>;
}

/** Declares a stage; the compiler checks that `run` reads only what it needs and returns what it adds. */
export function defineStage<const Needs extends keyof Layers, const Adds extends keyof Layers>(
  stage: Stage<Needs, Adds>,
): Stage<Needs, Adds> {
  return stage;
}
