import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { EventQuery } from "../collection/collection.js";
import {
  annotationsOf,
  entriesToCome,
  entryOfEvent,
  entryOfTracked,
  type Feed,
  jsonLdOfEvent,
  jsonLdOfRecord,
  ninjsOfEvent,
  ninjsOfRecord,
  provOf,
  writeAtom,
  writeCalendar,
  writeJsonFeed,
} from "../exports/index.js";
import { viewEvent } from "../views/facts.js";
import { allOf } from "../views/source.js";
import type { EventView } from "../views/types.js";
import type { App, Desk } from "./desk.js";
import { asked } from "./list-routes.js";
import { problem, sendDiagnostics, sendProblem } from "./problems.js";
import * as schemas from "./schemas.js";

const READ = { right: "read" } as const;
const FilterSchema = schemas.EventQuerySchema.omit({ limit: true, cursor: true, asOf: true }).extend({
  atLeast: z.coerce.number().int().min(1).max(100).optional().describe("only with so many possible origins"),
  undated: z.enum(["yes"]).optional().describe("calendar: also events whose day is not known, as tentative"),
});
type Filter = z.infer<typeof FilterSchema>;

/** The calendar, the feeds, and one record or event in the forms of other houses. */
export function addFeedRoutes(app: App, desk: Desk): void {
  addCalendar(app, desk);
  addFeeds(app, desk);
  addForms(app, desk);
}

/** Most events in one calendar or feed. */
const MOST = 1000;

async function eventsOf(desk: Desk, { atLeast = 1, undated: _, ...filter }: Filter): Promise<readonly EventView[]> {
  const source = desk.source();
  const query = { ...(asked(filter) as EventQuery), asOf: source.asOf };
  const events = await allOf((page) => desk.collection.events({ ...query, ...page }), MOST);
  return Promise.all(
    events.filter(({ origins }) => origins.atMost >= atLeast).map((event) => viewEvent(event, source)),
  );
}

/** The desk's address as the asker sees it. */
const homeOf = (request: FastifyRequest, { address }: Desk): string =>
  address ?? `${request.protocol}://${request.headers.host ?? "localhost"}/`;

/** An address of ours without the reading key, which must not be passed on. */
function selfOf(request: FastifyRequest, desk: Desk): string {
  const url = new URL(request.url, homeOf(request, desk));
  url.searchParams.delete("key");
  return url.href;
}

function addCalendar(app: App, desk: Desk): void {
  app.get(
    "/calendar.ics",
    {
      config: READ,
      schema: { summary: "Coming events as iCalendar, per filter", tags: ["feeds"], querystring: FilterSchema },
    },
    (request, reply) => {
      const home = homeOf(request, desk);
      const make = async () => {
        const events = await eventsOf(desk, request.query);
        const entries = events.map((event) => {
          const link =
            event.quotes.find(({ link }) => link.startsWith("http"))?.link ??
            (event.story && `${home}#/story/${encodeURIComponent(event.story)}`);
          const updated = event.quotes
            .map(({ report }) => report.published ?? report.received)
            .sort()
            .at(-1);
          return entryOfTracked(event, {
            ...(link && { url: link }),
            ...(updated && { updated }),
            passages: event.quotes
              .slice(0, 3)
              .map(({ quote, report }) => `${quote} (${report.publisher ?? report.title})`),
          });
        });
        return writeCalendar(entriesToCome(entries, desk.today()), {
          name: "Readout diary",
          source: selfOf(request, desk),
          undated: request.query.undated === "yes",
          asOf: desk.today(),
        });
      };
      return desk.answers.send(
        request,
        reply,
        make,
        "text/calendar; charset=utf-8",
        `${request.headers.host}${request.url}`,
      ) as never;
    },
  );
}

function addFeeds(app: App, desk: Desk): void {
  const WRITERS = {
    atom: [writeAtom, "application/atom+xml; charset=utf-8"],
    json: [writeJsonFeed, "application/feed+json; charset=utf-8"],
  } as const;
  for (const form of ["atom", "json"] as const) {
    const [write, type] = WRITERS[form];
    const feedOf = (request: FastifyRequest, title: string, entries: Feed["entries"]) =>
      write({ title, self: selfOf(request, desk), home: homeOf(request, desk), entries });
    app.get(
      `/feeds/events.${form}`,
      {
        config: READ,
        schema: { summary: "Events, the latest change first, per filter", tags: ["feeds"], querystring: FilterSchema },
      },
      (request, reply) => {
        const make = async () => {
          const events = await eventsOf(desk, request.query);
          return feedOf(
            request,
            "Readout: events",
            events.map((event) => entryOfEvent(event, homeOf(request, desk))),
          );
        };
        return desk.answers.send(request, reply, make, type, `${request.headers.host}${request.url}`) as never;
      },
    );
    app.get(
      `/feeds/search.${form}`,
      {
        config: READ,
        schema: {
          summary: "A saved search as a feed",
          tags: ["feeds"],
          querystring: z.object({ q: z.string().min(1).max(500), key: z.string().max(100).optional() }),
        },
      },
      async (request, reply) => {
        const found = await desk.collection.search(request.query.q, { limit: 100 });
        if (!found.ok) return sendDiagnostics(reply, found.diagnostics) as never;
        const home = homeOf(request, desk);
        const entries = found.value.items.map((hit) => ({
          id: `urn:readout:record:${hit.record}${hit.item ? `:${hit.item}` : ""}`,
          title: hit.title,
          summary: hit.snippet,
          link: `${home}#/report/${hit.record}${hit.item ? `/${hit.item}` : ""}`,
          updated: new Date(Date.parse(hit.published ?? "") || 0).toISOString(),
          categories: [hit.kind],
        }));
        const make = async () => feedOf(request, `Readout: ${request.query.q}`, entries);
        return desk.answers.send(request, reply, make, type, `${request.headers.host}${request.url}`) as never;
      },
    );
  }
}

const RECORD_FORMS = {
  "annotations.jsonld": annotationsOf,
  "schema.jsonld": jsonLdOfRecord,
  "ninjs.json": ninjsOfRecord,
  "prov.json": provOf,
} as const;
const EVENT_FORMS = { "schema.jsonld": jsonLdOfEvent, "ninjs.json": ninjsOfEvent } as const;

function addForms(app: App, desk: Desk): void {
  const params = z.object({ id: z.string().max(300) });
  const none = problem(404, "not-found", "the collection has no such thing (any more)");
  for (const [form, write] of Object.entries(RECORD_FORMS))
    app.get(
      `/api/records/:id/${form}`,
      { config: READ, schema: { summary: `A record as ${form}`, tags: ["exports"], params } },
      async (request, reply) => {
        const make = async () => {
          const record = await desk.collection.record(request.params.id);
          return record && write(record, desk.today());
        };
        return ((await desk.answers.send(request, reply, make)) ?? sendProblem(reply, none)) as never;
      },
    );
  for (const [form, write] of Object.entries(EVENT_FORMS))
    app.get(
      `/api/events/:id/${form}`,
      { config: READ, schema: { summary: `An event as ${form}`, tags: ["exports"], params } },
      async (request, reply) => {
        const make = async () => {
          const source = desk.source();
          const event = await desk.collection.event(request.params.id, source.asOf);
          return event && write(await viewEvent(event, source), desk.today());
        };
        return ((await desk.answers.send(request, reply, make)) ?? sendProblem(reply, none)) as never;
      },
    );
}
