/** Reads every gold story and scores the records: `npx tsx bench/gold.ts [DIR] [--story NAME]`. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { read } from "@readout/reader";

const args = process.argv.slice(2);
const dir = args[0] && !args[0].startsWith("--") ? args.shift()! : "../shared/corpora/gold";
mkdirSync("out", { recursive: true });
const lines = readdirSync(dir)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => {
    const name = file.slice(0, -4);
    const gold = JSON.parse(readFileSync(join(dir, `${name}.gold.json`), "utf8")) as { given?: object };
    const result = read(readFileSync(join(dir, file), "utf8"), gold.given ?? {});
    if (!result.ok) throw new Error(`${name}: ${result.diagnostics[0]?.message}`);
    return JSON.stringify({ name, ...result.value });
  });
writeFileSync("out/gold.jsonl", `${lines.join("\n")}\n`);
const scored = spawnSync("node", ["../shared/score/record.mjs", dir, "out/gold.jsonl", ...args], { encoding: "utf8" });
process.stdout.write(scored.stdout + scored.stderr);
