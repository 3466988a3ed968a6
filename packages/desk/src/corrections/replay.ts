import type { Readout, Span } from "@readout/reader";
import { type Correction, type Replayed, type Target, undone } from "./correction.js";

/** A record with the corrections that apply to it, and what became of each. */
export interface Corrected {
  readonly record: Readout;
  readonly replayed: readonly Replayed[];
}

interface Item {
  readonly id: string;
  readonly spans?: readonly Span[];
}

/**
 * Lays corrections over a record, oldest first; the record itself is left as it is. An item is found by its id and
 * words, else by its words alone; where they are gone, the correction is reported and changes nothing.
 */
export function replay(record: Readout, corrections: readonly Correction[]): Corrected {
  let current = record;
  const replayed: Replayed[] = [];
  const ours = corrections.filter(({ change }) => "target" in change && change.target.record === record.id);
  const back = ours.length > 0 ? undone(corrections) : new Set();
  for (const correction of ours) {
    const { change } = correction;
    if (!("target" in change)) continue;
    if (back.has(correction.id)) {
      replayed.push({ correction, state: "undone" });
      continue;
    }
    const item = find(current, change.target);
    replayed.push({ correction, state: item ? "applied" : "words-gone" });
    if (!item || change.do === "accept") continue;
    const part = current[change.target.part] as readonly Item[];
    const changed =
      change.do === "fix"
        ? part.map((each) => (each === item ? withField(each, change.field.split("."), change.value) : each))
        : part.filter((each) => each !== item);
    current = { ...current, [change.target.part]: changed };
  }
  return { record: current, replayed };
}

function find(record: Readout, { part, item, words }: Target): Item | undefined {
  const items = record[part] as readonly Item[];
  const matches = items.filter((each) => wordsOf(record, each).includes(words));
  return matches.find(({ id }) => id === item) ?? matches[0];
}

/** The words that an item was read from, in every form that a correction may quote. */
export function wordsOf(record: Readout, item: object): readonly string[] {
  const fields = item as {
    readonly span?: Span;
    readonly spans?: readonly Span[];
    readonly content?: { readonly spans: readonly Span[] };
    readonly mentions?: readonly { readonly span?: Span; readonly trigger?: Span }[];
  };
  const cut = (spans: readonly Span[]): string =>
    spans.map(([start, end]) => record.text.slice(start, end)).join(" … ");
  return [
    ...(fields.span ? [cut([fields.span])] : []),
    ...(fields.spans ? [cut(fields.spans)] : []),
    ...(fields.content ? [cut(fields.content.spans)] : []),
    ...(fields.mentions ?? []).flatMap(({ span, trigger }) =>
      [span, trigger].flatMap((one) => (one ? [cut([one])] : [])),
    ),
  ];
}

function withField<T extends object>(item: T, [field, ...rest]: readonly string[], value: unknown): T {
  if (field === undefined || field === "__proto__") return item;
  const inner = (item as Record<string, unknown>)[field];
  const next =
    rest.length === 0 ? value : withField(typeof inner === "object" && inner !== null ? inner : {}, rest, value);
  return { ...item, [field]: next };
}
