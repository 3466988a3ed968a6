import { readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { failure, type Result } from "../collection/result.js";

/**
 * One process a folder: a file beside it with the process's id. The embedded store has no lock of its own, and two
 * processes would lose rows. A living holder is never robbed; a dead one's lock is taken over.
 *
 * @returns what gives the lock back, or "locked" with the pid that holds it
 */
export function takeLock(folder: string): Result<() => void> {
  const path = `${folder.replace(/\/+$/, "")}.lock`;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(path, `${process.pid}\n`, { flag: "wx" });
      return { ok: true, value: () => release(path) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = holderOf(path);
    if (holder !== undefined && isAlive(holder))
      return failure({
        code: "locked",
        severity: "error",
        message: `the collection ${folder} is in use by process ${holder}`,
        hint: "stop that process, or open another folder",
      });
    remove(path);
  }
  return failure({
    code: "locked",
    severity: "error",
    message: `the lock ${path} could not be taken`,
    hint: "try again",
  });
}

function holderOf(path: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(path, "utf8"), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

const release = (path: string): void => {
  if (holderOf(path) === process.pid) remove(path);
};

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
