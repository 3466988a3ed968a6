/** Stories: articles grouped by our tracking, words and days alone, against ECB+ and BASIL. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { groupArticles } from "@readout/desk/tracking";
import { type Figure, type Measured, percent, SHARED } from "./figure.js";
import { runScorer, writePredictions } from "./scorer.js";

const SETS = ["ecbplus", "basil", "newswcl50"] as const;
const OTHERS: Readonly<Record<string, string>> = {
  ecbplus: "TF-IDF average link 87.7",
  basil: "TF-IDF average link 97.1",
};

interface Doc {
  readonly id: string;
  readonly date: string | null;
  readonly title: string | null;
  readonly text: string;
}

export function measureStories(): Measured {
  if (!existsSync(`${SHARED}/corpora/stories`)) return { absent: "no story corpora beside the checkout" };
  return { figures: SETS.map(measureSet) };
}

function measureSet(set: (typeof SETS)[number]): Figure {
  const path = `${SHARED}/corpora/stories/${set}/docs.jsonl`;
  const lines = storiesOf(path).flatMap((ids, cluster) => ids.map((id) => ({ id, cluster: String(cluster) })));
  const scored = runScorer("stories.mjs", [path, writePredictions(`stories.${set}.jsonl`, lines)]);
  const { f1 } = scored.bcubed as { readonly f1: number };
  const others = OTHERS[set];
  return { key: `stories.${set}.bcubed`, value: percent(100 * f1), unit: "%", ...(others && { others }) };
}

/** The ids of the articles of a set, in our stories. */
export function storiesOf(path: string): readonly (readonly string[])[] {
  const docs = readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Doc);
  // Ids give the answer away in ECB+; a hash of the text keeps them out of the order as well.
  const key = ({ text }: Doc): string => createHash("sha256").update(text).digest("hex");
  const groups = groupArticles(
    docs.map((doc) => ({
      name: `${key(doc)} ${doc.id}`,
      text: doc.text,
      title: doc.title ?? doc.text.split("\n", 1)[0]!,
      ...(doc.date !== null && { published: doc.date }),
    })),
  );
  return groups.map((names) => names.map((name) => name.slice(65)));
}
