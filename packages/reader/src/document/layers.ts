/**
 * The layers that stages add to a document while it is read. All positions are UTF-16 offsets into `text`
 * unless a name says `token`, `sentence`, `block` or `mention`: those are indices into that layer. All lists are
 * in text order. `-1` stands for "none" in index fields.
 */
import type {
  Article,
  Entity,
  Event,
  Hop,
  Position,
  Published,
  Role,
  Span,
  Statement,
  Text,
  Time,
  Topic,
  Warning,
} from "../contract/record.js";

/** What the caller knows and the text may not tell. */
export interface ReadOptions {
  /** ISO 8601 day or date-time of publication. */
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
  /** The headline, where the text begins below it; no line of the text is then guessed to be it. */
  readonly title?: string;
  /** The names in the byline, where they are known; an empty list says that it is unsigned. */
  readonly byline?: readonly string[];
  /** BCP 47; found from the text when absent. */
  readonly language?: string;
  /** Longest text accepted, in UTF-16 code units; 1,000,000 when absent. */
  readonly maxLength?: number;
  /**
   * How trees are built and statements found: "learnt" (when absent) uses the learnt parser and joins the learnt model of
   * statements with the rules; "rules" builds trees and finds statements by rules alone, on the learnt tags, and is two to
   * three times as fast. The README gives the figures of both.
   */
  readonly engine?: "learnt" | "rules";
  /** What the text's markup said of its lines; goes before what their form tells. */
  readonly layout?: Layout;
  /** The caller's own words, beside those that the reader knows. */
  readonly lexicon?: Lexicon;
}

/**
 * Lines whose part is known: the headline, those that sign, those that date the page and say nothing else, headings,
 * furniture. Each span
 * covers a whole line of the text.
 */
export interface Layout {
  readonly title?: Span;
  readonly bylines: readonly Span[];
  readonly stamps: readonly Span[];
  /** Headings of parts of the body. */
  readonly headings?: readonly Span[];
  /** What is no part of the report, by kind. */
  readonly furniture?: Article["furniture"];
}

/**
 * Words that a desk knows and the reader does not. Names are compared without case and article.
 *
 * @example { outlets: ["Dagstidende"], aliases: { "the Blue Palace": "Norland" }, titles: ["Grand Vizier"] }
 */
export interface Lexicon {
  /** Names of outlets and agencies. */
  readonly outlets?: readonly string[];
  /** Another name → the name to use; that of a country, a person, a body. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Titles that stand before a person's name. */
  readonly titles?: readonly string[];
}

/** Words, numbers and marks, as parallel arrays: token i covers text.slice(start[i], end[i]). */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The surface as it stands in the text, soft hyphens dropped, typographic apostrophes made plain. */
  readonly word: readonly string[];
  /** `word` in lower case. */
  readonly lower: readonly string[];
  /** Sentence of each token. */
  readonly sentence: Int32Array;
  /** 1 where a space or line break stands before the token. */
  readonly spaceBefore: Uint8Array;
  /** Index into `quotes` of the innermost quotation around the token, marks included; -1 outside. */
  readonly quote: Int32Array;
}

/** A paragraph: a run of lines that belong together. Heading lines, captions, credits are blocks of their own. */
export interface Block {
  readonly span: Span;
  readonly firstSentence: number;
  readonly endSentence: number;
}

export interface Sentence {
  readonly span: Span;
  readonly block: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/** A quotation, both marks included. A quotation that runs over several paragraphs is one entry a paragraph. */
export interface Quote {
  readonly span: Span;
  readonly firstToken: number;
  readonly endToken: number;
  readonly depth: number;
  readonly kind: "double" | "single";
  /** False where the closing mark is missing: the quotation then ends with its paragraph. */
  readonly closed: boolean;
  /** True where it opens a paragraph and goes on with the unclosed quotation of the paragraph before. */
  readonly continues: boolean;
}

/** What a block is for. Only `title`, `lead`, `body`, `heading`, `byline`, `dateline` blocks have mentions. */
export type BlockRole = "title" | "byline" | "dateline" | "body" | "heading" | "credit" | "note" | "furniture";

/** The parts of an article. */
export interface Parts {
  /** One role a block. */
  readonly roles: readonly BlockRole[];
  readonly title?: Text;
  readonly publisher?: Text;
  readonly byline: readonly Text[];
  /** The place a story was filed from, and what follows it up to the dash; `place` is the name alone. */
  readonly dateline?: { readonly span: Span; readonly place: Span };
  readonly lead?: Span;
  readonly sections: readonly { readonly heading: Span; readonly body: Span }[];
  readonly furniture: readonly {
    readonly kind: "repeated-title" | "counter" | "share" | "related" | "caption" | "advert" | "boilerplate";
    readonly span: Span;
  }[];
  /** What the outlet says of its own report. */
  readonly notes: NonNullable<Article["notes"]>;
  /** Page-level credit lines ("(AP)", "with Reuters"): what they credit, and where. */
  readonly credits: readonly Text[];
}

/** Universal part-of-speech tags; Tokens' `upos` holds indices into this list. */
export const UPOS = [
  "X",
  "NOUN",
  "PROPN",
  "VERB",
  "AUX",
  "ADJ",
  "ADV",
  "ADP",
  "DET",
  "PRON",
  "PART",
  "CCONJ",
  "SCONJ",
  "NUM",
  "PUNCT",
  "SYM",
  "INTJ",
] as const;
export type Upos = (typeof UPOS)[number];

/** Tags, lemmas and a dependency tree for each sentence, in Universal Dependencies v2 terms (as in English EWT). */
export interface Syntax {
  /** Index into UPOS for each token. */
  readonly upos: Uint8Array;
  /** Penn Treebank tag for each token: "VBD", "MD", "NNP". */
  readonly tag: readonly string[];
  readonly lemma: readonly string[];
  /** Token index of the governor; -1 for the root of a sentence. */
  readonly head: Int32Array;
  /** UD relation for each token, subtypes included: "nsubj", "nsubj:pass", "obl", "ccomp", "aux:pass", "acl:relcl". */
  readonly relation: readonly string[];
}

/** How a time expression was read: the rule, and the day it was counted from, as people will ask. */
export interface TimeReading extends Time {
  readonly rule: string;
  /** ISO day that a relative value was counted from, where one was. */
  readonly anchor?: string;
  readonly firstToken: number;
  readonly endToken: number;
}

/** A mention of an entity, linked. */
export interface LinkedMention {
  readonly span: Span;
  readonly form: "name" | "nominal" | "pronoun";
  readonly firstToken: number;
  readonly endToken: number;
  /** The token that carries the meaning: "official" in "a senior White House official". */
  readonly headToken: number;
  /** Index into `entities`. */
  readonly entity: number;
}

/** Source, cue and content as spans, before anything is known of who is meant. */
export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Head word of the cue ("said" in "has repeatedly said"), -1 where there is no cue. */
  readonly cueToken: number;
  /** Head word of the source, -1 where there is none. */
  readonly sourceToken: number;
  /** Index of the attribution in whose content this one stands, -1 for none. */
  readonly within: number;
  /** Which rule or model found it. */
  readonly rule: string;
}

/** Everything that is known of a document at the end of reading. */
export interface Layers {
  readonly options: ReadOptions;
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly blocks: readonly Block[];
  readonly quotes: readonly Quote[];
  readonly language: string;
  readonly parts: Parts;
  readonly syntax: Syntax;
  readonly times: readonly TimeReading[];
  readonly published: Published;
  /** Pairs of expressions that no day of publication allows: one says that it was before, the other that it was after. */
  readonly dateConflicts: readonly (readonly [Span, Span])[];
  readonly attributions: readonly Attribution[];
  readonly mentions: readonly LinkedMention[];
  readonly entities: readonly Entity[];
  /** Statements without their routes (`via` empty); same order and number as `attributions`. */
  readonly statements: readonly Statement[];
  /** The route of each statement, same order. */
  readonly routes: readonly (readonly Hop[])[];
  /** Events whose agenda is still empty. */
  readonly events: readonly Event[];
  readonly topics: readonly Topic[];
  /** Topic ids on the agenda of each event, same order as `events`. */
  readonly agendas: readonly (readonly string[])[];
  readonly positions: readonly Position[];
  readonly warnings: readonly Warning[];
}

export type { Role };
