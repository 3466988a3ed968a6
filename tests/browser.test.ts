import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { read, readPage } from "@readout/reader";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** All stories of our own; the first is read with its day given. */
const STORIES = readdirSync("examples")
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(join("examples", name), "utf8"));
/** The same stories as pages, with a menu, a counter and what the page says of itself. */
const PAGES = STORIES.map((story) => {
  const [title, ...rest] = story
    .trim()
    .split(/\n\n+/)
    .map((text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
  const told = JSON.stringify({ "@type": "NewsArticle", headline: title, datePublished: "2026-05-19T08:00:00+02:00" });
  return `<!doctype html><html lang="en"><head><title>${title} | North Wire</title><script type="application/ld+json">${told}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${rest.map((text) => `<p>${text}</p>`).join("\n")}</article><p>Views: 1,204</p></body></html>`;
});
/** What is run in Node, in a bare engine and in Chromium: the records of all stories and pages as one text. */
const RECORDS =
  "JSON.stringify([STORIES.map((story, i) => readout.read(story, i === 0 ? { published: '2026-05-19' } : {})), PAGES.map((page) => readout.readPage(page))])";
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

const expected = (): string =>
  JSON.stringify([
    STORIES.map((story, i) => read(story, i === 0 ? { published: "2026-05-19" } : {})),
    PAGES.map((page) => readPage(page)),
  ]);
const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

describe("the reader in a browser", () => {
  it("has stories and pages to read", () => {
    expect(STORIES.length).toBeGreaterThan(8);
    expect(PAGES.map((page) => readPage(page).ok)).toEqual(PAGES.map(() => true));
  });

  it("needs nothing of Node: the language, and what every browser has", () => {
    const context = createContext({ TextEncoder, TextDecoder, URL, atob, STORIES, PAGES });
    runInContext(bundle, context);
    expect(digest(runInContext(RECORDS, context))).toBe(digest(expected()));
  });

  it.skipIf(!CHROMIUM && process.env.READOUT_REQUIRE_SERVICES !== "1")(
    "gives the same bytes in Chromium",
    () => {
      expect(CHROMIUM, "Chromium is required and not installed").toBeDefined();
      expect(digest(inChromium())).toBe(digest(expected()));
    },
    180_000,
  );
});

/** A value inside a script, where a "<" of a text might end it. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

/** The records of all stories as Chromium makes them: a page writes them into itself, in base64 so that no byte is read as markup. */
function inChromium(): string {
  const page = join(folder, "page.html");
  writeFileSync(join(folder, "reader.js"), bundle);
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><title>-</title><pre id="out"></pre><script src="reader.js"></script><script>
        const STORIES = ${inScript(STORIES)}, PAGES = ${inScript(PAGES)};
        document.getElementById("out").textContent = btoa(unescape(encodeURIComponent(${RECORDS})));
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
    { encoding: "utf8", maxBuffer: 64 << 20, timeout: 170_000 },
  );
  const out = /<pre id="out">([^<]*)</.exec(stdout)?.[1] ?? "";
  return Buffer.from(out, "base64").toString("utf8");
}
