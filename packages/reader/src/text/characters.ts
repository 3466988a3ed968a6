import { isSpace } from "../document/span.js";

/** What a UTF-16 code unit is to the tokenizer. */
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** Scripts written without spaces: one token a character. */
export const IDEOGRAPH = 4;
export const MARK = 5;
export const HIGH_SURROGATE = 6;

const classes = new Uint8Array(65536);

/** Class of a code unit; looked up once per code and kept, since the Unicode tables are slow to ask. */
export function classOf(code: number): number {
  const known = classes[code];
  if (known !== 0) return known;
  const found = classify(code);
  classes[code] = found;
  return found;
}

function classify(code: number): number {
  if (isSpace(code)) return SPACE;
  if (code >= 0xd800 && code <= 0xdbff) return HIGH_SURROGATE;
  if (code === 0xad || code === 0x200c || code === 0x200d || code === 0x2060) return LETTER; // invisible inside words
  const char = String.fromCharCode(code);
  if (/\p{Nd}/u.test(char)) return DIGIT;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u.test(char))
    return IDEOGRAPH;
  if (/[\p{L}\p{M}\p{No}\p{Nl}]/u.test(char)) return LETTER;
  return MARK;
}

export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc;

export const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;

/** True for capital letters, titlecase ones included. */
export function isUpper(char: string): boolean {
  return char !== char.toLowerCase();
}
