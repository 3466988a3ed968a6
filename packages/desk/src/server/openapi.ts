import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import swagger from "@fastify/swagger";
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from "fastify-type-provider-zod";
import type { App } from "./desk.js";
import { makeBody, sendBody } from "./sending.js";

const INFO = {
  title: "Readout desk",
  version: "0.1.0",
  description: [
    "What a collection of news reports says, checkably. Spans are half-open ranges of UTF-16 code units of a record's",
    "text. Lists are paged: hand `next` back as `cursor`. Failures are RFC 9457 problem details with a stable `code`.",
    "Every answer carries an ETag. Writing needs `Authorization: Bearer TOKEN`; so does reading where the desk is not on",
    "loopback.",
  ].join("\n"),
};

/** Describes the routes that are registered after it. */
export async function useOpenApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: INFO,
      components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
      security: [{}, { token: [] }],
    },
    transform: createJsonSchemaTransform({ skipList: [] }),
    transformObject: createJsonSchemaTransformObject({}),
  });
}

/** GET /openapi.json, with the record as the reader's own JSON Schema has it. */
export function addOpenApiRoute(app: App): void {
  app.get("/openapi.json", { config: { right: "read" }, schema: { hide: true } as object }, async (request, reply) => {
    body ??= makeBody(JSON.stringify(describe(app)), "application/json; charset=utf-8");
    return sendBody(request, reply, await body);
  });
  let body: ReturnType<typeof makeBody> | undefined;
}

function describe(app: App): unknown {
  const { $defs } = JSON.parse(recordSchema().replaceAll("#/$defs/", "#/components/schemas/Record.")) as {
    $defs: Record<string, object>;
  };
  const api = app.swagger() as { components?: { schemas?: Record<string, object> } };
  const own = Object.fromEntries(Object.entries($defs).map(([name, schema]) => [`Record.${name}`, schema]));
  return {
    ...api,
    components: {
      ...api.components,
      schemas: { ...api.components?.schemas, ...own, Record: { $ref: "#/components/schemas/Record.Readout" } },
    },
  };
}

const recordSchema = (): string =>
  readFileSync(createRequire(import.meta.url).resolve("@readout/reader/schema.json"), "utf8");
