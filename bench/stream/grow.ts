/**
 * What one more article costs as a collection grows: `node --import tsx bench/stream/grow.ts --to 20000`. Articles are those
 * of `stream.ts`, which come with their records, so that only storing, tracking and indexing are measured. Prints a line for
 * each thousand: wall and processor time per article, the median and the 99th percentile of a commit of one article, memory
 * and the folder's size; then searches.
 */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Collection, openCollection, type Received } from "@readout/desk";
import type { Readout, Result } from "@readout/reader";
import { stream } from "./stream.js";

const flag = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1]!;
};
const to = Number(flag("to", "20000"));
const batch = Number(flag("batch", "20"));
const step = Number(flag("step", "1000"));
const at = flag("at", join(mkdtempSync(join(tmpdir(), "readout-grow-")), "desk"));

const records = new Map<string, Readout>();
const clock = (): string => "2026-01-01T00:00:00.000Z";
const read = ({ uri }: Received): Result<Readout> => ({ ok: true, value: records.get(uri)! });
const opened = await openCollection({ at, clock, read });
if (!opened.ok) throw new Error(opened.diagnostics[0]?.message);
const collection: Collection = opened.value;
const articles = stream();
const have = (await collection.counts()).articles;
for (let n = 0; n < have; n++) articles.next();

for (let n = have; n < to; ) {
  const before = { cpu: process.cpuUsage(), wall: performance.now() };
  const until = Math.min(to, n + step);
  const from = n;
  while (n < until) {
    const some = Array.from({ length: Math.min(batch, until - n) }, () => articles.next().value!);
    for (const { received, record } of some) records.set(received.uri, record);
    const results = await collection.addAll(some.map(({ received }) => received));
    if (results.some((one) => !one.ok || one.value.known)) throw new Error(`article ${n} was not added`);
    records.clear();
    n += some.length;
  }
  const { user, system } = process.cpuUsage(before.cpu);
  const each = (ms: number): number => Math.round((100 * ms) / (n - from)) / 100;
  const { rss, heapUsed, external } = process.memoryUsage();
  console.log(
    JSON.stringify({
      articles: n,
      cpuMs: each((user + system) / 1000),
      wallMs: each(performance.now() - before.wall),
      rssMB: Math.round(rss / 1e6),
      heapMB: Math.round(heapUsed / 1e6),
      externalMB: Math.round(external / 1e6),
    }),
  );
}
console.log(JSON.stringify(await collection.counts()));
const small = flag("beside", "");
if (small !== "") await beside(small, 15);
await one(Number(flag("one", "200")));
await searches();
await collection.close();

/** The cost of portions for this collection and for one of a thousand articles, in turn; processor time in ms an article. */
async function beside(folder: string, portions: number): Promise<void> {
  const other = await openCollection({ at: folder, clock, read });
  if (!other.ok) throw new Error(other.diagnostics[0]?.message);
  const first = stream();
  const costs: { readonly large: number[]; readonly small: number[] } = { large: [], small: [] };
  const cost = async (into: Collection, from: typeof articles, count: number): Promise<number> => {
    const some = Array.from({ length: count }, () => from.next().value!);
    for (const { received, record } of some) records.set(received.uri, record);
    const before = process.cpuUsage();
    await into.addAll(some.map(({ received }) => received));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / count;
  };
  for (let n = 0; n < 1000; n += 100) await cost(other.value, first, 100);
  for (let i = 0; i < portions; i++) {
    costs.small.push(await cost(other.value, first, batch));
    costs.large.push(await cost(collection, articles, batch));
  }
  console.log(JSON.stringify({ portions, of: batch, small: spread(costs.small), large: spread(costs.large) }));
  await other.value.close();
}

/** Articles one at a time, as they come on a day: what the last ones cost. */
async function one(count: number): Promise<void> {
  const took: number[] = [];
  const cpu = process.cpuUsage();
  for (let i = 0; i < count; i++) {
    const { received, record } = articles.next().value!;
    records.set(received.uri, record);
    const before = performance.now();
    await collection.add(received);
    took.push(performance.now() - before);
  }
  const { user, system } = process.cpuUsage(cpu);
  console.log(JSON.stringify({ oneByOne: count, cpuMs: (user + system) / 1000 / count, wallMs: spread(took) }));
}

/** The median, the 99th percentile and the most of some times, in ms. */
function spread(took: readonly number[]) {
  const sorted = [...took].sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(10 * sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!) / 10;
  return { median: at(0.5), p99: at(0.99), most: at(1) };
}

/** Searches of each kind: for names and matters of the stream, common and rare, by every field. */
async function searches(): Promise<void> {
  const asked = [
    "diplomats recalled",
    "shiploads",
    '"fishing quotas"',
    "about:minister quotas",
    "topic:grain since:2024-01-10",
    "status:planned place:burg",
    "outlet:post harvest",
    "topic:steel until:2024-03",
    "origins:2 settled",
    "settled status:happened",
  ];
  const people = (await collection.people({ limit: 200 })).items.filter(({ kind }) => kind === "person");
  for (const { name } of people.slice(0, 40)) {
    asked.push(`said:"${name}"`, `about:"${name}" talks`, `said:${name.split(" ")[1]} shiploads since:2024-01-15`);
  }
  const took: { readonly text: string; readonly ms: number; readonly hits: number }[] = [];
  const cpu = process.cpuUsage();
  for (const text of asked) {
    const before = performance.now();
    const found = await collection.search(text, { limit: 20 });
    if (!found.ok) throw new Error(found.diagnostics[0]?.message);
    took.push({ text, ms: Math.round(10 * (performance.now() - before)) / 10, hits: found.value.items.length });
  }
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    JSON.stringify({
      searches: took.length,
      cpuMs: (user + system) / 1000 / took.length,
      wallMs: spread(took.map(({ ms }) => ms)),
    }),
  );
  for (const each of took.slice(0, 14)) console.log(JSON.stringify(each));
}
