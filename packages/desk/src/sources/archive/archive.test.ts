import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, deflateRawSync, gzipSync, crc32 as zlibCrc } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { pagesOfArchive } from "./open.js";

const folder = mkdtempSync(join(tmpdir(), "readout-archive-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Fields = Readonly<Record<string, string>>;
function record(type: string, uri: string, content: Buffer | string, fields: Fields = {}): Buffer {
  const block = Buffer.from(content as string);
  const all = {
    "WARC-Type": type,
    "WARC-Target-URI": uri,
    "WARC-Date": "2026-03-08T07:00:00Z",
    "Content-Type": "application/http; msgtype=response",
    "Content-Length": String(block.length),
    ...fields,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${head.join("")}\r\n`), block, Buffer.from("\r\n\r\n")]);
}
function answer(body: Buffer | string, headers = "content-type: text/html; charset=utf-8", status = 200): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} OK\r\n${headers}\r\n\r\n`), Buffer.from(body as string)]);
}
const page = (n: number) => `<p>Talks ${n} were held. ${`Line ${n * 7919}. `.repeat(200 + n)}</p>`;
const chunked = (text: string) =>
  `${(4).toString(16)};x=y\r\n${text.slice(0, 4)}\r\n${(text.length - 4).toString(16)}\r\n${text.slice(4)}\r\n0\r\n\r\n`;

const RECORDS = [
  record("warcinfo", "", "software: own\r\n", { "Content-Type": "application/warc-fields" }),
  record("request", "https://post.example/1", "GET / HTTP/1.1\r\n\r\n"),
  record("response", "https://post.example/1", answer(page(1))),
  record(
    "response",
    "<https://post.example/2>",
    answer(chunked(page(2)), "Content-Type: TEXT/HTML\r\nTransfer-Encoding: chunked"),
  ),
  record(
    "response",
    "https://post.example/3",
    answer(gzipSync(page(3)), "content-type: text/html\r\ncontent-encoding: gzip"),
  ),
  record(
    "response",
    "https://post.example/4",
    answer(brotliCompressSync(page(4)), "content-type: text/html\r\ncontent-encoding: br"),
  ),
  record(
    "response",
    "https://post.example/5",
    answer(page(5), "content-type: text/html\r\ncontent-encoding: gzip\r\ntransfer-encoding: chunked"),
  ),
  record("response", "https://post.example/p.jpg", answer("x", "content-type: image/jpeg")),
  record("response", "https://post.example/gone", answer("gone", undefined, 404)),
  record("revisit", "https://post.example/1", answer("")),
  record("resource", "https://post.example/6", page(6), { "Content-Type": "text/html" }),
  record("conversion", "https://post.example/7", "Talks 7.", { "Content-Type": "text/plain" }),
];
const PAGES = [1, 2, 3, 4, 5, 6].map((n) => `page ${n}`);

function kept(name: string, bytes: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
async function read(path: string) {
  const got = [];
  for await (const one of pagesOfArchive(path, "2026-03-09T12:00:00Z"))
    got.push(one.ok ? { ...one.value, bytes: Buffer.from(one.value.bytes).toString() } : one.diagnostics[0]!);
  return got;
}
const summary = (got: Awaited<ReturnType<typeof read>>) =>
  got.map((one) => ("bytes" in one ? shortOf(one.bytes) : one.code));
/** "page 7" for the seventh, whole; long words for what differs from it. */
const shortOf = (text: string) => {
  const number = Number(/Talks (\d+)/.exec(text)?.[1]);
  return text === page(number) ? `page ${number}` : text.slice(0, 100);
};

describe("a WARC file", () => {
  it.each([
    ["a.warc", Buffer.concat(RECORDS)],
    ["a.warc.gz", Buffer.concat(RECORDS.map((one) => gzipSync(one)))],
    ["named.warc.gz", Buffer.concat(RECORDS.map(withName))],
    ["one-member.warc.gz", gzipSync(Buffer.concat(RECORDS))],
  ])("%s gives its pages, when and where they were had", async (name, bytes) => {
    const got = await read(kept(name, bytes));
    expect(summary(got)).toEqual([...PAGES, "Talks 7."]);
    expect(got[1]).toMatchObject({
      uri: "https://post.example/2",
      mediaType: "TEXT/HTML",
      fetchedAt: "2026-03-08T07:00:00Z",
      given: { url: "https://post.example/2" },
    });
  });

  it("of many records is read to its end, wherever pieces of the file end", async () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      record("response", `https://post.example/${i}`, answer(page(i))),
    );
    const got = await read(kept("many.warc.gz", Buffer.concat(many.map((one) => gzipSync(one)))));
    expect(summary(got)).toEqual(Array.from({ length: 300 }, (_, i) => `page ${i}`));
  });

  it("with a broken member goes on with the next one, and tells of it once", async () => {
    const members = RECORDS.map((one) => gzipSync(one));
    const broken = Buffer.from(members[3]!);
    broken.fill(0xff, 30, 60);
    const got = await read(
      kept("broken.warc.gz", Buffer.concat([...members.slice(0, 3), broken, ...members.slice(4)])),
    );
    expect(summary(got)).toEqual(["page 1", "incomplete", ...PAGES.slice(2), "Talks 7."]);
  });

  it("that was cut short gives what there is", async () => {
    const whole = Buffer.concat(RECORDS.slice(0, 4).map((one) => gzipSync(one)));
    expect(summary(await read(kept("cut.warc.gz", whole.subarray(0, -40))))).toEqual(["page 1", "incomplete"]);
    const plain = Buffer.concat(RECORDS.slice(0, 4));
    expect(summary(await read(kept("cut.warc", plain.subarray(0, -400))))).toEqual(["page 1", "incomplete"]);
  });

  it("with a record that lies about its length, or has no headers, goes on with the next one it can find", async () => {
    const lies = record("response", "https://post.example/x", answer(page(1)), { "Content-Length": "200" });
    const none = Buffer.from("WARC/1.0\r\nno headers\r\n\r\n");
    const got = await read(
      kept(
        "lies.warc",
        Buffer.concat([lies, none, Buffer.from("WARC/1.0\r\nx: "), Buffer.alloc(70_000, "x"), ...RECORDS.slice(2, 3)]),
      ),
    );
    expect(summary(got).at(-1)).toBe("page 1");
    expect(summary(got)).toContain("bad-record");
  });

  it("with an answer that is none, or unpacks beyond measure, tells so", async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000));
    const odd = [
      record("response", "https://post.example/x", "no answer"),
      record("response", "https://post.example/y", answer(bomb, "content-type: text/html\r\ncontent-encoding: gzip")),
    ];
    const got = await read(kept("odd.warc", Buffer.concat([...odd, ...RECORDS])));
    expect(summary(got)).toEqual(["bad-record", "too-large", ...PAGES, "Talks 7."]);
  });
});

/** A gzip member whose header bears a name, a comment and an extra field. */
function withName(bytes: Buffer): Buffer {
  const plain = gzipSync(bytes);
  const head = Buffer.from(plain.subarray(0, 10));
  head[3] = 4 + 8 + 16;
  return Buffer.concat([
    head,
    Buffer.from([2, 0, 0x41, 0x42]),
    Buffer.from("name.warc\0a comment\0"),
    plain.subarray(10),
  ]);
}

interface Stored {
  readonly name: string;
  readonly bytes: Buffer;
  readonly method?: 0 | 8 | 12;
}
/** A ZIP file, made by hand. */
function zip(files: readonly Stored[], note = ""): Buffer {
  const [parts, list]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, bytes, method = 0 } of files) {
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(crc(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    parts.push(Buffer.from("PK\x03\x04"), fields, Buffer.from(name), packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    list.push(Buffer.from("PK\x01\x02\x14\x00"), fields, tail, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const central = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  end.writeUInt16LE(note.length, 16);
  return Buffer.concat([...parts, central, Buffer.from("PK\x05\x06"), end, Buffer.from(note)]);
}
const crc = (bytes: Buffer): number => (typeof zlibCrc === "function" ? zlibCrc(bytes) : 0);

describe("a WACZ file", () => {
  const warc = Buffer.concat(RECORDS.map((one) => gzipSync(one)));
  const pages = [{ format: "json-pages-1.0" }, { url: "https://post.example/1" }, { url: "https://post.example/3" }];
  const list = Buffer.from(pages.map((one) => JSON.stringify(one)).join("\n"));

  it.each([0, 8] as const)("gives the pages that it lists, kept by method %i", async (method) => {
    const path = kept(
      `listed-${method}.wacz`,
      zip(
        [
          { name: "datapackage.json", bytes: Buffer.from("{}") },
          { name: "archive/data.warc.gz", bytes: warc, method },
          { name: "pages/pages.jsonl", bytes: list, method },
        ],
        "a note",
      ),
    );
    expect(summary(await read(path))).toEqual(["page 1", "page 3"]);
  });

  it("without a list gives them all", async () => {
    const path = kept("all.wacz", zip([{ name: "archive/data.warc", bytes: Buffer.concat(RECORDS) }]));
    expect(summary(await read(path))).toEqual([...PAGES, "Talks 7."]);
  });

  it.each([
    ["that holds no archive", zip([{ name: "story.txt", bytes: Buffer.from("x") }])],
    ["packed in a way that is not known", zip([{ name: "archive/a.warc", bytes: Buffer.from("x"), method: 12 }])],
    ["that was cut short", zip([{ name: "archive/a.warc.gz", bytes: warc }]).subarray(0, -30)],
    [
      "whose list leads nowhere",
      Buffer.concat([Buffer.from("PK\x03\x04"), zip([{ name: "archive/a.warc.gz", bytes: warc }])]),
    ],
  ])("%s is told so", async (_, bytes) =>
    expect(summary(await read(kept("odd.wacz", bytes)))).toEqual(["bad-archive"]),
  );
});
