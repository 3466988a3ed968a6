import { Readable } from "node:stream";
import { z } from "zod";
import type { Page, PageOptions } from "../collection/collection.js";
import type { App, Desk } from "./desk.js";

const READ = { right: "read", rateLimit: { max: 20, timeWindow: "1 minute" } } as const;
const query = z.object({ key: z.string().max(100).optional() });

/** Items asked of the collection at a time: what is in memory at once. */
const AT_ONCE = 100;

/**
 * The whole collection, one JSON object a line: `/api/export/records.jsonl`, `stories`, `events`, `claims`, `people`. The
 * lines stream page by page: a collection of any size leaves in bounded memory, and a reader that is slow is waited for.
 */
export function addExportRoutes(app: App, desk: Desk): void {
  const { collection } = desk;
  const asOf = () => desk.today();
  const LINES = {
    records: () => records(desk),
    stories: () => pages((page) => collection.stories(page)),
    events: () => pages((page) => collection.events({ ...page, asOf: asOf() })),
    claims: () => pages((page) => collection.claims(page)),
    people: () => pages((page) => collection.people(page)),
  } as const;
  for (const [what, items] of Object.entries(LINES))
    app.get(
      `/api/export/${what}.jsonl`,
      {
        config: READ,
        schema: { summary: `All ${what}, one JSON object a line`, tags: ["exports"], querystring: query },
      },
      (_, reply) =>
        reply
          .header("cache-control", "no-store")
          .header("content-disposition", `attachment; filename="${what}.jsonl"`)
          .type("application/jsonl; charset=utf-8")
          .send(Readable.from(lines(items()))) as never,
    );
}

async function* lines(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const item of items) yield `${JSON.stringify(item)}\n`;
}

/** All items of a list, a page at a time. */
async function* pages<T>(get: (page: PageOptions) => Promise<Page<T>>): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const page: Page<T> = await get({ limit: AT_ONCE, ...(cursor !== undefined && { cursor }) });
    yield* page.items;
    cursor = page.next;
  } while (cursor !== undefined);
}

/** Each article's record, under the name by which the stories refer to it. */
async function* records({ collection }: Desk): AsyncGenerator<unknown> {
  for await (const { id } of pages((page) => collection.articles(page))) {
    const record = await collection.record(id);
    if (record) yield { name: id, record };
  }
}
