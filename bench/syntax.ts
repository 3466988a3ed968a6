/** Tags and trees against the dev half of the English Web Treebank, on our tokens (hyphenated words whole). */
import { existsSync } from "node:fs";
import { UPOS } from "../packages/reader/src/document/layers.js";
import { unpackSyntax } from "../packages/reader/src/syntax/model.js";
import { analyse } from "../packages/reader/src/syntax/stage.js";
import { LEXICON, WEIGHTS } from "../packages/reader/src/syntax/weights.js";
import { EWT, readTreebank } from "../training/syntax/corpus.js";
import { type Measured, percent } from "./figure.js";

export function measureSyntax(): Measured {
  if (!existsSync(EWT)) return { absent: `no treebank at ${EWT}` };
  const gold = readTreebank("dev");
  const model = unpackSyntax(WEIGHTS, LEXICON);
  const word = gold.flatMap((sentence) => sentence.word);
  const sentences: { firstToken: number; endToken: number }[] = [];
  let at = 0;
  for (const { word } of gold) {
    sentences.push({ firstToken: at, endToken: at + word.length });
    at += word.length;
  }
  const tokens = { count: word.length, word, lower: word.map((w) => w.toLowerCase()) };
  analyse(tokens, sentences, model);
  const start = process.cpuUsage();
  const found = analyse(tokens, sentences, model);
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  const right = { upos: 0, tag: 0, lemma: 0, head: 0, labelled: 0 };
  gold.forEach((sentence, s) => {
    const from = sentences[s]!.firstToken;
    sentence.word.forEach((_, i) => {
      const t = from + i;
      if (UPOS[found.upos[t]!] === sentence.upos[i]) right.upos++;
      if (found.tag[t] === sentence.tag[i]) right.tag++;
      if (found.lemma[t] === sentence.lemma[i]!.toLowerCase()) right.lemma++;
      if (found.head[t] !== (sentence.head[i]! < 0 ? -1 : from + sentence.head[i]!)) return;
      right.head++;
      if (found.relation[t] === sentence.relation[i]) right.labelled++;
    });
  });
  const share = (key: string, value: number) =>
    ({ key: `syntax.ewt.dev.${key}`, value: percent((100 * value) / word.length), unit: "%" }) as const;
  return {
    figures: [
      share("upos", right.upos),
      share("tag", right.tag),
      share("lemma", right.lemma),
      share("uas", right.head),
      share("las", right.labelled),
      { key: "syntax.tokens", value: Math.round(word.length / seconds), unit: "/s", machine: true },
    ],
  };
}
