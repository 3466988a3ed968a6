import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Collection, openCollection, type Received } from "@readout/desk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasPostgres, startPostgres } from "./postgres.js";

/** One suite for both stores; the embedded one's first start takes seconds, so a place is opened and closed many times. */
const home = mkdtempSync(join(tmpdir(), "readout-collection-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const clock = () => "2026-03-09T12:00:00.000Z";
const received = (n: number): Received => ({
  uri: `file:///story-${n}.txt`,
  bytes: new TextEncoder().encode(
    `Norling to meet Karim in Vienna\n\nForeign Minister Ada Norling of Norway will meet her Turkish counterpart, Bo Karim, in Vienna on March 12, the Norwegian Foreign Ministry said. ${n} ships wait.\n`,
  ),
  mediaType: "text/plain",
  fetchedAt: clock(),
  given: { published: `2026-03-0${(n % 8) + 1}`, publisher: `Paper ${n}` },
});

async function opened(at: string): Promise<Collection> {
  const result = await openCollection({ at, clock });
  if (!result.ok) throw new Error(result.diagnostics[0]?.message);
  return result.value;
}
async function used<T>(at: string, work: (collection: Collection) => Promise<T>): Promise<T> {
  const collection = await opened(at);
  try {
    return await work(collection);
  } finally {
    await collection.close();
  }
}
const derived = async (collection: Collection) =>
  JSON.stringify([
    await collection.stories({ limit: 500 }),
    await collection.events({ limit: 500 }),
    await collection.claims({ limit: 500 }),
  ]);

function conforms(where: () => string): void {
  it("keeps what it acknowledged, once, and knows it again", async () => {
    await used(where(), async (collection) => {
      const first = await collection.add(received(1));
      expect(first.ok && first.value.known).toBe(false);
      const again = await collection.add({ ...received(1), uri: "https://example.org/elsewhere" });
      expect(again.ok && again.value.known).toBe(true);
      await collection.addAll([received(2), received(3), received(2)]);
      expect((await collection.counts()).articles).toBe(3);
    });
    await used(where(), async (collection) => {
      expect((await collection.counts()).articles).toBe(3);
      const [article] = (await collection.articles()).items;
      expect(await collection.bytes(article!.id)).toEqual(received(1).bytes);
    });
  }, 240_000);

  it("takes an exact reprint under another outlet for a second report of one origin", async () => {
    const at = where();
    await used(at, async (collection) => {
      const before = (await collection.counts()).articles;
      const reprint: Received = { ...received(1), given: { ...received(1).given, publisher: "Second Paper" } };
      const answers = await collection.addAll([received(1), reprint, { ...reprint, uri: "file:///again.txt" }]);
      expect(answers.map((one) => one.ok && one.value.known)).toEqual([true, false, false]);
      const [first, second] = answers.map((one) => (one.ok ? one.value.id : ""));
      expect(second!.slice(0, 64)).toBe(first);
      expect((await collection.counts()).articles).toBe(before + 1);
      expect((await collection.record(second!))?.article.publisher?.text).toBe("Second Paper");
      const claims = (await collection.claims({ limit: 500 })).items;
      const both = claims.filter(({ reports }) =>
        [first, second].every((id) => reports.some(({ record }) => record === id)),
      );
      expect(both).not.toHaveLength(0);
      for (const { origins } of both)
        expect(origins.groups.filter(({ reports }) => reports.some(({ record }) => record === second))).toHaveLength(1);
      expect(both.every(({ origins }) => origins.atMost === 1)).toBe(true);
    });
    await used(at, async (collection) =>
      expect((await collection.articles()).items.at(-1)?.publisher).toBe("Second Paper"),
    );
  }, 240_000);

  it("tells the same after it was closed and opened", async () => {
    const before = await used(where(), derived);
    expect(await used(where(), derived)).toBe(before);
    expect(JSON.parse(before)[0].items).toHaveLength(1);
  }, 240_000);

  it("replays corrections after opening and re-reading, and says when their words are gone", async () => {
    const id = await used(where(), async (collection) => {
      const [article] = (await collection.articles()).items;
      const record = await collection.record(article!.id);
      const [statement] = record!.statements;
      const words = statement!.content.spans.map(([start, end]) => record!.text.slice(start, end)).join(" … ");
      const target = { record: record!.id, part: "statements" as const, item: statement!.id, words };
      await collection.correct({ do: "reject", target }, "an editor", "never said");
      await collection.correct({ do: "reject", target: { ...target, words: "no such words" } }, "an editor", "a slip");
      return record!.id;
    });
    await used(where(), async (collection) => {
      const record = await collection.record(id);
      const raw = (await collection.reread()).corrections.map(({ state }) => state);
      expect(raw).toEqual(["applied", "words-gone"]);
      expect((await collection.record(id))?.statements).toEqual(record?.statements);
      const lines = await collection.exportCorrections();
      expect(lines.trim().split("\n")).toHaveLength(2);
      expect(await collection.importCorrections(lines)).toEqual({ ok: true, value: 0 });
      expect((await collection.importCorrections('{"id": 1}')).ok).toBe(false);
    });
  }, 240_000);
}

describe("a collection in a folder", () => {
  const at = join(home, "embedded");
  conforms(() => at);

  it("is refused to a second process, by the pid of the first, and given up by a dead one", async () => {
    const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
    writeFileSync(`${at}.lock`, `${other.pid}\n`);
    const refused = await openCollection({ at, clock });
    expect(refused.ok ? "" : refused.diagnostics[0]?.message).toContain(`process ${other.pid}`);
    await new Promise((gone) => {
      other.once("exit", gone);
      other.kill("SIGKILL");
    });
    await used(at, async (collection) => expect((await collection.counts()).articles).toBe(4));
  }, 240_000);

  it("begins anew where a process was killed while it set the folder up", async () => {
    const half = join(home, "half");
    // What a killed set-up leaves: a folder that looks like a store and is none.
    mkdirSync(join(half, "data.making", "base"), { recursive: true });
    writeFileSync(join(half, "data.making", "PG_VERSION"), "17\n");
    await used(half, async (collection) => expect((await collection.add(received(1))).ok).toBe(true));
    await used(half, async (collection) => expect((await collection.counts()).articles).toBe(1));
    expect(readdirSync(half)).not.toContain("data.making");
  }, 240_000);

  it("loses nothing that it acknowledged when it is killed", () => {
    const killed = spawnSync(
      process.execPath,
      ["--import", "tsx", "bench/kill.ts", "--rounds", "2", "--at", join(home, "killed")],
      { encoding: "utf8", timeout: 560_000 },
    );
    expect(killed.stdout + killed.stderr).toContain("2 rounds, nothing lost, nothing twice");
  }, 600_000);
});

describe.skipIf(!hasPostgres && process.env.READOUT_REQUIRE_SERVICES !== "1")("a collection on a server", () => {
  let server: ReturnType<typeof startPostgres> | undefined;
  beforeAll(() => {
    expect(hasPostgres, "PostgreSQL is required and not installed").toBe(true);
    server = startPostgres();
  }, 120_000);
  afterAll(() => server?.stop());
  conforms(() => server!.url);

  it("is the same after the server was stopped at once and started", async () => {
    const before = await used(server!.url, derived);
    server!.restart();
    expect(await used(server!.url, derived)).toBe(before);
  }, 120_000);
});
