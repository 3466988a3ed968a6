import type { Span } from "../contract/record.js";
import { trimSpan } from "../document/span.js";

/** Lines this long (in UTF-16 units) are taken for the width of a hard-wrapped text rather than for paragraphs. */
const WRAP_MIN = 45;
const WRAP_MAX = 100;

/**
 * The paragraphs of a text: a line each, or, where the text is wrapped at a fixed width, the lines between two blank
 * ones. Spans are trimmed, in order, and never empty.
 */
export function findBlocks(text: string): readonly Span[] {
  return groupsOfLines(text).flatMap((lines) =>
    isWrapped(lines) ? [[lines[0]![0], lines[lines.length - 1]![1]] as const] : lines,
  );
}

/** Lines that are not blank, in groups parted by blank lines. */
function groupsOfLines(text: string): Span[][] {
  const groups: Span[][] = [];
  let group: Span[] = [];
  let at = 0;
  while (at <= text.length) {
    const end = lineEnd(text, at);
    const line = trimSpan(text, [at, end]);
    if (line[0] < line[1]) group.push(line);
    else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
    at = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** End of the line at `at`: the next LF, CR, VT, FF, NEL, LS or PS, or the end of the text. */
function lineEnd(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029) return i;
  }
  return text.length;
}

/** True where all lines but the last have about the same length, as a terminal or mail program leaves them. */
function isWrapped(lines: readonly Span[]): boolean {
  if (lines.length < 3) return false;
  const full = lines.slice(0, -1).map((line) => line[1] - line[0]);
  const longest = Math.max(...full);
  return (
    longest <= WRAP_MAX &&
    Math.min(...full) >= WRAP_MIN &&
    lines[lines.length - 1]![1] - lines[lines.length - 1]![0] <= longest
  );
}
