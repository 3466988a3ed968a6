import type { Layers, Tokens } from "../../document/layers.js";
import { MONTHS, SEASONS, WEEKDAYS } from "../lexicon.js";

/** What the rules read: the tokens, with joined dates taken apart ("March 19-April 30"), and their tags. */
export interface Words extends Tokens {
  /** Penn tags. */
  readonly tag: readonly string[];
  /** Token of each word; absent where every token is one word. */
  readonly tokenOf?: Int32Array;
}

const NUMBER = /^\d{1,4}$/;
const isNamed = (part: string): boolean => MONTHS.has(part) || WEEKDAYS.has(part) || SEASONS.has(part);

/** The parts of a token that joins two dates, with the mark between them: "19-April", "August-September". */
function partsOf(token: string): readonly [string, string] | undefined {
  const at = token.search(/[-–—]/);
  if (at <= 0) return undefined;
  const left = token.slice(0, at);
  const right = token.slice(at + 1);
  const both = (isNamed(left) || NUMBER.test(left)) && (isNamed(right) || NUMBER.test(right));
  return both && (isNamed(left) || isNamed(right)) ? [left, right] : undefined;
}

/** The words of a document; costs nothing where no token joins two dates. */
export function wordsOf({ tokens, syntax }: Pick<Layers, "tokens" | "syntax">): Words {
  const joined: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.lower[i]!;
    if (word.length > 4 && word.length < 24 && /[-–—]/.test(word) && partsOf(word)) joined.push(i);
  }
  const { tag } = syntax;
  return joined.length === 0 ? { ...tokens, tag } : split(tokens, tag, joined);
}

function split(tokens: Tokens, tags: readonly string[], joined: readonly number[]): Words {
  const count = tokens.count + 2 * joined.length;
  const start = new Int32Array(count);
  const end = new Int32Array(count);
  const sentence = new Int32Array(count);
  const quote = new Int32Array(count);
  const tokenOf = new Int32Array(count);
  const spaceBefore = new Uint8Array(count);
  const word: string[] = [];
  const lower: string[] = [];
  const tag: string[] = [];
  const push = (token: number, from: number, to: number): void => {
    const at = word.length;
    start[at] = tokens.start[token]! + from;
    end[at] = tokens.start[token]! + to;
    sentence[at] = tokens.sentence[token]!;
    quote[at] = tokens.quote[token]!;
    tokenOf[at] = token;
    spaceBefore[at] = from === 0 ? tokens.spaceBefore[token]! : 0;
    word.push(tokens.word[token]!.slice(from, to));
    lower.push(tokens.lower[token]!.slice(from, to));
    tag.push(tags[token]!);
  };
  let next = 0;
  for (let token = 0; token < tokens.count; token++) {
    const length = tokens.word[token]!.length;
    if (joined[next] !== token || tokens.end[token]! - tokens.start[token]! !== length) {
      if (joined[next] === token) next++;
      push(token, 0, length);
      end[word.length - 1] = tokens.end[token]!;
      continue;
    }
    next++;
    const left = tokens.lower[token]!.search(/[-–—]/);
    push(token, 0, left);
    push(token, left, left + 1);
    push(token, left + 1, length);
  }
  return { count: word.length, start, end, sentence, quote, spaceBefore, word, lower, tag, tokenOf };
}
