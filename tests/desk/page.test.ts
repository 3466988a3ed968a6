/// <reference lib="dom" />
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { AlertsSchema } from "../../packages/desk/src/alerts/rule.js";
import { type App, makeApp } from "../../packages/desk/src/server/index.js";
import { track } from "../../packages/desk/src/tracking/index.js";
import { exampleCollection, NOW } from "./demo.js";
import { HOSTILE, HOSTILE_TITLE } from "./hostile.js";
import { twoPapers } from "./two-papers.js";

const CHROMIUM = ["chromium", "chromium-browser", "google-chrome"]
  .map((name) => spawnSync("which", [name], { encoding: "utf8" }).stdout.trim())
  .find(Boolean);
const REQUIRED = process.env.READOUT_REQUIRE_SERVICES === "1";
const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const TOKEN = "a-token-for-tests";

let folder: string;
let browser: Browser;
let app: App;
let address: string;
let page: Page;
let errors: string[] = [];

/** Every address at which the page stands on its own. */
async function addresses(): Promise<readonly string[]> {
  const first = async (path: string) =>
    (await (await fetch(`${address}${path}`)).json()) as { items: Record<string, string>[] };
  const stories = await first("/api/stories");
  const people = await first("/api/people?words=Norling");
  const reports = await first("/api/reports");
  return [
    "read",
    "today",
    "diary",
    "stories",
    `story/${stories.items[0]!.id}`,
    "people",
    `person/${encodeURIComponent(people.items[0]!.id!)}`,
    "search",
    "search?q=Bergen",
    `report/${reports.items[0]!.record}`,
    "corrections",
    "nowhere",
  ];
}

describe.skipIf(!CHROMIUM && !REQUIRED)("the page in Chromium", () => {
  beforeAll(async () => {
    expect(CHROMIUM, "Chromium is required and not installed").toBeDefined();
    folder = mkdtempSync(join(tmpdir(), "readout-page-"));
    await build({ root: "packages/web", logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
    const collection = await exampleCollection();
    await collection.add({
      uri: "paste:hostile",
      bytes: new TextEncoder().encode(HOSTILE),
      mediaType: "text/plain",
      fetchedAt: NOW,
    });
    app = await makeApp({ collection, clock: () => NOW, page: folder, access: { host: "127.0.0.1", token: TOKEN } });
    address = await app.listen({ host: "127.0.0.1", port: 0 });
    browser = await chromium.launch({
      executablePath: CHROMIUM!,
      args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    errors = [];
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("dialog", (dialog) => {
      errors.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  });
  afterEach(async () => {
    await page.close();
    expect(errors).toEqual([]);
  });

  const open = async (path: string) => {
    await page.goto(`${address}/#/${path}`);
    await page.waitForSelector("h1, .record");
    await page.waitForFunction(() => document.querySelector(".wait") === null);
  };
  /** The desk of two papers, opened at their story. */
  const openTwoPapers = async (): Promise<App> => {
    const other = await makeApp({
      collection: await twoPapers(),
      clock: () => NOW,
      page: folder,
      access: { host: "127.0.0.1", token: TOKEN },
    });
    await page.goto(`${await other.listen({ host: "127.0.0.1", port: 0 })}/#/story/sella`);
    return other;
  };
  const axe = async (): Promise<readonly string[]> => {
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window
      const { violations } = await (window as any).axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
      });
      return violations.map(
        (v: { id: string; nodes: { html: string }[] }) => `${v.id}: ${v.nodes[0]!.html.slice(0, 200)}`,
      );
    });
    return found as readonly string[];
  };

  it("has no violation that axe can find, on any of its pages, in light and dark, wide and on a phone", async () => {
    for (const [scheme, width] of [
      ["light", 1280],
      ["dark", 390],
    ] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 844 });
      for (const path of await addresses()) {
        await open(path);
        expect(await axe(), `${path}, ${scheme}`).toEqual([]);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over, `${path} is wider than ${width}`).toBeLessThanOrEqual(0);
      }
    }
  }, 120_000);

  it("reads a pasted story; a fact lights up its words, and words their facts, by mouse and by keyboard", async () => {
    await open("read");
    await page.getByLabel("The article’s text").fill(readFileSync("examples/flash.txt", "utf8"));
    await page.getByRole("button", { name: "Read it" }).click();
    await page.waitForSelector(".record");
    await page.locator(".fact.event .main").first().hover();
    expect(await page.locator(".text .lit").allTextContents()).toContain("recalled");
    await page.locator(".text .w.entity", { hasText: "Grace Wambua" }).first().click();
    expect(await page.locator(".facts .fact.lit").allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining("Wambua")]),
    );
    await page.keyboard.press("Escape");
    await page.locator(".text").focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(".text .lit").count()).toBeGreaterThan(0);
    expect(await page.locator(".facts .fact.lit").count()).toBeGreaterThan(0);
    expect(await axe()).toEqual([]);
  });

  it("copies a fact as a citation", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: address });
    await open("read");
    await page.getByRole("button", { name: "Try a sample" }).click();
    await page.waitForSelector(".record");
    await page.locator(".fact.statement").first().hover();
    await page.locator(".fact.statement .acts button").first().click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^“Norwegian-hosted talks[^”]+”\nBaltic Inform, /);
  });

  it("is walked by keyboard alone: to the content, through the pages, into a story", async () => {
    await open("stories");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("To the content");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForSelector("text=Reports, and who cites whom");
    await page.locator("summary").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("details[open] .quote");
  });

  it("filters the diary, and subscribes to what is shown", async () => {
    await open("diary");
    await page.getByLabel("Who").fill("Barahona");
    await page.waitForFunction(
      () => document.querySelectorAll("article.event").length > 0 && document.querySelector(".wait") === null,
    );
    for (const title of await page.locator("article.event h3").allTextContents()) expect(title).toContain("Barahona");
    expect(await page.getByRole("link", { name: "Subscribe" }).getAttribute("href")).toBe(
      "/calendar.ics?participant=Barahona",
    );
  });

  it("forgets on demand what was seen already", async () => {
    await open("today");
    await page.getByRole("button", { name: "Mark all as seen" }).click();
    await page.waitForSelector("text=Nothing new");
    await page.getByRole("button", { name: "Show earlier ones" }).click();
    await page.waitForSelector("text=/\\d+ changes/");
  });

  it("shows on a later visit what changed since the one before, and nothing twice", async () => {
    const visitor = await browser.newContext();
    const collection = await exampleCollection();
    const other = await makeApp({
      collection,
      clock: () => NOW,
      page: folder,
      access: { host: "127.0.0.1", token: TOKEN },
    });
    const home = `${await other.listen({ host: "127.0.0.1", port: 0 })}/#/today`;
    const first = await visitor.newPage();
    await first.goto(home);
    await first.waitForSelector("text=/Your first visit/");
    await first.waitForSelector("text=/\\d+ changes/");
    const second = await visitor.newPage();
    await second.goto(home);
    await second.waitForSelector("text=Nothing new");
    const text =
      "LIMA, May 19 (North Wire) - Foreign Minister Inés Barahona will meet Bo Karim in Lima on May 28, her office said.";
    await collection.add({
      uri: "file:///late.txt",
      bytes: new TextEncoder().encode(text),
      mediaType: "text/plain",
      fetchedAt: NOW,
      given: { published: "2026-05-19" },
    });
    await second.waitForSelector("text=1 change");
    expect(await second.locator("main").textContent()).toMatch(
      /Changes since your visit of .*Newly to come.*28 May 2026/s,
    );
    const third = await visitor.newPage();
    await third.goto(home);
    await third.waitForSelector("text=Nothing new");
    await visitor.close();
    await other.close();
  });

  it("corrects in place with the token from the address, which leaves the address at once", async () => {
    const { items } = (await (await fetch(`${address}/api/reports`)).json()) as { items: { record: string }[] };
    await page.goto(`${address}/#token=${TOKEN}`);
    await page.waitForSelector("h1");
    expect(page.url()).not.toContain(TOKEN);
    await open(`report/${items[0]!.record}`);
    await page.locator(".fact.event").first().hover();
    await page
      .getByRole("button", { name: /^Correct: / })
      .first()
      .click();
    await page.getByLabel("Your name").fill("Tester");
    await page.getByRole("button", { name: "Save" }).click();
    await page.waitForFunction(() => document.querySelector("dialog[open]") === null);
    await open("corrections");
    expect(await page.locator("main").textContent()).toMatch(/Rejected: .*Tester/s);
    await page.getByRole("button", { name: /^Undo/ }).first().click();
    await page.waitForSelector("text=/taken back/");
  });

  it("renames a story on its own page, and takes that back", async () => {
    const { items } = (await (await fetch(`${address}/api/stories`)).json()) as {
      items: { id: string; title: string }[];
    };
    await page.goto(`${address}/#token=${TOKEN}`);
    await page.waitForSelector("h1");
    await open(`story/${items[0]!.id}`);
    await page.getByText("Put this story right").click();
    await page.getByLabel("Its name").fill("The harbour file");
    await page.getByLabel("Your name").fill("Tester");
    await page.getByRole("button", { name: "Save" }).click();
    await page.waitForFunction(() => document.querySelector("h1")?.textContent === "The harbour file");
    await open("corrections");
    await page.getByRole("button", { name: /^Undo Renamed/ }).click();
    await page.waitForSelector("text=Took a correction back");
    await open(`story/${items[0]!.id}`);
    expect(await page.locator("h1").textContent()).toBe(items[0]!.title);
  });

  it("joins two events on the page, tells of it, and parts them again by taking that back", async () => {
    const collection = await exampleCollection(track);
    const other = await makeApp({
      collection,
      clock: () => NOW,
      page: folder,
      access: { host: "127.0.0.1", token: TOKEN },
    });
    const home = await other.listen({ host: "127.0.0.1", port: 0 });
    const [story] = [...(await collection.stories()).items].sort((a, b) => b.events.length - a.events.length);
    await page.goto(`${home}/#token=${TOKEN}`);
    await page.waitForSelector("h1");
    await page.goto(`${home}/#/story/${story!.id}`);
    await page.waitForSelector("article.event");
    const count = await page.locator("article.event").count();
    await page.locator("article.event summary").first().click();
    await page.getByText("Put this event right").click();
    await page.getByLabel("What is to be done").selectOption("merge");
    await page.waitForFunction(
      () => document.querySelectorAll("form select")[1]!.querySelectorAll("option").length > 1,
    );
    expect(await axe()).toEqual([]);
    await page.getByLabel("The other event").selectOption({ index: 1 });
    await page.getByLabel("Your name").fill("Tester");
    await page.getByRole("button", { name: "Save" }).click();
    await page.waitForFunction((n) => document.querySelectorAll("article.event").length === n, count - 1);
    await page.goto(`${home}/#/corrections`);
    await page.getByRole("button", { name: /^Undo Merged 2 events/ }).click();
    await page.waitForSelector("text=Took a correction back");
    await page.goto(`${home}/#/story/${story!.id}`);
    await page.waitForFunction((n) => document.querySelectorAll("article.event").length === n, count);
    await other.close();
  });

  it("renames a person and joins another to them, where only the token may", async () => {
    const { items } = (await (await fetch(`${address}/api/people?limit=300`)).json()) as {
      items: { id: string; name: string; kind: string }[];
    };
    const [one, two] = items.filter(({ kind }) => kind === "person");
    await open(`person/${encodeURIComponent(one!.id)}`);
    await page.getByText("Put this person right").click();
    await page.waitForSelector("text=Only those who open the desk with its token");
    await page.goto(`${address}/#token=${TOKEN}`);
    await page.waitForSelector("h1");
    await open(`person/${encodeURIComponent(one!.id)}`);
    await page.getByText("Put this person right").click();
    await page.getByLabel("Its name").fill("The first of them");
    await page.getByLabel("Your name").fill("Tester");
    await page.getByRole("button", { name: "Save" }).click();
    await page.waitForFunction(() => document.querySelector("h1")?.textContent === "The first of them");
    await page.getByText("Put this person right").click();
    await page.getByLabel("What is to be done").selectOption("merge");
    await page.waitForFunction(
      () => document.querySelectorAll("form select")[1]!.querySelectorAll("option").length > 1,
    );
    await page.getByLabel("The other person").selectOption(two!.id);
    await page.getByRole("button", { name: "Save" }).click();
    await page.waitForSelector(`text=/Also written .*${two!.name}/`);
    for (const what of [/^Undo Merged 2 people/, /^Undo Renamed a person/]) {
      await open("corrections");
      await page.getByRole("button", { name: what }).click();
      await page.waitForSelector("text=Took a correction back");
    }
    await open(`person/${encodeURIComponent(one!.id)}`);
    expect(await page.locator("h1").textContent()).toBe(one!.name);
  });

  it("keeps a search, gives it as a feed and as an alert, and forgets it", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: address });
    await open("search?q=Bergen");
    await page.getByRole("button", { name: "Save this search" }).click();
    await page.getByRole("button", { name: "Copy its feed of Bergen" }).click();
    await page.waitForSelector("text=address is copied");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${address}/feeds/search.atom?q=Bergen`);
    await page.getByRole("button", { name: "Copy as an alert on Bergen" }).click();
    await page.waitForSelector("text=A rule is copied");
    const rule = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
    expect(AlertsSchema.safeParse({ rules: [rule] }).success).toBe(true);
    await open("search");
    await page.getByRole("link", { name: "Bergen", exact: true }).click();
    await page.waitForSelector("mark");
    expect(await axe()).toEqual([]);
    await page.getByRole("button", { name: "Forget Bergen" }).click();
    expect(await page.getByText("Saved searches").count()).toBe(0);
  });

  it("cites a fact of an article that has an address by a link that opens at its words", async () => {
    const collection = await exampleCollection();
    const text =
      "Barahona to meet Karim\n\nLIMA, May 19 (North Wire) - Foreign Minister Inés Barahona will meet Bo Karim in Lima on May 28, her office said.";
    const added = await collection.add({
      uri: "https://wire.example/a-b",
      bytes: new TextEncoder().encode(text),
      mediaType: "text/plain",
      fetchedAt: NOW,
      given: { published: "2026-05-19", url: "https://wire.example/a-b", publisher: "North Wire" },
    });
    const other = await makeApp({
      collection,
      clock: () => NOW,
      page: folder,
      access: { host: "127.0.0.1", token: "x" },
    });
    const home = await other.listen({ host: "127.0.0.1", port: 0 });
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: home });
    await page.goto(`${home}/#/report/${added.ok ? added.value.id : ""}`);
    await page.waitForSelector(".fact");
    for (const fact of await page.locator(".fact:not(.warning)").all()) {
      await fact.hover();
      await page.evaluate(() => navigator.clipboard.writeText("-"));
      await fact.getByRole("button", { name: /^Copy as a citation/ }).click();
      await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== "-");
      const [quoted, about, link] = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
      const words = quoted!.slice(1, -1).split(" … ")[0]!;
      expect(text).toContain(words);
      expect(about).toBe("North Wire, “Barahona to meet Karim”, 19 May 2026");
      const [, start, end = ""] = /^https:\/\/wire\.example\/a-b#:~:text=([^,]+)(?:,(.+))?$/.exec(link!) ?? [];
      expect(words.startsWith(decodeURIComponent(start!))).toBe(true);
      expect(words.endsWith(decodeURIComponent(end))).toBe(true);
    }
    await other.close();
  });

  it("brings the facts of words into sight when the pointer rests on them", async () => {
    await open("read");
    await page.getByRole("button", { name: "Try a sample" }).click();
    await page.waitForSelector(".record");
    await page.locator(".text .w.time").last().hover();
    await page.waitForFunction(() => {
      const panel = document.querySelector(".facts")!.getBoundingClientRect();
      const fact = document.querySelector(".facts .lit")?.getBoundingClientRect();
      return fact !== undefined && fact.top >= panel.top && fact.bottom <= Math.max(panel.bottom, innerHeight);
    });
  });

  it("sets two reports side by side, the words that they share marked", async () => {
    const other = await openTwoPapers();
    await page.getByRole("button", { name: "Compare" }).click();
    await page.waitForSelector("mark");
    const marked = await page.locator("article mark").allTextContents();
    expect(marked.length).toBeGreaterThan(1);
    expect(marked).toContain("Norland President Ada Norling will visit Sella on May 18");
    expect(await axe()).toEqual([]);
    await other.close();
  });

  it("shows a hostile article as text, everywhere", async () => {
    const { items } = (await (await fetch(`${address}/api/reports?limit=500`)).json()) as {
      items: { record: string; story: string; title: string }[];
    };
    const { record, story } = items.find(({ title }) => title.includes("<script>"))!;
    for (const path of [
      `report/${record}`,
      `story/${story}`,
      "stories",
      "today",
      "diary",
      "people",
      "search?q=onload",
    ]) {
      await open(path);
      expect(
        await page.evaluate(
          () =>
            [...document.querySelectorAll("main script, main img, main iframe, main [onload], main [onerror]")].length,
        ),
      ).toBe(0);
      expect(await page.locator('a[href^="javascript:" i], a[href^="data:" i]').count()).toBe(0);
      expect(await page.locator("main").textContent()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    }
    await open(`report/${record}`);
    const shown = await page.locator(".text").textContent();
    expect(shown).toContain(HOSTILE_TITLE.replace(/[\u202c\u202e]/g, "\ufffd"));
    expect(shown).toContain("&amp;amp;lt;b&amp;amp;gt;");
  });

  it("tells a story of several papers: what moved, what is disputed, who cites whom, and why origins are one", async () => {
    const other = await openTwoPapers();
    await page.waitForSelector(".life");
    expect(await page.locator(".life").textContent()).toMatch(/Begins: 18 May 2026 → 20 May 2026, by Sella Courier/);
    expect(await page.locator(".conflict").textContent()).toContain("not the port");
    expect(await page.getByRole("img", { name: /Baltic Inform cites North Wire/ }).count()).toBe(1);
    await page.locator("article.event summary").click();
    expect(await page.locator("article.event > details").textContent()).toContain(
      "one cites the other and they share their words",
    );
    expect(await page.locator("article.event .quote").first().textContent()).toContain("will visit Sella");
    expect(await axe()).toEqual([]);
    await other.close();
  });

  it("bears a story of a hundred reports", async () => {
    const other = await makeApp({
      collection: await twoPapers(25),
      clock: () => NOW,
      page: folder,
      access: { host: "127.0.0.1", token: TOKEN },
    });
    await page.goto(`${await other.listen({ host: "127.0.0.1", port: 0 })}/#/stories`);
    await page.waitForSelector("text=Norling's visit");
    await page.getByRole("link", { name: "Norling's visit" }).click();
    await page.waitForSelector(".reports li:nth-child(100)");
    const { took, task } = await page.evaluate(async () => {
      const before = performance.now();
      location.hash = "#/stories";
      await new Promise((done) => setTimeout(done, 300));
      const began = performance.now();
      location.hash = "#/story/sella";
      while (!document.querySelector(".reports li:nth-child(100)")) await new Promise((done) => setTimeout(done, 1));
      return { took: performance.now() - began, task: began - before };
    });
    if (process.env.READOUT_TIMES) console.log(`a story of 100 reports: ${took.toFixed(0)} ms (${task.toFixed(0)})`);
    expect(took).toBeLessThan(3000);
    await other.close();
  }, 60_000);

  it("says what is wrong when the desk is gone", async () => {
    await open("read");
    await page.route("**/api/**", (route) => route.abort());
    await page.getByRole("button", { name: "Try a sample" }).click();
    await page.waitForSelector("text=The desk does not answer");
    errors = errors.filter((message) => !message.includes("net::ERR_FAILED"));
  });

  it("stays under 100 KB compressed for the first view, and is usable within a second", async () => {
    let bytes = 0;
    const client = await page.context().newCDPSession(page);
    await client.send("Network.enable");
    client.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    const began = performance.now();
    await page.goto(`${address}/`);
    await page.getByRole("button", { name: "Read it" }).waitFor();
    const took = performance.now() - began;
    expect(bytes).toBeLessThan(100_000);
    expect(bytes).toBeGreaterThan(5000);
    // The clock of a busy machine is no measure; ten times the aim would still be a fault of ours.
    expect(took).toBeLessThan(10_000);
  });
});
