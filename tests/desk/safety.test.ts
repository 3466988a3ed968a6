import type { lookup } from "node:dns";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants, deflateRawSync, gzipSync } from "node:zlib";
import { type Collection, openCollection } from "@readout/desk";
import { type ReceiveOptions, receive } from "@readout/desk/sources";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { closeServers, serving, servingRaw } from "./loopback.js";

/** Everything here is taken into a collection that has one article; afterwards it has that one, unharmed. */
const home = mkdtempSync(join(tmpdir(), "readout-safety-"));
const clock = () => "2026-03-09T12:00:00.000Z";
const KEPT = new TextEncoder().encode(
  "Norling to meet Karim in Vienna\n\nForeign Minister Ada Norling will meet Bo Karim in Vienna on March 12, the ministry said.\n",
);
let collection: Collection;
let kept = "";

async function open(): Promise<Collection> {
  const opened = await openCollection({ at: join(home, "desk"), clock });
  if (!opened.ok) throw new Error(opened.diagnostics[0]!.message);
  return opened.value;
}
beforeAll(async () => {
  collection = await open();
  const added = await collection.add({
    uri: "file:///kept.txt",
    bytes: KEPT,
    mediaType: "text/plain",
    fetchedAt: clock(),
  });
  kept = added.ok ? added.value.id : "";
}, 120_000);
afterEach(closeServers);
afterAll(async () => {
  await collection.close();
  rmSync(home, { recursive: true, force: true });
}, 60_000);

const LOCAL: ReceiveOptions = { clock, allowAddresses: ["127.0.0.1"], pause: 0 };

/** Takes a source in, and gives the code of each thing that could not be had; whatever could is in the collection. */
async function codesOf(source: string, options: ReceiveOptions = LOCAL): Promise<readonly string[]> {
  const codes: string[] = [];
  for await (const one of receive(source, options)) {
    const taken = one.ok ? (await collection.addAll([one.value]))[0]! : one;
    if (taken.ok) continue;
    const { code, message, hint } = taken.diagnostics[0]!;
    expect(message.length, message).toBeLessThan(400);
    expect(message).not.toContain("\n");
    expect(hint ?? message).toBeTruthy();
    codes.push(code);
  }
  expect((await collection.counts()).articles).toBe(1);
  expect(await collection.bytes(kept)).toEqual(KEPT);
  return codes;
}

const LONG_WAY = { timeout: 30_000 };

describe("an address that is not public", () => {
  it.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0177.0.0.1/",
    "http://127.0.0.1./",
    "http://１２７.0.0.1/",
    "http://0/",
    "http://0.0.0.0:80/",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://100.64.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://0251.0376.0251.0376/",
    "http://2852039166/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
    "http://[::]/",
    "http://[::1]/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::ffff:169.254.169.254]/",
    "http://[::127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:7f00:1::]/",
    "http://[fe80::1]/",
    "http://[fec0::1]/",
    "http://[fc00::1]/",
    "http://[fd00:ec2::254]/",
    "http://[ff02::1]/",
    "http://localhost/",
  ])("%s is refused", async (url) => expect(await codesOf(url, { clock, pause: 0 })).toEqual(["address"]));

  const answering = (...rounds: readonly (readonly string[])[]) => {
    const left = [...rounds];
    const asked: string[] = [];
    const resolve = ((host: string, _: unknown, done: (...args: unknown[]) => void) => {
      asked.push(host);
      const round = left.length > 1 ? left.shift()! : left[0]!;
      done(
        null,
        round.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
      );
    }) as unknown as typeof lookup;
    return { resolve, asked };
  };

  it.each([
    [["10.0.0.7"]],
    [["169.254.169.254"]],
    [["::ffff:127.0.0.1"]],
    [["fe80::1%eth0"]],
    [["93.184.216.34", "127.0.0.1"]],
    [[]],
  ])("is refused where a name leads to %j", async (addresses) => {
    const { resolve, asked } = answering(addresses);
    expect(await codesOf("http://news.example/", { clock, pause: 0, resolve })).toEqual(["address"]);
    expect(asked).toEqual(["news.example"]);
  });

  it("is not reached by a name that leads elsewhere when it is asked again", async () => {
    let asked = 0;
    const url = await serving((_, answer) => {
      asked++;
      answer.end("secret");
    });
    const { port } = new URL(url);
    // Public at first and loopback after: what was checked is what is asked, so nothing answers there.
    const { resolve } = answering(["192.0.2.1"], ["127.0.0.1"]);
    expect(await codesOf(`http://news.example:${port}/`, { clock, pause: 0, resolve })).toEqual(["address"]);
    expect(asked).toBe(0);
  });

  it.each([
    "http://127.0.0.2/",
    "http://169.254.169.254/",
    "http://[::ffff:10.0.0.1]/",
    "http://2130706434/",
    "//localhost/",
    "file:///etc/passwd",
    "ftp://127.0.0.1/",
    "http://user:word@example.org/",
    "http://",
  ])("is refused where a redirect leads to %s", async (location) => {
    const url = await serving(({ url }, answer) => answer.writeHead(url === "/" ? 302 : 404, { location }).end());
    const options: ReceiveOptions = { ...LOCAL, ...answering(["127.0.0.3"]) };
    expect(["address", "bad-url"]).toContain((await codesOf(url, options))[0]);
  });

  it("is refused in an entry of a feed, and the rest goes on", async () => {
    const item = (link: string) => `<item><title>x</title><link>${link}</link></item>`;
    const feed = `<rss version="2.0"><channel>${["http://169.254.169.254/", "http://[::1]/", "file:///etc/passwd", "/gone"].map(item).join("")}</channel></rss>`;
    const url = await serving(({ url }, answer) => (url === "/" ? answer.end(feed) : answer.writeHead(404).end()));
    expect(await codesOf(url)).toEqual(["address", "address", "status"]);
  });
});

describe("an address that is none", () => {
  it.each([
    "file:///etc/passwd",
    "ftp://example.org/",
    "gopher://example.org/",
    "data://text",
    "http://a:b@example.org/",
    "http://a@example.org/",
  ])("%s is refused", async (url) => expect(await codesOf(url)).toEqual(["bad-url"]));
});

describe("redirects without end", () => {
  it.each([
    ["to itself", () => "/"],
    ["ever on", (n: number) => `/${n}`],
  ])("%s are left after five", async (_, to) => {
    let asked = 0;
    const url = await serving(({ url }, answer) =>
      url === "/robots.txt" ? answer.writeHead(404).end() : answer.writeHead(302, { location: to(++asked) }).end(),
    );
    expect(await codesOf(url)).toEqual(["redirects"]);
    expect(asked).toBe(6);
  });
});

/** Ten gigabytes of spaces in ten megabytes: one stretch that leaves the stream open, sent a thousand times. */
const STRETCH = deflateRawSync(Buffer.alloc(10_000_000, " "), { finishFlush: constants.Z_FULL_FLUSH });
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
const ZLIB_HEADER = Buffer.from([0x78, 0x9c]);
function sendBomb(answer: ServerResponse, header: Buffer): void {
  answer.write(header);
  let sent = 0;
  const more = (): void => {
    while (sent++ < 1000) if (!answer.write(STRETCH)) return void answer.once("drain", more);
    answer.end();
  };
  more();
}

describe("a bomb", LONG_WAY, () => {
  it.each([
    ["gzip", GZIP_HEADER],
    ["deflate", ZLIB_HEADER],
  ])("of ten gigabytes in %s is left at its beginning", async (encoding, header) => {
    let socket: ServerResponse["socket"] = null;
    const url = await serving((_, answer) => {
      socket = answer.socket;
      sendBomb(answer.setHeader("content-type", "text/html").setHeader("content-encoding", encoding), header);
    });
    const before = process.memoryUsage().rss;
    expect(await codesOf(url)).toEqual(["too-large"]);
    expect(socket!.bytesWritten).toBeLessThan(5_000_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
  });

  it("in brotli is left", async () => {
    const bomb = brotliCompressSync(Buffer.alloc(200_000_000), { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } });
    const url = await serving((_, answer) => answer.setHeader("content-encoding", "br").end(bomb));
    expect(await codesOf(url)).toEqual(["too-large"]);
  });

  it.each(["zstd", "gzip, gzip", "compress"])("in %s is not so much as opened", async (encoding) => {
    const url = await serving((_, answer) => answer.setHeader("content-encoding", encoding).end("x"));
    expect(await codesOf(url)).toEqual(["encoding"]);
  });

  it("in a sitemap's own file, in a file of lines and in an archive is left", async () => {
    const bomb = Buffer.concat([GZIP_HEADER, ...Array.from({ length: 200 }, () => STRETCH)]);
    const url = await serving((_, answer) => answer.setHeader("content-type", "application/gzip").end(bomb));
    expect(await codesOf(url)).toEqual(["media"]);
    for (const name of ["bomb.jsonl.gz", "bomb.warc.gz"]) {
      writeFileSync(join(home, name), bomb);
      expect((await codesOf(join(home, name))).at(-1)).toBe("incomplete");
    }
  });

  it("in the robots.txt closes the site", async () => {
    const url = await serving(({ url }, answer) => {
      if (url === "/robots.txt") sendBomb(answer.setHeader("content-encoding", "gzip"), GZIP_HEADER);
      else answer.end(`<rss version="2.0"><channel><item><link>/a</link></item></channel></rss>`);
    });
    expect(await codesOf(url)).toEqual(["no-robots"]);
  });
});

describe("entities", () => {
  const names = [..."abcdefghij"];
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${names
    .slice(1)
    .map((name, i) => `<!ENTITY ${name} "${`&${names[i]};`.repeat(10)}">`)
    .join("")}]>`;
  const outside = '<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/passwd">]>';
  const lists = [
    "<rss version='2.0'><channel><title>&j;</title><item><link>/a</link><title>&j;</title></item></channel></rss>",
    "<feed xmlns='http://www.w3.org/2005/Atom'><title>&j;</title><entry><link href='/a'/></entry></feed>",
    "<opml version='2.0'><body><outline xmlUrl='/a' text='&j;'/></body></opml>",
    "<urlset><url><loc>/&j;</loc></url></urlset>",
    "<sitemapindex><sitemap><loc>/&j;</loc></sitemap></sitemapindex>",
  ];
  it.each(
    lists.flatMap((list) => [laughs, outside].map((head) => [head.slice(0, 40), list.slice(0, 20), head + list])),
  )("%s… in %s… are not expanded", async (_, __, text) => {
    let asked = 0;
    const url = await serving((_, answer) => {
      asked++;
      answer.setHeader("content-type", "text/xml").end(text);
    });
    expect(await codesOf(url)).toEqual(["entities"]);
    expect(asked).toBe(1);
  });

  it("are seen in other encodings too", async () => {
    const wide = Buffer.from(`\ufeff${laughs}${lists[0]}`, "utf16le");
    const url = await serving((_, answer) => answer.setHeader("content-type", "text/xml").end(wide));
    expect(await codesOf(url)).toEqual(["entities"]);
  });
});

describe("a list that is made to be hard", LONG_WAY, () => {
  it.each([
    ["deep", "<rss version='2.0'><channel>" + "<a>".repeat(200_000) + "</channel></rss>"],
    ["without ends", `<rss version='2.0'><channel>${"<item><title>".repeat(200_000)}</channel></rss>`],
    ["of broken tags", `<rss version='2.0'><channel>${"<".repeat(500_000)}</channel></rss>`],
    ["of sitemap's openings", `<urlset>${"<url><loc".repeat(300_000)}</urlset>`],
    ["deep OPML", `<opml version='2.0'><body>${"<outline text='x'>".repeat(100_000)}</body></opml>`],
  ])("%s is answered soon", async (_, text) => {
    const url = await serving((_, answer) => answer.setHeader("content-type", "text/xml").end(text));
    const began = performance.now();
    for (const code of await codesOf(url)) expect(["no-feed", "no-list", "incomplete", "unreadable"]).toContain(code);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});

const FEED = `<rss version="2.0"><channel><item><link>/a</link></item></channel></rss>`;

describe("a feed that lies about its length", () => {
  const head = (length: string | number) => `HTTP/1.1 200 OK\r\ncontent-type: application/rss+xml\r\n${length}\r\n\r\n`;
  it.each([
    ["more than there is", `${head("content-length: 10000")}${FEED}`],
    ["less than there is", `${head(`content-length: ${FEED.length - 20}`)}${FEED}`],
    ["no number", `${head("content-length: many")}${FEED}`],
    ["two lengths", `${head("content-length: 5\r\ncontent-length: 900")}${FEED}`],
    ["in chunks that do not add up", `${head("transfer-encoding: chunked")}5\r\n${FEED}\r\n0\r\n\r\n`],
    ["in chunks that end early", `${head("transfer-encoding: chunked")}${FEED.length.toString(16)}\r\n${FEED}`],
  ])("by %s is told so", async (_, answer) => {
    const url = await servingRaw((socket) => socket.end(answer));
    expect(await codesOf(url)).toEqual(["incomplete"]);
  });

  it("and is cut off in a compressed stream is told so", async () => {
    const half = gzipSync(FEED.repeat(3)).subarray(0, 60);
    const url = await serving((_, answer) => answer.setHeader("content-encoding", "gzip").end(half));
    expect(await codesOf(url)).toEqual(["incomplete"]);
  });
});

describe("a server that drips one byte a second", LONG_WAY, () => {
  const slowly = { ...LOCAL, limits: { total: 2500 } };
  it.each([
    ["in the body", "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n"],
    ["in the headers", "HTTP/1.1 200 OK\r\nx: "],
    ["from the beginning", ""],
  ])("%s is left when its time is over", async (_, beginning) => {
    const url = await servingRaw((socket) => {
      socket.write(beginning || "H");
      const timer = setInterval(() => socket.write("."), 1000);
      socket.on("close", () => clearInterval(timer));
    });
    const began = performance.now();
    expect(["too-slow", "incomplete"]).toContain((await codesOf(url, slowly))[0]);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it("and one that says nothing, is left", async () => {
    const url = await servingRaw(() => {});
    expect(await codesOf(url, { ...LOCAL, limits: { stall: 500 } })).toEqual(["too-slow"]);
  });

  it("and headers without end are left", async () => {
    const url = await servingRaw((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      const more = (): void => {
        while (!socket.destroyed && socket.write(`x: ${"y".repeat(1000)}\r\n`));
        if (!socket.destroyed) socket.once("drain", more);
      };
      more();
    });
    expect(await codesOf(url)).toEqual(["incomplete"]);
  });
});

describe("what is no page", () => {
  it.each([
    ["image/png", "media"],
    ["application/pdf", "media"],
    ["application/zip", "media"],
  ])("%s is told so", async (type, code) => {
    const url = await serving((_, answer) => answer.setHeader("content-type", type).end("\x89PNG"));
    expect(await codesOf(url)).toEqual([code]);
  });

  it("is not kept: an empty page, a page of scripts", async () => {
    for (const page of ["", "<html><script>while(true);</script></html>"]) {
      const url = await serving((_, answer) => answer.setHeader("content-type", "text/html").end(page));
      expect(await codesOf(url)).toHaveLength(1);
    }
  });
});

it("leaves the collection as it was, found again after it was closed", async () => {
  await collection.close();
  collection = await open();
  expect((await collection.counts()).articles).toBe(1);
  expect(await collection.bytes(kept)).toEqual(KEPT);
}, 120_000);
