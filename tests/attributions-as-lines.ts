import { readLayers } from "../packages/reader/src/read.js";

/** Statements of a text under a headline: "source | cue | content", with "< cue" where one stands within another. */
export function attributionsAsLines(body: string): readonly string[] {
  const text = `Talks go on\n\n${body}\n`;
  const layers = readLayers(text, {});
  if (!layers.ok) throw new Error(layers.diagnostics[0]!.message);
  const { attributions } = layers.value;
  const words = (spans: readonly (readonly [number, number])[]): string =>
    spans.map((span) => text.slice(...span)).join(" + ");
  return attributions.map(({ source, cue, content, within }) => {
    const under = within >= 0 ? ` < ${words(attributions[within]!.cue)}` : "";
    return `${words(source)} | ${words(cue)} | ${words(content)}${under}`;
  });
}
