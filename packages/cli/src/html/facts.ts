import type { Readout, Span } from "@readout/reader";
import { nameOf, sayInterval, sayKind, sayPublished, sayWords } from "../terminal/words.js";

/** One fact as the page shows it: a heading to stand under, a line, a smaller line, and its words. */
export interface Fact {
  readonly group: string;
  /** Colour class. */
  readonly kind: "head" | "event" | "statement" | "topic" | "position" | "entity" | "time" | "warning";
  readonly tag?: string;
  readonly label: string;
  readonly detail?: string;
  /** What stands below it as a list: an agenda. */
  readonly items?: readonly string[];
  readonly spans: readonly Span[];
}

/** All facts of a record in the order in which a reader asks for them. */
export function factsOf(record: Readout): readonly Fact[] {
  return [...head(record), ...events(record), ...statements(record), ...rest(record)];
}

function head({ article, text }: Readout): Fact[] {
  return [
    ...(article.title
      ? [{ group: "Article", kind: "head" as const, label: article.title.text, spans: article.title.spans }]
      : []),
    ...(article.publisher
      ? [
          {
            group: "Article",
            kind: "head" as const,
            tag: "outlet",
            label: article.publisher.text,
            spans: article.publisher.spans,
          },
        ]
      : []),
    {
      group: "Article",
      kind: "head",
      tag: "published",
      label: sayPublished(article.published, text),
      spans: article.published.evidence,
    },
  ];
}

function events(record: Readout): Fact[] {
  return record.events.map((event) => {
    const who = event.participants.map(({ entity }) => nameOf(record, entity)).join(", ");
    const setting = [
      event.time ? sayInterval(event.time) : "",
      nameOf(record, event.place),
      event.occasion ? `at ${nameOf(record, event.occasion)}` : "",
    ].filter(Boolean);
    return {
      group: "Events",
      kind: "event" as const,
      tag: event.status,
      label: `${sayKind(event)}${who ? ` · ${who}` : ""}`,
      detail: setting.join(" · "),
      items: event.agenda.map((id) => record.topics.find((topic) => topic.id === id)?.label ?? ""),
      spans: event.mentions.map(({ trigger }) => trigger),
    };
  });
}

function statements({ statements, text }: Readout): Fact[] {
  return statements.map(({ source, cue, content, via }) => ({
    group: "Who said what",
    kind: "statement" as const,
    tag: cue.act,
    label: `${sayWords(text, source.spans) || "no source named"}: ${sayWords(text, content.spans)}`,
    detail: via.map(({ name }) => name).join(" › "),
    spans: [...source.spans, ...cue.spans, ...content.spans],
  }));
}

function rest(record: Readout): Fact[] {
  const { positions, topics, entities, times, warnings, text } = record;
  return [
    ...positions.map((p) => ({
      group: "Positions",
      kind: "position" as const,
      tag: p.attitude,
      label: `${nameOf(record, p.holder)}: ${sayWords(text, p.spans)}`,
      spans: p.spans,
    })),
    ...topics.map((topic) => ({
      group: "Topics",
      kind: "topic" as const,
      label: topic.label,
      ...(topic.code && { detail: topic.code }),
      spans: topic.spans,
    })),
    ...entities.map((entity) => ({
      group: "People, bodies, places",
      kind: "entity" as const,
      tag: entity.kind,
      label: entity.name,
      detail: entity.roles
        .map(({ title, standing }) => (standing === "holds" ? title : `${title} (${standing})`))
        .join(", "),
      spans: entity.mentions.map(({ span }) => span),
    })),
    ...times.map((time) => ({
      group: "Times",
      kind: "time" as const,
      label: text.slice(...time.span),
      detail: time.value,
      spans: [time.span],
    })),
    ...warnings.map((warning) => ({
      group: "Warnings",
      kind: "warning" as const,
      label: warning.message,
      spans: warning.spans,
    })),
  ];
}
