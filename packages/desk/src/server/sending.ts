import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

const zip = promisify(gzip);

/** A body made once and sent many times: as it is, compressed, and with the tag it is known by. */
export interface Body {
  readonly type: string;
  readonly plain: Buffer;
  readonly zipped?: Buffer;
  readonly tag: string;
}

/** Smaller bodies gain nothing from compression: they fit one packet anyhow. */
const WORTH_ZIPPING = 1200;

export async function makeBody(content: string | Buffer, type: string): Promise<Body> {
  const plain = typeof content === "string" ? Buffer.from(content) : content;
  const tag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
  return { type, plain, tag, ...(plain.length > WORTH_ZIPPING && { zipped: await zip(plain) }) };
}

/** Sends a body, or 304 to one who has it. `cache` is the Cache-Control line. */
export function sendBody(request: FastifyRequest, reply: FastifyReply, body: Body, cache = "no-cache"): FastifyReply {
  reply.header("etag", body.tag).header("cache-control", cache).header("vary", "accept-encoding");
  if (hasTag(request.headers["if-none-match"], body.tag)) return reply.code(304).send();
  reply.type(body.type);
  if (!body.zipped || !acceptsGzip(request)) return reply.send(body.plain);
  return reply.header("content-encoding", "gzip").send(body.zipped);
}

const hasTag = (header: string | undefined, tag: string): boolean | undefined =>
  header?.split(",").some((one) => one.trim().replace(/^W\//, "") === tag || one.trim() === "*");

const acceptsGzip = ({ headers }: FastifyRequest): boolean =>
  /(?:^|,)\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$)))?/i.test(
    `${headers["accept-encoding"] ?? ""}`.slice(0, 300),
  ) && !/gzip\s*;\s*q=0(?:\.0*)?\s*(?:,|$)/i.test(`${headers["accept-encoding"] ?? ""}`.slice(0, 300));

/**
 * Answers made from the collection's state, kept by their key until the state changes: a story that a whole desk looks
 * at is put together once. The oldest answer makes room for the newest.
 */
export class Answers {
  readonly #kept = new Map<string, Promise<Body | undefined>>();
  #version = "";

  constructor(
    readonly version: () => string,
    readonly most = 500,
  ) {}

  async send(
    request: FastifyRequest,
    reply: FastifyReply,
    make: () => Promise<unknown>,
    type = "application/json; charset=utf-8",
    key = request.url,
  ): Promise<FastifyReply | undefined> {
    const body = await this.#body(`${type} ${key}`, make, type);
    return body && sendBody(request, reply, body);
  }

  #body(key: string, make: () => Promise<unknown>, type: string): Promise<Body | undefined> {
    if (this.#version !== this.version()) this.#kept.clear();
    this.#version = this.version();
    const known = this.#kept.get(key);
    if (known) return known;
    const made = make().then((value) =>
      value === undefined ? undefined : makeBody(typeof value === "string" ? value : JSON.stringify(value), type),
    );
    if (this.#kept.size >= this.most) this.#kept.delete(this.#kept.keys().next().value!);
    this.#kept.set(key, made);
    made.catch(() => this.#kept.delete(key));
    return made;
  }
}

/** Compresses what no route compressed itself, where it is worth it and asked for. */
export function useCompression(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply, payload) => {
    if (reply.getHeader("content-encoding") !== undefined || !acceptsGzip(request)) return payload;
    if (!(typeof payload === "string" || Buffer.isBuffer(payload)) || payload.length <= WORTH_ZIPPING) return payload;
    if (
      !/^(?:text|application)\/(?:[\w.+-]*(?:json|xml|javascript)|css|html|plain|csv|calendar)/.test(
        `${reply.getHeader("content-type")}`,
      )
    )
      return payload;
    reply.header("content-encoding", "gzip").header("vary", "accept-encoding").removeHeader("content-length");
    return zip(payload);
  });
}
