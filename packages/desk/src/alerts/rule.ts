import { z } from "zod";
import { parseQuery } from "../search/query.js";

const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "give a time as HH:MM");

export const RuleSchema = z.strictObject({
  name: z.string().min(1).max(100),
  /** All of these must hold; what is absent lets everything through. */
  participant: z.string().max(200).optional(),
  place: z.string().max(200).optional(),
  types: z.array(z.string().max(30)).optional(),
  /** A saved search, as `readout search` takes it: what it finds in the articles that have come in. */
  search: z
    .string()
    .min(1)
    .max(500)
    .refine((text) => parseQuery(text).ok, { error: "is no search that readout understands" })
    .optional(),
  /** Possible origins that must stand behind a fact. Two: one report alone raises no alarm. */
  origins: z.int().min(1).max(100).default(2),
  to: z.union([
    z.strictObject({ webhook: z.url({ protocol: /^https?$/ }), secret: z.string().min(16).max(200) }),
    z.strictObject({ mail: z.array(z.email()).min(1).max(50) }),
  ]),
  /** Nothing is sent between these times (UTC); it goes out together when they are over. */
  quiet: z.strictObject({ from: clockTime, until: clockTime }).optional(),
  /** Everything of a day in one message, at this time (UTC). */
  digest: clockTime.optional(),
});

export const AlertsSchema = z.strictObject({
  rules: z.array(RuleSchema).max(200),
  smtp: z
    .strictObject({
      host: z.string().min(1),
      port: z.int().min(1).max(65_535),
      /** TLS from the first byte (port 465); else STARTTLS where the server offers it. */
      secure: z.boolean().default(false),
      /** Take a connection that cannot be encrypted: only for a server on this machine. */
      plain: z.boolean().default(false),
      user: z.string().optional(),
      password: z.string().optional(),
      from: z.email(),
    })
    .optional(),
});

/** Whom to tell of what, and when. */
export type AlertRule = z.infer<typeof RuleSchema>;
export type AlertSettings = z.infer<typeof AlertsSchema>;
export type Smtp = NonNullable<AlertSettings["smtp"]>;
