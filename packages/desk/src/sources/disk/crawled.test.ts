import { describe, expect, it } from "vitest";
import { crawledFile, crawledOf } from "./crawled.js";
import { linesOf } from "./lines.js";

const at = { uri: "file:///x.jsonl#line=1", now: "2026-03-09T12:00:00Z" };
const textOf = (row: object) => {
  const got = crawledOf(JSON.stringify(row), at);
  return got && { ...got, bytes: new TextDecoder().decode(got.bytes) };
};

describe("a crawler's line", () => {
  it("of news-please is taken with what it says", () => {
    const row = {
      authors: ["Ada Norling"],
      date_download: "2026-03-09 10:00:00+00:00",
      date_modify: null,
      date_publish: "2026-03-08 21:15:00",
      filename: "x.json",
      language: "en",
      maintext: "Talks were held.",
      source_domain: "post.example",
      text: null,
      title: "Talks",
      url: "https://post.example/1",
    };
    expect(textOf(row)).toEqual({
      uri: "https://post.example/1",
      bytes: "Talks were held.",
      mediaType: "text/plain; charset=utf-8",
      fetchedAt: "2026-03-09T10:00:00+00:00",
      name: "Talks",
      given: {
        published: "2026-03-08",
        publisher: "post.example",
        url: "https://post.example/1",
        title: "Talks",
        language: "en",
      },
    });
  });

  it.each([
    [
      "CC-News",
      {
        text: "Talks.",
        domain: "post.example",
        date: "2026-03-08 00:00:00",
        url: "https://post.example/1",
        title: "T",
      },
    ],
    ["fundus", { plaintext: "Talks.", publisher: "post.example", publishing_date: "2026-03-08T21:15:00", title: "T" }],
    [
      "trafilatura",
      {
        text: "Talks.",
        "source-hostname": "post.example",
        date: "2026-03-08",
        title: "T",
        source: "https://post.example/1",
      },
    ],
    ["newspaper", { text: "Talks.", domain: "post.example", publish_date: "2026-03-08", title: "T" }],
  ])("of %s is taken", (_, row) =>
    expect(textOf(row)).toMatchObject({
      bytes: "Talks.",
      name: "T",
      given: { publisher: "post.example", published: "2026-03-08" },
    }),
  );

  it("with a page is taken as a page", () => {
    expect(textOf({ html: "<p>Talks", maintext: "Talks" })).toMatchObject({
      bytes: "<p>Talks",
      mediaType: "text/html; charset=utf-8",
    });
  });

  it("takes no address that is not of the web", () => {
    expect(textOf({ text: "Talks.", url: "javascript:0" })).toMatchObject({ uri: at.uri, given: {} });
  });

  it.each(["", "null", "7", "[]", "{}", '{"text": 7}', '{"text": " "}', '{"text": "x"'])("%j is none", (line) =>
    expect(crawledOf(line, at)).toBeUndefined(),
  );
});

describe("a file of JSON", () => {
  it("holds one object, or a list of them", () => {
    expect(crawledFile('{\n "maintext": "Talks."\n}', at)).toHaveLength(1);
    expect(crawledFile('[{"text": "a"}, 7, {"text": "b"}]', at)?.map((one) => one?.uri)).toEqual([
      `${at.uri}#item=1`,
      undefined,
      `${at.uri}#item=3`,
    ]);
    expect(crawledFile("{", at)).toBeUndefined();
  });
});

describe("lines", () => {
  it("are told apart across pieces, and one that is too long is let go", async () => {
    async function* pieces() {
      yield Buffer.from("on");
      yield Buffer.from("e\n\ntw");
      for (let i = 0; i < 17; i++) yield Buffer.alloc(1_000_000, "x");
      yield Buffer.from("\nZ\xc3", "latin1");
      yield Buffer.from("\xbcrich", "latin1");
    }
    const got: (string | undefined)[] = [];
    for await (const line of linesOf(pieces())) got.push(line);
    expect(got).toEqual(["one", "", undefined, "Zürich"]);
  });
});
