import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import Ajv from "ajv-draft-04";
import formats from "ajv-formats";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { CheckResult, Finding } from "../../../src/model.js";
import { FINDINGS } from "../../../src/model.js";
import { checkCsv } from "../../../src/report/check/csv.js";
import { checkJson } from "../../../src/report/check/json.js";
import { checkSarif } from "../../../src/report/check/sarif.js";
import { fixture, STYLE } from "./fixture.js";

const with_ = (change: (finding: Finding) => Partial<Finding>, more: Partial<CheckResult> = {}): CheckResult => {
  const base = fixture();
  return { ...base, ...more, findings: base.findings.map((finding) => ({ ...finding, ...change(finding) })) };
};

describe("JSON", () => {
  const text = checkJson(fixture(), [{ source: "tape.vtt", message: "could not be read" }]);
  const read = JSON.parse(text);

  it("has the keys of the contract first, in its order", () => {
    expect(Object.keys(read)).toEqual(["draft", "sources", "style", "findings", "read", "ledger", "problems"]);
    expect(read).toMatchObject({ draft: "examples-check/draft.txt", sources: 2, style: "example" });
    for (const finding of read.findings)
      expect(Object.keys(finding).slice(0, 10)).toEqual([
        ...["finding", "level", "at", "line", "column", "quotation", "speaker", "source", "operations", "flags"],
      ]);
    expect(Object.keys(read.findings[0].source).slice(0, 5)).toEqual(["name", "at", "time", "text", "speaker"]);
    const [operation] = read.findings[5].operations;
    expect(Object.keys(operation).slice(0, 5)).toEqual(["kind", "at", "statement", "rendition", "flags"]);
    expect(operation).toMatchObject({ statement: "three", rendition: "four", flags: ["quantity"] });
  });

  it("has a line for each finding", () => {
    expect(text.split("\n").filter((line) => line.startsWith('{"finding":'))).toHaveLength(16);
  });

  it("names what could not be read", () => {
    expect(read.problems).toEqual([{ source: "tape.vtt", message: "could not be read" }]);
  });
});

describe("CSV", () => {
  const rowsOf = (csv: string) => Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;

  it("has a first row of names and a row for each finding, each ended as RFC 4180 says", () => {
    const csv = checkCsv([fixture()]);
    const rows = rowsOf(csv);
    expect(rows).toHaveLength(17);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([20]));
    expect(csv.endsWith("\r\n")).toBe(true);
    const row = Object.fromEntries((rows[0] ?? []).map((name, i) => [name, rows[6]?.[i]]));
    expect(row).toMatchObject({
      draft: "examples-check/draft.txt",
      line: "12",
      column: "150",
      finding: "number-changed",
      level: "error",
      differences: "replacement: three → four",
      source_speaker: "OTTOLINE VARGA",
    });
  });

  it("names its columns where nothing was found", () => {
    expect(checkCsv([{ ...fixture(), findings: [] }])).toMatch(/^draft,line,column,[^\r\n]*\r\n$/);
  });

  it.each(["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "＋1", "－1", "＠1"])(
    "%j is no formula in a spreadsheet",
    (words) => {
      const [, row] = rowsOf(checkCsv([with_(() => ({ quotation: words, speaker: words, reason: words }))]));
      expect([row?.[7], row?.[8], row?.[9]]).toEqual([`'${words}`, `'${words}`, `'${words}`]);
    },
  );

  it("gives every other cell back as it was, whatever stands in it", () => {
    const cell = fc.string({ unit: "binary" }).filter((text) => !/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text));
    fc.assert(
      fc.property(cell, cell, (quotation, speaker) => {
        const [, row] = rowsOf(checkCsv([with_(() => ({ quotation, speaker }))]));
        expect([row?.[7], row?.[8]]).toEqual([quotation, speaker]);
      }),
    );
  });
});

describe("SARIF", () => {
  // The schema has a pattern that is none under the stricter rules of Unicode.
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv);
  const isValid = ajv.compile(schema);
  const logOf = (...args: Parameters<typeof checkSarif>) => {
    const log = JSON.parse(checkSarif(...args));
    expect(isValid(log), JSON.stringify(isValid.errors?.slice(0, 3))).toBe(true);
    return log.runs[0];
  };

  it("is held to its schema: a log without a version is not valid", () => {
    expect(isValid({ runs: [] })).toBe(false);
    expect(isValid({ version: "2.1.0", runs: [{ tool: {} }] })).toBe(false);
  });

  it("has a rule with help for each finding, and a result for each quotation that is not in order", () => {
    const run = logOf([fixture()], STYLE);
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([...FINDINGS]);
    for (const rule of run.tool.driver.rules)
      expect(rule.help.text).toContain("An example of a style: What the example");
    expect(run.results).toHaveLength(13);
    for (const { ruleId, ruleIndex } of run.results) expect(FINDINGS[ruleIndex]).toBe(ruleId);
  });

  it("points at the quotation in the draft and at the passage in the source", () => {
    const { results } = logOf([fixture()], STYLE);
    const [result] = results.filter(({ ruleId }: { ruleId: string }) => ruleId === "number-changed");
    expect(result.level).toBe("error");
    const { physicalLocation } = result.locations[0];
    expect(physicalLocation.artifactLocation.uri).toBe("examples-check/draft.txt");
    expect(physicalLocation.region).toMatchObject({ startLine: 12, startColumn: 150, endLine: 12, endColumn: 208 });
    expect(result.relatedLocations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: "examples/transcript.txt" },
      region: { startLine: 14, snippet: { text: "The figure I was given is three hundred and forty thousand." } },
    });
    expect(result.message.text).toBe(
      "“The figure I was given is four hundred and forty thousand,”: a number differs from the transcript’s. Check: quantity. The source: “The figure I was given is three hundred and forty thousand.” ([OTTOLINE VARGA in examples/transcript.txt, line 14](1)).",
    );
  });

  it("a quotation over two lines ends on the second", () => {
    const base = fixture();
    const text = "He said: “We went\nout again.”";
    const [first] = base.findings;
    const finding = { ...first, level: "warn", at: [10, 28], segments: [[10, 28]], line: 1, column: 11 } as Finding;
    const [result] = logOf([{ ...base, text, findings: [finding] }], STYLE).results;
    expect(result.locations[0].physicalLocation.region).toMatchObject({
      snippet: { text: "We went\nout again." },
      endLine: 2,
      endColumn: 11,
    });
  });

  const prints = (result: CheckResult) =>
    logOf([result], STYLE).results.map((one: { partialFingerprints: object }) => one.partialFingerprints);

  it("keeps its fingerprints when lines come in elsewhere, and gives the same words twice two of them", () => {
    const moved = with_(({ line, at: [start, end] }) => ({ line: line + 7, at: [start + 70, end + 70] }), {
      text: `${"x\n".repeat(35)}${fixture().text}`,
    });
    expect(prints(moved)).toEqual(prints(fixture()));
    const base = fixture();
    const twice = { ...base, findings: base.findings.flatMap((finding) => [finding, finding]) };
    expect(new Set(prints(twice).map((one: object) => JSON.stringify(one))).size).toBe(26);
  });

  it.each([
    ["notes/tape one.txt", "notes/tape%20one.txt"],
    ["C:\\notes\\a.txt", "C%3A/notes/a.txt"],
    ["/srv/notes/ä#?.txt", "file:///srv/notes/%C3%A4%23%3F.txt"],
    ["https://example.com/a b", "https://example.com/a%20b"],
    ["javascript:alert(1)", "javascript%3Aalert(1)"],
    ["\ud800.txt", "%EF%BF%BD.txt"],
    ["-", "-"],
  ])("names %j as %s", (draft, uri) => {
    expect(logOf([{ ...fixture(), draft }], STYLE).artifacts[0].location.uri).toBe(uri);
  });

  it("is valid whatever stands in draft and source", () => {
    const text = fc.string({ unit: "binary", maxLength: 40 });
    fc.assert(
      fc.property(text, text, text, (quotation, name, reason) => {
        const result = with_(({ source }) => ({
          quotation,
          reason,
          source: source && { ...source, name, text: reason },
        }));
        logOf([result], STYLE, [{ source: name, message: reason }]);
      }),
      { numRuns: 25 },
    );
  });

  it("no link of a draft’s own making comes into a message", () => {
    const [result] = logOf(
      [with_(() => ({ quotation: "[here](https://bad.example) {0}", source: null }))],
      STYLE,
    ).results;
    expect(result.message.text).toContain("\\[here\\](https://bad.example) {{0}}");
  });

  it("holds several drafts in one run", () => {
    const run = logOf([fixture(), { ...fixture(), draft: "b.txt" }], STYLE);
    expect(run.results).toHaveLength(26);
    expect(run.artifacts.map(({ roles }: { roles: string[] }) => roles[0])).toEqual([
      ...["analysisTarget", "analysisTarget", "referencedOnCommandLine", "referencedOnCommandLine"],
    ]);
  });
});
