/**
 * Encodings of one byte a letter whose script fills a text: the letters that are most frequent in news in it, in lower
 * case. Letters of another encoding's reading of the same bytes are others, or capitals.
 */
const FREQUENT: readonly (readonly [encoding: string, letters: string])[] = [
  ["windows-1251", "оеаинтсрвлкмдпу"],
  ["koi8-r", "оеаинтсрвлкмдпу"],
  ["ibm866", "оеаинтсрвлкмдпу"],
  ["windows-1253", "αοιεντσρηκπυλμ"],
  ["windows-1256", "اليمونرتبةدع"],
  ["windows-1255", "יוהלאתמרשבנ"],
];

/** Bytes looked at; a page's text begins within them. */
const LOOKED_AT = 60_000;
/** Fewer letters beyond ASCII than this tell nothing. */
const FEWEST = 40;
/** Share of letters beyond ASCII among all letters outside of tags above which a text is not in Latin script. */
const OTHER_SCRIPT = 0.4;
/** Share of a script's frequent letters among its own: Russian, Greek, Arabic and Hebrew news have .7 to .9. */
const ENOUGH = 0.55;

/**
 * The encoding of a text that is not UTF-8 and not in Latin script, by its letters; nothing where the bytes leave it open.
 *
 * @example detectScript(bytesOf("Переговоры начались в понедельник …", "koi8-r")) // "koi8-r"
 */
export function detectScript(bytes: Uint8Array): string | undefined {
  const letters = shownLetters(bytes.subarray(0, LOOKED_AT));
  const high = letters.filter((byte) => byte >= 0x80);
  if (high.length < FEWEST || high.length < letters.length * OTHER_SCRIPT) return undefined;
  const own = Uint8Array.from(high);
  const rated = FREQUENT.map(([encoding, frequent]) => ({ encoding, share: shareOf(own, encoding, frequent) }));
  const best = rated.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= ENOUGH ? best.encoding : undefined;
}

/** Letters and bytes beyond ASCII outside of tags, scripts and styles. */
function shownLetters(bytes: Uint8Array): readonly number[] {
  const [before, ...parts] = Buffer.from(bytes)
    .toString("latin1")
    .split(/<(?:script|style)\b/i);
  const text = [before!, ...parts.map((part) => part.slice(Math.max(0, part.indexOf("</"))))].join(" ");
  const shown = Buffer.from(text.replace(/<[^<>]*>/g, ""), "latin1");
  return Array.from(shown).filter((byte) => byte >= 0x80 || /[A-Za-z]/.test(String.fromCharCode(byte)));
}

function shareOf(bytes: Uint8Array, encoding: string, frequent: string): number {
  const text = Array.from(new TextDecoder(encoding).decode(bytes));
  return text.filter((letter) => frequent.includes(letter)).length / text.length;
}
