import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { findRelations } from "../../packages/reader/src/attribution/model/find-relations.js";
import { unpackModel } from "../../packages/reader/src/attribution/model/model.js";
import { crossValidate, trainCascade } from "./cascade.js";
import { readClasses } from "./classes.js";
import { type Example, ownExamples, POLNEAR, silverExamples } from "./corpus.js";
import { evaluate, relationOf } from "./evaluate.js";
import { packModel } from "./packer.js";
import { SETTINGS } from "./settings.js";
import { log } from "./stages.js";

/** Where `--held-out` leaves a model that three quarters of train taught: for choosing how it is combined with the rules. */
export const HELD_WEIGHTS = "out/held-out-weights.txt";
/** Every fourth training article is kept from that model. */
export const isHeld = (index: number): boolean => index % 4 === 0;

const WEIGHTS = "packages/reader/src/attribution/model/weights.ts";

/**
 * `npm run train -- attribution` learns from PolNeAR's train half, writes the weights and prints the figures on dev.
 * `--silver` takes tags and parse from the corpus instead of our own stage; `--cross-validate` tunes and writes nothing;
 * `--held-out` teaches three quarters of train, for `combination.ts`.
 */
export function trainAttribution(args: readonly string[]): void {
  if (!existsSync(POLNEAR)) throw new Error(`no PolNeAR corpus at ${POLNEAR}`);
  const load = args.includes("--silver") ? silverExamples : ownExamples;
  const train = load("train");
  log(`${train.length} articles`);
  if (args.includes("--cross-validate")) {
    crossValidate(train, readClasses(), SETTINGS, [SETTINGS.ranker], [0, 80, 160, 240]);
    return;
  }
  if (args.includes("--held-out")) {
    const rest = train.filter((_, i) => !isHeld(i));
    mkdirSync("out", { recursive: true });
    writeFileSync(HELD_WEIGHTS, packModel(trainCascade(rest, readClasses(), SETTINGS)));
    return;
  }
  const packed = packModel(trainCascade(train, readClasses(), SETTINGS));
  writeFileSync(
    WEIGHTS,
    `/** Written by \`npm run train -- attribution\`; see docs/models/attribution.md. */\nexport const WEIGHTS =\n  "${packed}";\n`,
  );
  log(
    `${WEIGHTS}: ${(packed.length / 1e6).toFixed(2)} MB, sha256 ${createHash("sha256").update(packed).digest("hex").slice(0, 16)}`,
  );
  report(load("dev"), packed);
}

function report(dev: readonly Example[], packed: string): void {
  const loading = performance.now();
  const model = unpackModel(packed);
  log(`unpacked in ${(performance.now() - loading).toFixed(0)} ms`);
  const predicted = dev.map((example) => ({
    id: example.id,
    attributions: findRelations(example.input, model).map((found) => relationOf(example, found)),
  }));
  log(`dev: ${evaluate("dev", dev, predicted).line}`);
  const tokens = dev.reduce((sum, { input }) => sum + input.tokens.count, 0);
  for (let pass = 0; pass < 3; pass++) {
    const start = performance.now();
    for (const { input } of dev) findRelations(input, model);
    log(`${Math.round((tokens / (performance.now() - start)) * 1000)} tokens/s`);
  }
}
