import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { Article, Ledger, Quotation } from "../../src/model.js";
import { openLedger, type Store } from "../../src/store/store.js";
import { anyLedger, article, ledgerOf, quotationIn } from "./records.js";

const folder = mkdtempSync(join(tmpdir(), "stemma-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newFile = (): string => join(folder, `${++files}.db`);

async function keep(store: Store, ledger: Ledger): Promise<void> {
  for (const one of ledger.articles)
    await store.add(
      one,
      ledger.quotations.filter((quotation) => quotation.article === one.id),
    );
  const { generation } = await store.collection();
  expect(await store.keepWoven(ledger, generation)).toBe(true);
}

const herald = article("herald", "Ferry talks open. “We will keep the night ferry,” said Ada Thorne.", {
  outlet: "The Harbour Herald",
});
const echo = article("echo", "Ada Thorne told us: “We will keep the night ferry,” and left.", {
  outlet: "Echo of Lindale",
});
const both = [herald, echo];
const quoted = both.map((one) => quotationIn(one, "Ada Thorne"));
const woven = ledgerOf(both, quoted);

describe("what is kept comes back as it was", () => {
  it("for any ledger, with any string in any field", async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger, async (ledger) => {
        const store = await openLedger(":memory:");
        await keep(store, ledger);
        const loaded = await store.load();
        await store.close();
        expect(loaded).toEqual(ledger);
      }),
      { numRuns: 150 },
    );
  });

  it("for weaving, out of what is at hand and out of the file", async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger, async (ledger) => {
        const store = await openLedger(":memory:");
        for (const one of ledger.articles) {
          const own = ledger.quotations.filter((quotation) => quotation.article === one.id);
          await store.add({ ...one, markup: [[0, 0]], address: "pellhaven.example/pier" }, own);
        }
        const atHand = await store.collection();
        const fromFile = await store.collection();
        await store.close();
        expect(atHand).toStrictEqual(fromFile);
        expect(JSON.stringify(atHand)).toBe(JSON.stringify(fromFile));
      }),
      { numRuns: 100 },
    );
  });

  it("for weaving, when another process or another article's id came between", async () => {
    const file = newFile();
    const [one, other] = [await openLedger(file), await openLedger(file)];
    await one.add(herald, quoted.slice(0, 1));
    await other.add(echo, quoted.slice(1));
    expect((await one.collection()).articles).toHaveLength(2);
    await one.add({ ...herald, text: `${herald.text} More soon.` }, quoted.slice(0, 1));
    expect((await one.collection()).articles).toHaveLength(3);
    await one.close();
    await other.close();
    const store = await openLedger(":memory:");
    await store.add(herald, quoted.slice(0, 1));
    await store.add({ ...herald, text: `${herald.text} More soon.` }, quoted.slice(0, 1));
    const { articles } = await store.collection();
    expect(articles.map(({ id }) => id.split("~")[0])).toEqual(["herald", "herald"]);
    await store.close();
  });

  it("after the file was closed and opened again", async () => {
    const file = newFile();
    const store = await openLedger(file);
    await keep(store, woven);
    const before = await store.load();
    await store.close();
    const again = await openLedger(file);
    expect(await again.load()).toEqual(before);
    expect(await again.isStale()).toBe(false);
    await again.close();
  });

  it("in the same order whichever article was added first", async () => {
    const loaded = await Promise.all(
      [both, [...both].reverse()].map(async (articles) => {
        const store = await openLedger(":memory:");
        for (const one of articles) await store.add(one, [quotationIn(one, "Ada Thorne")]);
        const ledger = await store.load();
        await store.close();
        return ledger;
      }),
    );
    expect(loaded[0]).toEqual(loaded[1]);
    expect(loaded[0]?.articles.map(({ id }) => id)).toEqual(["echo", "herald"]);
  });
});

describe("keeping the same again", () => {
  it("changes no byte of the file", async () => {
    const file = newFile();
    const first = await openLedger(file);
    await keep(first, woven);
    await first.close();
    const bytes = readFileSync(file);
    const second = await openLedger(file);
    expect((await second.add(herald, [quotationIn(herald, "Ada Thorne")])).status).toBe("known");
    const { generation } = await second.collection();
    await second.keepWoven(woven, generation);
    await second.keepProblems(["herald.txt"], []);
    await second.close();
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it("replaces the quotations when they are read otherwise, and asks for a new weaving", async () => {
    const store = await openLedger(":memory:");
    await keep(store, woven);
    expect((await store.add(herald, [quotationIn(herald, "A. Thorne")])).status).toBe("changed");
    expect(await store.isStale()).toBe(true);
    const { quotations, statements } = await store.load();
    expect(quotations.map(({ speaker }) => speaker.name)).toEqual(["Ada Thorne", "A. Thorne"]);
    expect(statements).toEqual([]);
    await store.close();
  });

  it("leaves a statement out when its last printing is gone from the weaving", async () => {
    const store = await openLedger(":memory:");
    await keep(store, woven);
    const { generation } = await store.collection();
    await store.keepWoven({ ...woven, statements: [] }, generation);
    expect((await store.load()).statements).toEqual([]);
    expect(await store.search("ferry")).toEqual([]);
    await store.close();
  });
});

describe("the same article twice", () => {
  const copy: Article = { ...herald, source: "archive/herald.txt" };

  it("counts once, under the lesser of its two sources, whichever came first", async () => {
    for (const order of [
      [herald, copy],
      [copy, herald],
    ]) {
      const store = await openLedger(":memory:");
      for (const one of order) await store.add(one, []);
      expect((await store.load()).articles.map(({ source }) => source)).toEqual(["archive/herald.txt"]);
      expect(await store.add(herald, [])).toMatchObject({ status: "known", sameAs: "archive/herald.txt" });
      expect(await store.add(copy, [])).toMatchObject({ status: "known", sameAs: null });
      await store.close();
    }
  });
});

describe("two articles with one id", () => {
  const rivals = ["“We sail,” said Ada.", "“We wait,” said Bo.", "“We swim,” said Cy."].map((text, index) =>
    article("7", text, { source: `${index}.jsonl` }),
  );

  async function kept(articles: readonly Article[]): Promise<Ledger> {
    const store = await openLedger(":memory:");
    for (const one of articles) await store.add(one, [quotationIn(one)]);
    const ledger = await store.load();
    await store.close();
    return ledger;
  }

  it("are all kept, one of them under the id, and each is named in a problem with the others", async () => {
    const { articles, quotations, problems } = await kept(rivals);
    expect(articles.map(({ text }) => text).sort()).toEqual(rivals.map(({ text }) => text).sort());
    expect(articles.map(({ id }) => id)).toEqual([
      "7",
      expect.stringMatching(/^7~[0-9a-f]{8}$/),
      expect.stringMatching(/^7~[0-9a-f]{8}$/),
    ]);
    expect(quotations.map((quotation) => quotation.article).sort()).toEqual(articles.map(({ id }) => id));
    expect(problems.map(({ source }) => source)).toEqual(["0.jsonl", "1.jsonl", "2.jsonl"]);
    expect(problems[0]?.message).toMatch(
      /^the id "7" is also that of another article, in 1\.jsonl, 2\.jsonl; expected/,
    );
  });

  it("are named in one problem where they come from one source", async () => {
    const { problems } = await kept(rivals.slice(0, 2).map((one) => ({ ...one, source: "both.jsonl" })));
    expect(problems).toEqual([
      {
        source: "both.jsonl",
        message: expect.stringMatching(
          /^the id "7" is also that of another article, in both\.jsonl; expected an id of its own; kept as "7", "7~[0-9a-f]{8}"$/,
        ),
      },
    ]);
  });

  it("are kept alike in every order", async () => {
    const [a, b, c] = rivals as [Article, Article, Article];
    const first = await kept(rivals);
    for (const order of [
      [a, c, b],
      [b, a, c],
      [b, c, a],
      [c, a, b],
      [c, b, a],
    ])
      expect(await kept(order)).toEqual(first);
  });

  it("have quotation ids that begin with the id they are kept under, and the same places", async () => {
    for (const quotation of (await kept(rivals)).quotations as Quotation[]) {
      const [start, end] = quotation.segments[0] ?? [0, 0];
      expect(quotation.id).toBe(`${quotation.article}:${start}-${end}`);
    }
  });
});

describe("stale statements", () => {
  it("are those made before an article was added", async () => {
    const store = await openLedger(":memory:");
    expect(await store.isStale()).toBe(false);
    await store.add(herald, []);
    expect(await store.isStale()).toBe(true);
    await store.close();
  });

  it("are refused when another process has added an article meanwhile", async () => {
    const file = newFile();
    const one = await openLedger(file);
    const two = await openLedger(file);
    await one.add(herald, [quotationIn(herald)]);
    const { generation } = await one.collection();
    await two.add(echo, [quotationIn(echo)]);
    expect(await one.keepWoven(ledgerOf([herald], [quotationIn(herald)]), generation)).toBe(false);
    expect((await one.load()).statements).toEqual([]);
    await one.close();
    await two.close();
  });
});

describe("problems", () => {
  it("are kept until their source is read again without them", async () => {
    const store = await openLedger(":memory:");
    const empty = { source: "b.txt", message: "the file is empty; expected text" };
    const other = { source: "c.txt", message: "a binary file; expected text" };
    await store.keepProblems(["a.txt", "b.txt", "c.txt"], [other, empty]);
    await store.keepProblems(["b.txt"], [empty]);
    expect((await store.load()).problems).toEqual([empty, other]);
    await store.keepProblems(["b.txt"], []);
    expect((await store.load()).problems).toEqual([other]);
    await store.close();
  });
});
