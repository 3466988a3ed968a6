/** Words that keep their full stop: "Mr.", "Sen.", "Sept." Matched without the stop, in lower case. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "adm amb apr approx asst assn aug ave blvd brig bros capt cmdr co col conn corp cpl dec dept det dist dr est etc feb fig " +
    "fla gen gov hon inc insp intl jan jr jul jun kan lt ltd maj mass md messrs mich minn mme mr mrs ms msgr mt nov oct okla " +
    "ont penn pfc ph pp prof pvt rd rep reps ret rev sen sens sep sept sgt sr st supt tenn tex univ vs wash wis"
  ).split(" "),
);

/** These keep their stop only before a number: "No. 3", "Mar. 4", "Art. 5". */
export const ABBREVIATIONS_BEFORE_NUMBER: ReadonlySet<string> = new Set([
  "no",
  "nos",
  "mar",
  "art",
  "arts",
  "p",
  "para",
  "vol",
  "res",
]);

/** Abbreviations after which a sentence may well end: the next word decides. All others never end one. */
export const MAY_END_SENTENCE: ReadonlySet<string> = new Set([
  "u.s.",
  "u.n.",
  "u.k.",
  "e.u.",
  "d.c.",
  "u.a.e.",
  "u.s.s.r.",
  "a.m.",
  "p.m.",
  "etc.",
  "inc.",
  "corp.",
  "co.",
  "ltd.",
  "jr.",
  "sr.",
  "bros.",
  "l.a.",
  "n.y.",
  "b.c.",
  "a.d.",
  "ave.",
  "blvd.",
  "rd.",
  "est.",
]);

/** Words that open a sentence far more often than they follow an abbreviation as part of a name ("the U.S. The …"). */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    "the a an it he she they we i you this that these those there in on at by for from with as but and or if when while after " +
    "before since although though because however meanwhile earlier later both some many most several no not its his her their " +
    "our my your what who why how where which one two three according asked speaking among under over during despite he's it's " +
    "they're we're i'm i've we've to so now then here yet still also all another other each such none neither either"
  ).split(" "),
);
