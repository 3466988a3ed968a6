import { describe, expect, it } from "vitest";
import { mailsOf } from "./mbox.js";
import { bodiesOf, headOfMail } from "./message.js";

const bytes = (text: string) => Buffer.from(text, "latin1");
const bodies = (mail: string) =>
  bodiesOf(bytes(mail)).map((body) => [body.mediaType, Buffer.from(body.bytes).toString("latin1")]);

const NEWSLETTER = [
  'From: "The Harbour Post" <news@post.example>',
  "Subject: =?utf-8?Q?Z=C3=BCrich_talks?=",
  " =?utf-8?B?IGVuZA==?=",
  "Date: Mon, 09 Mar 2026 10:00:00 +0200",
  "Message-ID: <a1@post.example>",
  "List-Unsubscribe: <https://post.example/off>",
  "Archived-At: <https://post.example/letters/1>",
  "MIME-Version: 1.0",
  'Content-Type: multipart/alternative; boundary="=_x"',
  "",
  "A note for old programs",
  "--=_x",
  "Content-Type: text/plain; charset=utf-8",
  "",
  "Talks ended.",
  "--=_x",
  "Content-Type: text/html; charset=iso-8859-1",
  "Content-Transfer-Encoding: quoted-printable",
  "",
  "<p>Talks in Z=FCrich e=",
  "nded.</p>",
  "--=_x--",
  "afterwards",
];

describe("a mail", () => {
  it.each(["\r\n", "\n"])("gives its page first and then its text, with line ends %j", (end) => {
    expect(bodies(NEWSLETTER.join(end))).toEqual([
      ["text/html; charset=iso-8859-1", "<p>Talks in Z\xfcrich ended.</p>"],
      ["text/plain; charset=utf-8", "Talks ended."],
    ]);
  });

  it("that is a newsletter tells its outlet, day, subject and address", () => {
    expect(headOfMail(bytes(NEWSLETTER.join("\r\n")))).toEqual({
      uri: "mid:a1@post.example",
      subject: "Zürich talks end",
      given: {
        published: "2026-03-09T08:00:00.000Z",
        publisher: "The Harbour Post",
        url: "https://post.example/letters/1",
        title: "Zürich talks end",
      },
    });
  });

  it("from a person has no publisher", () =>
    expect(headOfMail(bytes("From: Ada Norling <ada@a.example>\n\nTalks.")).given).toEqual({}));

  it("without a Message-ID has a name by its bytes", () =>
    expect(headOfMail(bytes("Subject: x\n\nTalks.")).uri).toMatch(/^mid:[0-9a-f]{64}$/));

  it.each([
    ["without headers for its body", "Subject: x\n\nTalks.", [["text/plain; charset=us-ascii", "Talks."]]],
    [
      "in base64",
      "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: BASE64\n\nVGFs\na3Mu",
      [["text/plain; charset=UTF-8", "Talks."]],
    ],
    ["with nothing in it", "Subject: x\n", [["text/plain; charset=us-ascii", ""]]],
    ["that is a picture", "Content-Type: image/png\n\nx", []],
    ["with an attachment", "Content-Type: text/html\nContent-Disposition: attachment; filename=x\n\n<p>x", []],
    [
      "with a part in a part, where one boundary begins another",
      "Content-Type: multipart/mixed; boundary=ab\n\n--ab\nContent-Type: multipart/related; boundary=abc\n\n--abc\nContent-Type: text/html\n\n<p>in\n--abc--\n\n--ab\nContent-Type: application/pdf\n\nx\n--ab--",
      [["text/html; charset=us-ascii", "<p>in"]],
    ],
    [
      "that was cut short",
      "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nTalks wer",
      [["text/plain; charset=us-ascii", "Talks wer"]],
    ],
    [
      "whose boundary stands in a line of text",
      "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nsay --b or\n--bc\n--b--",
      [["text/plain; charset=us-ascii", "say --b or\n--bc"]],
    ],
    [
      "in quoted-printable that is none",
      "Content-Transfer-Encoding: quoted-printable\n\na=b =3D =\t\nc=ZZ=",
      [["text/plain; charset=us-ascii", "a=b = c=ZZ="]],
    ],
  ])("%s is read", (_, mail, expected) => expect(bodies(mail)).toEqual(expected));

  it("with parts without end is read in no time", () => {
    const deep = Array.from(
      { length: 5000 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`,
    ).join("");
    const wide = `Content-Type: multipart/mixed; boundary=b\n\n${"--b\n\nx\n".repeat(100_000)}`;
    const headers = `${"X: y\n".repeat(200_000)}\nx`;
    const began = performance.now();
    for (const mail of [deep, wide, headers, `Subject: ${"=?utf-8?q?".repeat(100_000)}\n\nx`]) {
      headOfMail(bytes(mail));
      expect(bodiesOf(bytes(mail)).length).toBeLessThan(3);
    }
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe("mbox", () => {
  async function* pieces(text: string, size: number) {
    for (let at = 0; at < text.length; at += size) yield bytes(text.slice(at, at + size));
  }
  const BOX =
    "From ada@a.example Mon Mar  9 08:00:00 2026\nSubject: one\n\nTalks.\n\nFrom Monday on, ships wait.\n>From here too.\n>>From there.\n\n" +
    "From MAILER-DAEMON Mon Mar  9 08:00:00 +0100 2026\r\nSubject: two\r\n\r\nShips.\r\n";
  it.each([1, 7, 10_000])("gives each mail as it was, in pieces of %i", async (size) => {
    const got: string[] = [];
    for await (const mail of mailsOf(pieces(BOX, size))) got.push(Buffer.from(mail!).toString("latin1"));
    expect(got).toEqual([
      "Subject: one\n\nTalks.\n\nFrom Monday on, ships wait.\nFrom here too.\n>From there.\n",
      "Subject: two\r\n\r\nShips.\r\n",
    ]);
  });

  it("lets go of a mail that is too long, and goes on", async () => {
    async function* big() {
      yield bytes("From a@a Mon Mar  9 08:00:00 2026\n\n");
      for (let i = 0; i < 51; i++) yield Buffer.alloc(1_000_000, i % 2 ? "x" : "y\n");
      yield bytes("\n\nFrom a@a Mon Mar  9 08:00:00 2026\n\nsmall\n");
    }
    const got: (number | undefined)[] = [];
    for await (const mail of mailsOf(big())) got.push(mail?.length);
    expect(got).toEqual([undefined, 7]);
  });
});
