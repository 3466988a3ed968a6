/**
 * Names found by compromise and wink-nlp and by this reader, in the same stories. The others are not among our
 * dependencies: install them in a folder of their own and name it.
 *
 *   mkdir others && cd others && npm init -y && npm i compromise@14.17.0 wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1
 *   npx tsx bench/names-compared.ts PATH/TO/others
 *
 * A name of the gold is found where a name overlaps it by half of both together (characters), one to one; kinds are
 * person, place (countries too) and body (outlets too). The lite model of wink-nlp names no entities but dates and sums, so its
 * runs of proper nouns stand for names, without kinds.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { read } from "@readout/reader";
import { SHARED } from "./figure.js";

type Kind = "person" | "place" | "body" | "";
interface Name {
  readonly from: number;
  readonly to: number;
  readonly kind: Kind;
}
interface Gold {
  readonly given?: object;
  readonly entities: readonly {
    readonly kind: string | readonly string[];
    readonly named: boolean;
    readonly optional?: boolean;
    readonly names: readonly string[];
    readonly mentions: readonly string[];
  }[];
}
type Finder = (text: string, given: object) => readonly Name[];

const KINDS: Readonly<Record<string, Kind>> = {
  person: "person",
  place: "place",
  country: "place",
  organization: "body",
  outlet: "body",
};

/** The others' own shapes, as far as they are used here. */
type Compromise = (text: string) => Readonly<Record<"people" | "places" | "organizations", () => View>>;
interface View {
  json(options: object): readonly { readonly offset: { readonly start: number; readonly length: number } }[];
}
interface Wink {
  readonly its: Readonly<Record<"value" | "pos" | "precedingSpaces", unknown>>;
  readDoc(text: string): { tokens(): { out(what: unknown): readonly string[] } };
}

function compromiseIn(folder: string): Finder {
  const nlp = createRequire(join(folder, "x.js"))("compromise") as Compromise;
  const named = (view: View, kind: Kind): Name[] =>
    view.json({ offset: true }).map(({ offset }) => ({ from: offset.start, to: offset.start + offset.length, kind }));
  return (text) => {
    const doc = nlp(text);
    return [...named(doc.people(), "person"), ...named(doc.places(), "place"), ...named(doc.organizations(), "body")];
  };
}

function winkIn(folder: string): Finder {
  const load = createRequire(join(folder, "x.js"));
  const nlp = (load("wink-nlp") as (model: unknown) => Wink)(load("wink-eng-lite-web-model"));
  return (text) => {
    const tokens = nlp.readDoc(text).tokens();
    const [words, tags] = [tokens.out(nlp.its.value), tokens.out(nlp.its.pos)];
    const out: Name[] = [];
    let at = 0;
    let open: { from: number; to: number } | undefined;
    for (const [i, word] of words.entries()) {
      const from = text.indexOf(word, at);
      if (from < 0) continue;
      at = from + word.length;
      if (tags[i] !== "PROPN") open = undefined;
      else if (open && text.slice(open.to, from).trim() === "" && !text.slice(open.to, from).includes("\n"))
        open.to = at;
      else {
        open = { from, to: at };
        out.push(open as Name);
      }
    }
    return out.map((name) => ({ ...name, kind: "" }));
  };
}

/** Names without their titles, as the others give them. */
const ours: Finder = (text, given) => {
  const result = read(text, given);
  if (!result.ok) throw new Error(result.diagnostics[0]?.message);
  return result.value.entities
    .filter(({ named, kind }) => named && KINDS[kind])
    .flatMap(({ name, kind, mentions }) =>
      mentions
        .filter(({ form }) => form === "name")
        .map(({ span: [from, to] }): Name => {
          const at = text.slice(from, to).indexOf(name);
          return at < 0
            ? { from, to, kind: KINDS[kind]! }
            : { from: from + at, to: from + at + name.length, kind: KINDS[kind]! };
        }),
    );
};

const isWord = (text: string, at: number): boolean => at >= 0 && /[\p{L}\p{N}]/u.test(text[at] ?? "");

/** The span of "words#2", the second whole-word occurrence. */
function locate(text: string, quote: string): readonly [number, number] | undefined {
  const numbered = /^([\s\S]*)#(\d+)$/.exec(quote);
  const words = numbered?.[1] ?? quote;
  let left = Number(numbered?.[2] ?? 1);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isWord(text, at - 1) && isWord(words, 0)) continue;
    if (isWord(text, at + words.length) && isWord(words, words.length - 1)) continue;
    if (--left === 0) return [at, at + words.length];
  }
  return undefined;
}

/** What the gold names: its names where they stand, adjectives, pronouns and descriptions left out. */
function namesOf(text: string, { entities }: Gold): { readonly asked: Name[]; readonly free: Name[] } {
  const asked: Name[] = [];
  const free: Name[] = [];
  for (const entity of entities) {
    const kind = KINDS[[entity.kind].flat()[0]!];
    if (!entity.named || !kind) continue;
    const parts = new Set(entity.names.flatMap((name) => [name, ...(kind === "person" ? name.split(" ") : [])]));
    const forms = [...parts].filter((form) => form.length > 2).sort((a, b) => b.length - a.length);
    for (const quote of entity.mentions) {
      const span = locate(text, quote);
      const form = span && forms.find((name) => text.slice(...span).includes(name));
      if (!span) continue;
      // "Chinese" and "the ministry" may be found and need not be.
      if (!form) {
        free.push({ from: span[0], to: span[1], kind });
        continue;
      }
      const from = span[0] + text.slice(...span).indexOf(form);
      (entity.optional ? free : asked).push({ from, to: from + form.length, kind });
    }
  }
  return { asked, free };
}

const overlapOf = (a: Name, b: Name): number => {
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  return shared <= 0 ? 0 : shared / (a.to - a.from + b.to - b.from - shared);
};

interface Count {
  asked: number;
  found: number;
  given: number;
  kinds: number;
}

function count(into: Count, { asked, free }: ReturnType<typeof namesOf>, given: readonly Name[]): void {
  const left = new Set(given);
  const match = (name: Name): Name | undefined => {
    const best = [...left].sort((a, b) => overlapOf(b, name) - overlapOf(a, name))[0];
    if (!best || overlapOf(best, name) < 0.5) return undefined;
    left.delete(best);
    return best;
  };
  for (const name of asked) {
    const hit = match(name);
    into.asked++;
    if (hit) into.found++;
    if (hit?.kind === name.kind) into.kinds++;
  }
  const hits = given.length - left.size;
  for (const name of free) match(name);
  into.given += hits + left.size;
}

const folder = process.argv[2];
if (!folder) throw new Error("usage: npx tsx bench/names-compared.ts FOLDER-WITH-THE-OTHERS");
const STORIES = [`${SHARED}/corpora/gold`, ...["seen", "unseen", "fresh"].map((part) => `bench/stories/who/${part}`)];
const FINDERS: readonly (readonly [string, Finder])[] = [
  ["compromise", compromiseIn(resolve(folder))],
  ["wink-nlp, runs of proper nouns", winkIn(resolve(folder))],
  ["Readout", ours],
];
const share = (a: number, b: number): string => (b === 0 ? "-" : ((100 * a) / b).toFixed(1));
for (const [label, folders] of [
  ["gold", STORIES.slice(0, 1)],
  ["own stories", STORIES.slice(1)],
] as const)
  for (const [name, find] of FINDERS) {
    const total: Count = { asked: 0, found: 0, given: 0, kinds: 0 };
    for (const path of folders)
      for (const file of readdirSync(path).filter((entry) => entry.endsWith(".txt"))) {
        const text = readFileSync(join(path, file), "utf8");
        const gold = JSON.parse(readFileSync(join(path, file.replace(/txt$/, "gold.json")), "utf8")) as Gold;
        count(total, namesOf(text, gold), find(text, gold.given ?? {}));
      }
    const { asked, found, given, kinds } = total;
    console.log(
      `${label.padEnd(12)} ${name.padEnd(32)} P ${share(found, given)}  R ${share(found, asked)}  F1 ${share(2 * found, asked + given)}  kind right ${share(kinds, found)}  (${asked} names)`,
    );
  }
