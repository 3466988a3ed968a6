/** A cell that a spreadsheet would take for a formula is one from outside: it is told to be text. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * One line of CSV (RFC 4180): quoted where it must be, CRLF at the end, no cell that runs as a formula.
 *
 * @example csvLine(["a", 'say "b"', "=1+1"]) // 'a,"say ""b""",\'=1+1\r\n'
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
