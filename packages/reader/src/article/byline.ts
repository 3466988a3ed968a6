import { BYLINE_ROLES } from "./lexicon.js";

/** A name in a byline, as offsets into the block. */
export type NameSpan = readonly [number, number];

const OPENING = /^(?:By|BY|Written by|Author:|Authors:|Text:|Text by)\s+/;
const SEPARATOR = /\s*(?:,|;|\||•|&|\s(?:and|AND|with)\s)\s*/g;

/**
 * The names in a byline; undefined where the block is none.
 *
 * @example parseByline("By Ellen Strand and Tsao Bo-han") // the spans of the two names
 * @example parseByline("By Monday the talks had failed.") // undefined
 */
export function parseByline(block: string): readonly NameSpan[] | undefined {
  const opening = block.length <= 200 ? OPENING.exec(block) : null;
  if (!opening || /[.!?]$/.test(block)) return undefined;
  const names = pieces(block, opening[0].length)
    .map(([start, end]) => withoutPlace(block, start, end))
    .filter(([start, end]) => isName(block.slice(start, end)));
  return names.length > 0 && names[0]![0] === opening[0].length ? names : undefined;
}

function pieces(block: string, from: number): NameSpan[] {
  const out: NameSpan[] = [];
  let start = from;
  for (const separator of block.slice(from).matchAll(SEPARATOR)) {
    const at = from + separator.index;
    if (at > start) out.push([start, at]);
    start = at + separator[0].length;
  }
  if (start < block.length) out.push([start, block.length]);
  return out;
}

/** "Ana Bell in Quito", "Ana Bell for the Courier": what follows the small word is no part of the name. */
function withoutPlace(block: string, start: number, end: number): NameSpan {
  const cut = /\s(?:in|at|for|of|IN|AT|FOR|OF)\s/.exec(block.slice(start, end));
  return [start, cut ? start + cut.index : end];
}

/** Two to five words, each with a capital or a particle, none of them an office of the newsroom. */
function isName(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every(
      (word) =>
        /^[\p{Lu}]/u.test(word) || /^(?:de|del|la|al|el|da|dos|di|van|von|der|den|bin|ibn|ter|af|y|e)$/.test(word),
    ) &&
    !words.some((word) => BYLINE_ROLES.has(word.toLowerCase())) &&
    !/^the /i.test(name) &&
    !/[\d@:]/.test(name)
  );
}
