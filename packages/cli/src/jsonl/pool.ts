import { Worker } from "node:worker_threads";
import type { ReadOptions } from "@readout/reader";
import { type Answer, answerLine } from "./answer.js";

/** Answers lines, in this thread or in others; answers may come in any order, the caller keeps theirs. */
export interface Pool {
  answer(bytes: Buffer, number: number): Promise<Answer>;
  close(): Promise<void>;
}

/** What a worker is sent, and what it sends back. */
export interface Task {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly number: number;
}
export interface Done {
  readonly id: number;
  readonly answer: Answer;
}

/** `jobs` threads; with one, the work is done here, by the same function, so that the bytes are the same. */
export function openPool(jobs: number, defaults: ReadOptions): Pool {
  if (jobs === 1)
    return { answer: async (bytes, number) => answerLine(bytes, number, defaults), close: async () => {} };
  const workers = Array.from(
    { length: jobs },
    () => new Worker(new URL("./worker.js", import.meta.url), { workerData: defaults }),
  );
  const waiting = new Map<
    number,
    { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }
  >();
  for (const worker of workers) {
    worker.on("message", ({ id, answer }: Done) => {
      waiting.get(id)?.resolve(answer);
      waiting.delete(id);
    });
    worker.on("error", (error: Error) => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    });
  }
  let next = 0;
  return {
    answer(bytes, number) {
      const id = next++;
      const answered = new Promise<Answer>((resolve, reject) => waiting.set(id, { resolve, reject }));
      workers[id % jobs]!.postMessage({ id, bytes, number } satisfies Task);
      return answered;
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
