import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languageStage } from "./language.js";
import { textStage } from "./stage.js";

const layers = (text: string) => textStage.run({ text });
const words = (text: string) => {
  const { tokens } = layers(text);
  return Array.from(tokens.start, (start, i) => text.slice(start, tokens.end[i])).join(" ");
};
const sentences = (text: string) => layers(text).sentences.map(({ span }) => text.slice(...span));
const blocks = (text: string) => layers(text).blocks.map(({ span }) => text.slice(...span));
const quotes = (text: string) => layers(text).quotes.map(({ span }) => text.slice(...span));

describe("tokens", () => {
  const cases: readonly (readonly [text: string, tokens: string])[] = [
    ["Kenya's envoy didn't sign.", "Kenya 's envoy did n't sign ."],
    ["They’ve left; we cannot.", "They ’ve left ; we can not ."],
    ["The U.S. and U.K. agree.", "The U.S. and U.K. agree ."],
    ["U.S.-China ties", "U.S. - China ties"],
    ["Sen. J. Ames, Gen. Orr and Dr. Vey", "Sen. J. Ames , Gen. Orr and Dr. Vey"],
    ["the president-elect, Ana O'Neil", "the president-elect , Ana O'Neil"],
    ["$1,200.50 at 10:30 a.m. on 2026-03-04", "$ 1,200.50 at 10:30 a.m. on 2026-03-04"],
    ["November 10–16, or 10-16", "November 10 – 16 , or 10 - 16"],
    ["See https://example.org/a?b=1.", "See https://example.org/a?b=1 ."],
    ["No. 3 of the “Blue” fleet", "No. 3 of the “ Blue ” fleet"],
    ["He said no. Then he left.", "He said no . Then he left ."],
    ["“Wait…” -- AT&T", "“ Wait … ” -- AT&T"],
    ["東京で会談", "東 京 で 会 談"],
    ["co\u00adoperate with Zoe\u0308", "co\u00adoperate with Zoe\u0308"],
    ["deal 👩🏽‍✈️ done 🇰🇪!", "deal 👩🏽‍✈️ done 🇰🇪 !"],
  ];
  it.each(cases)("%s", (text, expected) => expect(words(text)).toBe(expected));

  it("keeps the surface free of soft hyphens and curly apostrophes for look-ups", () => {
    expect(layers("co\u00adoperate").tokens.word).toEqual(["cooperate"]);
    expect(layers("We’ll").tokens.lower).toEqual(["we", "'ll"]);
  });
});

describe("sentences", () => {
  const cases: readonly (readonly [name: string, text: string, count: number])[] = [
    ["a plain stop", "He left. She stayed.", 2],
    ["a title before a name", "Gen. Orr met Mr. Vey. They talked.", 2],
    ["an initial", "Envoy J. Ames left. No one spoke.", 2],
    ["U.S. inside a name", "The U.S. Embassy was shut.", 1],
    ["U.S. at an end", "He flew to the U.S. The envoy stayed.", 2],
    ["a quotation that ends a sentence inside", "“We wait.” He left.", 2],
    ["a question that goes on", "“Why?” he asked. “Now.”", 2],
    ["a quotation before lower case", "“We wait.” he said.", 1],
    ["a number", "It costs 3.5 million. That is much.", 2],
    ["clock times", "It opens at 9 a.m. on Monday.", 1],
    ["a headline without a stop", "Kenya to host talks", 1],
    ["dots of omission", "“Well... perhaps,” she said.", 1],
  ];
  it.each(cases)("%s", (_name, text, count) => expect(sentences(text)).toHaveLength(count));
});

describe("paragraphs", () => {
  it("is a line each", () =>
    expect(blocks("Title\nBy Ann Orr\n\nBody one.\n")).toEqual(["Title", "By Ann Orr", "Body one."]));
  it("knows CRLF, NBSP and a byte order mark", () =>
    expect(blocks("\ufeffA line\r\n\u00a0\r\nThe next\r\n")).toEqual(["A line", "The next"]));
  it("joins lines wrapped at a fixed width", () => {
    const wrapped =
      "The minister said on Monday that the talks on the\ncanal would open in the spring, and that both of\nthe sides had agreed to it.";
    expect(blocks(`${wrapped}\n\nNext.`)).toEqual([wrapped, "Next."]);
  });
});

describe("quotations", () => {
  const cases: readonly (readonly [name: string, text: string, found: readonly string[]])[] = [
    ["typographic", "He said “no” and “yes”.", ["“no”", "“yes”"]],
    ["straight", 'He said "no" and "yes".', ['"no"', '"yes"']],
    ["nested", "“He said ‘no’ to us,” she said.", ["“He said ‘no’ to us,”", "‘no’"]],
    ["single in a headline", "'The ice waits': envoy on Ada's ships", ["'The ice waits'"]],
    ["apostrophes are none", "The leaders' talks in the '90s didn't help.", []],
    ["low and high", "„Nein“, sagte er.", ["„Nein“"]],
    ["one left open ends with its paragraph", "“We wait.\n\nHe left.", ["“We wait."]],
    ["a stray closing mark is none", "He left.” She stayed.", []],
    ["inches are none", 'A 5" gun fired.', []],
  ];
  it.each(cases)("%s", (_name, text, found) => expect(quotes(text)).toEqual(found));

  it("says when a paragraph goes on with the quotation before it", () => {
    const { quotes } = layers("“We wait.\n\n“Then we act,” she said.");
    expect(quotes.map(({ closed, continues }) => [closed, continues])).toEqual([
      [false, false],
      [true, true],
    ]);
  });
});

describe("language", () => {
  const language = (text: string) => languageStage.run({ tokens: layers(text).tokens, options: {} }).language;

  it.each([
    ["en", "The minister said that the talks will be held in the capital."],
    ["en", "Norland, Estavia sign grid accord"],
    ["en", "Luiz da Silva told Le Monde that Die Brücke is closed."],
    ["en", "“Ich bin und bleibe Bergerin,” the mayor said in the hall of the town."],
    ["de", "Der Minister sagte, dass die Gespräche in der Hauptstadt stattfinden werden."],
    ["fr", "Les pourparlers ont été suspendus, selon le ministre des affaires étrangères."],
    ["es", "El ministro dijo que las conversaciones serán en la capital, según una fuente."],
    ["pl", "Minister powiedział, że rozmowy nie zostały odwołane."],
    ["uk", "Міністр заявив, що переговори відбудуться у столиці."],
    ["ru", "Министры заявили, что переговоры были прерваны."],
    ["zh", "部长表示，会谈将在首都举行。"],
    ["ja", "大臣は、会談は首都で行われると述べた。"],
    ["ar", "قال الوزير إن المحادثات ستعقد في العاصمة"],
    ["und", "Министар је рекао да ће састанак бити одржан у Београду."],
    ["und", "12 + 30 = 42"],
  ])("%s: %s", (tag, text) => expect(language(text)).toBe(tag));
});

describe("any text", () => {
  const piece = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "\r\n",
      "\n\n",
      "“",
      "”",
      '"',
      "'",
      "’s",
      "U.S.",
      "Mr. ",
      "👩🏽‍✈️",
      "e\u0301",
      "日本",
      "\u00a0",
      "\ufeff",
      "…",
      "n't",
      "\ud83d",
    ),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

  it("has tokens in order that hold every character but white space", () => {
    fc.assert(
      fc.property(text, (t) => {
        const { tokens, sentences } = layers(t);
        let at = 0;
        for (let i = 0; i < tokens.count; i++) {
          expect(tokens.start[i]).toBeGreaterThanOrEqual(at);
          expect(t.slice(at, tokens.start[i]).replace(/[\s\u0085\u180e\u200b]/g, "")).toBe("");
          expect(tokens.end[i]).toBeGreaterThan(tokens.start[i]!);
          at = tokens.end[i]!;
        }
        expect(t.slice(at).replace(/[\s\u0085\u200b]/g, "")).toBe("");
        expect(sentences.reduce((n, s) => n + s.endToken - s.firstToken, 0)).toBe(tokens.count);
      }),
      { numRuns: 300 },
    );
  });

  it("never splits a surrogate pair", () => {
    fc.assert(
      fc.property(text, (t) => {
        const { tokens } = layers(t);
        for (let i = 0; i < tokens.count; i++)
          expect(
            /^[\udc00-\udfff]/.test(t.slice(tokens.start[i])) && /[\ud800-\udbff]$/.test(t.slice(0, tokens.start[i])),
          ).toBe(false);
      }),
    );
  });

  it.each([
    ["one character a million times", "a".repeat(1_000_000)],
    ["opening marks", "“".repeat(100_000)],
    ["straight marks", '" '.repeat(100_000)],
    ["apostrophes", "'a ".repeat(100_000)],
    ["stops", ". ".repeat(200_000)],
    ["initials", "A.".repeat(200_000)],
    ["line breaks", "\r\n".repeat(300_000)],
    ["hyphens and digits", "1-".repeat(300_000)],
  ])("is read in linear time: %s", (_name, hostile) => {
    const start = performance.now();
    layers(hostile);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
