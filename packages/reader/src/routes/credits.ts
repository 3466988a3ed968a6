import type { Entity, Hop, Statement } from "../contract/record.js";
import type { Layers } from "../document/layers.js";
import { contains, overlaps } from "../document/span.js";
import { originHop, sameHop } from "./hops.js";
import { RECALLS } from "./lexicon.js";
import { isOutlet, sameName } from "./publisher.js";

type Needs = Pick<
  Layers,
  "text" | "tokens" | "sentences" | "blocks" | "parts" | "attributions" | "statements" | "entities"
>;

/** Where a route stands before its statement's own words: the hops that the page's credits make. */
export interface Standing {
  /** Covers every source: the whole text is the agency's. */
  readonly signed?: Hop;
  /** Covers sources that are only described: the outlet that the story was taken from. */
  readonly relayed?: Hop;
}

/**
 * What is credited at each statement. A text signed by an agency ("LONDON (AP) —", "Source: Reuters") is the agency's
 * from first word to last; a story that another outlet is said to report may hold the publisher's own talks as well.
 */
export function standingAt(
  document: Needs,
  words: readonly string[],
  byId: ReadonlyMap<string, Entity>,
  publisher: Hop | undefined,
): readonly Standing[] {
  const signed = signatures(document, publisher);
  const relayed = relaysAt(document, words, byId, publisher);
  return document.statements.map((_, i) => {
    const block = blockOf(document, i);
    const sign = signed.find((credit) => credit.block === undefined || credit.block === block)?.hop;
    return { ...(sign && { signed: sign }), ...(relayed[i] && { relayed: relayed[i] }) };
  });
}

/** Credits of the page or of a paragraph, as hops. `block` is undefined where the whole page is meant. */
function signatures(
  { text, parts, blocks, entities }: Needs,
  publisher: Hop | undefined,
): readonly { readonly hop: Hop; readonly block?: number }[] {
  const bodies = parts.roles.flatMap((role, i) => (role === "body" ? [i] : []));
  const found = parts.credits.slice(0, MOST_CREDITS).flatMap(({ text: name, spans }) => {
    const span = spans[0];
    const block = span ? blocks.findIndex((one) => contains(one.span, span)) : -1;
    if (!span || block < 0 || isPartial(text.slice(blocks[block]!.span[0], span[0]))) return [];
    const entity = entities.find(
      (e) => sameName(e.name, name) || (e.kind === "outlet" && e.mentions.some((m) => overlaps(m.span, span))),
    );
    const hop: Hop = { name: entity?.name ?? name, kind: "outlet", ...(entity && { entity: entity.id }), spans };
    if (publisher && (sameHop(publisher, hop) || sameName(publisher.name, name))) return [];
    const isLine = blocks[block]!.span[1] - blocks[block]!.span[0] < name.length + LINE_WORDS;
    return [{ hop, block, inBody: !isLine && parts.roles[block] === "body" && !isDateline(parts, span[0]) }];
  });
  const paragraphs = found.filter(({ inBody }) => inBody);
  const closes = paragraphs.length === 1 && paragraphs[0]!.block === bodies[bodies.length - 1];
  return found.map(({ hop, block, inBody }) => (inBody && !closes ? { hop, block } : { hop }));
}

/** Credits looked at: no page has more, and what is no page should cost no more. */
const MOST_CREDITS = 40;

/** Characters that a line of credit has beside the name: "Courtesy of", marks and blanks. */
const LINE_WORDS = 20;

/** "With Reuters": the agency had a part in it, and the page does not say which. */
const isPartial = (before: string): boolean => /(?:^|[\s(])with\s*$/i.test(before);

const isDateline = ({ dateline }: Needs["parts"], at: number): boolean =>
  dateline !== undefined && dateline.span[0] <= at && at < dateline.span[1];

/** A report taken over from another outlet says so in its first paragraphs of text. */
const LEAD_BLOCKS = 2;

/**
 * The outlet that the story was taken from: "This is reported by the Voice of America …" near the top holds for all that
 * follows, up to a section that recalls earlier news; an outlet credited further down for its own paragraph.
 */
function relaysAt(
  document: Needs,
  words: readonly string[],
  byId: ReadonlyMap<string, Entity>,
  publisher: Hop | undefined,
): readonly (Hop | undefined)[] {
  const { statements, attributions, parts } = document;
  const lead = leadEnd(parts.roles);
  const recalled = recalledBlocks(document);
  let page: Hop | undefined;
  let local: { readonly hop: Hop; readonly block: number } | undefined;
  return statements.map((statement, i) => {
    const entity = statement.source.entity === undefined ? undefined : byId.get(statement.source.entity);
    const hop = originHop(words[i]!, statement, entity);
    const block = blockOf(document, i);
    const { rule, source } = attributions[i]!;
    const isAgent = rule === "passive.agent" || isByPhrase(document.text, source);
    if (hop && isOutlet(entity, words[i]!, isAgent) && !(publisher && sameHop(publisher, hop))) {
      const credit: Hop = { ...hop, kind: "outlet" };
      const recollects = !isAgent && isRecollection(document, i);
      if (recollects) return page;
      if (block < lead || isAgent || (page && sameHop(page, credit))) page ??= credit;
      else local = { hop: credit, block };
    }
    if (local?.block === block) return local.hop;
    return recalled.has(block) ? undefined : page;
  });
}

/** "As the Gazette reported earlier, …": an older report, which vouches for its own sentence and not for what follows. */
const isRecollection = ({ tokens, attributions }: Needs, i: number): boolean => {
  const { cueToken } = attributions[i]!;
  return EARLIER.has(tokens.lower[cueToken + 1] ?? "") || EARLIER.has(tokens.lower[cueToken - 1] ?? "");
};
const EARLIER = new Set(["earlier", "previously", "already"]);

/** "is reported by | the Gazette" */
const isByPhrase = (text: string, source: Layers["attributions"][number]["source"]): boolean =>
  source[0] !== undefined && /\bby $/.test(text.slice(Math.max(0, source[0][0] - 4), source[0][0]));

/** Blocks of sections such as "Recall". */
function recalledBlocks({ text, parts, blocks }: Needs): ReadonlySet<number> {
  const out = new Set<number>();
  let block = 0;
  for (const { heading, body } of parts.sections) {
    const title = text
      .slice(...heading)
      .trim()
      .replace(/[:.]$/, "")
      .toLowerCase();
    while (block < blocks.length && blocks[block]!.span[0] < body[0]) block++;
    for (; block < blocks.length && contains(body, blocks[block]!.span); block++)
      if (RECALLS.has(title)) out.add(block);
  }
  return out;
}

const blockOf = ({ tokens, sentences, attributions }: Needs, i: number): number =>
  sentences[tokens.sentence[Math.max(0, attributions[i]!.cueToken)] ?? 0]?.block ?? 0;

/** The block after the first paragraphs of text; titles, datelines and furniture do not count. */
function leadEnd(roles: Needs["parts"]["roles"]): number {
  let seen = 0;
  for (const [i, role] of roles.entries()) if (role === "body" && ++seen === LEAD_BLOCKS) return i + 1;
  return roles.length;
}

/** The hops that a statement's standing puts after the publisher. */
export function creditHops(
  { signed, relayed }: Standing,
  statement: Statement,
  hop: Hop | undefined,
  entity: Entity | undefined,
): readonly Hop[] {
  const { identification } = statement.source;
  const covers = hop && entity?.kind !== "document" && (identification === "described" || identification === "unnamed");
  return [...(signed ? [signed] : []), ...(relayed && covers ? [relayed] : [])];
}
