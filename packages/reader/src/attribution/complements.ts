import type { CueClass } from "../knowledge/cues.js";
import { skipAdjuncts, skipPhrase } from "./adjuncts.js";
import { type ContentKind, contentEnd } from "./content.js";
import { type Context, type Region, trimmed } from "./context.js";
import { CUE_FORMS } from "./lookup.js";
import { isNominal, isQuoteMark, isTimeWord, type Range, type Words } from "./words.js";

/** What stands to the right of a cue verb. */
export interface Complement {
  readonly content?: Range;
  readonly frame: string;
  /** The cue ends here, particle included. */
  readonly cueEnd: number;
  /** Where the search stopped: the token that begins the content, or would have. */
  readonly at: number;
}

/** What follows the verb, as far as one of its constructions allows it to be content; the first line that fits. */
export function complementOf(
  context: Context,
  after: number,
  region: Region,
  classes: readonly CueClass[],
  auxiliary = false,
): Complement | undefined {
  let best: Complement | undefined;
  for (const line of [...classes].sort((a, b) => Number(b.particle !== undefined) - Number(a.particle !== undefined))) {
    const found = byClass(context, after, region, line, auxiliary);
    if (found?.content) return found;
    if (found && (best === undefined || found.at > best.at)) best = found;
  }
  return best;
}

const CLAUSE_OPENERS = new Set(["that", "whether", "if", "how", "why", "what", "when", "where", "who"]);

/** Openers that ask: elsewhere they begin a condition or a relative clause: "will respond if", "told those who". */
const ASKED = new Set(["if", "when", "where", "who"]);

function byClass(
  context: Context,
  after: number,
  region: Region,
  { act, frames, particle, objects }: CueClass,
  auxiliary: boolean,
): Complement | undefined {
  const { words } = context;
  const { ceiling } = region;
  if (particle === "as" || particle === "at" || (particle === "for" && frames.includes("a")))
    return objectWith(context, after, region, particle);
  const start = afterParticle(words, after, particle);
  if (
    start < 0 ||
    words.lower[start] === "nothing" ||
    (particle === "on" && isTimeWord(words, start)) ||
    (frames.includes("x") && !auxiliary)
  )
    return undefined;
  const nothing = (at: number): Complement => ({ frame: "none", cueEnd: start, at });
  const takes = (from: number, frame: string, kind: ContentKind): Complement => {
    const content = trimmed(words, [from, contentEnd(context, from, region, kind)]);
    return content ? { content, frame, cueEnd: start, at: from } : nothing(from);
  };
  const addressee = frames.includes("a") && words.lower[start] !== "that" ? skipPhrase(words, start, ceiling) : start;
  if (frames.includes("a") && addressee === start && words.lower[start] !== "that") return nothing(start);
  const at = skipAdjuncts(words, addressee, ceiling);
  if (at >= ceiling) return nothing(at);
  const lower = words.lower[at] ?? "";
  if (/[tq]/.test(frames)) {
    if (
      CLAUSE_OPENERS.has(lower) &&
      (lower === "that" || (frames.includes("t") && (!ASKED.has(lower) || act === "ask" || act === "think"))) &&
      hasVerb(words, at + 1, Math.min(ceiling, at + 60))
    )
      return takes(at, "clause", "clause");
    if (lower === ":" && at + 1 < ceiling) return { ...takes(at + 1, "colon", "clause"), cueEnd: start };
    if (frames.includes("q") && context.quoteStarts.has(at)) return takes(at, "quote", "clause");
    if (frames.includes("q") && lower === "," && context.quoteStarts.has(at + 1))
      return takes(at + 1, "quote", "clause");
  }
  if (frames.includes("c")) return quotedPredicate(context, start, region);
  if (frames.includes("i")) {
    if (lower === "to")
      return isOwnTerms(words, at)
        ? nothing(at)
        : act === "intend"
          ? chained(context, at, region, takes)
          : takes(at, "infinitive", "infinitive");
    const object = skipPhrase(words, start, ceiling);
    if (object > start && words.lower[object] === "to" && !frames.includes("a"))
      return takes(start, "object-infinitive", "infinitive");
  }
  if (/[ta]/.test(frames) && at < ceiling && !frames.includes("o") && opensClause(words, at, ceiling))
    return takes(at, "bare", "clause");
  if (/[ta]/.test(frames) && frames.includes("o") && at === addressee && opensClause(words, at, ceiling))
    return takes(at, "bare", "clause");
  if (frames.includes("o") && (!frames.includes("w") || auxiliary) && startsObject(context, start, objects))
    return takes(start, "object", "phrase");
  return nothing(at);
}

/** The token after the particle; -1 where it does not follow. */
function afterParticle(words: Words, after: number, particle: string | undefined): number {
  if (particle === undefined) return after;
  const parts = particle.split(" ");
  return parts.every((word, k) => words.lower[after + k] === word) ? after + parts.length : -1;
}

/** A noun phrase, one of the nouns asked for among its first words. */
const startsObject = (context: Context, at: number, objects: string | undefined): boolean =>
  beginsObject(context, at) &&
  (objects === undefined || context.words.lower.slice(at, at + 6).some((word) => objects.split(" ").includes(word)));

const beginsObject = ({ words, quoteStarts }: Context, at: number): boolean =>
  (isNominal(words, at) && words.lower[at] !== "nothing") ||
  quoteStarts.has(at) ||
  (words.lower[at] ?? "").endsWith("ing");

/** Verbs of saying that an intention takes into the cue: "intends to express | concern", but "intends | to visit". */
function chained(
  context: Context,
  to: number,
  region: Region,
  takes: (from: number, frame: string, kind: ContentKind) => Complement,
): Complement {
  const { words } = context;
  const inner = CUE_FORMS.get(words.lower[to + 1] ?? "");
  const classes = inner?.flatMap((form) => form.classes).filter(({ act }) => CHAINED.has(act)) ?? [];
  const found = classes.length > 0 ? complementOf(context, to + 2, region, classes, true) : undefined;
  return found?.content ? { ...found, frame: "chain" } : takes(to, "infinitive", "infinitive");
}

const CHAINED = new Set(["say", "propose", "feel", "demand", "ask", "report"]);

/** "asked not to be named", "declined to comment": terms of speaking, not speech. */
const isOwnTerms = (words: Words, to: number): boolean => OWN_TERMS.test(words.lower.slice(to + 1, to + 4).join(" "));
const OWN_TERMS =
  /^be (?:named|identified|quoted)|^(?:comment|elaborate|answer|respond|discuss|speak|talk|say|confirm|provide|give)/;

/** "see it as a threat", "put losses at a million", "ask them for a hotline": object and preposition are content. */
function objectWith(context: Context, after: number, region: Region, particle: string): Complement | undefined {
  const { words } = context;
  const object = skipPhrase(words, after, region.ceiling);
  if (object === after || words.lower[object] !== particle) return undefined;
  const content = trimmed(words, [after, contentEnd(context, after, region, "phrase")]);
  return content && { content, frame: particle, cueEnd: after, at: after };
}

/** "called the trip “a tour”": the object and what it is called, where that is quoted or an indefinite phrase. */
function quotedPredicate(context: Context, start: number, region: Region): Complement | undefined {
  const { words, quoteStarts } = context;
  const object = skipPhrase(words, start, region.ceiling);
  if (object === start) return undefined;
  const next = words.lower[object] ?? "";
  if (!quoteStarts.has(object) && !quoteStarts.has(object + 1) && next !== "as" && next !== "a" && next !== "an")
    return undefined;
  const content = trimmed(words, [start, contentEnd(context, start, region, "phrase")]);
  return content && { content, frame: "predicate", cueEnd: start, at: start };
}

/** True where a clause with its own subject and finite verb begins at `at`. */
function opensClause(words: Words, at: number, ceiling: number): boolean {
  const opens =
    isNominal(words, at) || isQuoteMark(words, at) || ["ADP", "ADV", "SCONJ", "VERB"].includes(words.pos[at] ?? "");
  if (
    !opens ||
    words.lower[at] === "of" ||
    words.lower[at] === "to" ||
    words.lower[at] === "for" ||
    words.lower[at] === "about"
  )
    return false;
  for (let i = at; i < Math.min(ceiling, at + 40); i++) {
    if (words.pos[i - 1] === "CCONJ" && i > at && (words.pos[i] === "VERB" || words.pos[i] === "AUX")) return false;
    if (words.pos[i] === "AUX") return i > at && words.lower[i] !== "to";
    if (words.lower[i] === "," && words.pos[at] === "ADP") return false;
    if (i > at && words.pos[i] === "VERB" && (!words.parsed || /^VB[DZP]$/.test(words.tag[i] ?? ""))) return true;
    if (i > at && !words.parsed && (CUE_FORMS.has(words.lower[i] ?? "") || looksFinite(words, i))) return true;
  }
  return false;
}

/** A lower-case word in -s between nouns, where no tagger tells: "Villaluz still hopes to". */
const looksFinite = (words: Words, i: number): boolean =>
  words.pos[i] === "NOUN" && words.lower[i]!.endsWith("s") && isNominal(words, i - 1) && isNominal(words, i + 1);

/** True where tokens [from, to) hold a verb or auxiliary. */
export const hasVerb = (words: Words, from: number, to: number): boolean => {
  for (let i = from; i < to; i++)
    if (words.pos[i] === "AUX" || (words.pos[i] === "VERB" && words.tag[i] !== "VBG")) return true;
  return false;
};
