import { existsSync } from "node:fs";
import { defineConfig } from "tsdown";

/** Builds the programs that measure the project (scores, speed, trained tables) into `out/dev`. */
const programs = {
  "pdf-worker": "src/ingest/pdf/worker.ts",
  "match-worker": "src/match/worker.ts",
  "eval/run": "eval/run.ts",
  "eval/check/print": "eval/check/print.ts",
  "eval/check/write": "eval/check/write.ts",
  "eval/pages": "eval/pages.ts",
  "eval/read": "eval/read.ts",
  "bench/run": "bench/run.ts",
  "bench/check/read": "bench/check/read.ts",
  "bench/check/fuzzy": "bench/check/fuzzy.ts",
  "bench/usage": "bench/usage.ts",
  "bench/extraction": "bench/extraction.ts",
  "bench/into": "bench/into.ts",
  "bench/scale": "bench/scale.ts",
  "bench/minhash": "bench/minhash.ts",
  "train/boilerplate": "train/boilerplate.ts",
  "train/frequencies": "train/frequencies.ts",
  "train/indirect": "train/indirect.ts",
  "train/names": "train/names.ts",
  "train/regions": "train/regions.ts",
  "train/speakers": "train/speakers.ts",
  "train/verbs": "train/verbs.ts",
};

export default defineConfig({
  entry: Object.fromEntries(Object.entries(programs).filter(([, file]) => existsSync(file))),
  outDir: "out/dev",
  format: "esm",
  platform: "node",
  target: "node20.19",
  fixedExtension: false,
  dts: false,
  clean: true,
});
