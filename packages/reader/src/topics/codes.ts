import { MEDIA_TOPICS } from "./lexicon/media-topics.js";

/** A word of the table as a test on the words of a label. */
type Test = (words: ReadonlySet<string>, label: string) => boolean;

const TESTS: readonly { readonly code: string; readonly tests: readonly Test[] }[] = MEDIA_TOPICS.map(
  ({ code, words }) => ({
    code,
    tests: words.map(testOf),
  }),
);

function testOf(word: string): Test {
  if (word.includes(" "))
    return (_, label) => ` ${label} `.includes(word.endsWith("*") ? ` ${word.slice(0, -1)}` : ` ${word} `);
  if (!word.endsWith("*")) return (words) => words.has(word) || words.has(`${word}s`);
  const stem = word.slice(0, -1);
  return (words) => [...words].some((w) => w.startsWith(stem));
}

/**
 * The narrowest IPTC Media Topic that a label's words call for.
 *
 * @example codeOf("the global fentanyl crisis") // "medtop:20000096"
 */
export function codeOf(label: string): string | undefined {
  const plain = label
    .toLowerCase()
    .replace(/[“”"'’(),]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const words = new Set(plain.split(" "));
  return TESTS.find(({ tests }) => tests.some((test) => test(words, plain)))?.code;
}
