import type { Collection, Received } from "@readout/desk";
import type { Result } from "@readout/reader";
import { sentence } from "./input.js";
import { plain } from "./terminal/layout.js";

/** Documents that are committed together: more would be lost with a crash, fewer would be slower. */
const BATCH = 20;

/** What became of what was taken in. */
export interface Count {
  readonly added: number;
  readonly known: number;
  readonly left: number;
}

/** Takes documents into a collection, a batch at a time; what is left out is told on standard error, a line each. */
export class Intake {
  private batch: Received[] = [];
  private count: Count = { added: 0, known: 0, left: 0 };

  constructor(
    private readonly collection: Collection,
    private readonly onChange: (count: Count) => void,
  ) {}

  async take(one: Result<Received>): Promise<void> {
    if (!one.ok) this.leave(sentence(one.diagnostics[0]!));
    else if (this.batch.push(one.value) >= BATCH) await this.flush();
  }

  /** Commits what waits; afterwards it is kept, whatever happens. */
  async flush(): Promise<Count> {
    const batch = this.batch;
    this.batch = [];
    const results = await this.collection.addAll(batch);
    for (const [i, one] of results.entries())
      if (one.ok) this.add(one.value.known ? "known" : "added");
      else this.leave(`${placeOf(batch[i]!)}: ${sentence(one.diagnostics[0]!)}`);
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
