import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createRawServer, type Server as RawServer } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { type FetchOptions, fetchSafely } from "./fetch.js";

const servers: (Server | RawServer)[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    if ("closeAllConnections" in server) server.closeAllConnections();
  }
});

async function listening(server: Server | RawServer): Promise<string> {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
const serving = (listener: RequestListener) => listening(createServer(listener));
const raw = (answer: string) =>
  listening(
    createRawServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => socket.end(answer));
    }),
  );

const LOCAL: FetchOptions = { allowAddresses: ["127.0.0.1"] };
async function codeOf(url: string, options: FetchOptions = LOCAL): Promise<string> {
  const got = await fetchSafely(url, options);
  if (got.ok) return "ok";
  expect(got.diagnostics[0]!.hint).toBeTruthy();
  return got.diagnostics[0]!.code;
}

describe("fetching", () => {
  it("gives the bytes, with what was declared of them", async () => {
    const url = await serving((_, answer) =>
      answer
        .setHeader("content-type", "text/html; charset=utf-8")
        .setHeader("content-encoding", "gzip")
        .end(gzipSync("<p>Talks</p>")),
    );
    const got = await fetchSafely(url, LOCAL);
    expect(got).toMatchObject({ ok: true, value: { url, mediaType: "text/html; charset=utf-8" } });
    expect(got.ok && new TextDecoder().decode(got.value.bytes)).toBe("<p>Talks</p>");
  });

  it("follows a redirect and says where it ended", async () => {
    const url = await serving(({ url }, answer) =>
      url === "/there" ? answer.end("Talks") : answer.writeHead(302, { location: "/there" }).end(),
    );
    expect(await fetchSafely(url, LOCAL)).toMatchObject({ ok: true, value: { url: `${url}there` } });
  });

  it("asks no address that is not public, by number or by name, and does not so much as connect", async () => {
    let asked = 0;
    const url = await serving((_, answer) => {
      asked++;
      answer.end();
    });
    expect(await codeOf(url, {})).toBe("address");
    expect(await codeOf(url.replace("127.0.0.1", "localhost"), {})).toBe("address");
    expect(await codeOf(url.replace("127.0.0.1", "0x7f.1"), {})).toBe("address");
    expect(await codeOf("http://[::ffff:127.0.0.1]/", {})).toBe("address");
    expect(await codeOf("http://169.254.169.254/latest/", LOCAL)).toBe("address");
    expect(asked).toBe(0);
  });

  it.each(["file:///etc/hosts", "ftp://example.org/", "news", "http://name:word@example.org/"])(
    "refuses %s",
    async (url) => {
      expect(await codeOf(url)).toBe("bad-url");
    },
  );

  it("checks where a redirect leads", async () => {
    const to = (location: string) => serving((_, answer) => answer.writeHead(301, { location }).end());
    expect(await codeOf(await to("http://10.0.0.1/"))).toBe("address");
    expect(await codeOf(await to("file:///etc/hosts"))).toBe("bad-url");
  });

  it("gives up on endless redirects after five", async () => {
    let asked = 0;
    const url = await serving((_, answer) => answer.writeHead(302, { location: `/${++asked}` }).end());
    expect(await codeOf(url)).toBe("redirects");
    expect(asked).toBe(6);
  });

  it("stops a bomb at the limit, by size and by ratio", async () => {
    const bomb = gzipSync(Buffer.alloc(30_000_000));
    const url = await serving((_, answer) => answer.setHeader("content-encoding", "gzip").end(bomb));
    expect(await codeOf(url)).toBe("too-large");
    expect(await codeOf(url, { ...LOCAL, limits: { ratio: 1e6, decompressed: 2_000_000 } })).toBe("too-large");
    expect(await codeOf(url, { ...LOCAL, limits: { ratio: 1e6 } })).toBe("ok");
  });

  it("stops a body that never ends", async () => {
    const url = await serving((_, answer) => {
      const more = () => {
        while (!answer.destroyed && answer.write(Buffer.alloc(65_536)));
        answer.once("drain", more);
      };
      more();
    });
    expect(await codeOf(url, { ...LOCAL, limits: { received: 500_000 } })).toBe("too-large");
  });

  it("leaves a server that drips, and one that is silent", async () => {
    const drip = await serving((_, answer) => {
      const timer = setInterval(() => answer.write("."), 50);
      answer.on("close", () => clearInterval(timer));
    });
    expect(await codeOf(drip, { ...LOCAL, limits: { total: 600 } })).toBe("too-slow");
    const silent = await serving(() => {});
    expect(await codeOf(silent, { ...LOCAL, limits: { stall: 300 } })).toBe("too-slow");
  });

  it("tells a body shorter than declared from a whole one", async () => {
    expect(await codeOf(await raw("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort"))).toBe("incomplete");
    const cut = gzipSync("Talks were held.".repeat(50)).subarray(0, 30);
    expect(await codeOf(await serving((_, answer) => answer.setHeader("content-encoding", "gzip").end(cut)))).toBe(
      "incomplete",
    );
  });

  it("says what the server answered where that is no page", async () => {
    expect(await codeOf(await serving((_, answer) => answer.writeHead(404).end()))).toBe("status");
  });
});
