import { createHmac } from "node:crypto";
import type { Bounds, ChangeView, ReportHead } from "../views/types.js";
import { sayOrigins } from "../views/words.js";

/** Something said that a saved search found in an article that has come in. */
export interface SaidView {
  readonly kind: "said";
  readonly at: string;
  readonly claim: string;
  /** The report's title. */
  readonly title: string;
  /** The words around what was found. */
  readonly quote: string;
  readonly origins: Bounds;
  readonly report?: ReportHead;
  readonly story?: string;
}

/** What a message tells of. */
export type Told = ChangeView | SaidView;

/** One message to one receiver; its id stays the same over all tries, so that a repeat is known for one. */
export interface Message {
  readonly id: string;
  readonly rule: string;
  readonly changes: readonly Told[];
}

const KINDS = { new: "New", changed: "Changed", gone: "Gone", said: "Said" } as const;

export const subjectOf = ({ changes, rule }: Message): string =>
  changes.length === 1 ? `${KINDS[changes[0]!.kind]}: ${changes[0]!.title}` : `${rule}: ${changes.length} changes`;

/** The message in plain text, for people. */
export function textOf({ changes, rule }: Message, home: string): string {
  const lines = changes.map((change) =>
    [
      change.title,
      ...(change.kind === "said" ? [`“${change.quote}”`] : linesOf(change)),
      change.origins ? sayOrigins(change.origins) : "",
      change.report ? `Told by ${change.report.publisher ?? change.report.title}` : "",
      change.story ? `${home}#/story/${encodeURIComponent(change.story)}` : "",
    ]
      .filter(Boolean)
      .join("\n"),
  );
  return `${lines.join("\n\n")}\n\nYou get this because of the rule “${rule}” of your Readout desk.\n`;
}

const linesOf = ({ when, place, status, fields }: ChangeView): readonly string[] => [
  [when || "no day told", place, status].filter(Boolean).join(" · "),
  ...fields.map(({ field, from, to }) => `${field}: ${from ? `${from} → ` : ""}${to}`),
];

/**
 * `t=SECONDS,v1=HEX`: HMAC-SHA-256 over "SECONDS.BODY" with the rule's secret. The receiver makes it again, compares in
 * constant time, and refuses what is older than some minutes.
 */
export function signatureOf(body: string, secret: string, seconds: number): string {
  return `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`;
}
