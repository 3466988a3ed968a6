import type { Layers } from "@readout/reader";
import { codeEvents } from "../packages/reader/src/events/code.js";
import { ALPHA3 } from "./alpha3.js";

/** What the four-way model sees of a sentence: its words and word pairs, its main verb, and how the events room codes it. */
export function quadFeatures(layers: Layers): string[] {
  const { lemma, upos, relation, head, tag } = layers.syntax;
  const out = new Set<string>(["bias"]);
  const words = Array.from({ length: layers.tokens.count }, (_, i) =>
    upos[i] === PROPN ? "NAME" : lemma[i]!.toLowerCase(),
  );
  words.forEach((word, i) => {
    out.add(`w:${word}`);
    if (i > 0) out.add(`b:${words[i - 1]} ${word}`);
    if (relation[i] === "root") out.add(`r:${word}`).add(`r:${word}:${tag[i]}`);
    if (head[i]! >= 0 && CORE.test(relation[i]!)) out.add(`d:${words[head[i]!]}:${relation[i]}:${word}`);
  });
  const [event] = codeEvents(layers, ALPHA3);
  if (event)
    for (const feature of [`t:${event.type}`, `tw:${event.type}:${event.word}`, `m:${event.mode}`]) out.add(feature);
  const quad = event?.type ? QUAD_OF.get(event.type) : undefined;
  for (let copy = 0; copy < COPIES; copy++) out.add(`q${copy}:${quad}`);
  return [...out];
}

/** The class of the leading event counts as often as this many words; set on the fifth set aside. */
const COPIES = 3;
export const QUAD_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({
    VERBAL_COOPERATION: "AGREE CONSULT SUPPORT CONCEDE",
    MATERIAL_COOPERATION: "COOPERATE AID RETREAT",
    VERBAL_CONFLICT: "REQUEST ACCUSE REJECT THREATEN",
    MATERIAL_CONFLICT: "PROTEST SANCTION MOBILIZE COERCE ASSAULT",
  }).flatMap(([quad, types]) => types.split(" ").map((type): [string, string] => [type, quad])),
);
const PROPN = 2;
const CORE = /^(obj|xcomp|aux|advmod|nsubj:pass|ccomp|compound:prt|obl)/;
