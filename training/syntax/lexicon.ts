import { ruleLemma } from "../../packages/reader/src/syntax/lemmas.js";
import type { Lexicon } from "../../packages/reader/src/syntax/model.js";
import type { Gold } from "./corpus.js";

/** Names of tags and relations, and what tags, relations and rules do not tell. */
export function learnLexicon(gold: readonly Gold[]): Lexicon {
  const tags = new Set<string>();
  const relations = new Set<string>();
  const upos = new Counts();
  const lemmas = new Counts();
  for (const { word, lemma, upos: pos, tag, relation } of gold)
    word.forEach((surface, i) => {
      const lower = surface.toLowerCase();
      const t = tag[i]!;
      tags.add(t);
      relations.add(relation[i]!);
      upos.add(t, pos[i]!);
      upos.add(`${t} ${relation[i]}`, pos[i]!);
      upos.add(`${t} ${relation[i]} ${lower}`, pos[i]!);
      lemmas.add(`${t} ${lower}`, lemma[i]!.toLowerCase());
    });
  const known: Record<string, string> = {};
  for (const [key, name] of upos.winners(1)) if (!key.includes(" ")) known[key] = name;
  for (const parts of [2, 3])
    for (const [key, name, times] of upos.winners(2)) {
      if (key.split(" ").length !== parts || times < 2) continue;
      const shorter = key.slice(0, key.lastIndexOf(" "));
      if ((known[shorter] ?? known[key.split(" ")[0]!]) !== name) known[key] = name;
    }
  const exceptions: Record<string, string> = {};
  for (const [key, lemma] of lemmas.winners(1)) {
    const [tag, lower] = key.split(" ") as [string, string];
    if (lemma !== ruleLemma(lower, tag) && !/^(?:NNP|ADD|GW|FW)/.test(tag) && lemma !== "_") exceptions[key] = lemma;
  }
  return { tags: [...tags], relations: [...relations], upos: known, lemmas: exceptions };
}

/** How often each value was seen with a key. */
class Counts {
  private readonly seen = new Map<string, Map<string, number>>();

  add(key: string, value: string): void {
    const values = this.seen.get(key) ?? new Map<string, number>();
    values.set(value, (values.get(value) ?? 0) + 1);
    this.seen.set(key, values);
  }

  /** Each key with its most frequent value and how often that was. */
  *winners(least: number): Iterable<readonly [key: string, value: string, times: number]> {
    for (const [key, values] of this.seen) {
      let found = "";
      let times = 0;
      for (const [value, count] of values)
        if (count > times) {
          found = value;
          times = count;
        }
      if (times >= least) yield [key, found, times];
    }
  }
}
