import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { connect } from "../../src/store/driver.js";
import { ECHO, HERALD, line, many, QUIET } from "./coverage.js";
import { canObeyPermissions, type Ended, lines, stemma, temporaryFolder } from "./run.js";

const root = temporaryFolder();
// Debian's places; only root may call them.
const [MOUNT, UNMOUNT] = ["/bin/mount", "/bin/umount"];
let folders = 0;

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const cwd = join(root, String(++folders));
  mkdirSync(cwd);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  return cwd;
}

/** Statements, articles and problems of `trace --format json`. */
interface Result {
  readonly articles: readonly { readonly id: string; readonly source: string; readonly text: string }[];
  readonly statements: readonly { readonly text: string }[];
  readonly problems: readonly { readonly source: string; readonly message: string }[];
}

const traceJson = (cwd: string, ...inputs: string[]): Promise<Ended> =>
  stemma(["trace", "--format", "json", ...inputs], { cwd });
/** Killed where it takes more processor time than twice what a slow machine needs. */
const boundedJson = (cwd: string): Promise<Ended> =>
  stemma(["trace", "--format", "json", "."], { cwd, cpuSeconds: 30 });
const resultOf = ({ stdout }: Ended): Result => JSON.parse(stdout) as Result;

function healthy(file: string): void {
  const connection = connect(file);
  expect(connection.rows("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  expect(connection.rows("PRAGMA foreign_key_check")).toEqual([]);
  connection.close();
}

beforeAll(async () => {
  await stemma(["--version"], { cwd: root });
}, 120_000);

const BAD: readonly (readonly [name: string, content: string | Uint8Array])[] = [
  ["empty.txt", ""],
  ["blank.txt", "  \n\n\t\n"],
  ["picture.txt", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
  ["latin.txt", Uint8Array.from([...Buffer.from("The mayor said: caf"), 0xe9, ...Buffer.from(" is closed.\n")])],
];

describe("a file that cannot be used", () => {
  it.concurrent.each(BAD)(
    "%s alone: one line that names it and says what was expected; 2; no ledger, no result",
    async (name, content) => {
      const cwd = folderWith({ [name]: content });
      const { status, stdout, stderr } = await traceJson(cwd, name);
      expect(lines(stderr)).toEqual([expect.stringMatching(new RegExp(`^stemma: ${name}: .*expected`))]);
      expect([status, stdout]).toEqual([2, ""]);
      expect(existsSync(join(cwd, "stemma.db"))).toBe(false);
    },
  );

  it.concurrent.each(BAD)("%s among others: the others are done; 3", async (name, content) => {
    const cwd = folderWith({ [name]: content, "herald.txt": HERALD });
    const ended = await traceJson(cwd, ".");
    expect(lines(ended.stderr)).toEqual([expect.stringContaining(`stemma: ${name}: `)]);
    expect(ended.status).toBe(3);
    const { articles, problems } = resultOf(ended);
    expect(articles.map(({ source }) => source)).toEqual(["herald.txt"]);
    expect(problems.map(({ source }) => source)).toEqual([name]);
  });

  it("is named again, and nothing is written, when the same is traced again; and forgotten when it is mended", async () => {
    const cwd = folderWith({ "empty.txt": "", "herald.txt": HERALD });
    const first = await traceJson(cwd, ".");
    const bytes = readFileSync(join(cwd, "stemma.db"));
    expect(await traceJson(cwd, ".")).toEqual(first);
    expect(readFileSync(join(cwd, "stemma.db")).equals(bytes)).toBe(true);
    writeFileSync(join(cwd, "empty.txt"), ECHO);
    const mended = await traceJson(cwd, ".");
    expect([mended.status, mended.stderr, resultOf(mended).problems]).toEqual([0, "", []]);
  });

  it("is a path where nothing is", async () => {
    const { status, stderr } = await traceJson(folderWith({}), "nowhere.txt");
    expect(status).toBe(2);
    expect(lines(stderr)).toEqual([expect.stringMatching(/^stemma: nowhere\.txt: .*expected/)]);
  });

  it.skipIf(!canObeyPermissions)("is a folder without permission", async () => {
    const cwd = folderWith({ "herald.txt": HERALD });
    mkdirSync(join(cwd, "closed"));
    chmodSync(join(cwd, "closed"), 0o000);
    const ended = await stemma(["trace", "herald.txt", "closed", "--format", "json"], { cwd, obeyPermissions: true });
    chmodSync(join(cwd, "closed"), 0o755);
    expect(ended.status).toBe(3);
    expect(lines(ended.stderr)).toEqual([expect.stringMatching(/^stemma: closed: .*permission.*expected/)]);
    expect(resultOf(ended).articles).toHaveLength(1);
  });
});

describe("hostile text is done in seconds", () => {
  it.each([
    ["10 MB of quotation marks", '"'.repeat(10_000_000)],
    ["10 MB of curly marks", "“”".repeat(1_700_000)],
    ["one line of 5 MB", "The mayor said the bridge is safe and the ferry will sail. ".repeat(85_000)],
    ["10 MB of capitals", "ABCDEFGHIJ".repeat(1_000_000)],
  ])("%s", async (_, text) => {
    const cwd = folderWith({ "hostile.txt": text, "herald.txt": HERALD });
    const ended = await boundedJson(cwd);
    expect([0, 3]).toContain(ended.status);
    expect(resultOf(ended).statements.some((statement) => statement.text.includes("night ferry"))).toBe(true);
  });
});

describe("articles that are no error", () => {
  it("one without a quotation is kept, and shown with no statement", async () => {
    const ended = await traceJson(folderWith({ "quiet.txt": QUIET }), "quiet.txt");
    expect([ended.status, ended.stderr]).toEqual([0, ""]);
    expect(resultOf(ended)).toMatchObject({ articles: [{ source: "quiet.txt" }], statements: [], problems: [] });
  });

  it("the same article twice counts once, and a line says so", async () => {
    const cwd = folderWith({ "a.txt": HERALD, "b.txt": HERALD });
    const ended = await traceJson(cwd, ".");
    expect(resultOf(ended).articles.map(({ source }) => source)).toEqual(["a.txt"]);
    expect(lines(ended.stderr)).toEqual([expect.stringMatching(/^stemma: b\.txt: the same article as in a\.txt/)]);
  });

  it("the same article in a later call counts once too", async () => {
    const cwd = folderWith({ "a.txt": HERALD, "b.txt": HERALD });
    await traceJson(cwd, "b.txt");
    expect(resultOf(await traceJson(cwd, "a.txt")).articles.map(({ source }) => source)).toEqual(["a.txt"]);
    const last = await traceJson(cwd, "b.txt");
    expect(lines(last.stderr)).toEqual([expect.stringMatching(/^stemma: b\.txt: the same article as in a\.txt/)]);
  });

  it("two articles with one id, in two calls, are both kept under ids that do not depend on the order", async () => {
    const files = { "a.jsonl": line({ id: "7", text: HERALD }), "b.jsonl": line({ id: "7", text: ECHO }) };
    const results = [];
    for (const order of [
      ["a.jsonl", "b.jsonl"],
      ["b.jsonl", "a.jsonl"],
    ]) {
      const cwd = folderWith(files);
      const ended = [];
      for (const input of order) ended.push(await traceJson(cwd, input));
      expect(ended.flatMap(({ stderr }) => lines(stderr)).filter((text) => text.includes('the id "7"'))).not.toEqual(
        [],
      );
      const ledger = connect(join(cwd, "stemma.db"));
      results.push(ledger.rows("SELECT id, text FROM article ORDER BY id"));
      ledger.close();
      healthy(join(cwd, "stemma.db"));
    }
    expect(results[0]).toEqual(results[1]);
    expect(results[0]?.map(({ text }) => text).sort()).toEqual([HERALD, ECHO].sort());
    expect(results[0]?.map(({ id }) => id)).toEqual(["7", expect.stringMatching(/^7~[0-9a-f]{8}$/)]);
  });
});

describe("a ledger that cannot be used", () => {
  async function refused(cwd: string, message: RegExp, ledger = "stemma.db"): Promise<void> {
    for (const args of [
      ["trace", "herald.txt"],
      ["find", "ferry"],
    ]) {
      const { status, stdout, stderr } = await stemma([...args, "--ledger", ledger], { cwd });
      expect([status, stdout]).toEqual([2, ""]);
      expect(lines(stderr)).toEqual([expect.stringMatching(message)]);
    }
  }

  it("is no database, and is left alone", async () => {
    const text = "These are my notes on the ferry, and no ledger.\n".repeat(40);
    const cwd = folderWith({ "herald.txt": HERALD, "stemma.db": text });
    await refused(cwd, /^stemma: stemma\.db: not a Stemma ledger; expected/);
    expect(readFileSync(join(cwd, "stemma.db"), "utf8")).toBe(text);
  });

  it("is another program's database, and is left alone", async () => {
    const cwd = folderWith({ "herald.txt": HERALD });
    const other = connect(join(cwd, "stemma.db"));
    other.exec("CREATE TABLE recipe (name TEXT)");
    other.close();
    const bytes = readFileSync(join(cwd, "stemma.db"));
    await refused(cwd, /^stemma: stemma\.db: an SQLite file, but not a Stemma ledger; expected/);
    expect(readFileSync(join(cwd, "stemma.db")).equals(bytes)).toBe(true);
  });

  it("comes from a newer version, and is left alone", async () => {
    const cwd = folderWith({ "herald.txt": HERALD });
    await traceJson(cwd, "herald.txt");
    const ledger = connect(join(cwd, "stemma.db"));
    ledger.exec("PRAGMA user_version = 99");
    ledger.close();
    const bytes = readFileSync(join(cwd, "stemma.db"));
    await refused(
      cwd,
      /^stemma: stemma\.db: a ledger of version 99, written by a newer stemma; expected version \d+ or older$/,
    );
    expect(readFileSync(join(cwd, "stemma.db")).equals(bytes)).toBe(true);
  });

  it("is in a folder that is not there", async () => {
    const cwd = folderWith({ "herald.txt": HERALD });
    const { status, stderr } = await stemma(["trace", "herald.txt", "--ledger", "no/where.db"], { cwd });
    expect(status).toBe(2);
    expect(lines(stderr)).toEqual([
      expect.stringMatching(/^stemma: no\/where\.db: cannot be opened as a ledger; expected/),
    ]);
  });

  it.skipIf(!canObeyPermissions)("is a file that may not be written", async () => {
    const cwd = folderWith({ "herald.txt": HERALD, "echo.txt": ECHO });
    await traceJson(cwd, "herald.txt");
    chmodSync(join(cwd, "stemma.db"), 0o444);
    const { status, stderr } = await stemma(["trace", "echo.txt"], { cwd, obeyPermissions: true });
    expect(status).toBe(2);
    expect(lines(stderr)).toEqual([
      expect.stringMatching(/^stemma: stemma\.db: the ledger cannot be written; expected/),
    ]);
    healthy(join(cwd, "stemma.db"));
  });

  it("fills the disk: one line, and what was finished before is kept", async ({ skip }) => {
    const cwd = folderWith({ "many.jsonl": many(400) });
    const disk = join(cwd, "disk");
    mkdirSync(disk);
    try {
      execFileSync(MOUNT, ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], { stdio: "ignore" });
    } catch {
      return skip("a small disk cannot be mounted here");
    }
    try {
      const { status, stdout, stderr } = await stemma(["trace", "many.jsonl", "--ledger", "disk/stemma.db"], { cwd });
      expect([status, stdout]).toEqual([2, ""]);
      expect(lines(stderr)).toEqual([
        "stemma: disk/stemma.db: no space is left to write the ledger; what was finished before is kept",
      ]);
      cpSync(disk, join(cwd, "saved"), { recursive: true });
    } finally {
      execFileSync(UNMOUNT, [disk]);
    }
    healthy(join(cwd, "saved", "stemma.db"));
    const ledger = connect(join(cwd, "saved", "stemma.db"));
    expect(Number(ledger.rows("SELECT count(*) AS n FROM article")[0]?.n)).toBeGreaterThan(10);
    ledger.close();
    const resumed = await stemma(["trace", "many.jsonl", "--ledger", "saved/stemma.db", "--format", "json"], { cwd });
    expect(resumed.stdout).toBe((await traceJson(cwd, "many.jsonl")).stdout);
  });
});
