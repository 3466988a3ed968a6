export type * from "./contract/record.js";
export type { Diagnostic, Place, Result } from "./contract/result.js";
export type { Layers, ReadOptions } from "./document/layers.js";
export { MAX_LENGTH, read, readLayers } from "./read.js";
