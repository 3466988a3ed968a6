import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "@readout/reader": fileURLToPath(new URL("./packages/reader/src/index.ts", import.meta.url)),
      "@readout/desk/server": fileURLToPath(new URL("./packages/desk/src/server/index.ts", import.meta.url)),
      "@readout/desk/exports": fileURLToPath(new URL("./packages/desk/src/exports/index.ts", import.meta.url)),
      "@readout/desk/sources": fileURLToPath(new URL("./packages/desk/src/sources/index.ts", import.meta.url)),
      "@readout/desk/tracking": fileURLToPath(new URL("./packages/desk/src/tracking/index.ts", import.meta.url)),
      "@readout/desk": fileURLToPath(new URL("./packages/desk/src/index.ts", import.meta.url)),
    },
  },
  test: {
    include: ["packages/*/src/**/*.test.ts", "tests/**/*.test.ts", "bench/**/*.test.ts", "training/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
