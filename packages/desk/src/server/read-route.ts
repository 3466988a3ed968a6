import type { ReadOptions, Result } from "@readout/reader";
import type { ToRead } from "../reading/reading.js";
import { contentsOf } from "../sources/document.js";
import type { Received } from "../sources/received.js";
import type { App, Desk } from "./desk.js";
import { problem, sendDiagnostics, sendProblem } from "./problems.js";
import { ArticleSchema, ProblemSchema, RecordSchema } from "./schemas.js";

/** The article of a request: given, or to be fetched. */
interface Given {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: string | undefined;
  readonly publisher?: string | undefined;
}

/** POST /api/read: one article in, its record out; nothing is kept. */
export function addReadRoute(app: App, desk: Desk): void {
  app.post(
    "/api/read",
    {
      config: { right: "read", rateLimit: { max: 120, timeWindow: "1 minute" } },
      bodyLimit: 5_000_000,
      schema: {
        summary: "Read one article; nothing is kept",
        tags: ["read"],
        body: ArticleSchema,
        response: { 200: RecordSchema, "4xx": ProblemSchema },
      },
    },
    async (request, reply) => {
      const what = await toRead(request.body, desk);
      if (!what.ok) return sendDiagnostics(reply, what.diagnostics);
      const result = await desk.reading.read(what.value);
      if (!result.ok && result.diagnostics[0]?.code === "busy")
        return sendProblem(reply.header("retry-after", "2"), problem(503, "busy", result.diagnostics[0].message));
      if (!result.ok) return sendDiagnostics(reply, result.diagnostics);
      return reply.type("application/json; charset=utf-8").send(Buffer.from(JSON.stringify(result.value)) as never);
    },
  );
}

async function toRead(given: Given, desk: Desk): Promise<Result<ToRead>> {
  const { text, html, url, published, publisher } = given;
  const options: ReadOptions = {
    ...(published !== undefined && { published }),
    ...(publisher !== undefined && { publisher }),
    ...(url !== undefined && { url }),
  };
  if (text !== undefined) return { ok: true, value: { text, options } };
  if (html !== undefined) return { ok: true, value: { html, options } };
  const got = await fetchArticle(url!, desk);
  if (!got.ok) return got;
  // What was fetched is one page or one text.
  const [content] = contentsOf(got.value);
  const read = content?.isPage ? { html: content.text } : { text: content?.text ?? "" };
  return { ok: true, value: { ...read, options: { ...options, url: got.value.given?.url ?? got.value.uri } } };
}

/** The document at an address; a value says why not. */
export async function fetchArticle(url: string, { fetch }: Desk): Promise<Result<Received>> {
  if (fetch) return fetch(url);
  return {
    ok: false,
    diagnostics: [
      {
        code: "no-fetching",
        severity: "error",
        message: "this desk fetches no addresses",
        hint: "paste the article's text instead",
      },
    ],
  };
}

/** The bytes of an article that came as text or page, as a source would hand them over. */
export function received(given: Given & { readonly name?: string | undefined }, now: string): Received {
  const { text, html, url, published, publisher, name } = given;
  return {
    uri: url ?? `paste:${name ?? now}`,
    bytes: new TextEncoder().encode(text ?? html ?? ""),
    mediaType: text !== undefined ? "text/plain; charset=utf-8" : "text/html; charset=utf-8",
    fetchedAt: now,
    ...(name !== undefined && { name }),
    given: {
      ...(published !== undefined && { published }),
      ...(publisher !== undefined && { publisher }),
      ...(url !== undefined && { url }),
    },
  };
}
