import type { Readout, Span } from "@readout/reader";
import { sayAttitude, sayDay, sayInterval, sayKind, sayStatus } from "./words.js";

export type FactKind = "event" | "statement" | "position" | "topic" | "entity" | "time" | "warning" | "head";

/** One fact as the page shows it beside the article. */
export interface Fact {
  readonly id: string;
  readonly kind: FactKind;
  readonly group: string;
  readonly tag?: string;
  readonly label: string;
  readonly lines: readonly string[];
  /** The route, outermost first. */
  readonly via?: readonly string[];
  readonly spans: readonly Span[];
  /** What is quoted when the fact is cited. */
  readonly quoted: readonly Span[];
}

/** All facts of a record in the order in which a reader asks for them. */
export function factsOf(record: Readout): readonly Fact[] {
  return [...events(record), ...statements(record), ...positions(record), ...rest(record)];
}

const nameIn = (record: Readout, id: string | undefined): string =>
  record.entities.find((e) => e.id === id)?.name ?? "";
const words = (text: string, spans: readonly Span[]): string => spans.map(([a, b]) => text.slice(a, b)).join(" … ");

function events(record: Readout): readonly Fact[] {
  return record.events.map((event) => {
    const spans = event.mentions.map(({ trigger }) => trigger);
    const setting = [
      event.time && sayInterval(event.time),
      nameIn(record, event.place),
      nameIn(record, event.occasion),
    ];
    const agenda = event.agenda.map((id) => record.topics.find((topic) => topic.id === id)?.label ?? "");
    const speakers = event.mentions
      .flatMap(({ assertedBy }) => assertedBy)
      .map((id) => nameIn(record, record.statements.find((s) => s.id === id)?.source.entity));
    const told = [...new Set(speakers.filter(Boolean))];
    return {
      id: event.id,
      kind: "event",
      group: "Events",
      tag: sayStatus(event.status),
      label: [sayKind(event), event.participants.map(({ entity }) => nameIn(record, entity)).join(", ")]
        .filter(Boolean)
        .join(": "),
      lines: [
        setting.filter(Boolean).join(" · "),
        agenda.length > 0 ? `On the agenda: ${agenda.join("; ")}` : "",
        told.length > 0 ? `On the word of ${told.join(", ")}` : "",
      ].filter(Boolean),
      spans,
      quoted: spans.slice(0, 1),
    };
  });
}

function statements({ statements, text }: Readout): readonly Fact[] {
  return statements.map(({ id, source, cue, content, via, hedge }) => ({
    id,
    kind: "statement",
    group: "Who said what",
    tag: cue.act,
    label: words(text, source.spans) || "No source named",
    lines: [words(text, content.spans), hedge?.length ? `Hedged: ${words(text, hedge)}` : ""].filter(Boolean),
    via: via.map(({ name }) => name),
    spans: [...source.spans, ...cue.spans, ...content.spans],
    quoted: content.spans,
  }));
}

function positions(record: Readout): readonly Fact[] {
  return record.positions.map(({ id, holder, attitude, degree, topic, target, spans }) => {
    const about = record.topics.find((one) => one.id === topic)?.label ?? nameIn(record, target);
    return {
      id,
      kind: "position",
      group: "Positions",
      tag: sayAttitude(attitude, degree),
      label: nameIn(record, holder),
      lines: [about ? `On ${about}` : "", words(record.text, spans)].filter(Boolean),
      spans,
      quoted: spans,
    };
  });
}

function rest(record: Readout): readonly Fact[] {
  const { entities, topics, times, warnings, text } = record;
  return [
    ...entities.map(
      ({ id, kind, name, roles, mentions }): Fact => ({
        id,
        kind: "entity",
        group: "People, bodies, places",
        tag: kind,
        label: name,
        lines: [
          roles.map(({ title, standing }) => (standing === "holds" ? title : `${title} (${standing})`)).join(", "),
        ].filter(Boolean),
        spans: mentions.map(({ span }) => span),
        quoted: mentions.slice(0, 1).map(({ span }) => span),
      }),
    ),
    ...topics.map(
      ({ id, label, code, spans }): Fact => ({
        id,
        kind: "topic",
        group: "Topics",
        label,
        lines: code ? [code] : [],
        spans,
        quoted: spans.slice(0, 1),
      }),
    ),
    ...times.map(
      ({ id, span, value, from }): Fact => ({
        id,
        kind: "time",
        group: "Times",
        label: text.slice(...span),
        lines: [/^\d{4}-\d\d(-\d\d)?$/.test(value) ? sayDay(value) : from ? `${value} · from ${sayDay(from)}` : value],
        spans: [span],
        quoted: [span],
      }),
    ),
    ...warnings.map(
      ({ kind, message, spans }, i): Fact => ({
        id: `w${i + 1}`,
        kind: "warning",
        group: "Warnings",
        tag: kind.replace(/-/g, " "),
        label: message,
        lines: [],
        spans,
        quoted: spans,
      }),
    ),
  ];
}
