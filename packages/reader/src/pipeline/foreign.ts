import type { Published } from "../contract/record.js";
import { blankSyntax } from "../document/blank-syntax.js";
import type { Layers, ReadOptions } from "../document/layers.js";
import { defineStage } from "../document/stage.js";

/** Whether the rules and models, all English, may read this text. */
export const isReadable = ({ language }: Pick<Layers, "language">): boolean => /^en\b/i.test(language);

/**
 * Stands for all stages that read the language, where it is not English: the parts of the article are told by form in any
 * language, what it says is not, and a guess by English rules would be worse than nothing.
 */
export const unreadStage = defineStage({
  name: "unread",
  needs: ["tokens", "options"],
  adds: [
    "syntax",
    "times",
    "published",
    "dateConflicts",
    "attributions",
    "mentions",
    "entities",
    "statements",
    "routes",
    "events",
    "topics",
    "agendas",
    "positions",
  ],
  run: ({ tokens, options }) => ({
    syntax: blankSyntax(tokens),
    times: [],
    dateConflicts: [],
    published: publishedByCaller(options),
    attributions: [],
    mentions: [],
    entities: [],
    statements: [],
    routes: [],
    events: [],
    topics: [],
    agendas: [],
    positions: [],
  }),
});

const publishedByCaller = ({ published }: ReadOptions): Published =>
  published === undefined
    ? { basis: "unknown", evidence: [] }
    : { earliest: published, latest: published, basis: "given", evidence: [] };
