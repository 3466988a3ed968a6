import { rememberedPair } from "./remember.js";
import type { Sketch } from "./sketch.js";
import { likenessOf } from "./stories.js";

/** The day since 1970 on which an article came out, where known. */
export function dayOf({ published }: Sketch): number | undefined {
  const day = published === undefined ? Number.NaN : Date.parse(published.slice(0, 10)) / 864e5;
  return Number.isNaN(day) ? undefined : day;
}

/** How strongly two articles hang together, the same whichever came first. */
export const tieOf: (a: Sketch, b: Sketch) => number = rememberedPair(likenessOf, ({ record }) => record);
