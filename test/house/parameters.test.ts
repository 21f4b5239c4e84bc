/** docs/algorithm.md explains every number of the matching, the assembly and the extraction's bounds, and says what the code says. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const FILES = [
  ...["match", "assemble"].flatMap((folder) =>
    readdirSync(join(ROOT, "src", folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `src/${folder}/${name.replaceAll("\\", "/")}`),
  ),
  "src/text/align.ts",
  "src/text/gotoh.ts",
  ...["prose", "stretches", "prints", "drafts", "turns"].map((name) => `src/extract/${name}.ts`),
];

/** `const WORDS = 7;` at the top of a file. Names of states in a table of moves, and of kinds, are no parameters. */
const inCode = FILES.flatMap((path) =>
  [...readFileSync(join(ROOT, path), "utf8").matchAll(/^(?:export )?const ([A-Z_]+) = (-?[\d_.]+|" … ");/gm)]
    .filter(
      ([, name = ""]) =>
        ![
          "STOP",
          "DIAGONAL",
          "GAP_A",
          "GAP_B",
          "SKIP_NODE",
          "SKIP_WORD",
          "A_EXTENDS",
          "B_EXTENDS",
          "NEVER",
          "NONE",
          "FREE",
          "BEGINS",
          "TRIM",
          "OTHER_ENDS",
          "MARKED_CUT",
          "CUT",
          "REPLACEMENT",
        ].includes(name),
    )
    .filter(([, , value = ""]) => !value.startsWith('"'))
    .map(([, name = "", value = ""]) => ({ key: `${path} ${name}`, value: Number(value.replaceAll("_", "")) })),
);

const documented = new Map(
  readFileSync(join(ROOT, "docs/algorithm.md"), "utf8")
    .split("\n")
    .filter((line) => /^\| `src\//.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map(([, path = "", name = "", value = "", reason = ""]) => [
      `${path.replaceAll("`", "")} ${name.replaceAll("`", "")}`,
      { value: Number(value.replaceAll(",", "").replace("−", "-")), reason },
    ]),
);

describe("the parameters in docs/algorithm.md", () => {
  it.each(inCode)("$key is $value there too, with its reason", ({ key, value }) => {
    expect(documented.get(key)?.value, `expected a row for ${key}`).toBe(value);
    expect(documented.get(key)?.reason).not.toBe("");
  });

  it("name nothing that is not in the code", () => {
    const known = new Set(inCode.map(({ key }) => key));
    expect([...documented.keys()].filter((key) => !known.has(key))).toEqual([]);
  });
});
