import type { Text } from "../contract/record.js";
import { BRACKETED_LINE, CREDIT_LINE, CREDITED_NAME } from "../knowledge/credit-lines.js";
import { OUTLETS } from "../knowledge/names.js";
import { OUTLET_NOUNS } from "./lexicon.js";
import type { Line } from "./lines.js";

/** What signs a paragraph, after its full stop: "… next week. (AFP)", "… next week. — Reuters", "… (With Reuters)". */
const SIGNATURE = new RegExp(
  `[.!?”"’] ?(?:\\((?:[Ww]ith )?(${CREDITED_NAME})\\)|[—–-]{1,2} ?(${CREDITED_NAME}))\\.?$`,
  "u",
);
/** Characters at a paragraph's end in which its signature stands. */
const TAIL = 80;

/** Agencies in datelines, lines that credit, and signatures at the end of a paragraph. */
export function creditsOf(lines: readonly Line[], own: readonly string[] = []): Text[] {
  const known = new Set(own.map(bare));
  return lines.flatMap((line) => {
    if (line.role === "title") return [];
    const agency = line.dateline?.agency ? [at(line, line.dateline.agency)] : [];
    const match = line.line.length <= 80 ? (CREDIT_LINE.exec(line.line) ?? bracketed(line.line, known)) : null;
    if (match) return [...agency, at(line, placeOf(match, match[1]!, 0))];
    const signature = line.role === "body" ? signatureOf(line, known) : undefined;
    return signature ? [...agency, signature] : agency;
  });
}

function bracketed(line: string, known: ReadonlySet<string>): RegExpExecArray | null {
  const match = BRACKETED_LINE.exec(line);
  return match && isOutletName(match[1]!, known) ? match : null;
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
