import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { takeLock } from "./lock.js";

const home = mkdtempSync(join(tmpdir(), "readout-lock-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const DEAD = 2 ** 22 - 3;

/** Processes that all ask for one folder at the same moment and say whether they got it; those that did hold it. */
async function race(folder: string, count: number): Promise<readonly string[]> {
  const script = `import { takeLock } from ${JSON.stringify(fileURLToPath(new URL("./lock.ts", import.meta.url)))};
    const at = Number(process.argv[1]);
    while (Date.now() < at);
    console.log(takeLock(process.argv[2]).ok ? "taken" : "refused");
    setTimeout(() => {}, 60000);`;
  const at = String(Date.now() + 4000);
  const children = Array.from({ length: count }, () =>
    spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script, at, folder]),
  );
  const answers = await Promise.all(
    children.map(
      (child) => new Promise<string>((done) => child.stdout.once("data", (data) => done(String(data).trim()))),
    ),
  );
  for (const child of children) child.kill("SIGKILL");
  return answers;
}

describe("the lock beside a folder", () => {
  it("is given back and taken again", () => {
    const folder = join(home, "one");
    const first = takeLock(folder);
    expect(first.ok).toBe(true);
    const second = takeLock(folder);
    expect(second.ok ? "" : second.diagnostics[0]?.message).toContain(`process ${process.pid}`);
    if (first.ok) first.value();
    expect(takeLock(folder).ok).toBe(true);
  });

  it("passes from a dead process, and from a dead one whose number another has now", () => {
    writeFileSync(join(home, "two.lock"), `${DEAD}\n`);
    expect(takeLock(join(home, "two")).ok).toBe(true);
    writeFileSync(join(home, "three.lock"), `${process.pid} 1 aa\n`);
    expect(takeLock(join(home, "three")).ok).toBe(true);
  });

  it("is taken by one of many that find a dead holder at once", async () => {
    writeFileSync(join(home, "four.lock"), `${DEAD}\n`);
    expect((await race(join(home, "four"), 4)).filter((answer) => answer === "taken")).toHaveLength(1);
  }, 120_000);

  it("does not let its file grow for ever", () => {
    const folder = join(home, "five");
    for (let i = 0; i < 300; i++) {
      const lock = takeLock(folder);
      if (lock.ok) lock.value();
    }
    expect(statSync(`${folder}.lock`).size).toBeLessThan(8192);
  });
});
