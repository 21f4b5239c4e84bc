import { describe, expect, it } from "vitest";
import type { Operation, TracedStatement } from "../../src/model.js";
import { formatRange, formatTime } from "../../src/report/dates.js";
import { safeUrl } from "../../src/report/names.js";
import { describeOperation } from "../../src/report/operations.js";
import { toWhom } from "../../src/report/seen.js";
import { clip, count, listed, quoted } from "../../src/report/words.js";
import { fixture } from "./fixture.js";

const [first] = fixture().statements;
if (first === undefined) throw new Error("the fixture has statements");
const withTranscript: TracedStatement = { ...first, text: "one two three" };
const symmetric: TracedStatement = { ...withTranscript, reference: null };

function operation(kind: Operation["kind"], there: string, here: string, others: number, alike = 1): Operation {
  const at = symmetric.text.indexOf(there);
  return {
    kind,
    class: "reworded",
    detail: null,
    at: [at, at + there.length],
    printed: [0, here.length],
    statement: there,
    rendition: here,
    flags: [],
    support: { statement: others, rendition: alike },
  };
}

describe("a difference in words", () => {
  it.each([
    ["replacement", "two", "too", 1, "prints ‘too’ where 1 other prints ‘two’"],
    ["replacement", "two", "too", 3, "prints ‘too’ where 3 others print ‘two’"],
    ["insertion", "", "really", 2, "prints ‘really’ where 2 others print nothing"],
    ["omission", "two", "", 1, "‘two’ is not printed here; 1 other prints it"],
    ["omission", "two", "", 2, "leaves out ‘two’; 2 others print it"],
    ["bracket", "two", "[2]", 1, "prints ‘[2]’ where 1 other prints ‘two’"],
    ["bracket", "", "[Donald]", 2, "adds in brackets ‘[Donald]’; 2 others print nothing there"],
    ["spelling", "two", "2", 1, "writes ‘2’ where 1 other writes ‘two’"],
    ["trim", "one", "", 1, "begins later: ‘one’ is not printed here"],
    ["trim", "three", "", 4, "ends earlier: ‘three’ is not printed here"],
    ["transposition", "two", "two", 2, "prints ‘two’ in another place than 2 others"],
  ] as const)("%s of ‘%s’ by ‘%s’ against %i: %s", (kind, there, here, others, words) => {
    expect(describeOperation(operation(kind, there, here, others), symmetric)).toBe(words);
  });

  it("names the transcript where there is one, and may then say that words were left out", () => {
    expect(describeOperation(operation("omission", "two", "", 1), withTranscript)).toBe(
      "leaves out ‘two’; the transcript has it",
    );
  });

  it("says how many print the same", () => {
    expect(describeOperation(operation("replacement", "two", "too", 2, 3), symmetric)).toBe(
      "prints ‘too’ (so do 2 others) where 2 others print ‘two’",
    );
  });
});

it("shortens a long passage by naming its ends and its length, not by an ellipsis", () => {
  expect(quoted(`${"word ".repeat(60)}end`)).toBe("‘word word word word word’ to ‘word word end’ (61 words)");
});

it.each([
  ["2022-09-06T19:16", "6 Sep 2022, 19:16"],
  ["2022-09-06T19:16:30Z", "6 Sep 2022, 19:16 UTC"],
  ["2022-09-06T19:16+02:00", "6 Sep 2022, 19:16 +02:00"],
  ["2022-09-06", "6 Sep 2022"],
  ["2022-09", "Sep 2022"],
  ["2022", "2022"],
  ["last Tuesday", "last Tuesday"],
  ["2022-19-06", "2022-19-06"],
])("%s reads %s", (iso, words) => {
  expect(formatTime(iso)).toBe(words);
});

it.each([
  ["2022-09-04", "2022-09-07T10:00", "4–7 Sep 2022"],
  ["2022-08-30", "2022-09-02", "30 Aug – 2 Sep 2022"],
  ["2021-12-30", "2022-01-02", "30 Dec 2021 – 2 Jan 2022"],
  ["2022-09-04T08:00", "2022-09-04T10:00", "4 Sep 2022"],
  ["2022-09-04", null, "4 Sep 2022"],
  [null, null, null],
])("%s to %s reads %s", (from, to, words) => {
  expect(formatRange(from, to)).toBe(words);
});

it.each([
  ["https://a.example/x", "https://a.example/x"],
  ["http://a.example/", "http://a.example/"],
  ["javascript:alert(1)", null],
  ["JaVaScRiPt:alert(1)", null],
  ["data:text/html,x", null],
  ["file:///etc/passwd", null],
  ["not a url", null],
])("the address %s is followed as %s", (url, safe) => {
  expect(safeUrl(url)).toBe(safe);
});

it.each([
  ["The New Yorker", "to The New Yorker"],
  ["text message", "in a text message"],
  ["text messages", "in text messages"],
  ["email", "in an email"],
  ["e-mail", "in an e-mail"],
  ["an interview", "in an interview"],
  ["the Gazette", "to the Gazette"],
  ["reporters", "to reporters"],
  ["jury", "to the jury"],
  ["press conference", "at a press conference"],
  ["inquest", "at an inquest"],
  ["earnings call", "on an earnings call"],
  ["phone", "by phone"],
  ["court", "in court"],
])("said to %s reads %s", (to, words) => {
  expect(toWhom(to)).toBe(words);
});

it("counts as readers write", () => {
  expect([count(1, "outlet"), count(0, "outlet"), count(12_345, "outlet")]).toEqual([
    "1 outlet",
    "0 outlets",
    "12,345 outlets",
  ]);
  expect(listed(["a", "b", "c"])).toBe("a, b and c");
  expect(clip("ab😀cd", 4)).toBe("ab…");
});
