import { readdirSync, readFileSync } from "node:fs";
import * as reader from "@readout/reader";
import { transform } from "esbuild";
import { describe, expect, it } from "vitest";
import { makeSite } from "../scripts/docs.js";

const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const EXAMPLES = PAGES.flatMap((page) =>
  [...readFileSync(page, "utf8").matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(
    ([, code], i) => [`${page} ${i + 1}`, code!] as const,
  ),
);

describe("examples in TypeScript", () => {
  it("stand in the README", () => expect(EXAMPLES.some(([name]) => name.startsWith("README"))).toBe(true));

  it.each(EXAMPLES)("%s runs and says something", async (_, code) => {
    const imported = /^import \{ ([^}]+) \} from "@readout\/reader";$/m.exec(code);
    expect(imported, "imports from the library").not.toBeNull();
    const { code: plain } = await transform(code.replace(imported![0], ""), { loader: "ts", format: "esm" });
    const said: unknown[][] = [];
    const Run = Object.getPrototypeOf(async () => {}).constructor as FunctionConstructor;
    await new Run("reader", "console", `const { ${imported![1]} } = reader; ${plain}`)(reader, {
      log: (...words: unknown[]) => said.push(words),
    });
    expect(said.length).toBeGreaterThan(0);
  });
});

describe("the site of the docs", () => {
  const { pages, dead } = makeSite();

  it("has a page for each file, and no link that leads nowhere", () => {
    expect(dead).toEqual([]);
    expect([...pages.keys()]).toContain("index.html");
    expect(pages.size).toBeGreaterThan(30);
  });

  it("links its pages to each other as pages", () => {
    const hrefs = [...pages].flatMap(([path, html]) =>
      [...html.matchAll(/href="([^"#:]+)(?:#[^"]*)?"/g)].map(([, href]) =>
        new URL(href!, `http://site/${path}`).pathname.slice(1),
      ),
    );
    expect(hrefs.length).toBeGreaterThan(1000);
    expect([...new Set(hrefs)].filter((href) => !pages.has(href))).toEqual([]);
  });

  it("runs no script", () => {
    for (const html of pages.values()) expect(html).not.toMatch(/<script|\son\w+=/i);
  });
});
