import { type Draft, isCapital, type Needs } from "./draft.js";

/**
 * Which description stands beside which name: "its spokeswoman, Ada Noor," and "Ada Noor, a spokeswoman for the
 * ministry,". The key is the later of the two, the value the earlier.
 */
export function findAppositions(doc: Needs, drafts: readonly Draft[]): ReadonlyMap<Draft, Draft> {
  const byEnd = new Map<number, Draft[]>();
  for (const draft of drafts) byEnd.set(draft.end, [...(byEnd.get(draft.end) ?? []), draft]);
  const found = new Map<Draft, Draft>();
  for (const later of drafts) {
    const at = beforeComma(doc, later.first);
    if (at < 0) continue;
    // The longest that ends there: "a spokesman for Norland's presidency", not "Norland's presidency".
    for (const earlier of [...(byEnd.get(at) ?? [])].sort((a, b) => a.first - b.first))
      if (matches(doc, earlier, later) && closes(doc, later)) {
        found.set(later, earlier);
        break;
      }
  }
  return found;
}

/** Where a phrase before ", Ada Noor" or ", 54, a farmer" ends; -1 where no comma stands. */
function beforeComma({ tokens }: Needs, first: number): number {
  if (tokens.word[first - 1] !== ",") return -1;
  if (/^\d{1,3}$/.test(tokens.word[first - 2] ?? "") && tokens.word[first - 3] === ",") return first - 3;
  return first - 1;
}

const PERSONLIKE = new Set(["person"]);
const BODYLIKE = new Set(["organization", "outlet"]);

function matches(doc: Needs, earlier: Draft, later: Draft): boolean {
  if (earlier.form === "nominal" && later.form === "nominal") return describesAgain(doc, earlier, later);
  const [name, nominal] = earlier.form === "name" ? [earlier, later] : [later, earlier];
  if (name.form !== "name" || nominal.form !== "nominal" || nominal.plural || nominal.part) return false;
  if (doc.tokens.sentence[earlier.first] !== doc.tokens.sentence[later.first]) return false;
  if (nominal.kind === "person") {
    // A name of one word that nothing tells to be a person may be a ship or a place.
    if (name.kind !== undefined && !PERSONLIKE.has(name.kind)) return false;
    return name.key.includes(" ") || name.nouns.length > 0 || earlier === nominal;
  }
  if (BODYLIKE.has(nominal.kind!)) return BODYLIKE.has(name.kind ?? "");
  return false;
}

/** "The aide, a former general, said": a description of one described before. */
const describesAgain = ({ tokens }: Needs, earlier: Draft, later: Draft): boolean =>
  earlier.kind === "person" &&
  later.kind === "person" &&
  earlier.definite === true &&
  !later.definite &&
  !earlier.part &&
  !later.part &&
  /^an?$/.test(tokens.lower[later.first]!) &&
  tokens.word[later.end] === "," &&
  tokens.sentence[earlier.first] === tokens.sentence[later.first];

/** An apposition ends as it began, by a mark, or with its clause: "…, the envoy, said", "…, the envoy who left". */
function closes({ tokens }: Needs, later: Draft): boolean {
  const word = tokens.word[later.end] ?? ".";
  const low = word.toLowerCase();
  if (/^[,.;:)!?—–"”’-]/.test(word) || later.end >= tokens.count) return true;
  if (/^(?:who|whose|which|and|as|after|at|in)$/.test(low) || (low === "from" && later.form === "nominal")) return true;
  if (tokens.sentence[later.end] !== tokens.sentence[later.first]) return true;
  // "her counterpart, Daudi Achola said": a name closes without a mark too, where it cannot be the next subject.
  return later.form === "name" && !isCapital(word) && !/^(?:said|says|told|added|will|has|had|is|was)$/.test(low);
}
