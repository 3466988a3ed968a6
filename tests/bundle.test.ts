import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { read } from "@readout/reader";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildCommand, COMMAND } from "./built.js";

const stories = readdirSync("examples")
  .filter((name) => name.endsWith(".txt"))
  .map((name) => ({ name, text: readFileSync(join("examples", name), "utf8") }));
const input = stories.map((story) => JSON.stringify(story)).join("\n");
const folder = mkdtempSync(join(tmpdir(), "readout-bundle-"));

beforeAll(() => {
  buildCommand();
  cpSync(dirname(COMMAND), folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const records = (command: string): string => {
  const { stdout, stderr } = spawnSync(process.execPath, [command, "read", "--jsonl"], { encoding: "utf8", input });
  expect(stderr).toBe("");
  return stdout;
};
const expected = (): string =>
  stories
    .map(({ name, text }) => {
      const result = read(text);
      return `${JSON.stringify({ name, ...(result.ok && result.value) })}\n`;
    })
    .join("");

describe("the bundled command", () => {
  const compiled = () => join(folder, readdirSync(folder).find((name) => name.endsWith(".compiled"))!);

  it("reads as the library does, byte for byte", () => expect(records(COMMAND)).toBe(expected()));

  it("does so with what another V8 compiled", () => {
    const bytes = readFileSync(compiled());
    // The second word of a code cache is the version of the V8 that made it.
    writeFileSync(compiled(), bytes.fill(0xa5, 4, 8));
    expect(records(join(folder, "main.js"))).toBe(expected());
  });

  it("does so with nothing compiled", () => {
    rmSync(compiled());
    expect(records(join(folder, "main.js"))).toBe(expected());
  });

  it("says so where a model's file is cut short", () => {
    const weights = join(folder, readdirSync(folder).find((name) => name.startsWith("syntax-"))!);
    writeFileSync(weights, readFileSync(weights).subarray(0, 1000));
    const { stderr, status, stdout } = spawnSync(
      process.execPath,
      [join(folder, "main.js"), "read", "examples/flash.txt"],
      {
        encoding: "utf8",
      },
    );
    expect(status).not.toBe(0);
    expect(stderr).toContain("cut short; build again");
    expect(stdout).toBe("");
  });
});
