import { Validator } from "@cfworker/json-schema";
import { checkInvariants } from "./invariants.js";
import type { Readout } from "./record.js";
import { type Diagnostic, failure, type Result, success } from "./result.js";
import { RECORD_SCHEMA } from "./schema.js";

/** More problems than this help nobody. */
const MAX_PROBLEMS = 20;

/**
 * Checks any value against the contract: its shape by the JSON Schema, then what a schema cannot say (see
 * `checkInvariants`). Returns the same value as a record, or what is wrong and where.
 *
 * @example validate(JSON.parse(line)) // { ok: false, diagnostics: [{ code: "shape", message: "…" }] }
 */
export function validate(value: unknown): Result<Readout> {
  const misshapen = shapeProblems(value);
  if (misshapen.length > 0) return failure(...misshapen.map((what) => problem("shape", what)));
  const broken = checkInvariants(value as Readout);
  if (broken.length > 0) return failure(...broken.slice(0, MAX_PROBLEMS).map((what) => problem("invariant", what)));
  return success(value as Readout);
}

function shapeProblems(value: unknown): readonly string[] {
  try {
    const { errors } = new Validator(RECORD_SCHEMA as object, "2020-12", false).validate(value);
    return errors.slice(-MAX_PROBLEMS).map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`);
  } catch (error) {
    return [`not JSON: ${(error as Error).message}`]; // the validator throws on what JSON cannot hold, such as undefined
  }
}

const problem = (code: "shape" | "invariant", message: string): Diagnostic => ({ code, severity: "error", message });
