import type { Refused } from "../refusal.js";

/** Longest time, in seconds, after which what fails is asked for again: a day. */
const LONGEST = 86_400;

/**
 * Seconds until what failed so often is asked for again: the usual time, doubled with each failure after the first, and
 * no less than the server asks for.
 *
 * @example waitAfter({ failures: 3, every: 900 }) // 3600
 */
export function waitAfter({
  failures,
  every,
  retryAfter = 0,
}: {
  readonly failures: number;
  readonly every: number;
  readonly retryAfter?: number | undefined;
}): number {
  return Math.max(retryAfter, Math.min(Math.max(LONGEST, every), every * 2 ** Math.min(20, Math.max(0, failures - 1))));
}

const PASSING = new Set(["too-slow", "unreachable", "incomplete", "wait", "no-robots", "stopped"]);

/** Whether a refusal may be gone next time: a server's trouble and haste are, what it does not have is not. */
export const isPassing = ({ code, status = 0 }: Refused): boolean =>
  PASSING.has(code) || status >= 500 || status === 429 || status === 408 || status === 425;
