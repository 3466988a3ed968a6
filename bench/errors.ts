/** `npm run errors -- statements` writes a page of errors to look at, by class, and prints the counts. */
import { writeStatementErrors } from "./statement-errors.js";

const PAGES: Readonly<Record<string, () => string>> = { statements: () => writeStatementErrors() };

const make = PAGES[process.argv[2] ?? ""];
if (make) console.log(make());
else {
  console.error(`usage: npm run errors -- ${Object.keys(PAGES).join("|")}`);
  process.exitCode = 2;
}
