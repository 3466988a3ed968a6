import type { Command } from "commander";
import { sentence } from "./input.js";

/** Documents that are committed together: more would be lost with a crash, fewer would be slower. */
const BATCH = 20;

/** `readout add SOURCE… --to PLACE`: takes files, folders, pages and feeds into a collection. */
export function addAddCommand(program: Command): void {
  program
    .command("add")
    .description("take files, folders, pages (https://…) and feeds into a collection")
    .argument("<sources...>", "what to take in")
    .requiredOption("--to <place>", "the collection's folder, or postgres://…")
    .option("--allow-address <ip...>", "ask this address though it is not on the public internet")
    .action((sources: string[], { to, allowAddress }: { to: string; allowAddress?: string[] }) =>
      addSources(sources, to, allowAddress ?? []),
    );
}

async function addSources(sources: readonly string[], at: string, allowAddresses: readonly string[]): Promise<void> {
  const { openCollection } = await import("@readout/desk");
  const { receive } = await import("@readout/desk/sources");
  const clock = () => new Date().toISOString();
  const opened = await openCollection({ at, clock });
  if (!opened.ok) return complain(sentence(opened.diagnostics[0]!));
  const collection = opened.value;
  const count = { added: 0, known: 0, left: 0 };
  let batch: Parameters<typeof collection.addAll>[0][number][] = [];
  const leave = (what: string) => {
    count.left++;
    complain(what);
  };
  const flush = async () => {
    const results = await collection.addAll(batch);
    for (const [i, one] of results.entries())
      if (one.ok) count[one.value.known ? "known" : "added"]++;
      else leave(`${batch[i]!.uri}: ${sentence(one.diagnostics[0]!)}`);
    batch = [];
  };
  try {
    for (const source of sources)
      for await (const one of receive(source, { clock, allowAddresses })) {
        if (!one.ok) leave(sentence(one.diagnostics[0]!));
        else if (batch.push(one.value) >= BATCH) await flush();
      }
    await flush();
  } finally {
    await collection.close();
  }
  console.log(`${count.added} added, ${count.known} known already, ${count.left} left out`);
}

function complain(what: string): void {
  console.error(what);
  process.exitCode = 1;
}
