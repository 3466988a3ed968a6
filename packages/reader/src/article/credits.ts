import type { Text } from "../contract/record.js";
import { OUTLETS } from "../knowledge/names.js";
import { OUTLET_NOUNS } from "./lexicon.js";
import type { Line } from "./lines.js";

/** A name in capitals is at most five words: "Deutsche Welle", "The Eastern Courier". One way to match. */
const WORD = "\\p{Lu}[\\p{L}\\p{N}&.'’-]{0,30}";
const NAME = `(?:[Tt]he )?${WORD}(?: (?:of |the )?${WORD}){0,4}`;

/** A line that credits and does nothing else: "With Reuters", "Source: Coast Inform", "— Reuters". */
const CREDIT_LINE = new RegExp(
  `^[\\s(]{0,3}(?:(?:[Ww]ith|[Ss]ource:|[Vv]ia|[Cc]ourtesy of) |[—–-]{1,2} ?)(${NAME})[\\s).]{0,3}$`,
  "u",
);
/** What signs a paragraph, after its full stop: "… next week. (AFP)", "… next week. — Reuters", "… (With Reuters)". */
const SIGNATURE = new RegExp(`[.!?”"’] ?(?:\\((?:[Ww]ith )?(${NAME})\\)|[—–-]{1,2} ?(${NAME}))\\.?$`, "u");
/** Characters at a paragraph's end in which its signature stands. */
const TAIL = 80;

/** Agencies in datelines, lines that credit, and signatures at the end of a paragraph. */
export function creditsOf(lines: readonly Line[], own: readonly string[] = []): Text[] {
  const known = new Set(own.map(bare));
  return lines.flatMap((line) => {
    if (line.role === "title") return [];
    const agency = line.dateline?.agency ? [at(line, line.dateline.agency)] : [];
    const match = line.line.length <= 80 ? CREDIT_LINE.exec(line.line) : null;
    if (match) return [...agency, at(line, placeOf(match, match[1]!, 0))];
    const signature = line.role === "body" ? signatureOf(line, known) : undefined;
    return signature ? [...agency, signature] : agency;
  });
}

/** Only a name that is an outlet's by its words or letters signs: "(Laughs)" and "(Monday)" do not. */
function signatureOf(line: Line, known: ReadonlySet<string>): Text | undefined {
  const offset = Math.max(0, line.line.length - TAIL);
  const match = SIGNATURE.exec(line.line.slice(offset));
  const name = match?.[1] ?? match?.[2];
  return match && name && isOutletName(name, known) ? at(line, placeOf(match, name, offset)) : undefined;
}

const bare = (name: string): string => name.toLowerCase().replace(/^the /, "");

function isOutletName(name: string, known: ReadonlySet<string>): boolean {
  const words = name.toLowerCase().split(" ");
  return known.has(bare(name)) || OUTLETS.has(bare(name)) || words.some((word) => OUTLET_NOUNS.has(word));
}

const placeOf = (match: RegExpExecArray, name: string, offset: number): readonly [number, number] => {
  const trimmed = name.trimEnd().replace(/\.$/, "");
  const start = offset + match.index + match[0].lastIndexOf(name);
  return [start, start + trimmed.length];
};

const at = (line: Line, [start, end]: readonly [number, number]): Text => ({
  text: line.line.slice(start, end),
  spans: [[line.span[0] + start, line.span[0] + end]],
});
