/** Words by which an article tells that a source spoke to an outlet, or that an outlet ran its words. One entry a line. */
export interface SpokenTo {
  /** The words right before the outlet, in lower case. */
  readonly words: string;
  /** True where the phrase may also open the sentence, before source and cue: "In an interview with X, Orr said …". */
  readonly opens?: boolean;
  /** A sentence in which Radio Brod is the outlet spoken to; the tests run it. */
  readonly example: string;
}

export const SPOKEN_TO: readonly SpokenTo[] = [
  { words: "told", example: "Ana Orr told Radio Brod that ships would wait." },
  { words: "tells", example: "Ana Orr tells Radio Brod that ships will wait." },
  { words: "telling", example: "Ana Orr denied the report, telling Radio Brod that ships would wait." },
  {
    words: "interview with",
    opens: true,
    example: "In an interview with Radio Brod, Ana Orr said that ships would wait.",
  },
  { words: "interview to", opens: true, example: "Ana Orr said in an interview to Radio Brod that ships would wait." },
  { words: "interview on", opens: true, example: "Ana Orr said in an interview on Radio Brod that ships would wait." },
  {
    words: "interview for",
    opens: true,
    example: "Ana Orr said in an interview for Radio Brod that ships would wait.",
  },
  {
    words: "interview published by",
    opens: true,
    example: "In an interview published by Radio Brod, Ana Orr said that ships would wait.",
  },
  { words: "comments to", opens: true, example: "In comments to Radio Brod, Ana Orr said that ships would wait." },
  { words: "comment to", opens: true, example: "Ana Orr said in a comment to Radio Brod that ships would wait." },
  {
    words: "commentary to",
    opens: true,
    example: "In a commentary to Radio Brod, Ana Orr said that ships would wait.",
  },
  { words: "remarks to", opens: true, example: "In remarks to Radio Brod, Ana Orr said that ships would wait." },
  { words: "speaking to", opens: true, example: "Speaking to Radio Brod, Ana Orr said that ships would wait." },
  { words: "speaking on", opens: true, example: "Speaking on Radio Brod, Ana Orr said that ships would wait." },
  {
    words: "conversation with",
    opens: true,
    example: "In a conversation with Radio Brod, Ana Orr said that ships would wait.",
  },
  { words: "quoted by", opens: true, example: "Ships would wait, Ana Orr said, as quoted by Radio Brod." },
  { words: "saying by", example: "“Ships will wait,” Ana Orr was quoted as saying by Radio Brod." },
  { words: "cited by", opens: true, example: "Ships would wait, Ana Orr said, as cited by Radio Brod." },
];

/** Sections that recall earlier news from the outlet's own archive: a credit given above does not cover them. */
export const RECALLS: ReadonlySet<string> = new Set([
  "recall",
  "reminder",
  "as a reminder",
  "for reference",
  "reference",
  "what preceded",
  "background",
  "context",
]);
