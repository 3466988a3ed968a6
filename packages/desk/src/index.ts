/** The collection of records: the library's door. */
export type * from "./collection/collection.js";
export type * from "./collection/open.js";
export type * from "./corrections/correction.js";
export type * from "./sources/received.js";
export { openCollection } from "./store/collection.js";
export type * from "./tracking/track.js";
export type * from "./views/compare.js";
export type * from "./views/types.js";
export { type Version, viewVersions, type WordChange } from "./views/versions.js";
