/** Bytes of one mail that are taken, attachments among them: most servers carry no more than 25 to 50 MB. */
export const LONGEST_MAIL = 50_000_000;

/** Bytes in which a line that begins a mail has its time and year. */
const LONGEST_SEPARATOR = 400;
const FROM = "From ";

/**
 * The mails of an mbox file (RFC 4155), each as it was before it was put there: the line that begins with "From " gone,
 * and one ">" taken from lines that begin with ">From ". One that is too long is `undefined` and not held.
 */
export async function* mailsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | undefined> {
  const mail = new Holding();
  let held: Buffer = Buffer.alloc(0);
  let isFirst = true;
  for await (const piece of bytes) {
    held = Buffer.concat([held, piece]);
    for (let next = separatorIn(held, isFirst); next; next = separatorIn(held, isFirst)) {
      mail.put(held.subarray(0, next.start));
      if (!isFirst) yield mail.take();
      else mail.take();
      [isFirst, held] = [false, held.subarray(next.end)];
    }
    // What may be the beginning of a separator waits for the rest of it.
    const sure = Math.max(0, held.length - LONGEST_SEPARATOR - 2);
    mail.put(held.subarray(0, sure));
    held = held.subarray(sure);
  }
  mail.put(held);
  if (!isFirst) yield mail.take();
}

/** The bytes of one mail as they come together; beyond the limit they are let go and only counted. */
class Holding {
  private parts: Buffer[] = [];
  private length = 0;

  put(part: Buffer): void {
    this.length += part.length;
    if (this.length > LONGEST_MAIL) this.parts = [];
    else if (part.length > 0) this.parts.push(part);
  }

  /** The mail, with what the file added undone; nothing where it was too long. */
  take(): Uint8Array | undefined {
    const whole = this.length > LONGEST_MAIL ? undefined : unquotedLines(withoutLastBlank(Buffer.concat(this.parts)));
    [this.parts, this.length] = [[], 0];
    return whole;
  }
}

/** The next line that begins a mail: at the head of the file, or after a blank line, and all of it there. */
function separatorIn(held: Buffer, isFirst: boolean): { readonly start: number; readonly end: number } | undefined {
  for (let at = held.indexOf(FROM); at >= 0; at = held.indexOf(FROM, at + 1)) {
    const before = held.toString("latin1", Math.max(0, at - 3), at);
    if (!(isFirst && at === 0) && !/\n\r?\n$/.test(before)) continue;
    const newline = held.indexOf("\n", at);
    const end = newline < 0 ? held.length : newline + 1;
    if (newline < 0 && held.length - at < LONGEST_SEPARATOR) return undefined;
    if (isSeparator(held.subarray(at, end))) return { start: at, end };
  }
  return undefined;
}

/** The blank line before the next mail is the file's. */
function withoutLastBlank(mail: Buffer): Buffer {
  if (mail.subarray(-4).toString("latin1") === "\r\n\r\n") return mail.subarray(0, -2);
  return mail.subarray(-2).toString("latin1") === "\n\n" ? mail.subarray(0, -1) : mail;
}

/** "From somebody Mon Mar  9 08:00:00 2026": with a time and a year, for a body may begin a line with "From" too. */
export const isSeparator = (line: Buffer): boolean =>
  line.subarray(0, 5).toString("latin1") === "From " &&
  /^From \S{1,200} .{0,60}\d{1,2}:\d\d.{1,60}\d{4}|^From \S{1,200} .{0,60}\d{4} \d{1,2}:\d\d/.test(
    line.subarray(0, 400).toString("latin1"),
  );

/** One ">" gone from each line of ">From ", ">>From " and so on. */
function unquotedLines(mail: Buffer): Buffer {
  const kept: Buffer[] = [];
  let from = 0;
  for (let at = mail.indexOf("From "); at >= 0; at = mail.indexOf("From ", at + 1)) {
    let start = at;
    while (at - start < 100 && mail[start - 1] === 0x3e) start--;
    if (start === at || (start > 0 && mail[start - 1] !== 0x0a)) continue;
    kept.push(mail.subarray(from, start));
    from = start + 1;
  }
  return kept.length === 0 ? mail : Buffer.concat([...kept, mail.subarray(from)]);
}
