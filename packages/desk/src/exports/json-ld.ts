import type { Readout } from "@readout/reader";
import type { EventView } from "../views/types.js";

/** Who made this markup: it is derived, and not the publisher's own (schema.org `sdPublisher`). */
const MADE_BY = { "@type": "SoftwareApplication", name: "Readout", applicationCategory: "derived markup" };

/** A record as schema.org: the article, and what it quotes. Never a ClaimReview: no truth is judged here. */
export function jsonLdOfRecord(record: Readout, madeOn: string): object {
  const { article } = record;
  const published = article.published.basis === "inferred" ? undefined : article.published.latest;
  const work = article.url ?? `urn:readout:record:${record.id}`;
  return {
    "@context": "https://schema.org",
    "@id": work,
    "@type": "NewsArticle",
    sdPublisher: MADE_BY,
    sdDatePublished: madeOn,
    ...(article.title && { headline: article.title.text }),
    ...(article.url && { url: article.url }),
    ...(published && { datePublished: published }),
    ...(article.publisher && { publisher: { "@type": "NewsMediaOrganization", name: article.publisher.text } }),
    ...(article.byline.length > 0 && { author: article.byline.map(({ text }) => ({ "@type": "Person", name: text })) }),
    inLanguage: article.language,
    about: record.topics.map(({ label, code }) => ({
      "@type": "Thing",
      name: label,
      ...(code && { sameAs: `http://cv.iptc.org/newscodes/mediatopic/${code.slice("medtop:".length)}` }),
    })),
    hasPart: record.statements
      .filter(({ content }) => content.form !== "indirect")
      .map(({ source, content }) => {
        const speaker = record.entities.find(({ id }) => id === source.entity);
        return {
          "@type": "Quotation",
          text: content.spans.map(([start, end]) => record.text.slice(start, end)).join(" … "),
          isPartOf: { "@id": work },
          ...(speaker?.named && {
            creator: { "@type": speaker.kind === "person" ? "Person" : "Organization", name: speaker.name },
          }),
        };
      }),
  };
}

/** schema.org knows no tentative: what is not certain is marked so in words. */
const STATUS: Readonly<Record<string, string>> = {
  cancelled: "https://schema.org/EventCancelled",
  denied: "https://schema.org/EventCancelled",
};

/** A tracked event as schema.org: a moved event keeps its former days. */
export function jsonLdOfEvent(event: EventView, madeOn: string): object {
  const former = event.history.filter(({ field, from }) => field === "from" && from).map(({ from }) => from!);
  const status = former.length > 0 ? "https://schema.org/EventRescheduled" : "https://schema.org/EventScheduled";
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    "@id": `urn:readout:event:${event.uid}`,
    name: event.title,
    sdPublisher: MADE_BY,
    sdDatePublished: madeOn,
    eventStatus: STATUS[event.status] ?? status,
    ...(event.from && { startDate: event.from }),
    ...(former.length > 0 && { previousStartDate: former }),
    ...(event.place && { location: { "@type": "Place", name: event.place } }),
    ...(event.participants.length > 0 && {
      attendee: event.participants.map(({ name }) => ({ "@type": "Thing", name })),
    }),
    ...(event.standing === "tentative" && { description: `Not certain: ${event.status}` }),
    subjectOf: event.quotes.map(({ report }) => ({
      "@type": "NewsArticle",
      headline: report.title,
      ...(report.url && { url: report.url }),
    })),
  };
}
