import { type Layers, type Tokens, UPOS, type Upos } from "../document/layers.js";

/** Tokens [from, to). */
export type Range = readonly [from: number, to: number];

/** The words of a document with their classes, as the rules of this room read them. */
export interface Words {
  readonly text: string;
  readonly tokens: Tokens;
  readonly lower: readonly string[];
  readonly pos: readonly Upos[];
  readonly tag: readonly string[];
  /** Governor of each token, -1 at a root; all -1 where there is no parse. */
  readonly head: Int32Array;
  readonly relation: readonly string[];
  readonly parsed: boolean;
}

/** The words with their tags; where no tagger has run, with classes guessed from closed lists and endings. */
export function wordsOf(document: Pick<Layers, "text" | "tokens" | "syntax">): Words {
  const { text, tokens, syntax } = document;
  const parsed = syntax.upos.some((code) => code !== 0);
  const pos = parsed
    ? Array.from(syntax.upos, (code) => UPOS[code] ?? "X")
    : tokens.word.map((word, i) => guess(word, tokens.lower[i] ?? ""));
  return {
    text,
    tokens,
    lower: tokens.lower,
    pos,
    tag: syntax.tag,
    head: syntax.head,
    relation: syntax.relation,
    parsed,
  };
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

export const AUXILIARIES = set(
  "be am is are was were been being has have had having do does did will would can could may might shall should must 's 're 've 'll 'd 'm ca wo",
);
export const BE = set("be am is are was were been being 's 're 'm");
const DETERMINERS = set("the a an this that these those every each some any no another either neither both all");
export const PRONOUNS = set(
  "he she it they we i you him her them us me his their our its my your who which himself herself itself themselves ourselves nobody everyone someone one",
);
export const SUBJECT_PRONOUNS = set("he she it they we i you");
const PREPOSITIONS = set(
  "of in on at by for from with without to into onto over under between among during before after since until about against through across within off outside inside near via per amid towards toward upon despite behind beyond around as",
);
const CONJUNCTIONS = set("and or but nor");
const SUBORDINATORS = set("that if whether because although though while whereas unless when where how why what");
const ADVERBS = set(
  "also not n't never still again already later then earlier once only yet even always just long now today yesterday tomorrow recently soon too so ever since first",
);
const IRREGULAR_PASTS = set(
  "said told wrote thought knew went came took kept met left held made gave got saw ran fell rose sent won lost began broke drew flew spoke sought found felt stood brought became led paid",
);
const NOUNS_LIKE_VERBS = set(
  "building meeting briefing hearing spending morning evening king ceiling funding training understanding opening ruling gathering housing beginning wedding hundred need speed seed bed shipping banking fishing hotline wing thing something anything nothing everything during spring string peacekeeping financing",
);
const MARK = /^[^\p{L}\p{N}]+$/u;

const isSmallLetter = (code: number): boolean => code >= 97 && code <= 122;

/** The class of a word by its looks; only until tags are there. */
function guess(word: string, lower: string): Upos {
  const plain = isSmallLetter(word.charCodeAt(0));
  if (!plain && /^[$£€¥]$/.test(word)) return "SYM";
  if (!plain && MARK.test(word)) return "PUNCT";
  if (lower === "'s" || lower === "'") return "PART";
  if (AUXILIARIES.has(lower)) return "AUX";
  if (CONJUNCTIONS.has(lower)) return "CCONJ";
  if (DETERMINERS.has(lower)) return "DET";
  if (PRONOUNS.has(lower)) return "PRON";
  if (SUBORDINATORS.has(lower)) return "SCONJ";
  if (PREPOSITIONS.has(lower)) return "ADP";
  if (ADVERBS.has(lower)) return "ADV";
  if (!plain && /^\d/.test(word)) return "NUM";
  if (!plain && /^\p{Lu}/u.test(word)) return "PROPN";
  if (lower.endsWith("ly") && lower.length > 4 && !lower.endsWith("mbly") && lower !== "family") return "ADV";
  if (NOUNS_LIKE_VERBS.has(lower)) return "NOUN";
  if (/(?:ed|ing)$/.test(lower) || IRREGULAR_PASTS.has(lower)) return "VERB";
  return "NOUN";
}

/** Words that belong inside a noun phrase. */
const NOMINAL: ReadonlySet<Upos> = new Set<Upos>(["NOUN", "PROPN", "ADJ", "DET", "PRON", "NUM", "SYM", "X"]);

export const isNominal = (words: Words, i: number): boolean =>
  NOMINAL.has(words.pos[i] ?? "PUNCT") || words.lower[i] === "'s" || words.lower[i] === "'" || words.lower[i] === "’";

export const isVerbal = (words: Words, i: number): boolean => words.pos[i] === "VERB" || words.pos[i] === "AUX";

const QUOTE_MARK = /^(?:["“”„«»‘]|''|``)$/;
export const isQuoteMark = (words: Words, i: number): boolean => QUOTE_MARK.test(words.tokens.word[i] ?? "");

const WEEKDAYS_AND_MONTHS = set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan. feb. mar. apr. aug. sept. sep. oct. nov. dec.",
);
const TIME_WORDS = set(
  "today yesterday tomorrow tonight earlier later week weekend month year night morning afternoon evening day days weeks months years ago late early recently now hours minutes then once",
);
/** Time words only before another: "last week", "this month", not "denied this". */
const TIME_POINTERS = set("last next this every");

export const isDayOrMonth = (words: Words, i: number): boolean => WEEKDAYS_AND_MONTHS.has(words.lower[i] ?? "");

/** Words of which time phrases are made: "late on Sunday", "last week", "March 16", "two days ago". */
export const isTimeWord = (words: Words, i: number): boolean =>
  isDayOrMonth(words, i) ||
  TIME_WORDS.has(words.lower[i] ?? "") ||
  words.pos[i] === "NUM" ||
  (TIME_POINTERS.has(words.lower[i] ?? "") &&
    (isDayOrMonth(words, i + 1) || TIME_WORDS.has(words.lower[i + 1] ?? "") || words.pos[i + 1] === "NUM"));
