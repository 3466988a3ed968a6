import { describe, expect, it } from "vitest";
import { articleStage } from "../article/stage.js";
import type { Span } from "../contract/record.js";
import type { Attribution, Layers } from "../document/layers.js";
import { CUE_ADJECTIVES, CUE_NOUNS, CUE_VERBS } from "../knowledge/cues.js";
import { formsOf } from "../knowledge/inflection.js";
import { runStages } from "../pipeline/run.js";
import { syntaxStage } from "../syntax/stage.js";
import { textStage } from "../text/stage.js";
import { attributionStage, ruledAttributionStage } from "./stage.js";

function attributions(text: string): readonly Attribution[] {
  const given: Partial<Layers> = { text, options: {} };
  return runStages([textStage, articleStage, syntaxStage, ruledAttributionStage], given).attributions;
}

/** "source | cue | content", pieces parted by " + ", with "< n" where it stands within the n-th. */
function lines(text: string): readonly string[] {
  const slice = (spans: readonly Span[]): string => spans.map(([from, to]) => text.slice(from, to)).join(" + ");
  return attributions(text).map(({ source, cue, content, within }) =>
    `${slice(source)} | ${slice(cue)} | ${slice(content)}${within >= 0 ? ` < ${within + 1}` : ""}`
      .trim()
      .replace(/ +/g, " "),
  );
}

describe("attributions", () => {
  const cases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
    [
      "source and cue first",
      "The envoy, Ana Orr, said on Monday that the port was shut.",
      ["The envoy, Ana Orr | said | that the port was shut"],
    ],
    [
      "source and cue last",
      "The port was shut, a harbour official told reporters in Brod.",
      ["a harbour official | told | The port was shut"],
    ],
    [
      "in the middle of a quotation",
      "“We will wait,” she said on Monday. “Then we act.”",
      ["she | said | “We will wait,” + “Then we act.”"],
    ],
    [
      "a prediction in the story's own voice",
      "The visit is likely to be the last before the vote.",
      ["| is likely | The visit + to be the last before the vote"],
    ],
    [
      "no prediction of the story's where a source makes it",
      "The visit is likely to be the last, the mayor said.",
      ["the mayor | said | The visit is likely to be the last"],
    ],
    [
      "verb before source",
      "“They will agree later,” said Ana Orr of the Delta Institute.",
      ["Ana Orr of the Delta Institute | said | “They will agree later,”"],
    ],
    [
      "according to, in front",
      "According to the ministry, the port was shut.",
      ["the ministry | According to | the port was shut"],
    ],
    [
      "according to, behind, around another",
      "The port was shut, the mayor told them, according to two guests who were on the call.",
      [
        "the mayor | told | The port was shut < 2",
        "two guests who were on the call | according to | The port was shut, the mayor told them",
      ],
    ],
    [
      "two verbs, one subject",
      "The office said in a statement that talks were over, but accused the rebels of delay.",
      ["The office | said | that talks were over", "The office | accused | the rebels of delay"],
    ],
    [
      "the next clause has its own source",
      "Two people familiar with the text said that one article was open, though one of them cautioned that it would stay so.",
      [
        "Two people familiar with the text | said | that one article was open",
        "one of them | cautioned | that it would stay so",
      ],
    ],
    [
      "nested",
      "The aide said Orr had asked Vey to drop the claim.",
      ["The aide | said | Orr had asked Vey to drop the claim", "Orr | had asked | to drop the claim < 1"],
    ],
    [
      "expected, by nobody",
      "The two leaders are expected to discuss fish, an official said.",
      [
        "| are expected | The two leaders + to discuss fish < 2",
        "an official | said | The two leaders are expected to discuss fish",
      ],
    ],
    ["reported, by nobody", "It is reported that the port was shut.", ["| is reported | that the port was shut"]],
    [
      "a chain of relays",
      "Orr will visit Brod. This is reported by the Gazette with reference to the ministry, Inform reports.",
      [
        "the Gazette | is reported by | Orr will visit Brod < 3",
        "the ministry | with reference to | Orr will visit Brod < 1",
        "Inform | reports | This is reported by the Gazette with reference to the ministry",
      ],
    ],
    ["as X writes", "As the Gazette writes, Orr will visit Brod.", ["the Gazette | writes | Orr will visit Brod"]],
    [
      "an intention takes the verb of saying into the cue",
      "Orr also intends to express “deep concern” about the port.",
      ["Orr | intends to express | “deep concern” about the port"],
    ],
    ["an adjective", "Brod is ready to send boats.", ["Brod | is ready | to send boats"]],
    ["a noun", "Orr will keep his promise to open the port.", ["Orr | promise | to open the port"]],
    ["a refusal", "Ana Orr rejects the charge.", ["Ana Orr | rejects | the charge"]],
    ["called, quoted", "Orr called the trip “a tour”.", ["Orr | called | the trip “a tour”"]],
    [
      "a word for it",
      "A minister, speaking on background, predicted a deal.",
      ["A minister, speaking on background | predicted | a deal"],
    ],
    [
      "an interview",
      "REVIEW: Why did you go?\n\nORR: I was asked to.\n\nREVIEW: By whom?",
      ["REVIEW | | Why did you go?", "ORR | | I was asked to.", "REVIEW | | By whom?"],
    ],
    ["a headline", "Port to close, sources say", ["sources | say | Port to close"]],
  ];
  it.each(cases)("%s", (_name, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("no attribution", () => {
  it.each([
    ["called off", "The talks were called off on Monday."],
    ["declined to comment", "The ministry declined to comment."],
    ["not said", "The mayor did not say why."],
    ["a body that met", "The council met in Brod on Monday."],
    ["a plain colon", "Agenda: fish and ships."],
    ["raised taxes", "Orr raised tolls in May."],
  ])("%s", (_name, text) => expect(lines(text)).toEqual([]));
});

describe("the lexicon", () => {
  const verbs = CUE_VERBS.flatMap(({ verbs, example, objects }) =>
    verbs.split(" ").map((verb) => [verb, example, objects] as const),
  );
  it.each(verbs)("%s: %s", (verb, example) => {
    const forms = formsOf(verb);
    const text = example.replace("{past}", forms[2]![0]).replace("{base}", verb);
    const wanted = example.includes("{base}") ? verb : forms[2]![0];
    expect(lines(text).some((line) => line.split("|")[1]!.includes(wanted))).toBe(true);
  });
  it.each(CUE_ADJECTIVES.flatMap(({ words, example }) => words.split(" ").map((word) => example.replace("{}", word))))(
    "%s",
    (text) => expect(lines(text)).toHaveLength(1),
  );
  it.each(CUE_NOUNS.flatMap(({ words, example }) => words.split(" ").map((word) => example.replace("{}", word))))(
    "%s",
    (text) => expect(lines(text)).toHaveLength(1),
  );
});

describe("any text", () => {
  const STAGES = { rules: ruledAttributionStage, learnt: attributionStage } as const;

  /** Milliseconds of processor time for a text of n rounds; the other stages' time is not counted. */
  function cost(stage: (typeof STAGES)[keyof typeof STAGES], text: string): number {
    const given = runStages([textStage, articleStage, syntaxStage], { text, options: {} });
    const start = process.cpuUsage();
    runStages([stage], given);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  }

  const rounds = 1000;
  /** Twice the text may take three times as long, and this much more: the compiler and the collector have their moods. */
  const SLACK = 300;
  const hostile: readonly (readonly [name: string, round: string])[] = [
    ["one cue without end", "said "],
    ["cues in a row", "he said that "],
    ["quotations", "“X,” he said. "],
    ["open quotation marks", "“he said "],
    ["nested clauses", "that the man who said "],
    ["speeches in paragraphs", "“We will wait for the boats to come.”\n\n"],
    ["speeches in one paragraph", "“We will wait for the boats to come.” "],
    ["commas", "a, "],
    ["phrases", "the man of "],
    ["according to", "according to "],
    ["labels", "A: b\n\n"],
  ];
  it.each(hostile)("is read in linear time: %s", { timeout: 60_000 }, (_name, round) => {
    for (const stage of Object.values(STAGES)) {
      const once = cost(stage, round.repeat(rounds));
      expect(cost(stage, round.repeat(2 * rounds))).toBeLessThan(3 * once + SLACK);
    }
  });
});
