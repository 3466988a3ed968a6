import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The command as it is built and shipped. */
export const COMMAND = "packages/cli/dist/main.js";

const timeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const newest = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).reduce(
    (latest, name) => Math.max(latest, timeOf(join(folder, name))),
    0,
  );

/** Builds the command where a source is newer, so that no test runs what was built of other words. */
export function buildCommand(): void {
  const sources = ["packages/reader/src", "packages/desk/src", "packages/cli/src", "scripts/bundle"];
  if (Math.max(...sources.map(newest)) < timeOf(COMMAND)) return;
  for (const step of [["node_modules/typescript/bin/tsc", "-b", "packages/cli"], ["scripts/bundle/bundle.mjs"]]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, step, { encoding: "utf8" });
    if (status !== 0) throw new Error(`${step.join(" ")}: ${stdout}${stderr}`);
  }
}
