import type { Readout, Span } from "@readout/reader";
import type { Hit } from "../collection/collection.js";

type Found = Omit<Hit, "story">;

/** Plain words, all of which must stand in one statement or paragraph; shorter passages first. */
export function searchWords(records: readonly Readout[], query: string): readonly Found[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = words.length === 0 ? [] : records.flatMap((record) => hitsIn(record, words));
  return hits.sort((a, b) => b.score - a.score);
}

function hitsIn(record: Readout, words: readonly string[]): readonly Found[] {
  const { article, statements } = record;
  const passages: readonly { readonly span: Span; readonly item?: string }[] = [
    ...statements.flatMap(({ id, content }) => content.spans.map((span) => ({ span, item: id }))),
    ...article.paragraphs.map((span) => ({ span })),
  ];
  return passages.flatMap(({ span, item }) => {
    const snippet = record.text.slice(...span);
    const lower = snippet.toLowerCase();
    if (!words.every((word) => lower.includes(word))) return [];
    const marks = words.map((word) => [lower.indexOf(word), lower.indexOf(word) + word.length] as const);
    const published = article.published.latest ?? article.published.earliest;
    return [
      {
        kind: item ? ("statement" as const) : ("article" as const),
        record: record.id,
        ...(item !== undefined && { item }),
        title: article.title?.text ?? snippet.slice(0, 80),
        ...(article.publisher && { publisher: article.publisher.text }),
        ...(published !== undefined && { published }),
        snippet,
        marks: marks.sort((a, b) => a[0] - b[0]),
        score: (item ? 2 : 1) / (1 + snippet.length / 400),
      },
    ];
  });
}
