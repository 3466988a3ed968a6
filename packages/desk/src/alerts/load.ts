import { readFileSync } from "node:fs";
import type { Result } from "@readout/reader";
import { z } from "zod";
import { type AlertSettings, AlertsSchema } from "./rule.js";

/** Rules from a JSON file, or what is wrong with it and where. */
export function loadAlerts(file: string): Result<AlertSettings> {
  const wrong = (message: string): Result<never> => ({
    ok: false,
    diagnostics: [
      { code: "bad-alerts", severity: "error", message: `${file}: ${message}`, hint: "docs/server.md shows one" },
    ],
  });
  let settings: unknown;
  try {
    settings = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return wrong(error instanceof SyntaxError ? "is not valid JSON" : "cannot be read");
  }
  const checked = AlertsSchema.safeParse(settings);
  if (!checked.success) return wrong(z.prettifyError(checked.error).replace(/\n\s*/g, " "));
  const names = checked.data.rules.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  return twice === undefined ? { ok: true, value: checked.data } : wrong(`two rules are called "${twice}"`);
}
