/** What turns a quotation with a word, a sign or a cut: each with a case that turns nothing. All texts are invented. */

import { describe, expect, it } from "vitest";
import { checkDraft } from "../../src/check/check.js";
import { readSources } from "../../src/check/sources.js";
import { readArticle } from "../../src/ingest/article.js";

const TALK = `TRANSCRIPT
Talk at the Fennimore weir, 4 May

HOST: Welcome. What happened at the weir on the night of the storm?

LEDA QUILL: The gate was open when we came. Nobody had told the keeper about the level. We closed it by hand at four in the morning. The air in the shed was -7 degrees and the pump had frozen solid. The fund lost −2.5 percent in the spring quarter. We counted 40+ boats on the meadow.

HOST: Who paid for the pump?

LEDA QUILL: The parish paid for half of it. The county paid nothing at all, and we are still waiting for the papers. About nine thousand, maybe more. The bill was signed on 3 April in the mill. The committee meets at 7 a.m. on the bridge every week.

OTTO BRACH: We will repair the weir before the autumn rain. If the papers come, we might dig a second channel. I do not think that the keeper was asleep. There is no proof that any oil has reached the lake. You should not sell the boats that were hit by the ice. He is not finished. He is worn out, and he is not the only one who is worn out in this valley. We will shut the lock. Without the barges, the mill will starve. I keep a dog in the barn because of a fox. It was raining, so we stayed, though. We never left the valley in the winter. This is not only a weir for the mill, and the anglers know that.
`;
const sources = readSources([readArticle(TALK, "talk.txt")]);
const check = (draft: string) => checkDraft(readArticle(draft, "draft.txt"), sources).findings;
const rows = (expected: object, drafts: readonly string[]): void => {
  it.each(drafts)("%s", (draft) => expect(check(draft)).toMatchObject([expected]));
};

describe("a sign belongs to its number", () => {
  rows({ finding: "number-changed" }, [
    "“The air in the shed was 7 degrees and the pump had frozen solid,” Leda Quill said.",
    "“The air in the shed was +7 degrees and the pump had frozen solid,” Leda Quill said.",
    "“The fund lost 2.5 percent in the spring quarter,” Leda Quill said.",
    "“We counted 40 boats on the meadow,” Leda Quill said.",
  ]);
  rows({ finding: "exact-normalised" }, [
    "“The air in the shed was minus seven degrees and the pump had frozen solid,” Leda Quill said.",
    "“The air in the shed was −7° and the pump had frozen solid,” Leda Quill said.",
    "“The fund lost minus 2.5 per cent in the spring quarter,” Leda Quill said.",
    "“We counted 40-plus boats on the meadow,” Leda Quill said.",
  ]);
  it("between two numbers a dash is no sign, nor is plus", () => {
    const range = readSources([readArticle("ROE: We need 10-12 boats and two plus two is four.", "range.txt")]);
    const draft = readArticle("“We need 10–12 boats and 2 plus 2 is four,” Roe said.", "draft.txt");
    expect(checkDraft(draft, range).findings).toMatchObject([{ finding: "exact-normalised" }]);
  });
});

describe("numbers, times and dates", () => {
  rows({ finding: "number-changed" }, [
    "“About six thousand, maybe more,” Leda Quill said.",
    "“The committee meets at 7 p.m. on the bridge every week,” Leda Quill said.",
    "“The committee meets at 7am on the bridge every month,” Leda Quill said.",
    "“The bill was signed on April 4 in the mill,” Leda Quill said.",
  ]);
  rows({ finding: "exact-normalised" }, [
    "“The committee meets at 7am on the bridge every week,” Leda Quill said.",
    "“The committee meets at 7:00 AM on the bridge every week,” Leda Quill said.",
    "“The bill was signed on April 3 in the mill,” Leda Quill said.",
    "“The bill was signed on the 3rd of April in the mill,” Leda Quill said.",
  ]);
});

describe("a small word that is left out joins nothing, and “any” is no number", () => {
  rows({ finding: "reworded" }, [
    "“We never left the valley in winter,” Otto Brach said.",
    "“There is no proof that oil has reached the lake,” Otto Brach said.",
  ]);
  rows({ finding: "spliced" }, ["“We closed it in the morning,” Leda Quill said."]);
  it("what stands for the last words is all of theirs", () => {
    const [one] = check("“I keep a dog in the barn because of foxes,” Otto Brach said.");
    expect(one).toMatchObject({ finding: "reworded", operations: [{ statement: "a fox", rendition: "foxes" }] });
    const [other] = check("“I keep a dog in the barn because of a cat,” Otto Brach said.");
    expect(other?.operations).toMatchObject([{ statement: "fox", rendition: "cat" }]);
  });
});

describe("contractions are other words, and stand in nobody’s way", () => {
  rows({ finding: "reworded" }, [
    "“He’s not finished. He’s worn out, and he’s not the only one who’s worn out in this valley,” Otto Brach said.",
    "“I don’t think that the keeper was asleep,” Otto Brach said.",
    "“The county paid nothing at all, and we’re still waiting for the papers,” Leda Quill said.",
  ]);
  rows({ finding: "negation-changed" }, [
    "“He’s finished. He’s worn out, and he’s not the only one,” Otto Brach said.",
  ]);
});

describe("what lies between two parts is shown as left out", () => {
  it("parts in order, far apart, are not in another place", () => {
    const [one] = check("“The gate was open when we came. The parish paid for half of it,” Leda Quill said.");
    expect(one?.finding).toBe("spliced");
    expect(one?.operations.map(({ kind }) => kind)).toEqual(["omission"]);
    expect(one?.operations[0]?.statement).toMatch(/^Nobody had told .*LEDA QUILL:$/s);
  });
  it("parts in another order are, and the rest is cut", () => {
    const [one] = check("“The parish paid for half of it. The gate was open when we came,” Leda Quill said.");
    expect(one).toMatchObject({
      finding: "spliced",
      reason: "prints what was said in the transcript in another order",
    });
    expect(one?.operations.map(({ kind }) => kind)).toEqual(["transposition", "omission"]);
  });
  it("so is a label between two turns", () => {
    const draft = "“We are still waiting for the papers. We will repair the weir before the autumn rain,” Quill said.";
    expect(
      check(draft)[0]
        ?.operations.map(({ statement }) => statement)
        .join(),
    ).not.toContain("waiting");
    const [one] = check(
      "“We closed it by hand at four in the morning. The air in the shed was -7 degrees and the pump had frozen solid,” Quill said.",
    );
    expect(one).toMatchObject({ finding: "exact", operations: [] });
  });
});

describe("a cut before the quotation that turns it is a warning", () => {
  rows({ finding: "partial", level: "warn" }, [
    "“Oil has reached the lake,” Otto Brach said.",
    "Otto Brach told them to “sell the boats that were hit by the ice.”",
    "Otto Brach promised that they would “dig a second channel.”",
    "“The keeper was asleep,” Otto Brach said.",
  ]);
  rows({ finding: "partial", level: "note" }, [
    "Otto Brach saw no proof that “oil has reached the lake.”",
    "Otto Brach told them not to “sell the boats that were hit by the ice.”",
    "Otto Brach said they might “dig a second channel.”",
    "Otto Brach said that “the anglers know that.”",
    "Otto Brach called it “a weir for the mill,” and laughed.",
    "Leda Quill said they had “closed it by hand.”",
  ]);
});

describe("a full stop in another place gives words to another sentence", () => {
  it("is noted", () => {
    const [one] = check("“We will shut the lock without the barges. The mill will starve,” Otto Brach said.");
    expect(one).toMatchObject({ finding: "exact-normalised", level: "note" });
    expect(one?.reason).toContain("“without the barges” goes with another sentence there");
    const [other] = check(
      "“I keep a dog in the barn. Because of a fox it was raining, so we stayed, though,” Otto Brach said.",
    );
    expect(other).toMatchObject({ finding: "exact-normalised", level: "note" });
  });
  it("one that only came or went is not", () => {
    const [one] = check("“We will shut the lock; without the barges, the mill will starve,” Otto Brach said.");
    expect(one).toMatchObject({ finding: "exact-normalised", level: "ok" });
  });
});

describe("notes name a body beside somebody", () => {
  it.each([
    "Notes, phone, Dora Klee (Pilots' Guild branch sec), Mon 3 March",
    "Call with Dora Klee, Weavers' Union, 3 March",
  ])("%s: “he” is no body", (head) => {
    const notes = `${head}\n\n"We have been flying on maps, more or less."\nsays she told board in Feb ("I stood up in June and said the tower was older than my mother")\n`;
    const [one] = checkDraft(
      readArticle("“I stood up in June and said the tower was older than my mother,” Dora Klee said.", "draft.txt"),
      readSources([readArticle(notes, "notes.txt")]),
    ).findings;
    expect(one).toMatchObject({ finding: "partial", level: "note" });
  });
  it("a person is still another person", () => {
    const notes =
      "Petra Vane met the press on Monday and spoke for an hour.\n\n“The bridge will stay shut until the summer,” she said.\n";
    const [one] = checkDraft(
      readArticle("“The bridge will stay shut until the summer,” Otto Brach said.", "draft.txt"),
      readSources([readArticle(notes, "notes.txt")]),
    ).findings;
    expect(one).toMatchObject({ finding: "wrong-speaker" });
  });
});
