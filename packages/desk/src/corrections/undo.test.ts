import type { Story } from "@readout/reader";
import { describe, expect, it } from "vitest";
import { type Change, type Correction, undone } from "./correction.js";
import { correctTracking } from "./over-tracking.js";

const NOTHING = { event: () => undefined, claim: () => undefined };

const correction = (id: string, change: Change): Correction => ({
  id,
  who: "Tester",
  when: "2026-05-20T08:00:00Z",
  why: "",
  change,
});
const rename = (name: string): Change => ({ do: "rename", of: "story", id: "s1", name });
const undo = (id: string): Change => ({ do: "undo", id });
const story: Story = { id: "s1", title: "As found", records: [], events: [], claims: [] };
const titleAfter = (...changes: readonly Change[]) => {
  const list = changes.map((change, i) => correction(`c${i + 1}`, change));
  const { tracking, replayed } = correctTracking({ stories: [story], events: [], claims: [] }, list, NOTHING);
  return [tracking.stories[0]!.title, replayed.map(({ state }) => state)];
};

describe("an undoing", () => {
  it("takes a correction back, and both stay in the history", () =>
    expect(titleAfter(rename("Better"), undo("c1"))).toEqual(["As found", ["undone", "applied"]]));
  it("can be taken back itself", () =>
    expect(titleAfter(rename("Better"), undo("c1"), undo("c2"))).toEqual(["Better", ["applied", "undone", "applied"]]));
  it("leaves other corrections as they are", () =>
    expect(titleAfter(rename("Good"), rename("Better"), undo("c2"))[0]).toBe("Good"));
  it("of nothing that there is says so", () => expect(titleAfter(undo("c9"))).toEqual(["As found", ["words-gone"]]));
  it("of itself does nothing", () => expect(undone([correction("c1", undo("c1"))])).toEqual(new Set()));
});
