/**
 * `npm run examples`: reads the stories in examples/ and brings their golden files up to date. Judgements that still
 * hold are kept; a missed fact that is now read loses its mark; a fact that is no longer read is marked missed; a wrong
 * one that is gone is dropped; anything new is marked "?" for a person to judge as true (two spaces) or not (+).
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { type Golden, goldenPath, loadGolden, readFacts, storyNames } from "../examples/golden.js";

const NOTHING: Golden = { right: [], missed: [], wrong: [], remarks: [] };

mkdirSync("examples/golden", { recursive: true });
for (const name of storyNames()) {
  const golden = loadGolden(name) ?? NOTHING;
  const found = readFacts(name);
  const known = new Set([...golden.right, ...golden.missed]);
  const wrong = new Set(golden.wrong);
  const lines = found.map((fact) => `${known.has(fact) ? " " : wrong.has(fact) ? "+" : "?"} ${fact}`);
  const missed = [...known].filter((fact) => !found.includes(fact)).map((fact) => `- ${fact}`);
  const remarks = golden.remarks.map((remark) => `# ${remark}`);
  writeFileSync(goldenPath(name), `${[...remarks, ...lines, ...missed].join("\n")}\n`);
  const judge = lines.filter((line) => line.startsWith("?")).length;
  console.log(`${name}: ${lines.length} read, ${missed.length} missed${judge > 0 ? `, ${judge} to judge` : ""}`);
}
