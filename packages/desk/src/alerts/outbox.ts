import type { Message } from "./message.js";
import type { Tried } from "./webhook.js";

/** One line of the log: what was tried, when, and what became of it. */
export interface LogLine {
  readonly at: string;
  readonly id: string;
  readonly rule: string;
  readonly attempt: number;
  readonly outcome: "sent" | "will try again" | "given up";
  readonly why?: string;
}

/** Waits before each further try, in seconds: a receiver that restarts, one that is repaired by a person. */
export const WAITS = [5, 60, 600, 3600, 21_600] as const;

interface Waiting {
  readonly message: Message;
  readonly due: string;
  readonly attempt: number;
}

export interface OutboxOptions {
  readonly clock: () => string;
  readonly deliver: (message: Message) => Promise<Tried>;
  readonly log: (line: LogLine) => void;
}

/** Messages that wait for their time or for another try. `turn` sends what is due; who owns the outbox calls it. */
export class Outbox {
  #waiting: readonly Waiting[] = [];
  #count = 0;

  constructor(readonly options: OutboxOptions) {}

  /** Changes of one rule that are due at the same time go out together. */
  add(rule: string, changes: Message["changes"], due: string): void {
    const same = this.#waiting.find((one) => one.message.rule === rule && one.due === due && one.attempt === 0);
    const joined = [...(same?.message.changes ?? []), ...changes];
    const id = same?.message.id ?? `${Date.parse(this.options.clock()).toString(36)}-${++this.#count}`;
    const others = this.#waiting.filter((one) => one !== same);
    this.#waiting = [...others, { message: { id, rule, changes: joined }, due, attempt: 0 }];
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  async turn(): Promise<void> {
    const now = this.options.clock();
    const due = this.#waiting.filter((one) => one.due <= now);
    this.#waiting = this.#waiting.filter((one) => one.due > now);
    for (const one of due) await this.#send(one);
  }

  async #send({ message, attempt }: Waiting): Promise<void> {
    const tried = await this.options.deliver(message);
    const at = this.options.clock();
    const line = { at, id: message.id, rule: message.rule, attempt: attempt + 1 };
    if (tried.ok) return this.options.log({ ...line, outcome: "sent" });
    const wait = WAITS[attempt];
    if (!tried.again || wait === undefined) return this.options.log({ ...line, outcome: "given up", why: tried.why });
    const due = new Date(Date.parse(at) + wait * 1000).toISOString();
    this.#waiting = [...this.#waiting, { message, due, attempt: attempt + 1 }];
    this.options.log({ ...line, outcome: "will try again", why: tried.why });
  }
}
