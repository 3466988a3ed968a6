import { CUE_ADJECTIVES, CUE_NOUNS, CUE_VERBS, type CueClass, SOURCELESS_PASSIVES } from "../knowledge/cues.js";
import { formsOf, type VerbForm } from "../knowledge/inflection.js";

/** One reading of a word form: which verb it is, in which form, with which constructions. */
export interface CueForm {
  readonly lemma: string;
  readonly form: VerbForm;
  readonly classes: readonly CueClass[];
}

function verbForms(): ReadonlyMap<string, readonly CueForm[]> {
  const classes = new Map<string, CueClass[]>();
  for (const line of CUE_VERBS)
    for (const verb of line.verbs.split(" ")) classes.set(verb, [...(classes.get(verb) ?? []), line]);
  const forms = new Map<string, CueForm[]>();
  for (const [lemma, lines] of classes)
    for (const [word, form] of formsOf(lemma))
      forms.set(word, [...(forms.get(word) ?? []), { lemma, form, classes: lines }]);
  return forms;
}

/** Cue verbs by word form: "denies", "denied". */
export const CUE_FORMS = verbForms();

/** Participles that need no source in the passive: "expected", "reported". */
export const PASSIVE_FORMS: ReadonlySet<string> = new Set(
  SOURCELESS_PASSIVES.flatMap((verb) => formsOf(verb).flatMap(([word, form]) => (form === "participle" ? [word] : []))),
);

const wordSet = (lines: readonly { readonly words: string; readonly frames?: string }[]): ReadonlyMap<string, string> =>
  new Map(lines.flatMap(({ words, frames }) => words.split(" ").map((word) => [word, frames ?? "ti"] as const)));

/** Adjectives that attribute, with their frames. */
export const ADJECTIVES = wordSet(CUE_ADJECTIVES);
/** Nouns that attribute, singular and plural. */
export const NOUNS = new Map(
  [...wordSet(CUE_NOUNS)].flatMap(([word, frames]) => [[word, frames] as const, [`${word}s`, frames] as const]),
);

/** A word form that the lexicon has as a cue, whatever its construction. */
export const isCueWord = (lower: string): boolean => CUE_FORMS.has(lower) || NOUNS.has(lower) || ADJECTIVES.has(lower);
