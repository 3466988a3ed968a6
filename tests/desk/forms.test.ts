import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createClient } from "@hey-api/openapi-ts";
import { Ajv } from "ajv";
import { parse } from "csv-parse/sync";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeEventsCsv } from "../../packages/desk/src/exports/index.js";
import { type App, makeApp, Work } from "../../packages/desk/src/server/index.js";
import { exampleCollection, NOW } from "./demo.js";

/** What others' tools make of what the desk gives: a generated client, a validator, a reader of tables. */
let app: App;
let address: string;
const folder = mkdtempSync(join(tmpdir(), "readout-forms-"));
const work = new Work();

beforeAll(async () => {
  const access = { host: "127.0.0.1", token: "secret" };
  app = await makeApp({ collection: await exampleCollection(), clock: () => NOW, access, work });
  address = await app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

// biome-ignore lint/suspicious/noExplicitAny: as loose as JSON is; each test says what it finds
const get = async (path: string): Promise<any> => (await fetch(`${address}${path}`)).json();

describe("a client that a public generator made of /openapi.json", () => {
  it("reads stories and events, page by page", async () => {
    await createClient({
      input: `${address}/openapi.json`,
      output: { path: join(folder, "client") },
      logs: { level: "silent" },
      plugins: ["@hey-api/client-fetch", "@hey-api/sdk"],
    });
    await build({
      entryPoints: [join(folder, "client/index.ts"), join(folder, "client/client.gen.ts")],
      bundle: true,
      splitting: true,
      format: "esm",
      outdir: join(folder, "built"),
      outExtension: { ".js": ".mjs" },
      logLevel: "silent",
    });
    // biome-ignore lint/suspicious/noExplicitAny: made while the test runs
    const sdk: any = await import(pathToFileURL(join(folder, "built/index.mjs")).href);
    // biome-ignore lint/suspicious/noExplicitAny: made while the test runs
    const { client }: any = await import(pathToFileURL(join(folder, "built/client.gen.mjs")).href);
    client.setConfig({ baseUrl: address });
    const { data: stories, error } = await sdk.getApiStories();
    expect(error).toBeUndefined();
    expect(stories.items.length).toBeGreaterThan(3);
    const { data: story } = await sdk.getApiStoriesById({ path: { id: stories.items[0].id } });
    expect(story.reports).toHaveLength(stories.items[0].reports);
    const { data: first } = await sdk.getApiEvents({ query: { limit: 2 } });
    const { data: second } = await sdk.getApiEvents({ query: { limit: 2, cursor: first.next } });
    expect(first.items).toHaveLength(2);
    expect(second.items[0].uid).not.toBe(first.items[0].uid);
    const { error: none } = await sdk.getApiEventsById({ path: { id: "nothing" } });
    expect(none).toMatchObject({ status: 404, code: "not-found" });
  }, 60_000);
});

/** The properties of ninjs 3.0 that are written here, each with its form, and no others: as IPTC's schema has them. */
const text = { type: "string" };
const uri = { type: "string", pattern: "^[a-z][a-z0-9+.-]*:[^\\s]+$" };
const moment = {
  type: "string",
  pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$",
};
const partial = {
  type: "string",
  pattern: "^\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?)?)?)?$",
};
const closed = (properties: object, required: readonly string[] = []) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});
const list = (properties: object, required?: readonly string[]) => ({
  type: "array",
  items: closed(properties, required),
});
const NINJS = {
  ...closed(
    {
      standard: closed({ name: text, version: text, schema: uri }),
      uri,
      type: { enum: ["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"] },
      profile: text,
      language: text,
      title: text,
      by: text,
      versionCreated: moment,
      headlines: list({ role: text, contentType: text, value: text }, ["value"]),
      bodies: list({ role: text, contentType: text, charCount: { type: "integer" }, value: text }, ["value"]),
      infoSources: list({ name: text, role: text, uri, literal: text }),
      subjects: list({ name: text, rel: text, uri, literal: text }),
      people: list({ name: text, rel: text, uri, literal: text }),
      organisations: list({ name: text, rel: text, uri, literal: text }),
      places: list({ name: text, rel: text, uri, literal: text }),
      eventDetails: closed({
        eventStatus: uri,
        dates: {
          ...closed({ startDate: moment, endDate: moment, expectedStartDate: partial, expectedEndDate: partial }),
          oneOf: [{ required: ["startDate"] }, { required: ["expectedStartDate"] }],
        },
      }),
    },
    ["uri"],
  ),
  if: { properties: { type: { const: "event" } } },
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
  then: { required: ["eventDetails"] },
};

describe("ninjs", () => {
  it("has no property that the standard does not know, and each in its form, for every record and event", async () => {
    const isValid = new Ajv({ strict: false }).compile(NINJS);
    const { items: reports } = await get("/api/reports?limit=500");
    const { items: events } = await get("/api/events?limit=500");
    expect(events.length).toBeGreaterThan(5);
    for (const path of [
      ...reports.map(({ record }: { record: string }) => `/api/records/${record}/ninjs.json`),
      ...events.map(({ uid }: { uid: string }) => `/api/events/${encodeURIComponent(uid)}/ninjs.json`),
    ]) {
      const item = await get(path);
      expect(isValid(item), `${path}: ${JSON.stringify(isValid.errors)}`).toBe(true);
    }
    expect(isValid({ type: "event", uri: "urn:x:y" })).toBe(false);
    expect(isValid({ uri: "urn:x:y", colour: "red" })).toBe(false);
  });
});

describe("the table of events", () => {
  it("is read by another's reader of CSV, every row as long as its head, formulas made harmless", async () => {
    const collection = await exampleCollection();
    const records = await Promise.all(
      (await collection.articles({ limit: 500 })).items.map(async ({ id }) => ({
        name: id,
        record: (await collection.record(id))!,
      })),
    );
    const rows = parse(writeEventsCsv(records), { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(Object.keys(rows[0]!));
      for (const value of Object.values(row)) expect(value).not.toMatch(/^[=+@]/);
    }
  });
});

describe("the progress of long work", () => {
  it("is told to those who listen, and to whoever asks, until it is over", async () => {
    work.tell({ what: "Reading articles", done: 10, of: 40 });
    expect(await get("/healthz")).toEqual({ ok: true, work: { what: "Reading articles", done: 10, of: 40 } });
    const stop = new AbortController();
    const answer = await fetch(`${address}/api/stream`, { signal: stop.signal });
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = "";
    const hear = async (words: string) => {
      while (!heard.includes(words)) heard += (await reader.read()).value ?? "";
    };
    await hear('event: work\ndata: {"what":"Reading articles","done":10,"of":40}\n\n');
    work.tell({ what: "Reading articles", done: 20, of: 40 });
    await hear('"done":20');
    work.tell(undefined);
    await hear("event: work\ndata: {}\n\n");
    expect(await get("/healthz")).toEqual({ ok: true });
    stop.abort();
  });
});
