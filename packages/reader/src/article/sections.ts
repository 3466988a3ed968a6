import type { Span } from "../contract/record.js";
import type { Parts } from "../document/layers.js";
import type { Line } from "./lines.js";

/** Each heading with the paragraphs under it, up to the next heading; furniture at the end is left out. */
export function findSections(lines: readonly Line[]): Parts["sections"] {
  const sections: { heading: Span; body: Span }[] = [];
  let heading: Span | undefined;
  let body: Span | undefined;
  const close = () => {
    if (heading && body) sections.push({ heading, body });
    body = undefined;
  };
  for (const { role, span } of lines) {
    if (role === "heading") {
      close();
      heading = span;
    } else if (role === "body" && heading) body = body ? [body[0], span[1]] : span;
  }
  close();
  return sections;
}
