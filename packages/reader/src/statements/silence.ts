import type { Attribution, Layers } from "../document/layers.js";
import { defineStage, type Stage } from "../document/stage.js";

type Words = Pick<Layers["tokens"], "lower">;

const GIVE = /^(?:g[ai]ve[sn]?|giving|offer(?:s|ed|ing)?|provide[sd]?|cite[sd]?|disclose[sd]?|name[sd]?|set)$/;
/** What is not given where nothing is said. */
const WITHHELD =
  /^(?:reasons?|explanations?|details?|dates?|timetables?|timelines?|figures?|answers?|comments?|word|information|evidence|names?|numbers?|indications?|specifics)$/;
const NONE = /^(?:no|any|few|little|further)$/;
const NOBODY = /^(?:neither|nobody|none|no)$/;
const NOT = /^(?:not|n't|never|without|yet)$/;
/** How far from its verb, in words, a negation or what is withheld may stand. */
const NEAR = 4;

/**
 * True where somebody gives no reason, no details, no date: nothing is said, so nobody is quoted.
 * @example isSilence(tokens, "The company |gave| no reason for |the delay|") // true; "gave a warning that …": false
 */
export function isSilence(
  { lower }: Words,
  { cueToken, sourceToken }: Pick<Attribution, "cueToken" | "sourceToken">,
): boolean {
  // The cue's head may be its noun: "gave no reason" is headed by either.
  for (let verb = cueToken; verb >= 0 && cueToken - verb <= NEAR; verb--)
    if (GIVE.test(lower[verb]!)) return withholds(lower, verb, sourceToken);
  return false;
}

function withholds(lower: readonly string[], verb: number, source: number): boolean {
  const before = lower.slice(Math.max(0, verb - NEAR), verb);
  const isDenied =
    before.some((word) => NOT.test(word)) ||
    (source >= 0 && (NOBODY.test(lower[source]!) || NOBODY.test(lower[source - 1] ?? "")));
  for (let i = verb + 1; i <= verb + NEAR; i++) {
    if (WITHHELD.test(lower[i] ?? ""))
      return isDenied || lower.slice(verb + 1, i).some((word) => NONE.test(word) && word !== "any");
    if (!/^\p{L}/u.test(lower[i] ?? "")) return false;
  }
  return false;
}

/** The stage that finds who says what, without those who give no answer. */
export function withoutSilence<Needs extends keyof Layers>(
  stage: Stage<Needs | "tokens", "attributions">,
): Stage<Needs | "tokens", "attributions"> {
  return defineStage({
    ...stage,
    run(document) {
      const { attributions } = stage.run(document);
      return { attributions: without(attributions, document.tokens) };
    },
  });
}

function without(attributions: readonly Attribution[], tokens: Words): readonly Attribution[] {
  const kept = attributions.filter((attribution) => !isSilence(tokens, attribution));
  if (kept.length === attributions.length) return attributions;
  const places = new Map(kept.map((attribution, i) => [attribution, i]));
  return kept.map((attribution) => {
    const outer = attribution.within < 0 ? undefined : attributions[attribution.within];
    return { ...attribution, within: outer ? (places.get(outer) ?? -1) : -1 };
  });
}
