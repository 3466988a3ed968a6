import { parentPort } from "node:worker_threads";
import { readHere, type ToRead } from "./reading.js";

parentPort?.on("message", ({ id, what }: { id: number; what: ToRead }) => {
  parentPort?.postMessage({ id, result: readHere(what) });
});
