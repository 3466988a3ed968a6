import { describe, expect, it } from "vitest";
import { retryAfterOf } from "./retry-after.js";
import { parseRobots } from "./robots.js";

const allows = (robots: string, path: string) => parseRobots(robots).allows(new URL(path, "https://post.example"));

describe("robots.txt", () => {
  it.each([
    ["nothing said", "", "/a", true],
    ["all closed", "User-agent: *\nDisallow: /", "/a", false],
    ["an empty Disallow opens", "User-agent: *\nDisallow:", "/a", true],
    ["itself is always open", "User-agent: *\nDisallow: /", "/robots.txt", true],
    ["a part", "User-agent: *\nDisallow: /search", "/search?q=x", false],
    ["beside that part", "User-agent: *\nDisallow: /search", "/news", true],
    ["the longest decides", "User-agent: *\nDisallow: /news\nAllow: /news/world", "/news/world/1", true],
    ["the longest decides, in any order", "User-agent: *\nAllow: /news/world\nDisallow: /news", "/news/home", false],
    ["of equals the one that allows", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true],
    ["a star", "User-agent: *\nDisallow: /*/print", "/news/1/print", false],
    ["a star that is not met", "User-agent: *\nDisallow: /*/print", "/news/1", true],
    ["an end", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf", false],
    ["an end that is not met", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x=1", true],
    ["an end without a star", "User-agent: *\nDisallow: /a$", "/ab", true],
    ["pieces that would overlap", "User-agent: *\nDisallow: /ab*bc$", "/abc", true],
    ["our name before everybody's", "User-agent: *\nDisallow: /\nUser-agent: Readout\nAllow: /", "/a", true],
    ["our name in a group of several", "User-agent: other\nUser-agent: READOUT/2.0\nDisallow: /", "/a", false],
    ["another's name", "User-agent: other\nDisallow: /", "/a", true],
    ["a name that begins as ours", "User-agent: readoutbot\nDisallow: /", "/a", true],
    [
      "two groups of ours",
      "User-agent: readout\nDisallow: /a\nUser-agent: x\nUser-agent: readout\nDisallow: /b",
      "/b",
      false,
    ],
    ["percent signs", "User-agent: *\nDisallow: /z%C3%BCrich", "/zürich", false],
    ["percent signs that need not be", "User-agent: *\nDisallow: /%7euser", "/~user", false],
    ["comments, blanks and odd ends of line", "\ufeffUSER-AGENT : * # all\r\r\n  disallow :/a # this", "/a", false],
    [
      "a sitemap between does not end the naming",
      "User-agent: a\nSitemap: https://x/\nUser-agent: readout\nDisallow: /",
      "/a",
      false,
    ],
    ["rules before any name", "Disallow: /", "/a", true],
  ])("%s", (_, robots, path, allowed) => expect(allows(robots, path)).toBe(allowed));

  it("gives the delay of the group that counts", () => {
    expect(parseRobots("User-agent: *\nCrawl-delay: 2.5").delay).toBe(2.5);
    expect(parseRobots("User-agent: other\nCrawl-delay: 9").delay).toBeUndefined();
    expect(parseRobots("User-agent: *\nCrawl-delay: soon").delay).toBeUndefined();
  });

  it("is read in time that grows with its length, whatever it is", () => {
    const hostile = `User-agent: *\n${`Disallow: /${"*a".repeat(500)}$\n`.repeat(400)}`;
    const began = performance.now();
    expect(allows(hostile, `/${"a".repeat(2000)}b`)).toBe(true);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe("Retry-After", () => {
  const now = Date.parse("2026-03-09T08:00:00Z");
  it.each([
    ["120", 120],
    ["Mon, 09 Mar 2026 08:05:00 GMT", 300],
    ["Mon, 09 Mar 2026 07:00:00 GMT", 0],
    ["999999999", 86_400],
    ["soon", undefined],
    [undefined, undefined],
  ])("%s asks for %s seconds", (header, seconds) => {
    expect(retryAfterOf(header, now)).toBe(seconds);
  });
});
