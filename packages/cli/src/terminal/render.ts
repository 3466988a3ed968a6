import type { Event, Readout, Span, Statement } from "@readout/reader";
import { plain, type Style, styleOf, wrap } from "./layout.js";
import { lineAndColumn, nameOf, sayInterval, sayKind, sayPublished, sayWords } from "./words.js";

export interface TerminalOptions {
  readonly evidence: boolean;
  /** Forced on or off; found from the terminal when absent. */
  readonly colour?: boolean;
  readonly width?: number;
}

/** A record as a person reads it in a terminal: head, events, who said what, positions, warnings. */
export function renderTerminal(record: Readout, options: TerminalOptions): string {
  const style = styleOf(options);
  const quote = (spans: readonly Span[]): string => (options.evidence ? evidence(record, spans, style) : "");
  const parts = [
    head(record, style),
    section(
      "Events",
      record.events.map(
        (event) => eventCard(record, event, style) + quote(event.mentions.map((mention) => mention.trigger)),
      ),
      style,
    ),
    section(
      "Who said what",
      record.statements.map(
        (statement) =>
          statementLines(record, statement, style) + quote([...statement.source.spans, ...statement.cue.spans]),
      ),
      style,
    ),
    section(
      "Positions",
      record.positions.map((position) => positionLine(record, position, style) + quote(position.spans)),
      style,
    ),
    section(
      "Warnings",
      record.warnings.map((warning) => wrap(`! ${warning.message}`, style, 4, 2) + quote(warning.spans)),
      style,
    ),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function head({ article, entities, text }: Readout, style: Style): string {
  const place = entities.find(({ id }) => id === article.dateline?.place)?.name;
  const facts = [
    article.publisher?.text,
    place,
    sayPublished(article.published, text),
    article.byline.length > 0 ? `by ${article.byline.map((name) => name.text).join(", ")}` : undefined,
  ];
  const line = facts.filter((fact) => fact !== undefined && fact !== "").join(" · ");
  const title = article.title ? `${style.bold(wrap(article.title.text, style, 0))}\n` : "";
  return title + style.dim(wrap(line, style, 0));
}

function section(title: string, items: readonly string[], style: Style): string {
  return items.length === 0 ? "" : `${style.bold(style.tint("cyan", title))}\n${items.join("\n")}`;
}

const STATUS: Record<Event["status"], "green" | "yellow" | "red" | "magenta" | "cyan"> = {
  planned: "green",
  expected: "green",
  possible: "yellow",
  "called-for": "yellow",
  ongoing: "magenta",
  happened: "cyan",
  cancelled: "red",
  denied: "red",
};

/** Status, kind and who on the first line; when, where and at what on the second; the agenda below. */
function eventCard(record: Readout, event: Event, style: Style): string {
  const names = (role: string): string[] =>
    event.participants.filter((p) => p.role === role).map(({ entity }) => plain(nameOf(record, entity)));
  const actors = names("actor");
  const others = ["recipient", "subject"].flatMap(names);
  const who = [actors.join(", "), others.join(", ")].filter(Boolean).join(" → ");
  const host = names("host");
  const status = style.tint(STATUS[event.status], event.status.padEnd(10));
  const first = `  ${status} ${wrap(`${sayKind(event)}${who ? ` · ${who}` : ""}`, style, 13).trimStart()}`;
  const setting = [
    sayWhen(record, event),
    event.place ? nameOf(record, event.place) : "",
    event.occasion ? `at ${nameOf(record, event.occasion)}` : "",
    host.length > 0 ? `host ${host.join(", ")}` : "",
    assertion(record, event),
  ].filter(Boolean);
  const agenda = event.agenda.map((id) => record.topics.find((topic) => topic.id === id)?.label ?? "");
  return [
    first,
    ...(setting.length > 0 ? [wrap(setting.join(" · "), style, 13)] : []),
    ...agenda.map((label) => wrap(`– ${label}`, style, 15, 13)),
  ].join("\n");
}

/** The event's days; where the year is not known, the words. */
function sayWhen({ text, times }: Readout, { time }: Event): string {
  if (time?.from !== undefined || time?.to !== undefined) return sayInterval(time);
  const told = times.find(({ id }) => id === time?.id);
  return told ? `“${text.slice(...told.span)}”` : "";
}

/** Whose word it is that it happens, where the article does not say so itself. */
function assertion({ statements }: Readout, event: Event): string {
  if (event.mentions.some((mention) => mention.assertedBy.length === 0)) return "";
  const statement = statements.find(({ id }) => id === event.mentions[0]?.assertedBy[0]);
  const source = statement?.via.at(-1)?.name;
  return source ? `says ${source}` : "";
}

/** Source and route on one line, the words below it; a statement inside another is set further in. */
function statementLines(record: Readout, statement: Statement, style: Style): string {
  const indent = 2 + 2 * depth(record, statement);
  // A source may end with the comma of its apposition; it is evidence, and ugly in a list.
  const source = sayWords(record.text, statement.source.spans).replace(/,$/, "") || "(no source named)";
  const route = statement.via.map(({ name }) => plain(name)).join(" › ");
  const act = statement.hedge && statement.hedge.length > 0 ? `${statement.cue.act}, hedged` : statement.cue.act;
  const line = wrap(`${source} (${act})${route ? ` — ${route}` : ""}`, style, indent + 2, indent);
  return `${style.tint("magenta", line)}\n${wrap(sayWords(record.text, statement.content.spans), style, indent + 2)}`;
}

function depth({ statements }: Readout, statement: Statement): number {
  let steps = 0;
  for (let at = statement.within; at !== undefined && steps < 6; at = statements.find(({ id }) => id === at)?.within)
    steps++;
  return steps;
}

function positionLine(record: Readout, position: Readout["positions"][number], style: Style): string {
  const on = record.topics.find(({ id }) => id === position.topic)?.label ?? nameOf(record, position.target);
  const degree = position.degree === "plain" ? "" : `${position.degree}ly `;
  return wrap(
    `${nameOf(record, position.holder)}: ${degree}${position.attitude}${on ? ` · ${on}` : ""} — “${sayWords(record.text, position.spans)}”`,
    style,
    4,
    2,
  );
}

function evidence({ text }: Readout, spans: readonly Span[], style: Style): string {
  if (spans.length === 0) return "";
  const words = spans.map((span) => `${lineAndColumn(text, span[0])} “${plain(text.slice(...span))}”`);
  return `\n${style.dim(wrap(words.join("   "), style, 15))}`;
}
