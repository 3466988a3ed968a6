import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** The modules of weights that the bundle has as images, and what unpacks each. */
const MODELS = [
  { name: "syntax", weights: "syntax/weights.ts", unpack: "unpackSyntax", from: "./syntax/model.ts" },
  {
    name: "attribution",
    weights: "attribution/model/weights.ts",
    unpack: "unpackModel",
    from: "./attribution/model/model.ts",
  },
];

/**
 * Unpacks the models, keeps what they come to with `keep(name, bytes)`, which returns the file's name, and returns the
 * plugin that puts those files in the place of the packed texts.
 */
export async function imagesOf(root, keep) {
  const reader = join(root, "packages/reader/src");
  const loaded = await load(reader);
  const modules = new Map(
    MODELS.map(({ name, weights }) => [join(reader, weights), moduleOf(root, reader, keep, loaded[name], name)]),
  );
  return {
    name: "images",
    setup({ onLoad }) {
      onLoad({ filter: /weights\.ts$/ }, ({ path }) => {
        const contents = modules.get(path);
        return contents === undefined ? undefined : { contents, loader: "js", resolveDir: reader };
      });
    },
  };
}

/** The images and what else their modules export, by name of model. */
async function load(reader) {
  const folder = mkdtempSync(join(tmpdir(), "readout-images-"));
  const outfile = join(folder, "models.mjs");
  const contents = [
    'import { takeImage } from "./model/image.ts";',
    ...MODELS.map(({ name, weights, unpack, from }) => {
      const others = `const { WEIGHTS: packed_${name}, ...others_${name} } = all_${name};`;
      const image = `takeImage(packed_${name}, (weights) => ${unpack}(weights, others_${name}.LEXICON))`;
      return `import * as all_${name} from "./${weights}"; import { ${unpack} } from "${from}"; ${others}
        export const ${name} = { image: ${image}, others: others_${name} };`;
    }),
  ].join("\n");
  await build({ stdin: { contents, resolveDir: reader }, bundle: true, format: "esm", outfile, logLevel: "error" });
  const loaded = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true, force: true });
  return loaded;
}

/** The text of the module that stands in for one of packed weights. */
function moduleOf(root, reader, keep, { image, others }, name) {
  const { bytes, shape } = layOut(image.arrays);
  const file = keep(name, bytes);
  const path = (...parts) => JSON.stringify(join(...parts));
  return `import { imageWeights } from ${path(reader, "model/image.ts")};
import { readArrays } from ${path(root, "scripts/bundle/read-arrays.mjs")};
${Object.entries(others)
  .map(([key, value]) => `export const ${key} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`)
  .join("\n")}
const numbers = ${JSON.stringify(image.numbers)};
export const WEIGHTS = imageWeights(() => ({
  numbers,
  arrays: readArrays(__dirname + ${JSON.stringify(`/${file}`)}, ${JSON.stringify(shape)}),
}));`;
}

/** Arrays one behind another, each where any kind of number may begin; and their kinds and lengths. */
function layOut(groups) {
  const parts = [];
  const shape = groups.map((arrays) =>
    arrays.map((array) => {
      parts.push(Buffer.from(array.buffer, array.byteOffset, array.byteLength), Buffer.alloc(-array.byteLength & 7));
      return [array.constructor.name, array.length];
    }),
  );
  return { bytes: Buffer.concat(parts), shape };
}
