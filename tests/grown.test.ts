import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Collection, openCollection, type Received } from "@readout/desk";
import { type NamedRecord, track } from "@readout/desk/tracking";
import { type Readout, type Result, read } from "@readout/reader";
import { afterAll, describe, expect, it } from "vitest";
import { stream } from "../bench/stream/stream.js";

/** Whatever the order and the portions in which articles come, a collection tells what tracking all of them at once tells. */
const home = mkdtempSync(join(tmpdir(), "readout-grown-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Given {
  readonly received: Received;
  readonly record: Readout;
}

/** A repeatable shuffle. */
function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const keyed = items.map((item, i) => [Math.imul(i + 1, 2654435761 + 2 * seed) >>> 0, item] as const);
  return keyed.sort((a, b) => a[0] - b[0]).map(([, item]) => item);
}

async function allOf<T>(list: (cursor?: string) => Promise<{ items: readonly T[]; next?: string }>): Promise<T[]> {
  const items: T[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await list(cursor);
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}

/** Stories, events and claims as they are listed. */
async function told(collection: Collection) {
  const page = (cursor?: string) => ({ limit: 37, ...(cursor !== undefined && { cursor }) });
  return {
    stories: await allOf((cursor) => collection.stories(page(cursor))),
    events: await allOf((cursor) => collection.events(page(cursor))),
    claims: (await allOf((cursor) => collection.claims(page(cursor)))).map(
      ({ story, saidBy, firstPublished, ...claim }) => claim,
    ),
  };
}

async function grown(
  name: string,
  given: readonly Given[],
  seed: number,
  work: (collection: Collection) => Promise<void>,
) {
  const records = new Map(given.map(({ received, record }) => [received.uri, record]));
  const opened = await openCollection({
    at: join(home, `${name}-${seed}`),
    clock: () => "2026-03-09T12:00:00.000Z",
    read: ({ uri }): Result<Readout> => ({ ok: true, value: records.get(uri)! }),
  });
  if (!opened.ok) throw new Error(opened.diagnostics[0]?.message);
  const order = shuffled(given, seed);
  for (let i = 0, size = 1; i < order.length; i += size, size = (size * 7 + seed) % 31 || 1)
    await opened.value.addAll(order.slice(i, i + size).map(({ received }) => received));
  await work(opened.value);
  await opened.value.close();
}

function trackedAtOnce(given: readonly Given[]) {
  return track(given.map(({ record }): NamedRecord => ({ name: record.id, record })));
}

const BUNDLES = "../shared/corpora/bundles";
const bundles = existsSync(BUNDLES)
  ? readdirSync(BUNDLES, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".txt"))
      .map((name): Given => {
        const text = readFileSync(join(BUNDLES, name), "utf8");
        const { given } = JSON.parse(readFileSync(join(BUNDLES, name.replace(/\.txt$/, ".gold.json")), "utf8"));
        const record = read(text, given ?? {});
        if (!record.ok) throw new Error(`${name}: ${record.diagnostics[0]?.message}`);
        const bytes = new TextEncoder().encode(text);
        return { record: record.value, received: { uri: `file:///${name}`, bytes, fetchedAt: "2026-03-09T12:00:00Z" } };
      })
  : [];
const streamed = stream();
const news = Array.from({ length: 240 }, (): Given => streamed.next().value!);

describe("a collection that grew", () => {
  it.each([1, 2])(
    "tells what tracking a stream at once tells, and the same after re-reading (order %i)",
    async (seed) => {
      const atOnce = trackedAtOnce(news);
      expect(atOnce.stories.filter(({ records }) => records.length > 3).length).toBeGreaterThan(5);
      await grown("news", news, seed, async (collection) => {
        expect(await told(collection)).toEqual(atOnce);
        await collection.reread();
        expect(await told(collection)).toEqual(atOnce);
      });
    },
    240_000,
  );

  it.skipIf(bundles.length === 0).each([3, 4])(
    "tells what tracking the bundles at once tells (order %i)",
    async (seed) => {
      await grown("bundles", bundles, seed, async (collection) =>
        expect(await told(collection)).toEqual(trackedAtOnce(bundles)),
      );
    },
    240_000,
  );
});
