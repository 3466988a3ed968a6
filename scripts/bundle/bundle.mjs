/**
 * Builds the command into packages/cli/dist, for a quick start: one script with the reader in it (300 files are slow to
 * find and to parse), the models as images beside it (unpacking takes longer than reading), and what V8 made of the
 * script, so that it need not compile again. The desk stays a package of its own, loaded when one of its commands is
 * given. Why and with which figures: docs/decisions/0105-a-quick-start.md.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { imagesOf } from "./images.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = join(root, "packages/cli/dist");
const digest = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 12);
const written = new Set([".built", ".tsbuildinfo", "package.json", "main.js", "worker.js", "serve.mjs"]);

/** The library of options can start other commands, which this one has none of: loading that takes a twentieth of the start. */
const withoutChildProcesses = {
  name: "without-child-processes",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?child_process$/ }, ({ importer }) =>
      importer.includes("commander") ? { path: "child_process", namespace: "nothing" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "module.exports = {};" }));
  },
};

mkdirSync(dist, { recursive: true });
// Scripts of this folder are CommonJS, whatever the package is: a compiled script is kept for those only.
writeFileSync(join(dist, "package.json"), '{ "type": "commonjs" }\n');
const images = await imagesOf(root, (name, bytes) => keep(name, ".weights", bytes));
// What opens the desk is a module, and has the reader from where the desk has it.
replace("serve.mjs", await bundle("serve.ts", { format: "esm", external: ["@readout/reader"] }));
await script("jsonl/worker.ts", "worker", false);
await script("main.ts", "main", true);
for (const name of readdirSync(dist))
  if (!written.has(name) && !/\.\d+$/.test(name)) rmSync(join(dist, name), { recursive: true });

/** Writes a file under a name that tells its content: what is running, or builds beside, is left whole. */
function keep(name, ending, bytes) {
  const file = `${name}-${digest(bytes)}${ending}`;
  replace(file, bytes);
  written.add(file);
  return file;
}

function replace(file, bytes) {
  const waiting = join(dist, `${file}.${process.pid}`);
  writeFileSync(waiting, bytes);
  renameSync(waiting, join(dist, file));
}

/** One entry as one script, and the launcher that runs it. */
async function script(entry, name, compiled) {
  const bundled = await bundle(entry, {
    format: "cjs",
    external: ["./serve.js"],
    plugins: [images, withoutChildProcesses],
  });
  // What a script cannot load by itself is loaded by its launcher, which is a module.
  if (/require\("@readout\//.test(bundled))
    throw new Error(`${entry}: the desk is imported at the head of a module; import it where it is used`);
  const text = bundled.replaceAll('import("./serve.js")', '__load("./serve.mjs")').replaceAll("import(", "__load(");
  // The head of a function gives the script what a module of its own would have.
  const file = keep(name, ".js", `(function (require, __load, __dirname, __url) { const module = {};\n${text}\n})`);
  const cache = file.replace(/\.js$/, ".compiled");
  if (compiled) {
    written.add(cache);
    run(join(root, "scripts/bundle/compile.mjs"), join(dist, file), join(dist, cache));
  }
  const launcher = readFileSync(join(root, "scripts/bundle/launcher.cjs"), "utf8");
  replace(`${name}.js`, launcher.replaceAll("SCRIPT", file).replaceAll("COMPILED", cache));
}

/** The text of an entry with all that it imports but the desk. */
async function bundle(entry, { external, ...how }) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`packages/cli/src/${entry}`],
    bundle: true,
    write: false,
    platform: "node",
    target: "node20",
    tsconfig: join(root, "tsconfig.json"),
    external: ["@readout/desk", "@readout/desk/*", ...external],
    define: how.format === "cjs" ? { "import.meta.url": "__url" } : {},
    ...how,
  });
  return outputFiles[0].text;
}

function run(...args) {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status === 0) return;
  process.stderr.write(stderr);
  process.exit(1);
}
