import rateLimit from "@fastify/rate-limit";
import Fastify, { type FastifyServerOptions } from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { openReading } from "../reading/reading.js";
import { useAccess } from "./access.js";
import { type App, type DeskOptions, makeDesk } from "./desk.js";
import { addExportRoutes } from "./export-routes.js";
import { addFeedRoutes } from "./feed-routes.js";
import { useHeaders } from "./headers.js";
import { addListRoutes } from "./list-routes.js";
import { addMcpRoute } from "./mcp-route.js";
import { useMetrics } from "./metrics.js";
import { addOpenApiRoute, useOpenApi } from "./openapi.js";
import { loadPage, PAGE_FOLDER } from "./page-files.js";
import { useProblems } from "./problems.js";
import { addReadRoute } from "./read-route.js";
import { sendBody, useCompression } from "./sending.js";
import { addStreamRoute } from "./stream-route.js";
import { addWriteRoutes } from "./write-routes.js";

/** What stands in the log of a request: never its query, in which a reading key may stand, nor its headers. */
const LOG = {
  level: "info",
  serializers: {
    req: ({ method, url, id }: { method: string; url: string; id: unknown }) => ({
      method,
      path: url.split("?", 1)[0],
      id,
    }),
  },
};

const SETTINGS: FastifyServerOptions = {
  bodyLimit: 1_000_000,
  requestTimeout: 30_000,
  connectionTimeout: 60_000,
  keepAliveTimeout: 10_000,
  routerOptions: { maxParamLength: 300 },
  forceCloseConnections: "idle",
  return503OnClosing: true,
};

/** The desk's server, not yet listening: `await (await makeApp(options)).listen({ host, port })`. */
export async function makeApp(options: DeskOptions & { readonly log?: boolean }): Promise<App> {
  const app: App = Fastify({ ...SETTINGS, logger: options.log ? LOG : false }).withTypeProvider<ZodTypeProvider>();
  const reading = openReading();
  const desk = makeDesk(options, reading);
  app.setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler);
  useProblems(app as never);
  useHeaders(app as never);
  useAccess(app as never, options.access);
  useCompression(app as never);
  await app.register(rateLimit, { global: false });
  await useOpenApi(app);
  useMetrics(app as never, () => ({ readout_commits: Number(desk.version().split(".", 1)[0]) }));

  app.get("/healthz", { schema: { summary: "Whether the desk answers", tags: ["desk"] } }, async (_, reply) =>
    reply.header("cache-control", "no-store").send({ ok: true, ...(desk.work?.now() && { work: desk.work.now() }) }),
  );
  addReadRoute(app, desk);
  addListRoutes(app, desk);
  addWriteRoutes(app, desk);
  addFeedRoutes(app, desk);
  addExportRoutes(app, desk);
  addStreamRoute(app, desk);
  addMcpRoute(app, desk);
  addOpenApiRoute(app);
  await addPage(app, options.page ?? PAGE_FOLDER);
  app.addHook("onClose", async () => reading.close());
  return app;
}

/** Built files carry a digest in their names and never change; the page itself is asked for anew each time. */
async function addPage(app: App, folder: string): Promise<void> {
  const files = await loadPage(folder);
  for (const [path, body] of files)
    app.get(path === "/index.html" ? "/" : path, { schema: { hide: true } as object }, async (request, reply) =>
      sendBody(request, reply, body, path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache"),
    );
}
