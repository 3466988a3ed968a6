import { describe, expect, it } from "vitest";
import { attributionsAsLines as lines } from "../../../../tests/attributions-as-lines.js";

describe("those who are cited in a sentence of their own", () => {
  it.each([
    [
      "The Delta Gazette reported that ships would wait. The Gazette cited a border police report.",
      "a border police report",
    ],
    [
      "The Delta Gazette reported that ships would wait. It cited two officials familiar with the matter.",
      "two officials familiar with the matter",
    ],
    ["The Delta Gazette cited two officials. The Gazette reported that ships would wait.", "two officials"],
  ])("are within what is reported beside it: %s", (text, source) =>
    expect(lines(text)).toContain(`${source} | cited | that ships would wait < reported`),
  );
  it.each([
    "The Delta Gazette reported that ships would wait. It cited safety concerns.",
    "The Delta Gazette reported that ships would wait. It cited delays in two reports.",
    "Ana Orr said that ships would wait. The Delta Gazette cited a border police report.",
    "The Delta Gazette reported that ships would wait.\n\nIt cited a border police report.",
  ])("are none where a reason is given, another cites, or a paragraph lies between: %s", (text) =>
    expect(lines(text).some((line) => line.includes("| cited | that ships would wait"))).toBe(false),
  );
});
