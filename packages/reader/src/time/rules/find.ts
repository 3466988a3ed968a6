import { rulesFor } from "./list.js";
import type { Draft } from "./rule.js";
import type { Words } from "./words.js";

/** All expressions of a text, left to right, the longest of those that begin at a word. */
export function findDrafts(words: Words): readonly Draft[] {
  const out: Draft[] = [];
  const { lower, count } = words;
  for (let at = 0; at < count; ) {
    const best = longestAt(words, at, lower[at]!);
    if (best) {
      out.push(best);
      at = best.end;
    } else at++;
  }
  return out;
}

function longestAt(words: Words, at: number, word: string): Draft | undefined {
  let best: Draft | undefined;
  for (const rule of rulesFor(word, words.lower[at + 1] ?? "")) {
    const found = rule.match(words, at);
    if (!found || found.end <= at || found.end > words.count || (best && found.end <= best.end)) continue;
    if (words.sentence[found.end - 1] === words.sentence[at]) best = { ...found, first: at, rule: rule.name };
  }
  return best;
}
