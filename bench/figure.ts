/** One measured figure. */
export interface Figure {
  /** Stable name, dotted: "gold.facts.f1"; the floors are kept by it. */
  readonly key: string;
  readonly value: number;
  readonly unit: "%" | "/s" | "ms" | "MB" | "count";
  /** What others reach on the same data, as the design states it. */
  readonly others?: string;
  /** True where less is better: times, memory. */
  readonly lessIsBetter?: boolean;
  /** True where it depends on the machine: reported, but no floor is kept for it. */
  readonly machine?: boolean;
}

/** A set of figures, or why it could not be measured here. */
export type Measured = { readonly figures: readonly Figure[] } | { readonly absent: string };

/** Where the corpora and their scorers stand, beside the checkout. */
export const SHARED = "../shared";

/** Percent with two decimals, so that results differ only where quality does. */
export const percent = (value: number): number => Math.round(value * 100) / 100;
