import type { Diagnostic, Result } from "@readout/reader";

/** Why a source could not be had. What a server said of itself stands beside it, for those that come again. */
export interface Refused extends Diagnostic {
  /** The HTTP status, where there was an answer. */
  readonly status?: number;
  /** Seconds after which the server would be asked again. */
  readonly retryAfter?: number;
}

/** A source that could not be had, and what to do about it. */
export const refusal = (
  code: string,
  message: string,
  hint: string,
  said: Pick<Refused, "status" | "retryAfter"> = {},
): Result<never> => {
  const refused: Refused = { code, severity: "error", message, hint, ...said };
  return { ok: false, diagnostics: [refused] };
};
