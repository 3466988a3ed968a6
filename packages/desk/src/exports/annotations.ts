import { type Readout, type Span, selectorsIn } from "@readout/reader";

/**
 * A record as W3C Web Annotations (TR/annotation-model): one annotation a fact, in an AnnotationPage. Each span is named
 * twice: by position, in code points as the recommendation demands, and by its words with what stands around them.
 * The source is the article's address, or a URN of its text's digest where it has none.
 */
export function annotationsOf(record: Readout): object {
  const selectors = selectorsIn(record.text);
  const source = record.article.url ?? `urn:readout:record:${record.id}`;
  const annotation = (id: string, purpose: string, value: object, spans: readonly Span[]) => ({
    id: `urn:readout:${record.id}:${id}`,
    type: "Annotation",
    motivation: purpose,
    generator: { id: "urn:readout", type: "Software", name: "Readout" },
    body: { type: "TextualBody", purpose, format: "application/json", value: JSON.stringify(value) },
    target: spans.map((span) => ({
      source,
      selector: selectors(span),
      state: { type: "urn:readout:text-digest", value: `sha256:${record.id.slice(0, 64)}` },
    })),
  });
  const name = (id: string | undefined) => record.entities.find((entity) => entity.id === id)?.name;
  const items = [
    ...record.events.map((event) =>
      annotation(
        event.id,
        "classifying",
        {
          event: event.type,
          mode: event.mode,
          status: event.status,
          participants: event.participants.map(({ entity }) => name(entity)),
          time: event.time,
        },
        event.mentions.map(({ trigger }) => trigger),
      ),
    ),
    ...record.statements.map(({ id, source, cue, content, via }) =>
      annotation(
        id,
        "describing",
        {
          act: cue.act,
          source: name(source.entity),
          identification: source.identification,
          via: via.map(({ name }) => name),
        },
        [...source.spans, ...cue.spans, ...content.spans],
      ),
    ),
    ...record.entities.map(({ id, kind, name, country, mentions }) =>
      annotation(
        id,
        "identifying",
        { kind, name, country },
        mentions.map(({ span }) => span),
      ),
    ),
    ...record.times.map(({ id, type, value, span }) => annotation(id, "classifying", { timex: type, value }, [span])),
  ];
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:readout:${record.id}:annotations`,
    type: "AnnotationPage",
    items: items.filter(({ target }) => target.length > 0),
  };
}
