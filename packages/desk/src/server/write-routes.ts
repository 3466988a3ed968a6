import { z } from "zod";
import type { Change } from "../corrections/correction.js";
import { isLoopback, readingKey } from "./access.js";
import type { App, Desk } from "./desk.js";
import { sendDiagnostics } from "./problems.js";
import { fetchArticle, received } from "./read-route.js";
import { ArticleSchema, CorrectionSchema, ProblemSchema } from "./schemas.js";

const WRITE = { right: "write", rateLimit: { max: 300, timeWindow: "1 minute" } } as const;

/** Routes that change the collection; each needs the token. */
export function addWriteRoutes(app: App, desk: Desk): void {
  const { collection, clock } = desk;
  app.post(
    "/api/reports",
    {
      config: WRITE,
      bodyLimit: 5_000_000,
      schema: {
        summary: "Take an article into the collection",
        tags: ["reports"],
        body: ArticleSchema,
        response: { 201: z.looseObject({ id: z.string(), known: z.boolean() }), "4xx": ProblemSchema },
      },
    },
    async (request, reply) => {
      const { text, html, url } = request.body;
      const got =
        text === undefined && html === undefined
          ? await fetchArticle(url!, desk)
          : ({ ok: true, value: received(request.body, clock()) } as const);
      const added = got.ok ? await collection.add(got.value) : got;
      if (!added.ok) return sendDiagnostics(reply, added.diagnostics) as never;
      return reply.code(201).send({ ...added.value });
    },
  );
  app.get(
    "/api/reading-key",
    {
      config: { right: "write" },
      schema: {
        summary: "The key by which calendars and feed readers read here; none where reading is open",
        tags: ["desk"],
        response: { 200: z.object({ key: z.string().optional() }), "4xx": ProblemSchema },
      },
    },
    async (_, reply) => {
      const { host, token, openReading } = desk.access;
      const isOpen = openReading === true || isLoopback(host);
      return reply.header("cache-control", "no-store").send(isOpen ? {} : { key: readingKey(token) });
    },
  );
  app.get(
    "/api/corrections",
    {
      config: { right: "read" },
      schema: {
        summary: "Corrections, and whether their words are still there",
        tags: ["corrections"],
        response: { 200: z.object({ items: z.array(z.looseObject({})) }) },
      },
    },
    async (_, reply) =>
      reply.header("cache-control", "no-store").send({ items: [...(await collection.corrections())] as never }),
  );
  app.post(
    "/api/corrections",
    {
      config: WRITE,
      bodyLimit: 100_000,
      schema: {
        summary: "Put something right",
        tags: ["corrections"],
        body: CorrectionSchema,
        response: { 201: z.looseObject({ id: z.string() }), "4xx": ProblemSchema },
      },
    },
    async (request, reply) => {
      const { change, who, why } = request.body;
      const corrected = await collection.correct(change as Change, who, why);
      if (!corrected.ok) return sendDiagnostics(reply, corrected.diagnostics) as never;
      return reply.code(201).send({ ...corrected.value });
    },
  );
}
