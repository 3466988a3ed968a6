import { readFileSync } from "node:fs";
import { type Readout, read } from "@readout/reader";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine } from "./csv.js";
import { EVENT_COLUMNS, writeEventsCsv } from "./events-csv.js";
import { codePlover } from "./plover.js";

const STORY =
  "President Ana Ruiz of Peru will visit Finland on January 11, her office said. Peru imposed sanctions on Chile on January 4.\n";

const recordOf = (text: string): Readout => {
  const result = read(text, { published: "2027-01-06" });
  if (!result.ok) throw new Error(result.diagnostics[0]!.message);
  return result.value;
};

/** Reads CSV back, as RFC 4180 has it. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted === undefined ? bare! : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

describe("events as CSV", () => {
  const record = recordOf(STORY);
  const [head, ...rows] = parseCsv(writeEventsCsv([{ name: "story.txt", record }]));
  const row = (type: string) => {
    const cells = rows.find((cells) => cells[head!.indexOf("type")] === type)!;
    return Object.fromEntries(head!.map((name, i) => [name, cells[i]]));
  };

  it("have one row an event and its words", () => {
    expect(rows).toHaveLength(record.events.length);
    const visit = row("CONSULT");
    expect(visit).toMatchObject({ article: "story.txt", mode: "visit", status: "planned", from: "2027-01-11" });
    const [start, end] = visit.trigger_spans!.split("; ")[0]!.split("-").map(Number);
    expect(record.text.slice(start, end)).toBe(visit.triggers!.split("; ")[0]);
    expect(visit.quotation).toContain("will visit Finland");
  });

  it("say what PLOVER and CAMEO make of them: a visit to come is agreed to", () => {
    expect(row("CONSULT")).toMatchObject({ plover_type: "AGREE", plover_auxiliary: "future", cameo: "036" });
    expect(row("SANCTION")).toMatchObject({ plover_type: "SANCTION", plover_auxiliary: "", quad: "material-conflict" });
  });

  it("are the same on a second run", () => {
    expect(writeEventsCsv([{ name: "a", record: recordOf(STORY) }])).toBe(writeEventsCsv([{ name: "a", record }]));
  });

  it("have a codebook entry for each column, in the same order", () => {
    const book = readFileSync("docs/codebook.md", "utf8");
    const documented = [...book.matchAll(/^\| `([a-z_]+)` \|/gm)].map(([, name]) => name);
    expect(documented).toEqual(EVENT_COLUMNS.map(([name]) => name));
  });
});

describe("a line of CSV", () => {
  it("quotes what needs it, and nothing else", () => {
    expect(csvLine(["a", "b, c", 'say "d"'])).toBe('a,"b, c","say ""d"""\r\n');
  });
  it("lets no cell run as a formula", () => {
    expect(csvLine(["=1+1", "@cmd", "-2", "a=b"])).toBe("'=1+1,'@cmd,'-2,a=b\r\n");
  });
  it("comes back as it was", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), (cells) => {
        const back = parseCsv(csvLine(cells))[0]!;
        expect(back).toHaveLength(cells.length);
        back.forEach((cell, i) => {
          expect([cells[i], `'${cells[i]}`]).toContain(cell);
        });
      }),
    );
  });
});

describe("PLOVER's codes", () => {
  it.each([
    ["CONSULT", "visit", "happened", "CONSULT", "visit", "042"],
    ["CONSULT", "meet", "planned", "AGREE", "", "036"],
    ["CONSULT", "meet", "called-for", "REQUEST", "", "106"],
    ["CONSULT", "visit", "cancelled", "REJECT", "", "125"],
    ["AGREE", undefined, "happened", "AGREE", "", "057"],
    ["AID", undefined, "planned", "AGREE", "", "030"],
    ["SANCTION", "expel", "possible", "THREATEN", "", "130"],
    ["SANCTION", "expel", "happened", "SANCTION", "expel", "166"],
    ["RETREAT", "ceasefire", "happened", "RETREAT", "ceasefire", "0871"],
    ["OFFICE", undefined, "happened", "", "", ""],
  ])("of %s %s %s are %s %s %s", (type, mode, status, plover, ploverMode, cameo) => {
    expect(codePlover(type, mode, status)).toMatchObject({ type: plover, mode: ploverMode, cameo });
  });
});
