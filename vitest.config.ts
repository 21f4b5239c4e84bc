import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    // Tests run from the sources; a thread runs what was built of them.
    alias: [{ find: /^\.\/worker-file\.js$/, replacement: join(import.meta.dirname, "test/setup/pdf-worker-file.ts") }],
  },
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    // Nothing in a module depends on what another file's tests did, and each would load the models again.
    isolate: false,
    // One of two cores would idle: by itself vitest leaves one to whoever watches.
    maxWorkers: 2,
    setupFiles: ["test/setup/properties.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
