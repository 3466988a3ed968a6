/** `npm test`: types, style, build, tests; ends with one line, "N passed, N failed". */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const bin = (path) => join(root, "node_modules", path);
let passed = 0;
let failed = 0;
let skipped = 0;

for (const [name, args] of [
  ["types", [bin("typescript/bin/tsc"), "-p", "tsconfig.json"]],
  ["types of the page", [bin("typescript/bin/tsc"), "-p", "packages/web/tsconfig.json"]],
  ["style", [bin("@biomejs/biome/bin/biome"), "check", "--diagnostic-level=error", "."]],
  ["build", [bin("typescript/bin/tsc"), "-b", "packages/cli"]],
  ["command", [join(root, "scripts/bundle/bundle.mjs")]],
  ["page", [bin("vite/bin/vite.js"), "build", "packages/web", "--logLevel=warn"]],
])
  step(name, args);
vitest();

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 ? 1 : 0;

function step(name, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status === 0) passed++;
  else {
    failed++;
    console.log(`${name} failed:\n${stdout}${stderr}`);
  }
}

function vitest() {
  const folder = mkdtempSync(join(tmpdir(), "readout-test-"));
  const report = join(folder, "report.json");
  const { status } = spawnSync(
    process.execPath,
    [bin("vitest/vitest.mjs"), "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`],
    { cwd: root, stdio: ["ignore", "inherit", "inherit"] },
  );
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTotalTestSuites } = JSON.parse(
      readFileSync(report, "utf8"),
    );
    passed += numPassedTests;
    failed += numFailedTests;
    skipped += numPendingTests;
    // A test file that breaks while it loads fails no test by itself.
    if (status !== 0 && numFailedTests === 0) failed++;
    if (numTotalTestSuites === 0) failed++;
  } catch {
    failed++;
  }
  rmSync(folder, { recursive: true, force: true });
}
