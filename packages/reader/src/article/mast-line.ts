import { isDateLine } from "./dates.js";
import { OUTLET_NOUNS } from "./lexicon.js";

/** A line that says where and by whom: "Kyiv • UNN". Offsets into the line. */
export interface MastLine {
  readonly place?: readonly [number, number];
  readonly publisher?: readonly [number, number];
}

const BULLET = /\s*[•·|]\s*/g;

/**
 * Place and outlet in one line, parted by bullets, as web agencies set it; a date may stand among them.
 *
 * @example parseMastLine("Odesa  •  Coast Inform") // place "Odesa", publisher "Coast Inform"
 * @example parseMastLine("Coast Post, June 17, 2025") // publisher "Coast Post"
 * @example parseMastLine("• 25921 views") // undefined
 */
export function parseMastLine(line: string): MastLine | undefined {
  if (line.length > 120) return undefined;
  if (!/[•·|]/.test(line)) return outletAndDate(line);
  const fields = pieces(line).filter(
    ([start, end]) => !isDateLine(line.slice(start, end)) && !isClock(line.slice(start, end)),
  );
  if (fields.length === 0 || fields.length > 2) return undefined;
  if (!fields.every(([start, end]) => isName(line.slice(start, end)))) return undefined;
  const [first, second] = fields;
  return second ? { place: first!, publisher: second } : { publisher: first! };
}

/** A name, a comma and a date: the outlet, where a word of the name says so; "New York, June 17, 2025" may be a place. */
function outletAndDate(line: string): MastLine | undefined {
  const comma = line.indexOf(", ");
  if (comma < 0) return undefined;
  const name = line.slice(0, comma);
  if (!isName(name) || isDateLine(line) || !isDateLine(line.slice(comma + 2))) return undefined;
  const isOutlet = name.split(/\s+/).some((word) => word === "The" || OUTLET_NOUNS.has(word.toLowerCase()));
  return isOutlet ? { publisher: [0, comma] } : {};
}

function pieces(line: string): (readonly [number, number])[] {
  const out: (readonly [number, number])[] = [];
  let start = 0;
  for (const bullet of line.matchAll(BULLET)) {
    if (bullet.index > start) out.push([start, bullet.index]);
    start = bullet.index + bullet[0].length;
  }
  if (start < line.length) out.push([start, line.length]);
  return out;
}

const isClock = (field: string): boolean => /^\d{1,2}[:.]\d{2}$/.test(field);

/** One to five capitalised words without digits. */
function isName(field: string): boolean {
  const words = field.split(/\s+/);
  return (
    words.length <= 5 &&
    field.length <= 40 &&
    !/[\d.:;!?]/.test(field) &&
    words.every((word) => /^[\p{Lu}«"“]/u.test(word) || /^(?:of|the|de|la)$/.test(word))
  );
}
