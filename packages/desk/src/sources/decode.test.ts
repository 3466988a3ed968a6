import { describe, expect, it } from "vitest";
import { decodeBytes } from "./decode.js";

const RUSSIAN =
  "Переговоры о плотинах на реке начались во вторник в порту, сообщила министр. Стороны обсудят показания приборов и подпишут совместную бумагу в конце недели.";
const GREEK =
  "Οι συνομιλίες για τα φράγματα του ποταμού άρχισαν την Τρίτη στο λιμάνι, είπε η υπουργός. Οι δύο πλευρές θα υπογράψουν κοινό κείμενο στο τέλος της εβδομάδας.";
const GERMAN =
  "Die Gespräche über die Dämme begannen am Dienstag, sagte die Ministerin. „Wir hören zu“, fügte sie für alle hörbar hinzu.";

/** The bytes of a text in an encoding of one byte a letter, by turning its decoder round. */
function encoded(text: string, encoding: string): Uint8Array {
  const every = Array.from({ length: 256 }, (_, byte) => new TextDecoder(encoding).decode(Uint8Array.of(byte)));
  return Uint8Array.from(text, (letter) => Math.max(0, every.indexOf(letter)));
}
const page = (text: string, charset?: string): string =>
  `<html><head>${charset ? `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">` : ""}<title>x</title></head><body><table><tr><td>${text}</td></tr></table></body></html>`;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("the encoding of what was received", () => {
  it.each<[string, Uint8Array, string, string, string]>([
    [
      "a byte order mark goes before the header",
      Uint8Array.of(0xef, 0xbb, 0xbf, ...bytesOf(page(RUSSIAN))),
      "text/html; charset=windows-1251",
      "utf-8",
      "bom",
    ],
    [
      "the header goes before the page",
      encoded(page(RUSSIAN, "koi8-r"), "windows-1251"),
      "text/html; charset=windows-1251",
      "windows-1251",
      "header",
    ],
    ["the page's own word", encoded(page(RUSSIAN, "koi8-r"), "koi8-r"), "text/html", "koi8-r", "document"],
    [
      "UTF-8 declared as Latin-1",
      bytesOf(page(RUSSIAN, "iso-8859-1")),
      "text/html; charset=iso-8859-1",
      "utf-8",
      "detection",
    ],
    [
      "Windows-1251 declared as Latin-1",
      encoded(page(RUSSIAN, "iso-8859-1"), "windows-1251"),
      "text/html",
      "windows-1251",
      "detection",
    ],
    [
      "Windows-1251 declared as UTF-8",
      encoded(page(RUSSIAN, "utf-8"), "windows-1251"),
      "text/html",
      "windows-1251",
      "detection",
    ],
    ["KOI8-R declared nowhere", encoded(page(RUSSIAN), "koi8-r"), "text/html", "koi8-r", "detection"],
    ["Greek declared nowhere", encoded(page(GREEK), "windows-1253"), "text/html", "windows-1253", "detection"],
  ])("%s", (_, bytes, mediaType, encoding, from) => {
    const decoded = decodeBytes(bytes, mediaType);
    expect({ encoding: decoded.encoding, from: decoded.from }).toEqual({ encoding, from });
    expect(decoded.text).toContain(encoding === "windows-1253" ? GREEK : RUSSIAN);
  });
  it("Latin script stays Windows-1252, typographic quotes and all", () => {
    const western = Uint8Array.from(
      Buffer.from(page(GERMAN).replaceAll("„", "\x84").replaceAll("“", "\x93"), "latin1"),
    );
    expect(decodeBytes(western, "text/html; charset=iso-8859-1")).toMatchObject({
      encoding: "windows-1252",
      from: "header",
    });
    expect(decodeBytes(western, "text/html").text).toContain(GERMAN);
  });
});
