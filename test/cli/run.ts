/** Runs the built program in a folder of its own. */

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
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
  /** Run by a user without privileges; only root can do that. */
  readonly asNobody?: boolean;
  /** Sent after so many milliseconds. */
  readonly kill?: { readonly after: number; readonly signal: NodeJS.Signals };
}

/** The user and group of that name on every Linux. */
const NOBODY = { uid: 65534, gid: 65534 };

export async function stemma(args: readonly string[], { cwd, input, asNobody, kill }: RunOptions): Promise<Ended> {
  const program = await builtProgram();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, ...(asNobody === true ? NOBODY : {}) });
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
    const timer = kill === undefined ? null : setTimeout(() => child.kill(kill.signal), kill.after);
    child.on("error", reject);
    child.on("close", (status, signal) => {
      if (timer !== null) clearTimeout(timer);
      resolve({ status, signal, stdout, stderr });
    });
  });
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
