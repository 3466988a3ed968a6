import { randomBytes } from "node:crypto";
import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync, writeFileSync, writeSync } from "node:fs";
import { failure, type Result } from "../collection/result.js";

/** Past this size, in bytes, whoever holds the lock starts its file anew. */
const LONG = 4096;

/** A line of the lock file: a process that asked, since when it runs, and a mark of its own; or that the mark was given back. */
interface Asked {
  readonly pid: number;
  readonly since: string;
  readonly mark: string;
}

/**
 * One process a folder: the embedded store has no lock of its own, and two processes would lose rows. Beside the folder
 * lies a file to which each process that asks adds a line; the lock is with the first line whose process lives and has not
 * given it back. Lines are added whole and in one order, so that of two processes that both find a dead holder one comes
 * first, and the other sees it. A living holder is never robbed.
 *
 * @returns what gives the lock back, or "locked" with the pid that holds it
 */
export function takeLock(folder: string): Result<() => void> {
  const path = `${folder.replace(/\/+$/, "")}.lock`;
  const mine: Asked = { pid: process.pid, since: startOf(process.pid) ?? "-", mark: randomBytes(6).toString("hex") };
  const line = `${mine.pid} ${mine.since} ${mine.mark}\n`;
  const holder = holderIn(ask(path, line));
  if (holder?.mark !== mine.mark) {
    add(path, `- ${mine.mark}\n`);
    return failure({
      code: "locked",
      severity: "error",
      message: `the collection ${folder} is in use by process ${holder?.pid ?? "?"}`,
      hint: "stop that process, or open another folder",
    });
  }
  if (statSync(path).size > LONG) {
    // Whoever still adds to the old file finds this process in it, alive.
    writeFileSync(`${path}.${mine.mark}`, line);
    renameSync(`${path}.${mine.mark}`, path);
  }
  return { ok: true, value: () => add(path, `- ${mine.mark}\n`) };
}

/** Adds a line and gives the file as it stands then; once more where the file was started anew meanwhile. */
function ask(path: string, line: string): string {
  for (;;) {
    const file = openSync(path, "a+");
    try {
      writeSync(file, line);
      if (fstatSync(file).ino === statSync(path).ino) return readFileSync(path, "utf8");
    } finally {
      closeSync(file);
    }
  }
}

const add = (path: string, line: string): void => writeFileSync(path, line, { flag: "a" });

function holderIn(text: string): Asked | undefined {
  const lines = text.split("\n").map((line) => line.split(" "));
  const givenBack = new Set(lines.filter(([first]) => first === "-").map(([, mark]) => mark));
  return lines
    .filter(([first]) => first !== undefined && /^\d+$/.test(first))
    .map(([pid, since, mark]): Asked => ({ pid: Number(pid), since: since ?? "-", mark: mark ?? "" }))
    .find((asked) => !givenBack.has(asked.mark) && isAlive(asked));
}

/** The process lives, and is no other that got the number of a dead one. */
function isAlive({ pid, since }: Asked): boolean {
  const start = startOf(pid);
  if (start !== undefined && since !== "-" && start !== since) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process began, in the kernel's ticks, where the system tells (Linux). */
function startOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ")[19];
  } catch {
    return undefined;
  }
}
