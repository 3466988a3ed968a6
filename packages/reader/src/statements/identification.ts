import type { Entity, Statement } from "../contract/record.js";
import { namesSource } from "../document/source-words.js";

type Identification = Statement["source"]["identification"];

/** Nouns that say nothing of who speaks, unless something is added: "sources", but not "sources in the ministry". */
const EMPTY_SOURCES = new Set([
  "source",
  "sources",
  "insider",
  "insiders",
  "people",
  "person",
  "some",
  "many",
  "others",
]);
const DETERMINERS = new Set([
  "the",
  "a",
  "an",
  "some",
  "several",
  "many",
  "two",
  "three",
  "four",
  "five",
  "other",
  "unnamed",
  "anonymous",
]);

/**
 * How the article identifies a source, judged on who is meant: "he" for a named man is named.
 *
 * @example identify(undefined, "sources") // "unnamed"
 * @example identify(undefined, "a senior official") // "described"
 */
export function identify(entity: Entity | undefined, words: string): Identification {
  if (words === "") return "unattributed";
  if (entity?.named) return "named";
  return isEmpty(entity && !entity.named && isPronoun(words) ? entity.name : words)
    ? "unnamed"
    : entity
      ? "described"
      : namesSource(words)
        ? "named"
        : "described";
}

const isPronoun = (words: string): boolean => /^(?:he|she|it|they|we|i|who|which)$/i.test(words);

function isEmpty(words: string): boolean {
  const content = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => !DETERMINERS.has(word));
  if (/^(?:the|that|this) /i.test(words) && /^(?:person|people|insiders?)$/.test(content[0] ?? "")) return false;
  return content.length === 1 && EMPTY_SOURCES.has(content[0]!);
}
