import type { Role } from "../contract/record.js";
import { countryOf } from "../knowledge/countries.js";
import { PERSON_NOUNS, PLURAL_TITLES, PORTFOLIO } from "../knowledge/names.js";
import type { Cluster, Draft, Needs } from "./draft.js";

/** Nouns for people that are no office: they describe, or say what somebody is to somebody else. */
const NO_OFFICE = new Set(
  "official source counterpart predecessor successor critic man woman person resident witness rebel activist supporter dissident author owner reporter candidate expert scientist-in analyst colleague democrat republican".split(
    " ",
  ),
);
/** Words inside a title, before its noun: "deputy foreign minister", "national security adviser". */
const IN_TITLE = new Set(
  "deputy vice special chief prime senior permanent general national presidential first assistant under political lead top press secretary personal high republican democratic mining water finance trade foreign defence defense interior commerce".split(
    " ",
  ),
);
const STANDING_WORDS =
  /^(?:former|ex|ex-\p{L}+|acting|interim|caretaker|newly|elected|incoming|outgoing|then|new|current|late|senior|top|retired)$/u;
/** Verbs by which somebody is put forward for an office. */
const PUT_FORWARD = /^(?:nominate|name|appoint|pick|choose|select|tap|propose|designate|install)$/;

interface Found {
  readonly title: string;
  readonly standing: Role["standing"];
  readonly from: number;
  readonly to: number;
}

/** The offices that the text gives a person: from titles, descriptions and nominations, each with how it is held. */
export function rolesOf(
  doc: Needs,
  cluster: Cluster,
  of: (from: number, to: number, cluster: Cluster) => string | undefined,
): Role[] {
  const found: Found[] = [];
  for (const mention of cluster.mentions) {
    if (mention.form === "pronoun") continue;
    const role = mention.form === "name" ? titleOfName(doc, mention) : described(doc, cluster, mention);
    if (role) addRole(found, role);
    const nomination = mention.form === "name" ? nominated(doc, mention) : undefined;
    if (nomination) addRole(found, nomination);
  }
  const offices = found.filter(({ title }) => !/^(?:leader|chief|head)$/i.test(title));
  return (offices.length > 0 ? offices : found).map(({ title, standing, from, to }) => {
    const body = of(from, to, cluster);
    return {
      title,
      standing,
      ...(body !== undefined && { of: body }),
      spans: [[doc.tokens.start[from]!, doc.tokens.end[to - 1]!]],
    };
  });
}

/** One office once: of two wordings the longer stays. */
function addRole(found: Found[], role: Found): void {
  const words = (title: string) => new Set(title.toLowerCase().split(/\s+/));
  const mine = words(role.title);
  for (const [i, other] of found.entries()) {
    const theirs = words(other.title);
    const same = [...mine].every((word) => theirs.has(word)) || [...theirs].every((word) => mine.has(word));
    if (!same) continue;
    if (mine.size > theirs.size)
      found[i] = { ...role, standing: other.standing === "holds" ? role.standing : other.standing };
    return;
  }
  found.push(role);
}

const titleOfName = (doc: Needs, mention: Draft): Found | undefined =>
  mention.shared ? titleShared(doc, mention.shared) : titleBefore(doc, mention);

/** "Presidents", said of two: each is a president. */
function titleShared(doc: Needs, { first, end }: NonNullable<Draft["shared"]>): Found | undefined {
  const found = titleIn(doc, first, end, end - 1);
  const plural = doc.tokens.word[end - 1]!;
  const singular = PLURAL_TITLES.get(plural.toLowerCase());
  if (!found || singular === undefined) return undefined;
  return { ...found, title: found.title.slice(0, -plural.length) + plural.charAt(0) + singular.slice(1) };
}

function titleBefore(doc: Needs, { first, nameFirst }: Draft): Found | undefined {
  if (nameFirst === undefined || nameFirst <= first) return undefined;
  return titleIn(doc, first, nameFirst, lastNoun(doc, first, nameFirst));
}

/** "Its special envoy for Arctic affairs"; "her counterpart" has the office of the one it is said of. */
function described(doc: Needs, cluster: Cluster, { first, head, end }: Draft): Found | undefined {
  const { tokens } = doc;
  const noun = tokens.lower[head]!;
  const owner = cluster.owner;
  if (owner && owner !== cluster && /^(?:counterpart|predecessor|successor)$/.test(noun)) {
    const mention = owner.mentions.find((m) => m.form !== "pronoun" && m.nouns.length > 0);
    const theirs =
      mention &&
      (mention.form === "name" ? titleOfName(doc, mention) : titleIn(doc, mention.first, mention.end, mention.head));
    return (
      theirs && {
        ...theirs,
        from: first,
        to: head + 1,
        standing: noun === "predecessor" ? "former" : noun === "successor" ? "elect" : theirs.standing,
      }
    );
  }
  if (NO_OFFICE.has(noun) || !isOffice(noun) || (!cluster.named && /^(?:aide|leader|chief|head)$/.test(noun)))
    return undefined;
  return titleIn(doc, first, end, head);
}

function lastNoun({ tokens }: Needs, first: number, end: number): number {
  for (let i = end - 1; i >= first; i--) if (isOffice(tokens.lower[i]!)) return i;
  return -1;
}

const isOffice = (low: string): boolean => PERSON_NOUNS.has(low) || /-(?:elect|designate|general)$/.test(low);

/** The words of the office around its noun, without countries, determiners and how it is held. */
function titleIn(doc: Needs, first: number, end: number, noun: number): Found | undefined {
  const { tokens, text } = doc;
  if (noun < 0 || NO_OFFICE.has(tokens.lower[noun]!)) return undefined;
  let from = noun;
  while (from > first && belongs(tokens.lower, from - 1)) from--;
  while (from < noun && STANDING_WORDS.test(tokens.lower[from]!)) from++;
  const to = afterNoun(doc, noun, end);
  const title = text
    .slice(tokens.start[from], tokens.end[to - 1])
    .replace(/-(?:elect|designate)\b/, "")
    .replace(/\s+/g, " ");
  return { title, standing: standing(tokens.lower, first, noun + 1), from, to };
}

function belongs(lower: readonly string[], i: number): boolean {
  const low = lower[i]!;
  if (countryOf(low)) return false;
  return (
    PORTFOLIO.has(low) ||
    IN_TITLE.has(low) ||
    PERSON_NOUNS.has(low) ||
    (low === "of" && PERSON_NOUNS.has(lower[i - 1] ?? ""))
  );
}

/** "… of foreign affairs", "… for Arctic affairs", "ambassador to Peru" belong to the title; "of Norway" says whose it is. */
function afterNoun({ tokens }: Needs, noun: number, end: number): number {
  const link = tokens.lower[noun + 1];
  if (noun + 2 >= end || !/^(?:of|for|to)$/.test(link ?? "")) return noun + 1;
  if (
    link !== "to" &&
    (countryOf(tokens.lower[noun + 2]!) || /^(?:the|a|an|its|his|her)$/.test(tokens.lower[noun + 2]!))
  )
    return noun + 1;
  return Math.min(end, noun + 6);
}

function standing(lower: readonly string[], first: number, end: number): Role["standing"] {
  for (let i = first; i < end; i++) {
    const low = lower[i]!;
    if (/^(?:former|ex$|ex-|then-)/.test(low) || (low === "then" && i + 1 < end)) return "former";
    if (/(?:^|-)elect(?:ed)?$/.test(low) || low === "incoming") return "elect";
    if (/designate$/.test(low) || low === "nominee") return "nominee";
    if (/^(?:acting|interim|caretaker)$/.test(low)) return "acting";
  }
  return "holds";
}

/** How far from the name its verb and its "as" may stand, in words. */
const FAR = 14;

/** "Named Lea Brandt as foreign minister", "Brandt as Secretary of State" among those nominated before. */
function nominated(doc: Needs, { end, head }: Draft): Found | undefined {
  const { tokens, syntax, sentences } = doc;
  const stop = sentences[tokens.sentence[head]!]!.endToken;
  if (tokens.lower[end] !== "as") return undefined;
  let noun = -1;
  for (let i = end + 1; i < Math.min(stop, end + 9); i++) {
    if (/^[,;.]$/.test(tokens.word[i]!) || /^(?:and|who|which)$/.test(tokens.lower[i]!)) break;
    if (isOffice(tokens.lower[i]!) || tokens.lower[i] === "secretary") {
      noun = i;
      if (!/^(?:prime|security|vice|deputy)$/.test(tokens.lower[i]!)) break;
    }
  }
  if (noun < 0) return undefined;
  let verb = false;
  const from = Math.max(0, sentences[Math.max(0, tokens.sentence[head]! - 1)]!.firstToken, head - 4 * FAR);
  for (let i = head; i >= from && !verb; i--)
    verb = PUT_FORWARD.test(syntax.lemma[i]!) || PUT_FORWARD.test(tokens.lower[i]!.replace(/(?:d|ed|s|es)$/, ""));
  if (!verb) return undefined;
  const role = titleIn(doc, end + 1, Math.min(stop, noun + 3), noun);
  return role && { ...role, standing: "nominee" };
}
