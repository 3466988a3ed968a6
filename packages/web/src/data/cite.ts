import type { Readout } from "@readout/reader";
import type { Fact } from "./facts.js";
import { sayDay } from "./words.js";

/** A fact as a citation: quotation, outlet, headline, date, and a link that opens at the words. */
export function citationOf({ text, article }: Readout, { quoted }: Pick<Fact, "quoted">): string {
  const quote = quoted.map(([start, end]) => text.slice(start, end).replace(/\s+/g, " ").trim()).join(" … ");
  const day = article.published.latest ?? article.published.earliest;
  const about = [
    article.publisher?.text,
    article.title && `“${article.title.text}”`,
    day ? sayDay(day.slice(0, 10)) : "undated",
  ];
  const link =
    article.url && /^https?:/i.test(article.url) && quoted[0] ? fragment(article.url, text.slice(...quoted[0])) : "";
  return [`“${quote}”`, about.filter(Boolean).join(", "), link].filter(Boolean).join("\n");
}

/** Scroll-to-text fragment; long quotations are named by their first and last words. */
export function fragment(url: string, words: string): string {
  const list = words.trim().split(/\s+/);
  const part = (some: readonly string[]) => encodeURIComponent(some.join(" ")).replace(/-/g, "%2D");
  const target = list.length <= 14 ? part(list) : `${part(list.slice(0, 5))},${part(list.slice(-5))}`;
  return `${url.split("#")[0]}#:~:text=${target}`;
}

export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
