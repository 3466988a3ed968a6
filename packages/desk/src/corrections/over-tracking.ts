import type { Story } from "@readout/reader";
import type { Tracking } from "../tracking/track.js";
import { type Change, type Correction, type Replayed, undone } from "./correction.js";

/** What a person put right across articles, laid over what tracking found; corrections whose ids are gone change nothing. */
export function correctTracking(
  tracking: Tracking,
  corrections: readonly Correction[],
): { readonly tracking: Tracking; readonly replayed: readonly Replayed[] } {
  let current = tracking;
  const replayed: Replayed[] = [];
  const back = undone(corrections);
  const known = new Set(corrections.map(({ id }) => id));
  for (const correction of corrections) {
    if ("target" in correction.change) continue;
    if (back.has(correction.id)) {
      replayed.push({ correction, state: "undone" });
      continue;
    }
    if (correction.change.do === "undo") {
      replayed.push({ correction, state: known.has(correction.change.id) ? "applied" : "words-gone" });
      continue;
    }
    const next = apply(current, correction.change);
    replayed.push({ correction, state: next ? "applied" : "words-gone" });
    current = next ?? current;
  }
  return { tracking: current, replayed };
}

/** Changes that tracking can take: of stories all, of events and claims merging, of claims a new wording. */
export const isSupported = (change: Change): boolean =>
  "target" in change ||
  change.do === "undo" ||
  change.of === "story" ||
  (change.do === "merge" && change.of !== "person") ||
  (change.do === "rename" && change.of === "claim");

type Across = Exclude<Change, { readonly target: unknown } | { readonly do: "undo" }>;

function apply(tracking: Tracking, change: Across): Tracking | undefined {
  const { stories, events, claims } = tracking;
  if (change.of === "story") {
    const changed = changeStories(stories, change);
    return changed && { ...tracking, stories: changed };
  }
  if (change.do === "merge" && change.of === "event") {
    const merged = merge(events, ({ uid }) => change.ids.indexOf(uid));
    return merged && { ...tracking, events: merged };
  }
  if (change.do === "merge" && change.of === "claim") {
    const merged = merge(claims, ({ id }) => change.ids.indexOf(id));
    return merged && { ...tracking, claims: merged };
  }
  if (change.do === "rename" && change.of === "claim" && claims.some(({ id }) => id === change.id))
    return {
      ...tracking,
      claims: claims.map((claim) => (claim.id === change.id ? { ...claim, text: change.name } : claim)),
    };
  return undefined;
}

function changeStories(stories: readonly Story[], change: Across): readonly Story[] | undefined {
  if (change.do === "rename") {
    if (!stories.some(({ id }) => id === change.id)) return undefined;
    return stories.map((story) => (story.id === change.id ? { ...story, title: change.name } : story));
  }
  if (change.do === "merge") {
    const [first, ...rest] = change.ids.flatMap((id) => stories.find((story) => story.id === id) ?? []);
    if (!first || rest.length === 0) return undefined;
    const all = [first, ...rest];
    const joined: Story = {
      ...first,
      records: [...new Set(all.flatMap(({ records }) => records))],
      events: [...new Set(all.flatMap(({ events }) => events))],
      claims: [...new Set(all.flatMap(({ claims }) => claims))],
    };
    return stories.flatMap((story) => (story === first ? [joined] : rest.includes(story) ? [] : [story]));
  }
  const whole = stories.find(({ id }) => id === change.id);
  const out = whole?.records.filter((record) => change.records.includes(record)) ?? [];
  if (!whole || out.length === 0 || out.length === whole.records.length) return undefined;
  const kept = { ...whole, records: whole.records.filter((record) => !out.includes(record)) };
  const apart: Story = { ...whole, id: `${whole.id}-${out[0]!.slice(0, 8)}`, records: out };
  return stories.flatMap((story) => (story === whole ? [kept, apart] : [story]));
}

/** All that stand in the list become the first of them: its fields, and the reports of all. */
function merge<T extends { readonly reports: readonly unknown[] }>(
  items: readonly T[],
  place: (item: T) => number,
): readonly T[] | undefined {
  const chosen = items.filter((item) => place(item) >= 0).sort((a, b) => place(a) - place(b));
  const [first, ...rest] = chosen;
  if (!first || rest.length === 0) return undefined;
  const joined = { ...first, reports: chosen.flatMap(({ reports }) => reports) };
  return items.flatMap((item) => (item === first ? [joined] : rest.includes(item) ? [] : [item]));
}
