/** Every finding by examples: a draft's sentence, and what the check says of its quotation. All texts are invented. */

import { describe, expect, it } from "vitest";
import { checkDraft } from "../../src/check/check.js";
import { readSources } from "../../src/check/sources.js";
import { readArticle } from "../../src/ingest/article.js";
import type { FindingKind } from "../../src/model.js";

const INTERVIEW = `MODERATOR: Welcome, Councillor Roe. Let us begin with the harbour.

JANE ROE: We will close the old harbour in May. The new one opens in June, and it has forty-two berths. Um, I think that, you know, the fishermen were told in good time.

MODERATOR: Is the landlord permitted to enter the boat sheds?

JANE ROE: The landlord is not permitted to enter the sheds without a day's notice. If the weather holds, we may finish the quay by September. It will cost $5 million, which is 12 per cent more than we planned. The council has never borrowed a penny for the quay. It is possible to pay it back in ten years.

ADAM POE: I would like to add that the ferry stays where it is. Nobody has asked us to move it. The long-term plan is the colour of mud, and I told Dr. Hale so at 10 o'clock. We was lucky with the summer. They are gonna paint the sheds, they are going to paint all of them.

JANE ROE: Thank you. What's the point of a harbour if nobody can sail into it?
`;

const sources = readSources([readArticle(INTERVIEW, "interview.txt")]);
const findings = (draft: string) => checkDraft(readArticle(draft, "draft.txt"), sources).findings;

const rows = (finding: FindingKind, drafts: readonly string[]): void => {
  describe(finding, () => {
    it.each(drafts)("%s", (draft) => {
      expect(findings(draft).map((one) => one.finding)).toEqual([finding]);
    });
  });
};

rows("exact", [
  "“We will close the old harbour in May,” Jane Roe said.",
  '"We will close the old harbour in May," Jane Roe said.',
  "“We will close the old harbour,” Jane Roe said, “in May.”",
  "“The new one opens in June, and it has forty-two berths,” Jane Roe said.",
  "“What’s the point of a harbour if nobody can sail into it?” Jane Roe asked.",
  "“I would like to add that the ferry stays where it is. Nobody has asked us to move it,” Adam Poe said.",
  "“The landlord is not permitted to enter the sheds without a day’s notice,” Jane Roe said.",
]);

rows("exact-normalised", [
  "“The new one opens in June, and it has 42 berths,” Jane Roe said.",
  "“It will cost five million dollars, which is 12% more than we planned,” Jane Roe said.",
  "“It will cost $5m, which is twelve percent more than we planned,” Jane Roe said.",
  "“The long term plan is the color of mud, and I told Doctor Hale so at ten o’clock,” Adam Poe said.",
  "“The new one opens in June and it has forty-two berths,” Jane Roe said.",
  "“If the weather holds we may finish the quay by September,” Jane Roe said.",
  "“Whats the point of a harbour if nobody can sail into it?” Jane Roe asked.",
  "“We will close the Old Harbour in May,” Jane Roe said.",
]);

rows("partial", [
  "Jane Roe said they would “close the old harbour” soon.",
  "“The new one opens in June,” Jane Roe said.",
  "Adam Poe said “the ferry stays where it is.”",
  "Jane Roe promised to “finish the quay by September.”",
  "“It will cost $5 million,” Jane Roe said.",
  "Jane Roe wants “a day’s notice” before anyone comes in.",
]);

rows("ellipsis-ok", [
  "“We will close the old harbour in May. The new one … has forty-two berths,” Jane Roe said.",
  "“The long-term plan is … mud, and I told Dr. Hale so at 10 o’clock,” Adam Poe said.",
  "“I would like to add that the ferry stays … Nobody has asked us to move it,” Adam Poe said.",
  "“What’s the point … if nobody can sail into it?” Jane Roe asked.",
  "“If the weather holds, we may finish . . . by September,” Jane Roe said.",
  "“We will close the … harbour in May,” Jane Roe said.",
]);

rows("ellipsis-risk", [
  "“The long-term plan is the colour of mud, and I told Dr. Hale so … We was lucky with the summer,” Adam Poe said.",
  "“They are gonna paint … all of them,” Adam Poe said.",
  "“We may finish the quay by September. It will cost $5 million … The council has never borrowed a penny for the quay,” Jane Roe said.",
  "“If the weather holds, we … finish the quay by September,” Jane Roe said.",
  "“I told Dr. Hale so at 10 o’clock. We was lucky with the summer. They are gonna paint … them,” Adam Poe said.",
  "“The landlord is not permitted to enter … without a day’s notice. … It will cost $5 million,” Jane Roe said.",
  "“The council has never borrowed a penny … It is possible to pay it back in ten years,” Jane Roe said.",
  "“The ferry stays where it is. … We was lucky with the summer,” Adam Poe said.",
]);

rows("bracketed", [
  "“We will close the [Pellhaven] harbour in May,” Jane Roe said.",
  "“[The fishermen] will close the old harbour in May,” Jane Roe said.",
  "“[T]he ferry stays where it is,” Adam Poe said.",
  "“We will close the old harbour [next spring],” Jane Roe said.",
  "“Nobody has asked us to move it [the ferry],” Adam Poe said.",
  "“The new one open[ed] in June, and it has forty-two berths,” Jane Roe said.",
]);

rows("cleaned", [
  "“Um, I think that the fishermen were told in good time,” Jane Roe said.",
  "“Um, I think that, you know, the fishermen were told in good times,” Jane Roe said.",
  "“I think that the fishermen were told in good time,” Jane Roe said.",
  "“We were lucky with the summer,” Adam Poe said.",
  "“They are going to paint the sheds, they are going to paint all of them,” Adam Poe said.",
  "“The fishermen was told in good time,” Jane Roe said.",
  "“We will close the old harbours in May,” Jane Roe said.",
]);

rows("reworded", [
  "“We will close the old port in May,” Jane Roe said.",
  "“We will soon close the old harbour in May,” Jane Roe said.",
  "“We will close that old harbour in May,” Jane Roe said.",
  "“We will close the old harbor in Mai,” Jane Roe said.",
  "“The new one opens by June, and it has forty-two berths,” Jane Roe said.",
  "“I would like to say that the ferry stays where it is,” Adam Poe said.",
]);

rows("number-changed", [
  "“The new one opens in June, and it has forty-three berths,” Jane Roe said.",
  "“It will cost $6 million, which is 12 per cent more than we planned,” Jane Roe said.",
  "“It will cost €5 million, which is 12 per cent more than we planned,” Jane Roe said.",
  "“It is possible to pay it back in 12 years,” Jane Roe said.",
  "“We will close the old harbour in June,” Jane Roe said.",
  "“It will cost $5 billion, which is 12 per cent more than we planned,” Jane Roe said.",
  "“They are going to paint half of them,” Adam Poe said.",
]);

rows("negation-changed", [
  "“The landlord is permitted to enter the sheds without a day’s notice,” Jane Roe said.",
  "“The landlord is … permitted to enter the sheds,” Jane Roe said.",
  "“We will not close the old harbour in May,” Jane Roe said.",
  "“The council has borrowed a penny for the quay,” Jane Roe said.",
  "“It is impossible to pay it back in ten years,” Jane Roe said.",
  "“The council has always borrowed a penny for the quay,” Jane Roe said.",
  "“We won’t close the old harbour in May,” Jane Roe said.",
]);

rows("spliced", [
  "“We will close the harbour in May,” Jane Roe said.",
  "“The new one opens in June, and it has forty-two berths. If the weather holds, we may finish the quay by September,” Jane Roe said.",
  "“The council has never borrowed a penny for the quay … We will close the old harbour in May,” Jane Roe said.",
  "“We will close the old harbour in May … Nobody has asked us to move it,” Jane Roe said.",
  "“I told Dr. Hale so. We was lucky with the summer,” Adam Poe said.",
  "“It will cost $5 million. The council has never borrowed a penny for the quay,” Jane Roe said.",
]);

rows("wrong-speaker", [
  "“We will close the old harbour in May,” Adam Poe said.",
  "“I would like to add that the ferry stays where it is,” Jane Roe said.",
  "“Nobody has asked us to move it,” Jane Roe said.",
  "Adam Poe said they would “close the old harbour” soon.",
  "“Is the landlord permitted to enter the boat sheds?” Jane Roe asked.",
  "“The new one opens in June, and it has 42 berths,” Adam Poe said.",
]);

rows("not-found", [
  "“We will paint the town hall in green and sell the bandstand,” Jane Roe said.",
  "“The harbour closure is a difficult step, but it makes room for something better,” Jane Roe said.",
  "“Our fishermen deserve better than this,” Jane Roe said.",
  "“Landlords must always ask before they come into anybody’s home,” Jane Roe said.",
  "“There is no finer ferry on this coast,” Adam Poe said.",
  "Jane Roe called it “municipal vandalism.”",
]);

rows("too-short", [
  "Jane Roe said it was “very good” for the town.",
  "Jane Roe called the year “difficult.”",
  "Jane Roe said “we will” and left.",
  "Adam Poe said it was “going well” so far.",
  "“Thank you,” Jane Roe said.",
  "Jane Roe said the summer had been “hard work.”",
]);

describe("secondhand-only", () => {
  const HERALD = `“The crane was sold to the valley in March,” Jane Roe told The Oakhaven Herald. She called the price “a family secret.”

The auditors have asked for the deed twice, and no deed has come. “I have never seen a deed,” Adam Poe said.
`;
  const herald = { ...readArticle(HERALD, "herald.txt"), outlet: "The Oakhaven Herald" };
  const both = readSources([readArticle(INTERVIEW, "interview.txt"), herald]);
  const found = (draft: string) => checkDraft(readArticle(draft, "draft.txt"), both).findings;
  it.each([
    ["“The crane was sold to the valley in March,” Jane Roe said.", "found only as a quotation in another article"],
    ["“I have never seen a deed,” Adam Poe said.", "found only as a quotation in another article"],
    ["Jane Roe called the price “a family secret.”", "found only as a quotation in another article"],
    ["“The crane was sold to the valley,” Jane Roe said.", "found only as a quotation in another article"],
    [
      "“The auditors have asked for the deed twice,” Adam Poe said.",
      "found only in the running text of another article",
    ],
  ])("%s: %s", (draft, reason) => {
    expect(found(draft)).toMatchObject([{ finding: "secondhand-only", reason, source: { name: "herald.txt" } }]);
  });
  it.each([
    ["“The crane was sold to the valley in May,” Jane Roe said.", "number-changed"],
    ["“The crane was not sold to the valley in March,” Jane Roe said.", "negation-changed"],
    ["“I have never seen a deed,” Jane Roe said.", "wrong-speaker"],
  ])("what is worse than being second hand is said first: %s: %s", (draft, finding) => {
    expect(found(draft)).toMatchObject([{ finding }]);
  });
  it("what the interview holds as well is not second hand", () => {
    const coverage = { ...herald, text: "“We will close the old harbour in May,” Jane Roe told us.", id: "other" };
    const again = { ...coverage, blocks: [{ role: "body" as const, start: 0, end: coverage.text.length }] };
    const sources = readSources([again, readArticle(INTERVIEW, "interview.txt")]);
    const [one] = checkDraft(
      readArticle("“We will close the old harbour in May,” Jane Roe said.", "d.txt"),
      sources,
    ).findings;
    expect(one).toMatchObject({ finding: "exact", source: { name: "interview.txt" }, others: [] });
  });
});

it.each([
  ["JANE ROE, HARBOUR MINISTER", "ADAM POE, FERRY CAPTAIN"],
  ["Jane Roe, minister for harbours", "Adam Poe, captain of the ferry"],
  ["**Jane Roe:**", "**Adam Poe, captain**"],
])("a transcript whose labels are “%s” says whose words they are", (roe, poe) => {
  const label = (name: string) => (name.endsWith(":**") ? name : `${name}:`);
  const text = `TRANSCRIPT\n\n${label(roe)} We will close the old harbour in May, and not before.\n\nREPORTER: Why?\n\n${label(poe)} The ferry stays where it is, whatever they say.\n`;
  const against = readSources([readArticle(text, "talk.txt")]);
  const check = (who: string) =>
    checkDraft(
      readArticle(`“We will close the old harbour in May, and not before,” ${who} said.`, "draft.txt"),
      against,
    ).findings[0]?.finding;
  expect([check("Jane Roe"), check("Adam Poe")]).toEqual(["exact", "wrong-speaker"]);
});
