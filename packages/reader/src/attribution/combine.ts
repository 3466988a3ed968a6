import type { Draft } from "./draft.js";
import { type LearntDraft, surest } from "./learnt.js";
import { isCueWord } from "./lookup.js";
import { headOf } from "./subjects.js";
import type { Range, Words } from "./words.js";

/** Rules whose source and cue follow conventions that the model's corpus does not have: relays, labels, passives. */
const OWN_CONVENTIONS = /^(?:phrase\.relay|passive|label|quote)/;

/** What is weighed between model and rules, in 1/256 of a natural logarithm of odds. */
export interface Odds {
  /**
   * What the best analysis of a cue that is in no lexicon and that no rule found is handicapped by. The corpus counts
   * signing, banning and appointing as attributions, our stories do not.
   */
  readonly strange: number;
  /** A rule's finding stands at the top level where the model rates its own analysis of the cue above this. */
  readonly nearly: number;
}

/** Chosen on a quarter of PolNeAR's train half that the model was not taught, with stories a to c. */
export const ODDS: Odds = { strange: 180, nearly: -150 };

/** Rules that stand at the top level whatever the model thinks. */
const TRUSTED = /^(?:passive|phrase\.according|signature)/;

/** Who stands on a token: looked up once a token, so that long texts stay linear. */
type Owners<T> = ReadonlyMap<number, T>;

function ownersOf<T extends Draft>(drafts: readonly T[], part: (draft: T) => readonly Range[]): Owners<T> {
  const owners = new Map<number, T>();
  for (const draft of drafts)
    for (const [from, to] of part(draft))
      for (let i = from; i < Math.min(to, from + LONGEST); i++) owners.set(i, draft);
  return owners;
}

/** Tokens of a range that are looked at; no statement in news is longer. */
const LONGEST = 400;

function ownerIn<T>(owners: Owners<T>, ranges: readonly Range[]): T | undefined {
  for (const [from, to] of ranges)
    for (let i = from; i < Math.min(to, from + LONGEST); i++) {
      const owner = owners.get(i);
      if (owner) return owner;
    }
  return undefined;
}

/**
 * The statements of the model and of the rules in one list. At the top level the model's reading stands where it beats
 * "no relation", handicapped where neither rule nor lexicon knows the cue. The rules add what the model was never shown
 * (statements inside statements, relays, what is said in an interview's turns), and at the top level what it all but
 * took, as long as it says nothing else there.
 *
 * @param read the best analysis of each likely cue, with its margin over "no relation"
 * @param spoken whether a token stands in an interview's turn, which the model does not read
 */
export function combine(
  words: Words,
  read: readonly LearntDraft[],
  ruled: readonly Draft[],
  spoken: (token: number) => boolean,
  odds: Odds = ODDS,
): readonly Draft[] {
  const learnt = acceptedOf(words, read, ruled, odds);
  const cues = ownersOf(learnt, (m) => m.cue);
  const contents = ownersOf(learnt, (m) => m.content);
  const readings = ownersOf(read, (m) => m.cue);
  const twin = new Map<Draft, Draft>();
  for (const r of ruled) {
    const same = ownerIn(cues, r.cue);
    if (same) twin.set(r, same);
  }
  const stands = (r: Draft): boolean =>
    TRUSTED.test(r.rule) || (ownerIn(readings, r.cue)?.margin ?? Number.NEGATIVE_INFINITY) > odds.nearly;
  const added = ruled.filter((r) => {
    if (twin.has(r)) return false;
    const at = r.cueToken >= 0 ? r.cueToken : (r.content[0]?.[0] ?? -1);
    if (r.under || contents.has(at) || spoken(at)) return true;
    return !(ownerIn(cues, r.content) || ownerIn(contents, r.content)) && stands(r);
  });
  const bound = added.map((r) => {
    const same = r.under && twin.get(r.under);
    return same ? { ...r, under: same } : r;
  });
  return [...learnt, ...bound];
}

/** The model's statements: those that the odds favour and that no rule with its own conventions takes. */
function acceptedOf(
  words: Words,
  read: readonly LearntDraft[],
  ruled: readonly Draft[],
  { strange }: Odds,
): readonly LearntDraft[] {
  const ruledCues = ownersOf(ruled, (r) => r.cue);
  const signed = ownersOf(
    ruled.filter((r) => r.rule === "signature"),
    (r) => [...r.content, ...r.cue, ...r.source],
  );
  const favoured = read.flatMap((m) => {
    if (ownerIn(signed, m.cue) || ownerIn(signed, m.content)) return [];
    const rule = ownerIn(ruledCues, m.cue);
    if (rule && OWN_CONVENTIONS.test(rule.rule)) return [];
    const margin = m.margin - (rule || isCueWord(words.lower[m.cueToken] ?? "") ? 0 : strange);
    return margin > 0 ? [{ ...m, margin }] : [];
  });
  return surest(favoured).map((m) => ({
    ...m,
    content: withoutRelay(words, m.content),
    sourceToken: m.source.length > 0 ? headOf(words, m.source[0]!) : m.sourceToken,
  }));
}

/** Contents without a last piece that names the outlet: "Ships would wait, Orr said, as cited by Radio Brod." */
const withoutRelay = ({ lower }: Words, content: readonly Range[]): readonly Range[] =>
  content.filter(
    ([from, to], i) => i === 0 || lower[from] !== "as" || !lower.slice(from, Math.min(to, from + 4)).includes("by"),
  );
