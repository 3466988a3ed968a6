export { checkInvariants } from "./contract/invariants.js";
export type * from "./contract/record.js";
export type { Diagnostic, Place, Result } from "./contract/result.js";
export { validate } from "./contract/validate.js";
export type { Layers, Lexicon, ReadOptions } from "./document/layers.js";
export { MAX_PAGE, type PageText, pageToText } from "./page/page.js";
export { type PagePlace, type PagePoint, placeOf } from "./page/places.js";
export { selectorsIn, type TextPositionSelector, type TextQuoteSelector } from "./page/selectors.js";
export { MAX_LENGTH, type PageReading, read, readLayers, readPage, readPageWithSource } from "./read.js";
