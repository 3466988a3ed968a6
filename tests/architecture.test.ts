import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/**
 * Which room of the reader may import which, besides itself. A room that is not named is a stage: it sees the record,
 * the document, the lexicons and the packed models, and never another stage.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  document: ["contract"],
  model: [],
  knowledge: ["contract", "document"],
  pipeline: ["contract", "document", "STAGE"],
  "": ["contract", "document", "page", "pipeline"],
};
const STAGE = ["contract", "document", "knowledge", "model"];

/** What a package may import from outside itself. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  reader: ["@cfworker/json-schema", "@noble/hashes"],
  desk: [
    "@readout/reader",
    "@electric-sql/pglite",
    "@fastify/rate-limit",
    "@fastify/swagger",
    "@modelcontextprotocol/sdk",
    "fastify",
    "fastify-type-provider-zod",
    "diff",
    "feedsmith",
    "ical-generator",
    "pg",
    "undici",
    "zod",
    "node:",
  ],
  cli: ["@readout/reader", "@readout/desk", "commander", "picocolors", "node:"],
};

interface Import {
  readonly file: string;
  readonly target: string;
}

function importsOf(file: string): readonly Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"));
  return importedFiles.map(({ fileName }) => ({ file, target: fileName }));
}

function sourcesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !name.endsWith("weights.ts"))
    .map((name) => join(folder, name));
}

const READER = "packages/reader/src";
const roomOf = (file: string): string => {
  const parts = file.slice(READER.length + 1).split("/");
  return parts.length > 1 ? parts[0]! : "";
};
const resolved = ({ file, target }: Import): string => normalize(join(dirname(file), target)).replace(/\.js$/, ".ts");

function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  const allowed = ROOMS[from] ?? STAGE;
  return allowed.includes(to) || (allowed.includes("STAGE") && !(to in ROOMS));
}

/** The first cycle among files, as a path, or nothing. */
function cycleIn(graph: ReadonlyMap<string, readonly string[]>): string | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string | undefined => {
    const at = path.indexOf(file);
    if (at >= 0) return [...path.slice(at), file].join(" → ");
    if (done.has(file)) return undefined;
    path.push(file);
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file);
    if (cycle) return cycle;
  }
  return undefined;
}

describe("the rooms of the reader", () => {
  const files = sourcesOf(READER);
  const inner = files.flatMap(importsOf).filter(({ target }) => target.startsWith("."));

  it("are found", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(inner.length).toBeGreaterThan(300);
  });

  it("import one way: contract ← document ← knowledge ← stages ← pipeline ← read", () => {
    const backwards = inner
      .filter((i) => !mayImport(roomOf(i.file), roomOf(resolved(i))))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(backwards).toEqual([]);
  });

  it("have no cycle among their files", () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((i) => i.target.startsWith("."))
          .map(resolved),
      ]),
    );
    expect(cycleIn(graph)).toBeUndefined();
  });

  it("would be told of an arrow that runs backwards", () => {
    expect(mayImport("document", "who")).toBe(false);
    expect(mayImport("who", "statements")).toBe(false);
    expect(mayImport("contract", "document")).toBe(false);
    expect(mayImport("knowledge", "pipeline")).toBe(false);
    expect(mayImport("pipeline", "who")).toBe(true);
    expect(
      cycleIn(
        new Map([
          ["a", ["b"]],
          ["b", ["c"]],
          ["c", ["a"]],
        ]),
      ),
    ).toBe("a → b → c → a");
  });
});

/** Which room of the desk may import which, besides itself; a room that is not named here imports what it likes below it. */
const DESK: Readonly<Record<string, readonly string[]>> = {
  sources: [],
  tracking: [],
  corrections: ["tracking"],
  collection: ["corrections", "sources"],
  search: ["collection", "tracking"],
  memory: ["collection", "corrections", "reading", "search", "sources", "tracking"],
  store: ["collection", "corrections", "memory", "search", "sources", "tracking"],
  reading: [],
  views: ["collection"],
  exports: ["collection", "views"],
  mcp: ["collection", "reading", "views"],
  alerts: ["collection", "search", "views"],
};
/** Rooms that put others to use: nothing of the desk's heart may look up at them. */
const DOORS = new Set(["server", "alerts", "mcp"]);

describe("the rooms of the desk", () => {
  const room = (path: string) => path.slice("packages/desk/src/".length).split("/")[0]!;
  const arrows = sourcesOf("packages/desk/src")
    .flatMap(importsOf)
    .filter(({ file, target }) => target.startsWith(".") && file.split("/").length > 4)
    .map((i) => ({ ...i, from: room(i.file), to: room(resolved(i)) }))
    .filter(({ from, to }) => from !== to);

  it("import one way: the collection knows nothing of server, alerts and assistants", () => {
    expect(arrows.length).toBeGreaterThan(10);
    const wrong = arrows.filter(({ from, to }) =>
      DESK[from] ? !DESK[from].includes(to) : from !== "server" && DOORS.has(to),
    );
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });
});

describe.each(Object.keys(PACKAGES))("the package %s", (name) => {
  const foreign = sourcesOf(`packages/${name}/src`)
    .flatMap(importsOf)
    .filter(({ target }) => !target.startsWith("."));
  const known = (target: string) =>
    PACKAGES[name]!.some((p) => (p.endsWith(":") ? target.startsWith(p) : target === p || target.startsWith(`${p}/`)));

  it("imports from outside only what is written down", () => {
    expect(foreign.filter(({ target }) => !known(target))).toEqual([]);
  });

  it("declares what it imports, pinned", () => {
    const { dependencies = {} } = JSON.parse(readFileSync(`packages/${name}/package.json`, "utf8")) as {
      dependencies?: Record<string, string>;
    };
    const wanted = PACKAGES[name]!.filter((p) => !p.endsWith(":"));
    expect(Object.keys(dependencies).sort()).toEqual([...wanted].sort());
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe("the page", () => {
  it("takes nothing but types from the house, and Svelte from outside", () => {
    const files = readdirSync("packages/web/src", { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:ts|svelte)$/.test(name))
      .map((name) => readFileSync(join("packages/web/src", name), "utf8"));
    expect(files.length).toBeGreaterThan(15);
    for (const text of files)
      for (const [, what, from] of text.matchAll(/^\s*import\s+([^;]*?)\s+from\s+"([^".][^"]*)"/gm))
        if (from !== "svelte")
          expect([what!.startsWith("type "), from!.startsWith("@readout/")], `${what} from ${from}`).toEqual([
            true,
            true,
          ]);
  });
});
