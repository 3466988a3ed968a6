import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { buildCommand, COMMAND } from "./built.js";
import { closeServers, serving } from "./desk/loopback.js";

const folder = mkdtempSync(join(tmpdir(), "readout-sources-"));
beforeAll(buildCommand);
afterEach(closeServers);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}
/** Runs the command; `follow` sees what it has said so far, at its start and each time it says more. */
function readout(
  args: readonly string[],
  follow: (said: string, child: ChildProcess) => void = () => {},
): Promise<Ended> {
  const child = spawn(process.execPath, [COMMAND, ...args, "--allow-address", "127.0.0.1"]);
  let [out, err] = ["", ""];
  follow(err, child);
  child.stdout.on("data", (part) => {
    out += part;
  });
  child.stderr.on("data", (part) => {
    err += part;
    follow(err, child);
  });
  return new Promise((done) => child.once("close", (status) => done({ status, out, err })));
}

const story = (
  n: number,
) => `<!doctype html><html lang="en"><head><title>Talks, round ${n}</title></head><body><article>
<h1>Norland and Estavia hold talks, round ${n}</h1><p>OSLO, March 3 (North Wire) - Norland will host talks with Estavia on Thursday, its
foreign minister said. The two sides are expected to discuss trade and the border of ${n} towns.</p></article></body></html>`;

/** A paper with four stories in its feed, one of them closed to programs. */
const paper: RequestListener = ({ url = "" }, answer) => {
  const number = Number(/^\/story\/(\d)$/.exec(url)?.[1]);
  if (url === "/robots.txt") answer.end("User-agent: *\nDisallow: /story/4\n");
  else if (url === "/feed")
    answer.end(
      `<rss version="2.0"><channel><title>The Harbour Post</title>${[1, 2, 3, 4].map((n) => `<item><title>Talks ${n}\u001b[31m</title><link>/story/${n}</link></item>`).join("")}</channel></rss>`,
    );
  else if (number) answer.setHeader("content-type", "text/html; charset=utf-8").end(story(number));
  else answer.writeHead(404).end();
};

describe("readout read", () => {
  it("reads a page from the web, and says in a line why it cannot", async () => {
    const at = await serving(paper);
    const read = await readout(["read", "--json", `${at}story/1`]);
    expect(read.status).toBe(0);
    expect(JSON.parse(read.out).article).toMatchObject({
      url: `${at}story/1`,
      title: { text: expect.stringMatching(/round 1/) },
    });
    for (const [url, message] of [
      [`${at}feed`, /is a feed/],
      [`${at}none`, /answered 404/],
      ["http://10.0.0.1/", /not on the public internet/],
      ["ftp://example.org/", /not an http or https address/],
    ] as const) {
      const refused = await readout(["read", url]);
      expect(refused).toMatchObject({ status: 1, out: "", err: expect.stringMatching(message) });
      expect(refused.err.trim().split("\n")).toHaveLength(1);
    }
  });
});

describe("readout watch", () => {
  it("goes on where it was stopped, and tells what it does", async () => {
    const at = await serving(paper);
    const args = ["watch", `${at}feed`, "--to", join(folder, "desk"), "--contact", "desk@paper.example"];
    let isTold = false;
    const first = await readout([...args, "--pause", "2"], (said, child) => {
      if (isTold || !said.includes("+ Talks 1")) return;
      isTold = true;
      child.kill("SIGINT");
    });
    expect(first).toMatchObject({ status: 0, out: "1 added, 0 known already, 0 left out\n" });
    expect(first.err).toContain("feed: 4 new");
    expect(first.err).toContain("ending; what was received is kept");
    expect(first.err).not.toContain("\u001b");
    // The collection was given back: the next process gets it.
    const second = await readout([...args, "--pause", "0", "--once"]);
    // The one that robots.txt closes is told of, and makes the exit code 1.
    expect(second).toMatchObject({ status: 1, out: "2 added, 0 known already, 1 left out\n" });
    expect(second.err).toContain("story/4 is not for programs");
    const third = await readout([...args, "--pause", "0", "--once"]);
    expect(third).toMatchObject({ status: 0, out: "0 added, 0 known already, 0 left out\n" });
    expect(third.err).toContain("nothing new");
  }, 300_000);

  it("is refused what it does not understand", async () => {
    expect((await readout(["watch", "https://a.example/", "--to", folder, "--every", "5s"])).status).toBe(2);
    expect((await readout(["watch", "https://a.example/", "--to", folder, "--contact", "x\ny"])).status).toBe(2);
    expect(await readout(["watch", "none.opml", "--to", folder])).toMatchObject({
      status: 1,
      err: expect.stringMatching(/not there/),
    });
  });
});

describe("readout add", () => {
  it("takes mail and archives in, tells what it left, and keeps what it had when it is stopped", async () => {
    const mail = `From: "The Harbour Post" <a@post.example>\nList-Id: <x>\nSubject: Talks\nDate: Tue, 3 Mar 2026 08:00:00 +0000\nContent-Type: text/html\n\n${story(7)}`;
    writeFileSync(
      join(folder, "in.mbox"),
      `${`From a@a Tue Mar  3 08:00:00 2026\n${mail}\n\n`.repeat(2)}From a@a Tue Mar  3 08:00:00 2026\nSubject: empty\nContent-Type: image/png\n\nx\n`,
    );
    const message = `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n${story(8)}`;
    writeFileSync(
      join(folder, "in.warc"),
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/8\r\nContent-Type: application/http\r\nContent-Length: ${Buffer.byteLength(message)}\r\n\r\n${message}\r\n\r\n`,
    );
    // It is told to stop while it waits for the third source.
    let child: ChildProcess | undefined;
    const at = await serving(() => child?.kill("SIGTERM"));
    const sources = [join(folder, "in.mbox"), join(folder, "in.warc"), `${at}story/9`];
    const ended = await readout(["add", ...sources, "--to", join(folder, "other")], (_, started) => {
      child = started;
    });
    // The mail without text is told of when its batch is read, after the third source was broken off.
    expect(ended.status).toBe(143);
    expect(ended.out).toBe("2 added, 1 known already, 1 left out; stopped before the end\n");
  }, 300_000);
});
