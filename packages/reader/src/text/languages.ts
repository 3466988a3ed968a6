/**
 * Words that texts of a language cannot go without and English texts do without: articles, prepositions, conjunctions,
 * forms of "to be". Left out are those that are English words too ("die", "also", "most") and those that stand in names
 * ("de", "van", "el", "al"). Chosen by hand from each language's commonest words.
 */
export const COMMON_WORDS: Readonly<Record<string, string>> = {
  en: "the of and to in a is that for it on with as was at by be from are this have has not an he she they said will which",
  cs: "že se jsou byl podle jeho které který také při jako bude proti",
  da: "og er ikke til det som på af blev har med fra være også efter mellem",
  de: "der und das den von zu mit sich des auf für ist im dem nicht ein eine wird dass nach bei haben werden hat einen",
  es: "los las una que para con por como más del fue su sus pero está sobre entre según",
  fi: "ja että ovat sekä mutta hän olla myös kuin oli sen joka mukaan",
  fr: "les des une est dans pour qui sur avec pas du aux par ont été sont plus cette leur selon mais",
  hu: "hogy nem egy az és volt már csak azt meg szerint vagy",
  id: "yang dan dengan untuk dari pada dalam tidak akan ini itu kepada telah oleh",
  it: "della di che gli per una sono con nel del alla delle anche più ha dei dal stato secondo",
  nl: "het een van zijn niet voor met op te dat wordt ook heeft naar bij door aan maar volgens",
  no: "og er ikke til det som på av ble har med fra være også etter mellom",
  pl: "się nie jest że na przez został oraz jak są dla przed jego roku powiedział",
  pt: "uma não com para dos das mais foi pelo pela que também em são disse segundo",
  ro: "și este din pentru care fost mai sunt că într lui după prin",
  sv: "och att är det som för med på inte har den ett från till efter mellan enligt",
  tr: "ve bir için ile bu olarak çok olan daha gibi sonra göre ancak dedi",
};

/** Languages told by their script alone, with the letters that tell those of one script apart; first match goes. */
export const SCRIPTS: readonly (readonly [tag: string, letters: RegExp])[] = [
  ["uk", /[іїєґ]/iu],
  ["ru", /[ыэё]/iu],
  ["bg", /[ъщ]/iu],
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["ko", /\p{Script=Hangul}/u],
  ["zh", /\p{Script=Han}/u],
  ["he", /\p{Script=Hebrew}/u],
  ["el", /\p{Script=Greek}/u],
  ["fa", /[پچژگ]/u],
  ["ar", /\p{Script=Arabic}/u],
];
