export { checkInvariants } from "./contract/invariants.js";
export type * from "./contract/record.js";
export type { Diagnostic, Place, Result } from "./contract/result.js";
export { validate } from "./contract/validate.js";
export type { Layers, ReadOptions } from "./document/layers.js";
export { MAX_LENGTH, read, readLayers } from "./read.js";
