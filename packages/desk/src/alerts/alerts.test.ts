import { createHmac } from "node:crypto";
import { createServer as createHttp, type IncomingMessage } from "node:http";
import { type AddressInfo, createServer as createTcp } from "node:net";
import type { TrackedEvent } from "@readout/reader";
import { describe, expect, it } from "vitest";
import type { ChangeView } from "../views/types.js";
import { dueAt, isWorth } from "./decide.js";
import { mailText, sendMail } from "./mail.js";
import { type LogLine, Outbox, WAITS } from "./outbox.js";
import { AlertsSchema, RuleSchema } from "./rule.js";
import { postWebhook } from "./webhook.js";

const HOOK = { webhook: "https://desk.example/hook", secret: "a secret of sixteen" };
const rule = (more: object = {}) => RuleSchema.parse({ name: "north", to: HOOK, ...more });

const event: TrackedEvent = {
  uid: "e1",
  type: "CONSULT",
  mode: "meet",
  participants: [{ name: "Ada Norling", role: "actor" }],
  place: "Bergen",
  from: "2026-05-21",
  to: "2026-05-22",
  status: "planned",
  agenda: [],
  reports: [],
  history: [],
  conflicts: [],
  origins: { atLeast: 1, atMost: 2, groups: [] },
};
const fresh: ChangeView = {
  cursor: 1,
  at: "2026-05-20T08:00:00Z",
  kind: "new",
  event: "e1",
  title: "Meeting: Ada Norling",
  fields: [],
};
const moved: ChangeView = {
  ...fresh,
  kind: "changed",
  fields: [{ field: "from", from: "2026-05-20", to: "2026-05-21" }],
};
const TODAY = "2026-05-20";

describe("what is worth an alert", () => {
  it("is a new event, or one that moved, with two possible origins", () => {
    expect(isWorth(fresh, event, rule(), TODAY)).toBe(true);
    expect(isWorth(moved, event, rule(), TODAY)).toBe(true);
  });

  it("is nothing that one origin alone tells, unless the rule says so", () => {
    const single = { ...event, origins: { atLeast: 1, atMost: 1, groups: [] } };
    expect(isWorth(fresh, single, rule(), TODAY)).toBe(false);
    expect(isWorth(fresh, single, rule({ origins: 1 }), TODAY)).toBe(true);
  });

  it("is no background: what happened long before it was told, or on no day that is told", () => {
    const past = { ...event, status: "happened" as const };
    expect(isWorth(fresh, { ...past, from: "2026-03-01", to: "2026-03-02" }, rule(), TODAY)).toBe(false);
    const { from: _, to: __, ...undated } = past;
    expect(isWorth(fresh, undated, rule(), TODAY)).toBe(false);
    expect(isWorth(fresh, { ...past, from: "2026-05-19", to: "2026-05-20" }, rule(), TODAY)).toBe(true);
  });

  it("is no change of wording, and nothing that the rule does not ask for", () => {
    expect(isWorth({ ...moved, fields: [{ field: "agenda", to: "cod" }] }, event, rule(), TODAY)).toBe(false);
    expect(isWorth(fresh, event, rule({ participant: "norling" }), TODAY)).toBe(true);
    expect(isWorth(fresh, event, rule({ participant: "Karim" }), TODAY)).toBe(false);
    expect(isWorth(fresh, event, rule({ place: "Oslo" }), TODAY)).toBe(false);
    expect(isWorth(fresh, event, rule({ types: ["SANCTION"] }), TODAY)).toBe(false);
  });

  it("waits for the end of quiet hours, over midnight too, or for the digest", () => {
    const quiet = { from: "22:00", until: "06:30" };
    expect(dueAt({ quiet }, "2026-05-20T23:10:00.000Z")).toBe("2026-05-21T06:30:00.000Z");
    expect(dueAt({ quiet }, "2026-05-20T03:00:00.000Z")).toBe("2026-05-20T06:30:00.000Z");
    expect(dueAt({ quiet }, "2026-05-20T12:00:00.000Z")).toBe("2026-05-20T12:00:00.000Z");
    expect(dueAt({ digest: "07:00" }, "2026-05-20T08:00:00.000Z")).toBe("2026-05-21T07:00:00.000Z");
  });
});

describe("settings", () => {
  it("are refused where a secret is short, a mail has no address or a key is misspelt", () => {
    for (const to of [
      { webhook: "ftp://x", secret: HOOK.secret },
      { webhook: HOOK.webhook, secret: "short" },
      { mail: ["nobody"] },
    ])
      expect(AlertsSchema.safeParse({ rules: [{ name: "a", to }] }).success).toBe(false);
    expect(AlertsSchema.safeParse({ rules: [{ name: "a", to: HOOK, orgins: 1 }] }).success).toBe(false);
    expect(AlertsSchema.safeParse({ rules: [{ name: "a", to: HOOK }] }).success).toBe(true);
  });
});

describe("the outbox", () => {
  it("tries again after growing waits, gives up in the end, and writes each try down", async () => {
    let now = Date.parse("2026-05-20T08:00:00.000Z");
    const lines: LogLine[] = [];
    const clock = () => new Date(now).toISOString();
    const outbox = new Outbox({
      clock,
      log: (line) => lines.push(line),
      deliver: async () => ({ ok: false, why: "down", again: true }),
    });
    outbox.add("north", [fresh], clock());
    await outbox.turn();
    for (const wait of WAITS) {
      await outbox.turn();
      now += wait * 1000;
      await outbox.turn();
    }
    expect(lines.map(({ outcome }) => outcome)).toEqual([...WAITS.map(() => "will try again"), "given up"]);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(1);
    expect(outbox.waiting).toBe(0);
  });

  it("sends what waits for the same time as one message, and does not try again what was refused for good", async () => {
    const sent: number[] = [];
    const lines: LogLine[] = [];
    const outbox = new Outbox({
      clock: () => "2026-05-20T08:00:00.000Z",
      log: (line) => lines.push(line),
      deliver: async ({ changes }) => {
        sent.push(changes.length);
        return { ok: false, why: "gone", again: false };
      },
    });
    outbox.add("north", [fresh], "2026-05-20T08:00:00.000Z");
    outbox.add("north", [moved], "2026-05-20T08:00:00.000Z");
    await outbox.turn();
    await outbox.turn();
    expect(sent).toEqual([2]);
    expect(lines.map(({ outcome }) => outcome)).toEqual(["given up"]);
  });
});

async function listening(
  status: number,
): Promise<{ url: string; got: { request: IncomingMessage; body: string }[]; close: () => void }> {
  const got: { request: IncomingMessage; body: string }[] = [];
  const server = createHttp((request, answer) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      got.push({ request, body });
      answer.writeHead(status, { location: "/elsewhere" }).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/hook`, got, close: () => server.close() };
}

describe("a webhook", () => {
  const message = { id: "m1", rule: "north", changes: [fresh] };
  const NOW = "2026-05-20T08:00:00.000Z";

  it("is signed so that the receiver can make the signature again", async () => {
    const { url, got, close } = await listening(204);
    expect(await postWebhook(message, url, HOOK.secret, NOW)).toEqual({ ok: true });
    const { request, body } = got[0]!;
    const [, seconds, sign] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(request.headers["readout-signature"]))!;
    expect(createHmac("sha256", HOOK.secret).update(`${seconds}.${body}`).digest("hex")).toBe(sign);
    expect(Number(seconds)).toBe(Date.parse(NOW) / 1000);
    expect(JSON.parse(body)).toMatchObject({ id: "m1", changes: [{ event: "e1" }] });
    close();
  });

  it("says whether another try may help; a redirect is not followed", async () => {
    for (const [status, again] of [
      [500, true],
      [429, true],
      [404, false],
      [302, false],
    ] as const) {
      const { url, got, close } = await listening(status);
      expect(await postWebhook(message, url, HOOK.secret, NOW)).toMatchObject({ ok: false, again });
      expect(got).toHaveLength(1);
      close();
    }
    expect(await postWebhook(message, "http://127.0.0.1:1/", HOOK.secret, NOW)).toMatchObject({
      ok: false,
      again: true,
    });
  });
});

/** A mail server of a few lines: answers in turn, keeps what it was told. */
async function mailServer(refuse = ""): Promise<{ port: number; told: () => string; close: () => void }> {
  let told = "";
  const server = createTcp((socket) => {
    let data = false;
    socket.write("220 test\r\n");
    socket.on("error", () => {});
    socket.on("data", (bytes) => {
      told += bytes.toString();
      if (data && !told.endsWith("\r\n.\r\n")) return;
      const command = data ? "END" : bytes.toString().trim().split(/[\s:]/)[0]!;
      data = command === "DATA";
      if (command === refuse) socket.write("550 no\r\n");
      else
        socket.write(
          { EHLO: "250-test\r\n250 AUTH PLAIN\r\n", AUTH: "235 ok\r\n", DATA: "354 go\r\n" }[command] ?? "250 ok\r\n",
        );
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { port: (server.address() as AddressInfo).port, told: () => told, close: () => server.close() };
}

describe("a mail", () => {
  const mail = {
    id: "m1",
    to: ["desk@paper.example"],
    subject: "New: Visite à Zürich\r\nBcc: x@y.example",
    text: "First\n.\nÜber",
    date: "2026-05-20T08:00:00Z",
  };
  const smtp = (port: number) => ({
    host: "127.0.0.1",
    port,
    secure: false,
    plain: true,
    user: "u",
    password: "p",
    from: "desk@readout.example",
  });

  it("is handed over line by line", async () => {
    const server = await mailServer();
    expect(await sendMail(mail, smtp(server.port))).toEqual({ ok: true });
    expect(server.told()).toContain("RCPT TO:<desk@paper.example>");
    expect(server.told()).toContain(`AUTH PLAIN ${Buffer.from("\0u\0p").toString("base64")}`);
    expect(server.told()).toContain(Buffer.from("First\n.\nÜber").toString("base64"));
    server.close();
  });

  it("has one subject in one header, whatever a headline brings along", () => {
    const text = mailText(mail, "desk@readout.example");
    expect(text).not.toMatch(/^Bcc:/m);
    const subject = /^Subject: ((?:=\?utf-8\?B\?[\w+/=]+\?=(?:\r\n )?)+)/m.exec(text)![1]!;
    const decoded = [...subject.matchAll(/\?B\?([\w+/=]+)\?=/g)]
      .map(([, part]) => Buffer.from(part!, "base64").toString())
      .join("");
    expect(decoded).toBe("New: Visite à Zürich Bcc: x@y.example");
  });

  it("is not sent in the open, and says when trying again is no use", async () => {
    const server = await mailServer("RCPT");
    expect(await sendMail(mail, { ...smtp(server.port), plain: false })).toMatchObject({ ok: false, again: false });
    expect(await sendMail(mail, smtp(server.port))).toMatchObject({
      ok: false,
      again: false,
      why: expect.stringContaining("550"),
    });
    server.close();
    expect(await sendMail(mail, smtp(server.port))).toMatchObject({ ok: false, again: true });
  });
});
