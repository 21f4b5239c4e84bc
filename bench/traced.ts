/** The whole program on one input, with a ledger of its own: what it takes. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Usage {
  /** In seconds, from its start to its end. */
  readonly wall: number;
  /** Processor seconds of all its threads. */
  readonly cpu: number;
  readonly peakMB: number;
}

/** `build`: the folder that `npm run build` has made it in. `piped`: what it reads where `input` is "-". */
export function traced(input: string, piped?: Buffer, build = "dist"): Usage {
  const folder = mkdtempSync(join(tmpdir(), "stemma-bench-"));
  const usage = fileURLToPath(new URL("usage.js", import.meta.url));
  const before = performance.now();
  const done = spawnSync(
    process.execPath,
    ["--import", usage, join(build, "cli/main.js"), "trace", input, "--ledger", join(folder, "bench.db"), "--quiet"],
    { stdio: ["pipe", "ignore", "inherit", "pipe"], ...(piped && { input: piped }) },
  );
  const wall = (performance.now() - before) / 1000;
  rmSync(folder, { recursive: true });
  return { ...(JSON.parse(String(done.output[3])) as Usage), wall };
}

export function median(values: readonly number[]): number {
  return [...values].sort((x, y) => x - y)[Math.floor(values.length / 2)] ?? 0;
}
