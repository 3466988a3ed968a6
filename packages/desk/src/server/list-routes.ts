import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { EventQuery, ListQuery } from "../collection/collection.js";
import { viewChanges } from "../views/changes.js";
import { viewComparison } from "../views/compare.js";
import { viewClaim, viewEvent } from "../views/facts.js";
import { viewPerson } from "../views/people.js";
import { headOf } from "../views/source.js";
import { headOfStory, viewStory } from "../views/stories.js";
import type { App, Desk } from "./desk.js";
import { problem, sendDiagnostics, sendProblem } from "./problems.js";
import * as schemas from "./schemas.js";

const READ = { right: "read" } as const;
const byId = z.object({ id: z.string().max(300) });
const asOfQuery = z.object({ asOf: schemas.ListQuerySchema.shape.since, key: z.string().max(100).optional() });

/** Query fields that were given; undefined ones are left out, the key is nobody's business. */
export function asked<T extends object>(query: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const given = Object.entries(query).filter(([name, value]) => value !== undefined && name !== "key");
  return Object.fromEntries(given) as { [K in keyof T]: Exclude<T[K], undefined> };
}

const answers = (schema: z.ZodType) => ({ 200: schema, "4xx": schemas.ProblemSchema });

/** GET routes for what is known: reports, stories, events, claims, people, changes, search. */
export function addListRoutes(app: App, desk: Desk): void {
  const send = (request: FastifyRequest, reply: FastifyReply, make: () => Promise<unknown>) =>
    desk.answers
      .send(request, reply, make)
      .then(
        (sent) => sent ?? sendProblem(reply, problem(404, "not-found", "the collection has no such thing (any more)")),
      );

  addReports(app, desk, send);
  addComparison(app, desk, send);
  addStories(app, desk, send);
  addFacts(app, desk, send);
  addPeople(app, desk, send);
  addSearch(app, desk, send);
}

type Send = (request: FastifyRequest, reply: FastifyReply, make: () => Promise<unknown>) => Promise<FastifyReply>;

async function mapPage<A, B>(page: Promise<{ items: readonly A[]; next?: string }>, view: (item: A) => Promise<B> | B) {
  const { items, next } = await page;
  return { items: await Promise.all(items.map(view)), ...(next !== undefined && { next }) };
}

function addReports(app: App, desk: Desk, send: Send): void {
  app.get(
    "/api/reports",
    {
      config: READ,
      schema: {
        summary: "Articles, latest first",
        tags: ["reports"],
        querystring: schemas.ListQuerySchema,
        response: answers(schemas.pageOf(schemas.ReportSchema)),
      },
    },
    (request, reply) =>
      send(request, reply, () => mapPage(desk.collection.articles(asked(request.query) as ListQuery), headOf)) as never,
  );
  app.get(
    "/api/records/:id",
    {
      config: READ,
      schema: {
        summary: "One record, corrections applied",
        tags: ["reports"],
        params: byId,
        response: answers(schemas.RecordSchema),
      },
    },
    (request, reply) => send(request, reply, () => desk.collection.record(request.params.id)) as never,
  );
  app.get(
    "/api/reports/:id",
    {
      config: READ,
      schema: {
        summary: "One article: where it came from, its versions and copies",
        tags: ["reports"],
        params: byId,
        response: answers(z.looseObject({ id: z.string() })),
      },
    },
    (request, reply) => send(request, reply, () => desk.collection.article(request.params.id)) as never,
  );
}

function addComparison(app: App, desk: Desk, send: Send): void {
  app.get(
    "/api/compare",
    {
      config: READ,
      schema: {
        summary: "Two reports side by side: the words that they share",
        tags: ["reports"],
        querystring: z.object({ a: z.string().max(300), b: z.string().max(300), key: z.string().max(100).optional() }),
        response: answers(schemas.ComparisonSchema),
      },
    },
    (request, reply) =>
      send(request, reply, () => viewComparison(request.query.a, request.query.b, desk.source())) as never,
  );
}

function addStories(app: App, desk: Desk, send: Send): void {
  app.get(
    "/api/stories",
    {
      config: READ,
      schema: {
        summary: "Stories",
        tags: ["stories"],
        querystring: schemas.ListQuerySchema,
        response: answers(schemas.pageOf(schemas.StoryHeadSchema)),
      },
    },
    (request, reply) =>
      send(request, reply, () => {
        const source = desk.source();
        return mapPage(desk.collection.stories(asked(request.query) as ListQuery), (story) =>
          headOfStory(story, source),
        );
      }) as never,
  );
  app.get(
    "/api/stories/:id",
    {
      config: READ,
      schema: {
        summary: "One story: reports, who cites whom, events, claims",
        tags: ["stories"],
        params: byId,
        querystring: asOfQuery,
        response: answers(schemas.StorySchema),
      },
    },
    (request, reply) =>
      send(request, reply, () => viewStory(request.params.id, desk.source(request.query.asOf))) as never,
  );
}

function addFacts(app: App, desk: Desk, send: Send): void {
  app.get(
    "/api/events",
    {
      config: READ,
      schema: {
        summary: "Events through their lives",
        tags: ["events"],
        querystring: schemas.EventQuerySchema,
        response: answers(schemas.pageOf(schemas.EventSchema)),
      },
    },
    (request, reply) =>
      send(request, reply, () => {
        const source = desk.source(request.query.asOf);
        const query = { asOf: source.asOf, ...asked(request.query) } as EventQuery;
        return mapPage(desk.collection.events(query), (event) => viewEvent(event, source));
      }) as never,
  );
  app.get(
    "/api/events/:id",
    {
      config: READ,
      schema: {
        summary: "One event",
        tags: ["events"],
        params: byId,
        querystring: asOfQuery,
        response: answers(schemas.EventSchema),
      },
    },
    (request, reply) =>
      send(request, reply, async () => {
        const source = desk.source(request.query.asOf);
        const event = await desk.collection.event(request.params.id, source.asOf);
        return event && viewEvent(event, source);
      }) as never,
  );
  app.get(
    "/api/claims",
    {
      config: READ,
      schema: {
        summary: "Claims with their origins",
        tags: ["claims"],
        querystring: schemas.ClaimQuerySchema,
        response: answers(schemas.pageOf(schemas.ClaimSchema)),
      },
    },
    (request, reply) =>
      send(request, reply, () => {
        const source = desk.source();
        return mapPage(desk.collection.claims(asked(request.query)), (claim) => viewClaim(claim, source));
      }) as never,
  );
  app.get(
    "/api/claims/:id",
    {
      config: READ,
      schema: { summary: "One claim", tags: ["claims"], params: byId, response: answers(schemas.ClaimSchema) },
    },
    (request, reply) =>
      send(request, reply, async () => {
        const claim = await desk.collection.claim(request.params.id);
        return claim && viewClaim(claim, desk.source());
      }) as never,
  );
}

function addPeople(app: App, desk: Desk, send: Send): void {
  app.get(
    "/api/people",
    {
      config: READ,
      schema: {
        summary: "People, countries and bodies",
        tags: ["people"],
        querystring: schemas.ListQuerySchema,
        response: answers(schemas.pageOf(schemas.PersonHeadSchema)),
      },
    },
    (request, reply) =>
      send(request, reply, () =>
        mapPage(
          desk.collection.people(asked(request.query) as ListQuery),
          ({ id, name, kind, country, offices, names, said }) => ({
            id,
            name,
            kind,
            ...(country !== undefined && { country }),
            offices: [...new Set(offices.map(({ title }) => title))],
            articles: names.reduce((sum, { articles }) => sum + articles, 0),
            said: said.length,
          }),
        ),
      ) as never,
  );
  app.get(
    "/api/people/:id",
    {
      config: READ,
      schema: {
        summary: "One actor over time",
        tags: ["people"],
        params: byId,
        response: answers(schemas.PersonSchema),
      },
    },
    (request, reply) =>
      send(request, reply, async () => {
        const person = await desk.collection.person(request.params.id);
        return person && viewPerson(person, desk.source());
      }) as never,
  );
}

function addSearch(app: App, desk: Desk, send: Send): void {
  app.get(
    "/api/changes",
    {
      config: READ,
      schema: {
        summary: "What became known since a cursor, oldest first",
        tags: ["events"],
        querystring: z.object({
          after: z.coerce.number().int().min(0).default(0),
          limit: z.coerce.number().int().min(1).max(500).default(200),
          latest: z.enum(["yes"]).optional().describe("where there are more than fit: the latest, not the first"),
        }),
        response: answers(z.object({ items: z.array(schemas.ChangeSchema), cursor: z.int() })),
      },
    },
    (request, reply) =>
      send(request, reply, async () => {
        const { after, limit, latest } = request.query;
        const changes = await desk.collection.changes(after, limit, latest === "yes");
        return {
          items: await viewChanges(changes, desk.source()),
          cursor: changes[changes.length - 1]?.cursor ?? after,
        };
      }) as never,
  );
  app.get(
    "/api/search",
    {
      config: READ,
      schema: {
        summary: "Search: said:NAME about:WORD place: since: status: outlet: until:",
        tags: ["search"],
        querystring: schemas.ListQuerySchema.pick({ limit: true, cursor: true }).extend({
          q: z.string().min(1).max(500),
        }),
        response: answers(schemas.pageOf(schemas.HitSchema)),
      },
    },
    async (request, reply) => {
      const { q, ...page } = request.query;
      const found = await desk.collection.search(q, asked(page));
      return (
        found.ok ? send(request, reply, async () => found.value) : sendDiagnostics(reply, found.diagnostics)
      ) as never;
    },
  );
}
