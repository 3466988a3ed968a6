import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Body, makeBody } from "./sending.js";

/** Where `npm run build` puts the page, seen from src/server and from dist/server alike. */
export const PAGE_FOLDER = fileURLToPath(new URL("../../page/", import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

/**
 * The page's few files, held in memory: what is not in this map is not served, so no path leads out of the folder.
 * Empty where the page was not built.
 */
export async function loadPage(folder: string): Promise<ReadonlyMap<string, Body>> {
  let names: readonly string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  } catch {
    return new Map();
  }
  const files = names.filter((name) => TYPES[extname(name)] !== undefined);
  return new Map(
    await Promise.all(
      files.map(
        async (name): Promise<[string, Body]> => [
          `/${name.replaceAll("\\", "/")}`,
          await makeBody(readFileSync(join(folder, name)), TYPES[extname(name)]!),
        ],
      ),
    ),
  );
}
