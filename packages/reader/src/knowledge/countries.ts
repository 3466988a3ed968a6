/**
 * Countries by their names, adjectives and capitals, and territories by their names. The table is made from a registry
 * package (scripts/countries.ts). "Country" is a way of speaking, not a verdict: what news names as an actor among states
 * and what has an ISO 3166-1 code, Taiwan, Palestine and Kosovo (XK, user-assigned) among them; the European Union and the
 * United Nations are bodies and have none. Decision 0040 says why.
 */
import { COUNTRY_LINES, TERRITORY_LINES } from "./country-table.js";

/** How a form names its country. */
export interface CountryForm {
  readonly code: string;
  readonly name: string;
  readonly form: "name" | "adjective" | "capital";
}

const byForm = new Map<string, CountryForm>();
let longest = 1;

for (const line of COUNTRY_LINES.trim().split("\n")) {
  const [code, names, adjectives, capitals] = line
    .split("|")
    .map((part) => part.split(";").filter((form) => form !== ""));
  const name = names![0]!;
  const add = (forms: readonly string[], form: CountryForm["form"]): void => {
    for (const text of forms) {
      const key = text.toLowerCase();
      longest = Math.max(longest, key.split(" ").length);
      if (!byForm.has(key)) byForm.set(key, { code: code![0]!, name, form });
      if (form === "adjective" && !/(?:ese|ish|ch|ss)$/.test(key) && !byForm.has(`${key}s`))
        byForm.set(`${key}s`, { code: code![0]!, name, form });
    }
  };
  add(names!, "name");
  add(adjectives!, "adjective");
  add(capitals!, "capital");
}

/** Words of the longest form, so that a look-up knows how far to reach. */
export const LONGEST_COUNTRY = longest;

/**
 * The country that a form (in lower case, words joined by a space) names.
 * @example countryOf("norwegian") // { code: "NO", name: "Norway", form: "adjective" }
 */
export const countryOf = (form: string): CountryForm | undefined => byForm.get(form);

/** Territories that news speaks of as places, in lower case, with their own code: "gibraltar" → "GI". */
export const TERRITORIES: ReadonlyMap<string, string> = new Map(
  TERRITORY_LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const [code, names] = line.split("|");
      return names!.split(";").map((name): [string, string] => [name.toLowerCase(), code!]);
    }),
);
