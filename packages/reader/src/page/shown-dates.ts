import type { PageBlock } from "./blocks.js";
import { possibleDays, writtenDay } from "./dates.js";
import { isStamp } from "./lines.js";
import type { NearBlock } from "./signatures.js";

/** A day that the page shows its readers, and what it says of it. */
export interface ShownDay {
  readonly block: PageBlock;
  readonly day: string;
  /** All days that the line may mean: "03/05/2022" is two. */
  readonly days: readonly string[];
  /** published: a word as "Published" says so; changed: "Updated"; bare: the day alone. */
  readonly kind: "published" | "changed" | "bare";
  /** About the headline, and not after the body. */
  readonly atHead: boolean;
}

/** A line that dates a change, not the publication: "Updated 5 May 2026". */
const CHANGED =
  /^(?:last |zuletzt |última )?(?:updated?|modified|edited|revised|changed|letzte änderung|stand:?|aktualisiert|geändert|bearbeitet|actualizad[oa]|actualización|mis à jour|modifié|aggiornat[oa]|atualizad[oa]|обновлено)(?=[\s:.])/iu;
const PUBLISHED =
  /\b(?:(?:first )?published|posted|written|erschienen|veröffentlicht|erstellt|publié|publicado|pubblicato|опубликовано)\b[^\d]{0,25}(?=\d|\p{Lu})/iu;
/** A line that dates the page, with whoever signs it perhaps, is no longer; one that begins with its days may say more. */
const LONGEST = 140;
const LONGEST_LABELLED = 300;
/** What may stand before such a word, lest a sentence tell of what somebody else published: a sign, a day, two words. */
const BEFORE_LABEL = /(?:^|[|·•–—/,:.\d])\s*(?:\S+\s){0,2}$/;

/**
 * The days shown about the headline and after the body, the likeliest day of publication first: named so, else under
 * the headline, else over it; those of changes last.
 */
export function shownDays(near: readonly NearBlock[], headline: PageBlock | undefined): readonly ShownDay[] {
  const at = headline === undefined ? -1 : near.findIndex(({ block }) => block === headline);
  const found = near.flatMap(({ block, zone }, i) => {
    const own = zone === "far" ? undefined : shownIn(block);
    if (!own || (zone === "foot" && own.kind === "bare")) return [];
    const atHead = zone === "head";
    return [{ ...own, block, atHead, rank: (atHead ? 0 : 1000) + (i >= at ? i - at : 100 + at - i) + LATER[own.kind] }];
  });
  return found.sort((a, b) => a.rank - b.rank);
}

const LATER: Readonly<Record<ShownDay["kind"], number>> = { published: -500, bare: 0, changed: 5000 };

function shownIn({ text, name, linked }: PageBlock): Pick<ShownDay, "day" | "days" | "kind"> | undefined {
  if (text.length > LONGEST_LABELLED || !/\d/.test(text) || /^(?:blockquote|figcaption|td)$/.test(name))
    return undefined;
  const told = labelledDay(text);
  if (told !== undefined) return { day: told, days: [told], kind: "published" };
  if (text.length > LONGEST || /@\w/.test(text) || (name === "li" && linked > text.length / 2)) return undefined;
  if (!isStamp(text) && !partsOf(text).some(isDayAlone)) return undefined;
  const days = possibleDays(text);
  const day = writtenDay(text) ?? days[0];
  return day === undefined ? undefined : { day, days, kind: CHANGED.test(text) ? "changed" : "bare" };
}

/** The day after a word as "Published": "Crime | Published on May 10, 2026". */
function labelledDay(text: string): string | undefined {
  const label = PUBLISHED.exec(text);
  const isOwn =
    label && BEFORE_LABEL.test(text.slice(0, label.index)) && (text.length <= LONGEST || CHANGED.test(text));
  return isOwn ? writtenDay(text.slice(label.index)) : undefined;
}

/** The day of a text's opening, before a dash or bar: "Press release, 25 January 2026 | Lorn –", "LORN, May 4, 2026 (Wire) —". */
export const openingDay = (text: string): string | undefined =>
  /\s[|–—-]\s/.test(text.slice(0, OPENING)) ? writtenDay(text.slice(0, OPENING).split(/\s[|–—-]\s/)[0]!) : undefined;

const OPENING = 90;

const partsOf = (text: string): readonly string[] => text.split(/\s+[|•·–—-]\s+|\n|(?<=\d{4}),?\s(?=[A-Z])/);

/** "31. Oktober 2023", "jeudi 13 juin 2019, par": a day with its weekday and hour, and two more words at most. */
const isDayAlone = (part: string): boolean =>
  part.length <= 45 && possibleDays(part).length > 0 && (part.match(/\p{L}{2,}/gu) ?? []).length <= 4;
