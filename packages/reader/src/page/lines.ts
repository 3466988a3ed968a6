/** Lines that pages set among the paragraphs of a report and that are no part of it, in the languages met. */
const POINTERS =
  /^(?:read (?:more|also|next|:)|also read|see also|more:|more on|related(?: (?:articles?|stories|coverage))?:?$|don['’]t miss|advertisement|anzeige|werbung|publicidad|sign up|subscribe|follow us|follow .{1,40} on (?:twitter|facebook|x)\b|click here to|share this|download the|lesen sie (?:auch|mehr|dazu)|mehr zum thema|das könnte|auch interessant|weitere (?:informationen|artikel|beiträge|themen)|lea (?:también|más|además)|le puede interesar|te puede interesar|leia (?:também|mais)|à lire|lire aussi|leggi anche|czytaj (?:też|także|więcej)|quelle: |image:|photo:|foto:|bild:|video:|watch:|listen:|_{3,}$|\*{3,}$|schlagworte|tags?:|verwandte (?:beiträge|themen)|bild anzeigen)/i;
const CAPTIONED = /\((?:image|photo|picture|pic|foto|bild|file photo)\s?[:/][^)]{1,60}\)\s*$/i;
const MONTH =
  "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember)[a-zä]{0,8}";
const DATE = new RegExp(
  `\\b\\d{1,2}[./ ]\\d{1,2}[./ ]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}\\.? ${MONTH}\\.?,? \\d{4}|\\b${MONTH}\\.? \\d{1,2},? ?\\d{4}`,
  "i",
);
const DATED =
  /^(?:published|updated|posted|last updated|last modified|first published|created|veröffentlicht|aktualisiert|stand|publicado|actualizado|publié)\b/i;

/** True for a line that points elsewhere, advertises, or stands for a break. */
export const isPointer = (text: string): boolean => text.length < 160 && POINTERS.test(text);

/** True for a caption by its credit: "… (Image: AGENCY)". */
export const isCaption = (text: string): boolean => text.length < 300 && CAPTIONED.test(text);

/** True for a short line that dates the page and says nothing else. */
export const isStamp = (text: string): boolean =>
  text.length < 110 &&
  /\d/.test(text) &&
  (DATED.test(text) || (DATE.test(text) && !/[.!?]["”’]?$/.test(text) && text.length < 60));

/** True for a line that signs: "By Ana Bell", "von Ana Bell und Bo Strand". */
export const isSignature = (text: string): boolean =>
  text.length < 90 &&
  /^(?:by|von|por|par|di|door|reported by|written by|text:|autor(?:in)?:?)\s+\p{Lu}/iu.test(text) &&
  !/[.!?]["”’]?$/.test(text);
