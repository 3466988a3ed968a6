import { track } from "@readout/desk/tracking";
import { expect, it } from "vitest";
import { RuleSchema } from "../../packages/desk/src/alerts/rule.js";
import { findSaved, saidIn } from "../../packages/desk/src/alerts/saved.js";
import type { Changed } from "../../packages/desk/src/collection/collection.js";
import { memoryCollection } from "../../packages/desk/src/memory/collection.js";
import { sourceOf } from "../../packages/desk/src/views/source.js";
import { NOW } from "./demo.js";

const HOOK = { webhook: "https://desk.example/hook", secret: "a secret of sixteen" };
const article = (name: string, text: string) => ({
  uri: `file:///${name}`,
  bytes: new TextEncoder().encode(text),
  mediaType: "text/plain",
  fetchedAt: NOW,
  given: { published: "2026-05-11", publisher: name },
});

it("a saved search tells of what is said in the articles that come in, and of nothing else", async () => {
  const collection = memoryCollection(track, () => NOW);
  const heard: Changed[][] = [];
  collection.watch((changes) => heard.push([...changes]));
  await collection.add(article("Old Wire", "VALMORA, May 10 - The port will open, Foreign Minister Bo Karim said."));
  await collection.add(
    article(
      "North Wire",
      "SELLA, May 11 - The border will stay shut, Foreign Minister Bo Karim told reporters. Norland President Ada Norling will visit Sella on May 18.",
    ),
  );
  const source = sourceOf(collection, "2026-05-11");
  const found = await findSaved("said:Karim", collection);
  const told = await saidIn(heard[1]!, found, RuleSchema.parse({ name: "karim", to: HOOK, origins: 1 }), source);
  expect(told.map(({ quote }) => quote).join(" ")).toContain("The border will stay shut");
  expect(told.map(({ quote }) => quote).join(" ")).not.toContain("The port will open");
  expect(told[0]).toMatchObject({ kind: "said", report: { publisher: "North Wire" }, origins: { atMost: 1 } });
  // One origin alone raises no alarm where two are asked for.
  expect(await saidIn(heard[1]!, found, RuleSchema.parse({ name: "karim", to: HOOK }), source)).toEqual([]);

  const visits = await findSaved("Sella status:planned", collection);
  const { items } = await collection.events();
  const visit = items.find(({ status }) => status === "planned");
  expect(visit && visits.hasEvent(visit)).toBe(true);
  expect((await findSaved("about:volcano", collection)).hasEvent(visit!)).toBe(false);
});

it("a rule whose search cannot be understood is refused when the desk opens", () => {
  expect(RuleSchema.safeParse({ name: "a", to: HOOK, search: "since:soon" }).success).toBe(false);
  expect(RuleSchema.safeParse({ name: "a", to: HOOK, search: "said:Karim about:port" }).success).toBe(true);
});
