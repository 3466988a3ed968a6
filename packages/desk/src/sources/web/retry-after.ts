/** Longest wait that a server is granted, in seconds: a day. */
const LONGEST = 86_400;

/**
 * Seconds that a Retry-After asks for (RFC 9110, 10.2.3): a number of them, or a date.
 *
 * @param now milliseconds since 1970
 * @returns from 0 to a day; nothing where it says nothing that can be read
 * @example retryAfterOf("120", Date.now()) // 120
 */
export function retryAfterOf(header: string | string[] | undefined, now: number): number | undefined {
  if (typeof header !== "string") return undefined;
  const said = header.trim();
  const seconds = /^\d{1,9}$/.test(said) ? Number(said) : (Date.parse(said) - now) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(LONGEST, Math.max(0, Math.ceil(seconds)));
}
