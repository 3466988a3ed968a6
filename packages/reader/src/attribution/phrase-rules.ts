import { contentBefore, contentEnd } from "./content.js";
import { type Context, type Region, trimmed } from "./context.js";
import type { Draft } from "./draft.js";
import { ADJECTIVES, CUE_FORMS, NOUNS } from "./lookup.js";
import { phraseAfter, phraseBefore } from "./phrases.js";
import { headOf, sharedSubject, subjectBefore } from "./subjects.js";
import { verbGroup } from "./verb-group.js";
import { isQuoteMark, type Range } from "./words.js";

/** "According to X, …" and "…, according to X". */
export function accordingTo(context: Context, at: number, region: Region): Draft | undefined {
  const { words } = context;
  if (words.lower[at] !== "according" || words.lower[at + 1] !== "to") return undefined;
  const fronted = at <= region.floor + 1;
  const source = phraseAfter(words, at + 2, fronted ? firstComma(context, at + 2, region.ceiling) : region.ceiling);
  if (!source) return undefined;
  const content = fronted
    ? trimmed(words, [source[1], contentEnd(context, source[1] + 1, region, "clause")])
    : contentBefore(context, at, region);
  if (!content) return undefined;
  return {
    source: [source],
    cue: [[at, at + 2]],
    content: [content],
    cueToken: at,
    sourceToken: headOf(words, source),
    rule: "phrase.according",
  };
}

function firstComma(context: Context, from: number, ceiling: number): number {
  for (let i = from; i < ceiling; i++) if (context.words.lower[i] === ",") return i;
  return ceiling;
}

const RELAYS: readonly (readonly string[])[] = [
  ["with", "reference", "to"],
  ["with", "a", "reference", "to"],
  ["in", "reference", "to"],
  ["citing"],
  ["quoting"],
  ["referring", "to"],
  ["with", "a", "link", "to"],
];

/**
 * "with reference to Y", "citing Y": the source of whoever reports; what is reported is the reporter's content.
 * "He was citing Y" goes with `before`, the last attribution of the sentence before.
 */
export function relayed(
  context: Context,
  at: number,
  region: Region,
  earlier: readonly Draft[],
  previous: Range | undefined,
  before: Draft | undefined,
): Draft | undefined {
  const { words } = context;
  const cue = RELAYS.find((phrase) => phrase.every((word, k) => words.lower[at + k] === word));
  if (!cue) return undefined;
  const source = phraseAfter(words, at + cue.length, region.ceiling);
  if (!source) return undefined;
  const own = earlier
    .filter((draft) => draft.cueToken < at && draft.cueToken >= region.floor && draft.rule !== "phrase.relay")
    .at(-1);
  const under = own ?? (BE_FORMS.has(words.lower[at - 1] ?? "") ? before : undefined);
  const content = under?.content ?? (at > region.floor + 2 ? list(contentBefore(context, at, region)) : list(previous));
  if (content.length === 0) return undefined;
  return {
    source: [source],
    cue: [[at, at + cue.length]],
    content,
    cueToken: at,
    sourceToken: headOf(words, source),
    rule: "phrase.relay",
    ...(under && { under }),
  };
}

const list = (range: Range | undefined): readonly Range[] => (range ? [range] : []);

/** "As X writes, …", "As noted in X, …" at the start of a sentence. */
export function asClause(context: Context, region: Region, sentenceStart: number): Draft | undefined {
  const { words } = context;
  if (words.lower[sentenceStart] !== "as") return undefined;
  const comma = firstComma(context, sentenceStart, region.ceiling);
  if (comma >= region.ceiling) return undefined;
  for (let verb = sentenceStart + 1; verb < comma; verb++) {
    const forms = CUE_FORMS.get(words.lower[verb] ?? "");
    if (
      !forms?.some(
        ({ classes, form }) =>
          form !== "base" && form !== "gerund" && classes.some(({ frames }) => frames.includes("q")),
      )
    )
      continue;
    const participle = verb === sentenceStart + 1;
    const group = verbGroup(words, verb, sentenceStart + 1);
    if (group.passive && !participle) return undefined;
    const source = participle
      ? phraseAfter(words, verb + 2, comma)
      : phraseBefore(words, group.range[0], sentenceStart + 1);
    if (!source || (participle && !["in", "by", "on"].includes(words.lower[verb + 1] ?? ""))) return undefined;
    const from = afterAside(context, comma, region.ceiling);
    const content = trimmed(words, [from, contentEnd(context, from, region, "clause")]);
    if (!content) return undefined;
    return {
      source: [source],
      cue: [participle ? [verb, verb + 1] : group.range],
      content: [content],
      cueToken: verb,
      sourceToken: headOf(words, source),
      rule: "phrase.as",
    };
  }
  return undefined;
}

/** After "As X writes, citing Y,": the aside is skipped. */
function afterAside(context: Context, comma: number, ceiling: number): number {
  const next = context.words.lower[comma + 1] ?? "";
  if (next !== "citing" && next !== "quoting" && next !== "with" && next !== "referring") return comma + 1;
  const second = firstComma(context, comma + 1, ceiling);
  return second < ceiling ? second + 1 : comma + 1;
}

const BE_FORMS = new Set(["is", "are", "was", "were", "be", "been", "'s", "'re", "am", "'m"]);

/** "Kyiv | is ready | to send power". */
export function adjective(context: Context, at: number, region: Region): Draft | undefined {
  const { words } = context;
  const frames = ADJECTIVES.get(words.lower[at] ?? "");
  if (!frames) return undefined;
  const group = verbGroup(words, at, region.floor);
  if (!BE_FORMS.has(words.lower[group.range[0]] ?? "") && !group.passive) return undefined;
  const next = words.lower[at + 1] ?? "";
  if (!(frames.includes("i") && next === "to") && !(frames.includes("t") && next === "that")) return undefined;
  const start = group.range[0];
  const subject = subjectBefore(context, start, region);
  const content = trimmed(words, [at + 1, contentEnd(context, at + 1, region, "clause")]);
  if (!subject || !content) return undefined;
  return {
    source: subject.spans,
    cue: [[start, at + 1]],
    content: [content],
    cueToken: at,
    sourceToken: subject.head,
    rule: "adjective",
  };
}

const POSSESSIVES = new Set(["his", "her", "its", "their", "my", "our"]);

/** "his | promises | to impose tariffs". */
export function noun(context: Context, at: number, region: Region): Draft | undefined {
  const { words } = context;
  if (!NOUNS.has(words.lower[at] ?? "") || at <= region.floor) return undefined;
  const next = words.lower[at + 1] ?? "";
  if (next !== "to" && next !== "that") return undefined;
  let owner = at - 1;
  while (owner > region.floor && words.pos[owner] === "ADJ") owner--;
  const possessive = POSSESSIVES.has(words.lower[owner] ?? "");
  const genitive = words.lower[owner] === "'s" || words.lower[owner] === "'";
  if (!possessive && !genitive) return undefined;
  const clause = possessive ? sharedSubject(context, owner, region) : undefined;
  const source = possessive ? ([owner, owner + 1] as const) : phraseBefore(words, owner, region.floor);
  const content = trimmed(words, [at + 1, contentEnd(context, at + 1, region, "clause")]);
  if (!source || !content || isQuoteMark(words, at)) return undefined;
  return {
    source: clause?.spans ?? [source],
    cue: [[at, at + 1]],
    content: [content],
    cueToken: at,
    sourceToken: clause?.head ?? headOf(words, source),
    rule: "noun",
  };
}
