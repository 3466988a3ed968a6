import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Article, Readout, Time } from "../contract/record.js";
import type { Layers, Parts } from "../document/layers.js";

/** The record of a document that all stages have read. */
export function assemble(layers: Layers): Readout {
  return {
    schema: "readout/1",
    id: bytesToHex(sha256(utf8ToBytes(layers.text))),
    text: layers.text,
    article: article(layers),
    times: layers.times.map(plainTime),
    entities: layers.entities,
    statements: layers.statements.map((statement, i) => ({ ...statement, via: layers.routes[i] ?? [] })),
    events: layers.events.map((event, i) => ({ ...event, agenda: layers.agendas[i] ?? [] })),
    topics: layers.topics,
    positions: layers.positions,
    warnings: layers.warnings,
  };
}

function article(layers: Layers): Article {
  const { parts, options, blocks, language, published } = layers;
  const publisher = publisherOf(layers);
  const dateline = datelineOf(layers);
  return {
    language,
    ...(parts.title && { title: parts.title }),
    ...(options.url !== undefined && { url: options.url }),
    ...(publisher && { publisher }),
    byline: parts.byline,
    ...(dateline && { dateline }),
    published,
    ...(parts.lead && { lead: parts.lead }),
    paragraphs: blocks.filter((_, i) => parts.roles[i] !== "furniture").map((block) => block.span),
    sections: parts.sections,
    furniture: parts.furniture,
    ...(parts.notes.length > 0 && { notes: parts.notes }),
  };
}

/** The caller's publisher first, else the one that the page names; with the entity that its mention belongs to. */
function publisherOf({ options, parts, entities }: Layers): Article["publisher"] {
  const named =
    options.publisher !== undefined
      ? { text: options.publisher, spans: parts.publisher?.text === options.publisher ? parts.publisher.spans : [] }
      : parts.publisher;
  if (!named) return undefined;
  const entity = entities.find(
    (e) =>
      e.name === named.text || e.mentions.some((m) => named.spans.some((s) => m.span[0] < s[1] && s[0] < m.span[1])),
  );
  return { ...named, ...(entity && { entity: entity.id }) };
}

function datelineOf({ parts, entities, times }: Layers): Article["dateline"] {
  const dateline: Parts["dateline"] = parts.dateline;
  if (!dateline) return undefined;
  const [start, end] = dateline.span;
  const place = entities.find((e) =>
    e.mentions.some((m) => m.span[0] < dateline.place[1] && dateline.place[0] < m.span[1]),
  );
  const time = times.find((t) => t.span[0] >= start && t.span[1] <= end);
  return { spans: [dateline.span], ...(place && { place: place.id }), ...(time && { time: time.id }) };
}

const plainTime = ({ id, span, type, value, mod, from, to }: Time): Time => ({
  id,
  span,
  type,
  value,
  ...(mod !== undefined && { mod }),
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});
