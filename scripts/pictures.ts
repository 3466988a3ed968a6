/**
 * `npm run pictures`: takes docs/pictures/*.png of the real page, built before, on stories of our own. Needs Chromium.
 */
import { chromium, type Page } from "playwright-core";
import { makeApp } from "../packages/desk/src/server/index.js";
import { exampleCollection, NOW } from "../tests/desk/demo.js";
import { twoPapers } from "../tests/desk/two-papers.js";

const access = { host: "127.0.0.1", token: "pictures" };
const examples = await makeApp({ collection: await exampleCollection(), clock: () => NOW, access });
const papers = await makeApp({ collection: await twoPapers(), clock: () => NOW, access });
const [one, two] = [
  await examples.listen({ host: "127.0.0.1", port: 0 }),
  await papers.listen({ host: "127.0.0.1", port: 0 }),
];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

async function take(
  name: string,
  address: string,
  act: (page: Page) => Promise<unknown>,
  dark = false,
  width = 1200,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 760 }, colorScheme: dark ? "dark" : "light" });
  await page.goto(address);
  await act(page);
  await page.waitForTimeout(300);
  await page.screenshot({ path: `docs/pictures/${name}.png` });
  await page.close();
}

await take("read", `${one}/#/read`, async (page) => {
  await page.getByRole("button", { name: "Try a sample" }).click();
  await page.locator(".fact.statement").first().hover();
});
await take("story", `${two}/#/story/sella`, (page) => page.locator("article.event summary").click());
await take("diary", `${one}/#/diary`, (page) => page.waitForSelector("article.event"), true);
await take("phone", `${two}/#/today`, (page) => page.waitForSelector("h3"), false, 390);
await browser.close();
await Promise.all([examples.close(), papers.close()]);
