/**
 * `npm run docs`: makes the pages of `docs/`, README and CHANGELOG into a site of plain HTML in `out/docs`, which opens from
 * the disk or from any server of files. A link that leads nowhere fails it.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { Marked } from "marked";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The order in which a newcomer reads; what is not named comes after, by name. */
const FIRST = ["README", "docs/page", "docs/server", "docs/sources", "docs/time", "docs/codebook", "docs/compared"];

export interface Site {
  /** HTML by its path in the site: "docs/time.html". */
  readonly pages: ReadonlyMap<string, string>;
  /** Links of pages that lead nowhere: "docs/time.md: nowhere.md". */
  readonly dead: readonly string[];
}

/** All pages as HTML; nothing is written. */
export function makeSite(root = ROOT): Site {
  const sources = sourcesIn(root);
  const paths = new Set(sources);
  const titles = new Map(sources.map((path) => [path, titleOf(readFileSync(join(root, path), "utf8"), path)]));
  const dead: string[] = [];
  const pages = sources.map((path): [string, string] => {
    const { html, links } = convert(readFileSync(join(root, path), "utf8"), path, paths);
    dead.push(...links.filter((link) => !isThere(link, path, paths)).map((link) => `${path}: ${link}`));
    return [htmlPath(path), frame(html, path, titles)];
  });
  return { pages: new Map(pages), dead };
}

function sourcesIn(root: string): readonly string[] {
  const all = ["docs", "docs/decisions", "docs/models"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}/${name}`),
  );
  const depth = (path: string) => path.split("/").length;
  return ["README.md", "CHANGELOG.md", ...all].sort(
    (a, b) => rank(a) - rank(b) || depth(a) - depth(b) || a.localeCompare(b),
  );
}
const rank = (path: string): number => {
  const place = FIRST.indexOf(path.replace(".md", ""));
  return place < 0 ? FIRST.length : place;
};

const titleOf = (text: string, path: string): string => /^# (.+)$/m.exec(text)?.[1] ?? path;
const htmlPath = (path: string): string => (path === "README.md" ? "index.html" : path.replace(/\.md$/, ".html"));

/** Where a link of a page leads in the repository; undefined where it leads out of it, or stays on the page. */
function targetOf(link: string, from: string): string | undefined {
  if (/^[a-z]+:|^#/i.test(link)) return undefined;
  return posix.join(posix.dirname(from), link.split("#", 1)[0]!);
}

function isThere(link: string, from: string, paths: ReadonlySet<string>): boolean {
  const target = targetOf(link, from);
  return target === undefined || paths.has(target) || /^docs\/pictures\/[\w-]+\.png$/.test(target);
}

function convert(text: string, from: string, paths: ReadonlySet<string>) {
  const links: string[] = [];
  const marked = new Marked({
    walkTokens(token) {
      if (token.type !== "link" && token.type !== "image") return;
      links.push(token.href);
      const target = targetOf(token.href, from);
      if (target && paths.has(target)) token.href = posix.relative(posix.dirname(htmlPath(from)), htmlPath(target));
    },
  });
  // Markdown of our own: what it names of other files becomes a link to their page.
  const named = text.replace(/`(docs\/[\w/-]+\.md)`/g, (whole, path: string) =>
    paths.has(path) ? `[${whole}](${posix.relative(posix.dirname(from), path)})` : whole,
  );
  return { html: marked.parse(named, { async: false }), links };
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function frame(html: string, path: string, titles: ReadonlyMap<string, string>): string {
  const here = posix.dirname(htmlPath(path));
  const entry = (other: string) =>
    `<li><a href="${posix.relative(here, htmlPath(other))}"${other === path ? ' aria-current="page"' : ""}>${escaped(titles.get(other)!)}</a></li>`;
  const list = (of: (other: string) => boolean) => `<ul>${[...titles.keys()].filter(of).map(entry).join("")}</ul>`;
  const isIn = (folder: string) => (other: string) => other.startsWith(folder);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(titles.get(path)!)} · Readout</title>
<style>${STYLE}</style>
<nav aria-label="Pages">${list((other) => other.split("/").length < 3)}
<details${path.startsWith("docs/models") ? " open" : ""}><summary>Models</summary>${list(isIn("docs/models"))}</details>
<details${path.startsWith("docs/decisions") ? " open" : ""}><summary>Decisions</summary>${list(isIn("docs/decisions"))}</details></nav>
<main>${html}</main>
</html>
`;
}

const STYLE = `:root{color-scheme:light dark}body{margin:0;display:grid;grid-template-columns:16rem minmax(0,46rem);gap:3rem;padding:2rem;font:1rem/1.6 system-ui,sans-serif;background:light-dark(#faf8f3,#16181a);color:light-dark(#1d1f20,#e8e6e0)}
nav{font-size:.92rem}nav ul{list-style:none;padding:0;margin:0 0 1rem}nav a{color:inherit;text-decoration:none;display:block;padding:.15rem 0}nav a:hover,nav a[aria-current]{text-decoration:underline}summary{cursor:pointer}
a{color:light-dark(#12595c,#7ccfca)}h1,h2,h3{line-height:1.2}img{max-width:100%}table{border-collapse:collapse;display:block;overflow-x:auto}td,th{border-bottom:1px solid light-dark(#dfdbd0,#34383b);padding:.3rem .8rem .3rem 0;text-align:left;vertical-align:top}
pre{background:light-dark(#fff,#1e2124);padding:1rem;overflow-x:auto;border-radius:6px}code{font-size:.92em}
@media(max-width:56rem){body{grid-template-columns:minmax(0,1fr);gap:1rem;padding:1rem}}`;

function write(): void {
  const { pages, dead } = makeSite();
  if (dead.length > 0) {
    console.error(`Links that lead nowhere:\n${dead.join("\n")}`);
    process.exitCode = 1;
    return;
  }
  const out = join(ROOT, "out/docs");
  rmSync(out, { recursive: true, force: true });
  for (const [path, html] of pages) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), html);
  }
  cpSync(join(ROOT, "docs/pictures"), join(out, "docs/pictures"), { recursive: true });
  console.log(`${pages.size} pages in out/docs; open out/docs/index.html`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) write();
