import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharedRuns } from "./compare.js";

const told = (a: string, b: string) => sharedRuns(a, b).map((run) => [a.slice(...run.a), b.slice(...run.b)]);

describe("the words that two reports share", () => {
  it("are found wherever they stand, whatever their case and punctuation", () => {
    expect(told("He said talks will resume on Monday.", "Talks will resume, on Monday, he said.")).toEqual([
      ["talks will resume on Monday", "Talks will resume, on Monday"],
    ]);
  });

  it("are as long as they go, and each stands in one run only", () => {
    const a = "The port will stay shut until the spring tide. The port will stay shut until further notice.";
    expect(told(a, "Officials said the port will stay shut until the spring tide.")).toEqual([
      ["The port will stay shut until the spring tide", "the port will stay shut until the spring tide"],
    ]);
  });

  it("are taken where most of them stand together, not where they stand first", () => {
    const a = "Norling to visit Sella on May 18. President Ada Norling to visit Sella on May 18, she said.";
    expect(told(a, "In May President Ada Norling to visit Sella on May 18 again.")).toEqual([
      ["President Ada Norling to visit Sella on May 18", "President Ada Norling to visit Sella on May 18"],
    ]);
  });

  it("are no name and no turn of phrase", () => {
    expect(told("Foreign Minister Bo Karim said no.", "Yes, Foreign Minister Bo Karim agreed.")).toEqual([]);
  });

  it("are the same in both texts, in any script", () => {
    const text = fc.array(fc.constantFrom("ein", "два", "三", "n1", "é", "🙂", "-")).map((words) => words.join(" "));
    const forms = (words: string) => words.toLowerCase().match(/[\p{L}\p{N}]+/gu);
    fc.assert(
      fc.property(text, text, (a, b) => {
        for (const run of sharedRuns(a, b)) {
          expect(forms(a.slice(...run.a))).toEqual(forms(b.slice(...run.b)));
          expect(forms(a.slice(...run.a))).toHaveLength(run.words);
        }
      }),
    );
  });
});
