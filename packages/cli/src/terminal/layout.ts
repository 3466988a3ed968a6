import pc from "picocolors";

/** Colours, or their absence; and how wide the text may be. */
export interface Style {
  readonly width: number;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly tint: (colour: "green" | "yellow" | "red" | "cyan" | "magenta", text: string) => string;
}

/** The terminal's own style: colour where there is a terminal (NO_COLOR and FORCE_COLOR respected), at most 100 wide. */
export function styleOf({ colour, width }: { readonly colour?: boolean; readonly width?: number }): Style {
  const colours = pc.createColors(
    (colour ?? (process.stdout.isTTY === true || process.env.FORCE_COLOR !== undefined) === true)
      ? colour !== false && process.env.NO_COLOR === undefined
      : false,
  );
  return {
    width: Math.max(40, Math.min(width ?? process.stdout.columns ?? 80, 100)),
    bold: colours.bold,
    dim: colours.dim,
    tint: (name, text) => colours[name](text),
  };
}

/** Breaks text at spaces so that no line is longer than the width; later lines are indented. Control characters go. */
export function wrap(text: string, style: Style, indent: number, firstIndent = indent): string {
  const words = plain(text).split(" ");
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const room = style.width - (lines.length === 0 ? firstIndent : indent);
    if (line !== "" && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((l, i) => " ".repeat(i === 0 ? firstIndent : indent) + l).join("\n");
}

/** White space made single, and nothing that a terminal would obey: article text is other people's. */
export function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
