import { describe, expect, it } from "vitest";
import { readReceived } from "./read-received.js";

const SENTENCE = "Foreign Minister Ada Norling of Norway will meet Bo Karim in Vienna on March 12, the ministry said.";
const received = (text: string, mediaType: string) => ({
  uri: "mid:1@post.example",
  bytes: Buffer.from(text),
  mediaType,
  fetchedAt: "2026-03-09T12:00:00Z",
  given: { published: "2026-03-09", title: "Talks" },
});
const textOf = (text: string, mediaType = "message/rfc822") => {
  const read = readReceived(received(text, mediaType));
  return read.ok ? read.value.text : read.diagnostics[0]!.code;
};
const both = (html: string) =>
  `Content-Type: multipart/alternative; boundary=b\n\n--b\n\nIn plain words. ${SENTENCE}\n--b\nContent-Type: text/html; charset=utf-8\n\n${html}\n--b--\n`;

describe("what was received", () => {
  it("is read as a page of a mail, where the mail has one", () => {
    const text = textOf(
      both(`<html><body><h1>Talks</h1><p>${SENTENCE}</p><p>“We will not wait,” she said.</p></body></html>`),
    );
    expect(text).toContain("“We will not wait,” she said.");
    expect(text).not.toContain("plain words");
  });

  it("is read as the mail's plain text, where its page holds no article", () => {
    expect(textOf(both("<html><body><img src=x></body></html>"))).toContain(`In plain words. ${SENTENCE}`);
  });

  it("is told to be empty, where a mail has neither", () => {
    expect(textOf("Content-Type: image/png\n\nx")).toBe("empty");
  });

  it("is a page or a text by its media type, in any letters", () => {
    expect(textOf(`<p>${SENTENCE}</p>`, "TEXT/HTML; charset=utf-8")).not.toContain("<p>");
    expect(textOf(`<p>${SENTENCE}</p>`, "application/xhtml+xml")).not.toContain("<p>");
    expect(textOf(`<p>${SENTENCE}</p>`, "text/plain")).toContain("<p>");
  });
});
