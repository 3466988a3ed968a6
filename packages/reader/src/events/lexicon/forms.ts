/**
 * Inflected forms of the lexicon's lemmas, so that a trigger is known even where the lemma was guessed wrongly
 * ("normalised" as "normalis", "talks" as itself). Irregular ones where a tagger that misses the past leaves the lemma as it stands.
 */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  become: ["became"],
  blow: ["blew", "blown"],
  break: ["broke", "broken"],
  fight: ["fought"],
  fly: ["flew", "flown"],
  forgive: ["forgave", "forgiven"],
  freeze: ["froze", "frozen"],
  give: ["gave", "given"],
  lead: ["led"],
  leave: ["left"],
  lend: ["lent"],
  meet: ["met"],
  overthrow: ["overthrew", "overthrown"],
  retake: ["retook", "retaken"],
  ring: ["rang", "rung"],
  send: ["sent"],
  shoot: ["shot"],
  sink: ["sank", "sunk"],
  sit: ["sat"],
  speak: ["spoke", "spoken"],
  strike: ["struck"],
  swear: ["swore", "sworn"],
  take: ["took", "taken"],
  tell: ["told"],
  win: ["won"],
  withdraw: ["withdrew", "withdrawn"],
  withhold: ["withheld"],
  write: ["wrote", "written"],
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
