import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { Result } from "@readout/reader";
import { decodeBytes } from "../decode.js";
import { kindByHead } from "../kind.js";
import { feedsOf } from "../lists/opml.js";
import { isAddress } from "../receive.js";
import { refusal } from "../refusal.js";

/** The addresses that are to be watched: those given, and those in OPML files that are given; each once. */
export async function listsIn(given: readonly string[]): Promise<Result<readonly string[]>> {
  const lists: string[] = [];
  for (const one of given) {
    const found = isAddress(one) ? addressOf(one) : await inFile(one);
    if (!found.ok) return found;
    lists.push(...found.value);
  }
  return { ok: true, value: [...new Set(lists)] };
}

const addressOf = (one: string): Result<readonly string[]> =>
  /^https?:\/\//i.test(one) && URL.canParse(one)
    ? { ok: true, value: [new URL(one).href] }
    : refusal("bad-url", `${one} is not an http or https address`, "give one that begins with https://");

async function inFile(path: string): Promise<Result<readonly string[]>> {
  try {
    const bytes = new Uint8Array(await readFile(path));
    if (kindByHead(bytes) !== "opml")
      return refusal("no-list", `${path} is no OPML file`, "give addresses of feeds, or an OPML file with them");
    return feedsOf(decodeBytes(bytes).text, pathToFileURL(path).href);
  } catch {
    return refusal(
      "no-file",
      `${path} is not there, or may not be read`,
      "give an address with https://, or an OPML file",
    );
  }
}
