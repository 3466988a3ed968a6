/** `npm start`: reads an example story and says what next. `npm start -- read FILE` runs that command instead. */
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const command = join(root, "packages/cli/dist/main.js");
const asked = process.argv.slice(2);
const args = asked.length > 0 ? asked : ["read", join(root, "examples/summit-preview.txt")];

const { status } = spawnSync(process.execPath, [command, ...args], { stdio: "inherit" });
if (asked.length === 0 && status === 0)
  console.log(`
That was one of the stories in examples/. Your own:

  npm start -- read story.txt                 what it says, for people
  npm start -- read story.txt --json          the record, for programs
  npm start -- read story.txt --html -o story.html    the story with every fact linked to its words
`);
process.exitCode = status ?? 1;
