import { mkdtempSync, rmSync } from "node:fs";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Received } from "@readout/desk";
import { listsIn, loadState, type News, saveState, type WatchOptions, watch } from "@readout/desk/sources";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeServers, serving } from "./loopback.js";

const folder = mkdtempSync(join(tmpdir(), "readout-watch-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(closeServers);

/** A paper with one feed, whose entries, pages and answers a test changes as it goes. */
interface Paper {
  readonly at: string;
  entries: (readonly [path: string, updated: string])[];
  readonly asked: string[];
  /** Answers in the place of the usual one. */
  readonly odd: Map<string, RequestListener>;
}
async function paper(robots = ""): Promise<Paper> {
  const own = { entries: [], asked: [], odd: new Map() } as unknown as Paper;
  const at = await serving((request, answer) => {
    const { url = "", headers } = request;
    if (url !== "/robots.txt") own.asked.push(url);
    const odd = own.odd.get(url);
    if (odd) return odd(request, answer);
    if (url === "/robots.txt") return answer.end(robots);
    if (url !== "/feed") return answer.setHeader("content-type", "text/html").end(`<p>${url}</p>`);
    const tag = `"${JSON.stringify(own.entries).length}-${own.entries.map(([, day]) => day).join("")}"`;
    if (headers["if-none-match"] === tag) return answer.writeHead(304).end();
    const items = own.entries.map(
      ([path, updated]) => `<entry><title>T${path}</title><link href="${path}"/><updated>${updated}</updated></entry>`,
    );
    return answer.setHeader("etag", tag).end(`<feed xmlns="http://www.w3.org/2005/Atom">${items.join("")}</feed>`);
  });
  return Object.assign(own, { at: at.slice(0, -1) });
}
const day = (n: number) => `2026-03-0${n}T08:00:00Z`;

let file = "";
let number = 0;
beforeEach(() => {
  file = join(folder, `state-${number++}.json`);
});

/** One run: what was taken, and what was told. */
async function run(lists: readonly string[], options: Partial<WatchOptions> = {}) {
  const state = loadState(file);
  if (!state.ok) throw new Error(state.diagnostics[0]!.message);
  const taken: string[] = [];
  const news: News[] = [];
  await watch(lists, {
    clock: () => new Date().toISOString(),
    allowAddresses: ["127.0.0.1"],
    pause: 0,
    every: 60,
    once: true,
    state: state.value,
    save: (now) => saveState(file, now),
    take: async ({ uri }: Received) => {
      taken.push(new URL(uri).pathname);
      return { ok: true, value: undefined };
    },
    ...options,
    tell: (one) => {
      news.push(one);
      options.tell?.(one);
    },
  });
  return { taken, news };
}

describe("a watch", () => {
  it("takes each page once, and asks the second time only whether there is more", async () => {
    const post = await paper();
    post.entries = [
      ["/1", day(1)],
      ["/2", day(1)],
    ];
    expect((await run([`${post.at}/feed`])).taken).toEqual(["/1", "/2"]);
    const again = await run([`${post.at}/feed`]);
    expect(again.taken).toEqual([]);
    expect(again.news).toMatchObject([{ kind: "list", isUnchanged: true, fresh: 0 }]);
    expect(post.asked).toEqual(["/feed", "/1", "/2", "/feed"]);
  });

  it("takes what is new, and what was changed", async () => {
    const post = await paper();
    post.entries = [
      ["/1", day(1)],
      ["/2", day(1)],
    ];
    await run([`${post.at}/feed`]);
    post.entries = [
      ["/3", day(2)],
      ["/1", day(1)],
      ["/2", day(2)],
    ];
    expect((await run([`${post.at}/feed`])).taken).toEqual(["/3", "/2"]);
  });

  it("goes on where it was stopped, though the feed has not changed since", async () => {
    const post = await paper();
    post.entries = [1, 2, 3, 4, 5].map((n) => [`/${n}`, day(1)]);
    const stop = new AbortController();
    const first = await run([`${post.at}/feed`], {
      signal: stop.signal,
      tell: (news) => news.kind === "taken" && news.received.uri.endsWith("/2") && stop.abort(),
    });
    expect(first.taken).toEqual(["/1", "/2"]);
    const second = await run([`${post.at}/feed`]);
    expect(second.taken).toEqual(["/3", "/4", "/5"]);
    expect(second.news[0]).toMatchObject({ kind: "list", fresh: 0, waiting: 3 });
  });

  it("loses nothing in a crash, at whichever page it comes", async () => {
    for (const last of [1, 2, 3]) {
      file = join(folder, `crash-${last}.json`);
      const post = await paper();
      post.entries = [1, 2, 3].map((n) => [`/${n}`, day(1)]);
      const kept: string[] = [];
      // What is written down when it crashes is what was written before: nothing is saved on the way out.
      let isDead = false;
      const crashed = run([`${post.at}/feed`], {
        save: (now) => isDead || saveState(file, now),
        take: async ({ uri }) => {
          if (uri.endsWith(`/${last}`)) {
            isDead = true;
            throw new Error("crash");
          }
          kept.push(new URL(uri).pathname);
          return { ok: true, value: undefined };
        },
      });
      await expect(crashed).rejects.toThrow("crash");
      const after = await run([`${post.at}/feed`]);
      expect([...new Set([...kept, ...after.taken])].sort()).toEqual(["/1", "/2", "/3"]);
    }
  });

  it("keeps a page that cannot be had now for later, and gives up one that is not there", async () => {
    const post = await paper();
    post.entries = [
      ["/busy", day(1)],
      ["/gone", day(1)],
      ["/1", day(1)],
    ];
    post.odd.set("/busy", (_, answer) => answer.writeHead(500).end());
    post.odd.set("/gone", (_, answer) => answer.writeHead(404).end());
    const first = await run([`${post.at}/feed`]);
    expect(first.taken).toEqual(["/1"]);
    expect(first.news.filter(({ kind }) => kind === "left")).toMatchObject([
      { url: `${post.at}/busy`, isForGood: false },
      { url: `${post.at}/gone`, isForGood: true },
    ]);
    post.odd.clear();
    // Not before its time.
    expect((await run([`${post.at}/feed`])).taken).toEqual([]);
    const state = loadState(file);
    if (!state.ok) throw new Error();
    const [[list, known]] = [...state.value] as [[string, NonNullable<ReturnType<typeof state.value.get>>]];
    saveState(file, new Map([[list, { ...known, waiting: known.waiting.map((one) => ({ ...one, notBefore: 0 })) }]]));
    expect((await run([`${post.at}/feed`])).taken).toEqual(["/busy"]);
  });

  it("asks a feed that fails ever more seldom, and as late as it asks for, in later runs too", async () => {
    const post = await paper();
    post.odd.set("/feed", (_, answer) => answer.writeHead(503, { "retry-after": "7200" }).end());
    const [failed] = (await run([`${post.at}/feed`])).news;
    expect(failed).toMatchObject({ kind: "failed", why: { code: "status", status: 503 } });
    expect(failed!.kind === "failed" && failed.again! - Date.now()).toBeGreaterThan(7_100_000);
    const [early] = (await run([`${post.at}/feed`])).news;
    expect(early).toMatchObject({ kind: "failed", why: { code: "wait" } });
    expect(post.asked).toEqual(["/feed"]);
  });

  it("ends for what is gone, forbidden or no list, and says so", async () => {
    const closed = await paper("User-agent: *\nDisallow: /feed");
    const gone = await paper();
    gone.odd.set("/feed", (_, answer) => answer.writeHead(410).end());
    const lists = [`${closed.at}/feed`, `${gone.at}/feed`, `${gone.at}/page`];
    const { news } = await run(lists, { once: false });
    const codes = news.flatMap((one) => (one.kind === "failed" && one.again === undefined ? [one.why.code] : []));
    expect(codes.sort()).toEqual(["no-list", "robots", "status"]);
    expect(closed.asked).toEqual([]);
  });

  it("follows OPML and sitemap indexes to their lists, and takes a page that stands in two of them once", async () => {
    const post = await paper();
    post.entries = [
      ["/1", day(1)],
      ["/2", day(1)],
    ];
    const other = `<rss version="2.0"><channel><item><link>${post.at}/2</link><pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate></item></channel></rss>`;
    post.odd.set("/world", (_, answer) => void setTimeout(() => answer.end(other), 300));
    post.odd.set("/opml", (_, answer) =>
      answer.end(`<opml version="2.0"><body><outline xmlUrl="/feed"/><outline xmlUrl="/world"/></body></opml>`),
    );
    post.odd.set("/index", (_, answer) =>
      answer.end("<sitemapindex><sitemap><loc>/map</loc></sitemap></sitemapindex>"),
    );
    post.odd.set("/map", (_, answer) => answer.end("<urlset><url><loc>/3</loc></url></urlset>"));
    const { taken } = await run([`${post.at}/opml`, `${post.at}/index`]);
    expect([...taken].sort()).toEqual(["/1", "/2", "/3"]);
  });

  it("visits again when it is time, and ends at once when it is told to", async () => {
    const post = await paper();
    post.entries = [["/1", day(1)]];
    const stop = new AbortController();
    let rests = 0;
    const { taken } = await run([`${post.at}/feed`], {
      once: false,
      every: 0.2,
      signal: stop.signal,
      tell: ({ kind }) => {
        if (kind !== "resting") return;
        post.entries = [["/2", day(1)], ...post.entries];
        if (++rests === 2) stop.abort();
      },
    });
    expect(taken).toEqual(["/1", "/2"]);
    expect(rests).toBe(2);
  });

  it("begins again from nothing but a whole state", () => {
    saveState(file, new Map());
    expect(loadState(file)).toEqual({ ok: true, value: new Map() });
    expect(loadState(join(folder, "none.json"))).toEqual({ ok: true, value: new Map() });
    expect(loadState("package.json")).toMatchObject({ ok: false, diagnostics: [{ code: "state" }] });
  });

  it("takes addresses and OPML files, and tells what is neither", async () => {
    expect(await listsIn(["https://a.example/feed", "https://a.example/feed"])).toEqual({
      ok: true,
      value: ["https://a.example/feed"],
    });
    for (const [given, code] of [
      ["ftp://a.example/", "bad-url"],
      ["package.json", "no-list"],
      ["none.opml", "no-file"],
    ] as const)
      expect(await listsIn([given])).toMatchObject({ ok: false, diagnostics: [{ code }] });
  });
});
