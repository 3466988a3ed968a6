import type { Text } from "../contract/record.js";
import type { Parts } from "../document/layers.js";
import { defineStage } from "../document/stage.js";
import { creditsOf } from "./credits.js";
import { type Line, readLines } from "./lines.js";
import { findPublisher } from "./publisher.js";
import { findSections } from "./sections.js";

/** Title, byline, dateline, publisher, sections and page furniture, by the form of the lines alone. */
export const articleStage = defineStage({
  name: "article",
  needs: ["text", "tokens", "sentences", "blocks", "quotes", "options"],
  adds: ["parts"],
  run({ text, blocks, options }) {
    const lines = readLines(text, blocks, options);
    const title = titleOf(lines, options.title);
    const publisher = findPublisher(text, lines);
    const dateline = datelineOf(lines);
    const lead = lines.find(({ role }) => role === "body");
    return {
      parts: {
        roles: lines.map(({ role }) => role),
        ...(title && { title }),
        ...(publisher && { publisher }),
        byline: givenByline(lines.flatMap(bylineOf), options.byline),
        ...(dateline && { dateline }),
        ...(lead && { lead: lead.span }),
        sections: findSections(lines),
        furniture: lines.flatMap(({ furniture, span }) => (furniture ? [{ kind: furniture, span }] : [])),
        notes: lines.flatMap(({ note, span }) => (note ? [{ kind: note, span }] : [])),
        credits: creditsOf(lines, options.lexicon?.outlets),
      },
    };
  },
});

const piece = ({ line, span }: Line, [start, end]: readonly [number, number]): Text => ({
  text: line.slice(start, end),
  spans: [[span[0] + start, span[0] + end]],
});

/** The headline with its place in the text; one that the caller gave may stand nowhere in it. */
function titleOf(lines: readonly Line[], given: string | undefined): Text | undefined {
  const line = lines.find(({ role }) => role === "title");
  if (line) return { text: line.line, spans: [line.span] };
  return given === undefined || given === "" ? undefined : { text: given, spans: [] };
}

/** The caller's names, each with its place where the text has it; the text's own where the caller gave none. */
const givenByline = (found: readonly Text[], given: readonly string[] | undefined): readonly Text[] =>
  given === undefined
    ? found
    : given.map((name) => found.find(({ text }) => isSame(text, name)) ?? { text: name, spans: [] });

/** A page may declare "Ana Bell" and print "ANA BELL". */
const isSame = (text: string, name: string): boolean => text.toLowerCase() === name.toLowerCase();

const bylineOf = (line: Line): Text[] => (line.names ?? []).map((name) => piece(line, name));

function datelineOf(lines: readonly Line[]): Parts["dateline"] {
  const opening = lines.find(({ dateline }) => dateline);
  if (opening?.dateline) {
    const at = opening.span[0];
    const { end, place } = opening.dateline;
    return { span: [at, at + end], place: [at + place[0], at + place[1]] };
  }
  const mast = lines.find(({ mast }) => mast?.place);
  if (!mast?.mast?.place) return undefined;
  const [start, end] = mast.mast.place;
  return { span: mast.span, place: [mast.span[0] + start, mast.span[0] + end] };
}
