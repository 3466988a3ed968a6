"use strict";
// Runs the bundled command. What V8 made of it when it was built is used where this V8 takes it, and not missed elsewhere.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");
const { Script } = require("node:vm");

const filename = join(__dirname, "SCRIPT");
let cachedData;
try {
  cachedData = readFileSync(join(__dirname, "COMPILED"));
} catch {
  // Slower, and the same.
}
const script = new Script(readFileSync(filename, "utf8"), { filename, cachedData });
script.runInThisContext()(require, (name) => import(name), __dirname, pathToFileURL(__filename).href);
