import type { PageBlock } from "./blocks.js";
import type { PageHead } from "./head.js";

export interface Headline {
  readonly text: string;
  /** Where the page shows it; absent where only its head tells it. */
  readonly block?: PageBlock;
}

/** The visible headline where the page's own title vouches for it, else the title without the site's name. */
export function headlineOf(
  head: PageHead,
  blocks: readonly PageBlock[],
  declared: string | undefined,
): Headline | undefined {
  const own = [declared, head.meta.get("og:title"), head.meta.get("twitter:title"), head.title].filter(
    (title) => title !== undefined && title !== "",
  ) as string[];
  const isSite = siteOf(head);
  const headings = blocks.filter(({ name, text }) => /^h[1-3]$/.test(name) && text.length <= 300 && !isSite(text));
  const first = headings.filter(({ name }) => name === "h1");
  const seen = [...first, ...headings].find(({ text }) => own.some((title) => shares(title, text)));
  const shown = seen ?? (first.length === 1 && own.length === 0 ? first[0] : undefined);
  if (shown) return { text: oneLine(shown.text), block: shown };
  const told = own.map(withoutSite).find((line) => !isSite(line));
  if (told !== undefined && oneLine(told) !== "") return { text: oneLine(told) };
  return first[0] && { text: oneLine(first[0].text), block: first[0] };
}

/** Tells the site's own name: the page says it, or it parts a longer title. */
function siteOf(head: PageHead): (text: string) => boolean {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  const parts = head.title.split(/\s+[|–—·»:-]\s+/);
  const last = parts.length > 1 ? bare(parts[parts.length - 1]!) : undefined;
  const site = bare(head.meta.get("og:site_name") ?? "");
  return (text) => bare(text) !== "" && (bare(text) === site || bare(text) === last);
}

/** True where most words of the line are in the title. */
function shares(title: string, line: string): boolean {
  const words = new Set(title.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const own = line
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return own.length >= 2 && own.filter((word) => words.has(word)).length >= own.length * 0.6;
}

/** "Talks fail in Lima | The Coast Courier": the longer part is the headline. */
function withoutSite(title: string): string {
  const parts = title.split(/\s+[|–—·»-]\s+/);
  if (parts.length === 1) return title;
  const last = parts[parts.length - 1]!;
  const rest = title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—·»-]\s+$/, "");
  return rest.length > last.length ? rest : title;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim().slice(0, 300);
