/**
 * The program as users run it, built once for the sources as they are now and kept under `out/` for the next test file.
 * A build in `dist/` is left alone: other tests may run from it at the same time.
 */

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "tsdown";

const ROOT = resolve(import.meta.dirname, "../..");

/** Builds for older sources go when no test can still run from them. */
const HOUR = 3_600_000;

let program: Promise<string> | null = null;

/** Path of the built `cli/main.js`; the library is `../index.js` beside it. */
export function builtProgram(): Promise<string> {
  program ??= buildProgram();
  return program;
}

async function buildProgram(): Promise<string> {
  const builds = join(ROOT, "out", "test-build");
  const folder = join(builds, fingerprint());
  if (!existsSync(folder)) {
    mkdirSync(builds, { recursive: true });
    for (const name of readdirSync(builds)) {
      const old = join(builds, name);
      if (Date.now() - statSync(old).mtimeMs > HOUR) rmSync(old, { recursive: true, force: true });
    }
    // Test files run side by side; whoever is ready first gives the folder its name.
    const own = `${folder}.${process.pid}`;
    await build({ config: join(ROOT, "tsdown.config.ts"), cwd: ROOT, outDir: own, dts: false, logLevel: "error" });
    try {
      renameSync(own, folder);
    } catch {
      rmSync(own, { recursive: true, force: true });
    }
  }
  return join(folder, "cli", "main.js");
}

/** Of every source file's path, size and time. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const root of ["src", "data", "package.json", "tsdown.config.ts"]) {
    const path = join(ROOT, root);
    const names = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: "utf8" }).sort() : [""];
    for (const name of names) {
      const { size, mtimeMs } = statSync(join(path, name));
      hash.update(`${root}/${name} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest("hex").slice(0, 16);
}
