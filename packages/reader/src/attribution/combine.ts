import type { Draft } from "./draft.js";
import { headOf } from "./subjects.js";
import type { Range, Words } from "./words.js";

/** Rules whose source and cue follow conventions that the model's corpus does not have: relays, labels, passives. */
const OWN_CONVENTIONS = /^(?:phrase\.relay|passive|label|quote)/;

/**
 * Learnt statements and those of the rules in one list. Where both found a cue at the top level, the rule's content
 * stands with the model's source and cue, which end where annotators end them; where the rules are silent, the learnt
 * statement is added. A learnt statement is top-level: one whose cue stands in a rule's content, or whose content holds
 * a rule's content, is left to the rules. Figures for other ways: decision 0050.
 */
export function combine(words: Words, learnt: readonly Draft[], ruled: readonly Draft[]): readonly Draft[] {
  const size = words.tokens.count;
  const cues = marked(size, ruled, "cue");
  const contents = marked(size, ruled, "content");
  const sources = marked(size, ruled, "source");
  const byCue = new Map<number, Draft>();
  for (const draft of learnt) eachToken(draft.cue, (token) => byCue.set(token, draft));

  const refined = ruled.map((draft) => {
    if (OWN_CONVENTIONS.test(draft.rule) || contents[draft.cueToken] === 1) return draft;
    const twin = byCue.get(draft.cueToken);
    return twin && fits(twin, draft) ? withEnds(words, draft, twin) : draft;
  });
  const added = learnt.filter(
    ({ cue, content }) =>
      !touches(cues, cue) && !touches(contents, cue) && !touches(sources, cue) && !touches(contents, content),
  );
  return [
    ...refined,
    ...added.map((m) => (m.source.length > 0 ? { ...m, sourceToken: headOf(words, m.source[0]!) } : m)),
  ];
}

function eachToken(ranges: readonly Range[], visit: (token: number) => void): void {
  for (const [from, to] of ranges) for (let i = from; i < to; i++) visit(i);
}

/** 1 at each token that plays the role in any of the drafts. */
function marked(size: number, drafts: readonly Draft[], role: "source" | "cue" | "content"): Uint8Array {
  const marks = new Uint8Array(size);
  for (const draft of drafts) for (const [from, to] of draft[role]) marks.fill(1, from, to);
  return marks;
}

const touches = (marks: Uint8Array, ranges: readonly Range[]): boolean =>
  ranges.some(([from, to]) => marks.subarray(from, to).includes(1));

const meet = (a: readonly Range[], b: readonly Range[]): boolean =>
  a.some(([s, e]) => b.some(([t, f]) => s < f && t < e));

/** The same source by both, and nothing of the model's cue or source in the rule's content. */
const fits = (twin: Draft, draft: Draft): boolean =>
  meet(twin.source, draft.source) && !meet(twin.source, draft.content) && !meet(twin.cue, draft.content);

const holds = (ranges: readonly Range[], token: number): boolean =>
  ranges.some(([from, to]) => from <= token && token < to);

function withEnds(words: Words, draft: Draft, { source, cue }: Draft): Draft {
  const sourceToken = holds(source, draft.sourceToken) ? draft.sourceToken : headOf(words, source[0]!);
  return { ...draft, source, sourceToken, cue };
}
