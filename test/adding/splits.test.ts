import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bringUpToDate } from "../../src/cli/woven.js";
import { openLedger } from "../../src/store/store.js";
import { collection, type Kept, ledgerAfter, printed, wholeOf } from "./collections.js";

describe("any split of a collection into runs gives the ledger of one run", () => {
  it("in any order", async () => {
    const dice = fc.infiniteStream(fc.nat());
    await fc.assert(
      fc.asyncProperty(collection, fc.array(fc.nat(13), { maxLength: 4 }), dice, async (all, cuts, chance) => {
        const order = all.map((kept) => ({ kept, at: chance.next().value ?? 0 })).sort((x, y) => x.at - y.at);
        const runs: Kept[][] = [[]];
        order.forEach(({ kept }, i) => {
          if (cuts.includes(i)) runs.push([]);
          runs.at(-1)?.push(kept);
        });
        expect(await ledgerAfter(runs)).toEqual(wholeOf(all));
      }),
      { numRuns: 120 },
    );
  }, 120_000);

  it("where articles come again, unchanged and read otherwise than before", async () => {
    await fc.assert(
      fc.asyncProperty(collection, fc.array(fc.nat(13), { minLength: 1, maxLength: 3 }), async (all, again) => {
        const first = all.slice(0, all.length / 2);
        const otherwise = again
          .flatMap((i) => first[i] ?? [])
          .map(({ article, quotations }) => ({
            article,
            quotations: quotations.map((one) => ({ ...one, speaker: { name: "Ruth Hallam", mention: null } })),
          }));
        const changed = new Map([...all, ...otherwise].map((kept) => [kept.article.id, kept]));
        expect(await ledgerAfter([first, all, otherwise])).toEqual(wholeOf([...changed.values()]));
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

/** Words that no table knows, each another. */
const odd = (n: number): string => `qu${n.toString(36)}x`;
const LINE = "The pier is closed because the council let it rot and everybody on the waterfront knows";

const others = (count: number, from: number): string =>
  Array.from({ length: count }, (_, k) => odd(from + k)).join(" ");

const RUN = `${odd(31)} ${odd(32)} ${odd(33)} ${odd(34)}`;
const CLOSE = `${RUN} and the man in the red boat came to the quay then the bell of the town was heard by us`;

/** Of what follows the run it has every fourth word otherwise: three in a row are no gram. */
const REWORDED = CLOSE.split(" ")
  .map((word, at) => (at >= 4 && at % 4 === 0 ? "other" : word))
  .join(" ");

/** The run in the words of somebody else. */
const heardOf = (id: string, n: number): Kept =>
  printed(
    id,
    `in ${odd(400 + n)} nobody had heard of ${RUN} ${others(3, 500 + 4 * n)} in all those years on the quay`,
    {
      speaker: "Olga Prentice",
      date: `2031-0${1 + n}-20`,
    },
  );

/** As long, by the same speaker on the same day, and in the order of the words between the two. */
function between(n: number): Kept {
  return printed(`m${n}`, `mmm ${others(CLOSE.split(" ").length, 30_000 + 40 * n)}`, { date: "2031-03-01" });
}

describe("what is counted over the whole collection is counted over the new and the old", () => {
  it.each<[string, Kept[], Kept[]]>([
    [
      "a phrase that becomes a stock phrase, in variants that no window holds any longer",
      Array.from({ length: 98 }, (_, i) =>
        printed(`a${i}`, `${LINE} ${odd(i)} ${odd(3 * i)} too`, { date: "2031-03-01" }),
      ),
      Array.from({ length: 12 }, (_, i) =>
        printed(`b${i}`, `${LINE} ${odd(500 + i)} again ${odd(900 + i)}`, { date: "2031-03-01" }),
      ),
    ],
    [
      "the same where nobody knows who spoke",
      Array.from({ length: 98 }, (_, i) => printed(`a${i}`, `${LINE} ${odd(i)} ${odd(3 * i)} too`, { speaker: null })),
      Array.from({ length: 12 }, (_, i) => printed(`b${i}`, `${LINE} ${odd(500 + i)} again`, { speaker: null })),
    ],
    [
      "a rare phrase that a third quotation holds",
      // Too far apart to be held together by closeness, and tied by the one gram that the run is.
      [
        printed("a0", `${RUN} and we will also of the ${others(12, 60)}`, { date: "2031-03-01" }),
        printed("a1", `${others(12, 80)} ${RUN} but we will still of the`, { date: "2031-03-06" }),
      ],
      [printed("b0", `nobody had heard of ${RUN} in all those years on the quay`, { speaker: "Olga Prentice" })],
    ],
    [
      "a phrase that ties a short quotation and a long one, and that an eleventh holds",
      [
        printed("a0", `${RUN} and we will also of the`, { date: "2031-03-01" }),
        printed("a1", `${others(12, 80)} ${RUN} but we will still of the`, { date: "2031-03-06" }),
        ...Array.from({ length: 8 }, (_, i) => heardOf(`h${i}`, i)),
      ],
      [heardOf("b0", 8)],
    ],
    [
      "two that closeness alone ties, when others come between them",
      [
        printed("a", `aaa ${CLOSE}`, { date: "2031-03-01" }),
        printed("b", `zzz ${REWORDED}`, { date: "2031-03-01" }),
        printed("c", `${RUN} was what the paper of that day had at its head`, { speaker: null }),
        ...Array.from({ length: 97 }, (_, i) => between(i)),
      ],
      Array.from({ length: 4 }, (_, i) => between(200 + i)),
    ],
    [
      "a text of the wires that so many print that its words are furniture",
      Array.from({ length: 199 }, (_, i) => wire(i)),
      Array.from({ length: 3 }, (_, i) => wire(200 + i)),
    ],
    [
      "a fragment by a word that becomes too common to look it up by",
      [
        ...Array.from({ length: 1998 }, (_, i) => printed(`a${i}`, words(i), { speaker: null })),
        printed("f", "the lantern quoin went dark", { date: "2031-03-01" }),
        printed("h", `On that night the lantern quoin went dark and ${odd(7)} was all we had`, { date: "2031-03-01" }),
      ],
      Array.from({ length: 4 }, (_, i) => printed(`b${i}`, words(5000 + i), { speaker: null })),
    ],
  ])(
    "%s",
    async (_, before, after) => {
      expect(await ledgerAfter([before, after])).toEqual(wholeOf([...before, ...after]));
    },
    120_000,
  );
});

/** Eight words that stand nowhere else, with "quoin" and "lantern" among them. */
function words(n: number): string {
  const own = Array.from({ length: 8 }, (_, k) => odd(10_000 + 8 * n + k));
  return `${own.slice(0, 4).join(" ")} quoin ${own.slice(4, 6).join(" ")} lantern ${own.slice(6).join(" ")}`;
}

/** One text with a word of its own at the end. */
function wire(n: number): Kept {
  const body = Array.from({ length: 60 }, (_, k) => odd(20_000 + k)).join(" ");
  return printed(`w${String(n).padStart(3, "0")}`, LINE, { date: "2031-03-01" }, `${body} ${odd(n)}`);
}

it("a ledger that was split in two by a process that ended goes on rightly", async () => {
  const [all = []] = fc.sample(collection, { numRuns: 1, seed: 7 });
  const store = await openLedger(":memory:");
  for (const { article, quotations } of all.slice(0, 4)) await store.add(article, quotations);
  await bringUpToDate(store, 0);
  const before = await store.load();
  for (const { article, quotations } of all.slice(4)) await store.add(article, quotations);
  const broken = store.weaveNew(() => {
    throw new Error("ended");
  });
  await expect(broken).rejects.toThrow("ended");
  expect((await store.load()).statements).toEqual(before.statements);
  await bringUpToDate(store, 0);
  expect(await store.load()).toEqual(wholeOf(all));
  await store.close();
});
