import type { Result } from "@readout/reader";
import type { Given } from "../received.js";
import { refusal } from "../refusal.js";

/** One entry of a feed or sitemap: where its article stands and what is said of it. */
export interface Entry {
  readonly url: string;
  readonly given: Given;
  /** When the article was last changed, as the list says; one that is changed is worth reading again. */
  readonly stamp?: string;
}

/** Characters of a list that are taken. */
export const LONGEST = 50_000_000;

/**
 * Refuses a list that is too long or declares entities, before it is parsed: none needs them, and they can be made to
 * grow without end.
 */
export function checkedList(text: string, at: string): Result<string> {
  if (text.length > LONGEST) return refusal("too-large", `${at} is too long for a list`, "give a shorter one");
  if (/<!entity/i.test(text))
    return refusal("entities", `${at} declares entities, which are not expanded`, "ask for one without a DOCTYPE");
  return { ok: true, value: text };
}

export const cutShort = (at: string): Result<never> =>
  refusal("incomplete", `${at} stops in the middle: its end is missing`, "try again");

/** An address on the web, from there where the list stands; nothing for any other. */
export function webAddress(link: string | undefined, at: string): string | undefined {
  const url = link && URL.canParse(link.trim(), at) ? new URL(link.trim(), at) : undefined;
  return url && /^https?:$/.test(url.protocol) && url.href.length < 4000 ? url.href : undefined;
}
