import type { Changed, Collection } from "../collection/collection.js";
import { viewChanges } from "../views/changes.js";
import { sourceOf } from "../views/source.js";
import { dueAt, isWorth } from "./decide.js";
import { sendMail } from "./mail.js";
import { type Message, subjectOf, textOf } from "./message.js";
import { type LogLine, Outbox } from "./outbox.js";
import type { AlertSettings } from "./rule.js";
import { findSaved, saidIn } from "./saved.js";
import { postWebhook, type Tried } from "./webhook.js";

export interface AlertOptions {
  readonly collection: Collection;
  readonly settings: AlertSettings;
  readonly clock: () => string;
  /** The desk's address, for links. */
  readonly home: string;
  readonly log: (line: LogLine) => void;
}

export interface Alerts {
  readonly outbox: Outbox;
  stop(): void;
}

/** Watches the collection and tells those whom the rules name; looks for what is due every few seconds. */
export function startAlerts({ collection, settings, clock, home, log }: AlertOptions, everyMs = 5000): Alerts {
  const outbox = new Outbox({ clock, log, deliver: (message) => deliver(message, settings, clock(), home) });
  const stop = collection.watch((changes) => {
    void queue(changes, collection, settings, clock(), outbox).then(() => outbox.turn());
  });
  const timer = setInterval(() => void outbox.turn(), everyMs);
  timer.unref();
  return {
    outbox,
    stop: () => {
      stop();
      clearInterval(timer);
    },
  };
}

async function queue(
  changes: readonly Changed[],
  collection: Collection,
  settings: AlertSettings,
  now: string,
  outbox: Outbox,
): Promise<void> {
  const source = sourceOf(collection, now.slice(0, 10));
  const rules = await Promise.all(
    settings.rules.map(async (rule) => ({
      rule,
      found: rule.search === undefined ? undefined : await findSaved(rule.search, collection),
    })),
  );
  for (const change of await viewChanges(changes, source)) {
    const event = await collection.event(change.event, source.asOf);
    if (!event) continue;
    for (const { rule, found } of rules)
      if (isWorth(change, event, rule, source.asOf) && (!found || found.hasEvent(event)))
        outbox.add(rule.name, [change], dueAt(rule, now));
  }
  for (const { rule, found } of rules) {
    const said = found ? await saidIn(changes, found, rule, source) : [];
    if (said.length > 0) outbox.add(rule.name, said, dueAt(rule, now));
  }
}

async function deliver(message: Message, { rules, smtp }: AlertSettings, now: string, home: string): Promise<Tried> {
  const rule = rules.find(({ name }) => name === message.rule);
  if (!rule) return { ok: false, why: "the rule is gone", again: false };
  if ("webhook" in rule.to) return postWebhook(message, rule.to.webhook, rule.to.secret, now);
  if (!smtp) return { ok: false, why: "no mail server is set", again: false };
  return sendMail(
    { id: message.id, to: rule.to.mail, subject: subjectOf(message), text: textOf(message, home), date: now },
    smtp,
  );
}
