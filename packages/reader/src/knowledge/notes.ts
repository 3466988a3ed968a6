import type { Article } from "../contract/record.js";

/** A form of line in which an outlet speaks of its own report. All patterns are anchored and linear. */
export interface NoteForm {
  readonly kind: NonNullable<Article["notes"]>[number]["kind"];
  readonly pattern: RegExp;
  /** True where the line tells news behind its label: "UPDATE: The talks have ended." */
  readonly tells?: true;
  readonly example: string;
  readonly nearMiss: string;
}

/** What an outlet calls what it has written. */
const REPORT = "(?:story|article|report|post|page|piece|item|headline|caption|version|analysis|live ?blog|dispatch)";
/** "This story", "An earlier version of this article", "The headline of this report". */
const OPENING = `(?:this|an? (?:earlier|previous|original) version of this|the (?:headline|original version|first version) (?:of|on|to) (?:this|an earlier version of this)|a previous) ?(?:${REPORT})?`;

/** From the outlets' own style: what was changed is named before that something was. */
export const NOTE_FORMS: readonly NoteForm[] = [
  {
    kind: "correction",
    pattern: /^[([*_]{0,2}(?:corrections?|corrected|erratum)(?: \([^)]{1,40}\)| [^:]{1,30})?\s?:/i,
    tells: true,
    example: "Correction (May 4): The talks were held in Port Ansa, not in Lorn.",
    nearMiss: "Corrections officers walked out in Port Ansa.",
  },
  {
    kind: "correction",
    pattern: /^[([]corrects? (?:\S+ ){1,20}\S+[)\]]\.?$/i,
    example: "(Corrects name of the minister in paragraph 3)",
    nearMiss: "Corrects nobody, the minister said.",
  },
  {
    kind: "correction",
    pattern: new RegExp(
      `^[(\\[*_]{0,2}${OPENING} (?:has been|was|is being) (?:amended|corrected|revised to correct)\\b`,
      "i",
    ),
    example: "This article was amended on 4 May 2026 to correct the name of the port.",
    nearMiss: "This bill was amended on 4 May.",
  },
  {
    kind: "correction",
    pattern: new RegExp(
      `^[(\\[*_]{0,2}an? (?:earlier|previous|original) version of this ${REPORT}\\b.{0,60}\\b(?:misstated|misspelled|incorrectly|wrongly|mistakenly|misidentified|said|gave|stated)\\b`,
      "i",
    ),
    example: "An earlier version of this story misstated the number of delegates.",
    nearMiss: "An earlier version of the treaty misstated the border.",
  },
  {
    kind: "clarification",
    pattern: /^[([*_]{0,2}clarifications?(?: \([^)]{1,40}\)| [^:]{1,30})?\s?:/i,
    tells: true,
    example: "Clarification: The paper is a draft.",
    nearMiss: "Clarification of the terms may follow, she said.",
  },
  {
    kind: "editors-note",
    pattern: /^[([*_]{0,2}(?:editor['’]?s?['’]?|editors['’]|publisher['’]s) note\b/i,
    example: "Editor’s note: The writer took part in the talks of 2024.",
    nearMiss: "Editors noted the change in tone.",
  },
  {
    kind: "update",
    pattern: new RegExp(
      `^[(\\[*_]{0,2}${OPENING} (?:has been|was|is being|will be) (?:updated|revised|expanded)\\b`,
      "i",
    ),
    example: "This story has been updated with a comment from the ministry.",
    nearMiss: "This list was updated by the ministry last week.",
  },
  {
    kind: "update",
    pattern:
      /^[([*_]{0,2}updates? ?(?:\d{1,2}|\([^)]{1,40}\)|[\d.:, ]{1,12}(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?\s?:\s?\S/i,
    tells: true,
    example: "UPDATE (10:40 GMT): The talks have ended.",
    nearMiss: "Updates on the talks are expected on Monday.",
  },
  {
    kind: "update",
    pattern: /^[([](?:updates?|adds|recasts|rewrites) (?:\S+ ){0,20}\S+[)\]]\.?$/i,
    example: "(Updates with minister's comment, adds background)",
    nearMiss: "Adds the minister: “We shall wait.”",
  },
  {
    kind: "developing",
    pattern:
      /^[([*_]{0,2}(?:this is a (?:developing|breaking)(?: news)? story|(?:developing|breaking) story\b|more (?:details )?to (?:follow|come)\b.{0,12}$)/i,
    example: "This is a developing story and will be updated.",
    nearMiss: "This is a developing country's story.",
  },
];

/** A note is a line or a short paragraph. */
const LONGEST = 1000;

/** The form of note that a line has; nothing where it is none. */
export const noteForm = (line: string): NoteForm | undefined =>
  line.length > LONGEST ? undefined : NOTE_FORMS.find(({ pattern }) => pattern.test(line));
