/** Inflected forms of English verbs, as far as a lexicon of cues needs them. */

/** Which form of a verb a word is. `past` and `participle` coincide for most verbs. */
export type VerbForm = "base" | "third" | "past" | "participle" | "gerund";

/** base: third person, past, participle, -ing; only what the rules below do not give. */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ["said", "said"],
  tell: ["told", "told"],
  write: ["wrote", "written"],
  think: ["thought", "thought"],
  know: ["knew", "known"],
  understand: ["understood", "understood"],
  find: ["found", "found"],
  show: ["showed", "shown"],
  swear: ["swore", "sworn"],
  foresee: ["foresaw", "foreseen"],
  forecast: ["forecast", "forecast"],
  broadcast: ["broadcast", "broadcast"],
  see: ["saw", "seen"],
  seek: ["sought", "sought"],
  feel: ["felt", "felt"],
  mean: ["meant", "meant"],
  speak: ["spoke", "spoken"],
  beseech: ["besought", "besought"],
  choose: ["chose", "chosen"],
  learn: ["learned", "learned"],
  put: ["put", "put"],
  read: ["read", "read"],
  rebut: ["rebutted", "rebutted"],
  quip: ["quipped", "quipped"],
  admit: ["admitted", "admitted"],
  plan: ["planned", "planned"],
  opt: ["opted", "opted"],
  reply: ["replied", "replied"],
  meet: ["met", "met"],
  lead: ["led", "led"],
  take: ["took", "taken"],
  deal: ["dealt", "dealt"],
  hold: ["held", "held"],
};

/** Verbs of more than one syllable, or ending so, that double their last letter. */
const DOUBLES = new Set(["rebut", "top", "quip", "admit", "plan", "label", "signal"]);

/**
 * All forms of a verb with what they are.
 *
 * @example formsOf("deny") // deny base, denies third, denied past, denied participle, denying gerund
 */
export function formsOf(base: string): readonly (readonly [word: string, form: VerbForm])[] {
  const irregular = IRREGULAR[base];
  const past = irregular?.[0] ?? regularPast(base);
  return [
    [base, "base"],
    [thirdPerson(base), "third"],
    [past, "past"],
    [irregular?.[1] ?? past, "participle"],
    [gerund(base), "gerund"],
  ];
}

const endsInConsonantY = (base: string): boolean => /[^aeiou]y$/.test(base);

function thirdPerson(base: string): string {
  if (endsInConsonantY(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
}

function regularPast(base: string): string {
  if (base.endsWith("e")) return `${base}d`;
  if (endsInConsonantY(base)) return `${base.slice(0, -1)}ied`;
  return DOUBLES.has(base) ? `${base}${base.slice(-1)}ed` : `${base}ed`;
}

function gerund(base: string): string {
  if (base.endsWith("ee")) return `${base}ing`;
  if (base.endsWith("e")) return `${base.slice(0, -1)}ing`;
  return DOUBLES.has(base) ? `${base}${base.slice(-1)}ing` : `${base}ing`;
}
