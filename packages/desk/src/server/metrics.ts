import type { FastifyInstance } from "fastify";

/** Upper bounds of the histogram in seconds, from a cached answer to a long read. */
const BOUNDS = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10];

interface Series {
  count: number;
  sum: number;
  readonly buckets: number[];
}

/** Counts requests by route, method and status, and serves them with the process's own figures in Prometheus' text format. */
export function useMetrics(app: FastifyInstance, gauges: () => Readonly<Record<string, number>>): void {
  const series = new Map<string, Series>();
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "unknown";
    const key = `method="${request.method}",route="${route}",status="${reply.statusCode}"`;
    const one = series.get(key) ?? { count: 0, sum: 0, buckets: BOUNDS.map(() => 0) };
    const seconds = reply.elapsedTime / 1000;
    one.count++;
    one.sum += seconds;
    for (const [i, bound] of BOUNDS.entries()) if (seconds <= bound) one.buckets[i]!++;
    series.set(key, one);
  });
  app.get("/metrics", { config: { right: "read" } }, async (_, reply) =>
    reply.type("text/plain; version=0.0.4; charset=utf-8").send(Buffer.from(print(series, gauges()))),
  );
}

function print(series: ReadonlyMap<string, Series>, gauges: Readonly<Record<string, number>>): string {
  const lines = ["# TYPE readout_request_seconds histogram"];
  for (const [key, { count, sum, buckets }] of series) {
    for (const [i, bound] of BOUNDS.entries())
      lines.push(`readout_request_seconds_bucket{${key},le="${bound}"} ${buckets[i]}`);
    lines.push(`readout_request_seconds_bucket{${key},le="+Inf"} ${count}`);
    lines.push(`readout_request_seconds_sum{${key}} ${sum}`, `readout_request_seconds_count{${key}} ${count}`);
  }
  const { heapUsed, rss } = process.memoryUsage();
  const all = {
    ...gauges,
    process_resident_memory_bytes: rss,
    nodejs_heap_used_bytes: heapUsed,
    process_uptime_seconds: process.uptime(),
  };
  for (const [name, value] of Object.entries(all)) lines.push(`# TYPE ${name} gauge`, `${name} ${value}`);
  return `${lines.join("\n")}\n`;
}
