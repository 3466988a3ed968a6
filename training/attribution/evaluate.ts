import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import type { Analysis } from "../../packages/reader/src/attribution/model/analysis.js";
import type { Run } from "../../packages/reader/src/attribution/model/hint.js";
import type { Article, Example } from "./corpus.js";

export interface Figures {
  readonly line: string;
  readonly report: Record<string, Record<string, { f1: number; soft?: number }>>;
}

/** Scores relations against the corpus with the corpus's scorer. */
export function evaluate(
  name: string,
  articles: readonly Article[],
  predicted: readonly { readonly id: string; readonly attributions: unknown }[],
): Figures {
  mkdirSync("out", { recursive: true });
  const gold = `out/${name}.gold.jsonl`;
  const pred = `out/${name}.pred.jsonl`;
  writeFileSync(gold, articles.map((a) => JSON.stringify(a)).join("\n"));
  writeFileSync(pred, predicted.map((a) => JSON.stringify(a)).join("\n"));
  const run = spawnSync("node", ["../shared/score/attribution.mjs", gold, pred, "--json"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const report = JSON.parse(run.stdout);
  const f = (group: string, key: string): string => report[group][key].f1.toFixed(1);
  const k = (key: string): string => (report.kind[key]?.soft ?? 0).toFixed(0);
  const line = `S/Q/C ${f("contiguous_exact", "source")}/${f("contiguous_exact", "cue")}/${f("contiguous_exact", "content")} soft ${f("relation", "soft")} exact ${f("relation", "exact")} d/m/i ${k("direct")}/${k("mixed")}/${k("indirect")} (gold ${report.gold_relations}, predicted ${report.pred_relations})`;
  return { line, report };
}

export function spansOf({ input }: Example, runs: readonly Run[]): [number, number][] {
  return runs.map(({ from, to }) => [input.tokens.start[from]!, input.tokens.end[to - 1]!]);
}

/** A relation as the scorer reads it. */
export const relationOf = (example: Example, found: Pick<Analysis, "source" | "cue" | "content">): object => ({
  source: spansOf(example, found.source),
  cue: spansOf(example, found.cue),
  content: spansOf(example, found.content),
});
