/**
 * Bundles: the same happening in several papers, tracked from our own records and, to tell the reader's faults from
 * tracking's, from the records that a perfect reader would give.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { type NamedRecord, track } from "@readout/desk/tracking";
import { type Readout, read } from "@readout/reader";
import { type Figure, type Measured, percent, SHARED } from "./figure.js";
import { goldStories } from "./gold-layers.js";
import { figureAt, runScorer, writePredictions } from "./scorer.js";

const BUNDLES = `${SHARED}/corpora/bundles`;
const KEYS = [
  "tracked",
  "stories",
  "tracked.events",
  "tracked.events.status",
  "tracked.events.history",
  "tracked.events.conflicts",
  "claims",
  "claims.origins",
  "claims.groups",
] as const;

type Named = Readout & { readonly name: string };

export async function measureBundles(): Promise<Measured> {
  if (!existsSync(BUNDLES)) return { absent: "no bundles beside the checkout" };
  const gold = (await goldStories(BUNDLES)).map(({ record }) => record);
  const own = gold.map(({ name }): Named => {
    const { given } = JSON.parse(readFileSync(`${BUNDLES}/${name}.gold.json`, "utf8")) as { given?: object };
    const result = read(readFileSync(`${BUNDLES}/${name}.txt`, "utf8"), given ?? {});
    if (!result.ok) throw new Error(`${name}: ${result.diagnostics[0]?.message}`);
    return { name, ...result.value };
  });
  return { figures: [...score("bundles", own), ...score("bundles.gold", gold)] };
}

function score(prefix: string, records: readonly Named[]): readonly Figure[] {
  mkdirSync("out", { recursive: true });
  const tracked = `out/${prefix}.tracked.json`;
  writeFileSync(tracked, JSON.stringify(trackAll(records)));
  const args = ["--bundles", BUNDLES, tracked, "--records", writePredictions(`${prefix}.jsonl`, records)];
  const scored = runScorer("record.mjs", args);
  return KEYS.map((key): Figure => ({ key: `${prefix}.${key}`, value: percent(figureAt(scored, key)), unit: "%" }));
}

function trackAll(records: readonly Named[]): object {
  const bundles = readdirSync(BUNDLES).filter((name) => existsSync(`${BUNDLES}/${name}/bundle.gold.json`));
  return Object.fromEntries(
    bundles.map((bundle) => {
      const { asOf } = JSON.parse(readFileSync(`${BUNDLES}/${bundle}/bundle.gold.json`, "utf8")) as { asOf?: string };
      const mine = records
        .filter(({ name }) => name.startsWith(`${bundle}/`))
        .map((record): NamedRecord => ({ name: record.name.slice(bundle.length + 1), record }));
      return [bundle, track(mine, asOf === undefined ? {} : { asOf })];
    }),
  );
}
