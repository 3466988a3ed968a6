/** Small words by which an item of a list is cut out of its sentence. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What comes after these is no part of what is discussed. */
export const STOPS = set(
  "after although amid because before but during how if once since so than that though unless until when where whereas which while who whom whose why " +
    "is are was were be been being will would can could may might must shall should has have had do does did to " +
    "said says told added noted reported announced according also first second again afterwards later today tomorrow yesterday they he she it we i",
);
/** A day follows: "talks on Monday" names no topic. */
export const DAYS = set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec. weekends",
);
/** "On the sidelines", "over the phone", "on its way": places and ways, not matters. */
export const NO_MATTERS = set(
  "sidelines margins weekend weekends way condition behalf basis part side sides eve occasion day days week weeks month months year years first last same past next top hold them it him her this that who what how why which whether where when anything nothing something everything anyone nobody",
);
/** The same by themselves or before a preposition, but not before a noun: "on the tarmac by", "air links". */
export const MATTERS_WITH = set(
  "air line lines ground board record phone telephone agenda table tarmac stage television",
);
/** Between what is discussed and that it is: "fish and tolls will be discussed". */
export const AUXILIARIES = set(
  "will would may might can could should must is are was were be been to has have had not also high top",
);
export const PREPOSITIONS = set(
  "about against among around at between beyond by for from in into near of off on over through toward towards under upon with within without",
);
export const DETERMINERS = set(
  "a an the this that these those his her its their our my your some any all both every each no",
);
/** Nouns that take "with": "military contacts with Peru" is one matter, "discuss fish with Peru" is not. */
export const TAKES_WITH = set(
  "agreement alliance border contact contacts cooperation deal dialogue disagreement dispute friendship link links negotiations pact partnership relations relationship talks ties trade treaty war changes",
);
/** Nouns that take "to" and a verb: "the decision to close the port" is one matter. */
export const TAKES_TO = set(
  "ability attempt attempts bid commitment decision decisions effort efforts failure intention need offer order permission plan plans pledge promise proposal proposals readiness refusal request right threat threats willingness",
);
/** "The issue of", "combating": a label begins after them. */
export const EMPTY_HEADS = set(
  "issue issues question questions matter matters problem problems subject subjects topic topics possibility prospects situation case details",
);
export const FIGHTING = set(
  "combating combatting fighting countering tackling preventing curbing stopping resolving solving addressing",
);
/** Things that are raised and are no matters: tariffs, prices, a glass. */
export const RAISED = set(
  "tariff tariffs toll tolls price prices tax taxes rate rates duty duties flag money funds hand hands glass eyebrows children alarm hopes fears prospect possibility stakes bar level levels age question questions matter capital",
);
/** Things asked for or proposed that are events, and told of as such. */
export const GATHERINGS = set("visit visits meeting meetings talks summit call calls conversation round session vote");
/** "Was not authorised to discuss appointments", "on condition of anonymity to discuss …": terms of speaking. */
export const TERMS = set("authorised authorized anonymity declined refused able allowed free");
export const ABOUT = set("on about over regarding concerning");
