/**
 * `node compile.mjs SCRIPT TO`: runs the bundled command on a story, and writes down what V8 compiled of it by then: the
 * functions that a first record needs, as bytecode. V8 refuses it in another version of itself.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";

const [, , filename, to] = process.argv;
const script = new Script(readFileSync(filename, "utf8"), { filename });
const require = createRequire(filename);
process.argv = [process.execPath, filename, "read", "--json", "examples/summit-preview.txt"];
script.runInThisContext()(require, undefined, dirname(filename), pathToFileURL(filename).href);
process.on("exit", () => writeFileSync(to, script.createCachedData()));
