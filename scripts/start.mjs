/** `npm start`: reads an example story, then opens the desk on all of them. `npm start -- read FILE` runs that instead. */
import { spawn, spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const command = join(root, "packages/cli/dist/main.js");
const examples = join(root, "examples");
const asked = process.argv.slice(2);

if (asked.length > 0)
  process.exitCode = spawnSync(process.execPath, [command, ...asked], { stdio: "inherit" }).status ?? 1;
else {
  const desk = spawn(process.execPath, [command, "serve", examples], { stdio: ["ignore", "pipe", "inherit"] });
  const said = [];
  desk.stdout.on("data", (words) => said.push(words));
  spawnSync(process.execPath, [command, "read", join(examples, "summit-preview.txt")], { stdio: "inherit" });
  console.log(`
That was one of the stories in examples/. Your own:

  npm start -- read story.txt                 what it says, for people
  npm start -- read story.txt --json          the record, for programs
  npm start -- serve FOLDER                   the desk on your own articles
`);
  process.stdout.write(Buffer.concat(said));
  desk.stdout.on("data", (words) => process.stdout.write(words));
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => desk.kill(signal));
  desk.on("close", (code) => {
    process.exitCode = code ?? 0;
  });
}
