import { describe, expect, it } from "vitest";
import type { TracedStatement } from "../../src/model.js";
import { describeFirstSeen } from "../../src/report/seen.js";
import { viewLedger } from "../../src/report/view.js";
import { trace } from "../../src/trace/trace.js";
import { anArticle, aStatement, quotationsOf } from "../trace/records.js";

const SAID = "“Nobody rowed out to the lamp that night,” Sefton said.";

/** What the report says of the earliest printing of one statement, in articles that begin with the lines given. */
function told(...lines: readonly { readonly line: string; readonly published?: string; readonly updated?: string }[]) {
  const articles = lines.map(({ line, published, updated }, i) => {
    const words = { from: "published line", at: [0, line.length] } as const;
    return anArticle(`${i}`, `${line}\n${SAID.replace(/[“”]/g, '"')}`, {
      outlet: `Lamp ${i}`,
      ...(published !== undefined && { publishedAt: published }),
      ...(updated !== undefined && { modifiedAt: updated }),
      evidence: { ...(published && { publishedAt: words }), ...(updated && { modifiedAt: words }) },
    });
  });
  const quotations = articles.flatMap((article) => quotationsOf(article));
  const origins = new Map(articles.map(({ id }) => [id, id]));
  const ledger = trace(articles, quotations, [aStatement("s", SAID, quotations)], origins, []);
  return describeFirstSeen(ledger.statements[0] as TracedStatement, viewLedger(ledger));
}

describe("the earliest printing in words", () => {
  it("has the words it was read from before what is undecided", () => {
    expect(
      told(
        { line: "Posted 3 May 2031, 06:30", published: "2031-05-03T06:30" },
        { line: "3 May 2031", published: "2031-05-03" },
        { line: "Sefton" },
      ),
    ).toBe(
      "Lamp 0, 3 May 2031, 06:30, from its published line, ‘Posted 3 May 2031, 06:30’; undecided against 1 other of that date; 1 undated, which could be earlier",
    );
  });

  it("says of an update that the article was there by then", () => {
    expect(told({ line: "Updated 3 May 2031, 06:30", updated: "2031-05-03T06:30" })).toBe(
      "Lamp 0, by 3 May 2031, 06:30 at the latest, from its published line, of an update, ‘Updated 3 May 2031, 06:30’",
    );
  });
});
