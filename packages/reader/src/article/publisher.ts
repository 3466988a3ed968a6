import type { Text } from "../contract/record.js";
import type { Line } from "./lines.js";

/**
 * The outlet whose report this is, from the clearest clue on the page: the line of place and outlet, the agency in the
 * dateline, a line of its own, the closing credit or copyright, the outlet of an interview, the relay formula.
 * All by form: no outlet is known by name.
 */
export function findPublisher(text: string, lines: readonly Line[]): Text | undefined {
  return (
    fromMast(lines) ??
    fromDateline(lines) ??
    fromOwnLine(lines) ??
    fromBoilerplate(lines) ??
    fromInterview(lines) ??
    fromRelay(text, lines)
  );
}

const at = (line: Line, [start, end]: readonly [number, number]): Text => ({
  text: line.line.slice(start, end),
  spans: [[line.span[0] + start, line.span[0] + end]],
});

const firstOf = (lines: readonly Line[], find: (line: Line) => Text | undefined): Text | undefined => {
  for (const line of lines) {
    const found = find(line);
    if (found) return found;
  }
  return undefined;
};

const fromMast = (lines: readonly Line[]) =>
  firstOf(lines, (line) => line.mast?.publisher && at(line, line.mast.publisher));
const fromDateline = (lines: readonly Line[]) =>
  firstOf(lines, (line) => line.dateline?.agency && at(line, line.dateline.agency));
const fromOwnLine = (lines: readonly Line[]) =>
  firstOf(lines, (line) => (line.outlet ? at(line, [0, line.line.length]) : undefined));

/** Up to six capitalised words; a word must end before the next begins, so that there is one way to match. */
const WORD = "\\p{Lu}[\\p{L}\\p{N}&.'’-]{0,30}";
const CAPITALISED = `(?:[Tt]he )?${WORD}(?: (?:of |the |and )?${WORD}){0,5}`;
/** "Coast Press writer Ana Bell contributed", "© 2026 The Coast Courier", "Copyright 2026 Coast Courier. All rights …". */
const CREDITS: readonly RegExp[] = [
  new RegExp(
    `^(${CAPITALISED}) (?:staff |national |foreign )?(?:writers?|correspondents?|reporters?|journalists?|producers?|video journalists?) (?=\\p{Lu})`,
    "u",
  ),
  new RegExp(
    `^(?:©|\\([cC]\\)|[Cc]opyright)(?: ©| \\([cC]\\))?,?(?: \\d{4}(?:[-–]\\d{4})?)?,?(?: by)? (${CAPITALISED})(?=$|[.,;]|\\s\\d{4})`,
    "u",
  ),
];

const fromBoilerplate = (lines: readonly Line[]) =>
  firstOf(lines, (line) => (line.furniture === "boilerplate" ? firstMatch(line, CREDITS) : undefined));

function firstMatch(line: Line, patterns: readonly RegExp[]): Text | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(line.line.slice(0, 200));
    if (!match) continue;
    const name = match[1]!.trimEnd();
    const start = match[0].indexOf(name);
    return at(line, [match.index + start, match.index + start + name.length]);
  }
  return undefined;
}

/** "… spoke to The Coast Review in Tromsø" where "REVIEW:" then asks the questions. */
function fromInterview(lines: readonly Line[]): Text | undefined {
  const labels = new Set(
    lines.map(({ line }) => /^(\p{Lu}{2,}[\p{Lu} ]{0,20}): /u.exec(line)?.[1]).filter((label) => label !== undefined),
  );
  if (labels.size === 0) return undefined;
  return firstOf(lines.slice(0, 6), (line) => {
    const match = new RegExp(`\\b(?:to|with|by) (${CAPITALISED})`, "u").exec(line.line.slice(0, 600));
    const name = match?.[1]?.trimEnd();
    if (!match || !name?.split(" ").some((word) => labels.has(word.toUpperCase()))) return undefined;
    const start = match.index + match[0].indexOf(name);
    return at(line, [start, start + name.length]);
  });
}

/** "This is reported by X with reference to Y, Coast Inform reports.": who comes last speaks for itself. */
function fromRelay(_text: string, lines: readonly Line[]): Text | undefined {
  return firstOf(lines.filter(({ role }) => role === "body").slice(0, 4), (line) => {
    const opening = line.line.slice(0, 1200);
    const start = opening.search(
      /\b(?:This|It) (?:is|was|has been) (?:reported|stated|announced|written|informed) by\b/,
    );
    if (start < 0) return undefined;
    const match = new RegExp(`, (${CAPITALISED}) (?:reports|informs|writes|said|reported)\\.`, "u").exec(
      opening.slice(start, start + 300),
    );
    if (!match) return undefined;
    const from = start + match.index + 2;
    return at(line, [from, from + match[1]!.trimEnd().length]);
  });
}
