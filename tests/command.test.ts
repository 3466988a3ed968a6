import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validate } from "@readout/reader";
import { beforeAll, describe, expect, it } from "vitest";
import { buildCommand, COMMAND } from "./built.js";

const folder = mkdtempSync(join(tmpdir(), "readout-command-"));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const readout = (args: readonly string[], input = "") =>
  spawnSync(process.execPath, [COMMAND, ...args], { encoding: "utf8", input, maxBuffer: 64 << 20 });

const STORY =
  "Norland to host talks\n\nOSLO, March 3 (North Wire) - Norland will host talks with Estavia on Thursday, its foreign minister said. " +
  "“We will not wait,” Ada Norling told reporters. The two sides are expected to discuss trade and the border.\n";

beforeAll(buildCommand);

describe("readout read", () => {
  it("prints a story for people", () => {
    const { stdout, status } = readout(["read", "--published", "2026-03-03", file("story.txt", STORY)]);
    expect(status).toBe(0);
    expect(stdout).toContain("Norland to host talks");
    expect(stdout).toContain("North Wire");
    expect(stdout).toContain("Who said what");
    expect(stdout).not.toContain("\u001b[");
  });

  it("quotes the words with line and column when asked", () => {
    expect(readout(["read", "--evidence", file("story.txt", STORY)]).stdout).toMatch(/3:\d+ “/);
  });

  it("prints a record that keeps the contract", () => {
    const { stdout } = readout(["read", "--json", "-"], STORY);
    expect(validate(JSON.parse(stdout)).ok).toBe(true);
  });

  it("writes a page that holds the article as text and nothing else of it", () => {
    const hostile = `${STORY}\n<script>alert(1)</script> <img src=x onerror=alert(2)> &lt;b&gt; “yes,” she said.`;
    const out = join(folder, "page.html");
    expect(readout(["read", "--html", "-o", out, file("hostile.txt", hostile)]).status).toBe(0);
    const html = readFileSync(out, "utf8");
    const article = html.slice(html.indexOf("<main"), html.indexOf("</main>")).replace(/<[^>]*>/g, "");
    expect(article.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))).toBe(hostile);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toContain("<img");
  });

  it("tells of what it cannot read in one line, with an exit code and nothing on standard output", () => {
    const cases: readonly (readonly [args: readonly string[], message: RegExp, input?: string])[] = [
      [["read", join(folder, "absent.txt")], /no such file/],
      [["read", folder], /is a folder/],
      [["read", file("empty.txt", "")], /empty/],
      [["read", file("binary.bin", new Uint8Array([80, 75, 3, 4, 0, 255, 254]))], /binary/],
      [["read", file("latin1.txt", new Uint8Array([72, 233, 108, 97, 115]))], /not valid UTF-8/],
      [["read", file("one.txt", "a".repeat(20_000_000))], /limit/],
      [["read", file("long.txt", "a ".repeat(600_000))], /limit is 1000000/],
      [
        [
          "read",
          file(
            "german.txt",
            "Der Minister sagte am Montag, dass die Gespräche in der Hauptstadt beginnen werden. ".repeat(4),
          ),
        ],
        /is in German/,
      ],
    ];
    for (const [args, message] of cases) {
      const { stdout, stderr, status } = readout(args);
      expect(stderr).toMatch(message);
      expect(stderr.trim().split("\n")).toHaveLength(1);
      expect(stderr).not.toContain("    at ");
      expect(stdout).toBe("");
      expect(status).toBe(1);
    }
  });

  it("refuses what it does not understand with exit code 2", () => {
    expect(readout(["read", "--published", "yesterday"]).status).toBe(2);
    expect(readout(["read", "--published", "2026-02-30"]).status).toBe(2);
    expect(readout(["read", "--json", "--html", "-"], STORY).status).toBe(2);
    expect(readout(["raed"]).status).toBe(2);
  });
});

describe("readout read --jsonl", () => {
  const lines = [
    ...Array.from({ length: 30 }, (_, i) =>
      JSON.stringify({
        name: `n${i}`,
        text: STORY.replace("Thursday", i % 2 ? "Friday" : "Monday"),
        published: "2026-03-03",
      }),
    ),
    '{"name": "half", "text": "Nor',
    JSON.stringify({ name: "none" }),
    JSON.stringify({
      name: "page",
      html: `<html><body><article><h1>Norland to host talks</h1><p>${STORY.slice(24)}</p></article></body></html>`,
    }),
  ];

  it("answers each line in order, bad ones too, and says so in the exit code", () => {
    const { stdout, status } = readout(["read", "--jsonl"], lines.join("\n"));
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ name }) => name)).toEqual([
      ...Array.from({ length: 30 }, (_, i) => `n${i}`),
      null,
      "none",
      "page",
    ]);
    expect(answers.slice(30, 32).map(({ error }) => error.code)).toEqual(["not-json", "bad-line"]);
    expect(answers.slice(0, 30).every((answer) => validate(answer).ok)).toBe(true);
    expect(status).toBe(1);
  });

  it("gives the same bytes on two threads", () => {
    expect(readout(["read", "--jsonl", "--jobs", "2"], lines.join("\n")).stdout).toBe(
      readout(["read", "--jsonl"], lines.join("\n")).stdout,
    );
  });

  it("ends well when all lines are well", () => expect(readout(["read", "--jsonl"], `${lines[0]}\n`).status).toBe(0));

  it("reads the outlets, aliases and titles of a config file", () => {
    const config = file("own.json", JSON.stringify({ outlets: ["Dagstidende"], titles: ["Grand Vizier"] }));
    const story = file("told.txt", "Ana Orr told Dagstidende on Monday that ships would wait.\n");
    const kinds = (args: readonly string[]) =>
      JSON.parse(readout(["read", "--json", ...args, story]).stdout).entities.map(
        ({ name, kind }: { name: string; kind: string }) => `${name}: ${kind}`,
      );
    expect(kinds(["--config", config])).toContain("Dagstidende: outlet");
    expect(kinds([])).not.toContain("Dagstidende: outlet");
  });

  it.each([
    ["{", "is not valid JSON"],
    ['{"outlet": ["X"]}', '"outlet" is not known'],
    ['{"outlets": "X"}', "no list of names"],
    ['{"aliases": {"x": 1}}', "no object of names"],
    ["[]", "is no JSON object"],
  ])("refuses the config file %s", (content, message) => {
    const { status, stderr } = readout(["read", "--config", file("odd.json", content), file("any.txt", STORY)]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  it("refuses a config file that is not there", () =>
    expect(readout(["read", "--config", join(folder, "none.json"), file("any.txt", STORY)]).status).toBe(2));
});

describe("readout events", () => {
  const VISIT =
    "Ruiz to visit Norland\n\nLIMA (North Wire) - President Ana Ruiz of Peru will visit Norland on January 11, her office said.\n";
  const args = ["--published", "2027-01-06", file("visit.txt", VISIT)];

  it("writes a row an event", () => {
    const { stdout, status } = readout(["events", "--csv", ...args]);
    expect(status).toBe(0);
    expect(stdout.split("\r\n")[0]).toMatch(/^article,record,event,.*,plover_type,.*,quotation$/);
    expect(stdout).toMatch(/visit\.txt,[0-9a-f]{64},v1,.*,CONSULT,visit,planned,.*,AGREE,,future,036,/);
  });

  it("writes a calendar of what is to come", () => {
    const { stdout, status } = readout(["events", "--ics", ...args]);
    expect(status).toBe(0);
    expect(stdout).toContain("DTSTART;VALUE=DATE:20270111");
    expect(readout(["events", "--ics", "--as-of", "2027-02-01", ...args]).stdout).not.toContain("VEVENT");
  });

  it("asks for one form", () => {
    expect(readout(["events", ...args]).status).toBe(2);
    expect(readout(["events", "--csv", "--ics", ...args]).stderr).toContain("give one of --csv and --ics");
  });
});
