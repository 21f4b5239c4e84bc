import { defineConfig } from "tsdown";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    "cli/main": "src/cli/main.ts",
    // Beside the parts that start it, which lie at the top.
    "extracting-worker": "src/cli/extracting-worker.ts",
    "weaving-worker": "src/cli/weaving-worker.ts",
    "match-worker": "src/match/worker.ts",
    "pdf-worker": "src/ingest/pdf/worker.ts",
  },
  format: "esm",
  platform: "node",
  target: "node20.19",
  fixedExtension: false,
  dts: { entry: "src/index.ts" },
  // Of many files each, or asked for at every start: Node takes a millisecond to find, read and link a file, and there are 370.
  // What a library has that nothing calls is left out besides. They stay dependencies, so that their licences come along.
  deps: { alwaysBundle: ["commander", "kysely", "picocolors", "zod"] },
  clean: true,
});
