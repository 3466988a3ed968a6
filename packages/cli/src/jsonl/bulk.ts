import { once } from "node:events";
import { createReadStream, createWriteStream, statSync } from "node:fs";
import type { Writable } from "node:stream";
import { MAX_BYTES } from "../input.js";
import { showProgress } from "../progress.js";
import type { ReadFlags } from "../read-command.js";
import { optionsOf } from "../read-files.js";
import { type Answer, refusal } from "./answer.js";
import { type Line, linesOf } from "./lines.js";
import { openPool, type Pool } from "./pool.js";

/** Lines under way for each thread: enough to keep it busy, few enough to keep memory flat. */
const AHEAD = 4;

/** The pipe: a JSON object a line in, a record a line out, same order; exit code 1 if any line gave no record. */
export async function readBulk(files: readonly string[], flags: ReadFlags): Promise<void> {
  const names = files.length > 0 ? files : ["-"];
  const missing = names.find((name) => name !== "-" && !statSync(name, { throwIfNoEntry: false })?.isFile());
  if (missing !== undefined) {
    console.error(`${missing}: there is no such file; check the name`);
    process.exitCode = 1;
    return;
  }
  const out: Writable = flags.output === undefined ? process.stdout : createWriteStream(flags.output);
  const pool = openPool(flags.jobs, optionsOf(flags));
  const progress = showProgress(flags.output !== undefined);
  try {
    for (const name of names)
      await pump(name === "-" ? process.stdin : createReadStream(name), pool, flags.jobs * AHEAD, out, progress.step);
  } finally {
    await pool.close();
    progress.end();
  }
  if (out !== process.stdout) {
    out.end();
    await once(out, "finish");
  }
}

async function pump(
  stream: AsyncIterable<Buffer>,
  pool: Pool,
  ahead: number,
  out: Writable,
  step: () => void,
): Promise<void> {
  const queue: Promise<Answer>[] = [];
  const flush = async (): Promise<void> => {
    const { line, ok } = await queue.shift()!;
    if (!ok) process.exitCode = 1;
    if (!out.write(`${line}\n`)) await once(out, "drain");
    step();
  };
  for await (const line of linesOf(stream, MAX_BYTES)) {
    if ("bytes" in line && isBlank(line.bytes)) continue;
    queue.push(answer(line, pool));
    if (queue.length >= ahead) await flush();
  }
  while (queue.length > 0) await flush();
}

function answer(line: Line, pool: Pool): Promise<Answer> {
  if ("bytes" in line) return pool.answer(line.bytes, line.number);
  return Promise.resolve(
    refusal(null, line.number, {
      code: "too-long",
      severity: "error",
      message: `has more than ${MAX_BYTES} bytes`,
      hint: "give one article a line",
    }),
  );
}

const isBlank = (bytes: Buffer): boolean => bytes.length < 64 && bytes.toString("latin1").trim() === "";
