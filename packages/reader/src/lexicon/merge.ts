import type { Entity, Id } from "../contract/record.js";
import type { LinkedMention } from "../document/layers.js";
import type { Draft, Found } from "./draft.js";
import { keyOf } from "./entries.js";

/** Entities of one name made one where the caller's words touched either, numbered anew in text order. */
export function renumber(drafts: readonly Draft[]): Found {
  const groups = new Map<string, Draft[]>();
  const touched = new Set(drafts.filter((draft) => draft.touched).map(({ entity }) => keyOf(entity.name)));
  for (const [i, draft] of drafts.entries()) {
    const key = keyOf(draft.entity.name);
    const group = draft.entity.named && touched.has(key) ? `name ${key}` : `entity ${i}`;
    const others = groups.get(group);
    if (others) others.push(draft);
    else groups.set(group, [draft]);
  }
  const merged = [...groups.values()].map((group) => ({ group, mentions: mentionsOf(group) })).sort(byFirst);
  const ids = new Map<Id, Id>(merged.flatMap(({ group }, i) => group.map(({ entity }) => [entity.id, `e${i + 1}`])));
  return {
    entities: merged.map(({ group, mentions }) => withIds(joined(group, mentions), ids)),
    mentions: merged
      .flatMap(({ mentions }, entity) => mentions.map((mention) => ({ ...mention, entity })))
      .sort(inTextOrder),
  };
}

const inTextOrder = (a: LinkedMention, b: LinkedMention): number => a.span[0] - b.span[0] || b.span[1] - a.span[1];

const mentionsOf = (group: readonly Draft[]): readonly LinkedMention[] =>
  group.flatMap(({ mentions }) => mentions).sort(inTextOrder);

interface Merged {
  readonly group: readonly Draft[];
  readonly mentions: readonly LinkedMention[];
}

const byFirst = (a: Merged, b: Merged): number =>
  a.mentions[0] && b.mentions[0] ? inTextOrder(a.mentions[0], b.mentions[0]) : 0;

/** The touched one tells kind, name and country; roles and members are of all. */
function joined(group: readonly Draft[], mentions: readonly LinkedMention[]): Entity {
  const { entity } = group.find(({ touched }) => touched) ?? group[0]!;
  const country = entity.country ?? group.find((draft) => draft.entity.country !== undefined)?.entity.country;
  const members = [...new Set(group.flatMap((draft) => draft.entity.members ?? []))];
  return {
    ...entity,
    ...(country !== undefined && { country }),
    roles: group.flatMap((draft) => (entity.kind === "person" ? draft.entity.roles : [])),
    ...(members.length > 0 && { members }),
    mentions: mentions.map(({ span, form }) => ({ span, form })),
  };
}

const withIds = (entity: Entity, ids: ReadonlyMap<Id, Id>): Entity => ({
  ...entity,
  id: ids.get(entity.id)!,
  roles: entity.roles.map((role) => {
    const of = role.of === undefined ? undefined : ids.get(role.of);
    return of === undefined ? role : { ...role, of };
  }),
  ...(entity.members && { members: entity.members.map((member) => ids.get(member) ?? member) }),
});
