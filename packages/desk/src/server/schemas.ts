import { z } from "zod";

/** What the API takes and gives, as OpenAPI shows it. The record itself is described by the reader's own JSON Schema. */
const span = z.tuple([z.int(), z.int()]).describe("half-open range of UTF-16 code units of the record's text");
const ref = { record: z.string(), item: z.string() };
const bounds = { atLeast: z.int(), atMost: z.int() };

export const RecordSchema = z
  .looseObject({ schema: z.literal("readout/1"), id: z.string(), text: z.string() })
  .meta({ id: "Record" });

export const ProblemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    instance: z.string().optional(),
  })
  .meta({ id: "Problem", description: "RFC 9457 problem details" });

export const ReportSchema = z
  .object({
    record: z.string(),
    title: z.string(),
    publisher: z.string().optional(),
    published: z.string().optional(),
    url: z.string().optional(),
    received: z.string(),
    story: z.string(),
  })
  .meta({ id: "Report" });

const range = z.array(z.int()).length(2);
const compared = z.object({ report: ReportSchema, text: z.string(), share: z.number() });
export const ComparisonSchema = z
  .object({ a: compared, b: compared, shared: z.array(z.object({ a: range, b: range, words: z.int() })) })
  .meta({ id: "Comparison" });

export const QuoteSchema = z
  .object({
    ...ref,
    quote: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    spans: z.array(span),
    report: ReportSchema,
    link: z.string(),
  })
  .meta({ id: "Quote" });

const reference = z.object(ref).meta({ id: "Ref" });

export const OriginsSchema = z
  .object({
    ...bounds,
    groups: z.array(z.object({ origin: z.string(), reports: z.array(reference), because: z.array(z.string()) })),
  })
  .meta({ id: "Origins", description: "How many independent origins stand behind it, as bounds, with the reasons" });

export const StandingSchema = z.enum(["certain", "tentative", "past", "off", "silent"]);
export const StatusSchema = z.enum([
  "planned",
  "expected",
  "possible",
  "called-for",
  "ongoing",
  "happened",
  "cancelled",
  "denied",
  "silent",
]);

export const EventSchema = z
  .object({
    uid: z.string(),
    name: z.string().optional().describe("given by a person"),
    title: z.string(),
    when: z.string(),
    type: z.string(),
    mode: z.string().optional(),
    status: StatusSchema,
    standing: StandingSchema,
    participants: z.array(z.object({ name: z.string(), country: z.string().optional(), role: z.string() })),
    place: z.string().optional(),
    from: z.string().optional(),
    to: z.string().optional(),
    agenda: z.array(z.object({ label: z.string(), code: z.string().optional() })),
    reports: z.array(reference),
    history: z.array(
      z.object({
        field: z.string(),
        from: z.string().optional(),
        to: z.string(),
        report: reference,
        published: z.string().optional(),
      }),
    ),
    conflicts: z.array(
      z.object({ field: z.string(), values: z.array(z.object({ value: z.string(), reports: z.array(reference) })) }),
    ),
    origins: OriginsSchema,
    story: z.string().optional(),
    quotes: z.array(QuoteSchema),
  })
  .meta({ id: "Event" });

export const ClaimSchema = z
  .object({
    id: z.string(),
    text: z.string(),
    story: z.string(),
    denies: z.string().optional(),
    saidBy: z.string().optional(),
    reports: z.array(reference),
    origins: OriginsSchema,
    quotes: z.array(QuoteSchema),
  })
  .meta({ id: "Claim" });

const storyHead = {
  id: z.string(),
  title: z.string(),
  first: z.string().optional(),
  last: z.string().optional(),
  outlets: z.array(z.string()),
  origins: z.object(bounds),
};
export const StoryHeadSchema = z
  .object({ ...storyHead, reports: z.int(), events: z.int(), claims: z.int() })
  .meta({ id: "StoryHead" });

export const StorySchema = z
  .object({
    ...storyHead,
    reports: z.array(ReportSchema),
    events: z.array(EventSchema),
    claims: z.array(ClaimSchema),
    citations: z.array(
      z.object({
        from: z.string(),
        to: z.string().optional(),
        name: z.string(),
        kind: z.string(),
        statements: z.int(),
      }),
    ),
  })
  .meta({ id: "Story" });

export const ChangeSchema = z
  .object({
    cursor: z.int(),
    at: z.string(),
    kind: z.enum(["new", "changed", "gone"]),
    event: z.string(),
    title: z.string(),
    when: z.string().optional(),
    status: z.string().optional(),
    standing: StandingSchema.optional(),
    place: z.string().optional(),
    fields: z.array(z.object({ field: z.string(), from: z.string().optional(), to: z.string() })),
    story: z.string().optional(),
    origins: z.object(bounds).optional(),
    report: ReportSchema.optional(),
  })
  .meta({ id: "Change" });

export const PersonHeadSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(["person", "organization", "country"]),
    country: z.string().optional(),
    offices: z.array(z.string()),
    articles: z.int(),
    said: z.int(),
  })
  .meta({ id: "PersonHead" });

export const PersonSchema = z
  .looseObject({
    id: z.string(),
    name: z.string(),
    kind: z.enum(["person", "organization", "country"]),
    country: z.string().optional(),
    said: z.array(QuoteSchema),
    held: z.array(z.looseObject({ ...ref, attitude: z.string(), topic: z.string().optional() })),
    events: z.array(EventSchema),
    people: z.array(z.object({ id: z.string(), name: z.string(), offices: z.array(z.string()) })),
  })
  .meta({ id: "Person" });

export const HitSchema = z
  .object({
    kind: z.enum(["article", "statement", "event"]),
    record: z.string(),
    item: z.string().optional(),
    title: z.string(),
    publisher: z.string().optional(),
    published: z.string().optional(),
    snippet: z.string(),
    marks: z.array(z.tuple([z.int(), z.int()])),
    story: z.string(),
    score: z.number(),
  })
  .meta({ id: "Hit" });

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().optional().describe("cursor of the next page") });

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, "give a day as YYYY-MM-DD");
const moment = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d)?)?$/,
    "give a day or date-time, ISO 8601",
  );
const short = z.string().max(300);

/** Paging and the filters that lists share. */
export const ListQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(500).optional(),
  cursor: z.string().max(500).optional(),
  since: day.optional(),
  until: day.optional(),
  story: short.optional(),
  words: short.optional(),
  key: z.string().max(100).optional().describe("the reading key, for programs that cannot send a header"),
});

export const EventQuerySchema = ListQuerySchema.extend({
  asOf: day.optional(),
  type: short.optional(),
  status: StatusSchema.optional(),
  participant: short.optional().describe("part of a participant's name"),
  country: short.optional().describe("a participant's country: ISO code, or the name where it takes part itself"),
  topic: short.optional().describe("part of what is on the agenda"),
  place: short.optional(),
});

export const ClaimQuerySchema = ListQuerySchema.extend({
  said: short.optional(),
  atLeast: z.coerce.number().int().min(1).max(1000).optional(),
});

/** An article to be read or taken in: its text, its page, or where it stands. */
export const ArticleSchema = z
  .object({
    text: z.string().max(1_000_000).optional(),
    html: z.string().max(4_000_000).optional(),
    url: z.string().max(2000).optional(),
    published: moment.optional(),
    publisher: short.optional(),
    name: short.optional(),
  })
  .refine(
    ({ text, html, url }) => text !== undefined || html !== undefined || url !== undefined,
    "give text, html or url",
  )
  .meta({ id: "ArticleIn" });

const target = z.object({
  record: z.string().max(100),
  part: z.enum(["statements", "events", "entities", "times", "topics", "positions"]),
  item: z.string().max(20),
  words: z.string().max(20_000),
});
const tracked = z.enum(["story", "event", "claim", "person"]);
const id = z.string().max(200);

export const CorrectionSchema = z.object({
  who: z.string().min(1).max(100),
  why: z.string().max(1000),
  change: z.discriminatedUnion("do", [
    z.object({ do: z.literal("accept"), target }),
    z.object({ do: z.literal("reject"), target }),
    z.object({
      do: z.literal("fix"),
      target,
      field: z
        .string()
        .max(60)
        .regex(/^[a-z][A-Za-z]*(?:\.[a-z][A-Za-z]*){0,3}$/, "a field of the item, such as status or time.from"),
      value: z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]),
    }),
    z.object({ do: z.literal("merge"), of: tracked, ids: z.array(id).min(2).max(50) }),
    z.object({ do: z.literal("split"), of: tracked, id, records: z.array(id).min(1).max(200) }),
    z.object({ do: z.literal("rename"), of: tracked, id, name: z.string().min(1).max(300) }),
    z.object({ do: z.literal("undo"), id }),
  ]),
});
