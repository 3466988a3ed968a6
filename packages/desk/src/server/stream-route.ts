import { viewChanges } from "../views/changes.js";
import type { App, Desk } from "./desk.js";
import { problem, sendProblem } from "./problems.js";
import type { Progress } from "./work.js";

/** Listeners at once; a browser tab holds one. */
const MOST_LISTENERS = 200;

/**
 * GET /api/stream: changes as they are committed, as server-sent events, and as events named `work` how far long work is
 * ({} once it is over); a comment every 20 s keeps proxies awake.
 */
export function addStreamRoute(app: App, desk: Desk): void {
  const closers = new Set<() => void>();
  app.get(
    "/api/stream",
    {
      config: { right: "read" },
      schema: {
        summary: "Changes, and the progress of long work, as they come (server-sent events)",
        tags: ["events"],
      },
    },
    (request, reply) => {
      if (closers.size >= MOST_LISTENERS) return void sendProblem(reply, problem(503, "busy", "too many listeners"));
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, {
        ...reply.getHeaders(),
        "content-type": "text/event-stream",
        "cache-control": "no-store",
      } as Record<string, string>);
      raw.write(": listening\n\n");
      const stop = desk.collection.watch((changes) => {
        void viewChanges(changes, desk.source()).then((views) => {
          raw.write(
            `data: ${JSON.stringify({ changes: views, articles: changes.filter(({ kind }) => kind === "article").length })}\n\n`,
          );
        });
      });
      const tellWork = (now: Progress | undefined) => raw.write(`event: work\ndata: ${JSON.stringify(now ?? {})}\n\n`);
      if (desk.work?.now()) tellWork(desk.work.now());
      const stopWork = desk.work?.watch(tellWork);
      const awake = setInterval(() => raw.write(": still here\n\n"), 20_000);
      const close = () => {
        clearInterval(awake);
        stop();
        stopWork?.();
        closers.delete(close);
        raw.end();
      };
      closers.add(close);
      request.raw.on("close", close);
    },
  );
  app.addHook("preClose", async () => {
    for (const close of [...closers]) close();
  });
}
