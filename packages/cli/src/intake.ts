import type { Collection, Received } from "@readout/desk";
import type { Result } from "@readout/reader";
import { sentence } from "./input.js";
import { plain } from "./terminal/layout.js";

/** Documents, and bytes of them, that are committed together: more would be lost with a crash, fewer would be slower. */
const BATCH = 20;
const BATCH_BYTES = 20_000_000;

/** What became of what was taken in. */
export interface Count {
  readonly added: number;
  readonly known: number;
  readonly left: number;
}

/** Takes documents into a collection, a batch at a time; what is left out is told on standard error, a line each. */
export class Intake {
  private batch: Received[] = [];
  private bytes = 0;
  private count: Count = { added: 0, known: 0, left: 0 };

  constructor(
    private readonly collection: Collection,
    private readonly onChange: (count: Count) => void,
  ) {}

  async take(one: Result<Received>): Promise<void> {
    if (!one.ok) this.leave(sentence(one.diagnostics[0]!));
    else {
      this.batch.push(one.value);
      this.bytes += one.value.bytes.length;
      if (this.batch.length >= BATCH || this.bytes >= BATCH_BYTES) await this.flush();
    }
  }

  /** Commits what waits; afterwards it is kept, whatever happens. */
  async flush(): Promise<Count> {
    const batch = this.batch;
    [this.batch, this.bytes] = [[], 0];
    const results = await this.collection.addAll(batch);
    // Of two that are the same in one batch the second was not known before, and is by now.
    const ids = new Set<string>();
    for (const [i, one] of results.entries()) {
      if (one.ok) this.add(one.value.known || ids.has(one.value.id) ? "known" : "added");
      else this.leave(`${placeOf(batch[i]!)}: ${sentence(one.diagnostics[0]!)}`);
      if (one.ok) ids.add(one.value.id);
    }
    return this.count;
  }

  private add(what: keyof Count): void {
    this.count = { ...this.count, [what]: this.count[what] + 1 };
    this.onChange(this.count);
  }

  private leave(what: string): void {
    complain(what);
    this.add("left");
  }
}

/** Where it is from, as a person would look for it. */
const placeOf = ({ uri, name }: Received): string => (uri.startsWith("mid:") && name ? `mail "${name}"` : uri);

/** One line on standard error, over a line of progress that may stand there; the exit code is 1 afterwards. */
export function complain(what: string): void {
  console.error(`${process.stderr.isTTY ? "\r\u001b[K" : ""}${plain(what)}`);
  process.exitCode = 1;
}

export const sayCount = ({ added, known, left }: Count): string =>
  `${added} added, ${known} known already, ${left} left out`;
