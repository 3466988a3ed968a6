import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { read } from "@readout/reader";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const STORY = readFileSync("examples/summit-preview.txt", "utf8");
const OPTIONS = { published: "2026-05-19" } as const;
const folder = mkdtempSync(join(tmpdir(), "readout-browser-"));
const CHROMIUM = ["chromium", "chromium-browser", "google-chrome"].find(
  (name) => spawnSync(name, ["--version"]).status === 0,
);
let bundle = "";

beforeAll(async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: ["packages/reader/src/index.ts"],
    bundle: true,
    write: false,
    metafile: true,
    format: "iife",
    globalName: "readout",
    platform: "browser",
    target: "es2022",
    minify: true,
  });
  expect(Object.keys(metafile.inputs).some((name) => name.includes("node:"))).toBe(false);
  bundle = outputFiles[0]!.text;
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const expected = (): string => JSON.stringify(read(STORY, OPTIONS));

describe("the reader in a browser", () => {
  it("needs nothing of Node: the language, and what every browser has", () => {
    const context = createContext({ TextEncoder, TextDecoder, URL, atob, STORY, OPTIONS });
    runInContext(bundle, context);
    expect(runInContext("JSON.stringify(readout.read(STORY, OPTIONS))", context)).toBe(expected());
  });

  it.skipIf(!CHROMIUM && process.env.READOUT_REQUIRE_SERVICES !== "1")(
    "gives the same bytes in Chromium",
    () => {
      expect(CHROMIUM, "Chromium is required and not installed").toBeDefined();
      const page = join(folder, "page.html");
      writeFileSync(join(folder, "reader.js"), bundle);
      writeFileSync(
        page,
        `<!doctype html><meta charset="utf-8"><title>-</title><pre id="out"></pre><script src="reader.js"></script><script>
        const record = JSON.stringify(readout.read(${JSON.stringify(STORY)}, ${JSON.stringify(OPTIONS)}));
        document.getElementById("out").textContent = btoa(unescape(encodeURIComponent(record)));
        </script>`,
      );
      const { stdout } = spawnSync(
        CHROMIUM!,
        [
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          `--user-data-dir=${folder}/profile`,
          "--dump-dom",
          `file://${page}`,
        ],
        { encoding: "utf8", maxBuffer: 64 << 20, timeout: 60_000 },
      );
      const out = /<pre id="out">([^<]*)</.exec(stdout)?.[1] ?? "";
      expect(Buffer.from(out, "base64").toString("utf8")).toBe(expected());
    },
    90_000,
  );
});
