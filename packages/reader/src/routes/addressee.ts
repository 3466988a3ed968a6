import type { Entity, Span } from "../contract/record.js";
import type { Layers } from "../document/layers.js";

/** Verbs whose object is spoken to, and phrases before an outlet that was. */
const TOLD = new Set(["told", "tells", "tell", "telling"]);
/** How far after the cue the outlet may stand: "told the newspaper", "told the state daily X". */
const REACH = 6;

/** The outlet that a statement was made to: "told [Radio X]", "said in an interview with [the Gazette]". */
export function outletSpokenTo(
  { tokens, attributions, mentions, entities }: Pick<Layers, "tokens" | "attributions" | "mentions" | "entities">,
  index: number,
): { readonly entity: Entity; readonly span: Span } | undefined {
  const { cueToken, content } = attributions[index]!;
  if (cueToken < 0) return undefined;
  const told = TOLD.has(tokens.lower[cueToken]!);
  for (let i = firstAfter(mentions, cueToken); i < mentions.length; i++) {
    const mention = mentions[i]!;
    if (mention.firstToken > cueToken + 14 || tokens.sentence[mention.firstToken] !== tokens.sentence[cueToken]) break;
    const entity = entities[mention.entity];
    if (entity?.kind !== "outlet") continue;
    if (content.some(([from, to]) => mention.span[0] < to && from < mention.span[1])) continue;
    if (told && mention.firstToken <= cueToken + REACH && !crossesComma(tokens.lower, cueToken, mention.firstToken))
      return { entity, span: mention.span };
    const before = tokens.lower.slice(Math.max(cueToken, mention.firstToken - 4), mention.firstToken).join(" ");
    if (/interview (?:with|to|on)(?: the)?$|told(?: the)?$|comments? to(?: the)?$/.test(before))
      return { entity, span: mention.span };
  }
  return undefined;
}

const crossesComma = (lower: readonly string[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (lower[i] === ",") return true;
  return false;
};

/** The first mention that begins after the token; mentions are in text order. */
function firstAfter(mentions: Layers["mentions"], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.firstToken <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}
