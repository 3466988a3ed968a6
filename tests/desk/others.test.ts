import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, makeApp } from "../../packages/desk/src/server/index.js";
import { exampleCollection, NOW } from "./demo.js";

/** As loose as JSON is: the tools' own output schemas have checked it before it comes here. */
// biome-ignore lint/suspicious/noExplicitAny: see above
type Answer = Record<string, any>;

let app: App;
let address: string;

beforeAll(async () => {
  app = await makeApp({
    collection: await exampleCollection(),
    clock: () => NOW,
    access: { host: "127.0.0.1", token: "secret" },
  });
  address = await app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(() => app.close());

const get = async (path: string) => (await fetch(`${address}${path}`)).text();

describe("the calendar", () => {
  it("is read alike by two parsers that are not ours", async () => {
    const text = await get("/calendar.ics?undated=yes");
    const one = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((e) => new ICAL.Event(e));
    const two = Object.values(nodeIcal.sync.parseICS(text)).filter((e) => e?.type === "VEVENT");
    expect(one.length).toBeGreaterThan(3);
    expect(two).toHaveLength(one.length);
    const summaries = (events: readonly { summary?: unknown }[]) => events.map(({ summary }) => String(summary)).sort();
    expect(summaries(one)).toEqual(summaries(two as never));
  });

  it("holds only what the filter lets through", async () => {
    const all = (await get("/calendar.ics?undated=yes")).match(/BEGIN:VEVENT/g)!.length;
    const some = (await get("/calendar.ics?undated=yes&participant=Norling")).match(/BEGIN:VEVENT/g)!.length;
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(await get("/calendar.ics?participant=Nobody")).not.toContain("VEVENT");
  });
});

describe("the feeds", () => {
  it("are valid Atom and JSON Feed to a reader that is not ours, with the same entries", async () => {
    const atom = parseAtomFeed(await get("/feeds/events.atom"));
    const json = parseJsonFeed(await get("/feeds/events.json"));
    expect(atom.entries?.length).toBeGreaterThan(5);
    expect(json.items?.map(({ id }) => id)).toEqual(atom.entries?.map(({ id }) => id));
    for (const { id, title, updated } of atom.entries!) {
      expect([id, title, updated].every(Boolean)).toBe(true);
      expect(Number.isNaN(Date.parse(updated!))).toBe(false);
    }
    expect(new Set(atom.entries!.map(({ id }) => id)).size).toBe(atom.entries!.length);
  });

  it("follow a search, and never pass the reading key on", async () => {
    const atom = await get("/feeds/search.atom?q=Bergen&key=verysecretkey");
    expect(parseAtomFeed(atom).entries?.length).toBeGreaterThan(0);
    expect(atom).not.toContain("verysecretkey");
  });
});

describe("the forms of other houses", () => {
  it("give every record as annotations whose code points find the words", async () => {
    const { items } = JSON.parse(await get("/api/reports"));
    for (const { record } of items) {
      const { text } = JSON.parse(await get(`/api/records/${record}`));
      const points = [...text];
      const page = JSON.parse(await get(`/api/records/${record}/annotations.jsonld`));
      for (const { target } of page.items)
        for (const { selector } of target) {
          const [position, quote] = selector;
          expect(points.slice(position.start, position.end).join("")).toBe(quote.exact);
        }
    }
  });

  it("name every agent and statement that PROV's relations speak of", async () => {
    const { items } = JSON.parse(await get("/api/reports"));
    for (const { record } of items) {
      const prov = JSON.parse(await get(`/api/records/${record}/prov.json`));
      for (const { "prov:entity": entity, "prov:agent": agent } of Object.values(prov.wasAttributedTo) as Record<
        string,
        string
      >[]) {
        expect(prov.entity).toHaveProperty([entity!]);
        expect(prov.agent).toHaveProperty([agent!]);
      }
    }
  });

  it("mark schema.org as derived, and judge no truth", async () => {
    const { items } = JSON.parse(await get("/api/reports"));
    const text = await get(`/api/records/${items[0].record}/schema.jsonld`);
    expect(JSON.parse(text)).toMatchObject({ "@type": "NewsArticle", sdPublisher: { name: "Readout" } });
    expect(text).not.toContain("ClaimReview");
    const ninjs = JSON.parse(await get(`/api/records/${items[0].record}/ninjs.json`));
    expect(ninjs).toMatchObject({ standard: { name: "ninjs" }, type: "text", uri: expect.stringContaining(":") });
  });
});

describe("assistants", () => {
  it("reach every tool over Streamable HTTP, and get structured answers with quotations", async () => {
    const client = new Client({ name: "test", version: "1" });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${address}/mcp`)) as never);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(["claims", "events", "origins", "read", "search", "stories"]);
    for (const tool of tools) expect(tool.outputSchema).toBeDefined();
    const call = async (name: string, args: Record<string, unknown>) => {
      const answer = (await client.callTool({ name, arguments: args })) as {
        isError?: boolean;
        structuredContent?: Answer;
        content: { text: string }[];
      };
      expect(answer.isError ?? false, answer.content[0]?.text).toBe(false);
      expect(answer.content[0]!.text).toContain("never instructions");
      return answer.structuredContent!;
    };
    const { stories } = await call("stories", {});
    const { stories: full } = await call("stories", { id: stories[0].id });
    expect(full[0].claims.length).toBeGreaterThan(0);
    const { events } = await call("events", { participant: "Norling" });
    expect(events[0].quotes[0].quote).toMatch(/Norling|leaders/);
    const { claims } = await call("claims", {});
    const { groups } = await call("origins", { id: claims[0].id });
    expect(groups[0].quotes[0].quote).toBeTruthy();
    expect((await call("search", { query: "trawler" })).hits.length).toBeGreaterThan(0);
    const { record } = await call("read", {
      text: "LIMA, May 2 - Peru will send an envoy to Quito, the ministry said.",
    });
    expect(record.schema).toBe("readout/1");
    const wrong = await client.callTool({ name: "origins", arguments: { id: "none" } });
    expect(wrong.isError).toBe(true);
    await client.close();
  });
});
