import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { visits } from "./visits.js";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

interface Asked {
  readonly url: string;
  readonly at: number;
  readonly agent: string | undefined;
  readonly tag: string | undefined;
}

/** A site with a robots.txt and pages; and what it was asked for, when and by whom. */
async function site(robots: string | number, page: RequestListener = (_, answer) => void answer.end("<p>Talks")) {
  const asked: Asked[] = [];
  const server = createServer((request, answer) => {
    const { url = "", headers } = request;
    asked.push({ url, at: performance.now(), agent: headers["user-agent"], tag: headers["if-none-match"] });
    if (url !== "/robots.txt") page(request, answer);
    else if (typeof robots === "number") answer.writeHead(robots).end();
    else answer.end(robots);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { at: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}
const LOCAL = { allowAddresses: ["127.0.0.1"], pause: 0 };
const codeOf = (got: { readonly ok: boolean; readonly diagnostics?: readonly { readonly code: string }[] }) =>
  got.ok ? "ok" : got.diagnostics![0]!.code;

describe("a guest", () => {
  it("asks for robots.txt once, keeps to it, and says who asks", async () => {
    const { at, asked } = await site("User-agent: *\nDisallow: /private");
    const guest = visits({ ...LOCAL, contact: "desk@paper.example" });
    const got = await Promise.all(["/a", "/private/b", "/c"].map((path) => guest.get(`${at}${path}`)));
    expect(got.map(codeOf)).toEqual(["ok", "robots", "ok"]);
    expect(asked.map(({ url }) => url)).toEqual(["/robots.txt", "/a", "/c"]);
    expect(new Set(asked.map(({ agent }) => agent))).toEqual(
      new Set(["readout/0.1 (reads news; +desk@paper.example)"]),
    );
  });

  it("does not ask it for an address that a person named", async () => {
    const { at, asked } = await site("User-agent: *\nDisallow: /");
    expect(codeOf(await visits(LOCAL).get(`${at}/a`, { named: true }))).toBe("ok");
    expect(asked.map(({ url }) => url)).toEqual(["/a"]);
  });

  it.each([
    [404, "ok"],
    [403, "ok"],
    [500, "no-robots"],
    [429, "no-robots"],
  ])("takes a robots.txt that answers %i for %s", async (status, code) => {
    const { at } = await site(status);
    expect(codeOf(await visits(LOCAL).get(`${at}/a`))).toBe(code);
  });

  it("asks one host one thing at a time, with a pause, and another at once", async () => {
    const slow: RequestListener = (_, answer) => void setTimeout(() => answer.end("x"), 100);
    const [one, other] = [await site(404, slow), await site(404, slow)];
    const guest = visits({ ...LOCAL, pause: 0.4 });
    const began = performance.now();
    await Promise.all([`${one.at}/1`, `${one.at}/2`, `${one.at}/3`, `${other.at}/1`].map((url) => guest.get(url)));
    const pages = one.asked.filter(({ url }) => url !== "/robots.txt");
    expect(pages.map(({ url }) => url)).toEqual(["/1", "/2", "/3"]);
    for (const [i, page] of pages.slice(1).entries()) expect(page.at - pages[i]!.at).toBeGreaterThan(300);
    expect(other.asked.at(-1)!.at - began).toBeLessThan(pages[2]!.at - began);
  });

  it("keeps to the pause that a site asks for", async () => {
    const { at, asked } = await site("User-agent: *\nCrawl-delay: 0.5");
    const guest = visits(LOCAL);
    await guest.get(`${at}/1`);
    await guest.get(`${at}/2`);
    expect(asked[2]!.at - asked[1]!.at).toBeGreaterThan(400);
  });

  it("leaves a site alone that asks for it, and says until when", async () => {
    const { at, asked } = await site(404, (_, answer) => void answer.writeHead(429, { "retry-after": "3600" }).end());
    const guest = visits(LOCAL);
    const first = await guest.get(`${at}/1`);
    expect(first).toMatchObject({ ok: false, diagnostics: [{ code: "status", status: 429, retryAfter: 3600 }] });
    const second = await guest.get(`${at}/2`);
    expect(codeOf(second)).toBe("wait");
    expect(asked.map(({ url }) => url)).toEqual(["/robots.txt", "/1"]);
  });

  it("sits out a short wait", async () => {
    let count = 0;
    const { at, asked } = await site(404, (_, answer) =>
      count++ === 0 ? void answer.writeHead(503, { "retry-after": "1" }).end() : void answer.end("x"),
    );
    const guest = visits(LOCAL);
    expect(codeOf(await guest.get(`${at}/1`))).toBe("status");
    expect(codeOf(await guest.get(`${at}/2`))).toBe("ok");
    expect(asked[2]!.at - asked[1]!.at).toBeGreaterThan(900);
  });

  it("asks only whether what it has is still so", async () => {
    const { at, asked } = await site(404, ({ headers }, answer) =>
      headers["if-none-match"] === '"1"'
        ? void answer.writeHead(304, { etag: '"1"' }).end()
        : void answer.setHeader("etag", '"1"').setHeader("last-modified", "Mon, 09 Mar 2026 08:00:00 GMT").end("x"),
    );
    const guest = visits(LOCAL);
    const first = await guest.get(`${at}/1`);
    expect(first).toMatchObject({ ok: true, value: { etag: '"1"', lastModified: "Mon, 09 Mar 2026 08:00:00 GMT" } });
    const again = await guest.get(`${at}/1`, { known: { etag: '"1"' } });
    expect(again).toMatchObject({ ok: true, value: { isUnchanged: true } });
    expect(asked.at(-1)!.tag).toBe('"1"');
  });

  it("keeps to the robots.txt of where a redirect leads", async () => {
    const closed = await site("User-agent: *\nDisallow: /");
    const { at } = await site(404, (_, answer) => void answer.writeHead(302, { location: `${closed.at}/a` }).end());
    expect(codeOf(await visits(LOCAL).get(`${at}/1`))).toBe("robots");
    expect(closed.asked.map(({ url }) => url)).toEqual(["/robots.txt"]);
  });

  it("can be called back, from waiting and from asking", async () => {
    const stop = new AbortController();
    const { at } = await site(404, () => {});
    const guest = visits({ ...LOCAL, pause: 60, signal: stop.signal });
    const both = Promise.all([guest.get(`${at}/1`), guest.get(`${at}/2`)]);
    setTimeout(() => stop.abort(), 200);
    expect((await both).map(codeOf)).toEqual(["stopped", "stopped"]);
  });
});
