/**
 * Makes the table of countries from the registry package countries-list (MIT) and what it lacks, which stands in
 * countries.additions.txt: `npm run countries` rewrites packages/reader/src/knowledge/country-table.ts; a test makes it
 * again and compares.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { countries } from "countries-list";

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const TARGET = "packages/reader/src/knowledge/country-table.ts";

interface Addition {
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  readonly capitals: readonly string[];
}

interface Additions {
  readonly byCode: ReadonlyMap<string, Addition>;
  readonly territories: ReadonlySet<string>;
  readonly leftOut: ReadonlySet<string>;
}

/** Lines "CODE|names|adjectives|capitals", and the two lists "territories:" and "left out:"; "#" begins a remark. */
function readAdditions(): Additions {
  const lines = readFileSync(root("scripts/countries.additions.txt"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  const codes = (label: string): ReadonlySet<string> =>
    new Set(
      lines.flatMap((line) =>
        line.startsWith(`${label}:`)
          ? line
              .slice(label.length + 1)
              .trim()
              .split(/\s+/)
          : [],
      ),
    );
  const entries = lines
    .filter((line) => /^[A-Z]{2}\|/.test(line))
    .map((line): [string, Addition] => {
      const [code, names, adjectives, capitals] = line
        .split("|")
        .map((part) => part.split(";").filter((form) => form !== ""));
      return [code![0]!, { names: names!, adjectives: adjectives!, capitals: capitals! }];
    });
  return { byCode: new Map(entries), territories: codes("territories"), leftOut: codes("left out") };
}

/** Registry forms, then added ones; "-form" takes a registry form away, "=form" stands first. */
function merged(registry: readonly string[], added: readonly string[]): readonly string[] {
  const gone = new Set(added.filter((form) => form.startsWith("-")).map((form) => form.slice(1)));
  const first = added.filter((form) => form.startsWith("=")).map((form) => form.slice(1));
  const more = added.filter((form) => !/^[-=]/.test(form));
  const all = [...first, ...registry, ...more].flatMap((form) => [form, ...variants(form)]);
  return [...new Set(all)].filter((form) => !gone.has(form));
}

/** "Brasília" is also written Brasilia, "Saint Lucia" St. Lucia and St Lucia. */
function variants(form: string): readonly string[] {
  const plain = form.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const saint = plain.startsWith("Saint ") ? [plain.replace("Saint", "St."), plain.replace("Saint", "St")] : [];
  return [...(plain === form ? [] : [plain]), ...saint];
}

const NONE: Addition = { names: [], adjectives: [], capitals: [] };

/** The module's text; throws where the registry has a code that the additions say nothing of, or lacks one they have. */
export function makeTable(): string {
  const { byCode, territories, leftOut } = readAdditions();
  const codes = Object.keys(countries).sort() as (keyof typeof countries)[];
  const unknown = codes.filter((code) => !byCode.has(code) && !territories.has(code) && !leftOut.has(code));
  const missing = [...byCode.keys(), ...territories, ...leftOut].filter((code) => !(code in countries));
  if (unknown.length + missing.length > 0)
    throw new Error(`no place for ${unknown.join(" ")}; not in the registry: ${missing.join(" ")}`);
  const line = (code: keyof typeof countries): string => {
    const { name, capital, alias } = countries[code] as { name: string; capital: string; alias?: readonly string[] };
    const added = byCode.get(code) ?? NONE;
    const names = merged([name, ...(alias ?? [])], added.names);
    const capitals = merged(capital === "" ? [] : [capital], added.capitals);
    return [code, names.join(";"), added.adjectives.join(";"), capitals.join(";")].join("|");
  };
  const places = codes.filter((code) => territories.has(code));
  return `/**
 * Made by scripts/countries.ts; never edited by hand. Codes, names and capitals: countries-list 3.4.1 (MIT, Annexare
 * Studio); aliases and adjectives: scripts/countries.additions.txt. Being listed says nothing about sovereignty.
 */

/** CODE|names, the first the one we use|adjectives and people's names|capitals. */
export const COUNTRY_LINES = \`
${codes
  .filter((code) => byCode.has(code) && !territories.has(code))
  .map(line)
  .join("\n")}
\`;

/** Territories with a code of their own that news does not speak of as actors: CODE|names. */
export const TERRITORY_LINES = \`
${places
  .map(line)
  .map((text) => text.split("|").slice(0, 2).join("|"))
  .join("\n")}
\`;
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(root(TARGET), makeTable());
