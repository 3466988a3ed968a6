/** `npm run train -- NAME …` learns a model again from the corpora beside the checkout and writes its weight file. */
import { trainAttribution } from "./attribution/train.js";
import { trainSyntax } from "./syntax/train.js";

const MODELS: Readonly<Record<string, (args: readonly string[]) => void>> = {
  attribution: trainAttribution,
  syntax: trainSyntax,
};

const [name, ...args] = process.argv.slice(2);
const train = name === undefined ? undefined : MODELS[name];
if (!train) {
  console.error(`usage: npm run train -- ${Object.keys(MODELS).join("|")}`);
  process.exitCode = 2;
} else train(args);
