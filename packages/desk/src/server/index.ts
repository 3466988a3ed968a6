export { type Access, readingKey } from "./access.js";
export { makeApp } from "./app.js";
export type { App, DeskOptions } from "./desk.js";
