import type { Lexicon, LinkedMention } from "../document/layers.js";
import { countryOf } from "../knowledge/countries.js";
import type { Draft, Found, Needs } from "./draft.js";
import { type Entries, entriesOf, keyOf } from "./entries.js";
import { renumber } from "./merge.js";
import { addTitles } from "./titles.js";

/** What was found, with the caller's titles, outlets and aliases: kinds and names set, entities of one name made one. */
export function amend(document: Needs, { mentions, entities }: Found, lexicon: Lexicon): Found {
  const entries = entriesOf(lexicon);
  const own: LinkedMention[][] = entities.map(() => []);
  for (const mention of mentions) own[mention.entity]?.push(mention);
  const drafts = entities.map((entity, i): Draft => ({ entity, mentions: own[i]!, touched: false }));
  return renumber(drafts.map((draft) => renamed(document, addTitles(document, draft, entries), entries)));
}

/** Outlets and aliases: by the entity's name, or by a name among its mentions. */
function renamed(document: Needs, draft: Draft, entries: Entries): Draft {
  const keys = namesOf(document, draft).map(keyOf);
  const alias = firstIn(entries.aliases, keys);
  const name = alias ?? draft.entity.name;
  const outlet = firstIn(entries.outlets, [keyOf(name), ...keys]);
  if (alias === undefined && outlet === undefined) return draft;
  const country = alias === undefined ? undefined : countryOf(alias.toLowerCase());
  const { country: _, ...entity } = draft.entity;
  if (outlet !== undefined)
    return {
      ...draft,
      touched: true,
      entity: { ...draft.entity, kind: "outlet", named: true, name: outlet, roles: [] },
    };
  if (country?.form === "name")
    return {
      ...draft,
      touched: true,
      entity: { ...entity, kind: "country", named: true, name: country.name, country: country.code, roles: [] },
    };
  return { ...draft, touched: true, entity: { ...draft.entity, named: true, name } };
}

const namesOf = ({ text }: Needs, { entity, mentions }: Draft): readonly string[] => [
  entity.name,
  ...mentions.filter(({ form }) => form !== "pronoun").map(({ span }) => text.slice(...span)),
];

function firstIn(map: ReadonlyMap<string, string>, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const found = map.get(key);
    if (found !== undefined) return found;
  }
  return undefined;
}
