import type { Analysis } from "../../packages/reader/src/attribution/model/analysis.js";
import { assemble, type Chosen } from "../../packages/reader/src/attribution/model/assemble.js";
import { READINGS } from "../../packages/reader/src/attribution/model/cue-reader.js";
import type { Hint } from "../../packages/reader/src/attribution/model/hint.js";
import type { WordClasses } from "../../packages/reader/src/attribution/model/word-classes.js";
import type { Example } from "./corpus.js";
import { evaluate, relationOf } from "./evaluate.js";
import { type Choice, choiceOf, eachAnswer, rankScores, trainRanker } from "./ranker.js";
import type { Learning, Settings } from "./settings.js";
import * as S from "./stages.js";

/** All that is learnt, before it is packed. */
export interface Learnt {
  readonly classes: WordClasses;
  readonly tokens: {
    readonly bits: number;
    readonly check: Uint8Array;
    readonly tagger: S.ChainModel;
    readonly pair: S.ChainModel;
  };
  readonly pairs: { readonly bits: number; readonly check: Uint8Array };
  readonly ranks: { readonly bits: number; readonly check: Uint8Array; readonly weights: Int16Array };
  readonly bias: number;
}

/** What the reranker learns from: analyses of training cases, made by models that were not taught these cases. */
export interface Ground {
  readonly pairs: Learnt["pairs"];
  readonly tokens: Pick<Learnt["tokens"], "bits" | "check">;
  /** The chain models learnt from all articles: taught only when they are asked for. */
  readonly chains: () => Pick<Learnt["tokens"], "tagger" | "pair">;
  readonly tagged: readonly S.Tagged[];
  readonly choices: ReadonlyMap<S.Case, Choice>;
  readonly rankCheck: Uint8Array;
  readonly rankRows: S.RowList;
}

/**
 * Learns the cascade: tagger, pair model, reranker. Each later step learns from what the earlier ones say about articles
 * that they were not taught (jackknife), so that it meets scores as honest as in use.
 */
export function trainCascade(examples: readonly Example[], classes: WordClasses, settings: Settings): Learnt {
  const ground = prepareGround(examples, classes, settings);
  const weights = trainRanker(
    choicesIn(ground, ground.tagged),
    ground.rankRows,
    1 << settings.rankBits,
    settings.ranker,
  );
  return {
    classes,
    tokens: { ...ground.tokens, ...ground.chains() },
    pairs: ground.pairs,
    ranks: { bits: settings.rankBits, check: ground.rankCheck, weights },
    bias: settings.bias,
  };
}

export function prepareGround(examples: readonly Example[], classes: WordClasses, settings: Settings): Ground {
  const articles = S.prepare(examples, classes);
  const tokenVocabulary = S.buildVocabulary(settings.tokenBits, settings.tokenLeast, (use) =>
    S.eachToken(articles, use),
  );
  S.log(`token features kept: ${tokenVocabulary.used}`);
  const tokenRows = new S.RowList();
  S.eachToken(articles, (f, n) => tokenRows.push(tokenVocabulary.check, f, n));
  const trainTagger = (a: readonly S.Prepared[]): S.ChainModel =>
    S.trainTagger(a, tokenRows, 1 << settings.tokenBits, settings.tagger);

  const tagged: S.Tagged[] = new Array(articles.length);
  jackknife(
    articles.map((a) => a.fold),
    settings.taggerFolds,
    (rest, held) => {
      const model = trainTagger(rest.map((i) => articles[i]!));
      for (const i of held) tagged[i] = S.casesOf(articles[i]!, i, S.tagArticle(articles[i]!, tokenRows, model));
    },
  );
  const pairVocabulary = S.buildVocabulary(settings.pairBits, settings.pairLeast, (use) => S.eachPair(tagged, use));
  S.log(`pair features kept: ${pairVocabulary.used}`);
  const pairRows = new S.RowList();
  S.eachPair(
    tagged,
    (f, n) => pairRows.push(pairVocabulary.check, f, n),
    (c) => {
      c.position = pairRows.positions;
    },
  );
  const trainPairs = (t: readonly S.Tagged[]): S.ChainModel =>
    S.trainPairs(t, tokenRows, 1 << settings.tokenBits, pairRows, 1 << settings.pairBits, settings.pair);

  const choices = new Map<S.Case, Choice>();
  jackknife(
    articles.map((a) => a.fold),
    settings.pairFolds,
    (rest, held) => {
      const model = trainPairs(rest.map((i) => tagged[i]!));
      for (const i of held) {
        const scores = S.tokenScores(articles[i]!, tokenRows, model.tokenWeights);
        for (const c of tagged[i]!.cases)
          if (!c.lost)
            choices.set(c, choiceOf(c, S.readingsOf(c, scores, pairRows, model, READINGS), hintFor(articles[i]!, c)));
      }
    },
  );
  reportLists(choices);

  const rankVocabulary = S.buildVocabulary(settings.rankBits, settings.rankLeast, (use) =>
    eachAnswer(tagged, choices, use),
  );
  S.log(`rank features kept: ${rankVocabulary.used}`);
  const rankRows = new S.RowList();
  eachAnswer(
    tagged,
    choices,
    (f, n) => rankRows.push(rankVocabulary.check, f, n),
    (c) => {
      c.position = rankRows.positions;
    },
  );
  return {
    tokens: { bits: settings.tokenBits, check: tokenVocabulary.check },
    pairs: { bits: settings.pairBits, check: pairVocabulary.check },
    chains: () => ({ tagger: trainTagger(articles), pair: trainPairs(tagged) }),
    tagged,
    choices,
    rankCheck: rankVocabulary.check,
    rankRows,
  };
}

const hintFor = ({ example, atoms }: S.Prepared, { candidate }: S.Case): Hint | undefined =>
  example.input.hints[atoms.hint[candidate.anchor]!];

/** For each part, the indices outside it and those in it. */
function jackknife(
  folds: readonly number[],
  parts: number,
  use: (rest: readonly number[], held: readonly number[]) => void,
): void {
  const all = folds.map((_, i) => i);
  for (let part = 0; part < parts; part++)
    use(
      all.filter((i) => folds[i]! % parts !== part),
      all.filter((i) => folds[i]! % parts === part),
    );
}

function reportLists(choices: ReadonlyMap<S.Case, Choice>): void {
  const found = [...choices.values()].filter((c) => c.case.gold);
  const mean = (f: (c: Choice) => number): string =>
    (found.reduce((sum, c) => sum + f(c), 0) / Math.max(found.length, 1)).toFixed(3);
  S.log(
    `analyses: best of list ${mean((c) => Math.max(...c.utility.subarray(1)))}, first ${mean((c) => c.utility[1] ?? 0)}`,
  );
}

export const choicesIn = ({ choices }: Ground, tagged: readonly S.Tagged[]): Choice[] =>
  tagged.flatMap((t) => t.cases.flatMap((c) => choices.get(c) ?? []));

/** Folds (of 12) that the reranker is judged on when settings are tuned. */
const HELD = 3;

/** Figures on training articles that no step was taught: for tuning, so that dev stays unseen. */
export function crossValidate(
  examples: readonly Example[],
  classes: WordClasses,
  settings: Settings,
  rankers: readonly Learning[],
  biases: readonly number[],
): void {
  const ground = prepareGround(examples, classes, settings);
  const held = ground.tagged.filter((t) => t.article.fold < HELD);
  const rest = ground.tagged.filter((t) => t.article.fold >= HELD);
  for (const learning of rankers) {
    S.log(`ranker ${JSON.stringify(learning)}`);
    const weights = trainRanker(choicesIn(ground, rest), ground.rankRows, 1 << settings.rankBits, learning);
    for (const bias of biases)
      S.log(
        `bias ${bias}: ${
          evaluate(
            `held${process.pid}`,
            held.map((t) => t.article.example),
            predict(ground, held, weights, bias),
          ).line
        }`,
      );
  }
}

function predict(
  { choices, rankRows }: Ground,
  tagged: readonly S.Tagged[],
  weights: Int16Array,
  bias: number,
): { id: string; attributions: object[] }[] {
  return tagged.map(({ article, cases }) => {
    const chosen: Chosen<Analysis>[] = [];
    for (const c of cases) {
      const choice = choices.get(c);
      if (!choice) continue;
      const scores = rankScores(choice, rankRows, weights);
      let best = 1;
      for (let i = 2; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i;
      const margin = scores[best]! - scores[0]! + bias;
      if (margin > 0) chosen.push({ anchor: c.candidate.anchor, analysis: choice.analyses[best - 1]!, margin });
    }
    return {
      id: article.example.id,
      attributions: assemble(chosen).map((x) => relationOf(article.example, x.analysis)),
    };
  });
}
