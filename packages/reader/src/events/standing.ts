import type { Status } from "./lexicon/governors.js";
import type { Scene } from "./scene.js";

/**
 * How an event stands in the words of one mention. "present" is the bare present tense, which tells of the past in a
 * headline and of the future beside a coming day; "moved" is settled where the new day is known; undefined: not told.
 */
export type Standing = Status | "present" | "moved" | undefined;

export const lower = (scene: Scene, token: number): string => scene.tokens.lower[token]!;
