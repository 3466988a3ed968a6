import { parentPort, workerData } from "node:worker_threads";
import type { ReadOptions } from "@readout/reader";
import { answerLine } from "./answer.js";
import type { Done, Task } from "./pool.js";

parentPort?.on("message", ({ id, bytes, number }: Task) => {
  parentPort?.postMessage({ id, answer: answerLine(bytes, number, workerData as ReadOptions) } satisfies Done);
});
