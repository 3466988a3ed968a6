import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sameSecret } from "../../packages/desk/src/server/access.js";
import { type App, makeApp, readingKey } from "../../packages/desk/src/server/index.js";
import { exampleCollection, NOW } from "./demo.js";

const TOKEN = "a-long-secret";
const BEARER = { authorization: `Bearer ${TOKEN}` };
let local: App;
let open: App;

beforeAll(async () => {
  const collection = await exampleCollection();
  const clock = () => NOW;
  local = await makeApp({ collection, clock, access: { host: "127.0.0.1", token: TOKEN } });
  open = await makeApp({ collection, clock, access: { host: "0.0.0.0", token: TOKEN, names: ["desk.example"] } });
});
afterAll(() => Promise.all([local.close(), open.close()]));

const STORY = "QUITO, Feb 5 - Ecuador and Peru will hold talks on Monday, a minister said.";

describe("the server", () => {
  it("reads an article and keeps nothing", async () => {
    const answer = await local.inject({
      method: "POST",
      url: "/api/read",
      payload: { text: STORY, published: "2026-02-05" },
    });
    expect(answer.statusCode).toBe(200);
    const record = answer.json();
    expect(record.schema).toBe("readout/1");
    expect(record.text).toBe(STORY);
    const missing = await local.inject(`/api/records/${record.id}`);
    expect(missing.statusCode).toBe(404);
  });

  it("says what is wrong as a problem, with a code and the request's id", async () => {
    for (const [payload, status, code] of [
      [{}, 400, "not-valid"],
      [{ text: "   " }, 422, "empty"],
      [{ text: STORY, published: "tomorrow" }, 400, "not-valid"],
      [{ url: "https://news.example/1" }, 422, "no-fetching"],
    ] as const) {
      const answer = await local.inject({ method: "POST", url: "/api/read", payload });
      expect(answer.statusCode).toBe(status);
      expect(answer.headers["content-type"]).toContain("application/problem+json");
      expect(answer.json()).toMatchObject({ status, code, instance: answer.headers["x-request-id"] });
    }
  });

  it("lists stories, events, claims and people, and cuts lists at a cursor", async () => {
    const first = (await local.inject("/api/events?limit=2")).json();
    expect(first.items).toHaveLength(2);
    const second = (await local.inject(`/api/events?limit=2&cursor=${first.next}`)).json();
    expect(second.items[0].uid).not.toBe(first.items[0].uid);
    const { items } = (await local.inject("/api/stories")).json();
    const story = (await local.inject(`/api/stories/${items[0].id}`)).json();
    expect(story.reports).toHaveLength(1);
    expect(story.events.length).toBe(items[0].events);
    for (const { quote, spans, record } of story.claims.flatMap(({ quotes }: { quotes: unknown[] }) => quotes)) {
      const { text } = (await local.inject(`/api/records/${record}`)).json();
      expect(quote.startsWith(text.slice(...spans[0]))).toBe(true);
    }
    const people = (await local.inject("/api/people?words=norling")).json();
    expect(people.items.map(({ name }: { name: string }) => name)).toContain("Ada Norling");
  });

  it("answers 304 to one who has the answer already, and compresses for one who can read that", async () => {
    const answer = await local.inject("/api/events");
    expect(answer.headers.etag).toMatch(/^"[\w-]{22}"$/);
    const again = await local.inject({ url: "/api/events", headers: { "if-none-match": String(answer.headers.etag) } });
    expect(again.statusCode).toBe(304);
    const zipped = await local.inject({ url: "/api/events", headers: { "accept-encoding": "br;q=0.1, gzip" } });
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(zipped.rawPayload.length).toBeLessThan(answer.rawPayload.length / 2);
    const plain = await local.inject({ url: "/api/events", headers: { "accept-encoding": "gzip;q=0" } });
    expect(plain.headers["content-encoding"]).toBeUndefined();
  });

  it("gives everything away as lines of JSON, a page of it at a time", async () => {
    const counts = new Map<string, number>();
    for (const what of ["records", "stories", "events", "claims", "people"]) {
      const answer = await local.inject(`/api/export/${what}.jsonl`);
      expect(answer.headers["content-type"]).toContain("application/jsonl");
      const lines = answer.payload
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));
      counts.set(what, lines.length);
      if (what === "records")
        expect(lines.every(({ name, record }) => record.id === name && record.schema === "readout/1")).toBe(true);
    }
    const { items } = (await local.inject("/api/reports?limit=500")).json();
    expect(counts.get("records")).toBe(items.length);
    expect(counts.get("events")).toBeGreaterThan(counts.get("stories")!);
    expect(
      (await open.inject({ url: "/api/export/records.jsonl", headers: { host: "desk.example" } })).statusCode,
    ).toBe(401);
  });

  it("reads the page at an address by its own encoding", async () => {
    const asked: string[] = [];
    const html =
      "<html><head><title>Gespräche</title></head><body><article><h1>Talks in K\u00f6ln</h1><p>The talks in K\u00f6ln will be held on Monday, a minister said in K\u00f6ln.</p></article></body></html>";
    const app = await makeApp({
      collection: await exampleCollection(),
      clock: () => NOW,
      access: { host: "127.0.0.1", token: TOKEN },
      fetch: async (url) => {
        asked.push(url);
        return {
          ok: true,
          value: {
            uri: url,
            bytes: Buffer.from(html, "latin1"),
            mediaType: "text/html; charset=iso-8859-1",
            fetchedAt: NOW,
          },
        };
      },
    });
    const answer = await app.inject({ method: "POST", url: "/api/read", payload: { url: "https://news.example/1" } });
    expect(asked).toEqual(["https://news.example/1"]);
    expect(answer.json().text).toContain("K\u00f6ln");
    expect(answer.json().article.url).toBe("https://news.example/1");
    await app.close();
  });

  it("describes itself as OpenAPI 3.1, the record included", async () => {
    const api = (await local.inject("/openapi.json")).json();
    expect(api.openapi).toBe("3.1.0");
    expect(Object.keys(api.paths)).toEqual(expect.arrayContaining(["/api/read", "/api/stories/{id}", "/api/events"]));
    const refs = JSON.stringify(api).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
    for (const [, name] of refs) expect(api.components.schemas).toHaveProperty([name!]);
  });

  it("counts what it does, for Prometheus", async () => {
    await local.inject("/healthz");
    const { body } = await local.inject("/metrics");
    expect(body).toMatch(/readout_request_seconds_count\{method="GET",route="\/healthz",status="200"\} \d+/);
  });
});

describe("the server's doors", () => {
  const correction = { who: "me", why: "", change: { do: "rename", of: "story", id: "s", name: "n" } };

  it("lets nobody write without the token, and a wrong one as little as none", async () => {
    for (const headers of [
      {},
      { authorization: "Bearer wrong" },
      { authorization: `Bearer ${TOKEN}x` },
      { authorization: TOKEN },
    ])
      for (const url of ["/api/corrections", "/api/reports"]) {
        const answer = await local.inject({ method: "POST", url, headers, payload: correction });
        expect(answer.statusCode).toBe(401);
        expect(answer.headers["www-authenticate"]).toContain("Bearer");
      }
    const written = await local.inject({
      method: "POST",
      url: "/api/corrections",
      headers: BEARER,
      payload: correction,
    });
    expect(written.statusCode).toBe(201);
  });

  it("compares secrets by their digests, so that no length or beginning shows in the time it takes", () => {
    expect(sameSecret(TOKEN, TOKEN)).toBe(true);
    for (const near of ["", "a", TOKEN.slice(0, -1), `${TOKEN}x`, TOKEN.toUpperCase()])
      expect(sameSecret(near, TOKEN)).toBe(false);
  });

  it("demands a token for reading where others can reach it; a reading key opens reading alone", async () => {
    const ask = (url: string, headers = {}) => open.inject({ url, headers: { host: "desk.example", ...headers } });
    expect((await ask("/api/stories")).statusCode).toBe(401);
    expect((await ask("/api/stories", BEARER)).statusCode).toBe(200);
    expect((await ask(`/api/stories?key=${readingKey(TOKEN)}`)).statusCode).toBe(200);
    expect((await ask(`/api/stories?key=${TOKEN}`)).statusCode).toBe(401);
    expect((await ask("/healthz")).statusCode).toBe(200);
    const write = {
      method: "POST",
      url: `/api/corrections?key=${readingKey(TOKEN)}`,
      headers: { host: "desk.example" },
      payload: correction,
    } as const;
    expect((await open.inject(write)).statusCode).toBe(401);
  });

  it("refuses posts from other sites, and names that are not its own", async () => {
    const post = (headers: Record<string, string>) =>
      local.inject({
        method: "POST",
        url: "/api/read",
        headers: { host: "127.0.0.1:7373", ...headers },
        payload: { text: STORY },
      });
    expect((await post({ origin: "https://evil.example" })).statusCode).toBe(403);
    expect((await post({ origin: "null" })).statusCode).toBe(403);
    expect((await post({ "sec-fetch-site": "cross-site" })).statusCode).toBe(403);
    expect((await post({ "sec-fetch-site": "same-origin", origin: "http://127.0.0.1:7373" })).statusCode).toBe(200);
    expect((await local.inject({ url: "/api/stories", headers: { host: "rebound.example" } })).statusCode).toBe(403);
    expect((await open.inject({ url: "/healthz", headers: { host: "other.example" } })).statusCode).toBe(403);
  });

  it("serves nothing outside the page's folder, whatever the path", async () => {
    for (const url of [
      "/../package.json",
      "/..%2f..%2fpackage.json",
      "/assets/..%5c..%5cpackage.json",
      "/%2e%2e/package.json",
      "//etc/passwd",
    ]) {
      const answer = await local.inject(url);
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.body).not.toContain("readout-workspace");
    }
  });

  it("refuses bodies that are too large, of another form or not JSON", async () => {
    const post = (payload: string, type: string, url = "/api/read") =>
      local.inject({ method: "POST", url, headers: { "content-type": type, ...BEARER }, payload });
    expect((await post(JSON.stringify({ text: "x".repeat(6_000_000) }), "application/json")).statusCode).toBe(413);
    expect(
      (await post(JSON.stringify({ why: "x".repeat(200_000) }), "application/json", "/api/corrections")).statusCode,
    ).toBe(413);
    expect((await post(STORY, "text/html")).statusCode).toBe(415);
    expect((await post("{", "application/json")).statusCode).toBe(400);
    expect((await post('{"__proto__": {"x": 1}, "text": "a"}', "application/json")).statusCode).toBe(400);
  });

  it("bears a headline of a megabyte, and sends it with no list", async () => {
    const text = `${"Envoys \u{1f54a}\u{fe0f} ".repeat(90_000)}\n\nOSLO, March 3 - Norland will host talks on Thursday, its foreign minister said.`;
    const read = await local.inject({ method: "POST", url: "/api/read", payload: { text } });
    expect([200, 413, 422]).toContain(read.statusCode);
    const short = text.slice(0, 20_000);
    const kept = await local.inject({
      method: "POST",
      url: "/api/reports",
      headers: BEARER,
      payload: { text: `${short}\n\nOSLO, March 3 - Norland will host talks on Thursday, a minister said.` },
    });
    expect(kept.statusCode).toBe(201);
    for (const url of ["/api/reports?limit=500", "/api/stories?limit=500"])
      for (const { title } of (await local.inject(url)).json().items) expect(title.length).toBeLessThanOrEqual(300);
  });

  it("sends a policy without inline script with every answer, errors too", async () => {
    for (const url of ["/healthz", "/nothing", "/api/stories"]) {
      const { headers } = await local.inject(url);
      expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*script-src 'self'/);
      expect(headers["content-security-policy"]).not.toContain("unsafe");
      expect(headers["x-content-type-options"]).toBe("nosniff");
    }
  });
});
