import { describe, expect, it } from "vitest";
import { checkDraft } from "../../src/check/check.js";
import { readSources } from "../../src/check/sources.js";
import { readArticle } from "../../src/ingest/article.js";

const TRANSCRIPT = `MODERATOR: Let us begin with the harbour.

JANE ROE: We will close the old harbour in May. The new one opens in June.

MODERATOR: And the ferry?

JANE ROE: The ferry stays where it is.
`;

const check = (draft: string) =>
  checkDraft(readArticle(draft, "draft.txt"), readSources([readArticle(TRANSCRIPT, "talk.txt")])).findings;

describe("a quotation is looked up in every word of the sources", () => {
  it.each([
    ["“We will close the old harbour in May,” Jane Roe said.", "exact"],
    ["“The ferry stays where it is,” Jane Roe said.", "exact"],
    ["Jane Roe said they would “close the old harbour” soon.", "partial"],
    ["“We will paint the town hall in green,” Jane Roe said.", "not-found"],
  ])("%s → %s", (draft, finding) => {
    expect(check(draft).map((one) => one.finding)).toEqual([finding]);
  });
});
