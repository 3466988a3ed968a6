import type { Entity, Readout } from "@readout/reader";
import type { Person } from "../collection/collection.js";

const KINDS = new Set<Entity["kind"]>(["person", "country", "organization"]);

/** Named actors over all records: one per kind and full name. */
export function peopleOf(records: readonly Readout[]): readonly Person[] {
  const people = new Map<string, Person>();
  for (const record of records)
    for (const entity of record.entities) {
      if (!entity.named || !KINDS.has(entity.kind)) continue;
      const id = `${entity.kind}-${entity.name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")}`;
      people.set(id, joined(people.get(id), id, entity, record));
    }
  return [...people.values()].sort(
    (a, b) => b.names[0]!.articles - a.names[0]!.articles || a.name.localeCompare(b.name),
  );
}

function joined(known: Person | undefined, id: string, entity: Entity, record: Readout): Person {
  const day = (record.article.published.latest ?? record.article.published.earliest)?.slice(0, 10);
  const at = { record: record.id, ...(day !== undefined && { day }) };
  const words = (spans: readonly (readonly [number, number])[]) =>
    spans.map(([start, end]) => record.text.slice(start, end)).join(" … ");
  return {
    id,
    name: entity.name,
    kind: entity.kind as Person["kind"],
    ...(entity.country !== undefined && { country: entity.country }),
    names: [{ name: entity.name, articles: (known?.names[0]?.articles ?? 0) + 1 }],
    offices: [...(known?.offices ?? []), ...entity.roles.map(({ title, standing }) => ({ title, standing }))],
    said: [
      ...(known?.said ?? []),
      ...record.statements
        .filter(({ source }) => source.entity === entity.id)
        .map(({ id: item, content }) => ({ ...at, item, text: words(content.spans) })),
    ],
    held: [
      ...(known?.held ?? []),
      ...record.positions
        .filter(({ holder }) => holder === entity.id)
        .map(({ id: item, attitude, spans }) => ({ ...at, item, attitude, text: words(spans) })),
    ],
    alike: [],
  };
}
