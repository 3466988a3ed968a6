/** Where in the input something is wrong: half-open UTF-16 range, and for people line and column, both from 1. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** One expected failure or remark: a stable code, a message a person can act on, and where it applies. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  readonly hint?: string;
  readonly place?: Place;
}

/** What may fail for reasons outside the program returns this; nothing is thrown for bad input. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export const success = <T>(value: T): Result<T> => ({ ok: true, value });
export const failure = (...diagnostics: readonly Diagnostic[]): Result<never> => ({ ok: false, diagnostics });
