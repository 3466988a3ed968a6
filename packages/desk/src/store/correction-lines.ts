import { failure, type Result } from "../collection/result.js";
import type { Correction } from "../corrections/correction.js";

/** Longest import taken, in UTF-16 code units. */
const LONGEST = 50_000_000;

/** Corrections from lines as they were exported. */
export function parseCorrections(jsonl: string): Result<readonly Correction[]> {
  const wrong = (line: number, message: string): Result<never> =>
    failure({
      code: "bad-line",
      severity: "error",
      message: `line ${line} ${message}`,
      hint: "give lines as exported",
    });
  if (jsonl.length > LONGEST) return wrong(1, "is part of an import that is too long");
  const corrections: Correction[] = [];
  for (const [i, line] of jsonl.split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      const one = JSON.parse(line) as Partial<Correction> | null;
      if (typeof one?.id !== "string" || typeof one.who !== "string" || typeof one.change?.do !== "string")
        return wrong(i + 1, "is no correction");
      corrections.push(one as Correction);
    } catch {
      return wrong(i + 1, "is no JSON");
    }
  }
  return { ok: true, value: corrections };
}
