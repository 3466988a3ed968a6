import {
  AUXILIARY,
  isBe,
  isDay,
  MODIFIERS,
  type Sentence,
  type Unit,
  type UnitKind,
  type VerbForm,
} from "./sentence.js";

const NOUN = new Set(["NN", "NNS", "NNP", "NNPS", "CD", "$", "#", "FW"]);
const BEFORE_NOUN = new Set(["DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "WP$", "HYPH", "AFX", "ADD"]);
const ALONE = new Set(["PRP", "EX", "WP", "WDT"]);
/** The units of a sentence in text order; arcs inside units are drawn on the way. */
export function unitsOf(sentence: Sentence): readonly Unit[] {
  const { word, tag } = sentence;
  const units: Unit[] = [];
  for (let i = 0; i < word.length; ) {
    const unit = verbGroup(sentence, i) ?? openingThat(sentence, i) ?? nounGroup(sentence, i) ?? single(word, tag, i);
    units.push(unit);
    i = unit.to;
  }
  return units;
}

/** "that" before a noun which has an article of its own or is many opens a clause, whatever its tag. */
function openingThat({ word, tag }: Sentence, i: number): Unit | undefined {
  if (word[i]!.toLowerCase() !== "that" || !OWN_ARTICLE.has(tag[i + 1] ?? "")) return undefined;
  return { kind: "preposition", from: i, to: i + 1, head: i };
}

const OWN_ARTICLE = new Set(["DT", "PRP", "PRP$", "NNS", "NNP", "NNPS", "CD", "EX"]);

/** Adjectives that are nouns where no noun follows: "a senior White House official said". */
const PERSON_ADJECTIVE = new Set([
  "official",
  "officials",
  "representative",
  "executive",
  "general",
  "chief",
  "national",
]);

const isVerb = (tag: string | undefined): boolean => tag?.startsWith("VB") === true;
const isAdverb = (tag: string | undefined): boolean => tag === "RB" || tag === "RBR" || tag === "RBS";

/** The place after any adverbs from i on. */
function afterAdverbs({ tag }: Sentence, i: number): number {
  let at = i;
  while (isAdverb(tag[at])) at++;
  return at;
}

/** "will not have met", "to visit", "was being held": auxiliaries and adverbs with the verb that they go with. */
function verbGroup(sentence: Sentence, from: number): Unit | undefined {
  const { word, tag, arc } = sentence;
  let at = from;
  if (word[at]!.toLowerCase() === "according") return undefined;
  const infinitive = tag[at] === "TO" && isVerb(tag[afterAdverbs(sentence, at + 1)]);
  if (infinitive) at = afterAdverbs(sentence, at + 1);
  if (tag[at] !== "MD" && (!isVerb(tag[at]) || isModifier(sentence, at))) return undefined;
  const parts: number[] = [];
  while (tag[at] === "MD" || isVerb(tag[at])) {
    parts.push(at);
    const lower = word[at]!.toLowerCase();
    const goesOn = tag[at] === "MD" || isBe(lower) || AUXILIARY.has(lower);
    if (!goesOn) break;
    const next = afterAdverbs(sentence, at + 1);
    if (!isVerb(tag[next]) || isModifier(sentence, next)) break;
    at = next;
  }
  const head = parts[parts.length - 1]!;
  for (let i = from; i < head; i++) arcInVerb(sentence, i, head);
  let to = head + 1;
  if (tag[to] === "RP") {
    arc(to, head, "compound:prt");
    to++;
  }
  return { kind: "verb", from, to, head, form: formOf(sentence, parts, infinitive) };
}

function arcInVerb({ word, tag, arc }: Sentence, i: number, head: number): void {
  if (tag[i] === "TO") arc(i, head, "mark");
  else if (isAdverb(tag[i])) arc(i, head, "advmod");
  else arc(i, head, isBe(word[i]!) && tag[head] === "VBN" ? "aux:pass" : "aux");
}

function formOf({ tag }: Sentence, parts: readonly number[], infinitive: boolean): VerbForm {
  if (infinitive) return "infinitive";
  const [first] = parts;
  const t = tag[first!]!;
  if (t === "VBN") return parts.length === 1 && takesObject(tag, first!) ? "finite" : "participle";
  if (t === "VBG") return "gerund";
  return "finite";
}

/** "named the minister": a form that may be past tense or participle is past tense where an object follows. */
const takesObject = (tag: readonly string[], i: number): boolean =>
  OWN_ARTICLE.has(tag[i + 1] ?? "") || isNounOrAdjective(tag[i + 1]);

/** "Norwegian-hosted talks", "fishing quotas": a participle that is part of a noun. */
const isModifier = ({ word, tag }: Sentence, i: number): boolean =>
  tag[i] !== "MD" &&
  isNounOrAdjective(tag[i + 1]) &&
  (word[i]!.includes("-") || (MODIFIERS.has(word[i]!.toLowerCase()) && !isBe(word[i - 1] ?? "")));

const isNoun = (tag: string | undefined): boolean => tag !== undefined && NOUN.has(tag);

/** "the two countries' foreign ministers": a noun with what stands before it; an owner hangs from what it owns. */
function nounGroup(sentence: Sentence, from: number): Unit | undefined {
  const { word, tag, arc } = sentence;
  if (ALONE.has(tag[from]!))
    return { kind: tag[from] === "PRP" || tag[from] === "EX" ? "noun" : "relative", from, to: from + 1, head: from };
  let at = from;
  let owner = -1;
  let start = from;
  let head = -1;
  for (; at < word.length; at++) {
    const t = tag[at]!;
    if (isNoun(t) || (at > from && PERSON_ADJECTIVE.has(word[at]!) && !isNounOrAdjective(tag[at + 1]))) {
      if (head >= 0 && isDay(word[at]!) && !isDay(word[head]!)) break;
      head = at;
    } else if (t === "POS" && head >= 0) {
      arcInNoun(sentence, start, head, owner);
      arc(at, head, "case");
      owner = head;
      head = -1;
      start = at + 1;
    } else if (BEFORE_NOUN.has(t)) {
      if (
        head >= 0 &&
        (!t.startsWith("JJ") ||
          word[at] === "last" ||
          word[at] === "next" ||
          !(isNoun(tag[at + 1]) || isNoun(tag[at + 2])))
      )
        break;
    } else if (isModifier(sentence, at) || participleInside(tag, from, at)) continue;
    else if (isAdverb(t) && BEFORE_NOUN.has(tag[at + 1] ?? "") && at > from) continue;
    else break;
  }
  if (head < 0 && owner < 0) return wordsWithoutNoun(sentence, from, at);
  if (head < 0) return { kind: "noun", from, to: at, head: owner };
  arcInNoun(sentence, start, head, owner);
  return { kind: "noun", from, to: head + 1, head };
}

/** "the disputed border": a participle after an article or adjective, with a noun right behind it. */
const participleInside = (tag: readonly string[], from: number, at: number): boolean =>
  at > from &&
  (tag[at] === "VBN" || tag[at] === "VBG") &&
  BEFORE_NOUN.has(tag[at - 1]!) &&
  isNounOrAdjective(tag[at + 1]);
const isNounOrAdjective = (tag: string | undefined): boolean => isNoun(tag) || tag?.startsWith("JJ") === true;

function arcInNoun({ tag, arc }: Sentence, from: number, head: number, owner: number): void {
  for (let i = from; i < head; i++) {
    const t = tag[i]!;
    arc(
      i,
      head,
      t === "DT" || t === "PDT"
        ? "det"
        : t === "PRP$" || t === "WP$"
          ? "nmod:poss"
          : t === "CD"
            ? "nummod"
            : isNoun(t)
              ? "compound"
              : isAdverb(t)
                ? "advmod"
                : "amod",
    );
  }
  if (owner >= 0) arc(owner, head, "nmod:poss");
}

/** Articles and adjectives with no noun after them: "both", "ready". */
function wordsWithoutNoun({ tag, arc }: Sentence, from: number, to: number): Unit | undefined {
  if (to === from) return undefined;
  const head = to - 1;
  for (let i = from; i < head; i++) arc(i, head, tag[i] === "DT" ? "det" : isAdverb(tag[i]) ? "advmod" : "amod");
  return { kind: tag[head] === "DT" ? "noun" : "adjective", from, to, head };
}

function single(word: readonly string[], tag: readonly string[], at: number): Unit {
  const t = tag[at]!;
  const kind: UnitKind =
    word[at]!.toLowerCase() === "according" || t === "IN" || t === "TO" || t === "WRB"
      ? "preposition"
      : t === "CC"
        ? "and"
        : word[at] === "," || word[at] === ";" || t === ":"
          ? "comma"
          : "other";
  return { kind, from: at, to: at + 1, head: at };
}
