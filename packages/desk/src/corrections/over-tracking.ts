import type { Remake } from "../tracking/remake.js";
import type { Tracking } from "../tracking/track.js";
import { type Across, type Correction, isAcross, type Replayed, undone } from "./correction.js";
import { changeClaims, changeEvents } from "./over-facts.js";
import { changeStories } from "./over-stories.js";

/**
 * What a person put right across articles, laid over what tracking found; corrections whose ids are gone change nothing.
 * Events and claims that were joined or parted are made anew from their reports by `remake`, their life and their origins
 * too.
 */
export function correctTracking(
  tracking: Tracking,
  corrections: readonly Correction[],
  remake: Remake,
): { readonly tracking: Tracking; readonly replayed: readonly Replayed[] } {
  let current = tracking;
  const replayed: Replayed[] = [];
  const back = undone(corrections);
  const known = new Set(corrections.map(({ id }) => id));
  for (const correction of corrections) {
    const { change } = correction;
    if (change.do === "undo") {
      const state = back.has(correction.id) ? "undone" : known.has(change.id) ? "applied" : "words-gone";
      replayed.push({ correction, state });
      continue;
    }
    if (!isAcross(change) || change.of === "person") continue;
    if (back.has(correction.id)) {
      replayed.push({ correction, state: "undone" });
      continue;
    }
    const next = apply(current, change, remake);
    replayed.push({ correction, state: next ? "applied" : "words-gone" });
    current = next ?? current;
  }
  return { tracking: current, replayed };
}

function apply(tracking: Tracking, change: Across, remake: Remake): Tracking | undefined {
  if (change.of === "story") return changeStories(tracking, change);
  if (change.of === "event") return changeEvents(tracking, change, remake);
  return changeClaims(tracking, change, remake);
}
