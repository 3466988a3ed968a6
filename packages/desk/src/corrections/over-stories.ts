import type { Ref, Story } from "@readout/reader";
import type { Tracking } from "../tracking/track.js";
import type { Across } from "./correction.js";

/** Stories renamed, joined and parted; undefined where their ids are gone. */
export function changeStories(tracking: Tracking, change: Across): Tracking | undefined {
  const stories =
    change.do === "rename"
      ? rename(tracking.stories, change)
      : change.do === "merge"
        ? merge(tracking.stories, change.ids)
        : split(tracking, change);
  return stories && { ...tracking, stories };
}

function rename(stories: readonly Story[], { id, name }: { readonly id: string; readonly name: string }) {
  if (!stories.some((story) => story.id === id)) return undefined;
  return stories.map((story) => (story.id === id ? { ...story, title: name } : story));
}

function merge(stories: readonly Story[], ids: readonly string[]): readonly Story[] | undefined {
  const [first, ...rest] = ids.flatMap((id) => stories.find((story) => story.id === id) ?? []);
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

/** Each side keeps the facts that its own reports tell; one that reports of both tell stands in both. */
function split(
  { stories, events, claims }: Tracking,
  { id, records }: { readonly id: string; readonly records: readonly string[] },
): readonly Story[] | undefined {
  const whole = stories.find((story) => story.id === id);
  const out = whole?.records.filter((record) => records.includes(record)) ?? [];
  if (!whole || out.length === 0 || out.length === whole.records.length) return undefined;
  const told = new Map<string, readonly Ref[]>([
    ...events.map(({ uid, reports }) => [uid, reports] as const),
    ...claims.map((claim) => [claim.id, claim.reports] as const),
  ]);
  const side = (of: readonly string[]): Story => {
    const isTold = (fact: string) => told.get(fact)?.some(({ record }) => of.includes(record)) === true;
    return { ...whole, records: of, events: whole.events.filter(isTold), claims: whole.claims.filter(isTold) };
  };
  const kept = side(whole.records.filter((record) => !out.includes(record)));
  const apart = { ...side(out), id: `${whole.id}-${out[0]!.slice(0, 8)}` };
  return stories.flatMap((story) => (story === whole ? [kept, apart] : [story]));
}
