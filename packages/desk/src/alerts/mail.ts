import { once } from "node:events";
import { connect as connectPlain, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { Smtp } from "./rule.js";
import type { Tried } from "./webhook.js";

export interface Mail {
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** ISO 8601. */
  readonly date: string;
}

/** Longest that a server may keep us waiting for a line, in milliseconds. */
const PATIENCE = 15_000;

class Refusal extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** Hands a mail to an SMTP server (RFC 5321): STARTTLS where offered, AUTH PLAIN where a user is given. */
export async function sendMail(mail: Mail, smtp: Smtp): Promise<Tried> {
  let line: Line | undefined;
  try {
    line = await open(smtp);
    await line.ask(`MAIL FROM:<${smtp.from}>`, 250);
    for (const to of mail.to) await line.ask(`RCPT TO:<${to}>`, 250);
    await line.ask("DATA", 354);
    await line.ask(`${dotted(mailText(mail, smtp.from))}\r\n.`, 250);
    line.socket.write("QUIT\r\n");
    return { ok: true };
  } catch (error) {
    const again = !(error instanceof Refusal) || (error.code >= 400 && error.code < 500);
    return { ok: false, why: error instanceof Error ? error.message : "no answer", again };
  } finally {
    line?.socket.end();
  }
}

/** A conversation in lines: a command out, an answer of one or more lines in. */
interface Line {
  readonly socket: Socket;
  ask(command: string | undefined, wanted: number): Promise<string>;
}

async function open(smtp: Smtp): Promise<Line> {
  const { host, port, secure, user, password, plain } = smtp;
  let line = talk(secure ? connectTls({ host, port, servername: host }) : connectPlain({ host, port }));
  await line.ask(undefined, 220);
  let offers = await line.ask("EHLO readout", 250);
  if (!secure && /^250[ -]STARTTLS/im.test(offers)) {
    await line.ask("STARTTLS", 220);
    line.socket.removeAllListeners("data");
    const socket = connectTls({ socket: line.socket, servername: host });
    await once(socket, "secureConnect");
    line = talk(socket);
    offers = await line.ask("EHLO readout", 250);
  } else if (!secure && !plain)
    throw new Refusal(554, 'the mail server offers no encryption; set "plain": true only for one on this machine');
  if (user !== undefined) {
    const secret = Buffer.from(`\0${user}\0${password ?? ""}`).toString("base64");
    await line.ask(`AUTH PLAIN ${secret}`, 235);
  }
  return line;
}

function talk(socket: Socket): Line {
  let read = "";
  let failed: Error | undefined;
  let wake = () => {};
  socket.setTimeout(PATIENCE, () => socket.destroy(new Error("the mail server does not answer")));
  socket.on("data", (bytes) => {
    read += bytes.toString("latin1");
    if (read.length > 65_536) socket.destroy(new Error("the mail server says too much"));
    wake();
  });
  socket.on("error", (error) => {
    failed = error;
    wake();
  });
  socket.on("close", () => {
    failed ??= new Error("the mail server hung up");
    wake();
  });
  return {
    socket,
    async ask(command, wanted) {
      if (command !== undefined) socket.write(`${command}\r\n`);
      for (;;) {
        const end = /^\d{3} [^\n]*\n/m.exec(read);
        if (end) {
          const answer = read.slice(0, end.index + end[0].length);
          read = read.slice(answer.length);
          const code = Number(end[0].slice(0, 3));
          if (code !== wanted) throw new Refusal(code, `the mail server said ${end[0].trim().slice(0, 200)}`);
          return answer;
        }
        if (failed) throw failed;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

/** RFC 5322 with RFC 2047 words where a header is not ASCII; the text as base64, so that no line is too long. */
export function mailText({ id, to, subject, text, date }: Mail, from: string): string {
  const oneLine = (words: string) => words.replace(/[\r\n\0]+/g, " ");
  const header = (words: string) =>
    /^[\x20-\x7e]*$/.test(words)
      ? words
      : words
          .match(/.{1,12}/gsu)!
          .map((part) => `=?utf-8?B?${Buffer.from(part).toString("base64")}?=`)
          .join("\r\n ");
  const body =
    Buffer.from(text)
      .toString("base64")
      .match(/.{1,76}/g) ?? [];
  return [
    `From: Readout <${from}>`,
    `To: ${to.join(", ")}`,
    `Subject: ${header(oneLine(subject).slice(0, 200))}`,
    `Date: ${new Date(date).toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <${id}@readout>`,
    "Auto-Submitted: auto-generated",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    ...body,
  ].join("\r\n");
}

/** A line that begins with a full stop gets another one, or it would end the mail. */
const dotted = (text: string): string => text.replace(/^\./gm, "..");
