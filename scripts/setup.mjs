/**
 * Set-up that needs nothing but Node and npm: installs the locked packages when they are missing or out of date, and
 * with --build compiles as well. Does nothing, quietly, when all is there.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const stamp = join(root, "node_modules", ".readout-lock");
const NEEDED = [20, 19];

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(
    `Readout needs Node ${NEEDED.join(".")} or newer; this is ${process.versions.node}. Install a newer Node and try again.`,
  );
  process.exit(1);
}

const lock = readFileSync(join(root, "package-lock.json"), "utf8");
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  run("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"], "installing packages");
  writeFileSync(stamp, lock);
}
if (process.argv.includes("--build")) {
  const built = join(root, "packages/cli/dist/.built");
  if (Math.max(newest("packages"), newest("scripts/bundle")) > timeOf(built)) {
    run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-b", "packages/cli"], "compiling");
    run(process.execPath, [join(root, "scripts/bundle/bundle.mjs")], "bundling the command");
    writeFileSync(built, "");
  }
  if (newest("packages/web") > timeOf(join(root, "packages/desk/page/index.html")))
    run(process.execPath, [join(root, "node_modules/vite/bin/vite.js"), "build", "packages/web"], "building the page");
}

/** When a file was last changed; 0 where there is none. */
function timeOf(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

/** The latest change of a source below a folder: what was built later is still good. */
function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!["node_modules", "dist", "page"].includes(entry.name) || path.endsWith("src/page"))
        latest = Math.max(latest, newest(path));
    } else latest = Math.max(latest, timeOf(join(root, path)));
  }
  return latest;
}

/** Runs one step; its output is shown only when it fails. */
function run(command, args, what) {
  process.stderr.write(`${what} …\n`);
  const result = spawnSync(command, args, {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32" && command === "npm",
  });
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout ?? ""}${result.stderr ?? ""}\n${what} failed.\n`);
  process.exit(1);
}
