import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import { makeMcp } from "../mcp/server.js";
import type { App, Desk } from "./desk.js";
import { problem, sendProblem } from "./problems.js";

/** POST /mcp: Streamable HTTP without sessions; every call stands for itself, so nothing is kept between calls. */
export function addMcpRoute(app: App, desk: Desk): void {
  app.post(
    "/mcp",
    { config: { right: "read", rateLimit: { max: 600, timeWindow: "1 minute" } }, schema: { hide: true } as object },
    async (request, reply) => {
      reply.hijack();
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) reply.raw.setHeader(name, value);
      const server = makeMcp({ collection: desk.collection, today: desk.today });
      const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
      reply.raw.on("close", () => {
        void transport.close();
        void server.close();
      });
      await server.connect(transport as Parameters<typeof server.connect>[0]);
      await transport.handleRequest(request.raw, reply.raw, request.body);
    },
  );
  for (const method of ["GET", "DELETE"] as const)
    app.route({
      method,
      url: "/mcp",
      config: { right: "read" },
      schema: { hide: true } as object,
      handler: async (_, reply) =>
        sendProblem(
          reply.header("allow", "POST"),
          problem(405, "method", "there are no sessions here; POST each call"),
        ),
    });
}
