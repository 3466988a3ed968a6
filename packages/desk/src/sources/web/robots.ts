/** What a site's robots.txt asks of us. */
export interface Robots {
  /** Whether the address may be asked; only its path and query count. */
  allows(url: URL): boolean;
  /** Seconds between two requests, where it names them. */
  readonly delay?: number;
}

/** Characters that are looked at; the standard asks for 500 KiB at least. */
const LONGEST = 512_000;
/** The name by which rules mean us. */
const NAME = "readout";

export const ALLOWS_ALL: Robots = { allows: () => true };

interface Rule {
  readonly allow: boolean;
  readonly pattern: string;
}
interface Group {
  readonly agents: string[];
  readonly rules: Rule[];
  delay?: number;
}

/**
 * Reads a robots.txt (RFC 9309): the groups that name us, else those for everybody; the longest pattern that matches
 * decides, and among equals the one that allows. `*` stands for anything and `$` for the end. Crawl-delay, which the
 * standard does not know and many sites write, is taken too.
 *
 * @example parseRobots("User-agent: *\nDisallow: /search").allows(new URL("https://a.example/search?q=x")) // false
 */
export function parseRobots(text: string): Robots {
  const groups = groupsOf(text.slice(0, LONGEST));
  const named = groups.filter(({ agents }) => agents.includes(NAME));
  const ours = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes("*"));
  const rules = ours
    .flatMap((group) => group.rules)
    .sort((a, b) => b.pattern.length - a.pattern.length || (a.allow ? -1 : 1));
  const delays = ours.flatMap(({ delay }) => delay ?? []);
  return {
    allows({ pathname, search }) {
      const path = normal(`${pathname}${search}`);
      if (pathname === "/robots.txt") return true;
      return rules.find(({ pattern }) => matches(pattern, path))?.allow ?? true;
    },
    ...(delays.length > 0 && { delay: Math.max(...delays) }),
  };
}

function groupsOf(text: string): readonly Group[] {
  const groups: Group[] = [];
  let isNaming = false;
  for (const line of text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/)) {
    const [field, value] = fieldOf(line);
    if (field === "user-agent") {
      if (!isNaming) groups.push({ agents: [], rules: [] });
      // "Readout/2.0" names the same program.
      groups.at(-1)!.agents.push(value.toLowerCase().split("/")[0]!.trim());
    }
    if (field !== "") isNaming = field === "user-agent";
    const group = groups.at(-1);
    if ((field === "allow" || field === "disallow") && value !== "")
      group?.rules.push({ allow: field === "allow", pattern: normal(value) });
    if (group && field === "crawl-delay" && /^\d{1,5}(?:\.\d{1,3})?$/.test(value)) group.delay = Number(value);
  }
  return groups;
}

/** The field, if it is one that counts, and its value; comments are left out. */
function fieldOf(line: string): readonly [field: string, value: string] {
  const said = line.split("#", 1)[0]!;
  const colon = said.indexOf(":");
  const field = said.slice(0, Math.max(0, colon)).trim().toLowerCase();
  const known = ["user-agent", "allow", "disallow", "crawl-delay"].includes(field);
  return known ? [field, said.slice(colon + 1).trim()] : ["", ""];
}

/** Percent signs alike on both sides: letters that need none without, everything beyond ASCII with. */
function normal(path: string): string {
  const encoded = path.replace(/[^\x21-\x7e]/gu, (letter) =>
    /[\ud800-\udfff]/.test(letter) && letter.length === 1 ? "" : encodeURIComponent(letter),
  );
  return encoded.replace(/%[0-9a-f]{2}/gi, (code) => {
    const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(letter) ? letter : code.toUpperCase();
  });
}

/** Each piece between stars is sought after the one before it: the leftmost place is always good enough. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith("$");
  const [first, ...rest] = (isWhole ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(first!)) return false;
  if (rest.length === 0) return !isWhole || path.length === first!.length;
  const last = isWhole ? rest.pop()! : "";
  let at = first!.length;
  for (const piece of rest) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}
