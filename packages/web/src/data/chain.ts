import type { Citation, ReportHead } from "@readout/desk";

/** A dot of the drawing: a report of the collection, or an outlet or body that is only cited. */
export interface Dot {
  readonly id: string;
  readonly name: string;
  readonly day?: string;
  readonly x: number;
  readonly y: number;
  readonly cited: boolean;
}

export interface Line {
  readonly from: Dot;
  readonly to: Dot;
  readonly path: string;
  readonly statements: number;
}

export interface Chain {
  readonly dots: readonly Dot[];
  readonly lines: readonly Line[];
  readonly height: number;
}

const ROW = 34;
/** The drawing's width, and its columns: who is cited stands left, reports right, the latest lowest. */
export const WIDTH = 560;
const LEFT = 190;
const RIGHT = 300;
const TOP = 20;

/** Lays out who cites whom: cited names in the left column near those that cite them, reports by time in the right one. */
export function chainOf(reports: readonly ReportHead[], citations: readonly Citation[]): Chain {
  const right = reports.map(
    ({ record, publisher, title, published }, i): Dot => ({
      id: record,
      name: publisher ?? title,
      ...(published !== undefined && { day: published.slice(0, 10) }),
      x: RIGHT,
      y: TOP + i * ROW,
      cited: false,
    }),
  );
  const row = new Map(right.map((dot) => [dot.id, dot.y]));
  const outside = [...new Set(citations.filter(({ to }) => !to).map(({ name }) => name))];
  const mean = (name: string): number => {
    const rows = citations.filter((c) => c.name === name && !c.to).map(({ from }) => row.get(from) ?? 0);
    return rows.reduce((sum, y) => sum + y, 0) / rows.length;
  };
  const left = outside
    .sort((a, b) => mean(a) - mean(b) || a.localeCompare(b))
    .map((name, i): Dot => ({ id: name, name, x: LEFT, y: TOP + i * ROW, cited: true }));
  const dots = [...left, ...right];
  const byId = new Map(dots.map((dot) => [dot.id, dot]));
  const lines = citations.flatMap(({ from, to, name, statements }): Line[] => {
    const source = byId.get(from);
    const target = byId.get(to ?? name);
    return source && target ? [{ from: source, to: target, path: curve(source, target), statements }] : [];
  });
  return { dots, lines, height: TOP + Math.max(left.length, right.length, 1) * ROW };
}

/** From one who cites to one who is cited; reports that cite each other are joined by a bow on the right. */
function curve(from: Dot, to: Dot): string {
  const [a, b] = [from.x, to.x];
  if (a !== b) return `M${a - 7},${from.y} C${a - 55},${from.y} ${b + 55},${to.y} ${b + 9},${to.y}`;
  return `M${a - 7},${from.y} C${a - 60},${from.y} ${a - 60},${to.y} ${a - 9},${to.y}`;
}
