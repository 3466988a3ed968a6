import type { Entity } from "../contract/record.js";

const SEVERAL = /^(?:they|we|both|some|many|several|others|most|two|three|four|five|those|all|neither)$/;
/** Words for a group that speaks with one voice. */
const ONE_VOICE = /^(?:team|side|crew|group|delegation|ship|vessel|trawler)$/;

/**
 * True where the words name several people who speak as one source.
 *
 * @param head the source's head word in lower case; @param tag its Penn tag
 * @example isPlural("officials", "NNS", undefined) // true
 * @example isPlural("states", "NNPS", { kind: "country", … }) // false: the United States
 */
export function isPlural(head: string, tag: string, entity: Pick<Entity, "kind" | "named"> | undefined): boolean {
  if (entity && entity.kind !== "group" && !(entity.kind === "person" && !entity.named)) return false;
  if (ONE_VOICE.test(head)) return false;
  return SEVERAL.test(head) || tag === "NNS" || tag === "NNPS";
}
