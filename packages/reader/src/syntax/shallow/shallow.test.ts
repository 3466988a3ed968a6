import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { read } from "../../read.js";
import { shallowTree } from "./parse.js";

/** "The/DT envoy/NN left/VBD" as words and tags. */
function tagged(text: string): { word: string[]; tag: string[] } {
  const pairs = text.split(" ").map((part) => part.split(/\/(?=[^/]+$)/));
  return { word: pairs.map(([word]) => word!), tag: pairs.map(([, tag]) => tag!) };
}

/** The arcs that were asked for, as "child relation governor". */
function arcs(text: string): string[] {
  const { word, tag } = tagged(text);
  const { head, relation } = shallowTree(word, tag);
  return word.map((w, i) => `${w} ${relation[i]} ${head[i]! < 0 ? "-" : word[head[i]!]}`);
}

describe("a tree by rules", () => {
  test.each([
    [
      "joins two subjects and keeps what comes after them apart",
      "Norling/NNP and/CC Karim/NNP will/MD meet/VB in/IN Bergen/NNP on/IN Friday/NNP ,/, an/DT official/NN said/VBD",
      [
        "Karim conj Norling",
        "Norling nsubj meet",
        "Bergen obl meet",
        "Friday obl meet",
        "official nsubj said",
        "said parataxis meet",
      ],
    ],
    [
      "takes what looked like an object for the subject of the verb after it",
      "The/DT ministry/NN said/VBD talks/NNS would/MD resume/VB",
      ["ministry nsubj said", "talks nsubj resume", "resume ccomp said"],
    ],
    [
      "goes back to the main clause after one that tells of its subject",
      "The/DT minister/NN ,/, who/WP visited/VBD Lund/NNP ,/, denied/VBD the/DT report/NN",
      ["minister nsubj denied", "who nsubj visited", "visited acl:relcl minister", "report obj denied"],
    ],
    [
      "knows a passive and who acts in it",
      "The/DT envoy/NN was/VBD received/VBN by/IN the/DT emir/NN",
      ["envoy nsubj:pass received", "was aux:pass received", "emir obl:agent received"],
    ],
    [
      "puts the predicate in the place of the verb that only joins it",
      "The/DT port/NN is/VBZ a/DT ruin/NN",
      ["port nsubj ruin", "is cop ruin", "ruin root -"],
    ],
    [
      "gives a headline's infinitive the noun before it",
      "Lake/NNP leaders/NNS to/TO meet/VB in/IN Bergen/NNP",
      ["leaders nsubj meet", "meet root -", "Bergen obl meet"],
    ],
    [
      "hangs a purpose from the verb",
      "She/PRP flew/VBD to/TO Oslo/NNP to/TO discuss/VB fish/NN",
      ["Oslo obl flew", "discuss advcl flew", "fish obj discuss"],
    ],
    [
      "joins a second verb to the first, with the subject of both",
      "The/DT envoy/NN left/VBD Lund/NNP and/CC called/VBD the/DT king/NN",
      ["envoy nsubj left", "called conj left", "king obj called"],
    ],
  ])("%s", (_, text, wanted) => {
    expect(arcs(text)).toEqual(expect.arrayContaining(wanted));
  });

  test("is a tree with one root, whatever the words and tags", () => {
    const tags = "NN NNS NNP VB VBD VBN VBG VBZ MD TO IN DT JJ CC , . WP WDT PRP POS RB CD RP '' : EX".split(" ");
    const words = "that who be was and , according to by Monday said x".split(" ");
    const token = fc.tuple(fc.constantFrom(...words), fc.constantFrom(...tags));
    fc.assert(
      fc.property(fc.array(token, { minLength: 1, maxLength: 60 }), (tokens) => {
        const { head } = shallowTree(
          tokens.map(([word]) => word),
          tokens.map(([, tag]) => tag),
        );
        expect(head.filter((h) => h < 0)).toHaveLength(1);
        head.forEach((_, i) => {
          let at = i;
          let steps = 0;
          while (head[at]! >= 0 && steps++ <= head.length) at = head[at]!;
          expect(head[at]).toBe(-1);
        });
      }),
      { numRuns: 400 },
    );
  });
});

test("the rules engine reads who meets, where and when", () => {
  const result = read(
    "LUND, May 3 (Brod) - Norway and Peru will hold talks in Lund on Friday, a Norwegian minister said.",
    {
      published: "2026-05-03",
      engine: "rules",
    },
  );
  if (!result.ok) throw new Error(result.diagnostics[0]?.message);
  const [event] = result.value.events;
  expect(event?.status).toBe("planned");
  expect(event?.participants).toHaveLength(2);
  expect(event?.place).toBeDefined();
});
