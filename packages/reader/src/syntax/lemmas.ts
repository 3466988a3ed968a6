/**
 * Lemmas by rule, from word and Penn tag, in lower case; what the rules miss is in the learnt exceptions, which go first.
 *
 * @example ruleLemma("envoys", "NNS") // "envoy"
 * @example ruleLemma("denied", "VBD") // "deny"
 */
export function ruleLemma(lower: string, tag: string): string {
  if (lower.length < 4) return lower;
  if (tag === "NNS" || tag === "VBZ" || tag === "NNPS") return singular(lower);
  if (tag === "VBD" || tag === "VBN") return lower.endsWith("ed") ? verbStem(lower.slice(0, -2)) : lower;
  if (tag === "VBG") return lower.endsWith("ing") && lower.length > 5 ? verbStem(lower.slice(0, -3)) : lower;
  return lower;
}

function singular(word: string): string {
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** Endings that a base has with a final e: "believ-", "announc-", "urg-", "criticiz-", "stat-". */
const WANTS_E =
  /(?:[vczu]|[^l]g|[^aeiou]l|[^aeiou]r|[^aeiou]s|ns|[aeiou]s|[^aeiou][aiou]t|[^aeiou][aiou]d|[^aeiou][iou]r|[aiu]m|[^aeio]in|[^e]or|ar)$/;
const DOUBLED = /([bdgmnprt])\1$/;

/** The base of what is left when -ed or -ing is gone. */
function verbStem(stem: string): string {
  if (/^(?:[^aeiou]*|.*[^aeiou])e$/.test(stem)) return `${stem}e`;
  if (!/[aeiouy]/.test(stem)) return `${stem}e`;
  if (/[^aeiou]i$/.test(stem)) return `${stem.slice(0, -1)}y`;
  if (DOUBLED.test(stem)) return stem.slice(0, -1);
  if (/(?:ng|ff|ll|ss|rn|er|en|on|it|ow|aw|ay|ey|oy)$/.test(stem))
    return /[aeiou]ng$|^chang|rang$/.test(stem) && /ang$/.test(stem) ? `${stem}e` : stem;
  return WANTS_E.test(stem) ? `${stem}e` : stem;
}

/** Lemma of a word: learnt exception, or rule. Names keep their form, in lower case. */
export function lemmaOf(lower: string, tag: string, exceptions: ReadonlyMap<string, string>): string {
  return exceptions.get(`${tag} ${lower}`) ?? ruleLemma(lower, tag);
}
