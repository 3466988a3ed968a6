/**
 * Names beside those of the machine layer of PolNeAR dev (CoreNLP's four classes): agreement, not truth. Its coreference is not
 * in the layer, so none is compared. Runs of one class are names; overlap by half of both together, one to one.
 * On its own: `npx tsx bench/names-agreement.ts`.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { read } from "@readout/reader";
import { type Measured, percent, SHARED } from "./figure.js";

const FOLDER = `${SHARED}/corpora/polnear`;
/** Their class of each of our kinds; gatherings, documents and groups have none that is theirs. */
const CLASSES: Readonly<Record<string, string>> = {
  person: "PERSON",
  country: "LOCATION",
  place: "LOCATION",
  organization: "ORGANIZATION",
  outlet: "ORGANIZATION",
};

interface Name {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
}
type Token = readonly [from: number, to: number, tag: string, lemma: string, ner: string, ...rest: unknown[]];

export function measureNamesAgreement(): Measured {
  const layer = `${FOLDER}/tokens.dev.jsonl.gz`;
  if (!existsSync(layer)) return { absent: "no token layer beside the checkout" };
  const lines = (text: string): string[] => text.trim().split("\n");
  const texts = new Map(
    lines(readFileSync(`${FOLDER}/dev.jsonl`, "utf8"))
      .map((line) => JSON.parse(line) as { readonly id: string; readonly text: string })
      .map(({ id, text }) => [id, text]),
  );
  const count = { theirs: 0, ours: 0, both: 0, kinds: 0 };
  for (const line of lines(gunzipSync(readFileSync(layer)).toString("utf8"))) {
    const { id, tokens } = JSON.parse(line) as { readonly id: string; readonly tokens: readonly Token[] };
    const text = texts.get(id);
    if (text === undefined) continue;
    const [theirs, ours] = [theirNames(tokens), ourNames(text)];
    const left = new Set(ours);
    for (const name of theirs) {
      const best = [...left].reduce<Name | undefined>(
        (top, other) => (overlapOf(other, name) > (top ? overlapOf(top, name) : 0) ? other : top),
        undefined,
      );
      if (!best || overlapOf(best, name) < 0.5) continue;
      left.delete(best);
      count.both++;
      if (best.kind === name.kind) count.kinds++;
    }
    count.theirs += theirs.length;
    count.ours += ours.length;
  }
  return {
    figures: [
      { key: "names.agreement", value: percent((200 * count.both) / (count.theirs + count.ours)), unit: "%" },
      { key: "names.agreement.kind", value: percent((100 * count.kinds) / count.both), unit: "%" },
    ],
  };
}

/** Runs of one class. Their furniture and headlines stay in: ours are asked of the same text. */
function theirNames(tokens: readonly Token[]): readonly Name[] {
  const out: Name[] = [];
  let last = -2;
  for (const [i, [from, to, , , ner]] of tokens.entries()) {
    if (!Object.values(CLASSES).includes(ner)) continue;
    const open = out[out.length - 1];
    if (open && last === i - 1 && open.kind === ner) out[out.length - 1] = { ...open, to };
    else out.push({ from, to, kind: ner });
    last = i;
  }
  return out;
}

/** Our names without titles and articles, as theirs are. Adjectives of countries are theirs under another class. */
function ourNames(text: string): readonly Name[] {
  const result = read(text, {});
  if (!result.ok) return [];
  return result.value.entities.flatMap(({ named, kind, name, mentions }) =>
    named && CLASSES[kind]
      ? mentions
          .filter(({ form }) => form === "name")
          .map(({ span: [from, to] }): Name => {
            const surface = text.slice(from, to);
            const at = surface.indexOf(name);
            const article = /^the /i.exec(surface)?.[0].length ?? 0;
            return at >= 0
              ? { from: from + at, to: from + at + name.length, kind: CLASSES[kind]! }
              : { from: from + article, to, kind: CLASSES[kind]! };
          })
      : [],
  );
}

function overlapOf(a: Name, b: Name): number {
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  return shared <= 0 ? 0 : shared / (a.to - a.from + b.to - b.from - shared);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const measured = measureNamesAgreement();
  if ("figures" in measured) for (const { key, value, unit } of measured.figures) console.log(key, value, unit);
}
