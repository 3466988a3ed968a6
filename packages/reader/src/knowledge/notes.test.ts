import { describe, expect, it } from "vitest";
import { read } from "../read.js";
import { NOTE_FORMS, noteForm } from "./notes.js";

describe("lines in which an outlet speaks of its report", () => {
  it.each(NOTE_FORMS.map((form) => [form.kind, form] as const))("%s", (kind, { pattern, example, nearMiss }) => {
    expect(pattern.test(example)).toBe(true);
    expect(noteForm(example)?.kind).toBe(kind);
    expect(noteForm(nearMiss)).toBeUndefined();
  });
  it("are kept apart from what the report tells", () => {
    const note =
      "An earlier version of this story wrongly said that the minister of Chile met the president of Peru on May 3.";
    const text = `LIMA, May 4 - Peru's president met the foreign minister of Chile on Monday, a spokesman said.\n\n${note}`;
    const record = read(text, { published: "2026-05-05" });
    if (!record.ok) throw new Error("no record");
    expect(record.value.article.notes).toEqual([
      { kind: "correction", span: [text.length - note.length, text.length] },
    ]);
    expect(
      record.value.events.flatMap(({ mentions }) => mentions).every(({ trigger }) => trigger[0] < text.indexOf(note)),
    ).toBe(true);
    expect(record.value.statements.every(({ cue }) => cue.spans.every(([at]) => at < text.indexOf(note)))).toBe(true);
  });
  it("are read on where news follows the label", () => {
    const text =
      "LIMA, May 4 - Peru's president met envoys of Chile on Monday.\n\nUPDATE: The foreign minister of Chile said on Monday that the talks would go on in May.";
    const record = read(text, { published: "2026-05-05" });
    if (!record.ok) throw new Error("no record");
    expect(record.value.article.notes?.map(({ kind }) => kind)).toEqual(["update"]);
    expect(record.value.statements.length).toBe(1);
  });
});
