/**
 * How many requests for one story the desk answers a second, over loopback, from the embedded store:
 * `node --import tsx bench/desk-load.ts`.
 * The asker runs in a process of its own and counts answers by their bytes, so that it costs little; 32 connections, each
 * asking again when it was answered, for some seconds. Prints JSON: requests per second, the median and the 99th
 * percentile in ms, the server's own CPU time per request, which a busy machine falsifies less, and the machine's load.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openCollection } from "../packages/desk/src/index.js";
import { makeApp } from "../packages/desk/src/server/index.js";
import { fillWithExamples, NOW } from "../tests/desk/demo.js";

const CONNECTIONS = 32;
const SECONDS = 4;

if (process.argv[2] === "ask") await ask(Number(process.argv[3]), process.argv[4]!);
else await measure();

async function measure(): Promise<void> {
  const at = mkdtempSync(join(tmpdir(), "readout-load-"));
  const opened = await openCollection({ at: join(at, "desk"), clock: () => NOW });
  if (!opened.ok) throw new Error(opened.diagnostics[0]!.message);
  const collection = opened.value;
  await fillWithExamples(collection);
  const app = await makeApp({
    collection,
    clock: () => NOW,
    access: { host: "127.0.0.1", token: "x" },
  });
  const address = new URL(await app.listen({ host: "127.0.0.1", port: 0 }));
  const { items } = (await (await fetch(new URL("/api/stories", address))).json()) as { items: { id: string }[] };
  const path = `/api/stories/${items[0]!.id}`;
  const bytes = (await (await fetch(new URL(path, address))).arrayBuffer()).byteLength;
  const before = process.cpuUsage();
  const asker = spawn(process.execPath, ["--import", "tsx", fileURLToPath(import.meta.url), "ask", address.port, path]);
  let said = "";
  asker.stdout.on("data", (part) => {
    said += part;
  });
  asker.stderr.pipe(process.stderr);
  await new Promise((done) => asker.once("close", done));
  const { user, system } = process.cpuUsage(before);
  const result = JSON.parse(said) as { count: number };
  const cpuMicrosecondsEach = Math.round((user + system) / result.count);
  console.log(JSON.stringify({ ...result, bytes, cpuMicrosecondsEach, load: loadavg()[0] }));
  await app.close();
  await collection.close();
  rmSync(at, { recursive: true, force: true });
}

async function ask(port: number, path: string): Promise<void> {
  const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`;
  const took: number[] = [];
  const began = performance.now();
  const until = began + SECONDS * 1000;
  const one = () =>
    new Promise<void>((done, fail) => {
      const socket = connect(port, "127.0.0.1");
      let sent = 0;
      let got = 0;
      let size = 0;
      const next = () => {
        if (performance.now() > until) return void socket.end(done);
        sent = performance.now();
        got = 0;
        socket.write(request);
      };
      socket.setNoDelay(true).on("connect", next).on("error", fail);
      socket.on("data", (bytes) => {
        if (size === 0) {
          const head = bytes.indexOf("\r\n\r\n");
          size = head + 4 + Number(/content-length: (\d+)/i.exec(bytes.toString("latin1", 0, head))![1]);
        }
        got += bytes.length;
        if (got < size) return;
        took.push(performance.now() - sent);
        // The head's length differs by a digit of the request's id at most: measured anew each time.
        size = 0;
        next();
      });
    });
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  const seconds = (performance.now() - began) / 1000;
  took.sort((a, b) => a - b);
  const at = (share: number) => Number(took[Math.floor(took.length * share)]!.toFixed(2));
  process.stdout.write(
    JSON.stringify({
      count: took.length,
      perSecond: Math.round(took.length / seconds),
      medianMs: at(0.5),
      p99Ms: at(0.99),
    }),
  );
}
