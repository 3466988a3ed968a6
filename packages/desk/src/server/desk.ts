import type { Result } from "@readout/reader";
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { Collection } from "../collection/collection.js";
import type { Reading } from "../reading/reading.js";
import type { Received } from "../sources/received.js";
import { type Source, sourceOf } from "../views/source.js";
import type { Access } from "./access.js";
import { Answers } from "./sending.js";
import type { Work } from "./work.js";

/** Fastify with our schemas' types. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What the server is given. */
export interface DeskOptions {
  readonly collection: Collection;
  readonly access: Access;
  /** Now, ISO 8601 in UTC. */
  readonly clock: () => string;
  /** The day as of which status holds; the clock's where absent. */
  readonly asOf?: () => string;
  /** Gets the document at an address; reading by address is off where absent. */
  readonly fetch?: (url: string) => Promise<Result<Received>>;
  /** Long work that the desk shows the progress of. */
  readonly work?: Work;
  /** Folder with the built page. */
  readonly page?: string;
  /** The desk's own address as others see it, for links in feeds and the calendar. */
  readonly address?: string;
}

/** What the routes share. */
export interface Desk extends DeskOptions {
  readonly reading: Reading;
  readonly answers: Answers;
  /** The collection as of today, or of another day. */
  source(asOf?: string): Source;
  today(): string;
  /** Changes whenever an answer may change. */
  version(): string;
}

export function makeDesk(options: DeskOptions, reading: Reading): Desk {
  let commits = 0;
  const today = () => (options.asOf ?? options.clock)().slice(0, 10);
  const version = () => `${commits}.${today()}`;
  options.collection.watch(() => {
    commits++;
  });
  return {
    ...options,
    reading,
    answers: new Answers(version),
    source: (asOf) => sourceOf(options.collection, asOf ?? today()),
    today,
    version,
  };
}
