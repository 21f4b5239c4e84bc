import { defineConfig } from "tsdown";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    "cli/main": "src/cli/main.ts",
    // Beside the parts that start it, which lie at the top.
    "extracting-worker": "src/cli/extracting-worker.ts",
    "pdf-worker": "src/ingest/pdf/worker.ts",
  },
  format: "esm",
  platform: "node",
  target: "node20.19",
  fixedExtension: false,
  dts: { entry: "src/index.ts" },
  clean: true,
});
