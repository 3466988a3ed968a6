import type { Span, Topic } from "../contract/record.js";
import { blankSyntax } from "../document/blank-syntax.js";
import type { Layers, Syntax } from "../document/layers.js";
import { bySpan, overlaps } from "../document/span.js";
import { defineStage } from "../document/stage.js";
import { agendaEvent, talksOf } from "./agenda.js";
import { codeOf } from "./codes.js";
import { type Found, findItems } from "./find.js";
import { type ItemScene, itemSpan, markSpan, markSpeech } from "./items.js";
import { contentWords, sameTopic } from "./labels.js";

/** Topics beyond this number are not told apart any more: comparing each with each would grow with the square. */
const MOST_TOPICS = 200;
const MOST_WORDINGS = 12;

/** What is, will be or was discussed. */
export const topicsStage = defineStage({
  name: "topics",
  needs: [
    "text",
    "tokens",
    "sentences",
    "blocks",
    "quotes",
    "parts",
    "syntax",
    "times",
    "attributions",
    "statements",
    "mentions",
    "entities",
    "events",
  ],
  adds: ["topics", "agendas"],
  run(document) {
    const scene = buildScene(document);
    const groups = groupItems(scene, findItems(scene, document.parts));
    const topics = groups.map((group, index) => topicOf(scene, group, index));
    const agendas: string[][] = document.events.map(() => []);
    const talks = talksOf(document.events);
    groups.forEach((group, index) => {
      const id = topics[index]!.id;
      const on = new Set(group.map((found) => agendaEvent(found, talks, document)).filter((event) => event >= 0));
      for (const event of on) agendas[event]!.push(id);
    });
    return { topics, agendas };
  },
});

function buildScene(
  document: Pick<Layers, "text" | "tokens" | "sentences" | "attributions" | "syntax" | "times">,
): ItemScene {
  const { text, tokens, sentences, attributions, times } = document;
  const time = new Uint8Array(tokens.count);
  for (const { span } of times) markSpan(tokens, span, time);
  return {
    text,
    tokens,
    sentences,
    speech: markSpeech(tokens, attributions),
    finite: finiteVerbs(blankSyntax(tokens)),
    time,
  };
}

/** Verbs that carry a clause, by their tags; a clause's verb ends a list of nouns. */
function finiteVerbs(syntax: Syntax): Uint8Array {
  return Uint8Array.from(syntax.tag, (tag) =>
    tag === "VBD" || tag === "VBZ" || tag === "VBP" || tag === "MD" ? 1 : 0,
  );
}

/** Wordings of one topic together, in the order of their first mention. */
function groupItems(scene: ItemScene, found: readonly Found[]): readonly (readonly Found[])[] {
  const groups: { items: Found[]; words: ReadonlySet<string>[] }[] = [];
  for (const entry of found) {
    const [start, end] = itemSpan(scene, entry.item);
    const words = contentWords(scene.text.slice(start, end));
    if (words.size === 0) continue;
    const group = groups.find((group) => group.words.some((known) => sameTopic(known, words)));
    if (group) {
      group.items.push(entry);
      if (group.words.length < MOST_WORDINGS) group.words.push(words);
    } else if (groups.length < MOST_TOPICS) groups.push({ items: [entry], words: [words] });
  }
  return groups.map(({ items }) => items);
}

function topicOf(scene: ItemScene, group: readonly Found[], index: number): Topic {
  const spans = apart(group.map(({ item }) => itemSpan(scene, item)));
  const wordings = spans.map(([start, end]) => scene.text.slice(start, end));
  const label = wordings.reduce((best, next) => (next.length > best.length ? next : best));
  const code = codeOf(label) ?? wordings.map(codeOf).find((found) => found !== undefined);
  return { id: `k${index + 1}`, label, ...(code !== undefined && { code }), spans };
}

/** Sorted, without the ones that lie over another. */
function apart(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort(bySpan))
    if (out.length === 0 || !overlaps(out[out.length - 1]!, span)) out.push(span);
  return out;
}
