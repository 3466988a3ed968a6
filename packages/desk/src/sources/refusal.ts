import type { Result } from "@readout/reader";

/** A source that could not be had, and what to do about it. */
export const refusal = (code: string, message: string, hint: string): Result<never> => ({
  ok: false,
  diagnostics: [{ code, severity: "error", message, hint }],
});
