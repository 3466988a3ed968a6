import { diffArrays } from "diff";
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
 * What became of a text, word by word, by the shortest way from one to the other. White space goes with the word before it
 * and does not count as a change by itself.
 *
 * @example changedWords("Five men met.", "Six men met.") // removed "Five ", added "Six ", same "men met."
 */
export function changedWords(before: string, after: string): readonly WordChange[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const steps = diffArrays([...a], [...b], { comparator: isSame, maxEditLength: MOST });
  if (!steps)
    return changesOf([
      ["removed", before],
      ["added", after],
    ]);
  return joined(
    steps.flatMap(({ value, added, removed }) =>
      changesOf([[added ? "added" : removed ? "removed" : "same", value.join("")]]),
    ),
  );
}

const changesOf = (parts: readonly (readonly [WordChange["kind"], string])[]): readonly WordChange[] =>
  parts.flatMap(([kind, text]) => (text === "" ? [] : [{ kind, text }]));

const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|^\s+/g) ?? [];
const isSame = (a: string, b: string): boolean => a === b || a.trimEnd() === b.trimEnd();

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
