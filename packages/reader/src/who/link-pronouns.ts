import { VESSEL_NOUNS } from "../knowledge/names.js";
import { type Clusters, genderOf } from "./clusters.js";
import type { Cluster, Draft, Needs } from "./draft.js";
import { LEADERS } from "./groups.js";

/** How far back, in sentences, a pronoun looks. */
const REACH = 4;

/**
 * What speaks for an antecedent, in points. Subjects and speakers are taken up again, the near before the far; set by
 * hand and checked on the stories written for development (a to c), where halving or doubling any one moves B³ by less
 * than half a point.
 */
const POINTS = { sentence: -2, subject: 1.5, speaker: 2, sameParagraph: 0.5, named: 0.4, often: 0.08 } as const;

/** "They" may look farther back for the ministers whom the story is about; no farther than a story's opening is long. */
const GROUP_REACH = 6;

/** A ship is spoken of as it. */
const isVessel = ({ nouns, mentions }: Cluster): boolean =>
  mentions.every(({ plural }) => plural !== true) || [...nouns].some((noun) => VESSEL_NOUNS.has(noun));

const SUBJECT = /^(?:nsubj|nsubj:pass|root)$/;
const POSSESSIVE = new Set("his her its their".split(" "));

interface Speaker {
  readonly token: number;
  readonly from: number;
  readonly to: number;
}

export class Pronouns {
  /** Where the sources of statements stand, by their head token. */
  private readonly speakers: readonly Speaker[];
  private readonly speakerTokens: ReadonlySet<number>;

  constructor(
    private readonly doc: Needs,
    private readonly clusters: Clusters,
  ) {
    const { tokens } = doc;
    this.speakers = doc.attributions
      // "I" inside the words that are quoted tells nothing of who said them.
      .filter(({ sourceToken }) => sourceToken >= 0 && !/^(?:i|we)$/.test(tokens.lower[sourceToken]!))
      .map(({ sourceToken, source }) => ({
        token: sourceToken,
        from: source[0]?.[0] ?? tokens.start[sourceToken]!,
        to: source[source.length - 1]?.[1] ?? tokens.end[sourceToken]!,
      }));
    this.speakerTokens = new Set(this.speakers.map(({ token }) => token));
  }

  /** The one a pronoun takes up, or nothing where nobody is near enough. */
  antecedent(draft: Draft): Cluster | undefined {
    const gender = genderOf(draft.key);
    if (gender)
      return this.best(
        draft,
        (c) => c.kind === "person" && (c.gender === undefined || c.gender === gender),
        REACH,
        gender,
      );
    if (/^the/.test(draft.key))
      return (
        this.best(draft, (cluster) => cluster.kind === "group" && !isVessel(cluster), 2) ??
        this.best(
          draft,
          ({ kind, nouns }) => kind === "group" && [...nouns].some((noun) => LEADERS[noun]),
          GROUP_REACH,
        ) ??
        this.best(draft, ({ kind, members }) => kind === "organization" || members.length > 1, 1)
      );
    if (this.isExpletive(draft)) return undefined;
    return this.best(
      draft,
      ({ kind }) => kind === "organization" || kind === "country" || kind === "outlet" || kind === "document",
      1,
    );
  }

  /** "It is expected that", "it was not clear whether". */
  private isExpletive({ first }: Draft): boolean {
    const { syntax, tokens } = this.doc;
    if (syntax.relation[first] === "expl") return true;
    const next = tokens.lower[first + 1] ?? "";
    return (
      tokens.lower[first] === "it" &&
      /^(?:is|was|'s|remains|seems|appears)$/.test(next) &&
      /^(?:not|unclear|clear|possible|likely|expected|reported|important|time|unlikely)$/.test(
        tokens.lower[first + 2] ?? "",
      )
    );
  }

  private best(draft: Draft, fits: (cluster: Cluster) => boolean, reach: number, gender?: string): Cluster | undefined {
    const { tokens } = this.doc;
    const sentence = tokens.sentence[draft.first]!;
    const barred = this.barred(draft);
    const lastSpeaker = this.speakerBefore(draft);
    let found: Cluster | undefined;
    let most = Number.NEGATIVE_INFINITY;
    for (const cluster of this.clusters.within()) {
      if (!fits(cluster) || sentence - this.clusters.lastSentence(cluster) > reach || barred.has(cluster)) continue;
      let points = this.pointsOf(cluster, draft, sentence);
      if (lastSpeaker === cluster) points += POINTS.speaker;
      if (gender !== undefined && cluster.gender === gender) points += 1;
      if (points > most) {
        most = points;
        found = cluster;
      }
    }
    return found;
  }

  private pointsOf(cluster: Cluster, draft: Draft, sentence: number): number {
    const { tokens, syntax, sentences } = this.doc;
    let best = Number.NEGATIVE_INFINITY;
    for (let m = cluster.mentions.length - 1; m >= 0 && m >= cluster.mentions.length - 6; m--) {
      const mention = cluster.mentions[m]!;
      const where = tokens.sentence[mention.first]!;
      const back = sentence - where;
      if (back > REACH) break;
      let points = back * POINTS.sentence;
      if (SUBJECT.test(syntax.relation[mention.head]!)) points += POINTS.subject;
      if (sentences[where]!.block === sentences[sentence]!.block) points += POINTS.sameParagraph;
      // Nearer words in one sentence, when nothing else decides; possessives look to the nearest before them.
      points -= Math.min(40, draft.first - mention.first) * (POSSESSIVE.has(draft.key) && back === 0 ? 0.02 : 0.002);
      best = Math.max(best, points);
    }
    return best + (cluster.named ? POINTS.named : 0) + Math.min(8, cluster.mentions.length) * POINTS.often;
  }

  /** Who spoke last before the pronoun, within the paragraph or the one before: "…," she said. He added … */
  private speakerBefore(draft: Draft): Cluster | undefined {
    if (!this.speakerTokens.has(draft.first)) return undefined;
    const { tokens } = this.doc;
    let last: Speaker | undefined;
    for (const speaker of this.speakers)
      if (speaker.token < draft.first && (!last || speaker.token > last.token)) last = speaker;
    if (!last || tokens.sentence[draft.first]! - tokens.sentence[last.token]! > 3) return undefined;
    return this.clusters.latest(({ mentions }) =>
      mentions.some(({ first, end }) => tokens.start[first]! < last.to && tokens.end[end - 1]! > last.from),
    );
  }

  /** Whom it cannot be: the subject of its own verb ("Ana met her"), and the speaker of the words it stands in. */
  private barred(draft: Draft): ReadonlySet<Cluster> {
    const { syntax, tokens, attributions } = this.doc;
    const out = new Set<Cluster>();
    const verb = syntax.head[draft.first]!;
    const bar = (token: number): void => {
      const cluster = this.clusters.latest(({ mentions }) =>
        mentions.some(({ first, end }) => first <= token && token < end),
      );
      if (cluster) out.add(cluster);
    };
    // "Her counterpart" may be the subject's own, whatever the tree takes "her" for.
    const owns = POSSESSIVE.has(draft.key) && /^(?:JJ|NN|VBN|CD)/.test(syntax.tag[draft.first + 1] ?? "");
    if (!owns && verb >= 0 && /^(?:obj|iobj|obl)/.test(syntax.relation[draft.first]!) && !/self|selves/.test(draft.key))
      for (let i = Math.max(0, verb - 20); i < verb; i++)
        if (syntax.head[i] === verb && /^nsubj/.test(syntax.relation[i]!)) bar(i);
    if ((tokens.quote[draft.first] ?? -1) >= 0) {
      const at = tokens.start[draft.first]!;
      for (const { sourceToken, content } of attributions)
        if (
          sourceToken >= 0 &&
          content.some(([start, end]) => start <= at && at < end) &&
          (tokens.quote[sourceToken] ?? -1) < 0
        )
          bar(sourceToken);
    }
    return out;
  }
}
