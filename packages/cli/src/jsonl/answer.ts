import type { Diagnostic, ReadOptions } from "@readout/reader";
import { decode, readArticle, sentence } from "../input.js";

/** What one line of the pipe is answered with: a JSON line, and whether it is a record. */
export interface Answer {
  readonly line: string;
  readonly ok: boolean;
}

/** Answers one line; `defaults` hold for what the line does not say. Never throws. */
export function answerLine(bytes: Uint8Array, number: number, defaults: ReadOptions): Answer {
  const decoded = decode(bytes);
  if (!decoded.ok) return refusal(null, number, decoded.diagnostics[0]!);
  let input: unknown;
  try {
    input = JSON.parse(number === 1 ? decoded.value.replace(/^\ufeff/, "") : decoded.value);
  } catch {
    return refusal(null, number, problem("not-json", "is not valid JSON", "write one whole JSON object a line"));
  }
  const wrong = shapeProblem(input);
  if (wrong) return refusal(nameOf(input), number, wrong);
  const { name, text, html, published, publisher, url } = input as Input;
  const options: ReadOptions = {
    ...defaults,
    ...(published && { published }),
    ...(publisher && { publisher }),
    ...(url && { url }),
  };
  const result = readArticle(text ?? html ?? "", text === undefined, options);
  if (!result.ok) return refusal(name ?? null, number, result.diagnostics[0]!);
  return { line: JSON.stringify({ name: name ?? null, ...result.value }), ok: true };
}

interface Input {
  readonly name?: string;
  readonly text?: string;
  readonly html?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
}

const FIELDS = ["name", "text", "html", "published", "publisher", "url"] as const;

function shapeProblem(input: unknown): Diagnostic | undefined {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return problem("bad-line", "is no JSON object", 'write {"name": …, "text": …}');
  const fields = input as Record<string, unknown>;
  const odd = FIELDS.find(
    (field) => fields[field] !== undefined && fields[field] !== null && typeof fields[field] !== "string",
  );
  if (odd) return problem("bad-line", `"${odd}" is no string`, "write strings only");
  if (typeof fields.text !== "string" && typeof fields.html !== "string")
    return problem("bad-line", 'has neither "text" nor "html"', "give one of them");
  return undefined;
}

const problem = (code: string, message: string, hint: string): Diagnostic => ({
  code,
  severity: "error",
  message,
  hint,
});

const nameOf = (input: unknown): string | null => {
  const name = typeof input === "object" && input !== null ? (input as Input).name : undefined;
  return typeof name === "string" ? name : null;
};

/** The answer to a line that gives no record. */
export function refusal(name: string | null, number: number, diagnostic: Diagnostic): Answer {
  return {
    line: JSON.stringify({
      name,
      error: { code: diagnostic.code, message: `line ${number}: ${sentence(diagnostic)}` },
    }),
    ok: false,
  };
}
