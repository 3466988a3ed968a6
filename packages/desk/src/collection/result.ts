import type { Diagnostic, Result } from "@readout/reader";

export type { Result };
export const failure = (...diagnostics: readonly Diagnostic[]): Result<never> => ({ ok: false, diagnostics });
