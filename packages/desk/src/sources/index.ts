export * from "./decode.js";
export { contentsOf, isPageType } from "./document.js";
export { pageOf } from "./from-web.js";
export { kindByHead } from "./kind.js";
export * from "./receive.js";
export type * from "./received.js";
export * from "./web/fetch.js";
