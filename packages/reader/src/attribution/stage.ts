import { blankSyntax } from "../document/blank-syntax.js";
import type { Layers } from "../document/layers.js";
import { defineStage } from "../document/stage.js";
import { assemble } from "./assemble.js";
import { withCitedAlone } from "./cited-alone.js";
import { cleanSources } from "./clean-source.js";
import { combine, ODDS, type Odds } from "./combine.js";
import { contextOf } from "./context.js";
import { withoutDeeds, withoutSlips } from "./deeds.js";
import type { Draft } from "./draft.js";
import { withEachAlone } from "./each-alone.js";
import { ruledDrafts } from "./hints.js";
import { findTurns, type Turn } from "./labels.js";
import { learntReadings, type ReadCues, shippedModel } from "./learnt.js";
import { claimQuotes } from "./leftover-quotes.js";
import { readCues } from "./model/find-relations.js";
import { withQuotedSpeakers } from "./quoted-speaker.js";
import { withRelayAsides } from "./relay-asides.js";

/** Paragraphs of these roles hold statements. */
const SPEAKING = new Set(["title", "body"]);

const NEEDS = ["text", "tokens", "sentences", "blocks", "quotes", "parts", "syntax"] as const;

/** Source, cue and content spans: the learnt model's at the top level, the rules' inside them and where it is silent. */
export const attributionStage = defineStage({
  name: "attribution",
  needs: NEEDS,
  adds: ["attributions"],
  run: (document) => attribute(document, (hints) => readCues({ ...document, hints }, shippedModel())),
});

/** The same by the rules alone. */
export const ruledAttributionStage = defineStage({
  name: "attribution",
  needs: NEEDS,
  adds: ["attributions"],
  run: (document) => attribute(document),
});

/** What the stages add, with any reader of cues or none, and any odds between it and the rules. */
export function attribute(
  given: Pick<Layers, (typeof NEEDS)[number]>,
  read?: ReadCues,
  odds: Odds = ODDS,
): Pick<Layers, "attributions"> {
  // The rules were made on words; the model is learnt on tags and trees.
  const document = { ...given, syntax: blankSyntax(given.tokens) };
  const turns = findTurns(document.tokens, document.blocks, document.sentences);
  const context = contextOf(document, new Map(turns.map(({ label, content }) => [label[0], content[0]])));
  const ruled = ruledDrafts(context);
  const { sentence } = document.tokens;
  const spoken = new Set(turns.flatMap(({ label: [from], content: [, to] }) => [...sentence.subarray(from, to)]));
  const speaks = (index: number): boolean => SPEAKING.has(context.roleOf(index)) && !spoken.has(index);
  const inTurn = (token: number): boolean => spoken.has(sentence[token] ?? -1);
  const readWith = (read: ReadCues): readonly Draft[] => {
    const learnt = learntReadings(given.tokens, ruled, speaks, read);
    const both = withoutSlips(context.words, given.syntax, combine(context.words, learnt, ruled, inTurn, odds));
    return claimQuotes(context, both);
  };
  const found = read ? readWith(read) : ruled;
  const said = cleanSources(context.words, given.syntax, withoutDeeds(context.words, found));
  const behind = withCitedAlone(context, withRelayAsides(context.words, said));
  const drafts = withEachAlone(context.words, withQuotedSpeakers(context.words, behind));
  return { attributions: assemble(context, [...drafts, ...turns.map(asDraft)]) };
}

/** A speaker's label is the source; there is no cue. */
const asDraft = ({ label, content }: Turn): Draft => ({
  source: [label],
  cue: [],
  content: [content],
  cueToken: -1,
  sourceToken: label[0],
  rule: "label",
});
