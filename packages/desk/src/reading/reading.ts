import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { type ReadOptions, type Readout, type Result, read, readPage } from "@readout/reader";

/** One article to read, and what is known of it. */
export interface ToRead {
  readonly text?: string;
  readonly html?: string;
  readonly options: ReadOptions;
}

export interface Reading {
  read(what: ToRead): Promise<Result<Readout>>;
  close(): Promise<void>;
}

export const readHere = ({ text, html, options }: ToRead): Result<Readout> =>
  html === undefined ? read(text ?? "", options) : readPage(html, options);

/** Texts waiting for the thread, at most; more are told to come back. */
const MOST_WAITING = 32;

const busy: Result<never> = {
  ok: false,
  diagnostics: [
    { code: "busy", severity: "error", message: "too many articles are being read; try again in a moment" },
  ],
};

/**
 * Reads on a thread of its own, so that a long article does not hold up everybody's pages; where the compiled worker is
 * not there (running from source), here.
 */
export function openReading(): Reading {
  const script = fileURLToPath(new URL("./reading-worker.js", import.meta.url));
  if (!existsSync(script)) return { read: async (what) => readHere(what), close: async () => {} };
  let worker: Worker | undefined;
  let next = 0;
  const waiting = new Map<number, (result: Result<Readout>) => void>();
  const start = (): Worker => {
    const started = new Worker(script);
    started.unref();
    started.on("message", ({ id, result }: { id: number; result: Result<Readout> }) => {
      waiting.get(id)?.(result);
      waiting.delete(id);
    });
    started.on("error", () => {
      worker = undefined;
      for (const answer of waiting.values()) answer(busy);
      waiting.clear();
    });
    return started;
  };
  return {
    async read(what) {
      if (waiting.size >= MOST_WAITING) return busy;
      worker ??= start();
      const id = next++;
      const answered = new Promise<Result<Readout>>((resolve) => waiting.set(id, resolve));
      worker.postMessage({ id, what });
      return answered;
    },
    close: async () => {
      await worker?.terminate();
    },
  };
}
