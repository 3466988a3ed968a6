import { describe, expect, it } from "vitest";
import { articleStage } from "../article/stage.js";
import { attributionStage } from "../attribution/stage.js";
import type { Entity } from "../contract/record.js";
import type { Layers, LinkedMention } from "../document/layers.js";
import { defineStage } from "../document/stage.js";
import { runStages } from "../pipeline/run.js";
import { statementsStage } from "../statements/stage.js";
import { syntaxStage } from "../syntax/stage.js";
import { textStage } from "../text/stage.js";
import { SPOKEN_TO } from "./lexicon.js";
import { routesStage } from "./stage.js";

type Kind = Entity["kind"];
type People = Readonly<Record<string, readonly [kind: Kind, named: boolean, ...words: string[]]>>;

/** Entities given by hand, so that only the route is tested: name → kind, named, the words that mention it. */
function routes(text: string, people: People, publisher?: string): readonly string[] {
  const time = defineStage({
    name: "time",
    needs: [],
    adds: ["times", "published"],
    run: () => ({ times: [], published: { basis: "unknown" as const, evidence: [] } }),
  });
  const who = defineStage({
    name: "who",
    needs: ["tokens", "text"],
    adds: ["mentions", "entities"],
    run({ tokens }) {
      const names = Object.keys(people);
      const mentions = names.flatMap((name, entity) =>
        people[name]!.slice(2).flatMap((words) => found(text, tokens, String(words), entity)),
      );
      mentions.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
      const entities = names.map(
        (name, i): Entity => ({
          id: `e${i + 1}`,
          kind: people[name]![0],
          name,
          named: people[name]![1],
          roles: [],
          mentions: mentions.filter(({ entity }) => entity === i).map(({ span, form }) => ({ span, form })),
        }),
      );
      return { mentions, entities };
    },
  });
  const given: Partial<Layers> = { text, options: publisher === undefined ? {} : { publisher } };
  const document = runStages(
    [textStage, articleStage, syntaxStage, time, attributionStage, who, statementsStage, routesStage],
    given,
  );
  return document.routes.map((route) => route.map(({ name }) => name).join(" > "));
}

function found(text: string, tokens: Layers["tokens"], words: string, entity: number): readonly LinkedMention[] {
  const mentions: LinkedMention[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const firstToken = tokens.start.indexOf(at);
    const lastToken = tokens.end.indexOf(at + words.length);
    if (firstToken >= 0 && lastToken >= 0)
      mentions.push({
        span: [at, at + words.length],
        form: "name",
        firstToken,
        endToken: lastToken + 1,
        headToken: lastToken,
        entity,
      });
  }
  return mentions;
}

describe("routes", () => {
  const people: People = {
    Gazette: ["outlet", true, "the Gazette"],
    Ministry: ["organization", true, "the ministry"],
    Inform: ["outlet", true, "Inform"],
    official: ["person", false, "a ministry official", "The official", "the official"],
    Orr: ["person", true, "Ana Orr", "Orr"],
    "Radio Brod": ["outlet", true, "Radio Brod"],
  };
  it("goes outermost first, through each relay", () =>
    expect(
      routes(
        "Ships will come. This is reported by the Gazette with reference to the ministry, Inform reports.",
        people,
        "Inform",
      ),
    ).toEqual(["Inform > Gazette", "Inform > Gazette > Ministry", "Inform"]));
  it("hands the page's credit on to sources that are only described, not to named ones", () =>
    expect(
      routes(
        "Ships will come. This is reported by the Gazette, Inform reports.\n\nThe talks failed, a ministry official said. The official added that ships would wait. Ana Orr said that she would wait.",
        people,
        "Inform",
      ).slice(2),
    ).toEqual(["Inform > Gazette > official", "Inform > Gazette > official", "Inform > Orr"]));
  it("adds a hop for a speaker inside another's words", () =>
    expect(routes("The official said Ana Orr had promised to wait.", people, "Inform")).toEqual([
      "Inform > official",
      "Inform > official > Orr",
    ]));
  it("names the outlet spoken to", () =>
    expect(routes("Ana Orr told Radio Brod that ships would wait.", people, "Inform")).toEqual([
      "Inform > Radio Brod > Orr",
    ]));
  it("collapses runs of one hop", () =>
    expect(routes("Ana Orr told Radio Brod that ships would wait.", people, "Radio Brod")).toEqual([
      "Radio Brod > Orr",
    ]));
  it("stays short where the publisher is not known", () =>
    expect(routes("Ana Orr said that ships would wait.", people)).toEqual(["Orr"]));
  it("ends with the publisher where nobody is named", () =>
    expect(routes("It is reported that ships would wait.", people, "Inform")).toEqual(["Inform"]));
  it("takes an interviewer's label for the outlet", () =>
    expect(routes("REVIEW: Will ships wait?\n\nORR: They will.\n\nREVIEW: Why?", {}, "The Delta Review")).toEqual([
      "The Delta Review",
      "The Delta Review > ORR",
      "The Delta Review",
    ]));
  it.each(SPOKEN_TO)("names the outlet spoken to: $example", ({ example }) =>
    expect(routes(example, people, "Inform")).toContain("Inform > Radio Brod > Orr"),
  );
  it("finds it between the speaker and the cue", () =>
    expect(routes("Ana Orr, speaking to Radio Brod, said that ships would wait.", people, "Inform")).toEqual([
      "Inform > Radio Brod > Orr",
    ]));
  it.each([
    "Ana Orr told reporters at Radio Brod that ships would wait.",
    "Ana Orr said that Radio Brod had told lies.",
    "Ana Orr said after the attack on Radio Brod that ships would wait.",
    "Ana Orr, who once told Radio Brod a joke, said that ships would wait.",
  ])("names none where an outlet is only near: %s", (text) =>
    expect(routes(text, people, "Inform")).not.toContain("Inform > Radio Brod > Orr"),
  );
  it("keeps the outlet spoken to for what the same source says next, up to the end of the paragraph", () =>
    expect(
      routes(
        "Ana Orr told Radio Brod that ships would wait. Orr added that it was late.\n\nOrr said that ships would come.",
        people,
        "Inform",
      ),
    ).toEqual(["Inform > Radio Brod > Orr", "Inform > Radio Brod > Orr", "Inform > Orr"]));
  it("does not hand the credit on to a source that spoke to the publisher itself", () =>
    expect(
      routes(
        "Ships will come. This is reported by the Gazette.\n\nThe talks failed, a ministry official told Inform.",
        people,
        "Inform",
      ).at(-1),
    ).toBe("Inform > official"));
  it("puts the outlet that quotes into the speaker's route", () => {
    for (const text of [
      "Ana Orr was quoted by Radio Brod as saying that ships would wait.",
      "Radio Brod quoted Ana Orr as saying that ships would wait.",
    ])
      expect(routes(text, people, "Inform")).toEqual(["Inform > Radio Brod", "Inform > Radio Brod > Orr"]);
  });
  it.each(["As the Gazette reported earlier,", "As the Gazette previously reported,"])(
    "takes an older report for its own sentence only: %s",
    (opening) =>
      expect(
        routes(
          `${opening} ships will come. A ministry official said that talks went on.`,
          {
            ...people,
            official: ["person", false, "A ministry official"],
          },
          "Inform",
        ),
      ).toEqual(["Inform > Gazette", "Inform > official"]),
  );
  it("hands on the credit of the report that the story is taken from", () =>
    expect(
      routes(
        "Ships will come, it was earlier reported by the Gazette. Talks went on, a ministry official said.",
        people,
        "Inform",
      ).at(-1),
    ).toBe("Inform > Gazette > official"));
  it("ends the credit where a section recalls earlier news", () => {
    const text =
      "Ships will come in May. This is reported by the Gazette.\n\nDetails\n\nThe talks failed, a ministry official said.\n\nRecall\n\nShips would wait, a ministry official said.";
    expect(routes(text, people, "Inform").slice(1)).toEqual(["Inform > Gazette > official", "Inform > official"]);
  });
});

describe("a signed text", () => {
  const people: People = { Orr: ["person", true, "Ana Orr"] };
  const story = (end: string, opening = "LIMA - ") =>
    `Talks fail in Lima\n\n${opening}The talks failed on Monday, Ana Orr said.\n\nShips would wait until May, Ana Orr said.${end}`;
  it("is the agency's from first to last, where the dateline signs it", () =>
    expect(routes(story("", "LIMA (AFP) - "), people, "The Coast Courier")).toEqual([
      "The Coast Courier > AFP > Orr",
      "The Coast Courier > AFP > Orr",
    ]));
  it("is the publisher's own, where the publisher signs it", () =>
    expect(routes(story("", "LIMA (AFP) - "), people, "AFP")).toEqual(["AFP > Orr", "AFP > Orr"]));
  it.each(["\n\nSource: AFP", " (AFP)", "\n\n— AFP"])("is the agency's, where its end signs it: %j", (end) =>
    expect(routes(story(end), people, "The Coast Courier")).toEqual([
      "The Coast Courier > AFP > Orr",
      "The Coast Courier > AFP > Orr",
    ]),
  );
  it("stays open, where an agency only had a part in it", () =>
    expect(routes(story("\n\nWith AFP"), people, "The Coast Courier")).toEqual([
      "The Coast Courier > Orr",
      "The Coast Courier > Orr",
    ]));
  it("is the agency's for one paragraph, where each signs for itself", () =>
    expect(
      routes(
        "Talks fail in Lima\n\nThe talks failed on Monday, Ana Orr said. (AFP)\n\nShips would wait until May, Ana Orr said. (Reuters)",
        people,
        "The Coast Courier",
      ),
    ).toEqual(["The Coast Courier > AFP > Orr", "The Coast Courier > Reuters > Orr"]));
});
