/** Runs the built program in a folder of its own. */

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { builtProgram } from "../setup/build.js";

export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly input?: string;
  /** Permissions count, even for root; see `canObeyPermissions`. */
  readonly obeyPermissions?: boolean;
  /** Sent after so many milliseconds, or as soon as something is so. */
  readonly kill?: { readonly after: number | (() => boolean); readonly signal: NodeJS.Signals };
  /** It is killed when it has used so many seconds of processor time: of wall time a busy machine takes more. */
  readonly cpuSeconds?: number;
}

/** Takes from root the right to read and write what permissions forbid; other users never had it. */
const SETPRIV = ["/usr/bin/setpriv", "--inh-caps=-all", "--bounding-set=-dac_override,-dac_read_search"];

const isRoot = process.getuid?.() === 0;

/** False only for root on a machine without setpriv (Debian always has it). */
export const canObeyPermissions = !isRoot || existsSync(SETPRIV[0] ?? "");

export async function stemma(
  args: readonly string[],
  { cwd, input, obeyPermissions = false, kill, cpuSeconds }: RunOptions,
): Promise<Ended> {
  const program = await builtProgram();
  return new Promise((resolve, reject) => {
    const limit = cpuSeconds === undefined ? [] : ["/bin/sh", "-c", 'ulimit -t "$0" && exec "$@"', String(cpuSeconds)];
    const command = [...limit, ...(isRoot && obeyPermissions ? SETPRIV : []), process.execPath, program, ...args];
    const child = spawn(command[0] ?? "", command.slice(1), { cwd });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      stderr += chunk;
    });
    // A program that ends before it has read all of its input is no failure of the test.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input ?? "");
    const timer = kill === undefined ? null : killing(() => child.kill(kill.signal), kill.after);
    child.on("error", reject);
    child.on("close", (status, signal) => {
      // It ends timers of both kinds.
      if (timer !== null) clearTimeout(timer);
      resolve({ status, signal, stdout, stderr });
    });
  });
}

/** Milliseconds between looks at what is waited for. */
const LOOK = 20;

function killing(kill: () => void, after: number | (() => boolean)): NodeJS.Timeout {
  if (typeof after === "number") return setTimeout(kill, after);
  return setInterval(() => {
    if (after()) kill();
  }, LOOK);
}

/** A temporary folder, gone after the file's tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "stemma-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Lines of standard error. */
export function lines(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}
