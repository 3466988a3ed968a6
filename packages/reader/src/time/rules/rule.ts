import type { Unit } from "../lexicon.js";
import type { Words } from "./words.js";

/** What an expression means before it is counted from anything. */
export type Meaning =
  | {
      readonly kind: "date";
      /** Astronomical: 0 is 1 BC. */
      readonly year?: number;
      readonly month?: number;
      readonly day?: number;
      readonly weekday?: number;
      readonly shift?: number;
      /** The date whose missing parts the neighbour gives: "10" in "10–18 June". */
      readonly leans?: "next" | "last";
      /** The week around the day is meant, not the day. */
      readonly week?: true;
    }
  | {
      readonly kind: "weekday";
      readonly weekday: number;
      readonly shift?: number;
      readonly weeks?: number;
      readonly anaphoric?: boolean;
    }
  | { readonly kind: "away"; readonly by: number; readonly unit: Unit; readonly anaphoric: boolean }
  | {
      readonly kind: "season";
      readonly season: string;
      readonly year?: number;
      readonly shift?: number;
      readonly anaphoric?: boolean;
    }
  /** "the quarter", "that year": the one last spoken of, of that unit; shifted by years in "the year-earlier quarter". */
  | { readonly kind: "spoken"; readonly unit: Unit; readonly years: number }
  /** "Q3", "H1" of a year, or of none. */
  | { readonly kind: "part"; readonly part: string; readonly year?: number; readonly shift?: number }
  | { readonly kind: "holiday"; readonly holiday: string; readonly year?: number; readonly shift?: number }
  | { readonly kind: "fixed"; readonly value: string };

export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";

export interface Found {
  readonly end: number;
  readonly type: TimexType;
  readonly meaning: Meaning;
  /** Part of the day, "NI", or a clock time, "16:52". */
  readonly part?: string;
  /** Offset of the clock's zone, "Z" or "+03:00". */
  readonly zone?: string;
  readonly mod?: string;
}

export interface Draft extends Found {
  readonly rule: string;
  readonly first: number;
}

/** Reads at a word, at most some fifteen words on: no rule is worse than linear. */
export type Match = (words: Words, at: number) => Found | undefined;

export interface Rule {
  readonly name: string;
  /** Run as tests: each expression that the rule finds stands in square brackets. */
  readonly examples: readonly string[];
  /** Run as tests: the rule finds nothing here. */
  readonly misses: readonly string[];
  readonly match: Match;
}
