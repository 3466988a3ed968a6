import { describe, expect, it } from "vitest";
import { type Sketch, sketchOfText } from "./sketch.js";
import { splitStory } from "./split.js";
import { groupStories, withEvents } from "./stories.js";
import { groupArticles } from "./track.js";

const QUAKE = "An earthquake shook the province. Rescuers searched the rubble for survivors and the army sent tents.";
const MARLHAM = "The quake destroyed Marlham cathedral on Tuesday, where bishop Ottersen had held vespers.";
const PELLWORTH = "The quake broke the Pellworth dam in August; governor Quillan ordered Lowmead village emptied.";

const article = (name: string, text: string): Sketch => sketchOfText(text, text.split(".", 1)[0]!, name, "2026-03-02");
const three = (letter: string, text: string): readonly Sketch[] =>
  ["one", "two", "three"].map((number) => article(`${letter}-${number}`, `${QUAKE} ${text} Reporter ${number}.`));
const names = (stories: readonly (readonly Sketch[])[]) => stories.map((story) => story.map(({ record }) => record));

describe("a story", () => {
  it("is two where its articles fall into two parts that share the kind of thing alone", () => {
    const stories = splitStory([...three("a", MARLHAM), ...three("b", PELLWORTH)]);
    expect(names(stories)).toEqual([
      ["a-one", "a-two", "a-three"],
      ["b-one", "b-two", "b-three"],
    ]);
  });

  it("stays one where an article tells of both parts' matters, and where it is short", () => {
    const bridge = [1, 2, 3].map((n) => article(`c-${n}`, `${QUAKE} ${MARLHAM} ${PELLWORTH} Number ${n}.`));
    const both = [...three("a", MARLHAM), ...three("b", PELLWORTH)];
    expect(splitStory([...both, ...bridge])).toHaveLength(1);
    expect(splitStory([...three("a", MARLHAM), article("b", `${QUAKE} ${PELLWORTH}`)])).toHaveLength(1);
  });

  it("does not depend on the order in which articles come", () => {
    const all = [...three("a", MARLHAM), ...three("b", PELLWORTH)].map(({ record }, i) => ({
      name: record,
      text: `${QUAKE} ${i < 3 ? MARLHAM : PELLWORTH}`,
      title: "Quake",
      published: "2026-03-02",
    }));
    const sorted = (groups: readonly (readonly string[])[]) => groups.map((group) => [...group].sort()).sort();
    expect(sorted(groupArticles([...all].reverse()))).toEqual(sorted(groupArticles(all)));
  });
});

describe("events", () => {
  const [a, b] = [article("a", `${QUAKE} ${MARLHAM}`), article("b", `${QUAKE} ${PELLWORTH}`)];
  const alike = () => 0.25;

  it("put two articles into one story that words alone leave apart", () => {
    expect(groupStories([a, b], alike)).toHaveLength(2);
    expect(groupStories([a, b], withEvents([[a, b]], alike))).toHaveLength(1);
  });

  it("part two articles that tell of different ones, and do nothing where one tells of none", () => {
    const close = () => 0.3;
    expect(groupStories([a, b], withEvents([[a], [b]], close))).toHaveLength(2);
    expect(groupStories([a, b], withEvents([[a]], close))).toHaveLength(1);
  });
});
