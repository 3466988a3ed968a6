import { setTimeout as sleep } from "node:timers/promises";
import type { Result } from "@readout/reader";
import { decodeBytes } from "../decode.js";
import { type Refused, refusal } from "../refusal.js";
import { type Fetched, type FetchOptions, fetchSafely, type Known } from "./fetch.js";
import { ALLOWS_ALL, parseRobots, type Robots } from "./robots.js";

export interface VisitOptions extends Omit<FetchOptions, "known" | "before"> {
  /** Seconds between two requests to one host, at least; a site's Crawl-delay goes before it. 1 where nothing is said. */
  readonly pause?: number;
}

/** Asks sites as a guest does: one request at a time to each, with a pause, and only what robots.txt allows. */
export interface Visits {
  /**
   * @param asked `known`: what is had already; `named`: a person named this very address and is there to see it come, as
   *   with a browser, so that robots.txt, which is for programs that go about, is not asked
   * @returns as `fetchSafely`, or "robots" (the site does not want it asked), "no-robots" (its robots.txt cannot be had),
   *   "wait" (the site asked to be left alone)
   */
  get(url: string, asked?: { readonly known?: Known; readonly named?: boolean }): Promise<Result<Fetched>>;
}

/** Longest Crawl-delay that is kept, in seconds; a site that names more is asked this seldom all the same. */
const LONGEST_DELAY = 60;
/** Longest Retry-After that is sat out, in seconds; for a longer one the site's other pages are left. */
const LONGEST_WAIT = 30;
/** A robots.txt is asked for again after a day (RFC 9309, 2.4), one that could not be had after ten minutes; milliseconds. */
const STALE = 86_400_000;
const ASK_AGAIN = 600_000;
/** Sites that are asked at the same time. */
const AT_ONCE = 8;
const ROBOTS_LIMITS = { received: 2_000_000, decompressed: 2_000_000, total: 20_000 };

interface Host {
  robots?: { readonly is: Promise<Result<Robots>>; until: number };
  /** When the next request may begin, and until when the host asked to be left alone; milliseconds. */
  next: number;
  leftUntil: number;
  /** The last one in its line. */
  turn: Promise<unknown>;
}

export function visits({ pause = 1, ...options }: VisitOptions): Visits {
  const hosts = new Map<string, Host>();
  const places = placesFor(AT_ONCE);
  const hostOf = ({ origin }: URL): Host => {
    const host = hosts.get(origin) ?? { next: 0, leftUntil: 0, turn: Promise.resolve() };
    hosts.set(origin, host);
    return host;
  };

  const robotsOf = (url: URL): Promise<Result<Robots>> => {
    const host = hostOf(url);
    if (host.robots && Date.now() < host.robots.until) return host.robots.is;
    const robots = { is: fetchRobots(url.origin, options), until: Date.now() + STALE };
    host.robots = robots;
    void robots.is.then(({ ok }) => {
      if (!ok) robots.until = Date.now() + ASK_AGAIN;
    });
    return robots.is;
  };

  /** Waits for the host's next place; requests are spaced by when they begin. */
  async function ready(url: URL, delay: number): Promise<Result<unknown>> {
    const host = hostOf(url);
    const now = Date.now();
    if (host.leftUntil - now > LONGEST_WAIT * 1000) return leftAlone(url, (host.leftUntil - now) / 1000);
    const begin = Math.max(now, host.next, host.leftUntil);
    host.next = begin + 1000 * delay;
    if (begin > now)
      try {
        await sleep(begin - now, undefined, options.signal ? { signal: options.signal } : {});
      } catch {
        return refusal("stopped", `${url.href} was not asked any more`, "ask again");
      }
    return { ok: true, value: undefined };
  }

  async function may(url: URL, named: boolean): Promise<Result<unknown>> {
    if (named) return ready(url, pause);
    const robots = await robotsOf(url);
    if (!robots.ok) return robots;
    if (!robots.value.allows(url))
      return refusal("robots", `${url.href} is not for programs, says the site's robots.txt`, "ask the site's keeper");
    return ready(url, Math.max(pause, Math.min(LONGEST_DELAY, robots.value.delay ?? 0)));
  }

  return {
    get(url, { known, named = false } = {}) {
      if (!URL.canParse(url)) return fetchSafely(url, options);
      const host = hostOf(new URL(url));
      const done = host.turn.then(async () => {
        let isIn = false;
        const before = async (at: URL): Promise<Result<unknown>> => {
          const allowed = await may(at, named);
          if (allowed.ok && !isIn) await places.take();
          isIn ||= allowed.ok;
          return allowed;
        };
        const got = await fetchSafely(url, { ...options, ...(known && { known }), before });
        if (isIn) places.give();
        const { retryAfter, status } = (got.ok ? {} : got.diagnostics[0]) as Partial<Refused>;
        if (retryAfter !== undefined && (status === 429 || status === 503))
          host.leftUntil = Date.now() + retryAfter * 1000;
        return got;
      });
      host.turn = done.catch(() => {});
      return done;
    },
  };
}

/** So many places: who finds none waits for the next one to be given back. */
function placesFor(most: number): { readonly take: () => Promise<void>; readonly give: () => void } {
  const waiting: (() => void)[] = [];
  let free = most;
  return {
    async take() {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => waiting.push(resolve));
    },
    give() {
      const next = waiting.shift();
      if (next) next();
      else free++;
    },
  };
}

const leftAlone = ({ href, host }: URL, seconds: number): Result<never> => {
  const retryAfter = Math.ceil(seconds);
  const message = `${href} was not asked: ${host} wants to be left alone for ${retryAfter} s`;
  return refusal("wait", message, "try again then", { retryAfter });
};

/** RFC 9309, 2.3: what is not there allows everything; what cannot be had, nothing. */
async function fetchRobots(origin: string, options: FetchOptions): Promise<Result<Robots>> {
  const got = await fetchSafely(`${origin}/robots.txt`, {
    ...options,
    limits: { ...options.limits, ...ROBOTS_LIMITS },
  });
  if (got.ok) return { ok: true, value: parseRobots(decodeBytes(got.value.bytes, "text/plain; charset=utf-8").text) };
  const { code, message, status = 0 } = got.diagnostics[0] as Refused;
  if (status >= 400 && status < 500 && status !== 429) return { ok: true, value: ALLOWS_ALL };
  if (["address", "bad-url", "stopped"].includes(code)) return got;
  return refusal(
    "no-robots",
    `nothing of ${origin} is asked, as its robots.txt cannot be had: ${message}`,
    "try again later",
  );
}
