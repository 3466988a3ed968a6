import type { Event, Id, Readout, Span, Statement } from "@readout/reader";

/** Words of a content that a line shows: enough to tell which. */
const SHOWN_WORDS = 5;

/**
 * The record as lines that a person can read and judge one by one, in the order of the text: the language of the
 * golden files beside the stories. A line names its event or statement by the words that told of it.
 *
 * @example
 * event “will meet”: CONSULT meet, planned
 * event “will meet”: who Ada Norling, Bo Karim
 * said “told reporters”: Bo Karim says “We are going … cod”
 */
export function factsOf(record: Readout): readonly string[] {
  const words = new Wording(record);
  const statements = record.statements.flatMap((s) =>
    statementFacts(s, words).map((line) => ({ at: s.cue.spans[0]?.[0] ?? s.content.spans[0]![0], line })),
  );
  const events = record.events.flatMap((e) =>
    eventFacts(e, words).map((line) => ({ at: e.mentions[0]!.trigger[0], line })),
  );
  const inOrder = (facts: readonly { at: number; line: string }[]) =>
    [...facts].sort((a, b) => a.at - b.at).map(({ line }) => line);
  return [
    ...articleFacts(record, words),
    ...record.entities
      .filter(({ kind, named }) => named && kind === "person")
      .map(
        ({ name, country, roles }) =>
          `person ${name}${country ? `, ${country}` : ""}${roles.map((role) => `; ${standing(role.standing)}${role.title}${role.of ? ` of ${words.name(role.of)}` : ""}`).join("")}`,
      ),
    ...inOrder(events),
    ...inOrder(statements),
    ...record.positions.map(
      (p) =>
        `position: ${words.name(p.holder)} ${p.attitude}${p.degree === "plain" ? "" : ` (${p.degree})`} “${words.short(p.spans)}”`,
    ),
    ...record.warnings.filter(({ kind }) => kind !== "undated").map((w) => `warning: ${w.message}`),
  ];
}

const standing = (kind: string): string => (kind === "holds" ? "" : `${kind} `);

function articleFacts({ article }: Readout, words: Wording): readonly string[] {
  const { earliest, latest, basis } = article.published;
  return [
    ...(article.title ? [`title: ${article.title.text}`] : []),
    ...(article.publisher ? [`publisher: ${article.publisher.text}`] : []),
    ...article.byline.map(({ text }) => `byline: ${text}`),
    ...(article.dateline?.place ? [`dateline: ${words.name(article.dateline.place)}`] : []),
    `published: ${basis === "unknown" ? "unknown" : `${earliest === latest ? earliest : `${earliest ?? "…"} to ${latest ?? "…"}`}, ${basis}`}`,
  ];
}

function eventFacts(event: Event, words: Wording): readonly string[] {
  const name = `event “${words.short([event.mentions[0]!.trigger])}”`;
  const { time } = event;
  const asserted = [...new Set(event.mentions.flatMap((m) => m.assertedBy))].map((id) => words.speaker(id));
  return [
    `${name}: ${[event.type, event.mode].filter(Boolean).join(" ")}, ${event.status}`,
    ...(event.participants.length > 0
      ? [
          `${name}: who ${event.participants.map((p) => `${words.name(p.entity)}${p.role === "actor" ? "" : ` (${p.role})`}`).join(", ")}`,
        ]
      : []),
    ...(event.place ? [`${name}: in ${words.name(event.place)}`] : []),
    ...(time?.from ? [`${name}: when ${time.from}${time.to ? ` to ${time.to}` : ""}`] : []),
    ...(event.occasion ? [`${name}: at ${words.name(event.occasion)}`] : []),
    ...event.agenda.map((id) => `${name}: on “${words.topic(id)}”`),
    ...(asserted.length > 0 ? [`${name}: so ${[...new Set(asserted)].join(", ")}`] : []),
  ];
}

function statementFacts(statement: Statement, words: Wording): readonly string[] {
  const { cue, source, content } = statement;
  const name = `said “${words.opening(content.spans)}”`;
  const who = source.entity
    ? words.name(source.entity)
    : source.spans.length > 0
      ? words.short(source.spans)
      : "nobody";
  const by = cue.spans.length > 0 ? ` by “${words.short(cue.spans)}”` : "";
  const { knowledge, groundRules } = source;
  return [
    `said “${words.short(content.spans)}”: ${who} (${source.identification}), ${cue.act}${by}`,
    ...(statement.via.length > 1 ? [`${name}: by way of ${statement.via.map((hop) => hop.name).join(" › ")}`] : []),
    ...(knowledge ? [`${name}: knows ${knowledge.kind} “${words.short(knowledge.spans)}”`] : []),
    ...(groundRules ? [`${name}: spoke ${groundRules.kind}`] : []),
    ...(statement.said?.time ? [`${name}: when ${words.time(statement.said.time)}`] : []),
    ...(statement.within
      ? [`${name}: within “${words.opening(words.statement(statement.within).content.spans)}”`]
      : []),
    ...(statement.hedge ?? []).map((span) => `${name}: hedged “${words.short([span])}”`),
  ];
}

/** Looks up ids and shortens words. */
class Wording {
  constructor(private readonly record: Readout) {}
  name(id: Id): string {
    return this.record.entities.find((e) => e.id === id)?.name ?? id;
  }
  topic(id: Id): string {
    return this.record.topics.find((t) => t.id === id)?.label ?? id;
  }
  time(id: Id): string {
    return this.record.times.find((t) => t.id === id)?.value ?? id;
  }
  statement(id: Id): Statement {
    return this.record.statements.find((s) => s.id === id)!;
  }
  speaker(id: Id): string {
    const { source, cue } = this.statement(id);
    return source.entity ? this.name(source.entity) : `“${this.short(cue.spans)}”`;
  }
  /** The first words, to tell one content from another. */
  opening(spans: readonly Span[]): string {
    const words = this.record.text.slice(spans[0]![0], spans.at(-1)![1]).split(/\s+/);
    return words.length <= SHOWN_WORDS ? words.join(" ") : `${words.slice(0, SHOWN_WORDS).join(" ")} …`;
  }
  /** The words of the spans; long ones by their beginning and end. */
  short(spans: readonly Span[]): string {
    const words = spans.flatMap(([from, to]) => this.record.text.slice(from, to).split(/\s+/)).filter(Boolean);
    if (words.length <= 2 * SHOWN_WORDS) return words.join(" ");
    return `${words.slice(0, SHOWN_WORDS).join(" ")} … ${words.slice(-SHOWN_WORDS).join(" ")}`;
  }
}
