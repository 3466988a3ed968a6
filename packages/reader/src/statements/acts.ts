import { type Act, CUE_ADJECTIVES, CUE_NOUNS, CUE_VERBS, type CueClass } from "../knowledge/cues.js";
import { formsOf } from "../knowledge/inflection.js";

interface CueWord {
  readonly lemma: string;
  readonly classes: readonly CueClass[];
}

const VERBS = new Map<string, CueWord>();
{
  const classes = new Map<string, CueClass[]>();
  for (const line of CUE_VERBS)
    for (const verb of line.verbs.split(" ")) classes.set(verb, [...(classes.get(verb) ?? []), line]);
  for (const [lemma, lines] of classes)
    for (const [word] of formsOf(lemma)) if (!VERBS.has(word)) VERBS.set(word, { lemma, classes: lines });
}
const OTHERS = new Map<string, Act>([
  ["likely", "expect"],
  ["unlikely", "expect"],
  ...CUE_ADJECTIVES.flatMap(({ act, words }) => words.split(" ").map((word) => [word, act] as const)),
  ...CUE_NOUNS.flatMap(({ act, words }) =>
    words.split(" ").flatMap((word) => [[word, act] as const, [`${word}s`, act] as const]),
  ),
]);

/** Words of a cue that change what its verb does: "rejected", but "did not confirm" is no confirmation. */
const NEGATION = /\b(?:not|n't|never)\b/;
/** "Neither confirmed nor denied" does neither. */
const NEITHER = /\bneither\b.*\bnor\b/;

/**
 * Lemma and act of a cue.
 *
 * @example readCue("has called for", "called") // { lemma: "call for", act: "demand" }
 */
export function readCue(cue: string, head: string): { readonly lemma: string; readonly act: Act } {
  const words = cue.toLowerCase();
  if (head === "") return { lemma: "", act: "say" };
  if (/^(?:according to|with reference to|citing|quoting|referring to)/.test(words))
    return { lemma: words, act: "say" };
  const rest = words.slice(words.lastIndexOf(head) + head.length).trim();
  const verb = VERBS.get(head);
  if (!verb) return { lemma: head, act: OTHERS.get(head) ?? "say" };
  const line =
    verb.classes.find(({ particle }) => particle !== undefined && rest === particle) ??
    verb.classes.find(({ particle }) => particle === undefined) ??
    verb.classes[0]!;
  const lemma = line.particle !== undefined && rest === line.particle ? `${verb.lemma} ${line.particle}` : verb.lemma;
  const passive = /\b(?:is|are|was|were|been|be)\b/.test(words) && verb.lemma === "think" ? "think" : line.act;
  if (NEITHER.test(words)) return { lemma, act: "say" };
  return { lemma, act: NEGATION.test(words) && line.act === "confirm" ? "deny" : passive };
}
