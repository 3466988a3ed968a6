import type { Span, Statement } from "../contract/record.js";

type Knowledge = NonNullable<Statement["source"]["knowledge"]>;
type GroundRules = NonNullable<Statement["source"]["groundRules"]>;

interface Term<Kind> {
  readonly kind: Kind;
  readonly pattern: RegExp;
  readonly example: string;
}

/** How a source knows. Looked for in the source's own words. First match wins. */
export const KNOWLEDGE: readonly Term<Knowledge["kind"]>[] = [
  {
    kind: "second-hand",
    pattern:
      /(?:who|which) (?:had|has|have) (?:been told|heard)[^,]{0,60}|(?:he|she|they) had not (?:read|seen|attended)[^,:.]{0,30}/i,
    example: "a driver who had been told of the meeting",
  },
  {
    kind: "briefed",
    pattern: /(?:who (?:was|were|has been|have been|had been) )?briefed (?:on|about|by) [^,]{1,60}/i,
    example: "an aide who was briefed on the talks",
  },
  {
    kind: "witnessed",
    pattern:
      /who (?:attended|witnessed|saw|watched|took part|was (?:present|in the|at the|on the)|were (?:present|in the|at the|on the))[^,]{0,60}|(?:a )?witness(?:es)?\b|eyewitness(?:es)?\b|present (?:at|during) [^,]{1,40}/i,
    example: "two guests who were on the call",
  },
  {
    kind: "direct",
    pattern:
      /(?:who (?:is|are|was|were) )?(?:familiar with|close to|involved in|with (?:direct |first-hand )?knowledge of|privy to|aware of) [^,]{1,60}/i,
    example: "three people familiar with the matter",
  },
  {
    kind: "document",
    pattern:
      /^(?:(?:an?|the|this|that|its|their) )?(?:[\w-]+ ){0,3}(?:draft|document|text|programme|program|memo|memorandum|report|transcript|cable|letter|filing|copy|agenda|schedule|communiqu[eé]|itinerary)\b(?: of the [\w-]+)?/i,
    example: "a draft of the programme",
  },
];

/** On what terms a source spoke. Looked for in the sentence, outside the content. */
export const GROUND_RULES: readonly Term<GroundRules["kind"]>[] = [
  { kind: "deep-background", pattern: /on deep background/i, example: "speaking on deep background" },
  { kind: "background", pattern: /(?:speaking )?on background\b/i, example: "speaking on background" },
  { kind: "on-record", pattern: /on the record\b/i, example: "speaking on the record" },
  {
    kind: "anonymity",
    pattern:
      /(?:speaking |spoke )?(?:on|under) (?:the )?condition of anonymity|(?:ask|request|declin|refus|prefer|insist)(?:ed|ing|red|ring)? (?:(?:not to be|to be|on not being) (?:named|identified|quoted)|to remain (?:anonymous|unnamed)|anonymity)(?: because [^,.”"]{1,60})?|not (?:been )?authori[sz]ed to (?:speak|discuss|comment|talk|brief)[^,.”"]{0,40}|(?:did|would|does) not (?:give|want to give) (?:his|her|their) names?|anonymously/i,
    example: "who asked not to be named",
  },
];

/** The first term that the text of one of the spans tells, with where it does. */
export function findTerm<Kind>(
  text: string,
  spans: readonly Span[],
  terms: readonly Term<Kind>[],
): { readonly kind: Kind; readonly spans: readonly Span[] } | undefined {
  for (const { kind, pattern } of terms)
    for (const [from, to] of spans) {
      const match = pattern.exec(text.slice(from, to));
      if (match) return { kind, spans: [[from + match.index, from + match.index + match[0].trimEnd().length]] };
    }
  return undefined;
}
