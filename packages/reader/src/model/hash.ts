/**
 * 32-bit hashes of strings and of feature parts. Features are never strings: each is a hash of its template's number
 * and of the hashes of its parts, so that a token costs a few dozen multiplications and no allocation.
 */

/** FNV-1a over UTF-16 code units. */
export function hashString(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}

/**
 * One step of mixing; order matters: mix(a, b) differs from mix(b, a). Cut into parts of which each is small enough (27
 * bytes of V8's code) to be inlined wherever it stands: features take a hundred steps in one function, and the engine
 * inlines fifteen of a longer one and calls the others.
 */
export function mix(a: number, b: number): number {
  return finish(multiply(a) ^ b);
}

function multiply(h: number): number {
  return Math.imul(h, 0x85ebca6b);
}
function multiplyAgain(h: number): number {
  return Math.imul(h, 0xc2b2ae35);
}
function fold15(h: number): number {
  return h ^ (h >>> 15);
}
function fold13(h: number): number {
  return h ^ (h >>> 13);
}
function finish(h: number): number {
  return fold13(multiplyAgain(fold15(h)));
}

/** Memory for the hashes of strings that repeat without end, such as tags and relations. */
export class HashMemo {
  private readonly known = new Map<string, number>();

  of(text: string): number {
    let h = this.known.get(text);
    if (h === undefined) {
      h = hashString(text);
      if (this.known.size < LIMIT) this.known.set(text, h);
    }
    return h;
  }
}

/** Words remembered at most: enough for a text, too little to fill memory with made-up words. */
const LIMIT = 20_000;
