import type { Tokens } from "../document/layers.js";
import type { Item } from "./items.js";
import { DETERMINERS, EMPTY_HEADS, FIGHTING } from "./lexicon/words.js";

/**
 * An item without what only introduces it: "the issue of fish quotas" is about fish quotas, "combating the drug
 * crisis" about the drug crisis.
 */
export function trimLabel(tokens: Tokens, [first, end]: Item): Item {
  let from = first;
  for (let round = 0; round < 3 && from < end - 1; round++) {
    if (FIGHTING.has(tokens.lower[from]!)) {
      from++;
      continue;
    }
    const head = DETERMINERS.has(tokens.lower[from]!) ? from + 1 : from;
    if (
      !EMPTY_HEADS.has(tokens.lower[head] ?? "") ||
      !/^(?:of|with)$/.test(tokens.lower[head + 1] ?? "") ||
      head + 2 >= end
    )
      break;
    from = head + 2;
  }
  return [from, end];
}

const SMALL = new Set(
  "a an the of for in on to and or with about over by at from as this that these those his her its their 's ' its".split(
    " ",
  ),
);

/**
 * The words that carry a label's meaning, hyphens opened and plurals folded: what two wordings of one topic share.
 */
export function contentWords(label: string): ReadonlySet<string> {
  const words = label
    .toLowerCase()
    .replace(/[’']s\b/g, " ")
    .split(/[^\p{L}\p{N}.]+/u)
    .map((word) => word.replace(/\.$/, ""))
    .filter((word) => word.length > 1 && !SMALL.has(word));
  return new Set(
    words.map((word) => (word.length > 4 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word)),
  );
}

/**
 * Whether two labels word one topic: the words of one are all in the other, or most of both are shared. The bound
 * (half of all words) was set on our own stories; at a third, "support for Peru" fell together with "war in Peru".
 */
export function sameTopic(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared === Math.min(a.size, b.size) || shared / (a.size + b.size - shared) >= 0.5;
}
