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
/** A page with what shifts positions: scripts, entities, emoji, comments, line ends, white space between elements. */
const SHIFTING = `<!doctype html><html><head><title>Dam talks | North Wire</title></head>
<body><script>if (1 && "&amp;") 1;</script><!-- none --><template><p>none</p></template><textarea>
Say &amp; send</textarea><pre>
🐟 of the day</pre><article>\r\n<h1>Dam talks &mdash; again</h1><p class="byline">By Ana Bell</p><p>Tom&rsquo;s <!-- x -->minister &amp; Maria Lund
   will meet <b>engineers of Norland</b> in Oslo on Monday, May&nbsp;4, 2026, the ministry said.</p><table><tr><td><p>“We&#8217;ll be there on Tuesday,” Maria Lund told reporters in Oslo. 🐟 Peter Hall of Norland said on Friday that he agreed.</td></tr></table></article></body></html>`;
/** Each span of its record as read, by path and offset, and by position and quote in the body's text, as the DOM resolves them. */
const RESOLVED = `JSON.stringify((() => {
  const { value: { record, page } } = readout.readPageWithSource(${JSON.stringify(SHIFTING)});
  const dom = new DOMParser().parseFromString(${JSON.stringify(SHIFTING)}, "text/html");
  const node = (path) => dom.evaluate(path, dom, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue;
  const points = Array.from(dom.body.textContent);
  const select = readout.pageSelectorsIn(page);
  return [...record.entities.flatMap((entity) => entity.mentions), ...record.times].map(({ span }) => {
    const { start, end } = readout.placeOf(page, span);
    const range = dom.createRange();
    range.setStart(node(start.path), start.offset);
    range.setEnd(node(end.path), end.offset);
    const [position, quote] = select(span);
    const resolved = points.slice(position.start, position.end).join("");
    const around = dom.body.textContent.includes(quote.prefix + quote.exact + quote.suffix);
    return [record.text.slice(...span), range.toString(), resolved, around ? quote.exact : ""];
  });
})())`;
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

  it.skipIf(!CHROMIUM && process.env.READOUT_REQUIRE_SERVICES !== "1")(
    "finds in the DOM what paths and selectors of a page name",
    () => {
      const found = JSON.parse(inChromium(RESOLVED)) as readonly (readonly string[])[];
      expect(found.length).toBeGreaterThan(8);
      const words = found.map((texts) => texts.map((text) => text.replace(/\s+/g, " ")));
      expect(words).toEqual(words.map(([read]) => [read, read, read, read]));
    },
    60_000,
  );
});

/** A value inside a script, where a "<" of a text might end it. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

/** What Chromium makes of an expression, by default the records of all stories: a page writes them into itself, in base64 so that no byte is read as markup. */
function inChromium(expression = RECORDS): string {
  const page = join(folder, "page.html");
  writeFileSync(join(folder, "reader.js"), bundle);
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><title>-</title><pre id="out"></pre><script src="reader.js"></script><script>
        const STORIES = ${inScript(STORIES)}, PAGES = ${inScript(PAGES)};
        document.getElementById("out").textContent = btoa(unescape(encodeURIComponent(${expression.replaceAll("<", "\\u003c")})));
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
