import type { CueClass } from "../knowledge/cues.js";
import { skipAdjuncts, skipPhrase } from "./adjuncts.js";
import { contentBefore, contentEnd } from "./content.js";
import { type Context, type Region, trimmed } from "./context.js";
import type { Draft } from "./draft.js";
import { CUE_FORMS, type CueForm } from "./lookup.js";
import { phraseAfter } from "./phrases.js";
import { headOf, type Subject, sharedSubject, subjectBefore } from "./subjects.js";
import { type VerbGroup, verbGroup } from "./verb-group.js";
import { isNominal, isQuoteMark, isVerbal, PRONOUNS, type Range, type Words } from "./words.js";

const CLAUSE_OPENERS = new Set(["that", "whether", "if", "how", "why", "what", "when", "where", "who"]);

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
  if (!fitsForm(words, verb, group, forms)) return undefined;
  const classes = forms.flatMap((form) => form.classes);
  const speaks = classes.some(({ frames }) => frames.includes("q"));
  const inverted = speaks && group.mode === "finite" ? invertedAttribution(context, verb, region, group) : undefined;
  if (inverted) return inverted;
  const subject = subjectOf(context, verb, region, group, earlier);
  if (!subject) return undefined;
  const right = rightContent(context, verb + 1, region, classes);
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

/** True where the form of the word can be the verb that the lexicon means, as far as tags or neighbours tell. */
function fitsForm(words: Words, verb: number, group: VerbGroup, forms: readonly CueForm[]): boolean {
  if (forms.length === 0) return false;
  const tag = words.tag[verb] ?? "";
  if (words.parsed && words.pos[verb] !== "VERB") return false;
  if (group.mode !== "finite" || group.auxiliary) return true;
  if (words.parsed && tag === "VBN" && words.relation[verb] === "acl") return false;
  const bareForm = forms.every(({ form }) => form === "base");
  if (words.parsed) return true;
  const before = words.pos[verb - 1];
  const afterNoun =
    isNominal(words, verb - 1) && before !== "DET" && words.lower[verb - 1] !== "'s" && before !== "ADJ";
  if (bareForm || forms.some(({ form }) => form === "third")) return afterNoun || words.lower[verb - 1] === ",";
  return true;
}

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
  if (!source) return undefined;
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
      return next !== "who" && next !== "which" && next !== "whose" && hasVerb(words, i + 1, comma);
    }
  }
  return hasVerb(words, floor, comma);
}

const hasVerb = (words: Words, from: number, to: number): boolean => {
  for (let i = from; i < to; i++)
    if (words.pos[i] === "AUX" || (words.pos[i] === "VERB" && words.tag[i] !== "VBG")) return true;
  return false;
};

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
  if (group.mode === "infinitive" && words.pos[start - 1] === "CCONJ")
    return joined(context, start - 1, region, earlier);
  return undefined;
}

/** The conjunction that joins the verb to one before it, adverbs between: "and later | demanded"; -1 where none does. */
function joinedAt(words: Words, start: number, floor: number): number {
  let i = start - 1;
  while (i > floor && words.pos[i] === "ADV") i--;
  return i > floor && words.pos[i] === "CCONJ" ? i : -1;
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
  const outer = comma ? ended[0] : ended.at(-1);
  if (outer && outer.source.length > 0)
    return { spans: outer.source, head: outer.sourceToken, start: outer.source[0]![0], shared: true };
  return sharedSubject(context, at, region);
}

interface Right {
  readonly content?: Range;
  readonly frame: string;
  readonly cueEnd: number;
  /** Where the search stopped: the token that would have begun a content. */
  readonly at: number;
}

/** What follows the verb, as far as one of its constructions allows it to be content. */
function rightContent(
  context: Context,
  after: number,
  region: Region,
  classes: readonly CueClass[],
): Right | undefined {
  let best: Right | undefined;
  for (const line of classes) {
    const found = rightByClass(context, after, region, line);
    if (found?.content) return found;
    best ??= found;
  }
  return best;
}

function rightByClass(
  context: Context,
  after: number,
  region: Region,
  { frames, particle }: CueClass,
): Right | undefined {
  const { words } = context;
  const { ceiling } = region;
  let start = after;
  if (particle) {
    for (const word of particle.split(" "))
      if (words.lower[start] === word) start++;
      else return particle === "as" ? objectAs(context, after, region) : undefined;
  }
  const cueEnd = start;
  const addressee = frames.includes("a") ? skipPhrase(words, start, ceiling) : start;
  if (frames.includes("a") && addressee === start && words.lower[start] !== "that")
    return { frame: "none", cueEnd, at: start };
  const at = skipAdjuncts(words, addressee, ceiling);
  const result = (from: number, frame: string, clause: boolean): Right => {
    const content = trimmed(words, [from, contentEnd(context, from, region, clause)]);
    return content ? { content, frame, cueEnd, at: from } : { frame, cueEnd, at: from };
  };
  if (at >= ceiling) return { frame: "none", cueEnd, at };
  const lower = words.lower[at] ?? "";
  if (frames.includes("t") || frames.includes("q")) {
    if (CLAUSE_OPENERS.has(lower) && (lower === "that" || frames.includes("t")) && hasVerb(words, at + 1, ceiling))
      return result(at, "clause", true);
    if (lower === ":" && at + 1 < ceiling) return { ...result(at + 1, "colon", true), cueEnd: at + 1 };
    if (frames.includes("q") && context.quoteStarts.has(at)) return result(at, "quote", true);
  }
  if (frames.includes("c")) return quotedPredicate(context, start, region, cueEnd);
  if (
    frames.includes("i") &&
    lower === "to" &&
    at + 1 < ceiling &&
    !SELF.test(words.lower.slice(at + 1, at + 4).join(" "))
  )
    return result(at, "infinitive", true);
  if (frames.includes("i")) {
    const object = skipPhrase(words, start, ceiling);
    if (object > start && words.lower[object] === "to" && !frames.includes("a"))
      return result(start, "object-infinitive", true);
  }
  if ((frames.includes("t") || frames.includes("a")) && opensClause(words, addressee, ceiling))
    return result(addressee, "bare", true);
  if (frames.includes("t") && at > addressee && opensClause(words, at, ceiling)) return result(at, "bare", true);
  if (
    frames.includes("o") &&
    !frames.includes("w") &&
    (isNominal(words, start) || context.quoteStarts.has(start) || words.pos[start] === "VERB")
  )
    return result(start, "object", false);
  return { frame: "none", cueEnd, at };
}

/** "asked not to be named", "declined to comment": terms of speaking, not speech. */
const SELF = /^(?:not )?(?:to )?be (?:named|identified|quoted)|^(?:comment|elaborate|answer|respond|discuss)/;

/** "see it as a threat". */
function objectAs(context: Context, after: number, region: Region): Right | undefined {
  const { words } = context;
  const object = skipPhrase(words, after, region.ceiling);
  if (object === after || words.lower[object] !== "as") return undefined;
  const content = trimmed(words, [after, contentEnd(context, after, region, false)]);
  return content && { content, frame: "as", cueEnd: after, at: after };
}

/** "called the trip “a tour”": the object and what it is called, where that is quoted or an indefinite phrase. */
function quotedPredicate(context: Context, start: number, region: Region, cueEnd: number): Right | undefined {
  const { words } = context;
  const object = skipPhrase(words, start, region.ceiling);
  if (object === start) return undefined;
  const next = words.lower[object] ?? "";
  const quoted = context.quoteStarts.has(object) || context.quoteStarts.has(object + 1);
  if (!quoted && next !== "as" && next !== "a" && next !== "an") return undefined;
  const content = trimmed(words, [start, contentEnd(context, start, region, false)]);
  return content && { content, frame: "predicate", cueEnd, at: start };
}

/** True where a clause with its own subject and finite verb begins at `at`. */
function opensClause(words: Words, at: number, ceiling: number): boolean {
  if (!isNominal(words, at) && words.pos[at] !== "ADP" && !isQuoteMark(words, at) && words.lower[at] !== "there") {
    if (words.pos[at] !== "ADV" && words.pos[at] !== "SCONJ" && words.pos[at] !== "VERB") return false;
  }
  if (words.lower[at] === "of" || words.lower[at] === "to") return false;
  for (let i = at; i < Math.min(ceiling, at + 40); i++) {
    if (words.pos[i] === "AUX") return i > at;
    if (words.pos[i] === "VERB" && i > at) {
      if (words.parsed) {
        if (words.tag[i] === "VBD" || words.tag[i] === "VBZ" || words.tag[i] === "VBP" || words.tag[i] === "MD")
          return true;
      } else return true;
    }
    if (CUE_FORMS.has(words.lower[i] ?? "") && i > at) return true;
    if (
      i > at &&
      !words.parsed &&
      PRONOUNS.has(words.lower[i] ?? "") === false &&
      words.lower[i]!.endsWith("s") &&
      isNominal(words, i - 1) &&
      isNominal(words, i + 1) &&
      words.pos[i] === "NOUN"
    )
      return true;
  }
  return false;
}

/** True where the clause is attributed from inside or behind: a comma or quotation mark before the source, nothing to say after. */
function isParenthetical(context: Context, subject: Subject, right: Right | undefined, region: Region): boolean {
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
  right: Right | undefined,
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

export { verbGroup };
