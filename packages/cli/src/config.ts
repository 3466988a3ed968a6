import { existsSync } from "node:fs";
import type { Diagnostic, Lexicon, Result } from "@readout/reader";
import { loadText } from "./input.js";

/** The file that is read where the command is started, if it is there and no other is named. */
export const CONFIG_FILE = "readout.config.json";

const wrong = (file: string, message: string): Result<never> => ({
  ok: false,
  diagnostics: [
    {
      code: "bad-config",
      severity: "error",
      message: `${file}: ${message}`,
      hint: 'write {"outlets": ["Name"], "aliases": {"other name": "Name"}, "titles": ["Title"]}',
    } satisfies Diagnostic,
  ],
});

/** The words that a desk adds: of the named file, else of readout.config.json beside; none where neither is there. */
export function loadConfig(named: string | undefined): Result<Lexicon | undefined> {
  if (named === undefined && !existsSync(CONFIG_FILE)) return { ok: true, value: undefined };
  const file = named ?? CONFIG_FILE;
  const text = loadText(file);
  if (!text.ok) return wrong(file, text.diagnostics[0]!.message);
  try {
    return checked(file, JSON.parse(text.value.replace(/^\ufeff/, "")));
  } catch {
    return wrong(file, "is not valid JSON");
  }
}

/** Refuses what it does not know, so that a misspelt key does not pass for an empty one. */
function checked(file: string, config: unknown): Result<Lexicon> {
  if (!isObject(config)) return wrong(file, "is no JSON object");
  const odd = Object.keys(config).find((key) => !["outlets", "aliases", "titles"].includes(key));
  if (odd !== undefined) return wrong(file, `"${odd}" is not known`);
  for (const key of ["outlets", "titles"] as const)
    if (config[key] !== undefined && !isList(config[key])) return wrong(file, `"${key}" is no list of names`);
  const { aliases } = config;
  if (aliases !== undefined && !(isObject(aliases) && Object.values(aliases).every(isName)))
    return wrong(file, '"aliases" is no object of names');
  return { ok: true, value: config as Lexicon };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isName = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";
const isList = (value: unknown): boolean => Array.isArray(value) && value.every(isName);
