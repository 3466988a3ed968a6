import { lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import type { Result } from "@readout/reader";
import { Agent, request } from "undici";
import { isPublicAddress } from "./addresses.js";
import { decompress } from "./decompress.js";
import { refusal } from "./refusal.js";

/** How much, and for how long, one address may give. */
export interface FetchLimits {
  /** Bytes as they come over the wire. */
  readonly received: number;
  /** Bytes after decompression. */
  readonly decompressed: number;
  /** Times that decompression may multiply; text compresses by 3 to 10, a bomb by 1000. */
  readonly ratio: number;
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
  /** Who asks. */
  readonly userAgent?: string;
}

/** What an address gave. */
export interface Fetched {
  /** Where it was in the end, after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** The Content-Type, as sent. */
  readonly mediaType?: string;
}

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Gets what stands at an address of the public internet, and nothing else: http(s) only, each address checked after it
 * was resolved and again after each redirect, within the limits. Nothing received is run.
 *
 * @returns the bytes, or "bad-url", "address", "redirects", "too-large", "too-slow", "status", "encoding", "incomplete"
 *   or "unreachable"
 * @example const got = await fetchSafely("https://example.org/news.html");
 */
export async function fetchSafely(url: string, options: FetchOptions = {}): Promise<Result<Fetched>> {
  const limits = { ...LIMITS, ...options.limits };
  const mayAsk = (address: string) => isPublicAddress(address) || (options.allowAddresses ?? []).includes(address);
  const agent = new Agent({ connect: { lookup: checkedLookup(mayAsk), timeout: limits.stall } });
  const signal = AbortSignal.timeout(limits.total);
  const step = { agent, signal, limits, mayAsk, userAgent: options.userAgent ?? "readout/0.1 (reads news)" };
  try {
    let at = url;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const got = await fetchOnce(at, step);
      if (!got.ok || "bytes" in got.value) return got as Result<Fetched>;
      at = got.value.to;
    }
    return refusal(
      "redirects",
      `${url} redirects more than ${MAX_REDIRECTS} times`,
      "give the address it should lead to",
    );
  } catch (error) {
    return failed(url, error as Error, signal);
  } finally {
    void agent.destroy();
  }
}

interface Step {
  readonly agent: Agent;
  readonly signal: AbortSignal;
  readonly limits: FetchLimits;
  readonly mayAsk: (address: string) => boolean;
  readonly userAgent: string;
}

async function fetchOnce(at: string, step: Step): Promise<Result<Fetched | { readonly to: string }>> {
  const checked = checkedUrl(at, step.mayAsk);
  if (!checked.ok) return checked;
  const { agent, signal, limits, userAgent } = step;
  const { statusCode, headers, body } = await request(checked.value, {
    dispatcher: agent,
    signal,
    headersTimeout: limits.stall,
    bodyTimeout: limits.stall,
    headers: { "user-agent": userAgent, "accept-encoding": "gzip, deflate, br" },
  });
  // A body that is not wanted is broken off, and says so as an error.
  body.on("error", () => {});
  const { location } = headers;
  if (REDIRECTS.has(statusCode) && typeof location === "string") {
    body.destroy();
    return URL.canParse(location, at)
      ? { ok: true, value: { to: new URL(location, at).href } }
      : refusal("bad-url", `${at} redirects to what is no address`, "tell who keeps the page");
  }
  if (statusCode !== 200) {
    body.destroy();
    return refusal("status", `${at} answered ${statusCode}`, "open it in a browser to see whether it is there");
  }
  const received = await collect(body, at, limits.received);
  if (!received.ok) return received;
  const bytes = await decompress(received.value, String(headers["content-encoding"] ?? ""), limits, at);
  if (!bytes.ok) return bytes;
  const mediaType = headers["content-type"];
  return { ok: true, value: { url: at, bytes: bytes.value, ...(typeof mediaType === "string" && { mediaType }) } };
}

/** The address, if it is http(s), bears no password and, where it is a bare IP address, may be asked. */
function checkedUrl(at: string, mayAsk: Step["mayAsk"]): Result<URL> {
  const url = URL.canParse(at) ? new URL(at) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    return refusal("bad-url", `${at} is not an http or https address`, "give one that begins with https://");
  if (url.username || url.password)
    return refusal("bad-url", "an address with a name or password in it is not asked", "leave them out");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(host) && !mayAsk(host) ? refusedAddress(at) : { ok: true, value: url };
}

/** Node asks it for names only; the connection goes to what it answers, so that no second answer can differ. */
function checkedLookup(mayAsk: Step["mayAsk"]): LookupFunction {
  return (host, options, done) =>
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, "", 0);
      if (found.length === 0 || !found.every(({ address }) => mayAsk(address)))
        return done(Object.assign(new Error("refused"), { code: "REFUSED_ADDRESS" }), "", 0);
      return options.all ? done(null, found) : done(null, found[0]!.address, found[0]!.family);
    });
}

async function collect(body: AsyncIterable<Buffer>, at: string, most: number): Promise<Result<Buffer>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > most)
      return refusal("too-large", `${at} is longer than ${most} bytes`, "raise the limit if you trust it");
    chunks.push(chunk);
  }
  return { ok: true, value: Buffer.concat(chunks) };
}

const refusedAddress = (at: string): Result<never> =>
  refusal("address", `${at} is not on the public internet`, "allow its address in so many words if you mean it");

function failed(url: string, error: Error & { code?: string }, signal: AbortSignal): Result<never> {
  if (error.code === "REFUSED_ADDRESS") return refusedAddress(url);
  if (signal.aborted || /TIMEOUT/.test(error.code ?? ""))
    return refusal("too-slow", `${url} did not answer in time`, "try again later, or raise the limit");
  if (/^(?:UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|HPE_)/.test(error.code ?? ""))
    return refusal("incomplete", `${url} broke off, or was not as long as it said`, "try again");
  return refusal("unreachable", `${url} cannot be reached: ${error.message}`, "check the address and the network");
}
