import type { Span, Statement } from "../contract/record.js";
import type { Attribution, Layers } from "../document/layers.js";
import { defineStage } from "../document/stage.js";
import { readCue } from "./acts.js";
import { formOf } from "./form.js";
import { findHedges } from "./hedges.js";
import { identify } from "./identification.js";
import { entityOfSource } from "./resolve.js";
import { readSaid } from "./said.js";
import { findTerm, GROUND_RULES, KNOWLEDGE } from "./terms.js";

type Needs = Pick<
  Layers,
  "text" | "tokens" | "sentences" | "quotes" | "times" | "attributions" | "mentions" | "entities"
>;

/** Attributions with who is meant, act, form, identification, knowledge, ground rules, hedges, and when and where it was said. */
export const statementsStage = defineStage({
  name: "statements",
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
    "mentions",
    "entities",
    "published",
    "options",
  ],
  adds: ["statements"],
  run(document) {
    return { statements: document.attributions.map((attribution, i) => statement(document, attribution, i)) };
  },
});

function statement(document: Needs, attribution: Attribution, index: number): Statement {
  const { text, tokens, quotes, sentences, times, mentions, entities } = document;
  const { source, cue, content, cueToken, within } = attribution;
  const entity = entityOfSource({ mentions, entities }, attribution);
  const first = cueToken >= 0 ? cueToken : tokenAt(document, content[0]?.[0] ?? 0);
  const sentence = sentences[tokens.sentence[first] ?? 0]!;
  const knowledge = findTerm(text, source, KNOWLEDGE);
  const groundRules = findTerm(text, outside([sentence.span], content), GROUND_RULES);
  const said = readSaid(attribution, sentence, tokens, times, mentions, entities);
  const hedge = content.flatMap(([from, to]) => findHedges(tokens, tokenAt(document, from), tokenAt(document, to)));
  return {
    id: `s${index + 1}`,
    source: {
      spans: source,
      ...(entity && { entity: entity.id }),
      identification: identify(entity, wordsOf(text, source)),
      ...(knowledge && { knowledge }),
      ...(groundRules && source.length > 0 && { groundRules }),
    },
    cue: { spans: cue, ...readCue(wordsOf(text, cue), cueToken >= 0 ? tokens.lower[cueToken]! : "") },
    content: { spans: content, form: attribution.rule === "label" ? "direct" : formOf(text, content, quotes) },
    ...(said && { said }),
    ...(within >= 0 && { within: `s${within + 1}` }),
    via: [],
    ...(hedge.length > 0 && { hedge }),
  };
}

const wordsOf = (text: string, spans: readonly Span[]): string =>
  spans.map(([from, to]) => text.slice(from, to)).join(" ");

/** First token that starts at or after the offset. */
function tokenAt({ tokens }: Needs, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.start[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What of the spans lies outside the others. */
function outside(spans: readonly Span[], others: readonly Span[]): readonly Span[] {
  let left = spans;
  for (const [from, to] of others)
    left = left.flatMap(([a, b]): readonly Span[] => {
      if (to <= a || b <= from) return [[a, b]];
      return [...(a < from ? [[a, from] as const] : []), ...(to < b ? [[to, b] as const] : [])];
    });
  return left;
}
