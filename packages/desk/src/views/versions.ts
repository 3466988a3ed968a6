import type { Collection } from "../collection/collection.js";

/** A run of words that two versions share, or that one has and the other not; joined, they are the texts again. */
export interface WordChange {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** One version of an article, and what it changed in the one before it; the first has nothing before it. */
export interface Version {
  readonly id: string;
  readonly published?: string;
  readonly fetchedAt: string;
  readonly title?: string;
  /** The changed words with some unchanged ones around them; left out where there is nothing before. */
  readonly changes?: readonly WordChange[];
}

/** Differences up to so many words are told word by word; texts further apart are two texts, told whole. */
const MOST = 1500;

/**
 * What became of a text, word by word: the shortest way from one to the other (Myers, "An O(ND) Difference Algorithm",
 * 1986). White space goes with the word before it and does not count as a change by itself.
 *
 * @example changedWords("Five men met.", "Six men met.") // removed "Five ", added "Six ", same "men met."
 */
export function changedWords(before: string, after: string): readonly WordChange[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && isSame(a[start]!, b[start]!)) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && isSame(a.at(-1 - end)!, b.at(-1 - end)!)) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const steps = stepsBetween(x, y) ?? [
    ...x.map((text): WordChange => ({ kind: "removed", text })),
    ...y.map((text): WordChange => ({ kind: "added", text })),
  ];
  const same = (words: readonly string[]): readonly WordChange[] => words.map((text) => ({ kind: "same", text }));
  return joined([...same(b.slice(0, start)), ...steps, ...same(b.slice(b.length - end))]);
}

const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|^\s+/g) ?? [];
const isSame = (a: string, b: string): boolean => a === b || a.trimEnd() === b.trimEnd();

/** The shortest way, found forwards with the furthest point of each diagonal kept for each number of changes; nothing past `MOST`. */
function stepsBetween(a: readonly string[], b: readonly string[]): readonly WordChange[] | undefined {
  const traces: Int32Array[] = [];
  const middle = Math.min(MOST, a.length + b.length) + 1;
  const furthest = new Int32Array(2 * middle + 1);
  for (let changes = 0; changes < middle; changes++) {
    traces.push(furthest.slice());
    for (let k = -changes; k <= changes; k += 2) {
      const isDown = k === -changes || (k !== changes && furthest[middle + k - 1]! < furthest[middle + k + 1]!);
      let x = isDown ? furthest[middle + k + 1]! : furthest[middle + k - 1]! + 1;
      while (x < a.length && x - k < b.length && isSame(a[x]!, b[x - k]!)) x++;
      furthest[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return backwards(a, b, traces, middle);
    }
  }
  return undefined;
}

function backwards(
  a: readonly string[],
  b: readonly string[],
  traces: readonly Int32Array[],
  middle: number,
): readonly WordChange[] {
  const steps: WordChange[] = [];
  let [x, y] = [a.length, b.length];
  for (let changes = traces.length - 1; changes >= 0; changes--) {
    const furthest = traces[changes]!;
    const k = x - y;
    const isDown = k === -changes || (k !== changes && furthest[middle + k - 1]! < furthest[middle + k + 1]!);
    const from = changes === 0 ? 0 : furthest[middle + (isDown ? k + 1 : k - 1)]!;
    const fromY = changes === 0 ? 0 : from - (isDown ? k + 1 : k - 1);
    while (x > from && y > fromY) {
      steps.push({ kind: "same", text: b[y - 1]! });
      x--;
      y--;
    }
    if (changes === 0) break;
    steps.push(isDown ? { kind: "added", text: b[y - 1]! } : { kind: "removed", text: a[x - 1]! });
    [x, y] = [from, fromY];
  }
  return steps.reverse();
}

/** Neighbours of one kind as one; what was removed comes before what was added in its place. */
function joined(steps: readonly WordChange[]): readonly WordChange[] {
  const runs: { kind: WordChange["kind"]; text: string }[] = [];
  for (const { kind, text } of steps) {
    const last = runs.at(-1);
    const before = runs.at(-2);
    if (last?.kind === kind) last.text += text;
    else if (kind === "removed" && last?.kind === "added" && before?.kind === "removed") before.text += text;
    else if (kind === "removed" && last?.kind === "added") runs.splice(-1, 0, { kind, text });
    else runs.push({ kind, text });
  }
  return runs;
}

/** Unchanged words kept on each side of a change. */
const AROUND = 8;

/** Long unchanged runs cut to the words beside what changed. */
function shortened(changes: readonly WordChange[]): readonly WordChange[] {
  return changes.flatMap((change, i): readonly WordChange[] => {
    const words = wordsOf(change.text);
    if (change.kind !== "same" || words.length <= 2 * AROUND + 2) return [change];
    const head = i === 0 ? "" : words.slice(0, AROUND).join("");
    const tail = i === changes.length - 1 ? "" : words.slice(-AROUND).join("");
    return [{ kind: "same", text: `${head}… ${tail}` }];
  });
}

/** The versions of an article, oldest first, each with what it changed; none where there is one version only. */
export async function viewVersions(id: string, collection: Collection): Promise<readonly Version[]> {
  const article = await collection.article(id);
  const versions: Version[] = [];
  let before: string | undefined;
  for (const one of article?.versions ?? []) {
    const [of, record] = await Promise.all([collection.article(one), collection.record(one)]);
    if (!of || !record) continue;
    const { published, fetchedAt, title } = of;
    versions.push({
      id: one,
      ...(published !== undefined && { published }),
      fetchedAt,
      ...(title !== undefined && { title }),
      ...(before !== undefined && { changes: shortened(changedWords(before, record.text)) }),
    });
    before = record.text;
  }
  return versions;
}
