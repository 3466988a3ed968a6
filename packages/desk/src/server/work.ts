/** Long work under way, such as articles being read at the start: so far and in all. */
export interface Progress {
  readonly what: string;
  readonly done: number;
  readonly of: number;
}

/** What long work is under way, and who is told as it goes on; one piece of work at a time. */
export class Work {
  #now: Progress | undefined;
  readonly #listeners = new Set<(now: Progress | undefined) => void>();

  /** Undefined where nothing is under way. */
  now(): Progress | undefined {
    return this.#now;
  }
  /** Tells how far it is; undefined once it is over. */
  tell(now: Progress | undefined): void {
    this.#now = now;
    for (const listener of this.#listeners) listener(now);
  }
  /** @returns what ends the listening */
  watch(listener: (now: Progress | undefined) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
