/** Whose the codes and labels are, and on what terms: to be named wherever they are published. */
export const MEDIA_TOPICS_SOURCE = {
  name: "IPTC Media Topics",
  holder: "International Press Telecommunications Council",
  url: "https://cv.iptc.org/newscodes/mediatopic/",
  licence: "CC BY 4.0",
} as const;

/**
 * IPTC Media Topics that foreign news needs, and the words that call for each. The codes and their labels are
 * IPTC's (NewsCodes, https://cv.iptc.org/newscodes/mediatopic/, CC BY 4.0, © International Press Telecommunications
 * Council); the words are our own. First match wins, so the narrower code stands before the wider.
 */
export interface MediaTopic {
  readonly code: string;
  readonly label: string;
  /** Words or word beginnings ("cyber*") in a label; several words in one entry must all be there. */
  readonly words: readonly string[];
  readonly example: string;
}

export const MEDIA_TOPICS: readonly MediaTopic[] = [
  {
    code: "medtop:20001298",
    label: "artificial intelligence",
    words: ["artificial intelligence", "ai", "machine learning"],
    example: "the risks of artificial intelligence",
  },
  {
    code: "medtop:20000086",
    label: "cyber crime",
    words: ["cyber*", "hacking", "hackers", "ransomware"],
    example: "cyberattacks on power lines",
  },
  {
    code: "medtop:20000096",
    label: "drug trafficking",
    words: ["fentanyl", "drug*", "narcotics", "cocaine", "heroin", "opioid*"],
    example: "the fentanyl crisis",
  },
  {
    code: "medtop:20000592",
    label: "human rights",
    words: ["human rights", "political prisoners", "freedom of speech"],
    example: "respect for human rights",
  },
  {
    code: "medtop:20000105",
    label: "war crime",
    words: ["war crime*", "genocide", "atrocities"],
    example: "war crimes in the north",
  },
  {
    code: "medtop:20000080",
    label: "prisoners",
    words: ["prisoner*", "prisoners of war", "pows", "captives", "detainees exchange"],
    example: "a prisoner release",
  },
  {
    code: "medtop:20000073",
    label: "peace process",
    words: ["cease-fire", "ceasefire", "truce", "peace", "armistice"],
    example: "a cease-fire in the north",
  },
  {
    code: "medtop:20000078",
    label: "disarmament",
    words: [
      "disarmament",
      "arms control",
      "naval guns",
      "missiles reduction",
      "demilitari*",
      "warheads",
      "denucleari*",
    ],
    example: "arms control",
  },
  {
    code: "medtop:20000635",
    label: "nuclear policy",
    words: ["nuclear*", "uranium", "enrichment"],
    example: "the nuclear programme",
  },
  {
    code: "medtop:20000643",
    label: "foreign aid",
    words: ["humanitarian*", "aid", "relief", "assistance", "reconstruction"],
    example: "humanitarian corridors",
  },
  {
    code: "medtop:20000384",
    label: "tariff",
    words: ["tariff*", "duty", "duties", "toll*"],
    example: "tariffs on timber",
  },
  {
    code: "medtop:20000642",
    label: "economic sanction",
    words: ["sanction*", "embargo*", "oil price cap"],
    example: "lifting sanctions",
  },
  {
    code: "medtop:20000376",
    label: "trade dispute",
    words: ["trade dispute", "trade war", "unfair trade", "dumping", "ban imports", "ban"],
    example: "the trade dispute over herring",
  },
  {
    code: "medtop:20000374",
    label: "trade agreements",
    words: ["trade agreement*", "free trade", "supply pact", "corridor", "resale", "trade deal", "port deal"],
    example: "a free trade zone",
  },
  {
    code: "medtop:20000377",
    label: "trade policy",
    words: ["trade", "export*", "import*", "shipments", "market access", "customs"],
    example: "nickel exports",
  },
  {
    code: "medtop:20000645",
    label: "refugees and internally displaced people",
    words: ["refugee*", "displaced", "asylum"],
    example: "the return of refugees",
  },
  {
    code: "medtop:20001316",
    label: "border disputes",
    words: ["border*", "demarcation", "territorial*"],
    example: "the border question",
  },
  {
    code: "medtop:20000103",
    label: "terrorism",
    words: ["terroris*", "extremis*"],
    example: "the fight against terrorism",
  },
  { code: "medtop:20000062", label: "war", words: ["war", "invasion", "hostilities"], example: "the war in the north" },
  {
    code: "medtop:20000056",
    label: "armed conflict",
    words: ["conflict", "fighting", "clashes"],
    example: "the conflict in the north",
  },
  {
    code: "medtop:20000418",
    label: "climate change",
    words: ["climate*", "emissions", "global warming"],
    example: "climate finance",
  },
  { code: "medtop:20000574", label: "election", words: ["election*", "ballot*"], example: "the coming elections" },
  {
    code: "medtop:20000605",
    label: "espionage and intelligence",
    words: ["espionage", "spy*", "spies", "intelligence sharing"],
    example: "espionage cases",
  },
  {
    code: "medtop:20000256",
    label: "energy and resource",
    words: ["energy", "gas", "oil", "electricity", "power line*", "pipeline*"],
    example: "cooperation in energy",
  },
  {
    code: "medtop:20000641",
    label: "treaty",
    words: ["treaty", "pact", "accord", "convention"],
    example: "a delayed defence pact",
  },
  {
    code: "medtop:20000639",
    label: "diplomacy",
    words: ["diplomatic*", "relations", "ambassador*", "embassy", "embassies", "consulate*"],
    example: "diplomatic relations",
  },
  {
    code: "medtop:20000638",
    label: "international relations",
    words: ["cooperation", "visa*", "partnership", "bilateral*", "ties"],
    example: "key issues of cooperation",
  },
];
