import { readdirSync, readFileSync } from "node:fs";
import type { Collection } from "../../packages/desk/src/collection/collection.js";
import { memoryCollection } from "../../packages/desk/src/memory/collection.js";
import { trackAlone } from "../../packages/desk/src/memory/track-alone.js";
import type { Track } from "../../packages/desk/src/tracking/track.js";

export const NOW = "2026-05-20T08:00:00Z";

export async function exampleCollection(track: Track = trackAlone) {
  const collection = memoryCollection(track, () => NOW);
  await fillWithExamples(collection);
  return collection;
}

export async function fillWithExamples(collection: Collection): Promise<void> {
  const names = readdirSync("examples").filter((name) => name.endsWith(".txt"));
  await collection.addAll(
    names.map((name) => ({
      uri: `file:///examples/${name}`,
      bytes: readFileSync(`examples/${name}`),
      mediaType: "text/plain",
      fetchedAt: NOW,
      name,
    })),
  );
}
