import type { Sentence, Unit } from "./sentence.js";

/** Words that open a clause of their own where a noun and a verb follow. */
export const OPENS_CLAUSE = new Set(
  "that if whether because while although though after before since until when where once unless as how why".split(" "),
);
/** Looks a few units ahead, never further: how the words that follow bear on the noun at hand. */
export class Ahead {
  constructor(
    private readonly sentence: Sentence,
    private readonly units: readonly Unit[],
  ) {}

  /** Whether the noun unit at k is the subject of a finite verb that follows it, perhaps after "of …" and the like. */
  opensClause(k: number): boolean {
    for (let i = k + 1; i < this.units.length && i < k + 8; i++) {
      const { kind, form, head } = this.units[i]!;
      if (kind === "verb") return form === "finite";
      if (kind === "preposition" && OPENS_CLAUSE.has(this.sentence.word[head]!.toLowerCase())) return false;
      if (kind !== "preposition" && kind !== "noun" && kind !== "other") return false;
    }
    return false;
  }

  /** "A, B and C": another comma or "and" with a noun follows. */
  isListed(k: number): boolean {
    for (let i = k + 1; i < this.units.length && i < k + 9; i++) {
      const { kind } = this.units[i]!;
      if (kind === "and") return this.units[i + 1]?.kind === "noun";
      if (kind !== "comma" && kind !== "noun") return false;
    }
    return false;
  }

  /** "Armenia, Georgia sign accord": in headlines a comma is "and". */
  beforePlainVerb(k: number): boolean {
    const next = this.units[k + 1];
    return (
      next?.kind === "verb" && ["VB", "VBP"].includes(this.sentence.tag[next.from]!) && this.units[k - 2]?.from === 0
    );
  }
}
