/** What is installed: free of conditions that bind users, the same everywhere, and each with its reason. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };

const ROOT = join(import.meta.dirname, "../..");

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as { packages: Record<string, Locked> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== "");
const nameOf = (path: string): string => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

/** SPDX identifiers that ask for no more than that the notice is kept. */
const PERMISSIVE = [
  "MIT",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "BlueOak-1.0.0",
  "MIT OR Apache-2.0",
];
/** MPL-2.0 binds changed copies of its own files: bearable in tools that never reach a user. */
const TOOLS_UNDER_MPL = /^(?:@axe-core\/playwright|axe-core|lightningcss(?:-[a-z0-9-]+)?)$/;

describe("package-lock.json", () => {
  it("names no registry's host, so that it installs from whichever one is set", () => {
    expect(packages.filter(([, one]) => one.resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(readFileSync(join(ROOT, "package-lock.json"), "utf8")).not.toMatch(/https?:\/\/[^"]*\/-\//);
  });

  it("holds a checksum of every package", () => {
    expect(packages.filter(([, one]) => !one.integrity).map(([path]) => path)).toEqual([]);
  });

  it("holds only packages under permissive licences", () => {
    const wrong = packages
      .filter(([path, { license = "", dev = false }]) => {
        return !PERMISSIVE.includes(license) && !(license === "MPL-2.0" && dev && TOOLS_UNDER_MPL.test(nameOf(path)));
      })
      .map(
        ([path, { license }]) =>
          `${nameOf(path)} is under ${license ?? "no licence"}; expected ${PERMISSIVE.join(", ")}`,
      );
    expect(wrong).toEqual([]);
  });
});

describe("package.json", () => {
  const asked: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies };
  const record = readFileSync(join(ROOT, "docs/decisions/0001-dependencies.md"), "utf8");
  const rows = new Map(
    record
      .split("\n")
      .filter((line) => line.startsWith("| `"))
      .map((line) => line.split("|").map((cell) => cell.trim()))
      .map(([, name = "", licence = "", reason = ""]) => [name.replaceAll("`", ""), { licence, reason }]),
  );

  it.each(Object.entries(asked))("%s is pinned to one version", (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    expect(lock.packages[`node_modules/${name}`]?.version).toBe(version);
  });

  it.each(Object.keys(asked))("%s has its reason and its licence in docs/decisions/0001-dependencies.md", (name) => {
    expect(rows.get(name)?.reason ?? "", `expected a row for ${name}`).not.toBe("");
    expect(rows.get(name)?.licence).toBe(lock.packages[`node_modules/${name}`]?.license);
  });

  it("the record names nothing that is no longer asked for", () => {
    expect([...rows.keys()].filter((name) => !(name in asked))).toEqual([]);
  });
});
