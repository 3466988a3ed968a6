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
    const lines = readLines(text, blocks);
    const title = lines.find(({ role }) => role === "title");
    const publisher = findPublisher(text, lines);
    const dateline = datelineOf(lines);
    const lead = lines.find(({ role }) => role === "body");
    return {
      parts: {
        roles: lines.map(({ role }) => role),
        ...(title && { title: { text: title.line, spans: [title.span] } }),
        ...(publisher && { publisher }),
        byline: lines.flatMap(bylineOf),
        ...(dateline && { dateline }),
        ...(lead && { lead: lead.span }),
        sections: findSections(lines),
        furniture: lines.flatMap(({ furniture, span }) => (furniture ? [{ kind: furniture, span }] : [])),
        credits: creditsOf(lines, options.lexicon?.outlets),
      },
    };
  },
});

const piece = ({ line, span }: Line, [start, end]: readonly [number, number]): Text => ({
  text: line.slice(start, end),
  spans: [[span[0] + start, span[0] + end]],
});

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
