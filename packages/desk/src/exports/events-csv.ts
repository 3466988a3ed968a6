import type { Entity, Event, Readout } from "@readout/reader";
import { csvLine } from "./csv.js";
import { passageAround } from "./diary-entry.js";
import { codePlover } from "./plover.js";

/** A record and what its article is called, a file's name or an address. */
export interface NamedRecord {
  readonly name: string;
  readonly record: Readout;
}

type Cell = (record: Readout, event: Event, name: string) => string;

const entityOf = (record: Readout, id: string | undefined): Entity | undefined =>
  record.entities.find((entity) => entity.id === id);

/** Several values of one cell: names may hold commas, and none holds this. */
const SEPARATOR = "; ";
const join = (values: readonly (string | undefined)[]): string =>
  values.map((value) => (value ?? "").replaceAll(";", ",")).join(SEPARATOR);

const names =
  (...roles: readonly Event["participants"][number]["role"][]): Cell =>
  (record, { participants }) =>
    join(participants.filter(({ role }) => roles.includes(role)).map(({ entity }) => entityOf(record, entity)?.name));

const countries =
  (...roles: readonly Event["participants"][number]["role"][]): Cell =>
  (record, { participants }) =>
    join(
      participants.filter(({ role }) => roles.includes(role)).map(({ entity }) => entityOf(record, entity)?.country),
    );

const coded =
  (field: "type" | "mode" | "auxiliary" | "cameo" | "quad"): Cell =>
  (_, { type, mode, status }) =>
    codePlover(type, mode, status)[field];

/** Who says so: the source of each statement, "(article)" for its own voice. */
const asserters: Cell = (record, { mentions }) => {
  const said = mentions.flatMap(({ assertedBy }) =>
    assertedBy.length === 0 ? ["(article)"] : assertedBy.map((id) => sourceName(record, id)),
  );
  return join([...new Set(said)]);
};

function sourceName(record: Readout, id: string): string {
  const source = record.statements.find((statement) => statement.id === id)?.source;
  return entityOf(record, source?.entity)?.name ?? source?.spans.map((s) => record.text.slice(...s)).join(" ") ?? "";
}

/** The columns in their order; docs/codebook.md says what each means, and a test keeps the two alike. */
export const EVENT_COLUMNS: readonly (readonly [name: string, cell: Cell])[] = [
  ["article", (_, __, name) => name],
  ["record", (record) => record.id],
  ["event", (_, event) => event.id],
  ["publisher", (record) => record.article.publisher?.text ?? ""],
  ["url", (record) => record.article.url ?? ""],
  ["published_earliest", (record) => record.article.published.earliest ?? ""],
  ["published_latest", (record) => record.article.published.latest ?? ""],
  ["type", (_, event) => event.type],
  ["mode", (_, event) => event.mode ?? ""],
  ["status", (_, event) => event.status],
  ["actors", names("actor")],
  ["actor_countries", countries("actor")],
  ["recipients", names("recipient", "subject")],
  ["recipient_countries", countries("recipient", "subject")],
  ["hosts", names("host")],
  ["host_countries", countries("host")],
  ["place", (record, event) => entityOf(record, event.place)?.name ?? ""],
  ["place_country", (record, event) => entityOf(record, event.place)?.country ?? ""],
  ["from", (_, event) => event.time?.from?.slice(0, 10) ?? ""],
  ["to", (_, event) => event.time?.to?.slice(0, 10) ?? ""],
  ["occasion", (record, event) => entityOf(record, event.occasion)?.name ?? ""],
  ["agenda", (record, event) => join(event.agenda.map((id) => record.topics.find((t) => t.id === id)?.label))],
  ["agenda_codes", (record, event) => join(event.agenda.map((id) => record.topics.find((t) => t.id === id)?.code))],
  ["asserted_by", asserters],
  ["plover_type", coded("type")],
  ["plover_mode", coded("mode")],
  ["plover_auxiliary", coded("auxiliary")],
  ["cameo", coded("cameo")],
  ["quad", coded("quad")],
  ["trigger_spans", (_, event) => join(event.mentions.map(({ trigger: [start, end] }) => `${start}-${end}`))],
  ["triggers", (record, event) => join(event.mentions.map(({ trigger }) => record.text.slice(...trigger)))],
  ["quotation", (record, event) => passageAround(record, event.mentions[0]!.trigger)],
];

/**
 * One row an event, in the order of the records, with a line of column names. Several values in a cell stand between
 * "; "; spans are UTF-16 offsets into the record's text.
 *
 * @returns CSV as RFC 4180 has it, CRLF line ends
 */
export function writeEventsCsv(records: readonly NamedRecord[]): string {
  const head = csvLine(EVENT_COLUMNS.map(([name]) => name));
  const rows = records.flatMap(({ name, record }) =>
    record.events.map((event) => csvLine(EVENT_COLUMNS.map(([, cell]) => cell(record, event, name)))),
  );
  return [head, ...rows].join("");
}
