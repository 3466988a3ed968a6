export { type Collection, openCollection, type Received } from "@readout/desk";
export { memoryCollection } from "@readout/desk/server";
export { track } from "@readout/desk/tracking";
