import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { isIP } from "node:net";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { problem, sendProblem } from "./problems.js";

export interface Access {
  /** Where the server listens. */
  readonly host: string;
  /** The secret that opens writing, and reading where this is not open. */
  readonly token: string;
  /** Reading without a token although others can reach the server. */
  readonly openReading?: boolean;
  /** Names besides loopback under which the server may be addressed. */
  readonly names?: readonly string[];
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "::1"]);

export const isLoopback = (host: string): boolean => LOOPBACK.has(host) || /^127\.\d+\.\d+\.\d+$/.test(host);

/** Equality that takes as long for a near miss as for a far one: digests are compared, all of their bytes. */
export function sameSecret(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}

/** What a calendar or feed reader sends as `?key=`, because it cannot send a header: opens reading, never writing. */
export function readingKey(token: string): string {
  return createHmac("sha256", token).update("readout feeds and calendar").digest("base64url").slice(0, 32);
}

/** What stands in the Authorization header; "" where nothing does. */
function bearer(request: FastifyRequest): string {
  const [, token = ""] = /^Bearer ([\x21-\x7e]{1,200})$/.exec(request.headers.authorization ?? "") ?? [];
  return token;
}

export const mayWrite = (request: FastifyRequest, { token }: Access): boolean => sameSecret(bearer(request), token);

function mayRead(request: FastifyRequest, access: Access): boolean {
  if (access.openReading || isLoopback(access.host) || mayWrite(request, access)) return true;
  const { key } = request.query as { key?: unknown };
  return typeof key === "string" && sameSecret(key, readingKey(access.token));
}

/** How a route may be used. Routes that say nothing are open: the page's own files, health. */
export type Right = "read" | "write";

declare module "fastify" {
  interface FastifyContextConfig {
    right?: Right;
  }
}

/**
 * Refuses, before a body is read: names that are not ours (a page elsewhere whose name was pointed at this machine),
 * posts from other sites, and what needs a token and has none.
 */
export function useAccess(app: FastifyInstance, access: Access): void {
  app.addHook("onRequest", async (request, reply) => {
    if (!isOurName(request, access))
      return sendProblem(
        reply,
        problem(403, "host", "this server does not go by that name; start it with --name NAME"),
      );
    if (isWriting(request) && isCrossSite(request))
      return sendProblem(reply, problem(403, "cross-site", "posts from pages of other sites are refused"));
    const right = request.routeOptions.config.right;
    if (right === "write" && !mayWrite(request, access)) return refuse(reply);
    if (right === "read" && !mayRead(request, access)) return refuse(reply);
  });
}

const refuse = (reply: FastifyReply): FastifyReply =>
  sendProblem(
    reply.header("www-authenticate", 'Bearer realm="readout"'),
    problem(401, "token", "send the token that the desk printed when it started: Authorization: Bearer TOKEN"),
  );

/** On loopback only loopback's own names are answered; elsewhere any address, and the names given. */
function isOurName(request: FastifyRequest, { host, names = [] }: Access): boolean {
  const asked = hostName(request.headers.host ?? "");
  if (LOOPBACK.has(asked) || names.includes(asked) || asked === host) return true;
  return !isLoopback(host) && (isIP(asked) !== 0 || names.length === 0);
}

/** "[::1]:7373" → "::1". */
const hostName = (header: string): string =>
  header
    .replace(/:\d+$/, "")
    .replace(/^\[|\]$/g, "")
    .toLowerCase();

const isWriting = ({ method }: FastifyRequest): boolean => !["GET", "HEAD", "OPTIONS"].includes(method);

/** Browsers say where a post comes from; programs say nothing and hold a token where one is needed. */
function isCrossSite(request: FastifyRequest): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  const { origin } = request.headers;
  if (origin === undefined) return false;
  try {
    return new URL(origin).host !== request.headers.host;
  } catch {
    return true;
  }
}
