/** A stretch of a text; `run` is the number of the shared run that it is, absent for words of its own. */
export interface Stretch {
  readonly text: string;
  readonly run?: number;
}

/** A text cut at its shared runs, which do not overlap but may come in any order. */
export function cutAt(text: string, runs: readonly (readonly [start: number, end: number])[]): readonly Stretch[] {
  const ordered = runs.map((span, run) => ({ span, run })).sort((x, y) => x.span[0] - y.span[0]);
  let at = 0;
  const pieces = ordered.flatMap(({ span: [start, end], run }): Stretch[] => {
    const before = text.slice(at, start);
    at = end;
    return [...(before ? [{ text: before }] : []), { text: text.slice(start, end), run }];
  });
  return [...pieces, ...(at < text.length ? [{ text: text.slice(at) }] : [])];
}
