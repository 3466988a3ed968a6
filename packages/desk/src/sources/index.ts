export * from "./decode.js";
export * from "./fetch.js";
export * from "./receive.js";
export type * from "./received.js";
