import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { findRelations } from "../../packages/reader/src/attribution/model/find-relations.js";
import { unpackModel } from "../../packages/reader/src/attribution/model/model.js";
import type { Syntax } from "../../packages/reader/src/document/layers.js";
import { textStage } from "../../packages/reader/src/text/stage.js";
import { trainCascade } from "./cascade.js";
import { readClasses } from "./classes.js";
import { type Example, exampleOf } from "./corpus.js";
import { spansOf } from "./evaluate.js";
import { packModel } from "./packer.js";
import { SETTINGS } from "./settings.js";

/** Small tables and few rounds: a slice of a dozen articles in a second. */
const SMALL = { ...SETTINGS, tokenBits: 14, pairBits: 14, rankBits: 14, tokenLeast: 2, pairLeast: 2, rankLeast: 2 };

const PEOPLE = [
  "Orsolya Venn",
  "the harbour master",
  "Minister Dario Quell",
  "a customs officer",
  "Tamsin Okoro",
  "the envoy",
];
const CUES = ["said", "claimed", "has said", "announced", "warned"];
const CONTENTS = [
  "that the ferry would not sail",
  "the bridge was safe",
  "that two lorries had been searched",
  "the talks would resume in spring",
];

/** Invented articles with their relations, one sentence a line. */
function slice(): Example[] {
  return Array.from({ length: 24 }, (_, n) => {
    const lines: string[] = [];
    const attributions = [];
    let at = 0;
    for (let k = 0; k < 5; k++) {
      const source = PEOPLE[(n + k) % PEOPLE.length]!;
      const cue = CUES[(n * 3 + k) % CUES.length]!;
      const content = CONTENTS[(n + 2 * k) % CONTENTS.length]!;
      const quoted = (n + k) % 3 === 0;
      const line = quoted
        ? `“We saw ${content.replace("that ", "")},” ${source} ${cue} on Monday.`
        : `${source} ${cue} ${content}.`;
      const span = (part: string): [number, number][] => {
        const start = at + line.indexOf(part);
        return [[start, start + part.length]];
      };
      attributions.push({
        source: span(source),
        cue: span(` ${cue} `).map(([s, e]): [number, number] => [s + 1, e - 1]),
        content: quoted ? [[at, at + line.indexOf("”") + 1] as [number, number]] : span(content),
      });
      lines.push(line, "The market was closed for the day.");
      at += line.length + 2 + "The market was closed for the day.".length + 2;
    }
    const text = lines.join("\n\n");
    const layers = textStage.run({ text });
    return exampleOf(
      { id: `slice-${n}`, text, attributions },
      { ...layers, hints: [], syntax: bare(layers.tokens.count, layers.tokens.lower) },
    );
  });
}

/** No tags and no tree, so that the digest hangs on this room alone. */
const bare = (count: number, lemma: readonly string[]): Syntax => ({
  upos: new Uint8Array(count),
  tag: Array.from({ length: count }, () => ""),
  lemma,
  head: new Int32Array(count).fill(-1),
  relation: Array.from({ length: count }, () => "root"),
});

test("the same articles give the same weights, byte for byte", () => {
  const examples = slice();
  const packed = packModel(trainCascade(examples, readClasses(), SMALL));
  expect(packModel(trainCascade(examples, readClasses(), SMALL))).toBe(packed);
  expect(createHash("sha256").update(packed).digest("hex").slice(0, 16)).toMatchInlineSnapshot(`"3be34744b312b8d0"`);

  const model = unpackModel(packed);
  const right = examples.filter((example) => {
    const found = findRelations(example.input, model).map((r) => [
      spansOf(example, r.source),
      spansOf(example, r.cue),
      spansOf(example, r.content),
    ]);
    return JSON.stringify(found) === JSON.stringify(example.attributions.map((r) => [r.source, r.cue, r.content]));
  });
  expect(right.length).toBeGreaterThan(examples.length * 0.8);
});
