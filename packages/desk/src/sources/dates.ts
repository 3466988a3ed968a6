/**
 * A date as feeds, sitemaps and mails write it (RFC 5322, RFC 3339), in ISO 8601. A bare day stays one, and a time
 * without a zone is worth its day only: what it means would depend on where it is read.
 *
 * @example isoOf("Mon, 09 Mar 2026 10:00:00 +0200") // "2026-03-09T08:00:00.000Z"
 */
export function isoOf(date: string | undefined): string | undefined {
  const said = date?.trim().slice(0, 100) ?? "";
  const isDay = /^\d{4}-\d\d-\d\d$/.test(said);
  const hasZone = /(?:\dZ|[+-]\d\d:?\d\d|\b(?:GMT|UTC?|Z|[ECMP][SD]T))(?:\s?\([^()]{0,40}\))?$/i.test(said);
  const time = Date.parse(isDay || hasZone ? said : /T\d\d:/.test(said) ? `${said}Z` : `${said} UTC`);
  if (Number.isNaN(time)) return undefined;
  const iso = new Date(time).toISOString();
  return hasZone ? iso : iso.slice(0, 10);
}
