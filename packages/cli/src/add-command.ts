import type { Command } from "commander";
import { sentence } from "./input.js";
import { type Count, complain, Intake, sayCount } from "./intake.js";
import { listenForStop } from "./stopping.js";
import { addWebOptions, type WebFlags, webOptions } from "./web-options.js";

interface AddFlags extends WebFlags {
  readonly to: string;
}

/** `readout add SOURCE… --to PLACE`: takes files, folders, pages, feeds, mail and archives into a collection. */
export function addAddCommand(program: Command): void {
  const command = program
    .command("add")
    .description("take files, folders, pages (https://…), feeds, mail and web archives into a collection")
    .argument("<sources...>", "what to take in (docs/sources.md lists all kinds)")
    .requiredOption("--to <place>", "the collection's folder, or postgres://…");
  addWebOptions(command).action(addSources);
}

async function addSources(sources: readonly string[], flags: AddFlags): Promise<void> {
  const { openCollection } = await import("@readout/desk");
  const { receive } = await import("@readout/desk/sources");
  const clock = () => new Date().toISOString();
  const opened = await openCollection({ at: flags.to, clock });
  if (!opened.ok) return complain(sentence(opened.diagnostics[0]!));
  const collection = opened.value;
  const stopping = listenForStop(() => console.error("\nstopping; what was received is kept"));
  const intake = new Intake(collection, showCount);
  let count: Count | undefined;
  try {
    for await (const one of receive(sources, { clock, signal: stopping.signal, ...webOptions(flags) })) {
      // What an interrupt broke off is nobody's fault; what came before it is kept.
      if (one.ok || !stopping.signal.aborted) await intake.take(one);
      if (stopping.signal.aborted) break;
    }
    count = await intake.flush();
  } finally {
    await collection.close();
    stopping.end();
  }
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  console.log(`${sayCount(count)}${stopping.exitCode() === undefined ? "" : "; stopped before the end"}`);
  process.exitCode = stopping.exitCode() ?? process.exitCode ?? 0;
}

/** What was done so far, where a person is looking. */
function showCount(count: Count): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${sayCount(count)}`);
}
