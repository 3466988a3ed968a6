import type { Collection } from "@readout/desk";
import type { News } from "@readout/desk/sources";
import type { Diagnostic, Result } from "@readout/reader";
import { sentence } from "./input.js";
import { type Count, sayCount } from "./intake.js";
import { listenForStop } from "./stopping.js";
import { plain } from "./terminal/layout.js";
import { stateFile, type WatchFlags } from "./watch-command.js";
import { webOptions } from "./web-options.js";

/** Watches until it is told to end; what it does is told on standard error, and the count on standard output. */
export async function watchLists(given: readonly string[], flags: WatchFlags): Promise<void> {
  const { openCollection } = await import("@readout/desk");
  const { listsIn, loadState } = await import("@readout/desk/sources");
  const lists = await listsIn(given);
  if (!lists.ok) return end(lists);
  const opened = await openCollection({ at: flags.to, clock: () => new Date().toISOString() });
  if (!opened.ok) return end(opened);
  const state = loadState(stateFile(flags));
  try {
    if (!state.ok) return end(state);
    await follow(lists.value, flags, opened.value, state.value);
  } finally {
    await opened.value.close();
  }
}

type State = Parameters<typeof import("@readout/desk/sources").saveState>[1];

async function follow(
  lists: readonly string[],
  flags: WatchFlags,
  collection: Collection,
  state: State,
): Promise<void> {
  const { saveState, watch } = await import("@readout/desk/sources");
  const told = new Told(flags.once === true);
  const stopping = listenForStop(() => told.line("ending; what was received is kept"));
  told.begin(lists.length, flags);
  try {
    await watch(lists, {
      ...webOptions(flags),
      every: flags.every,
      ...(flags.once && { once: true }),
      signal: stopping.signal,
      clock: () => new Date().toISOString(),
      state,
      save: (now) => saveState(stateFile(flags), now),
      async take(received) {
        const added = await collection.add(received);
        if (added.ok) told.count(added.value.known ? "known" : "added");
        return added;
      },
      tell: (news) => told.news(news),
    });
  } catch (error) {
    told.line(`ended: ${(error as Error).message}`);
    process.exitCode = 1;
  } finally {
    stopping.end();
  }
  told.end(stopping.exitCode() !== undefined);
}

/** Tells a person what happens: a line each, and where they look at a terminal, one that changes below. */
class Told {
  private counted: Count = { added: 0, known: 0, left: 0 };
  private failed = 0;
  private last: keyof Count = "added";

  constructor(private readonly isOnce: boolean) {}

  begin(count: number, { every, contact }: WatchFlags): void {
    const often = this.isOnce
      ? "once"
      : `every ${every % 3600 === 0 ? `${every / 3600} h` : `${Math.round(every / 60)} min`}`;
    this.line(`watching ${count} ${count === 1 ? "list" : "lists"}, ${often}; Ctrl+C ends it and nothing is lost`);
    if (contact === undefined) this.line("sites are not told who asks: --contact desk@paper.example tells them");
  }

  count(what: keyof Count): void {
    this.counted = { ...this.counted, [what]: this.counted[what] + 1 };
    this.last = what;
  }

  news(news: News): void {
    if (news.kind === "lists") this.line(`${shortly(news.list)}: ${news.count} lists`);
    if (news.kind === "list") {
      const parts = [news.fresh === 0 ? "nothing new" : `${news.fresh} new`];
      if (news.waiting > 0) parts.push(`${news.waiting} waiting`);
      this.line(`${shortly(news.list)}: ${parts.join(", ")}`);
    }
    if (news.kind === "taken")
      this.line(`  ${this.last === "known" ? "=" : "+"} ${news.received.name ?? shortly(news.received.uri)}`);
    if (news.kind === "left") {
      if (news.isForGood) this.count("left");
      this.line(`  - ${said(news.url, news.why)}${news.isForGood ? "" : "; it waits"}`);
    }
    if (news.kind === "failed") this.fail(news);
    if (news.kind === "resting") this.line(`${sayCount(this.counted)}; next visit at ${timeOf(news.until)}`);
  }

  private fail({ list, why, again }: Extract<News, { kind: "failed" }>): void {
    this.failed++;
    this.line(`${said(list, why)}; ${again === undefined ? "not asked again" : `again at ${timeOf(again)}`}`);
  }

  end(wasStopped: boolean): void {
    console.log(sayCount(this.counted));
    // Watching ends by being stopped: that is no failure. A single round says whether all of it went well.
    if (!wasStopped && (this.counted.left > 0 || this.failed > 0)) process.exitCode = 1;
  }

  line(text: string): void {
    console.error(`${timeOf(Date.now())}  ${plain(text)}`);
  }
}

/** Hours, minutes and seconds, here; with the day where nobody looks at it as it comes. */
function timeOf(at: number): string {
  const local = new Date(at - 60_000 * new Date(at).getTimezoneOffset()).toISOString();
  return process.stderr.isTTY ? local.slice(11, 19) : local.slice(0, 19).replace("T", " ");
}

/** What is wrong with an address, which stands at the head of it once. */
function said(url: string, why: Diagnostic): string {
  const words = sentence(why);
  return words.includes(url) ? words.replaceAll(url, shortly(url)) : `${shortly(url)}: ${words}`;
}

const shortly = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/, "");

function end(result: Extract<Result<unknown>, { ok: false }>): void {
  console.error(sentence(result.diagnostics[0]!));
  process.exitCode = 1;
}
