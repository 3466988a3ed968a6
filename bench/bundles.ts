/**
 * Bundles: the same happening in several papers, tracked from our own records and, to tell the reader's faults from
 * tracking's, from the records that a perfect reader would give.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type NamedRecord, track } from "@readout/desk/tracking";
import { type Readout, read } from "@readout/reader";
import { type Figure, type Measured, SHARED } from "./figure.js";
import { goldStories } from "./gold-layers.js";
import { figuresAt, runScorer, writePredictions } from "./scorer.js";

const BUNDLES = `${SHARED}/corpora/bundles`;
/** Bundles of our own: those whose errors were looked at, and those of which only the figures are read. */
const OWN = fileURLToPath(new URL("bundles", import.meta.url));
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
  return { figures: [...score("bundles", BUNDLES, readAll(BUNDLES)), ...score("bundles.gold", BUNDLES, gold)] };
}

export function measureOwnBundles(): Measured {
  if (!existsSync(`${SHARED}/score`)) return { absent: "no scorer beside the checkout" };
  const parts = ["seen", "unseen"] as const;
  return {
    figures: parts.flatMap((part) => score(`own.bundles.${part}`, `${OWN}/${part}`, readAll(`${OWN}/${part}`))),
  };
}

const bundlesIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/bundle.gold.json`));

/** The records of all articles of a folder of bundles, each read with what is given beside it. */
function readAll(folder: string): readonly Named[] {
  return bundlesIn(folder).flatMap((bundle) => {
    const { order } = goldOf(folder, bundle);
    return order.map((file): Named => {
      const name = `${bundle}/${file.replace(/\.txt$/, "")}`;
      const { given } = JSON.parse(readFileSync(`${folder}/${name}.gold.json`, "utf8")) as { given?: object };
      const result = read(readFileSync(`${folder}/${name}.txt`, "utf8"), given ?? {});
      if (!result.ok) throw new Error(`${name}: ${result.diagnostics[0]?.message}`);
      return { name, ...result.value };
    });
  });
}

const goldOf = (folder: string, bundle: string) =>
  JSON.parse(readFileSync(`${folder}/${bundle}/bundle.gold.json`, "utf8")) as {
    readonly asOf?: string;
    readonly order: readonly string[];
  };

function score(prefix: string, folder: string, records: readonly Named[]): readonly Figure[] {
  mkdirSync("out", { recursive: true });
  const tracked = `out/${prefix}.tracked.json`;
  writeFileSync(tracked, JSON.stringify(trackAll(folder, records)));
  const args = ["--bundles", folder, tracked, "--records", writePredictions(`${prefix}.jsonl`, records)];
  return figuresAt(runScorer("record.mjs", args), prefix, KEYS);
}

function trackAll(folder: string, records: readonly Named[]): object {
  return Object.fromEntries(
    bundlesIn(folder).map((bundle) => {
      const { asOf } = goldOf(folder, bundle);
      const mine = records
        .filter(({ name }) => name.startsWith(`${bundle}/`))
        .map((record): NamedRecord => ({ name: record.name.slice(bundle.length + 1), record }));
      return [bundle, track(mine, asOf === undefined ? {} : { asOf })];
    }),
  );
}
