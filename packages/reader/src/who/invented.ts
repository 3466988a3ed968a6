import { countryOf } from "../knowledge/countries.js";
import type { Draft, Needs } from "./draft.js";

/** Descriptions of whoever belongs to a country that no list knows say so: "the Tavarian envoy", "the president of Velm". */
export function withInvented({ tokens }: Needs, drafts: readonly Draft[]): readonly Draft[] {
  const invented = new Map<number, Draft>();
  for (const draft of drafts)
    if (draft.kind === "country" && draft.form === "name" && draft.country === undefined)
      invented.set(draft.first, draft);
  if (invented.size === 0) return drafts;
  return drafts.map((draft) => {
    if (draft.form !== "nominal" || draft.country !== undefined) return draft;
    const found = before(tokens.lower, draft, invented) ?? after(tokens.lower, draft, invented);
    return found ? { ...draft, country: `?${found.key}` } : draft;
  });
}

type Invented = ReadonlyMap<number, Draft>;

function before(lower: readonly string[], { first, head }: Draft, invented: Invented): Draft | undefined {
  for (let i = first; i < head; i++) {
    const found = invented.get(i);
    if (found && found.end <= head && !/^(?:to|in|from|with)$/.test(lower[i - 1] ?? "")) return found;
  }
  return undefined;
}

function after(lower: readonly string[], { head }: Draft, invented: Invented): Draft | undefined {
  if (lower[head + 1] !== "of") return undefined;
  const found = invented.get(head + 2) ?? (lower[head + 2] === "the" ? invented.get(head + 3) : undefined);
  // "The leaders of Velm and Peru" are of two.
  if (!found || lower[found.end] === "and") return undefined;
  const goesOn = lower[found.end] === "," && (invented.has(found.end + 1) || countryOf(lower[found.end + 1] ?? ""));
  return goesOn ? undefined : found;
}
