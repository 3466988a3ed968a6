import { createHmac } from "node:crypto";
import type { ChangeView } from "../views/types.js";
import { sayOrigins } from "../views/words.js";

/** One message to one receiver; its id stays the same over all tries, so that a repeat is known for one. */
export interface Message {
  readonly id: string;
  readonly rule: string;
  readonly changes: readonly ChangeView[];
}

export const subjectOf = ({ changes, rule }: Message): string =>
  changes.length === 1
    ? `${changes[0]!.kind === "new" ? "New" : "Changed"}: ${changes[0]!.title}`
    : `${rule}: ${changes.length} changes`;

/** The message in plain text, for people. */
export function textOf({ changes, rule }: Message, home: string): string {
  const lines = changes.map((change) =>
    [
      change.title,
      [change.when || "no day told", change.place, change.status].filter(Boolean).join(" · "),
      ...change.fields.map(({ field, from, to }) => `${field}: ${from ? `${from} → ` : ""}${to}`),
      change.origins ? sayOrigins(change.origins) : "",
      change.report ? `Told by ${change.report.publisher ?? change.report.title}` : "",
      change.story ? `${home}#/story/${encodeURIComponent(change.story)}` : "",
    ]
      .filter(Boolean)
      .join("\n"),
  );
  return `${lines.join("\n\n")}\n\nYou get this because of the rule “${rule}” of your Readout desk.\n`;
}

/**
 * `t=SECONDS,v1=HEX`: HMAC-SHA-256 over "SECONDS.BODY" with the rule's secret. The receiver makes it again, compares in
 * constant time, and refuses what is older than some minutes.
 */
export function signatureOf(body: string, secret: string, seconds: number): string {
  return `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`;
}
