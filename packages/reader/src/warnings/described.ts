import type { Warning } from "../contract/record.js";
import type { Layers, LinkedMention } from "../document/layers.js";
import { overlaps } from "../document/span.js";
import { PERSON_NOUNS } from "../knowledge/names.js";

type Needs = Pick<Layers, "text" | "tokens" | "statements" | "attributions" | "mentions" | "entities">;

/** Words that take up any source and describe none: "the source", "the person". */
const PLAIN = /^(?:source|person|man|woman|speaker|insider|counterpart|colleague|leader)$/;
/** A spokesman is an official: no second description. */
const OFFICIAL = /^(?:official|spokesman|spokeswoman|spokesperson|aide|officer)$/;
/** How far apart, in statements, two descriptions may stand to be taken for one source's. */
const NEAR = 2;

interface Described {
  readonly noun: string;
  readonly mention: LinkedMention;
  /** Place among the statements. */
  readonly at: number;
  readonly definite: boolean;
}

/**
 * One source that the article describes in two ways: "a senior official … the diplomat said", or unnamed first and named
 * later. Whoever counts the sources would count it twice.
 */
export function describedTwoWays(layers: Needs): readonly Warning[] {
  const heads = new Map<number, LinkedMention[]>();
  for (const mention of layers.mentions)
    heads.set(mention.headToken, [...(heads.get(mention.headToken) ?? []), mention]);
  return [...otherNoun(layers, heads), ...namedLater(layers, heads)].slice(0, MOST);
}

/** Warnings of this kind at most, and mentions looked back at: what is no article costs no more. */
const MOST = 20;
const LOOKED_AT = 4000;

type Heads = ReadonlyMap<number, readonly LinkedMention[]>;

/** "The diplomat", whom nobody introduced, right after what "a senior official" said; or both known to be one. */
function otherNoun(layers: Needs, heads: Heads): readonly Warning[] {
  const all = describedSources(layers, heads);
  const out: Warning[] = [];
  for (const [i, later] of all.entries()) {
    if (!later.definite || isIntroduced(layers, later)) continue;
    const earlier = all[i - 1];
    if (!earlier || earlier.definite || later.at - earlier.at > NEAR || !differ(earlier.noun, later.noun)) continue;
    out.push(warning(layers, earlier.mention, later.mention, "may be one source, described in two ways"));
  }
  return out;
}

const differ = (a: string, b: string): boolean => a !== b && !(OFFICIAL.test(a) && OFFICIAL.test(b));

/** Sources that are one unnamed person, by their noun. */
function describedSources(layers: Needs, heads: Heads): readonly Described[] {
  const { tokens } = layers;
  return layers.statements.flatMap((statement, at) => {
    const mention = sourceMention(layers, heads, at);
    if (!mention || statement.source.identification !== "described" || mention.form !== "nominal") return [];
    const noun = tokens.lower[mention.headToken]!;
    if (layers.entities[mention.entity]?.kind !== "person" || !PERSON_NOUNS.has(noun) || PLAIN.test(noun)) return [];
    const first = tokens.lower[mention.firstToken]!;
    // "The trade minister" holds an office; "his aide" is somebody's.
    if (first !== "the" && !/^an?$/.test(first)) return [];
    const definite = first === "the";
    if (definite && mention.endToken - mention.firstToken > 2) return [];
    return [{ noun, mention, at, definite }];
  });
}

/** The mention that heads a statement's source. */
function sourceMention({ statements, attributions }: Needs, heads: Heads, at: number): LinkedMention | undefined {
  const head = attributions[at]!.sourceToken;
  const spans = statements[at]!.source.spans;
  return heads.get(head)?.find(({ span }) => spans.some((other) => overlaps(span, other)));
}

/** True where the words took up somebody with this noun before. */
const isIntroduced = ({ tokens, mentions }: Needs, { mention, noun }: Described): boolean =>
  mentions
    .slice(0, LOOKED_AT)
    .some(
      ({ firstToken, endToken, span, form }) =>
        span[0] < mention.span[0] && form !== "pronoun" && tokens.lower.slice(firstToken, endToken).includes(noun),
    );

/** "An aide to Noor said …", who is Bo Karim some paragraphs on. A description beside its name names at once. */
function namedLater(layers: Needs, heads: Heads): readonly Warning[] {
  const { statements, entities, mentions, tokens } = layers;
  return statements.flatMap((_, at) => {
    const mention = sourceMention(layers, heads, at);
    const entity = mention && entities[mention.entity];
    if (!entity?.named || entity.kind !== "person" || mention?.form !== "nominal") return [];
    if (!/^an?$/.test(tokens.lower[mention.firstToken]!)) return [];
    const name = mentions.find((other) => other.entity === mention.entity && other.form === "name");
    if (
      !name ||
      name.span[0] < mention.span[0] ||
      tokens.sentence[name.firstToken] === tokens.sentence[mention.firstToken]
    )
      return [];
    return [warning(layers, mention, name, "are one source, unnamed and then named")];
  });
}

const warning = ({ text }: Needs, one: LinkedMention, other: LinkedMention, what: string): Warning => ({
  kind: "other",
  message: `“${text.slice(...one.span)}” and “${text.slice(...other.span)}” ${what}`,
  spans: [one.span, other.span],
});
