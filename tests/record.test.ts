import { read, readLayers, validate } from "@readout/reader";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkStages, runStages } from "../packages/reader/src/pipeline/run.js";
import { ENGINES, FOREIGN, OPENING } from "../packages/reader/src/pipeline/stages.js";

/** Pieces of news as they come: sentences that every stage has something to say to, and what breaks readers. */
const NEWS = [
  "Foreign Minister Ada Norling will meet Estavian President Bo Karim in Oslo on Thursday, her ministry said.",
  "“We will not wait,” she told reporters. “Then we act.”",
  "According to a senior official, who spoke on condition of anonymity, the talks could be postponed.",
  "The two leaders are expected to discuss trade, border security and the release of prisoners.",
  "Karim denied that his government had threatened Norland with sanctions.",
  "OSLO, March 3 (North Wire) — The European Union imposed sanctions on Estavia in January 2025.",
  "This is reported by the Daily Post with reference to the ministry, the agency reports.",
  "KARIM: I doubt it. We plan to visit Oslo in April, if they agree.",
  "• 2,113 views",
  "Details",
  "Read also: The envoy leaves",
];
const ODD = [
  "👩🏽‍✈️",
  "e\u0301",
  "日本の外相",
  "\u00a0",
  "\ufeff",
  "\u00ad",
  "“",
  "”",
  '"',
  "'",
  "…",
  "\ud83d",
  "(",
  ")",
  "--",
  "U.S.",
  "\r\n",
  "\n\n",
  "\n",
  " ",
  "1/2/2026",
  "9 p.m. GMT",
]; // prettier-ignore

const article = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...NEWS) },
      { weight: 2, arbitrary: fc.constantFrom(...ODD) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
    ),
    { minLength: 1, maxLength: 24 },
  )
  .map((pieces) => pieces.join(" "))
  .filter((text) => text.trim() !== "" && !text.includes("\u0000"));

const recordOf = (text: string) => {
  const result = read(text, { published: "2026-03-03" });
  if (!result.ok) throw new Error(result.diagnostics[0]?.message);
  return result.value;
};

describe("every record", () => {
  it("keeps the contract, whatever the text", () => {
    fc.assert(
      fc.property(article, (text) => {
        const checked = validate(recordOf(text));
        expect(checked.ok ? [] : checked.diagnostics.map(({ message }) => message)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("is the same bytes for the same text", () => {
    const text = NEWS.join("\n\n");
    const bytes = JSON.stringify(recordOf(text));
    recordOf(NEWS.slice(3).join("\n"));
    expect(JSON.stringify(recordOf(text))).toBe(bytes);
  });

  it("survives a change of line ends: the same words are found", () => {
    const cues = (text: string) => {
      const { statements } = recordOf(text);
      return statements.map(({ cue }) => cue.spans.map(([start, end]) => text.slice(start, end)).join(" "));
    };
    expect(cues(NEWS.join("\r\n\r\n"))).toEqual(cues(NEWS.join("\n\n")));
  });
});

describe("reading refuses", () => {
  it.each([
    ["nothing", "", "empty"],
    ["white space", " \n\u00a0", "empty"],
    ["binary", "PK\u0003\u0000\u0004", "binary"],
    ["too much", "a".repeat(1_000_001), "too-long"],
  ])("%s", (_name, text, code) => {
    const result = read(text);
    expect(result.ok ? "read" : result.diagnostics[0]?.code).toBe(code);
  });
});

describe("any size", () => {
  it.each([
    ["a million characters without a space", "x".repeat(1_000_000)],
    ["ten thousand open quotes", "“No ".repeat(10_000)],
    ["five thousand nested clauses", `${"He said that ".repeat(5000)}it ended.`],
    ["a long list of names", `${"Ada Norling, Bo Karim and ".repeat(8000)}others met.`],
    ["a thousand headings", "Details\n\n".repeat(20_000)],
    ["dates without end", "on Monday, March 3, 2026, ".repeat(8000)],
  ])("is read in bounded time: %s", (_name, text) => {
    // Processor time: the clock on the wall tells of other work too.
    const start = process.cpuUsage();
    expect(read(text).ok).toBe(true);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(20_000);
  });
});

describe("a text in another language", () => {
  const text =
    "Gespräche in Bergen\n\nDie Präsidentin von Norland sagte am Montag, dass die Gespräche mit dem Minister nicht abgesagt sind.";

  it("gives the article's parts and says that no more was read", () => {
    const result = read(text, { published: "2026-03-02" });
    if (!result.ok) throw new Error(result.diagnostics[0]?.message);
    const { article, statements, events, entities, warnings } = result.value;
    expect(article).toMatchObject({ language: "de", title: { text: "Gespräche in Bergen" } });
    expect(article.published).toMatchObject({ basis: "given", earliest: "2026-03-02" });
    expect([...statements, ...events, ...entities]).toEqual([]);
    expect(warnings.map(({ kind }) => kind)).toContain("language");
    expect(validate(result.value).ok).toBe(true);
  });

  it("is read all the same where the caller says that it is English", () => {
    const result = read(text, { language: "en" });
    expect(result.ok && result.value.warnings.map(({ kind }) => kind)).not.toContain("language");
  });
});

describe("the stages", () => {
  it.each([
    ["learnt", ENGINES.learnt],
    ["rules", ENGINES.rules],
    ["foreign", FOREIGN],
  ])("need only what stages before them add: %s", (_, stages) =>
    expect(checkStages([...OPENING, ...stages], ["text", "options"])).toEqual([]),
  );

  it("are told apart when they do not", () => {
    expect(checkStages([...ENGINES.learnt].reverse(), ["text", "options"]).length).toBeGreaterThan(3);
    expect(checkStages([...OPENING, ...ENGINES.learnt, ENGINES.learnt[0]!], ["text", "options"])).toContain(
      "syntax adds syntax, which is there already",
    );
  });

  it("cannot change the document", () => {
    const vandal = {
      name: "vandal",
      needs: ["text"],
      adds: [],
      run: (document: object) => Object.assign(document, { text: "" }),
    };
    expect(() => runStages([vandal as never], { text: "a", options: {} })).toThrow();
  });

  it("leave layers frozen", () => {
    const layers = readLayers(NEWS.join("\n\n"));
    if (!layers.ok) throw new Error("no layers");
    const lists = Object.values(layers.value).filter(Array.isArray);
    expect(lists.length).toBeGreaterThan(5);
    expect(lists.every(Object.isFrozen)).toBe(true);
  });
});
