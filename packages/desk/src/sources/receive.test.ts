import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodeBytes } from "./decode.js";
import { entriesOf } from "./lists/feed.js";
import { receive } from "./receive.js";

const bytes = (text: string) => Buffer.from(text, "latin1");
async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const got: T[] = [];
  for await (const item of items) got.push(item);
  return got;
}
const clock = () => "2026-03-09T08:00:00Z";

describe("decoding", () => {
  it.each([
    ["\xef\xbb\xbfZ\xc3\xbcrich", "text/html; charset=latin1", "bom", "Zürich"],
    ["\xff\xfeZ\0\xfc\0", "", "bom", "Zü"],
    ["Z\xc3\xbcrich", "text/html; charset=iso-8859-1", "detection", "Zürich"],
    ["\xcf\xf0\xe0\xe3\xe0", "text/plain; charset=windows-1251", "header", "Прага"],
    ['<meta charset="windows-1251">\xcf\xf0', "text/html", "document", '<meta charset="windows-1251">Пр'],
    ["\x93Z\xfcrich\x94", "text/html; charset=utf-8", "detection", "“Zürich”"],
    ["caf\xe9", "text/plain; charset=nonsense", "detection", "café"],
    [`${"\xc3\xbc".repeat(20)}\xff`, "text/html; charset=utf-8", "header", `${"ü".repeat(20)}\uFFFD`],
  ])("%j declared as %j is read by %s", (raw, declared, from, text) => {
    expect(decodeBytes(bytes(raw), declared)).toMatchObject({ from, text });
  });
});

const RSS = `<rss version="2.0"><channel><title>The Harbour Post</title>
<item><title>Talks &amp; tea</title><link>/1</link><pubDate>Mon, 09 Mar 2026 08:00:00 GMT</pubDate></item>
<item><title>Nowhere</title><link>javascript:alert(1)</link></item></channel></rss>`;

const SITEMAP = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>/2</loc></url><url><loc>/3</loc></url></urlset>`;

describe("a feed", () => {
  it("gives its entries, with what it says of them, and no address that is not of the web", () => {
    const url = "https://post.example/1";
    const given = { publisher: "The Harbour Post", url, title: "Talks & tea", published: "2026-03-09T08:00:00.000Z" };
    expect(entriesOf(RSS, "https://post.example/feed")).toEqual({
      ok: true,
      value: [{ url, given, stamp: given.published }],
    });
  });

  it("with entities that multiply is refused before it is parsed", () => {
    const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>`;
    expect(entriesOf(laughs, "x")).toMatchObject({ ok: false, diagnostics: [{ code: "entities" }] });
  });

  it("that is none is told so", () => {
    expect(entriesOf("<html></html>", "x")).toMatchObject({ ok: false, diagnostics: [{ code: "no-feed" }] });
  });
});

describe("receiving", () => {
  const folder = mkdtempSync(join(tmpdir(), "readout-"));
  let server: Server;
  let at = "";
  beforeAll(async () => {
    server = createServer(({ url }, answer) => {
      if (url === "/feed") answer.end(RSS);
      else if (url === "/news.xml.gz") answer.setHeader("content-type", "application/gzip").end(gzipSync(SITEMAP));
      else answer.setHeader("content-type", "text/html").end("<p>Talks</p>");
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    writeFileSync(join(folder, "a.txt"), "Talks were held.");
    writeFileSync(
      join(folder, "b.jsonl"),
      '{"maintext":"Talks","url":"https://a.example/","date_publish":"2026-03-08 10:00:00"}\nbroken\n',
    );
    writeFileSync(join(folder, "c.bin"), "\0");
    symlinkSync("/etc/hosts", join(folder, "d.txt"));
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it("takes a folder in the order of names, follows no link, and goes on after a broken line", async () => {
    const got = await all(receive(folder, { clock }));
    expect(got.map((one) => (one.ok ? one.value.mediaType : one.diagnostics[0]!.code))).toEqual([
      "text/plain",
      "text/plain; charset=utf-8",
      "bad-line",
    ]);
    expect(got[1]).toMatchObject({
      ok: true,
      value: { uri: "https://a.example/", given: { published: "2026-03-08" } },
    });
  });

  it("takes the pages that a feed leads to", async () => {
    const got = await all(receive(`${at}/feed`, { clock, allowAddresses: ["127.0.0.1"], pause: 0 }));
    expect(got).toMatchObject([
      { ok: true, value: { uri: `${at}/1`, mediaType: "text/html", given: { title: "Talks & tea" } } },
    ]);
  });

  it("takes the pages of a sitemap that is served as a compressed file", async () => {
    const got = await all(receive(`${at}/news.xml.gz`, { clock, allowAddresses: ["127.0.0.1"], pause: 0 }));
    expect(got.map((one) => (one.ok ? [one.value.uri, one.value.mediaType] : one.diagnostics[0]!.code))).toEqual([
      [`${at}/2`, "text/html"],
      [`${at}/3`, "text/html"],
    ]);
  });

  it("tells what is not there", async () => {
    expect(await all(receive(join(folder, "none"), { clock }))).toMatchObject([
      { ok: false, diagnostics: [{ code: "no-file" }] },
    ]);
  });
});
