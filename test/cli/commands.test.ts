import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ECHO, HERALD, line, many, QUIET } from "./coverage.js";
import { lines, stemma, temporaryFolder } from "./run.js";

const root = temporaryFolder();
let folders = 0;

/** A new folder with these files in it. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const cwd = join(root, String(++folders));
  mkdirSync(cwd);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  return cwd;
}

beforeAll(async () => {
  // The first call builds the program.
  expect((await stemma(["--version"], { cwd: root })).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
}, 120_000);

describe("stemma trace", () => {
  it("prints the statement that two articles hold, what differs, and nothing on standard error", async () => {
    const cwd = folderWith({ "herald.txt": HERALD, "echo.txt": ECHO });
    const { status, stdout, stderr } = await stemma(["trace", "herald.txt", "echo.txt"], { cwd });
    expect(stdout).toContain("We will keep the night ferry");
    expect(stdout).toContain("[outer]");
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(["echo.txt", "herald.txt", "stemma.db"]);
  });

  it("gives the same JSON for the same articles in any order, in a new ledger, a full one, and none", async () => {
    const cwd = folderWith({ "herald.txt": HERALD, "echo.txt": ECHO });
    const json = (...args: string[]) => stemma(["trace", "--format", "json", ...args], { cwd });
    const first = await json("herald.txt", "echo.txt");
    const bytes = readFileSync(join(cwd, "stemma.db"));
    const again = await json("echo.txt", "herald.txt");
    expect(again.stdout).toBe(first.stdout);
    expect(readFileSync(join(cwd, "stemma.db")).equals(bytes)).toBe(true);
    expect((await json("--ledger", ":memory:", "echo.txt", "herald.txt")).stdout).toBe(first.stdout);
    const { articles, statements } = JSON.parse(first.stdout) as {
      articles: unknown[];
      statements: { text: string }[];
    };
    expect(articles).toHaveLength(2);
    expect(statements.some(({ text }) => text.includes("night ferry"))).toBe(true);
  });

  it("shows what concerns the inputs given, with other articles that print the same words", async () => {
    const cwd = folderWith({ "herald.txt": HERALD, "echo.txt": ECHO, "quiet.txt": QUIET });
    await stemma(["trace", "herald.txt", "quiet.txt"], { cwd });
    const { stdout } = await stemma(["trace", "echo.txt", "--format", "json"], { cwd });
    const result = JSON.parse(stdout) as {
      articles: { source: string }[];
      statements: { text: string; renditions: unknown[] }[];
    };
    expect(result.articles.map(({ source }) => source).sort()).toEqual(["echo.txt", "herald.txt"]);
    expect(result.statements).toHaveLength(1);
    expect(result.statements[0]?.renditions).toHaveLength(2);
  });

  it("writes the page whole, says where it is, and leaves nothing else", async () => {
    const cwd = folderWith({ "herald.txt": HERALD });
    const { status, stderr } = await stemma(["trace", "herald.txt", "--report", "page.html", "--ledger", ":memory:"], {
      cwd,
    });
    expect(status).toBe(0);
    expect(lines(stderr)).toEqual([`stemma: the page is ${join(cwd, "page.html")}`]);
    expect(readFileSync(join(cwd, "page.html"), "utf8")).toContain("We will keep the night ferry");
    expect(readdirSync(cwd).sort()).toEqual(["herald.txt", "page.html"]);
  });

  it("does not take its own ledger and page in the folder for inputs", async () => {
    const cwd = folderWith({ "herald.txt": HERALD });
    const call = () => stemma(["trace", ".", "--report", "page.html", "--quiet"], { cwd });
    const first = await call();
    const second = await call();
    expect(second).toEqual(first);
    expect(second).toMatchObject({ status: 0, stderr: "" });
  });

  it("refuses a page in a folder that is not there before it does any work", async () => {
    const cwd = folderWith({ "herald.txt": HERALD });
    const { status, stderr } = await stemma(["trace", "herald.txt", "--report", "no/page.html"], { cwd });
    expect(status).toBe(2);
    expect(lines(stderr)).toEqual([expect.stringMatching(/^stemma: no\/page\.html: no folder no; expected/)]);
    expect(existsSync(join(cwd, "stemma.db"))).toBe(false);
  });

  it("reads JSON lines from standard input", async () => {
    const cwd = folderWith({});
    const { status, stdout } = await stemma(["trace", "-", "--format", "json"], {
      cwd,
      input: line({ id: "h1", text: HERALD }) + line({ id: "e1", text: ECHO }),
    });
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { articles: { id: string }[] }).articles.map(({ id }) => id)).toEqual(["e1", "h1"]);
  });

  it("has no colours in a pipe", async () => {
    const cwd = folderWith({ "herald.txt": HERALD });
    expect((await stemma(["trace", "herald.txt"], { cwd })).stdout).not.toContain("\u001b");
  });
});

describe("stemma extract", () => {
  it("gives a line per article whose offsets cut out the words", async () => {
    const cwd = folderWith({
      "all.jsonl": line({ id: "h", text: HERALD, outlet: "Herald" }) + line({ id: "q", text: QUIET }),
    });
    const { status, stdout } = await stemma(["extract", "all.jsonl", "--format", "jsonl"], { cwd });
    expect(status).toBe(0);
    const records = lines(stdout).map(
      (text) =>
        JSON.parse(text) as {
          id: string;
          text: string;
          quotations: { id: string; kind: string; segments: [number, number][] }[];
        },
    );
    expect(
      records.map(({ id, quotations }) => [id, quotations.filter(({ kind }) => kind !== "indirect").length]),
    ).toEqual([
      ["h", 2],
      ["q", 0],
    ]);
    for (const { id, segments } of records[0]?.quotations ?? []) {
      const words = segments.map(([start, end]) => HERALD.slice(start, end));
      expect(words.join(" ")).toMatch(
        /^(Night Ferry to Stay$|The night ferry will not be cut$|We will keep the night ferry|Nobody on the board)/,
      );
      expect(id).toBe(`h:${segments[0]?.[0]}-${segments.at(-1)?.[1]}`);
    }
    expect(readdirSync(cwd)).toEqual(["all.jsonl"]);
  });

  it("lists quotations and speakers for a reader", async () => {
    const cwd = folderWith({ "herald.txt": HERALD });
    const { stdout } = await stemma(["extract", "herald.txt"], { cwd });
    expect(stdout).toContain("Ada Thorne");
    expect(stdout).toContain("4 quotations:");
  });

  it("ends quietly when its reader does", async () => {
    const cwd = folderWith({ "many.jsonl": many(2000) });
    const { builtProgram } = await import("../setup/build.js");
    const { execFileSync } = await import("node:child_process");
    const program = await builtProgram();
    const command = `"${process.execPath}" "${program}" extract many.jsonl --format jsonl 2>errors | head -n 1 | wc -l`;
    expect(execFileSync("sh", ["-c", command], { cwd, encoding: "utf8" }).trim()).toBe("1");
    expect(readFileSync(join(cwd, "errors"), "utf8")).toBe("");
  });
});

describe("stemma find", () => {
  it("finds a statement by words and shows each printing", async () => {
    const cwd = folderWith({ "herald.txt": HERALD, "echo.txt": ECHO });
    await stemma(["trace", "herald.txt", "echo.txt"], { cwd });
    const text = await stemma(["find", "ferry night"], { cwd });
    expect(text.status).toBe(0);
    expect(text.stdout).toContain("1 statement:");
    expect(text.stdout).toContain("[outer]");
    // In the words of a trace, and in no code's.
    expect(text.stdout).toMatch(/^ {2}• .+: brackets$/m);
    expect(text.stdout).not.toContain("bracketed");
    const json = await stemma(["find", "ferry night", "--format", "json"], { cwd });
    const { statements } = JSON.parse(json.stdout) as { statements: { renditions: { source: string }[] }[] };
    expect(statements[0]?.renditions.map(({ source }) => source).sort()).toEqual(["echo.txt", "herald.txt"]);
    expect((await stemma(["find", "tunnel"], { cwd })).stdout).toBe("tunnel: not found in this ledger.\n");
  });

  it("needs a ledger and a word", async () => {
    const cwd = folderWith({});
    expect(await stemma(["find", "ferry"], { cwd })).toMatchObject({
      status: 2,
      stderr: "stemma: stemma.db: no ledger there; expected a file that stemma trace has written\n",
    });
    expect(await stemma(["find", "…"], { cwd })).toMatchObject({ status: 2, stdout: "" });
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe("a call that cannot be meant", () => {
  it.each([
    [["trace"], "missing required argument 'input'"],
    [["trace", "a.txt", "--format", "yaml"], "Allowed choices are text, json."],
    [["trace", "a.txt", "--colour"], "unknown option '--colour'"],
    [["tracce", "a.txt"], "unknown command 'tracce'"],
    [["serve", "--port", "80"], "serve: not built yet"],
    [["export"], "export: not built yet"],
    [["serve", "--help"], "serve: not built yet"],
    [["mcp", "--http", "harbour"], "--http harbour: no port; expected a number"],
    [["mcp", "--ledger", "nowhere.db"], "nowhere.db: no ledger there"],
    [["worker"], "worker: not built yet"],
    [["trace", ".", "--ledger", "postgres://here/ledger"], "PostgreSQL ledger is not built yet"],
  ])("%j ends with 2 and one line", async (args, words) => {
    const { status, stdout, stderr } = await stemma(args, { cwd: root });
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(lines(stderr)).toEqual([expect.stringMatching(/^stemma: /)]);
    expect(stderr).toContain(words);
  });

  it("is helped by --help, which lists what is built", async () => {
    const { status, stdout } = await stemma(["--help"], { cwd: root });
    expect(status).toBe(0);
    expect(stdout).toContain("trace");
    expect(stdout).not.toContain("worker");
  });
});
