import type { Span, Statement } from "../contract/record.js";
import type { Attribution, Layers } from "../document/layers.js";
import { sourceWords } from "../document/source-words.js";
import { defineStage } from "../document/stage.js";
import { readCue } from "./acts.js";
import { formOf } from "./form.js";
import { findHedges } from "./hedges.js";
import { identify } from "./identification.js";
import { isPlural } from "./plural.js";
import { entityOfSource, isReleaseWord } from "./resolve.js";
import { readSaid } from "./said.js";
import { findTerm, GROUND_RULES, KNOWLEDGE } from "./terms.js";

type Needs = Pick<
  Layers,
  "text" | "parts" | "tokens" | "syntax" | "sentences" | "quotes" | "times" | "attributions" | "mentions" | "entities"
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
    const words = sourceWords(document);
    return {
      statements: withSharedSaid(
        document.attributions.map((attribution, i) => statement(document, attribution, i, words[i]!)),
      ),
    };
  },
});

/** "On Sunday she accused them of delay and demanded a date": what is told of the one cue holds for the other. */
function withSharedSaid(statements: readonly Statement[]): readonly Statement[] {
  return statements.map((statement, i) => {
    const before = statements[i - 1];
    const shares =
      before?.said &&
      !statement.said &&
      before.within === statement.within &&
      sameSpans(before.source.spans, statement.source.spans);
    return shares ? { ...statement, said: before.said } : statement;
  });
}

const sameSpans = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((span, i) => span[0] === b[i]![0] && span[1] === b[i]![1]);

function statement(document: Needs, attribution: Attribution, index: number, who: string): Statement {
  const { text, tokens, quotes, sentences, times, mentions, entities } = document;
  const { source, sourceToken, cue, cueToken, within } = attribution;
  const content = afterDateline(attribution.content, document);
  const entity = entityOfSource(
    { mentions, entities },
    attribution,
    isReleaseWord(tokens.lower[attribution.sourceToken]),
  );
  const first = cueToken >= 0 ? cueToken : tokenAt(document, content[0]?.[0] ?? 0);
  const sentence = sentences[tokens.sentence[first] ?? 0]!;
  const knowledge = findTerm(text, source, KNOWLEDGE);
  const groundRules = findTerm(text, ownWords(document, attribution, index, sentence.span), GROUND_RULES);
  const said = readSaid(attribution, sentence, tokens, times, mentions, entities);
  const hedge = content.flatMap(([from, to]) => findHedges(tokens, tokenAt(document, from), tokenAt(document, to)));
  return {
    id: `s${index + 1}`,
    source: {
      spans: source,
      ...(entity && { entity: entity.id }),
      ...(isPlural(tokens.lower[sourceToken] ?? "", document.syntax.tag[sourceToken] ?? "", entity) &&
        source.length > 0 && { plural: true }),
      identification: identify(entity, entity ? wordsOf(text, source) : who),
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

/** A report's first statement begins with its sentence, and the sentence with the dateline: "OSLO — |Norland will …". */
function afterDateline(content: readonly Span[], document: Needs): readonly Span[] {
  const { parts, tokens } = document;
  const dateline = parts.dateline?.span;
  const [first, ...others] = content;
  if (!dateline || !first || first[0] >= dateline[1] || first[1] <= dateline[1]) return content;
  let token = tokenAt(document, dateline[1]);
  while (/^(?:[-–—:)]+)$/.test(tokens.word[token] ?? "")) token++;
  const start = tokens.start[token] ?? first[1];
  return start < first[1] ? [[start, first[1]], ...others] : content;
}

/** Attributions on either side whose sources are not this one's. */
const NEIGHBOURS = 3;
/** Characters from a source on in which its terms are told; no sentence of news is longer. */
const REACH = 1500;

/** The sentence from the source or cue on, without what is said and without other sources: where terms are told. */
function ownWords(
  { attributions }: Needs,
  { source, cue, content }: Attribution,
  index: number,
  [start, end]: Span,
): readonly Span[] {
  const from = Math.max(start, Math.min(...[...source, ...cue].map(([at]) => at), end));
  const to = Math.min(end, from + REACH);
  const others = attributions
    .slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1)
    .flatMap((other) => other.source.filter(([at]) => !source.some(([mine]) => mine === at)));
  return from < to ? outside([[from, to]], [...content, ...others]) : [];
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
