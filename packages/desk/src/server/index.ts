/** The desk's server and the assistants' tools: what the command starts. */
export { loadAlerts } from "../alerts/load.js";
export { startAlerts } from "../alerts/run.js";
export { serveStdio } from "../mcp/server.js";
export { memoryCollection } from "../memory/collection.js";
export { trackAlone } from "../memory/track-alone.js";
export { type Access, isLoopback, readingKey } from "./access.js";
export { makeApp } from "./app.js";
export type { App, DeskOptions } from "./desk.js";
export { type Progress, Work } from "./work.js";
