import type { Role } from "../contract/record.js";
import type { LinkedMention } from "../document/layers.js";
import type { Draft, Needs } from "./draft.js";
import type { Entries } from "./entries.js";

/**
 * The caller's titles before a person's name: "Grand Vizier Ana Orr" is Ana Orr, who holds the office. The title may have
 * been left out of the mention, or taken for a part of the name.
 */
export function addTitles(document: Needs, draft: Draft, { titles }: Entries): Draft {
  const { kind, named, name } = draft.entity;
  if (titles.length === 0 || !named || (kind !== "person" && kind !== "organization")) return draft;
  const inName = titles.find((title) => startsWith(name.toLowerCase().split(/\s+/), title));
  const roles: Role[] = [...draft.entity.roles];
  let touched = false;
  const mentions = draft.mentions.map((mention) => {
    const found = mention.form === "name" ? titleOf(document, mention, titles) : undefined;
    if (!found) return mention;
    touched = true;
    const [from, to] = found;
    const span = [document.tokens.start[from]!, document.tokens.end[to - 1]!] as const;
    const title = document.text.slice(...span);
    if (!roles.some((role) => role.title.toLowerCase().includes(title.toLowerCase())))
      roles.push({ title, standing: "holds", spans: [span] });
    const start = document.tokens.start[from]!;
    return from < mention.firstToken
      ? { ...mention, firstToken: from, span: [start, mention.span[1]] as const }
      : mention;
  });
  if (!touched) return draft;
  const bare = inName ? name.split(/\s+/).slice(inName.length).join(" ") : name;
  return { mentions, touched, entity: { ...draft.entity, kind: "person", name: bare === "" ? name : bare, roles } };
}

/** The tokens of a title at the beginning of a mention, with a name after it, or right before the mention. */
function titleOf(
  { tokens }: Needs,
  { firstToken, endToken }: LinkedMention,
  titles: Entries["titles"],
): readonly [from: number, to: number] | undefined {
  for (const title of titles) {
    const to = firstToken + title.length;
    if (to < endToken && startsWith(tokens.lower.slice(firstToken, to), title)) return [firstToken, to];
    const from = firstToken - title.length;
    const isOneSentence = from >= 0 && tokens.sentence[from] === tokens.sentence[firstToken];
    if (isOneSentence && startsWith(tokens.lower.slice(from, firstToken), title)) return [from, firstToken];
  }
  return undefined;
}

const startsWith = (words: readonly string[], title: readonly string[]): boolean =>
  words.length >= title.length && title.every((word, i) => words[i] === word);
