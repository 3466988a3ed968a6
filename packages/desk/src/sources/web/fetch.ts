import { lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import type { Result } from "@readout/reader";
import { Agent, type Dispatcher, request } from "undici";
import { refusal } from "../refusal.js";
import { isPublicAddress } from "./addresses.js";
import { retryAfterOf } from "./retry-after.js";
import { type UnpackLimits, unpack } from "./unpack.js";

/** How much, and for how long, one address may give. */
export interface FetchLimits extends UnpackLimits {
  /** Milliseconds for everything, redirects among it. */
  readonly total: number;
  /** Milliseconds without a byte. */
  readonly stall: number;
}

export const LIMITS: FetchLimits = {
  received: 20_000_000,
  decompressed: 50_000_000,
  ratio: 200,
  total: 60_000,
  stall: 15_000,
};

export interface FetchOptions {
  readonly limits?: Partial<FetchLimits>;
  /** Addresses that may be asked though they are not public: ["127.0.0.1"]. None where nothing is said. */
  readonly allowAddresses?: readonly string[];
  /** Who asks: a mail address or page that a site's keeper can turn to. It goes into the User-Agent. */
  readonly contact?: string;
  /** Breaks it off. */
  readonly signal?: AbortSignal;
  /** What is had already: the server need not send the same again. */
  readonly known?: Known;
  /** Asked before each request, redirects among them; what it refuses is not asked. */
  readonly before?: (url: URL) => Promise<Result<unknown>>;
  /** Where names are looked up; the system's own where nothing is said. */
  readonly resolve?: typeof lookup;
}

/** What a server said of the version that is had (RFC 9110, 8.8). */
export interface Known {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What an address gave. */
export interface Fetched extends Known {
  /** Where it was in the end, after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** The Content-Type, as sent. */
  readonly mediaType?: string;
  /** It is still what is known; there are no bytes. */
  readonly isUnchanged?: true;
}

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** The User-Agent: the program, and whom to turn to about it where that is told. */
export const userAgentOf = (contact?: string): string =>
  contact === undefined ? "readout/0.1 (reads news)" : `readout/0.1 (reads news; +${contact})`;

/**
 * Gets what stands at an address of the public internet, and nothing else: http(s) only, each address checked after it
 * was resolved and again after each redirect, within the limits. Nothing received is run.
 *
 * @returns the bytes, or "bad-url", "address", "redirects", "too-large", "too-slow", "status", "encoding", "incomplete",
 *   "unreachable" or "stopped"
 * @example const got = await fetchSafely("https://example.org/news.html");
 */
export async function fetchSafely(url: string, options: FetchOptions = {}): Promise<Result<Fetched>> {
  const limits = { ...LIMITS, ...options.limits };
  const mayAsk = (address: string) => isPublicAddress(address) || (options.allowAddresses ?? []).includes(address);
  const connect = { lookup: checkedLookup(mayAsk, options.resolve ?? lookup), timeout: limits.stall };
  const agent = new Agent({ connect, maxHeaderSize: 65_536 });
  const step = { agent, limits, mayAsk, options };
  // Waiting for one's turn is no fault of the server's: only the time in which it is asked counts.
  let left = limits.total;
  let late: AbortSignal | undefined;
  try {
    let at = url;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const checked = checkedUrl(at, mayAsk);
      if (!checked.ok) return checked;
      const may = await options.before?.(checked.value);
      if (may?.ok === false) return may;
      const began = Date.now();
      late = AbortSignal.timeout(left);
      const got = await fetchOnce(checked.value, step, options.signal ? AbortSignal.any([late, options.signal]) : late);
      if (!got.ok || "bytes" in got.value) return got as Result<Fetched>;
      left = Math.max(1, left - (Date.now() - began));
      at = got.value.to;
    }
    return refusal(
      "redirects",
      `${url} redirects more than ${MAX_REDIRECTS} times`,
      "give the address it should lead to",
    );
  } catch (error) {
    return options.signal?.aborted === true
      ? refusal("stopped", `${url} was broken off`, "ask again")
      : failed(url, error as Error, late);
  } finally {
    void agent.destroy();
  }
}

interface Step {
  readonly agent: Agent;
  readonly limits: FetchLimits;
  readonly mayAsk: (address: string) => boolean;
  readonly options: FetchOptions;
}

async function fetchOnce(
  url: URL,
  { agent, limits, options }: Step,
  signal: AbortSignal,
): Promise<Result<Fetched | { readonly to: string }>> {
  const at = url.href;
  const { statusCode, headers, body } = await request(url, {
    dispatcher: agent,
    signal,
    headersTimeout: limits.stall,
    bodyTimeout: limits.stall,
    headers: headersFor(options),
  });
  // A body that is not wanted is broken off, and says so as an error.
  body.on("error", () => {});
  const told = describedBy(headers);
  if (statusCode !== 200) {
    body.destroy();
    if (statusCode === 304)
      return { ok: true, value: { url: at, bytes: new Uint8Array(), isUnchanged: true, ...told } };
    return redirected(at, statusCode, headers);
  }
  const bytes = await unpack(body, String(headers["content-encoding"] ?? ""), limits, at);
  return bytes.ok ? { ok: true, value: { url: at, bytes: bytes.value, ...told } } : bytes;
}

type Headers = Dispatcher.ResponseData["headers"];

function headersFor({ contact, known }: FetchOptions): Record<string, string> {
  return {
    "user-agent": userAgentOf(contact),
    "accept-encoding": "gzip, deflate, br",
    ...(known?.etag && { "if-none-match": known.etag }),
    ...(known?.lastModified && { "if-modified-since": known.lastModified }),
  };
}

function describedBy(headers: Headers): Known & { readonly mediaType?: string } {
  const said = (name: string): string | undefined => {
    const value = headers[name];
    return typeof value === "string" && value !== "" && value.length < 1000 ? value : undefined;
  };
  const [mediaType, etag, lastModified] = [said("content-type"), said("etag"), said("last-modified")];
  return { ...(mediaType && { mediaType }), ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

/** Where an answer that is no page leads; what it was, where it leads nowhere. */
function redirected(at: string, status: number, headers: Headers): Result<{ readonly to: string }> {
  const { location } = headers;
  if (REDIRECTS.has(status) && typeof location === "string")
    return URL.canParse(location, at)
      ? { ok: true, value: { to: new URL(location, at).href } }
      : refusal("bad-url", `${at} redirects to what is no address`, "tell who keeps the page");
  const retryAfter = retryAfterOf(headers["retry-after"], Date.now());
  return refusal("status", `${at} answered ${status}`, adviceFor(status), {
    status,
    ...(retryAfter !== undefined && { retryAfter }),
  });
}

function adviceFor(status: number): string {
  if (status >= 500 || status === 429) return "try again later";
  if (status === 401 || status === 402 || status === 403) return "it may be for subscribers, or not for programs";
  return "open it in a browser to see whether it is there";
}

/** The address, if it is http(s), bears no password and, where it is a bare IP address, may be asked. */
function checkedUrl(at: string, mayAsk: Step["mayAsk"]): Result<URL> {
  const url = URL.canParse(at) ? new URL(at) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    return refusal(
      "bad-url",
      `${at.slice(0, 200)} is not an http or https address`,
      "give one that begins with https://",
    );
  if (url.username || url.password)
    return refusal("bad-url", "an address with a name or password in it is not asked", "leave them out");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(host) && !mayAsk(host) ? refusedAddress(at) : { ok: true, value: url };
}

/** Node asks it for names only; the connection goes to what it answers, so that no second answer can differ. */
function checkedLookup(mayAsk: Step["mayAsk"], resolve: typeof lookup): LookupFunction {
  return (host, options, done) =>
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, "", 0);
      if (found.length === 0 || !found.every(({ address }) => mayAsk(address)))
        return done(Object.assign(new Error("refused"), { code: "REFUSED_ADDRESS" }), "", 0);
      return options.all ? done(null, found) : done(null, found[0]!.address, found[0]!.family);
    });
}

const refusedAddress = (at: string): Result<never> =>
  refusal("address", `${at} is not on the public internet`, "allow its address in so many words if you mean it");

function failed(url: string, error: Error & { code?: string }, late: AbortSignal | undefined): Result<never> {
  if (error.code === "REFUSED_ADDRESS") return refusedAddress(url);
  if (late?.aborted === true || /TIMEOUT/.test(error.code ?? ""))
    return refusal("too-slow", `${url} did not answer in time`, "try again later, or raise the limit");
  const isGarbled = error.name === "HTTPParserError";
  if (isGarbled || /^UND_ERR_(?:SOCKET|RES_CONTENT_LENGTH_MISMATCH|HEADERS_OVERFLOW)/.test(error.code ?? ""))
    return refusal("incomplete", `${url} broke off, or was not as long as it said`, "try again");
  return refusal("unreachable", `${url} cannot be reached: ${error.message}`, "check the address and the network");
}
