import { UPOS } from "../document/layers.js";

const INDEX: ReadonlyMap<string, number> = new Map(UPOS.map((name, i) => [name, i]));

/**
 * The treebank's UPOS hangs on tag, relation and word: "have" is AUX as `aux`, VERB as `root`. Tag and relation are
 * looked up in a table, the word only for the pairs that have words of their own.
 */
export class UposRules {
  private readonly table: Uint8Array;
  private readonly worded: Uint8Array;
  private readonly words = new Map<string, number>();

  /** @param known UPOS by "tag", "tag relation" and "tag relation word", each only where it differs from the one before */
  constructor(
    tags: readonly string[],
    private readonly relations: readonly string[],
    known: Readonly<Record<string, string>>,
  ) {
    const width = relations.length;
    this.table = new Uint8Array(tags.length * width);
    this.worded = new Uint8Array(tags.length * width);
    tags.forEach((tag, t) => {
      relations.forEach((relation, r) => {
        this.table[t * width + r] = INDEX.get(known[`${tag} ${relation}`] ?? known[tag] ?? "X") ?? 0;
      });
    });
    for (const [key, name] of Object.entries(known)) {
      const [tag, relation, word] = key.split(" ") as [string, string?, string?];
      if (word === undefined) continue;
      const pair = tags.indexOf(tag) * width + relations.indexOf(relation!);
      this.worded[pair] = 1;
      this.words.set(`${pair} ${word}`, INDEX.get(name) ?? 0);
    }
  }

  /** Index into UPOS, from indices of tag and relation and the word in lower case. */
  of(tag: number, relation: number, lower: string): number {
    const pair = tag * this.relations.length + relation;
    return (this.worded[pair] === 1 ? this.words.get(`${pair} ${lower}`) : undefined) ?? this.table[pair]!;
  }
}
