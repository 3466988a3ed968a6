/**
 * Inflected forms of the lexicon's lemmas, so that a trigger is known even where the lemma was guessed wrongly
 * ("normalised" as "normalis", "talks" as itself). Irregular ones where a tagger that misses the past leaves the lemma as it stands.
 */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  blow: ["blew", "blown"],
  break: ["broke", "broken"],
  fight: ["fought"],
  fly: ["flew", "flown"],
  freeze: ["froze", "frozen"],
  overthrow: ["overthrew", "overthrown"],
  retake: ["retook", "retaken"],
  shoot: ["shot"],
  sink: ["sank", "sunk"],
  strike: ["struck"],
  swear: ["swore", "sworn"],
  take: ["took", "taken"],
  withdraw: ["withdrew", "withdrawn"],
};

const VOWEL = /[aeiou]/;
/** Final consonants that double although the last syllable has no stress: British "travelled", "initialled". */
const DOUBLING = /[^aeiou][aeiou](?:[bdglmnprt])$|l$/;

export function verbForms(lemma: string): string[] {
  const stem = lemma.endsWith("e") ? lemma.slice(0, -1) : lemma;
  const soft = /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}i` : stem;
  const third = /(s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : soft !== stem ? `${soft}es` : `${lemma}s`;
  const doubled = DOUBLING.test(lemma) && !lemma.endsWith("e") ? lemma + lemma.at(-1)! : "";
  return [
    lemma,
    third,
    `${soft}ed`,
    `${stem}ing`,
    ...(IRREGULAR[lemma] ?? []),
    ...(doubled ? [`${doubled}ed`, `${doubled}ing`] : []),
  ];
}

export function nounForms(lemma: string): string[] {
  const plural = /(s|x|z|ch|sh)$/.test(lemma)
    ? `${lemma}es`
    : lemma.endsWith("y") && !VOWEL.test(lemma.at(-2)!)
      ? `${lemma.slice(0, -1)}ies`
      : `${lemma}s`;
  return [lemma, plural];
}

/** The same senses under every form. */
export function byForm<T>(
  senses: ReadonlyMap<string, readonly T[]>,
  forms: (lemma: string) => string[],
): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, readonly T[]>();
  for (const [lemma, list] of senses)
    for (const form of forms(lemma)) if (!map.has(form) || form === lemma) map.set(form, list);
  return map;
}
