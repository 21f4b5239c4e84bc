/** Who may know whom: the layers of `docs/architecture.md` as a table, read from the imports of every file under `src/`. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { posix } from "node:path/posix";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");

/**
 * Part of `src/` (a folder, or a file at the top) → the parts it may import, and the packages. A part may always import
 * itself. `data` is the JSON under `data/`.
 */
const LAYERS: Readonly<Record<string, { readonly parts: readonly string[]; readonly packages: readonly string[] }>> = {
  model: { parts: [], packages: [] },
  errors: { parts: [], packages: [] },
  version: { parts: ["package.json"], packages: [] },
  text: { parts: ["model", "data"], packages: ["mnemonist", "node:crypto", "node:module"] },

  fetch: {
    parts: ["errors", "version"],
    packages: [
      ...["undici", "ipaddr.js", "robots-parser", "node:crypto", "node:dns/promises", "node:fs/promises", "node:net"],
      ...["node:path", "node:stream", "node:timers/promises", "node:zlib"],
    ],
  },
  feeds: { parts: [], packages: ["feedsmith"] },
  ingest: {
    parts: ["model", "text", "data", "errors", "fetch", "feeds"],
    packages: [
      ...["node:buffer", "node:crypto", "node:fs", "node:fs/promises", "node:path", "node:stream", "node:zlib", "zod"],
      ...[
        "entities",
        "htmlparser2",
        "@mozilla/readability",
        "chardet",
        "chrono-node",
        "iconv-lite",
        "marked",
        "pdfjs-dist",
      ],
      "node:worker_threads",
    ],
  },
  extract: { parts: ["model", "text", "data"], packages: [] },
  match: { parts: ["model", "text", "data"], packages: ["node:worker_threads"] },
  assemble: { parts: ["model", "text", "data"], packages: [] },
  trace: { parts: ["model", "text", "data"], packages: [] },

  check: { parts: ["model", "text", "data", "errors", "extract", "match", "assemble"], packages: ["zod"] },
  kept: { parts: ["model"], packages: [] },
  adding: { parts: ["model", "kept", "text", "match", "assemble", "trace"], packages: [] },

  tied: { parts: ["model", "match", "trace"], packages: [] },
  families: { parts: ["model", "assemble", "tied"], packages: [] },
  pipeline: { parts: ["model", "text", "extract", "match", "assemble", "trace", "tied"], packages: [] },
  store: {
    parts: ["model", "kept", "text", "errors", "version"],
    packages: ["kysely", "libsql", "node:crypto", "node:fs", "node:zlib"],
  },
  report: {
    parts: ["model", "text", "version"],
    packages: ["hono", "d3-scale", "picocolors", "papaparse", "node:crypto"],
  },

  serve: {
    parts: ["model", "errors", "version", "ingest", "check", "report", "store"],
    packages: ["@modelcontextprotocol/sdk", "zod", "node:http", "node:net"],
  },
  cli: {
    parts: [
      "model",
      "kept",
      "errors",
      "version",
      "fetch",
      "feeds",
      "ingest",
      "extract",
      "check",
      "adding",
      "pipeline",
      "tied",
      "families",
      "store",
      "report",
      "serve",
    ],
    packages: [
      "@modelcontextprotocol/sdk",
      ...[
        "commander",
        "chokidar",
        "cli-progress",
        "picocolors",
        "node:events",
        "node:fs",
        "node:os",
        "node:path",
        "node:timers/promises",
      ],
      ...["node:v8", "node:worker_threads"],
    ],
  },
  index: {
    parts: ["model", "text", "errors", "version", "fetch", "ingest", "extract", "check", "pipeline", "store"],
    packages: [],
  },
};

/** Packages that one file of their part alone may know. */
const KEEPERS: Readonly<Record<string, readonly string[]>> = {
  libsql: ["src/store/driver.ts"],
  kysely: [
    "src/store/query.ts",
    "src/store/search.ts",
    "src/store/index-words.ts",
    "src/store/quoting.ts",
    "src/store/said.ts",
    "src/store/entries.ts",
  ],
  zod: ["src/ingest/json-article.ts", "src/check/style.ts", "src/serve/mcp.ts", "src/serve/shapes.ts"],
  "@modelcontextprotocol/sdk": ["src/serve/mcp.ts", "src/serve/http.ts", "src/cli/mcp.ts"],
  "node:http": ["src/serve/http.ts"],
  entities: ["src/ingest/html/tokens.ts"],
  htmlparser2: ["src/ingest/docx.ts"],
  chardet: ["src/ingest/charset.ts"],
  "chrono-node": ["src/ingest/html/relative-days.ts"],
  "@mozilla/readability": ["src/ingest/html/finder.ts"],
  "iconv-lite": ["src/ingest/charset.ts"],
  marked: ["src/ingest/markdown/stretches.ts"],
  "pdfjs-dist": ["src/ingest/pdf/worker.ts"],
  papaparse: ["src/report/check/csv.ts"],
  chokidar: ["src/cli/check-watch.ts"],
  feedsmith: ["src/feeds/feed.ts"],
  undici: ["src/fetch/connect.ts", "src/fetch/request.ts"],
  "ipaddr.js": ["src/fetch/networks.ts"],
  "robots-parser": ["src/fetch/robots.ts"],
  "node:net": ["src/fetch/connect.ts", "src/serve/http.ts"],
  "node:dns/promises": ["src/fetch/connect.ts"],
};

/** Globals that reach the world outside, and who may name them. */
const WORLD: readonly (readonly [name: RegExp, where: RegExp, expected: string])[] = [
  [
    /^process\.(?:exit|exitCode|stdout|stderr|env|argv|on|once|cwd)$/,
    /^src\/cli\//,
    "only cli/ prints, exits or asks the process",
  ],
  [/^console\b/, /^$/, "only cli/ prints, through its terminal"],
  [/^process\.stdin$/, /^src\/(?:cli|ingest)\//, "only ingest/ reads standard input"],
  [
    /^(?:new Date(?:\(\))?|Date\.now|Math\.random|performance\.now|crypto\.randomUUID)$/,
    /^src\/cli\//,
    "no clock and no chance: the same inputs give the same bytes",
  ],
  [/^fetch$/, /^$/, "no network but by fetch/, which judges each address"],
];

const MOST_LINES = 400;
const PIPELINE_LINES = 60;

interface Source {
  readonly path: string;
  readonly text: string;
  readonly part: string;
  readonly tree: ts.SourceFile;
  /** Files as paths from the root, "data", "package.json" or packages' names. */
  readonly imports: readonly { readonly file: string | null; readonly part: string; readonly line: number }[];
}

const sources: readonly Source[] = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .sort()
  .map((name) => readSource(posix.join("src", name.replaceAll("\\", "/"))));
const byPath = new Map(sources.map((source) => [source.path, source]));

function readSource(path: string): Source {
  const text = readFileSync(join(ROOT, path), "utf8");
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => {
    const { line } = tree.getLineAndCharacterOfPosition(pos);
    if (!fileName.startsWith(".")) return { file: null, part: fileName, line: line + 1 };
    const file = posix.join(posix.dirname(path), fileName).replace(/\.js$/, "");
    return { file, part: partOf(file), line: line + 1 };
  });
  return { path, text, part: partOf(path.replace(/\.tsx?$/, "")), tree, imports };
}

/** "src/text/words" → "text"; "src/model" → "model"; "data/grammar.json" → "data". */
function partOf(file: string): string {
  const [top = "", second = ""] = file.split("/");
  return top === "src" ? second : top;
}

/** "hono/jsx" → "hono". Modules of Node keep their whole name. */
const packageOf = (name: string): string =>
  name.startsWith("node:")
    ? name
    : name
        .split("/")
        .slice(0, name.startsWith("@") ? 2 : 1)
        .join("/");

function fileOf(file: string): Source | undefined {
  return byPath.get(`${file}.ts`) ?? byPath.get(`${file}.tsx`);
}

function findCycle(): string[] | null {
  const done = new Set<string>();
  const visit = (source: Source, way: readonly string[]): string[] | null => {
    const known = way.indexOf(source.path);
    if (known >= 0) return [...way.slice(known), source.path];
    if (done.has(source.path)) return null;
    for (const { file } of source.imports) {
      const next = file === null ? undefined : fileOf(file);
      const cycle = next ? visit(next, [...way, source.path]) : null;
      if (cycle) return cycle;
    }
    done.add(source.path);
    return null;
  };
  for (const source of sources) {
    const cycle = visit(source, []);
    if (cycle) return cycle;
  }
  return null;
}

/** Every node of the file, with its line. */
function* nodes(source: Source): Generator<readonly [ts.Node, number]> {
  const queue: ts.Node[] = [source.tree];
  for (let node = queue.pop(); node; node = queue.pop()) {
    yield [node, source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree)).line + 1];
    queue.push(...node.getChildren(source.tree));
  }
}

const linesOf = (text: string): number => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);

describe("the layers hold", () => {
  it("reads every file under src, and each belongs to a layer", () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(
      sources.filter(({ part }) => !(part in LAYERS)).map(({ path }) => `${path}: expected a part in the table`),
    ).toEqual([]);
  });

  it("each part imports only parts below it, and no stage another stage", () => {
    const wrong = sources.flatMap(({ path, part, imports }) =>
      imports.flatMap((one) => {
        const allowed = LAYERS[part]?.parts ?? [];
        if (one.file === null || one.part === part || allowed.includes(one.part)) return [];
        return [
          `${path}:${one.line} imports ${one.file}; expected ${part} to import only ${allowed.join(", ") || "nothing"}`,
        ];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("each part imports only its packages", () => {
    const wrong = sources.flatMap(({ path, part, imports }) =>
      imports.flatMap((one) => {
        const allowed = LAYERS[part]?.packages ?? [];
        if (one.file !== null || allowed.includes(packageOf(one.part))) return [];
        return [
          `${path}:${one.line} imports ${one.part}; expected ${part} to import only ${allowed.join(", ") || "no package"}`,
        ];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(KEEPERS))("%s is known to %s alone", (name, keepers) => {
    const wrong = sources
      .filter(({ path, imports }) => !keepers.includes(path) && imports.some((one) => packageOf(one.part) === name))
      .map(({ path }) => `${path} imports ${name}; expected only ${keepers.join(", ")} to`);
    expect(wrong).toEqual([]);
  });

  it("the files that open files are few: ingest/ reads, store/ keeps one, fetch/ its cache, cli/ writes", () => {
    const wrong = sources
      .filter(({ imports }) => imports.some((one) => /^node:fs\b/.test(one.part)))
      .filter(
        ({ path }) =>
          !/^src\/(?:ingest|cli)\//.test(path) && !["src/store/store.ts", "src/fetch/cache.ts"].includes(path),
      )
      .map(({ path }) => `${path} opens files; expected only ingest/, cli/, store/store.ts and fetch/cache.ts to`);
    expect(wrong).toEqual([]);
  });

  it("no two files import each other, at any distance", () => {
    expect(findCycle()?.join(" → ") ?? "no cycle").toBe("no cycle");
  });

  it("an import names a file that is there", () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ file }) => file?.startsWith("src/") && !fileOf(file))
        .map(({ file, line }) => `${path}:${line} imports ${file}, which is not there`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the world stays at the edge", () => {
  it("only who may prints, exits, reads the clock or the network", () => {
    const wrong: string[] = [];
    for (const source of sources) {
      for (const [node, line] of nodes(source)) {
        const isNow = ts.isNewExpression(node) && (node.arguments?.length ?? 0) === 0;
        const isName = isNow || ts.isPropertyAccessExpression(node) || (ts.isIdentifier(node) && isValue(node));
        if (!isName) continue;
        const name = node.getText(source.tree);
        for (const [pattern, where, expected] of WORLD) {
          if (pattern.test(name) && !where.test(source.path))
            wrong.push(`${source.path}:${line} uses ${name}; ${expected}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** A name that stands for a global, not a property or a declaration of the same name. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return ts.isCallExpression(parent) && parent.expression === node;
}

describe("the code stays readable", () => {
  it(`pipeline.ts has fewer than ${PIPELINE_LINES} lines: the whole on one screen`, () => {
    expect(linesOf(byPath.get("src/pipeline.ts")?.text ?? "\n".repeat(999))).toBeLessThan(PIPELINE_LINES);
  });

  it(`no file has more than ${MOST_LINES} lines`, () => {
    const longest = sources.map(({ path, text }) => ({ path, lines: linesOf(text) })).sort((a, b) => b.lines - a.lines);
    const tooLong = longest.filter(({ lines }) => lines > MOST_LINES);
    const shown = longest.slice(0, 5).map(({ path, lines }) => `${path} ${lines}`);
    expect(tooLong, `expected at most ${MOST_LINES} lines; the longest are ${shown.join(", ")}`).toEqual([]);
  });

  it("nothing is typed any, and no check is switched off", () => {
    const wrong = sources.flatMap((source) => [
      ...[...nodes(source)]
        .filter(([node]) => node.kind === ts.SyntaxKind.AnyKeyword)
        .map(([, line]) => `${source.path}:${line} says any; expected a type, or unknown`),
      ...source.text
        .split("\n")
        .flatMap((line, i) =>
          /@ts-(?:ignore|nocheck|expect-error)|biome-ignore|eslint-disable/.test(line)
            ? [`${source.path}:${i + 1} switches a check off; expected code that passes it`]
            : [],
        ),
    ]);
    expect(wrong).toEqual([]);
  });
});
