import type { Atoms, Input } from "./atoms.js";
import type { Hint } from "./hint.js";
import { BQ, IQ, LABELS, UNIT } from "./labels.js";
import { logAdd } from "./log-add.js";

/** A token that may head a cue, and the stretch of text in which its source and content are sought. */
export interface Candidate {
  readonly anchor: number;
  /** The run of likely cue tokens around the anchor. */
  readonly runFrom: number;
  readonly runTo: number;
  /** Log-probability that the anchor stands in a cue. */
  readonly score: number;
}

/** A stretch of tokens. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** A candidate with how far its window reaches. */
export interface Reached {
  readonly candidate: Candidate;
  readonly reach: number;
}

/** All that is read of a document: the tagger's candidates, then the hints' cues that it passed over. */
export function candidatesOf(
  logs: Int32Array,
  atoms: Atoms,
  { tokens, hints }: Pick<Input, "tokens" | "hints">,
): { readonly found: readonly Reached[]; readonly hinted: readonly Reached[] } {
  const found = findCandidates(logs, atoms, tokens.sentence, CUE_THRESHOLD);
  const hinted = hintedCandidates(hints, found, logs, atoms.count);
  const reached = (list: readonly Candidate[]): readonly Reached[] =>
    list.map((candidate, k) => ({ candidate, reach: reachOf(list, k) }));
  return { found: reached(found), hinted: reached(hinted) };
}

/** Runs of tokens whose probability of standing in a cue passes the threshold; one candidate a run. */
function findCandidates(logs: Int32Array, atoms: Atoms, sentence: Int32Array, threshold: number): readonly Candidate[] {
  const found: Candidate[] = [];
  const inCue = (i: number): number => logAdd(logs[i * LABELS + BQ]!, logs[i * LABELS + IQ]!);
  for (let i = 0; i < atoms.count; i++) {
    if (inCue(i) < threshold) continue;
    let end = i + 1;
    while (
      end < atoms.count &&
      end - i < MAX_RUN &&
      sentence[end] === sentence[i] &&
      inCue(end) >= threshold &&
      logs[end * LABELS + BQ]! <= logs[end * LABELS + IQ]!
    )
      end++;
    let anchor = -1;
    for (let j = i; j < end; j++) {
      const outside = atoms.head[j]! < i || atoms.head[j]! >= end;
      if (outside && (anchor < 0 || inCue(j) > inCue(anchor))) anchor = j;
    }
    found.push({ anchor: anchor < 0 ? i : anchor, runFrom: i, runTo: end, score: inCue(anchor < 0 ? i : anchor) });
    i = end - 1;
  }
  return found;
}

/** The cues of hints that no candidate touches: read as well, so that the model's odds are known for them. */
function hintedCandidates(
  hints: readonly Hint[],
  candidates: readonly Candidate[],
  logs: Int32Array,
  count: number,
): readonly Candidate[] {
  const taken = new Uint8Array(count);
  for (const { runFrom, runTo } of candidates) taken.fill(1, runFrom, runTo);
  const inCue = (i: number): number => logAdd(logs[i * LABELS + BQ]!, logs[i * LABELS + IQ]!);
  const found: Candidate[] = [];
  for (const { cue } of hints) {
    if (cue.length === 0 || cue.some(({ from, to }) => taken.subarray(from, to).includes(1))) continue;
    const { from, to } = cue[0]!;
    let anchor = to - 1;
    for (let i = from; i < to; i++) if (inCue(i) > inCue(anchor)) anchor = i;
    taken.fill(1, from, to);
    found.push({ anchor, runFrom: from, runTo: to, score: inCue(anchor) });
  }
  return found.sort((a, b) => a.anchor - b.anchor);
}

const MAX_RUN = 16;

/** Sentences before and after the cue's that may belong to its statement. */
const SENTENCES = 3;
/** Tokens on each side at most: the longest statements of one paragraph have about 150. */
const REACH = 150;
/** Cues to each side that a window need not pass: news never comes to that, made-up text does. */
const CROWD = 8;

/** How far the window of the k-th candidate reaches: less where cues crowd, so that the whole stays linear. */
function reachOf(candidates: readonly Candidate[], k: number): number {
  const before = candidates[k - CROWD];
  const after = candidates[k + CROWD];
  return before && after ? Math.max(20, Math.min(REACH, after.anchor - before.anchor)) : REACH;
}

/** Tokens of following paragraphs at most. */
const BEYOND = 200;

/** The cue's paragraph, three sentences to each side, and what follows it where that opens with a quotation. */
export function windowOf({ tokens, sentences, blocks, quotes }: Input, anchor: number, reach = REACH): Window {
  const s = tokens.sentence[anchor]!;
  const b = sentences[s]!.block;
  const block = blocks[b]!;
  const first = Math.max(block.firstSentence, s - SENTENCES);
  const last = Math.min(block.endSentence - 1, s + SENTENCES);
  const from = Math.max(sentences[first]!.firstToken, anchor - reach);
  let to = Math.min(sentences[last]!.endToken, anchor + reach);
  if (last === block.endSentence - 1 && to === sentences[last]!.endToken) {
    const limit = to + BEYOND;
    let quoted = s >= last - 1;
    for (let next = b + 1; next < blocks.length; next++) {
      const start = sentences[blocks[next]!.firstSentence]!.firstToken;
      const q = tokens.quote[start]!;
      if (q < 0 || quotes[q]!.firstToken !== start || !(quoted || quotes[q]!.continues)) break;
      to = Math.min(limit, sentences[blocks[next]!.endSentence - 1]!.endToken);
      if (to === limit) break;
      quoted = false;
    }
  }
  return { from, to };
}

/** Log-probability of 0.12: nine tenths of the cues pass, at 1.5 candidates a cue (cross-validation on train). */
const CUE_THRESHOLD = Math.round(UNIT * -2.12);
