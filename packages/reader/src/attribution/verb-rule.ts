import { skipAdjuncts } from "./adjuncts.js";
import { type Complement, complementOf, hasVerb } from "./complements.js";
import { contentBefore } from "./content.js";
import { type Context, type Region, trimmed } from "./context.js";
import type { Draft } from "./draft.js";
import { CUE_FORMS, type CueForm } from "./lookup.js";
import { phraseAfter } from "./phrases.js";
import { headOf, type Subject, sharedSubject, subjectBefore } from "./subjects.js";
import type { VerbGroup } from "./verb-group.js";
import { isNominal, isQuoteMark, isVerbal, type Range, type Words } from "./words.js";

/** The attributions of an active cue verb at `verb`; usually one. */
export function activeVerb(
  context: Context,
  verb: number,
  region: Region,
  group: VerbGroup,
  earlier: readonly Draft[],
): Draft | undefined {
  const { words } = context;
  const forms = CUE_FORMS.get(words.lower[verb] ?? "") ?? [];
  if (!fitsForm(words, verb, group, forms, region)) return undefined;
  const classes = forms.flatMap((form) => form.classes);
  if (isNegated(words, group) && classes.some(({ act }) => UNDONE.has(act))) return undefined;
  const speaks = classes.some(({ frames }) => frames.includes("q"));
  const inverted = speaks && group.mode === "finite" ? invertedAttribution(context, verb, region, group) : undefined;
  if (inverted) return inverted;
  const subject = subjectOf(context, verb, region, group, earlier);
  if (!subject) return undefined;
  const weakAllowed = group.auxiliary || EXPERTS.has(words.lower[subject.head] ?? "");
  const right = complementOf(context, verb + 1, region, classes, weakAllowed);
  if (speaks && group.mode === "finite" && isParenthetical(context, subject, right, region))
    return parenthetical(context, verb, region, group, subject, right);
  if (!right?.content) return undefined;
  return {
    source: subject.spans,
    cue: [[group.range[0], right.cueEnd]],
    content: [right.content],
    cueToken: verb,
    sourceToken: subject.head,
    rule: `verb.${right.frame}`,
  };
}

/** Whose seeing is thinking: "Analysts see little room". */
const EXPERTS = new Set([
  "analyst",
  "analysts",
  "expert",
  "experts",
  "observer",
  "observers",
  "diplomat",
  "diplomats",
  "official",
  "officials",
  "economist",
  "economists",
  "critics",
  "many",
  "some",
]);

/** True where the form of the word can be the verb that the lexicon means, as far as tags or neighbours tell. */
function fitsForm(words: Words, verb: number, group: VerbGroup, forms: readonly CueForm[], region: Region): boolean {
  if (forms.length === 0) return false;
  const tag = words.tag[verb] ?? "";
  if (words.parsed && words.pos[verb] !== "VERB" && !isMistagged(words, verb, region, forms)) return false;
  if (group.mode !== "finite" || group.auxiliary) return true;
  if (words.parsed && tag === "VBN" && words.relation[verb] === "acl" && words.pos[verb + 1] === "ADP") return false;
  if (isName(words, verb)) return false;
  const bareForm = forms.every(({ form }) => form === "base");
  if (words.parsed) return true;
  if (POSSESSIVES.has(words.lower[verb - 1] ?? "")) return false;
  let at = verb;
  while (at > 0 && words.pos[at - 1] === "ADV") at--;
  const before = words.pos[at - 1];
  const afterNoun = isNominal(words, at - 1) && before !== "DET" && words.lower[verb - 1] !== "'s" && before !== "ADJ";
  if (forms.some(({ form }) => form === "third") && before === "CCONJ") return true;
  if (before === "DET" && words.lower[verb - 1] !== "that" && words.lower[verb - 1] !== "this") return false;
  if (bareForm || forms.some(({ form }) => form === "third")) return afterNoun || words.lower[verb - 1] === ",";
  return true;
}

/** "Continental Press", ", Inform reports": a capital inside a sentence makes a name. */
const isName = (words: Words, i: number): boolean =>
  isCapitalised(words, i) &&
  i > 0 &&
  words.tokens.sentence[i] === words.tokens.sentence[i - 1] &&
  !isQuoteMark(words, i - 1);

const FINITE = /^(?:VB[DZP]|MD)$/;

/**
 * "reports", "denies", "disputes" are easily taken for nouns. They are verbs where their clause has no other, before
 * them or after, unless they close it: "…, Inform | reports".
 */
function isMistagged(words: Words, verb: number, { floor, ceiling }: Region, forms: readonly CueForm[]): boolean {
  if (words.pos[verb] !== "ADJ" && forms.every(({ form }) => form === "past" || form === "participle")) return true;
  if (!forms.some(({ form }) => form === "third" || form === "past")) return false;
  const before = words.pos[verb - 1];
  if (before !== "NOUN" && before !== "PROPN" && before !== "PRON") return false;
  if (POSSESSIVES.has(words.lower[verb - 1] ?? "") || words.lower[verb - 1] === "'s") return false;
  for (let i = verb - 1; i >= floor && words.lower[i] !== ","; i--) if (FINITE.test(words.tag[i] ?? "")) return false;
  if (verb + 1 >= ceiling || words.lower[verb + 1] === "," || words.lower[verb + 1] === "that") return true;
  for (let i = verb + 1; i < ceiling && words.lower[i] !== ","; i++) if (FINITE.test(words.tag[i] ?? "")) return false;
  return words.pos[verb + 1] !== "ADP" && words.pos[verb + 1] !== "NOUN";
}

const POSSESSIVES = new Set(["his", "its", "their", "my", "our", "your"]);

const isCapitalised = (words: Words, i: number): boolean => /^\p{Lu}/u.test(words.tokens.word[i] ?? "");

/** Acts that a negation undoes: "did not say", "has not confirmed" attribute nothing. */
const UNDONE = new Set<string>(["say", "report", "confirm", "praise", "accuse"]);
const NEGATIONS = new Set(["not", "n't", "never"]);

const isNegated = (words: Words, group: VerbGroup): boolean => {
  for (let i = group.range[0]; i < group.range[1]; i++) if (NEGATIONS.has(words.lower[i] ?? "")) return true;
  return false;
};

/** `“We wait,” | said Ann Lee`: verb before source. */
function invertedAttribution(context: Context, verb: number, region: Region, group: VerbGroup): Draft | undefined {
  const { words } = context;
  const before = group.range[0] - 1;
  if (before < region.floor || group.auxiliary || !isNominal(words, verb + 1)) return undefined;
  if (words.lower[verb + 1] === "that" || words.lower[verb + 1] === "this") return undefined;
  const afterQuote = isQuoteMark(words, before) && /[,?!.—-]/.test(words.tokens.word[before - 1] ?? "");
  const afterComma =
    words.lower[before] === "," && (isQuoteMark(words, before - 1) || clauseStandsBefore(words, before, region.floor));
  if (!afterQuote && !afterComma) return undefined;
  const source = phraseAfter(words, verb + 1, region.ceiling);
  if (!source || (isVerbal(words, source[1]) && words.pos[source[1]] === "AUX")) return undefined;
  const first = contentBefore(context, group.range[0], region);
  if (!first) return undefined;
  return {
    source: [source],
    cue: [group.range],
    content: withTail(context, first, source[1], region),
    cueToken: verb,
    sourceToken: headOf(words, source),
    rule: "verb.inverted",
  };
}

/** True where a whole clause ends with the comma, so that "said X" after it cannot go on with an apposition. */
function clauseStandsBefore(words: Words, comma: number, floor: number): boolean {
  for (let i = comma - 1; i >= floor; i--) {
    if (words.lower[i] === ",") {
      const next = words.lower[i + 1] ?? "";
      if (/^(?:who|which|whose|where|when)$/.test(next)) return false;
      return !/(?:ing|ed)$/.test(next) && hasVerb(words, i + 1, comma);
    }
  }
  return hasVerb(words, floor, comma);
}

function subjectOf(
  context: Context,
  _verb: number,
  region: Region,
  group: VerbGroup,
  earlier: readonly Draft[],
): Subject | undefined {
  const { words } = context;
  const start = group.range[0];
  if (group.mode === "finite") {
    const at = joinedAt(words, start, region.floor);
    if (at >= 0) return joined(context, at, region, earlier) ?? undefined;
    return subjectBefore(context, start, region);
  }
  if (group.mode === "gerund" && words.lower[start - 1] === ",") return joined(context, start - 1, region, earlier);
  if (group.mode === "infinitive" && words.pos[start - 1] === "CCONJ") return sameAsInfinitive(earlier, region, start);
  return undefined;
}

/** The conjunction that joins the verb to one before it, adverbs between: "and later | demanded"; -1 where none does. */
function joinedAt(words: Words, start: number, floor: number): number {
  let i = start - 1;
  while (i > floor && words.pos[i] === "ADV") i--;
  return i > floor && words.pos[i] === "CCONJ" ? i : -1;
}

/** "intends to express concern, | and to ask for aid": whoever intends. */
function sameAsInfinitive(earlier: readonly Draft[], region: Region, start: number): Subject | undefined {
  const draft = earlier
    .filter(
      ({ rule, cueToken }) =>
        cueToken >= region.floor && cueToken < start && (rule === "verb.chain" || rule === "verb.infinitive"),
    )
    .at(-1);
  return draft && { spans: draft.source, head: draft.sourceToken, start: draft.source[0]?.[0] ?? start, shared: true };
}

/** After a comma the verb goes with the outermost attribution before it, else with the nearest verb. */
function joined(context: Context, at: number, region: Region, earlier: readonly Draft[]): Subject | undefined {
  const { words } = context;
  const comma = words.lower[at - 1] === "," || words.lower[at] === ",";
  const same = earlier.filter(
    (draft) =>
      draft.cueToken >= region.floor &&
      draft.cueToken < at &&
      words.tokens.quote[draft.cueToken] === words.tokens.quote[at],
  );
  const ended = same.filter((draft) => draft.content.every(([, to]) => to <= at + 1));
  const outer = comma
    ? ended[0]
    : (ended.find(({ content }) => content.some(([, to]) => to >= at - 1)) ?? ended.at(-1));
  if (outer && outer.source.length > 0)
    return { spans: outer.source, head: outer.sourceToken, start: outer.source[0]![0], shared: true };
  return sharedSubject(context, at, region);
}

/** True where the clause is attributed from inside or behind: a comma or quotation mark before the source, nothing to say after. */
function isParenthetical(context: Context, subject: Subject, right: Complement | undefined, region: Region): boolean {
  const { words } = context;
  if (subject.shared) return false;
  let before = subject.start - 1;
  if (words.lower[before] === "as") before--;
  if (before <= region.floor) return false;
  const mark = words.lower[before] ?? "";
  const marked = mark === "," || mark === "—" || mark === "--" || mark === "–" || isQuoteMark(words, before);
  if (!marked) return false;
  if (!right) return true;
  if (right.content && right.frame !== "quote" && right.frame !== "colon") return false;
  if (right.frame === "quote" && right.content) return mark !== "," || isQuoteMark(words, before - 1);
  if (right.frame === "colon") return false;
  return (
    right.at >= region.ceiling ||
    /^[,;.—–-]+$/.test(words.lower[right.at] ?? "") ||
    isVerbal(words, before - 1) ||
    words.pos[right.at] === "ADP" ||
    words.pos[right.at] === "SCONJ" ||
    words.pos[right.at] === "VERB" ||
    isQuoteMark(words, right.at)
  );
}

function parenthetical(
  context: Context,
  verb: number,
  region: Region,
  group: VerbGroup,
  subject: Subject,
  right: Complement | undefined,
): Draft | undefined {
  const { words } = context;
  const end = words.lower[subject.start - 1] === "as" ? subject.start - 1 : subject.start;
  const first = contentBefore(context, end, region);
  if (!first) return undefined;
  return {
    source: subject.spans,
    cue: [[group.range[0], right?.cueEnd ?? verb + 1]],
    content: withTail(context, first, right?.at ?? verb + 1, region),
    cueToken: verb,
    sourceToken: subject.head,
    rule: "verb.parenthetical",
  };
}

/** The second piece of `“X,” she said, “Y”`, or of an indirect clause broken in the middle. */
function withTail(context: Context, first: Range, from: number, region: Region): readonly Range[] {
  const { words } = context;
  let at = skipAdjuncts(words, from, region.ceiling);
  if (
    words.lower[at] === "," ||
    words.lower[at] === "." ||
    words.lower[at] === "—" ||
    words.lower[at] === "--" ||
    words.lower[at] === ":"
  )
    at++;
  if (at >= region.ceiling) return [first];
  if (context.quoteStarts.has(at)) {
    const quote = context.quoteStarts.get(at)!;
    const piece = trimmed(words, [at, Math.min(Math.max(quote.endToken, at + 1), words.tokens.count)]);
    return piece && piece[0] >= first[1] ? [first, piece] : [first];
  }
  const last = first[1] - 1;
  const broken =
    words.lower[last] === "not" ||
    words.pos[last] === "CCONJ" ||
    words.pos[last] === "ADP" ||
    !hasVerb(words, first[0], first[1]);
  if (!broken || isQuoteMark(words, last)) return [first];
  const piece = trimmed(words, [at, region.ceiling]);
  return piece ? [first, piece] : [first];
}
