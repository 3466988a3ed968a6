/**
 * Offices and parties that one country alone calls so: the words before a name, in lower case, and the country's code. A
 * line each; spelling may decide ("defense" is American where the office is a secretary's).
 */
const LINES = `
secretary of state|US
treasury secretary|US
homeland security secretary|US
congressman|US
congresswoman|US
republican|US
home secretary|GB
chancellor of the exchequer|GB
taoiseach|IE
tánaiste|IE
`;

const OFFICES: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split("\n")
    .map((line) => line.split("|") as [string, string]),
);
const LONGEST = Math.max(...[...OFFICES.keys()].map((office) => office.split(" ").length));

/**
 * The country of an office that no other country has under this name; nothing where the words are used by several.
 * @param words the title before a name, in lower case
 * @example officeCountry(["republican", "congressman"]) // "US"
 */
export function officeCountry(words: readonly string[]): string | undefined {
  for (let n = LONGEST; n > 0; n--)
    for (let i = 0; i + n <= words.length; i++) {
      const found = OFFICES.get(words.slice(i, i + n).join(" "));
      if (found) return found;
    }
  return undefined;
}
