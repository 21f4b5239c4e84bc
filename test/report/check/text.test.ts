import { describe, expect, it } from "vitest";
import { FINDINGS } from "../../../src/model.js";
import { checkText } from "../../../src/report/check/text.js";
import { fixture } from "./fixture.js";

const plain = (width = 80) => checkText(fixture(), { color: false, width });

/** The lines about the quotation that begins so. */
function about(words: string): string[] {
  const block = plain()
    .split("\n\n")
    .find((lines) => lines.includes(`“${words}`));
  return block?.split("\n") ?? [];
}

describe("the check in a terminal", () => {
  it("the example shows every finding", () => {
    expect(new Set(fixture().findings.map(({ finding }) => finding))).toEqual(new Set(FINDINGS));
  });

  it("says where in the draft a quotation stands, what it was found to be, why, and where the source has it", () => {
    expect(about("The figure I was")).toEqual([
      "examples-check/draft.txt:12:150  error: a number differs",
      "  “The figure I was given is four hundred and forty thousand,”",
      "  — Ottoline Varga",
      "  a number differs from the transcript’s; check: quantity",
      "  source │ The figure I was given is three hundred and forty thousand.",
      "   draft │                           ≠four",
      "  → examples/transcript.txt, line 14, OTTOLINE VARGA",
    ]);
  });

  it("draws a line under words that the draft does not print", () => {
    expect(about("It is a wicked").slice(4, 6)).toEqual([
      "  source │ It is not a wicked plan, it is only a plan for other people.",
      "   draft │       ‸──",
    ]);
  });

  it("draws a cut over as many lines as it takes, and says at its start whether it was marked", () => {
    expect(about("I did think about").slice(4, 8)).toEqual([
      "  source │ I did think about that. A weight limit is a notice, and a notice is",
      "   draft │                         ‸───────────────────────────────────────────",
      "  source │ only as good as the last wet dog that ran past it. Somebody would",
      "   draft │ ──────────────────────────────────────────────────",
    ]);
    expect(about("When the wind").slice(4, 6)).toEqual([
      "  source │ When the wind gets round to the north I put my boots on and go down",
      "   draft │                                                         …──────────",
    ]);
  });

  it("prints the draft’s brackets under the words they stand for", () => {
    expect(about("Brackwater would").slice(4, 6)).toEqual([
      "  source │ Brackwater would pay for a slip that suits Brackwater.",
      "   draft │                                            [the company]",
    ]);
  });

  it("keeps what is in order to two lines, without a reason", () => {
    expect(about("A lamp is easy")).toEqual([
      "examples-check/draft.txt:24:54  ok: exact",
      "  “A lamp is easy, though. A lamp only has to stay where it is,”",
      "  → examples/transcript.txt, line 46, OTTOLINE VARGA",
    ]);
  });

  it("ends with the signs in words and with the sum", () => {
    expect(plain().split("\n\n").slice(-2)).toEqual([
      "Under the source’s words: ≠ other words, ‸ not printed, … cut, and marked, [] in\nbrackets.",
      "examples-check/draft.txt: 16 quotations against 1 transcript and 1 article of\ncoverage, style example: 6 errors, 3 warnings, 4 notes, 3 ok.\n",
    ]);
  });

  it.each([40, 60, 80, 120])("fits %i columns", (width) => {
    expect(
      plain(width)
        .split("\n")
        .filter((line) => line.length > width),
    ).toEqual([]);
  });

  it("says the same with colours", () => {
    const colours = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, "g");
    const painted = checkText(fixture(), { color: true, width: 80 });
    expect(painted).toMatch(colours);
    expect(painted.replace(colours, "")).toBe(plain());
  });

  it("says so where a draft has no quotation", () => {
    const text = checkText({ ...fixture(), findings: [] }, { color: false, width: 80 });
    expect(text).toBe(
      "examples-check/draft.txt: no quotation in it; against 1 transcript and 1 article\nof coverage, style example.\n",
    );
  });

  it("lets no control character of a source or draft through", () => {
    const base = fixture();
    const bad = "\u001b[2J\u0007\u202e\n\r";
    const findings = base.findings.map((finding) => ({
      ...finding,
      quotation: bad + finding.quotation,
      speaker: bad,
      reason: bad,
      place: bad,
      source: finding.source && { ...finding.source, name: bad, text: finding.source.text + bad, speaker: bad },
      operations: finding.operations.map((one) => ({ ...one, rendition: bad + one.rendition })),
    }));
    const text = checkText({ ...base, draft: bad, style: bad, findings }, { color: false, width: 80 });
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});
