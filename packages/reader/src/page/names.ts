import { AGENCIES, BODIES, LEADING, NEWSROOM, OFFICES, PARTICLE, ROLE_WORDS, UI_WORDS } from "./byline-words.js";

/** A name in a byline: a person's by its form, or a word that somebody signs with ("Krill", "sea_wolf"). */
export interface BylineName {
  readonly name: string;
  readonly person: boolean;
}

/** Words of a name for comparing: lower case, parted by one space. */
export const bare = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const LONGEST = 150;
const SEPARATOR = /\s*(?:,|;|\||•|&|\/|·|、|，|\s(?:and|und|y|et|e|with|mit|con|и|та)\s)\s*/i;

const CONNECTOR = /^(?:and|und|y|et|e|with|mit|con|by|von|por|par|und weitere)$/i;

/** The persons named in a byline's words, in order: "By Ana Bell and Bo Strand, Norland Correspondent" → two names. */
export function personsIn(line: string): readonly string[] {
  const own = withoutLabel(line);
  if (own.length > LONGEST || /^https?:|@\w+\.\w/.test(own)) return [];
  return own.split(SEPARATOR).map(withoutTitles).filter(isPerson);
}

/** The line without what introduces a name: "By", "Written by:", "Text & Fotos:". */
export function withoutLabel(line: string): string {
  let own = line.replace(/\s+/g, " ").trim();
  // "Post author By Ana Bell": a label for screen readers stands before the one that is shown.
  for (let i = 0; i < 3; i++) own = own.replace(LEADING, "");
  return own;
}

/** True where the line is a label and nothing else: "By", "Von:". */
export const isLabel = (line: string): boolean => line.length <= 30 && withoutLabel(line) === "";

/** What a byline says of its name: title before it, office and bracket after it. */
function withoutTitles(name: string): string {
  return withoutLabel(name)
    .replace(/^[©–—:\s-]+/, "")
    .replace(/\s*\(.*\)?\s*$/, "")
    .replace(/^(?:dr|prof|mr|mrs|ms)\.?\s+(?:(?:dr|med|rer)\.?\s+)*/i, "")
    .replace(ROLE_WORDS, "")
    .replace(/^(.{4,50}) \1$/, "$1")
    .replace(/\s(?:in|at|for|en|aus|für|auf)\s.*$/, "")
    .trim();
}

export function isPerson(name: string): boolean {
  if (/^\p{Script=Han}{2,4}$/u.test(name)) return true;
  const words = name.split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    name.length <= 50 &&
    !/[\d@:!?<>{}_/|]/.test(name) &&
    !NEWSROOM.test(name) &&
    !AGENCIES.test(name) &&
    !BODIES.test(name) &&
    !OFFICES.test(name) &&
    !UI_WORDS.test(name) &&
    words.every((word) => /^[\p{Lu}\p{Lo}"“‘'«]/u.test(word) || PARTICLE.test(word)) &&
    !PARTICLE.test(words[words.length - 1]!)
  );
}

/** A name that no person's form betrays: up to three words, no address, no office, no button. */
export function isByname(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 40 &&
    name.split(/\s+/).length <= 3 &&
    /\p{L}/u.test(name) &&
    !CONNECTOR.test(name) &&
    !/[/:@|…]|\.\p{Ll}{2,}$|^\W|\b(?:19|20)\d\d\b/u.test(name) &&
    !NEWSROOM.test(name) &&
    !AGENCIES.test(name) &&
    !UI_WORDS.test(name)
  );
}

/** The names of a marked element's words: persons, else the one byname that it holds. */
export function namesIn(words: string): readonly BylineName[] {
  const persons = personsIn(beforeBar(words));
  if (persons.length > 0) return persons.map((name) => ({ name, person: true }));
  const own = withoutLabel(words);
  for (const name of [own, beforeBar(own)]) if (isByname(name)) return [{ name, person: false }];
  return [];
}

/** Up to a bar, a day, or the small word that leads to one: "Ana Bell | 4 May", "Krill am 4. Mai". */
export const beforeBar = (text: string): string =>
  text.split(/\s+[|•·–—@-]\s*|\s*\/\/|\s*•|\s*\b\d|\s(?:am|on|um|at|à|el|le|il|den|dne)\s(?=.{0,14}\d)/)[0]!;
