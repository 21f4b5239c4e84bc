/** The commands that the documents print are run, in their order, in a folder that holds the examples. */

import { execFile } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../cli/run.js";
import { builtProgram } from "../setup/build.js";

const ROOT = join(import.meta.dirname, "../..");
const DOCUMENTS = [
  "README.md",
  "docs/cli.md",
  "docs/ledger.md",
  "docs/algorithm.md",
  "docs/example.md",
  "docs/check-page.md",
].filter((path) => existsSync(join(ROOT, path)));
const run = promisify(execFile);

interface Command {
  readonly line: string;
  /** 0 unless a comment behind the command says otherwise: `# exits with 3`. */
  readonly status: number;
}

/** The lines of the ```sh blocks that call stemma; a backslash at the end joins the next line. */
function commandsIn(markdown: string): Command[] {
  return [...markdown.matchAll(/^```sh\n([^`]*)^```/gm)]
    .flatMap(([, block = ""]) => block.replace(/\s*\\\n\s*/g, " ").split("\n"))
    .map((line) => line.trim())
    .filter((line) => /^(?:npx )?stemma /.test(line) || /\| (?:npx )?stemma /.test(line))
    .map((line) => ({
      line: line.replace(/\bnpx stemma\b/g, "stemma"),
      status: Number(/# exits with (\d+)/.exec(line)?.[1] ?? 0),
    }));
}

let bin = "";
beforeAll(async () => {
  const program = await builtProgram();
  bin = temporaryFolder();
  const script = join(bin, "stemma");
  writeFileSync(script, `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(script, 0o755);
});

describe.skipIf(process.platform === "win32").each(DOCUMENTS)("%s", (path) => {
  const commands = commandsIn(readFileSync(join(ROOT, path), "utf8"));
  const folder = temporaryFolder();
  for (const name of ["examples", "examples-check"]) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, "empty"));

  it.runIf(commands.length > 0)("prints commands that do what they say", async () => {
    for (const { line, status } of commands) {
      const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ""}`, NO_COLOR: "1" };
      const ended = await run("sh", ["-c", line], { cwd: folder, env, maxBuffer: 1 << 26 }).then(
        () => ({ code: 0, stderr: "" }),
        (error: { code: number; stderr: string }) => error,
      );
      expect(ended.code, `${line}\n${ended.stderr}`).toBe(status);
    }
  });
});

describe("the commands are found", () => {
  it.each([
    ["```sh\nstemma trace examples\n```", ["stemma trace examples"]],
    ["```sh\nnpx stemma trace a \\\n  b\n# a comment\n```", ["stemma trace a b"]],
    ["```sh\ncat x | stemma extract -\nls\n```", ["cat x | stemma extract -"]],
    ["```text\nstemma trace INPUT...\n```", []],
  ])("%j", (markdown, lines) => {
    expect(commandsIn(markdown).map(({ line }) => line)).toEqual(lines);
  });

  it("docs/cli.md calls every command that is built", () => {
    const names = commandsIn(readFileSync(join(ROOT, "docs/cli.md"), "utf8")).map(({ line }) => line);
    for (const name of ["trace", "extract", "watch", "check", "find"])
      expect(names.join("\n")).toContain(`stemma ${name} `);
  });
});
