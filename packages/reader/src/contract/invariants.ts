import type { Entity, Event, Readout, Span, Statement } from "./record.js";

/**
 * What is wrong with a record beyond its shape: spans out of bounds, unsorted, empty or splitting a surrogate pair;
 * texts that are not what their spans say; ids that do not resolve or occur twice; `within` in a circle; intervals
 * that end before they begin; and anything stated without a span. An empty list means that the record holds.
 *
 * @example checkInvariants(record) // [] or ["statements[2].within: s9 is not in the record"]
 */
export function checkInvariants(record: Readout): readonly string[] {
  const problems: string[] = [];
  const report = (where: string, what: string): void => void problems.push(`${where}: ${what}`);
  checkAllSpans(record, record.text, "", report);
  checkTexts(record, report);
  checkIds(record, report);
  checkWithin(record.statements, report);
  checkIntervals(record, report);
  checkEvidence(record, report);
  checkOrder(record, report);
  return problems;
}

type Report = (where: string, what: string) => void;

/** Keys that hold one span, and keys that hold a list of spans. */
const SPAN_KEYS = new Set(["span", "trigger", "lead", "heading", "body", "occasion"]);
const SPANS_KEYS = new Set(["spans", "evidence", "hedge", "paragraphs"]);

const isSpan = (value: unknown): value is Span =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === "number" && typeof value[1] === "number";

/** Walks the whole record, so that a field added later is checked as well. */
function checkAllSpans(value: unknown, text: string, where: string, report: Report): void {
  if (Array.isArray(value)) {
    value.forEach((item, i) => {
      checkAllSpans(item, text, `${where}[${i}]`, report);
    });
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const path = where === "" ? key : `${where}.${key}`;
    if (SPANS_KEYS.has(key) && Array.isArray(inner)) checkSpanList(inner, text, path, report);
    else if (SPAN_KEYS.has(key) && isSpan(inner)) checkSpan(inner, text, path, report);
    else checkAllSpans(inner, text, path, report);
  }
}

function checkSpanList(spans: readonly unknown[], text: string, where: string, report: Report): void {
  for (const [i, span] of spans.entries()) {
    if (!isSpan(span)) {
      report(`${where}[${i}]`, "is no span");
      continue;
    }
    checkSpan(span, text, `${where}[${i}]`, report);
    const before = spans[i - 1];
    if (isSpan(before) && before[1] > span[0]) report(`${where}[${i}]`, "overlaps or precedes the span before it");
  }
}

function checkSpan([start, end]: Span, text: string, where: string, report: Report): void {
  if (!Number.isInteger(start) || !Number.isInteger(end))
    report(where, `[${start}, ${end}) is not made of whole numbers`);
  else if (start < 0 || end > text.length)
    report(where, `[${start}, ${end}) is out of bounds; the text has ${text.length} characters`);
  else if (start >= end) report(where, `[${start}, ${end}) is empty`);
  else if (splitsPair(text, start) || splitsPair(text, end))
    report(where, `[${start}, ${end}) splits a surrogate pair`);
}

function splitsPair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** `text` beside `spans` must be what the spans slice to. A publisher given by the caller has no spans. */
function checkTexts({ article, text }: Readout, report: Report): void {
  const check = (where: string, named: { readonly text: string; readonly spans: readonly Span[] }): void => {
    const sliced = named.spans.map(([start, end]) => text.slice(start, end)).join(" ");
    if (named.spans.length > 0 && sliced !== named.text)
      report(where, `"${named.text}" is not what its spans say: "${sliced}"`);
  };
  if (article.title) check("article.title", article.title);
  if (article.publisher) check("article.publisher", article.publisher);
  article.byline.forEach((name, i) => {
    check(`article.byline[${i}]`, name);
  });
}

function checkIds(record: Readout, report: Report): void {
  const lists = {
    times: record.times,
    entities: record.entities,
    statements: record.statements,
    events: record.events,
    topics: record.topics,
    positions: record.positions,
  };
  const known = Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, new Set(list.map((item) => item.id))]),
  ) as Record<keyof typeof lists, Set<string>>;
  for (const [name, list] of Object.entries(lists))
    if (known[name as keyof typeof lists].size < list.length) report(name, "an id occurs twice");
  const refer = (where: string, id: string | undefined, to: keyof typeof lists): void => {
    if (id !== undefined && !known[to].has(id)) report(where, `${id} is not in ${to}`);
  };
  refer("article.publisher", record.article.publisher?.entity, "entities");
  refer("article.dateline.place", record.article.dateline?.place, "entities");
  refer("article.dateline.time", record.article.dateline?.time, "times");
  record.entities.forEach((entity, i) => {
    referEntity(entity, `entities[${i}]`, refer);
  });
  record.statements.forEach((statement, i) => {
    referStatement(statement, `statements[${i}]`, refer);
  });
  record.events.forEach((event, i) => {
    referEvent(event, `events[${i}]`, refer);
  });
  record.positions.forEach((position, i) => {
    const where = `positions[${i}]`;
    refer(where, position.holder, "entities");
    refer(where, position.topic, "topics");
    if (position.target !== undefined && !known.topics.has(position.target)) refer(where, position.target, "entities");
    refer(where, position.statement, "statements");
  });
}

type Refer = (
  where: string,
  id: string | undefined,
  to: "times" | "entities" | "statements" | "events" | "topics" | "positions",
) => void;

function referEntity(entity: Entity, where: string, refer: Refer): void {
  for (const member of entity.members ?? []) refer(`${where}.members`, member, "entities");
  for (const role of entity.roles) refer(`${where}.roles`, role.of, "entities");
}

function referStatement(statement: Statement, where: string, refer: Refer): void {
  refer(`${where}.source`, statement.source.entity, "entities");
  refer(`${where}.said.time`, statement.said?.time, "times");
  refer(`${where}.said.place`, statement.said?.place, "entities");
  refer(`${where}.within`, statement.within, "statements");
  for (const hop of statement.via) refer(`${where}.via`, hop.entity, "entities");
}

function referEvent(event: Event, where: string, refer: Refer): void {
  for (const mention of event.mentions)
    for (const id of mention.assertedBy) refer(`${where}.assertedBy`, id, "statements");
  for (const { entity } of event.participants) refer(`${where}.participants`, entity, "entities");
  refer(`${where}.place`, event.place, "entities");
  refer(`${where}.time`, event.time?.id, "times");
  refer(`${where}.occasion`, event.occasion, "entities");
  for (const topic of event.agenda) refer(`${where}.agenda`, topic, "topics");
}

function checkWithin(statements: readonly Statement[], report: Report): void {
  const outer = new Map(statements.map((statement) => [statement.id, statement.within]));
  for (const { id } of statements) {
    let at = outer.get(id);
    for (let steps = 0; at !== undefined; steps++) {
      if (at === id || steps > statements.length) {
        report(id, "stands within itself");
        break;
      }
      at = outer.get(at);
    }
  }
}

function checkIntervals(record: Readout, report: Report): void {
  const { earliest, latest } = record.article.published;
  if (earliest !== undefined && latest !== undefined && earliest.slice(0, 10) > latest.slice(0, 10))
    report("article.published", `${earliest} is after ${latest}`);
  const check = (where: string, from: string | undefined, to: string | undefined): void => {
    if (from !== undefined && to !== undefined && from >= to) report(where, `from ${from} is not before to ${to}`);
  };
  for (const time of record.times) check(time.id, time.from, time.to);
  for (const event of record.events) check(event.id, event.time?.from, event.time?.to);
}

/** No span, no statement. */
function checkEvidence(record: Readout, report: Report): void {
  for (const { id, mentions } of record.entities) if (mentions.length === 0) report(id, "has no mention");
  for (const { id, mentions } of record.events) if (mentions.length === 0) report(id, "has no mention");
  for (const { id, spans } of [...record.topics, ...record.positions])
    if (spans.length === 0) report(id, "has no span");
  for (const { id, cue, content } of record.statements)
    if (cue.spans.length === 0 && content.spans.length === 0) report(id, "has neither cue nor content");
}

/** Lists are in text order. */
function checkOrder(record: Readout, report: Report): void {
  const inOrder = (where: string, starts: readonly number[]): void => {
    const wrong = starts.findIndex((start, i) => i > 0 && start < starts[i - 1]!);
    if (wrong >= 0) report(`${where}[${wrong}]`, "stands before the one listed before it");
  };
  inOrder(
    "times",
    record.times.map((time) => time.span[0]),
  );
  inOrder(
    "article.paragraphs",
    record.article.paragraphs.map((span) => span[0]),
  );
  for (const entity of record.entities)
    inOrder(
      `${entity.id}.mentions`,
      entity.mentions.map((mention) => mention.span[0]),
    );
}
