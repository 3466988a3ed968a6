/** Lemmas: the treebank's own for words it has, rules for endings otherwise. */
export type Lemmas = ReadonlyMap<string, string>;

/** "Vsaid>say Ntalks>talk" → a map from tag letter and word to lemma. */
export function readLemmas(packed: string): Lemmas {
  return new Map(packed.split(" ").map((entry) => entry.split(">") as [string, string]));
}

/** Words that are lemmas of verbs, so that "hoping" is cut to "hope" and "meeting" to "meet". */
export function verbLemmas(lemmas: Lemmas): ReadonlySet<string> {
  return new Set([...lemmas].filter(([key]) => key.startsWith("V")).map(([, lemma]) => lemma));
}

const CLITICS = new Map([
  ["n't", "not"], ["'re", "be"], ["'m", "be"], ["'ll", "will"], ["'ve", "have"], ["ca", "can"], ["wo", "will"],
]); // biome-ignore format: pairs

const PRONOUNS = new Map([
  ["me", "I"], ["my", "my"], ["him", "he"], ["us", "we"], ["them", "they"], ["i", "I"],
]); // biome-ignore format: pairs

/** The lemma of a word, given its Penn tag. */
export function lemmaOf(word: string, low: string, tag: string, lemmas: Lemmas, verbs: ReadonlySet<string>): string {
  const kind = tag.charAt(0);
  if (tag === "NNP" || tag === "NNPS") return word;
  if (kind === "V" || tag === "MD") {
    if (low === "'s") return "be";
    if (low === "'d") return tag === "MD" ? "would" : "have";
  }
  const clitic = CLITICS.get(low);
  if (clitic) return clitic;
  if (tag === "PRP") return PRONOUNS.get(low) ?? low;
  const known = lemmas.get(kind + low);
  if (known) return known;
  if (tag === "NNS") return singular(low);
  if (tag === "VBZ") return singular(low);
  if (tag === "VBD" || tag === "VBN") return stem(low, /(?:ed|d)$/, verbs);
  if (tag === "VBG") return stem(low, /ing$/, verbs);
  return low;
}

function singular(low: string): string {
  if (low.length > 4 && low.endsWith("ies")) return `${low.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(low)) return low.slice(0, -2);
  return low.endsWith("s") && !low.endsWith("ss") ? low.slice(0, -1) : low;
}

/** "stopped" → "stop", "hoping" → "hope", "carried" → "carry": the first form that is known as a verb, else the barest. */
function stem(low: string, ending: RegExp, verbs: ReadonlySet<string>): string {
  if (low.endsWith("ied")) return `${low.slice(0, -3)}y`;
  const bare = low.endsWith("ed") ? low.slice(0, -2) : low.replace(ending, "");
  if (bare === low) return low;
  const single = /([^aeiou])\1$/.test(bare) ? bare.slice(0, -1) : bare;
  for (const form of [bare, `${bare}e`, single]) if (verbs.has(form)) return form;
  if (
    /(?:[^aeiou]|^)[aeiou][^aeiouwxy]$/.test(bare) ||
    !/(?:at|iz|is|ur|iv|ag|uc|as|ic|nc|rc|rg|ng|dg|ul|id|ud)$/.test(bare)
  )
    return single;
  return `${bare}e`;
}
