import { type Message, signatureOf } from "./message.js";

/** What became of one try: `again` says whether another may help. */
export type Tried = { readonly ok: true } | { readonly ok: false; readonly why: string; readonly again: boolean };

/** Longest that a receiver may take, in milliseconds. */
const PATIENCE = 10_000;

/** Posts a message, signed; redirects are not followed, because the secret was meant for one receiver. */
export async function postWebhook(message: Message, url: string, secret: string, now: string): Promise<Tried> {
  const body = JSON.stringify({ id: message.id, rule: message.rule, changes: message.changes });
  const seconds = Math.floor(Date.parse(now) / 1000);
  try {
    const answer = await fetch(url, {
      method: "POST",
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        "content-type": "application/json",
        "user-agent": "readout",
        "readout-id": message.id,
        "readout-signature": signatureOf(body, secret, seconds),
      },
      body,
    });
    await answer.body?.cancel();
    if (answer.ok) return { ok: true };
    const again = answer.status >= 500 || answer.status === 408 || answer.status === 429;
    return { ok: false, why: `the receiver answered ${answer.status}`, again };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : "no answer", again: true };
  }
}
