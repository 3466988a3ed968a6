import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const SCRIPT = `
import { readLayers } from ${JSON.stringify(fileURLToPath(new URL("../read.ts", import.meta.url)))};
const text = "They met on Thursday night and will meet at 0900 GMT on Friday, November 1, a day before Christmas Eve. It closed two weeks ago, at midnight on March 28.";
const read = (options) => { const { times, published } = readLayers(text, { language: "en", ...options }).value; return { times, published }; };
console.log(JSON.stringify([read({ published: "2027-03-28" }), read({ published: "2027-10-31T23:30:00-05:00" }), read({})]));
`;

it("reads the same times in any zone and locale of the machine", () => {
  const answers = ["UTC", "Pacific/Kiritimati", "America/St_Johns", "Europe/London"].map((zone, i) => {
    const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", SCRIPT], {
      encoding: "utf8",
      env: { ...process.env, TZ: zone, LC_ALL: ["C", "ar_EG.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8"][i]! },
    });
    expect(stderr).toBe("");
    return stdout;
  });
  expect(JSON.parse(answers[0]!)[0].times.length).toBeGreaterThan(4);
  expect(new Set(answers).size).toBe(1);
}, 60_000);
