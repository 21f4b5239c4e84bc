/** The documents point at what is there. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };

const ROOT = join(import.meta.dirname, "../..");
const DOCUMENTS = [
  ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/example.md"],
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name.replaceAll("\\", "/")}`),
].filter((path) => existsSync(join(ROOT, path)));

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** A heading's anchor: "Where to add" is "#where-to-add". */
const anchors = (markdown: string): string[] =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, "")
      .replace(/\s/g, "-"),
  );

describe.each(DOCUMENTS)("%s", (path) => {
  const text = read(path);

  it("links to files and headings that are there", () => {
    const broken = [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].flatMap(
      ([, file = "", anchor]) => {
        const target = file === "" ? path : join(dirname(path), file);
        if (!existsSync(join(ROOT, target))) return [`${file}: not there`];
        return anchor !== undefined && !anchors(read(target)).includes(anchor)
          ? [`${file}#${anchor}: no such heading`]
          : [];
      },
    );
    expect(broken).toEqual([]);
  });

  it("names files of this repository that are there", () => {
    const named = [...text.matchAll(/`((?:src|test|data|docs|examples|eval|bench|train)\/[\w./-]+)`/g)].map(
      ([, file = ""]) => file,
    );
    expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it("imports from stemma what the library exports", () => {
    const asked = [...text.matchAll(/import \{([^}]+)\} from "stemma"/g)].flatMap(([, names = ""]) =>
      names.split(",").map((name) => name.replace(/^\s*type /, "").trim()),
    );
    const exported = read("src/index.ts").replace(/\/\*\*.*?\*\//gs, "");
    expect(asked.filter((name) => !new RegExp(`\\b${name}\\b`).test(exported))).toEqual([]);
  });

  it("names scripts that package.json has", () => {
    const named = [...text.matchAll(/\bnpm run (?:-s )?([\w:]+)/g)].map(([, script = ""]) => script);
    expect(named.filter((script) => !(script in manifest.scripts))).toEqual([]);
  });
});

it("CITATION.cff has the version of package.json", () => {
  expect(/^version: (.+)$/m.exec(read("CITATION.cff"))?.[1]).toBe(manifest.version);
});
