import type { Lexicon } from "../document/layers.js";

export const isEmpty = ({ outlets, aliases, titles }: Lexicon): boolean =>
  !outlets?.length && !titles?.length && Object.keys(aliases ?? {}).length === 0;

/** Names are compared in lower case, without the article and a final 's: "the Dagstidende's" is Dagstidende. */
export const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/^(?:the|a|an) /, "")
    .replace(/'s?$/, "")
    .replace(/\s+/g, " ")
    .trim();

/** The caller's words, ready to be asked. */
export interface Entries {
  /** Outlet by any of its names. */
  readonly outlets: ReadonlyMap<string, string>;
  readonly aliases: ReadonlyMap<string, string>;
  /** Titles as their words in lower case, longest first: "grand vizier" before "vizier". */
  readonly titles: readonly (readonly string[])[];
}

export function entriesOf({ outlets = [], aliases = {}, titles = [] }: Lexicon): Entries {
  return {
    outlets: new Map(outlets.map((name) => [keyOf(name), name])),
    aliases: new Map(Object.entries(aliases).map(([form, name]) => [keyOf(form), name])),
    titles: titles
      .map((title) => title.toLowerCase().split(/\s+/))
      .sort((a, b) => b.length - a.length || (a.join(" ") < b.join(" ") ? -1 : 1)),
  };
}
