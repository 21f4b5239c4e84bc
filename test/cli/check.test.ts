import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { FINDINGS, type Finding } from "../../src/model.js";
import { fixture } from "../report/check/fixture.js";
import { lines, type RunOptions, stemma, temporaryFolder } from "./run.js";

const ROOT = join(import.meta.dirname, "../..");

const NOTES = "The quay was built for boats and not for lorries. We shall close it on Friday.\n";
const TAPE =
  "HANNE LUND: The quay was built for boats and not for lorries.\n\nPER DAHL: Who pays for the crane?\n\nHANNE LUND: The town does.\n\nPER DAHL: Since when?\n";
const WHOLE = "“The quay was built for boats and not for lorries,” Hanne Lund said.\n";
const ABSENT = "“Every barrel in that shed belongs to my brother,” Hanne Lund said.\n";

/** A folder with these files; a name that ends with "/" is a folder. */
function folder(files: Readonly<Record<string, string>>): string {
  const cwd = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    if (name.endsWith("/")) mkdirSync(join(cwd, name), { recursive: true });
    else writeFileSync(join(cwd, name), text);
  }
  return cwd;
}

const check = (args: readonly string[], options: RunOptions) => stemma(["check", ...args], options);
const jsonOf = async (args: readonly string[], options: RunOptions) => {
  const ended = await check([...args, "--format", "json"], options);
  return { ...ended, result: JSON.parse(ended.stdout) };
};

describe("stemma check", () => {
  it("ends with 0 where every quotation is in order, and prints the result alone", async () => {
    const cwd = folder({ "draft.txt": WHOLE, "tape.txt": TAPE });
    const { status, stdout, stderr } = await check(["draft.txt", "--against", "tape.txt"], { cwd });
    expect(stdout).toContain("draft.txt:1:2  ok: exact");
    expect(stdout).toContain("draft.txt: 1 quotation against 1 transcript, style ap: 1 ok.");
    expect([status, stderr]).toEqual([0, ""]);
  });

  it("ends with 1 where one is an error by the style", async () => {
    const cwd = folder({ "draft.txt": WHOLE + ABSENT, "tape.txt": TAPE });
    const { status, stdout, stderr } = await check(["draft.txt", "--against", "tape.txt"], { cwd });
    expect(stdout).toContain("draft.txt:2:2  error: not found in the sources given");
    expect([status, stderr]).toEqual([1, ""]);
  });

  it("ends with 3 where a source could not be read: it is named, and the rest is done", async () => {
    const cwd = folder({ "draft.txt": WHOLE, "tape.txt": TAPE, "empty.txt": "" });
    const against = ["--against", "tape.txt", "nowhere.vtt", "empty.txt"];
    const { status, stderr, result } = await jsonOf(["draft.txt", ...against], { cwd });
    expect(lines(stderr)).toEqual([
      "stemma: nowhere.vtt: no such file or folder; expected a path that exists",
      "stemma: empty.txt: an empty file; expected the text of an article",
    ]);
    expect(result.problems.map(({ source }: { source: string }) => source)).toEqual(["nowhere.vtt", "empty.txt"]);
    expect(result.findings[0].finding).toBe("exact");
    expect(status).toBe(3);
  });

  it("a missing source counts before what was not found, for that may stand in it", async () => {
    const cwd = folder({ "draft.txt": ABSENT, "tape.txt": TAPE });
    const { status } = await check(["draft.txt", "--against", "tape.txt", "nowhere.vtt"], { cwd });
    expect(status).toBe(3);
  });

  it.each([
    [
      "no source can be read",
      ["draft.txt", "--against", "nowhere.vtt"],
      /no source there that could be read; expected/,
    ],
    ["the sources hold nothing", ["draft.txt", "--against", "empty.txt", "void"], /empty\.txt, void: no source there/],
    ["the draft is its only source", ["draft.txt", "--against", "draft.txt"], /no source there that could be read/],
    ["nothing to check against is named", ["draft.txt"], /nothing to check against; expected --against SOURCE/],
    [
      "the draft is not there",
      ["nothing.txt", "--against", "tape.txt"],
      /nothing\.txt: no such file or folder; expected/,
    ],
    ["the draft is empty", ["empty.txt", "--against", "tape.txt"], /empty\.txt: an empty file; expected/],
    [
      "the draft is several texts",
      ["two.jsonl", "--against", "tape.txt"],
      /two\.jsonl: holds 2 texts; expected one draft/,
    ],
    [
      "the style is none",
      ["draft.txt", "--against", "tape.txt", "--style", "toString"],
      /no such style; expected ap, nyt, reuters, guardian, strict, or/,
    ],
    [
      "the style is no JSON",
      ["draft.txt", "--against", "tape.txt", "--style", "tape.txt"],
      /--style tape\.txt: could not be read as JSON; expected/,
    ],
    [
      "the style leaves a finding out",
      ["draft.txt", "--against", "tape.txt", "--style", "half.json"],
      /half\.json: .*expected \{name, title, guide, rules\}/,
    ],
    ["there is no ledger", ["draft.txt", "--ledger", "none.db"], /none\.db/],
    [
      "a page is asked for of two drafts",
      ["draft.txt", "two.jsonl", "--against", "tape.txt", "--report", "a.html"],
      /a page signs off one draft, not 2/,
    ],
    [
      "a page is to stand nowhere",
      ["draft.txt", "--against", "tape.txt", "--report", "no/a.html"],
      /no folder no; expected/,
    ],
    ["standard input is to be both", ["-", "--against", "-"], /standard input can be read once/],
    [
      "standard input is to be watched",
      ["-", "--against", "tape.txt", "--watch"],
      /standard input can be read once and not watched/,
    ],
  ])("ends with 2 and one line where %s", async (_, args, message) => {
    const cwd = folder({
      ...{ "draft.txt": WHOLE, "tape.txt": TAPE, "empty.txt": "", "void/": "" },
      "two.jsonl": `${JSON.stringify({ text: WHOLE })}\n${JSON.stringify({ text: ABSENT })}\n`,
      "half.json": JSON.stringify({ name: "half", title: "Half", guide: [], rules: {} }),
    });
    const { status, stdout, stderr } = await check(args, { cwd });
    expect(lines(stderr).at(-1)).toMatch(message);
    expect([status, stdout]).toEqual([2, ""]);
    expect(existsSync(join(cwd, "stemma.db"))).toBe(false);
  });

  it("says so where a draft has no quotation, and ends with 0", async () => {
    const cwd = folder({ "draft.txt": "The quay is shut. Nobody was asked about it.\n", "notes.txt": NOTES });
    const { status, stdout } = await check(["draft.txt", "--against", "notes.txt"], { cwd });
    expect(stdout).toBe("draft.txt: no quotation in it; against 1 text of notes, style ap.\n");
    expect(status).toBe(0);
  });

  it("does not hold a draft against itself, by whatever name it lies among the sources", async () => {
    const cwd = folder({ "draft.txt": ABSENT, "sources/": "", "sources/tape.txt": TAPE });
    symlinkSync(join(cwd, "draft.txt"), join(cwd, "sources", "copy.txt"));
    const { status, stderr, result } = await jsonOf(["draft.txt", "--against", "sources"], { cwd });
    expect(lines(stderr)).toEqual(["stemma: sources/copy.txt: the draft itself, not held against its own words"]);
    expect(result).toMatchObject({ sources: 1, findings: [{ finding: "not-found" }] });
    expect(status).toBe(1);
  });

  it("reads the draft from standard input", async () => {
    const cwd = folder({ "tape.txt": TAPE });
    const { status, result } = await jsonOf(["-", "--against", "tape.txt"], { cwd, input: WHOLE });
    expect(result).toMatchObject({ draft: "-", findings: [{ finding: "exact", line: 1, column: 2 }] });
    expect(status).toBe(0);
  });

  it("checks several drafts at once: results one after the other, the worst status", async () => {
    const cwd = folder({ "a.txt": WHOLE, "b.txt": ABSENT, "tape.txt": TAPE });
    const both = ["a.txt", "b.txt", "--against=tape.txt"];
    const text = await check(both, { cwd });
    expect(text.stdout).toMatch(/a\.txt: 1 quotation .*1 ok\.\n\nb\.txt:1:2 {2}error[\s\S]*b\.txt: 1 quotation/);
    expect(text.status).toBe(1);
    const { result } = await jsonOf(both, { cwd });
    expect(result.map(({ draft }: { draft: string }) => draft)).toEqual(["a.txt", "b.txt"]);
    const missing = await check(["a.txt", "c.txt", "--against=tape.txt"], { cwd });
    expect([missing.status, lines(missing.stderr)[0]]).toEqual([3, expect.stringContaining("c.txt: no such file")]);
  });

  it("says so where a draft of more than a million letters is not read to its end", async () => {
    const cwd = folder({ "draft.txt": `${WHOLE}\n`.repeat(20_000), "tape.txt": TAPE });
    const { status, result, stderr } = await jsonOf(["draft.txt", "--against", "tape.txt"], { cwd });
    expect(result.findings.length).toBeGreaterThan(10_000);
    expect(lines(stderr)).toEqual([
      expect.stringMatching(
        /^stemma: draft\.txt: [\d,]+ letters behind the first million .* were not checked; expected a draft$/,
      ),
    ]);
    expect(result.problems).toMatchObject([{ source: "draft.txt" }]);
    expect(status).toBe(3);
  });

  it("takes what a ledger holds for sources", async () => {
    const cwd = folder({ "draft.txt": WHOLE, "tape.txt": TAPE });
    expect((await stemma(["trace", "tape.txt", "--ledger", "own.db"], { cwd })).status).toBe(0);
    const { status, result } = await jsonOf(["draft.txt", "--ledger", "own.db"], { cwd });
    expect(result.findings).toMatchObject([{ finding: "exact", source: { name: "tape.txt", speaker: "Hanne Lund" } }]);
    expect(status).toBe(0);
  });

  describe("a ledger too large to be read whole", () => {
    const cwd = temporaryFolder();
    const ARTICLES = 240;
    beforeAll(async () => {
      const lines = Array.from({ length: ARTICLES }, (_, i) =>
        JSON.stringify({
          id: `a${i}`,
          outlet: "The Quay Post",
          text: `“Berth ${i} has ${i + 3} lamps and a bell,” said Per Dahl.`,
        }),
      );
      writeFileSync(join(cwd, "coverage.jsonl"), lines.join("\n"));
      writeFileSync(join(cwd, "tape.txt"), TAPE);
      expect((await stemma(["trace", "coverage.jsonl", "tape.txt", "--ledger", "large.db"], { cwd })).status).toBe(0);
    });
    const findingOf = async (draft: string, ...more: readonly string[]) => {
      writeFileSync(join(cwd, "draft.txt"), draft);
      const { result } = await jsonOf(["draft.txt", "--ledger", "large.db", ...more], { cwd });
      return result;
    };

    it.each([
      [WHOLE, "exact", "tape.txt"],
      ["“The quay was not built for boats but for lorries,” Hanne Lund said.", "negation-changed", "tape.txt"],
      ["“Berth 17 has 20 lamps and a bell,” said Per Dahl.", "secondhand-only", "coverage.jsonl"],
      ["“Berth 17 has 90 lamps and a bell,” said Per Dahl.", "number-changed", "coverage.jsonl"],
      ["“The quay was built for lorries and not for boats,” Hanne Lund said.", "reworded", "tape.txt"],
    ])("is asked for what the draft quotes: %s: %s", async (draft, finding, name) => {
      const { findings, ledger } = await findingOf(draft);
      expect(findings).toMatchObject([{ finding, source: { name } }]);
      expect(ledger).toMatchObject({ name: "large.db", articles: ARTICLES + 1 });
      expect(ledger.read).toBeLessThan(20);
    });

    it("what it does not hold is not found in what its articles quote, and not “in the sources given”", async () => {
      expect((await findingOf(ABSENT)).findings).toMatchObject([
        { finding: "not-found", reason: `not found in what the ledger’s ${ARTICLES + 1} articles quote` },
      ]);
      const both = await findingOf(ABSENT, "--against", "tape.txt");
      expect(both.findings[0].reason).toBe(
        `not found in the source given, nor in what the ledger’s ${ARTICLES + 1} articles quote`,
      );
      const text = await check(["draft.txt", "--ledger", "large.db"], { cwd });
      expect(text.stdout).toContain(`against what ${ARTICLES + 1} articles of a ledger quote`);
    });

    it("a source that is given and in the ledger is one source", async () => {
      const { findings, sources } = await findingOf(WHOLE, "--against", "tape.txt");
      expect(findings).toMatchObject([{ finding: "exact", others: [] }]);
      expect(sources).toBe(1);
    });

    it("the draft itself is in it: its words are not held against themselves", async () => {
      const draft = `${ABSENT}\nPer Dahl shrugged.\n`;
      writeFileSync(join(cwd, "draft.txt"), draft);
      expect((await stemma(["trace", "draft.txt", "--ledger", "large.db"], { cwd })).status).toBe(0);
      const { stderr } = await check(["draft.txt", "--ledger", "large.db"], { cwd });
      expect(stderr).toContain("draft.txt: the draft itself, not held against its own words");
      expect((await findingOf(draft)).findings).toMatchObject([{ finding: "not-found" }]);
    });
  });

  it("a style of one’s own says what a finding means", async () => {
    const strict = JSON.parse(readFileSync(join(ROOT, "data/styles/strict.json"), "utf8"));
    const rules = { ...strict.rules, "not-found": { ...strict.rules["not-found"], level: "note" } };
    const cwd = folder({
      "draft.txt": ABSENT,
      "tape.txt": TAPE,
      "own.json": JSON.stringify({ ...strict, name: "own", rules }),
    });
    const { status, result } = await jsonOf(["draft.txt", "--against", "tape.txt", "--style", "own.json"], { cwd });
    expect(result).toMatchObject({ style: "own", findings: [{ finding: "not-found", level: "note" }] });
    expect(status).toBe(0);
  });

  it.each(["text", "json", "csv", "sarif", "html"])(
    "writes --format %s to --out, the same bytes each time",
    async (format) => {
      const cwd = folder({ "draft.txt": WHOLE + ABSENT, "tape.txt": TAPE });
      const args = ["draft.txt", "--against", "tape.txt", "--format", format];
      const { stdout } = await check(args, { cwd });
      const written = await check([...args, "--out", "result"], { cwd });
      expect([written.stdout, written.stderr, written.status]).toEqual(["", "", 1]);
      expect(readFileSync(join(cwd, "result"), "utf8")).toBe(stdout);
    },
  );

  it("writes a page to sign off beside the result, and never over one that holds sign-offs", async () => {
    const cwd = folder({ "draft.txt": WHOLE, "tape.txt": TAPE });
    const args = ["draft.txt", "--against", "tape.txt", "--report", "signoff.html"];
    const first = await check(args, { cwd });
    expect(lines(first.stderr)).toEqual([expect.stringMatching(/^stemma: the page to sign off is .*signoff\.html$/)]);
    const page = readFileSync(join(cwd, "signoff.html"), "utf8");
    expect(page).toContain("Signed off");
    expect((await check(args, { cwd })).status).toBe(0);
    writeFileSync(join(cwd, "signoff.html"), page.replace("<body>", '<body data-signed="2">'));
    const again = await check(args, { cwd });
    expect([again.status, again.stderr]).toEqual([
      2,
      "stemma: signoff.html: holds 2 sign-offs; expected another name for the new page\n",
    ]);
    expect(readFileSync(join(cwd, "signoff.html"), "utf8")).toContain('data-signed="2"');
  });
});

describe("the example in examples-check", () => {
  it("comes out as it was written down by hand, each finding at least once", async () => {
    const cwd = temporaryFolder();
    for (const name of ["examples", "examples-check"]) cpSync(join(ROOT, name), join(cwd, name), { recursive: true });
    const { status, result } = await jsonOf(
      ["examples-check/draft.txt", "--against", "examples/transcript.txt", "examples/coastwise.txt"],
      { cwd },
    );
    // Reasons and labels have their wording; a full stop may belong to a passage, and a word too short to tell has its place too.
    const told = ({ finding, quotation, speaker, source }: Finding) => ({
      ...{ finding, quotation, speaker },
      source: source && finding !== "too-short" ? [source.name, source.text.replace(/[.,?]$/, "")] : null,
    });
    expect(result.findings.map(told)).toEqual(fixture().findings.map(told));
    expect(new Set(result.findings.map(({ finding }: Finding) => finding))).toEqual(new Set(FINDINGS));
    expect(status).toBe(1);
  });
});
