import type { Span } from "../contract/record.js";
import type { Block, BlockRole, Layout, Parts } from "../document/layers.js";
import { noteForm } from "../knowledge/notes.js";
import { type NameSpan, parseByline } from "./byline.js";
import { type DatelineForm, parseDateline } from "./dateline.js";
import { isDateLine } from "./dates.js";
import { bareText, endsLikeSentence, looksLikeHeadline } from "./headline.js";
import { FURNITURE_FORMS, HEADINGS, OUTLET_NOUNS } from "./lexicon.js";
import { type MastLine, parseMastLine } from "./mast-line.js";

export type FurnitureKind = Parts["furniture"][number]["kind"];

/** A block with what its form tells. */
export interface Line {
  readonly span: Span;
  readonly line: string;
  readonly role: BlockRole;
  readonly furniture?: FurnitureKind;
  readonly note?: Parts["notes"][number]["kind"];
  readonly names?: readonly NameSpan[];
  readonly dateline?: DatelineForm;
  readonly mast?: MastLine;
  /** A line that names the outlet and nothing else: "The Eastern Courier". */
  readonly outlet?: boolean;
}

/** A headline stands among the first lines, after a kicker, a counter or the place and outlet at most. */
const TITLE_WITHIN = 6;
/** Headings are shorter than this; longer lines without a full stop are paragraphs or captions that nothing marks. */
const HEADING_WORDS = 6;
/** The dateline stands on the first paragraph; a standfirst may come before it. */
const DATELINE_WITHIN = 3;

/** What the caller knows: the headline, the names that sign, and which lines are which. */
export interface Known {
  readonly title?: string | undefined;
  readonly byline?: readonly string[] | undefined;
  readonly layout?: Layout | undefined;
}

/** What each block is for, in the order of the page: first lines, headline, credits, body, furniture. */
export function readLines(text: string, blocks: readonly Block[], known: Known = {}): readonly Line[] {
  const lines = blocks.map(({ span }) => ({ span, line: text.slice(span[0], span[1]) }));
  const marked = lines.map((line): Line => ({ ...line, ...(laidOut(line, known) ?? roleOf(line.line)) }));
  const title = titleIn(marked, known);
  const withTitle = marked.map((line, i) => (i === title ? { ...line, role: "title" as const } : line));
  return withHeadings(withFront(withRepeats(withTitle, title), title));
}

type Told = Pick<Line, "role" | "furniture" | "note" | "names">;

/** The part of a line that the caller's layout tells. */
function laidOut({ span, line }: Pick<Line, "span" | "line">, { layout, byline = [] }: Known): Told | undefined {
  if (!layout) return undefined;
  const covers = ([start, end]: Span): boolean => start <= span[0] && span[1] <= end;
  if (layout.bylines.some(covers)) return { role: "byline", names: namesIn(line, byline) };
  if (layout.stamps.some(covers)) return { role: "dateline" };
  if (layout.headings?.some(covers)) return { role: "heading" };
  const furniture = layout.furniture?.find((one) => covers(one.span));
  return furniture && { role: "furniture", furniture: furniture.kind };
}

/** Where the names stand in a line that is known to sign, whatever their case. */
function namesIn(line: string, names: readonly string[]): readonly NameSpan[] {
  const lower = line.toLowerCase();
  if (lower.length !== line.length) return [];
  return names.flatMap((name): NameSpan[] => {
    const at = lower.indexOf(name.toLowerCase());
    return at < 0 ? [] : [[at, at + name.length]];
  });
}

function titleIn(lines: readonly Line[], { title, layout }: Known): number {
  const own = layout?.title;
  if (own) return lines.findIndex(({ span }) => span[0] >= own[0] && span[1] <= own[1]);
  return title === undefined ? findTitle(lines) : findGiven(lines, title);
}

function roleOf(line: string): Told {
  const note = noteForm(line);
  if (line.length <= 400) {
    if (!/[\p{L}\p{N}]/u.test(line)) return { role: "furniture" };
    const form = FURNITURE_FORMS.find(({ pattern }) => pattern.test(line));
    if (form) return { role: "furniture", furniture: form.kind, ...(note && { note: note.kind }) };
  }
  return note ? { role: note.tells ? "body" : "note", note: note.kind } : { role: "body" };
}

/** The first line that is set as a headline and has something to stand over. -1 where the text begins with its body. */
function findTitle(lines: readonly Line[]): number {
  for (let i = 0; i < Math.min(lines.length - 1, TITLE_WITHIN); i++) {
    const { line, role } = lines[i]!;
    if (role === "furniture" || parseMastLine(line) || isDateLine(line) || parseByline(line)) continue;
    return looksLikeHeadline(line) && lines.slice(i + 1).some(isParagraph) ? i : -1;
  }
  return -1;
}

/** The line among the first that is the headline the caller gave; -1 where the text begins below it. */
function findGiven(lines: readonly Line[], title: string): number {
  const words = bareText(title);
  return lines.slice(0, TITLE_WITHIN).findIndex(({ line }) => line.length < 400 && bareText(line) === words);
}

const isParagraph = ({ line, role }: Line): boolean =>
  role === "body" && (line.length > 160 || (endsLikeSentence(line) && line.length > 20) || /["”?!]$/.test(line));

/** The headline again, anywhere on the page, is furniture: pages print it over the picture and over the text. */
function withRepeats(lines: readonly Line[], title: number): readonly Line[] {
  if (title < 0) return lines;
  const words = bareText(lines[title]!.line);
  return lines.map((line, i) =>
    i !== title && line.role === "body" && line.line.length < 400 && bareText(line.line) === words
      ? { ...line, role: "furniture" as const, furniture: "repeated-title" as const }
      : line,
  );
}

/** Byline, outlet, date and place between the headline and the first paragraph; the dateline on that paragraph. */
function withFront(lines: readonly Line[], title: number): readonly Line[] {
  const out = [...lines];
  const first = lines.findIndex((line, i) => i > title && isParagraph(line) && !parseMastLine(line.line));
  const bodyStart = first < 0 ? lines.length : first;
  for (let i = 0; i < bodyStart; i++) if (out[i]!.role === "body") out[i] = frontLine(out[i]!);
  for (let i = Math.max(0, title); i < bodyStart; i++)
    if (out[i]!.role === "body" && isOutletLine(out[i]!.line, out[i - 1], out[i + 1]))
      out[i] = { ...out[i]!, role: "byline", outlet: true };
  markDateline(out, Math.max(0, title + 1));
  return out;
}

function frontLine(line: Line): Line {
  const names = parseByline(line.line);
  if (names) return { ...line, role: "byline", names };
  if (isDateLine(line.line)) return { ...line, role: "dateline" };
  const mast = parseMastLine(line.line);
  return mast ? { ...line, role: "dateline", mast } : line;
}

/** A short line of capitalised words beside a byline or a date, or with an outlet's noun in it. */
function isOutletLine(line: string, before: Line | undefined, after: Line | undefined): boolean {
  const words = line.split(/\s+/);
  if (words.length > 6 || line.length > 60 || /[.:;,!?\d]/.test(line)) return false;
  if (!words.every((word) => /^[\p{Lu}]/u.test(word) || /^(?:of|the|and|de|la|al)$/.test(word))) return false;
  if (words.some((word) => OUTLET_NOUNS.has(word.toLowerCase()))) return true;
  return [before, after].some((line) => line?.names !== undefined || line?.role === "dateline");
}

function markDateline(lines: Line[], from: number): void {
  let seen = 0;
  for (let i = from; i < lines.length && seen < DATELINE_WITHIN; i++) {
    if (lines[i]!.role !== "body") continue;
    seen++;
    const dateline = parseDateline(lines[i]!.line);
    if (!dateline || !isOpening(lines, i, dateline)) continue;
    lines[i] = { ...lines[i]!, dateline };
    return;
  }
}

/** A place before a colon is a dateline only where the form stands once: else it is a speaker's label in an interview. */
function isOpening(lines: readonly Line[], at: number, dateline: DatelineForm): boolean {
  if (!lines[at]!.line.startsWith(":", dateline.end)) return true;
  return lines.filter(({ line }) => /^\p{Lu}{2,}[\p{Lu}. ]{0,28}: /u.test(line)).length === 1;
}

/** Short lines without a full stop, over a paragraph: "Details", "What the minister wants". */
function withHeadings(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex((line) => line.role === "body" && isParagraph(line));
  if (first < 0) return lines;
  return lines.map((line, i) =>
    i > 0 && line.role === "body" && isHeading(line.line, i > first) && nextIsParagraph(lines, i)
      ? { ...line, role: "heading" as const }
      : line,
  );
}

function isHeading(line: string, inBody: boolean): boolean {
  if (HEADINGS.has(line.toLowerCase().replace(/[:.]$/, ""))) return true;
  return (
    inBody &&
    line.length <= 60 &&
    line.split(/\s+/).length <= HEADING_WORDS &&
    /^[\p{Lu}\d"“'‘]/u.test(line) &&
    !/[.!;,:…—–-]$/.test(line) &&
    !/["”]$/.test(line)
  );
}

function nextIsParagraph(lines: readonly Line[], at: number): boolean {
  for (let i = at + 1; i < lines.length; i++) if (lines[i]!.role !== "furniture") return isParagraph(lines[i]!);
  return false;
}
