import type { Readout } from "@readout/reader";
import type { Fact } from "./facts.js";

/** A stretch of the article that the same facts rest on. */
export interface Piece {
  readonly text: string;
  /** Ids of facts. */
  readonly facts: readonly string[];
  /** Kinds of these facts, the most telling first; none for plain words. */
  readonly kinds: readonly string[];
  readonly furniture: boolean;
}

/** The article's paragraphs, each cut at every place where a fact begins or ends; facts may overlap as they like. */
export function piecesOf({ text, article }: Readout, facts: readonly Fact[]): readonly (readonly Piece[])[] {
  const changes = new Map<number, { opens: Fact[]; closes: Fact[] }>();
  const at = (place: number) => {
    const known = changes.get(place) ?? { opens: [], closes: [] };
    changes.set(place, known);
    return known;
  };
  for (const fact of facts)
    for (const [start, end] of fact.spans) {
      at(start).opens.push(fact);
      at(end).closes.push(fact);
    }
  const furniture = article.furniture.map(({ span }) => span);
  for (const place of [0, text.length, ...furniture.flat(), ...breaks(text)]) at(place);
  const places = [...changes.keys()].sort((a, b) => a - b);
  const open = new Map<Fact, number>();
  const paragraphs: Piece[][] = [[]];
  for (const [i, place] of places.entries()) {
    const { opens, closes } = changes.get(place)!;
    for (const fact of closes) open.set(fact, (open.get(fact) ?? 1) - 1);
    for (const fact of opens) open.set(fact, (open.get(fact) ?? 0) + 1);
    const words = text.slice(place, places[i + 1] ?? place);
    if (words === "\n") {
      if (paragraphs[paragraphs.length - 1]!.length > 0) paragraphs.push([]);
      continue;
    }
    if (words === "") continue;
    const here = [...open].filter(([, count]) => count > 0).map(([fact]) => fact);
    paragraphs[paragraphs.length - 1]!.push({
      text: shown(words),
      facts: here.map(({ id }) => id),
      kinds: [...new Set(here.map(({ kind }) => kind))],
      furniture: furniture.some(([start, end]) => place >= start && place < end),
    });
  }
  return paragraphs.filter((pieces) => pieces.length > 0);
}

function breaks(text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) places.push(at, at + 1);
  return places;
}

/** Marks that turn the direction of what stands beside them are shown as what they are. */
export const shown = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
