/** Runs the program beside servers of the test's own process. */

import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { builtProgram } from "../setup/build.js";

export interface Beside {
  /** A module loaded before the program. */
  readonly preload?: string;
  /** Called with each piece of standard output. */
  readonly onOutput?: (child: ChildProcess, stdout: string) => void;
  readonly onStart?: (child: ChildProcess) => void;
}

/** With a cache of its own in `cwd`. */
export async function stemma(args: readonly string[], cwd: string, { preload, onOutput, onStart }: Beside = {}) {
  const program = await builtProgram();
  const flags = preload === undefined ? [] : ["--import", preload];
  const env = { ...process.env, XDG_CACHE_HOME: join(cwd, "cache") };
  const child = spawn(process.execPath, [...flags, program, ...args], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  onStart?.(child);
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    stdout += chunk;
    onOutput?.(child, stdout);
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  const status = await new Promise<number | null>((done) => child.on("close", done));
  return { status, stdout, stderr };
}
