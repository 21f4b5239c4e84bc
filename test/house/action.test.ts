/** The GitHub Action and the pre-commit hook: what they run is run here, as their hosts would. */

import { execFile } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import manifest from "../../package.json" with { type: "json" };
import { temporaryFolder } from "../cli/run.js";
import { builtProgram } from "../setup/build.js";

const ROOT = join(import.meta.dirname, "../..");
const read = (name: string) => parse(readFileSync(join(ROOT, name), "utf8"));
const run = promisify(execFile);

interface Step {
  readonly id?: string;
  readonly name: string;
  readonly shell: string;
  readonly run: string;
  readonly env: Readonly<Record<string, string>>;
}

const TAPE =
  "HANNE LUND: The quay was built for boats and not for lorries.\n\nPER DAHL: Who pays?\n\nHANNE LUND: The town.\n\nPER DAHL: Since when?\n";
const WHOLE = "“The quay was built for boats and not for lorries,” Hanne Lund said.\n";
const ABSENT = "“Every barrel in that shed belongs to my brother,” Hanne Lund said.\n";

let program = "";
beforeAll(async () => {
  program = await builtProgram();
});

function workplace(): string {
  const cwd = temporaryFolder();
  for (const folder of ["sources", "drafts", "drafts/of $(touch no) today"]) mkdirSync(join(cwd, folder));
  writeFileSync(join(cwd, "sources/tape.txt"), TAPE);
  writeFileSync(join(cwd, "drafts/good.txt"), WHOLE);
  writeFileSync(join(cwd, "drafts/of $(touch no) today/bad.txt"), ABSENT);
  return cwd;
}

describe.skipIf(process.platform === "win32")("action.yml", () => {
  const action = read("action.yml");
  const steps: readonly Step[] = action.runs.steps;

  /** As the runner does it: inputs and contexts put into `env`, the script run by bash with its `-eo pipefail`. */
  async function act(given: Readonly<Record<string, string>>) {
    const cwd = workplace();
    const output = join(cwd, "output");
    writeFileSync(output, "");
    const step = steps.find(({ id }) => id === "check");
    const inputs = Object.entries<{ default?: string; required?: boolean }>(action.inputs).map(
      ([name, one]): [string, string] => {
        if (one.required && given[name] === undefined) throw new Error(`${name} is required`);
        return [`inputs.${name}`, given[name] ?? one.default ?? ""];
      },
    );
    const values = new Map([...inputs, ["github.action_path", join(cwd, "stemma")]]);
    cpSync(dirname(dirname(program)), join(cwd, "stemma/dist"), { recursive: true });
    // The program finds its packages beside it.
    cpSync(join(ROOT, "package.json"), join(cwd, "stemma/package.json"));
    await run("ln", ["-s", join(ROOT, "node_modules"), join(cwd, "stemma/node_modules")]);
    const env = Object.fromEntries(
      Object.entries(step?.env ?? {}).map(([name, value]) => [
        name,
        value.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, key: string) => values.get(key) ?? ""),
      ]),
    );
    const ended = await run("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step?.run ?? "exit 9"], {
      cwd,
      env: { PATH: process.env.PATH ?? "", GITHUB_OUTPUT: output, ...env },
    }).then(
      ({ stderr }) => ({ code: 0, stderr }),
      (error: { code: number; stderr: string }) => ({ code: error.code, stderr: error.stderr }),
    );
    const outputs = Object.fromEntries(
      readFileSync(output, "utf8")
        .trim()
        .split("\n")
        .map((line) => line.split("=")),
    );
    const sarif = join(cwd, given.sarif ?? "stemma.sarif");
    return { ...ended, cwd, outputs, log: existsSync(sarif) ? JSON.parse(readFileSync(sarif, "utf8")) : null };
  }

  it("installs with scripts that the package has", () => {
    const [install] = steps;
    const scripts = [...(install?.run.matchAll(/npm run (?:--silent )?([\w:]+)/g) ?? [])].map(([, name]) => name ?? "");
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(manifest.scripts).toHaveProperty([script]);
  });

  it("documents each input and output, uses each input, and puts none into a script but by its environment", () => {
    for (const [name, { description }] of Object.entries<{ description: string }>({
      ...action.inputs,
      ...action.outputs,
    }))
      expect(description.length, name).toBeGreaterThan(20);
    const asked = steps.flatMap(({ env }) => Object.values(env)).join(" ");
    for (const name of Object.keys(action.inputs)) expect(asked).toContain(`inputs.${name} }}`);
    for (const step of steps) expect(step.run).not.toContain("${{");
  });

  it("writes SARIF for all drafts and fails where one has an error; no name of a file is run", async () => {
    const drafts = "drafts/good.txt\ndrafts/of $(touch no) today/bad.txt\n";
    const { code, outputs, log, cwd } = await act({ drafts, against: "sources\n" });
    expect(outputs).toEqual({ sarif: "stemma.sarif", status: "1" });
    expect(log.runs[0].results).toMatchObject([{ ruleId: "not-found", level: "error" }]);
    expect(code).toBe(1);
    expect(existsSync(join(cwd, "no"))).toBe(false);
  });

  it("does not fail for findings where it is told so", async () => {
    const { code, outputs } = await act({
      ...{ drafts: "drafts/of $(touch no) today/bad.txt", against: "sources", sarif: "out.sarif" },
      "fail-on-error": "false",
    });
    expect([code, outputs]).toEqual([0, { sarif: "out.sarif", status: "1" }]);
  });

  it("fails where a source cannot be read, whatever it is told", async () => {
    const { code, stderr } = await act({
      ...{ drafts: "drafts/good.txt", against: "sources\nnowhere.vtt", "fail-on-error": "false" },
    });
    expect([code, stderr]).toEqual([3, expect.stringContaining("nowhere.vtt: no such file")]);
  });

  it("passes where all is in order", async () => {
    const { code, log } = await act({ drafts: "drafts/good.txt", against: "sources", style: "strict" });
    expect([code, log.runs[0].results]).toEqual([0, []]);
  });
});

describe.skipIf(process.platform === "win32")(".pre-commit-hooks.yaml", () => {
  const [hook] = read(".pre-commit-hooks.yaml");

  /** As pre-commit does it: the entry, its arguments, then the names of the files committed. */
  async function commit(...files: readonly string[]) {
    const cwd = workplace();
    const bin = join(cwd, "bin");
    mkdirSync(bin);
    writeFileSync(join(bin, "stemma"), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
    chmodSync(join(bin, "stemma"), 0o755);
    const [command, ...first] = hook.entry.split(" ");
    const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ""}` };
    return run(command, [...first, ...hook.args, ...files], { cwd, env }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: { code: number; stdout: string }) => ({ code: error.code, stdout: error.stdout }),
    );
  }

  it("calls a program that the package has, once for all files", () => {
    expect(manifest.bin).toHaveProperty([hook.entry.split(" ")[0]]);
    expect(hook.require_serial).toBe(true);
    expect(new RegExp(hook.files).test("drafts/good.txt")).toBe(true);
  });

  it("lets a commit pass whose quotations are in order", async () => {
    expect((await commit("drafts/good.txt")).code).toBe(0);
  });

  it("stops one that brings a quotation which no source holds", async () => {
    const { code, stdout } = await commit("drafts/good.txt", "drafts/of $(touch no) today/bad.txt");
    expect(stdout).toContain("error: not found in the sources given");
    expect(code).toBe(1);
  });
});
