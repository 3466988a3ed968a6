import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildCommand, COMMAND } from "../built.js";

const folder = mkdtempSync(join(tmpdir(), "readout-serve-"));

beforeAll(buildCommand);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the desk and waits until it says where it is, and has read what it was given. */
async function desk(
  ...args: readonly string[]
): Promise<{ child: ChildProcessWithoutNullStreams; address: string; token: string }> {
  const child = spawn(process.execPath, [COMMAND, "serve", "--port", "0", ...args]);
  return new Promise((done, fail) => {
    let said = "";
    child.once("exit", () => fail(new Error(`the desk did not open: ${said}`)));
    child.stdout.on("data", (part) => {
      said += part;
      const [, address, token] = /(http:\S+)\/#token=(\S+)/.exec(said) ?? [];
      if (address && token) void isRead(address).then(() => done({ child, address, token }), fail);
    });
  });
}

async function isRead(address: string): Promise<void> {
  while ("work" in ((await (await fetch(`${address}/healthz`)).json()) as object))
    await new Promise((turn) => setTimeout(turn, 30));
}

async function stop(child: ChildProcessWithoutNullStreams): Promise<void> {
  const gone = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  expect(await gone).toBe(0);
}

describe("readout serve", () => {
  it("opens the desk on given articles, takes in more with the printed token, and stops when told", async () => {
    const { child, address, token } = await desk("examples/flash.txt");
    const count = async () =>
      ((await (await fetch(`${address}/api/reports`)).json()) as { items: unknown[] }).items.length;
    expect(await count()).toBe(1);
    const text =
      "OSLO, March 3 (North Wire) - Norland will host talks with Estavia on Thursday, its foreign minister said.";
    const added = await fetch(`${address}/api/reports`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ text }),
    });
    expect(added.status).toBe(201);
    expect(await count()).toBe(2);
    child.kill("SIGTERM");
    expect(await new Promise((done) => child.once("exit", done))).toBe(0);
  }, 60_000);

  it("keeps at a place what was added, searches it after a new start, and lets no second process in", async () => {
    const at = join(folder, "desk");
    const first = await desk("--at", at);
    const text =
      'OSLO, March 3 (North Wire) - Norland will host talks on the grid link on Thursday. "The grid link is ready," Foreign Minister Ada Norling said.';
    const added = await fetch(`${first.address}/api/reports`, {
      method: "POST",
      headers: { authorization: `Bearer ${first.token}`, "content-type": "application/json" },
      body: JSON.stringify({ text }),
    });
    expect(added.status).toBe(201);
    const second = spawnSync(process.execPath, [COMMAND, "serve", "--port", "0", "--at", at], { encoding: "utf8" });
    expect([second.status, second.stderr]).toEqual([
      1,
      expect.stringContaining(`in use by process ${first.child.pid}`),
    ]);
    await stop(first.child);

    const again = await desk("--at", at);
    const get = async (path: string) =>
      ((await (await fetch(`${again.address}${path}`)).json()) as { items: unknown[] }).items;
    expect(await get("/api/reports")).toHaveLength(1);
    expect((await get("/api/search?q=said:Norling%20grid")).length).toBeGreaterThan(0);
    expect(await get("/api/search?q=said:Estavia%20grid")).toEqual([]);
    await stop(again.child);
  }, 180_000);

  it("says in one line what is wrong: a port that is taken, alerts that are no rules", async () => {
    const { child, address } = await desk();
    const taken = spawnSync(process.execPath, [COMMAND, "serve", "--port", new URL(address).port], {
      encoding: "utf8",
    });
    expect([taken.status, taken.stderr]).toEqual([1, expect.stringMatching(/^port \d+ is taken; .*\n$/)]);
    child.kill("SIGTERM");
    const file = join(folder, "alerts.json");
    writeFileSync(file, '{"rules": [{"name": "a", "to": {"mail": "nobody"}}]}');
    const wrong = spawnSync(process.execPath, [COMMAND, "serve", "--alerts", file], { encoding: "utf8" });
    expect(wrong.status).toBe(2);
    expect(wrong.stderr.trim().split("\n")).toHaveLength(1);
  }, 60_000);
});

describe("readout mcp", () => {
  it("speaks nothing but the protocol on standard output", async () => {
    const client = new Client({ name: "test", version: "1" });
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [COMMAND, "mcp", "examples/flash.txt", "no-such-file"],
      stderr: "ignore",
    });
    const errors: Error[] = [];
    transport.onerror = (error) => errors.push(error);
    await client.connect(transport as never);
    const { structuredContent } = await client.callTool({ name: "search", arguments: { query: "ambassador" } });
    expect((structuredContent as { hits: unknown[] }).hits.length).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await client.close();
  }, 60_000);
});
