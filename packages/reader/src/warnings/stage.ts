import type { Warning } from "../contract/record.js";
import type { Layers } from "../document/layers.js";
import { bySpan, trimSpan } from "../document/span.js";
import { defineStage } from "../document/stage.js";
import { clueConflicts, dateConflicts, undated, weekdayMismatches } from "./dates.js";
import { describedTwoWays } from "./described.js";
import { nameVariants } from "./names.js";
import { withoutSource } from "./sources.js";

/** What the reader of the record should be warned of. */
export const warningsStage = defineStage({
  name: "warnings",
  needs: [
    "text",
    "tokens",
    "sentences",
    "blocks",
    "parts",
    "syntax",
    "times",
    "published",
    "dateConflicts",
    "statements",
    "attributions",
    "mentions",
    "entities",
    "language",
    "options",
  ],
  adds: ["warnings"],
  run(document) {
    const warnings = [
      ...undated(document),
      ...dateConflicts(document),
      ...clueConflicts(document),
      ...weekdayMismatches(document),
      ...nameVariants(document),
      ...withoutSource(document),
      ...describedTwoWays(document),
      ...foreignLanguage(document),
      ...cutShort(document),
    ];
    return { warnings: warnings.map((warning) => ({ ...warning, spans: [...warning.spans].sort(bySpan) })) };
  },
});

/** Where the text is not English, nothing of what it says was read. */
function foreignLanguage({ language }: Pick<Layers, "language">): readonly Warning[] {
  if (/^en\b/i.test(language)) return [];
  return [
    {
      kind: "language",
      message: `not read: the text is ${language === "und" ? "not English" : `in another language (${language})`}`,
      spans: [],
    },
  ];
}

/** Feeds cut texts and say so: "… [+2135 chars]", "The minister said …". */
function cutShort({ text, parts, blocks }: Pick<Layers, "text" | "parts" | "blocks">): readonly Warning[] {
  const last = blocks.findLast((_, i) => parts.roles[i] === "body");
  if (!last) return [];
  const [, end] = trimSpan(text, last.span);
  const match = /(?:\[\+?\d+ chars\]|…|\.\.\.|\[(?:…|\.\.\.)\])$/.exec(
    text.slice(Math.max(last.span[0], end - 40), end),
  );
  return match
    ? [{ kind: "truncated", message: "the text ends in the middle", spans: [[end - match[0].length, end]] }]
    : [];
}
