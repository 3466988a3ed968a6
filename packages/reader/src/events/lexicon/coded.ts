import { type EventType, type Frame, type Sense, sense } from "./sense.js";

/** Lemmas with an example each, and what they have in common. */
interface Group {
  readonly type: EventType;
  readonly mode: string;
  readonly frame: Frame;
  readonly more?: Partial<Sense>;
  readonly examples: Readonly<Record<string, string>>;
}

/** In the order in which senses of one lemma are tried: the narrow before the wide. */
const GROUPS: readonly Group[] = [
  // What a coder of sentences counts and the record leaves out: too vague, or no dealing between states.
  {
    type: "COERCE",
    mode: "",
    frame: "act",
    examples: {
      confiscate: "Peru confiscated Chilean boats.",
      demolish: "Peru demolished homes of Chilean settlers.",
      destroy: "Peru destroyed a Chilean radar.",
      hack: "Peru hacked a Chilean ministry.",
      evict: "Peru evicted Chilean settlers.",
      censor: "Peru censored Chilean papers.",
      curb: "Peru curbed Chilean fishing.",
      outlaw: "Peru outlawed a Chilean party.",
      raze: "Peru razed a Chilean village.",
    },
  },
  {
    type: "ASSAULT",
    mode: "",
    frame: "act",
    examples: {
      fight: "Peruvian troops fought Chilean troops.",
      clash: "Peruvian troops clashed with Chilean troops.",
      stab: "A Peruvian guard stabbed a Chilean soldier.",
      shoot: "Peruvian guards shot a Chilean soldier.",
      massacre: "Peruvian troops massacred Chilean villagers.",
      behead: "Peruvian rebels beheaded a Chilean guard.",
      rape: "Peruvian soldiers raped Chilean villagers.",
      abuse: "Peruvian guards abused Chilean prisoners.",
      injure: "Peruvian police injured Chilean students.",
      beat: "Peruvian police beat Chilean students.",
    },
  },
  {
    type: "CONCEDE",
    mode: "",
    frame: "act",
    examples: {
      allow: "Peru allowed Chilean boats into its ports.",
      permit: "Peru permitted Chilean boats to fish.",
      grant: "Peru granted Chilean envoys a hearing.",
      shorten: "Peru shortened the sentences of Chilean prisoners.",
      relax: "Peru relaxed its rules for Chilean traders.",
      pardon: "Peru pardoned a Chilean envoy.",
      overturn: "Peru overturned the sentence of a Chilean envoy.",
      acquit: "Peru acquitted a Chilean envoy.",
    },
  },
  {
    type: "RETREAT",
    mode: "",
    frame: "act",
    examples: {
      return: "Peru returned Chilean boats.",
      evacuate: "Peru evacuated its troops from Chile.",
      demobilize: "Peru demobilized its troops in Chile.",
      repatriate: "Peru repatriated Chilean prisoners.",
      surrender: "Peru surrendered a fort to Chile.",
      leave: "Peruvian troops left Chile.",
    },
  },
  {
    type: "SUPPORT",
    mode: "",
    frame: "mutual",
    more: { object: ["relations"] },
    examples: {
      upgrade: "Peru upgraded relations with Chile.",
      improve: "Peru improved relations with Chile.",
      strengthen: "Peru strengthened ties with Chile.",
    },
  },
  {
    type: "MOBILIZE",
    mode: "troops",
    frame: "act",
    more: { object: ["forces"] },
    examples: {
      strengthen: "Peru strengthened its troops at the Chilean border.",
      reinforce: "Peru reinforced its troops at the Chilean border.",
      train: "Peru trained Chilean troops.",
      arm: "Peru armed its troops at the Chilean border.",
    },
  },
  {
    type: "SANCTION",
    mode: "discontinue",
    frame: "act",
    more: { object: ["cooperation", "aid"] },
    examples: {
      reduce: "Peru reduced aid to Chile.",
      withhold: "Peru has withheld aid from Chile.",
      halt: "Peru halted aid to Chile.",
      end: "Peru ended cooperation with Chile.",
      block: "Peru blocked aid to Chile.",
    },
  },
  {
    type: "REQUEST",
    mode: "",
    frame: "act",
    examples: {
      order: "Peru ordered Chile to leave the port.",
      push: "Peru pushed Chile to open the port.",
      require: "Peru required Chile to open the port.",
    },
  },
  {
    type: "REJECT",
    mode: "",
    frame: "act",
    examples: {
      renege: "Peru reneged on its promise to Chile.",
      violate: "Peru violated its treaty with Chile.",
      breach: "Peru breached its treaty with Chile.",
      thwart: "Peru thwarted a plan of Chile.",
      cancel: "Peru cancelled a contract with Chile.",
      scrap: "Peru scrapped a contract with Chile.",
    },
  },
  {
    type: "THREATEN",
    mode: "",
    frame: "act",
    examples: {
      swear: "Peru swore to punish Chile.",
      prepare: "Peru prepared to punish Chile.",
      tighten: "Peru tightened its grip on Chile.",
    },
  },
  // What is only said; a coder of sentences counts it, the record has it as a statement.
  {
    type: "ACCUSE",
    mode: "disapprove",
    frame: "act",
    examples: {
      accuse: "Peru accused Chile of piracy.",
      condemn: "Peru condemned Chile.",
      denounce: "Peru denounced Chile.",
      criticize: "Peru criticized Chile.",
      criticise: "Peru criticised Chile.",
      blame: "Peru blamed Chile.",
      deplore: "Peru deplored a remark by Chile.",
      decry: "Peru decried a remark by Chile.",
      charge: "Peru charged Chile with piracy.",
      slam: "Peru slammed Chile.",
    },
  },
  {
    type: "ACCUSE",
    mode: "allege",
    frame: "act",
    examples: {
      allege: "Peru alleged that Chile had moved the buoys.",
    },
  },
  {
    type: "ACCUSE",
    mode: "investigate",
    frame: "act",
    examples: {
      investigate: "Peru investigated a Chilean company.",
      probe: "Peru probed a Chilean company.",
      indict: "Peru indicted a Chilean envoy.",
      sue: "Peru sued Chile.",
    },
  },
  {
    type: "REQUEST",
    mode: "",
    frame: "act",
    examples: {
      demand: "Peru demanded an answer from Chile.",
      urge: "Peru urged Chile to wait.",
      request: "Peru requested help from Chile.",
      appeal: "Peru appealed to Chile.",
      ask: "Peru asked Chile to wait.",
      call: "Peru called on Chile to wait.",
      press: "Peru pressed Chile to wait.",
      insist: "Peru insisted that Chile wait.",
      seek: "Peru sought help from Chile.",
      beg: "Peru begged Chile to wait.",
      plead: "Peru pleaded with Chile.",
      exhort: "Peru exhorted Chile to wait.",
      solicit: "Peru solicited help from Chile.",
    },
  },
  {
    type: "THREATEN",
    mode: "",
    frame: "act",
    examples: {
      threaten: "Peru threatened Chile.",
      warn: "Peru warned Chile.",
      vow: "Peru vowed to punish Chile.",
    },
  },
  {
    type: "REJECT",
    mode: "",
    frame: "act",
    examples: {
      decline: "Peru declined to help Chile.",
      deny: "Peru denied Chile a port.",
      oppose: "Peru opposed Chile.",
      block: "Peru blocked a plan of Chile.",
      rebuff: "Peru rebuffed Chile.",
      spurn: "Peru spurned Chile.",
      ignore: "Peru ignored Chile.",
      defy: "Peru defied Chile.",
    },
  },
  {
    type: "AGREE",
    mode: "",
    frame: "act",
    examples: {
      promise: "Peru promised Chile a port.",
      pledge: "Peru pledged help to Chile.",
      offer: "Peru offered Chile a port.",
      accept: "Peru accepted an offer by Chile.",
      plan: "Peru planned a fair with Chile.",
      intend: "Peru intends to help Chile.",
      consent: "Peru consented to a plan of Chile.",
    },
  },
];

/** What a coder of sentences counts beside the events of the record: see code.ts. */
export const CODED: readonly Sense[] = GROUPS.flatMap(({ type, mode, frame, more, examples }) =>
  Object.entries(examples).map(([lemma, example]) =>
    sense(lemma, type, mode, frame, example, { ...more, speech: true }),
  ),
);
