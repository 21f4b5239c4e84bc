import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** What hostile input costs is measured in seconds of the processor, which another test beside it would lengthen. */
const TIMED = ["test/**/hostile.test.ts"];
const ALL = ["test/**/*.test.{ts,tsx}"];

export default defineConfig({
  resolve: {
    // Tests run from the sources; a thread runs what was built of them.
    alias: [{ find: /^\.\/worker-file\.js$/, replacement: join(import.meta.dirname, "test/setup/pdf-worker-file.ts") }],
  },
  test: {
    projects: [
      {
        extends: true,
        test: { name: "alone", include: TIMED, maxWorkers: 1, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        // One of two cores would idle: by itself vitest leaves one to whoever watches.
        test: { name: "two at a time", include: ALL, exclude: TIMED, maxWorkers: 2, sequence: { groupOrder: 1 } },
      },
    ],
    // Nothing in a module depends on what another file's tests did, and each would load the models again.
    isolate: false,
    setupFiles: ["test/setup/properties.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
