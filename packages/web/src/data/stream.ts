import { bearer } from "./api.js";

/** Waits before asking again after the stream broke off, in milliseconds: a desk that restarts, one that is gone a while. */
const WAITS = [1000, 5000, 30_000] as const;

/** Long work of the desk's: so far and in all. */
export interface Progress {
  readonly what: string;
  readonly done: number;
  readonly of: number;
}

/**
 * Calls `arrived` whenever the collection has changed, and `working` as long work goes on and once it is over, until the
 * returned function is called. Like EventSource, which cannot send a token, it asks again when the stream breaks off.
 */
export function listen(arrived: () => void, working: (now: Progress | undefined) => void = () => {}): () => void {
  const stop = new AbortController();
  void (async () => {
    for (let failures = 0; !stop.signal.aborted; failures++) {
      try {
        const answer = await fetch("/api/stream", { headers: bearer(), signal: stop.signal });
        // What is refused now is refused again: there is no token, or the wrong one.
        if (answer.status === 401 || answer.status === 403) return;
        if (answer.ok && answer.body) {
          failures = 0;
          await follow(answer.body, arrived, working);
        }
      } catch {
        // It broke off, or was stopped.
      }
      await wait(WAITS[Math.min(failures, WAITS.length - 1)]!, stop.signal);
    }
  })();
  return () => stop.abort();
}

/** Reads server-sent events to their end; comments, which only keep the line open, are no news. */
async function follow(
  body: ReadableStream<Uint8Array>,
  arrived: () => void,
  working: (now: Progress | undefined) => void,
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const events = (rest + value).split("\n\n");
    rest = events.pop()!;
    for (const event of events) {
      const data = event.split("\n").find((line) => line.startsWith("data: "));
      if (!data) continue;
      if (!event.startsWith("event: work\n")) arrived();
      else {
        const now = JSON.parse(data.slice(6)) as Partial<Progress>;
        working(now.of === undefined ? undefined : (now as Progress));
      }
    }
  }
}

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) return done();
    const timer = setTimeout(done, ms);
    const stopped = (): void => {
      clearTimeout(timer);
      done();
    };
    signal.addEventListener("abort", stopped, { once: true });
  });
