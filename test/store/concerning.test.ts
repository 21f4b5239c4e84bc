import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concerning } from "../../src/store/concerning.js";
import { anyLedger, article, ledgerOf, quotationIn } from "./records.js";

describe("what concerns some articles", () => {
  it("is the whole ledger when they are all of it", () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const articles = new Set(ledger.articles.map(({ id }) => id));
        expect(concerning(ledger, { articles, sources: new Set() })).toEqual(ledger);
      }),
    );
  });

  it("never refers to a record that it leaves out", () => {
    fc.assert(
      fc.property(anyLedger, fc.infiniteStream(fc.boolean()), (ledger, choose) => {
        const chosen = ledger.articles.map(({ id }) => id).filter(() => choose.next().value);
        const part = concerning(ledger, { articles: new Set(chosen), sources: new Set() });
        const articles = new Set(part.articles.map(({ id }) => id));
        const quotations = new Set(part.quotations.map(({ id }) => id));
        for (const id of chosen) expect(articles).toContain(id);
        for (const quotation of part.quotations) expect(articles).toContain(quotation.article);
        for (const { renditions, reference, firstSeen } of part.statements) {
          if (reference !== null) expect(quotations).toContain(reference);
          if (firstSeen !== null) expect(articles).toContain(firstSeen.article);
          for (const rendition of renditions) {
            expect(articles).toContain(rendition.article);
            expect(quotations).toContain(rendition.quotation);
          }
        }
        for (const credit of part.credits) {
          expect(articles).toContain(credit.article);
          for (const quotation of credit.quotations) expect(quotations).toContain(quotation);
        }
        for (const { from, to } of part.lineage) for (const id of [from, to]) expect(articles).toContain(id);
        for (const story of part.stories) for (const id of story.articles) expect(articles).toContain(id);
      }),
    );
  });

  it("takes another article along that prints the same words, without its other quotations", () => {
    const echo = article("echo", "“We sail.” “We also wait.”");
    const herald = article("herald", "“We sail.”");
    const [sail, sailToo] = [quotationIn(herald), quotationIn(echo)];
    const wait = { ...sailToo, id: "echo:12-24", segments: [[12, 24]] as const };
    const ledger = { ...ledgerOf([echo, herald], [sail, sailToo]), quotations: [sailToo, wait, sail] };
    const part = concerning(ledger, { articles: new Set(["herald"]), sources: new Set() });
    expect(part.articles).toEqual([echo, herald]);
    expect(part.quotations).toEqual([sailToo, sail]);
  });

  it("has the problems of its own sources only", () => {
    const problems = [
      { source: "a.txt", message: "the file is empty; expected text" },
      { source: "b.txt", message: "the file is empty; expected text" },
    ];
    const part = concerning({ ...ledgerOf([], []), problems }, { articles: new Set(), sources: new Set(["b.txt"]) });
    expect(part.problems).toEqual([problems[1]]);
  });
});
