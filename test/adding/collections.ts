/** Invented coverage without end: printings of a few sentences, cut, changed and divided, by few speakers in few weeks. */

import fc from "fast-check";
import { weavingHere } from "../../src/cli/weaving.js";
import { bringUpToDate } from "../../src/cli/woven.js";
import type { Article, Ledger, Quotation } from "../../src/model.js";
import { weave } from "../../src/pipeline.js";
import { openLedger } from "../../src/store/store.js";
import { coverage, type Printed } from "../coverage.js";

export interface Kept {
  readonly article: Article;
  readonly quotations: readonly Quotation[];
}

const SENTENCES = [
  "The pier is closed because the council let it rot, and I think everybody on the waterfront has known that since spring",
  "We will keep the night ferry running until the last lantern on the harbour wall goes out",
  "Nobody asked the dredgers whether the channel was deep enough before they sold the second tug",
  "The council let the pier rot, and nobody asked the dredgers whether the lantern was lit",
  "The pier's closed because the council let it rot, and I think everybody on the waterfront's known that since spring",
  "We'll keep the night ferry running until the last lantern on the harbour wall's not lit",
];
const NAMES = ["Ada Marrow", "Ada Marrow", "Marrow", "Olga Prentice", "Tobias Quill", null];
const OUTLETS = ["The Fenland Gazette", "Harbour Lamp", "Harbour Lamp", "Pellhaven Tide", null];
const DATES = ["2031-03-01", "2031-03-02", "2031-03-04", "2031-03-20", "2031-04-28", null];
const OCCASIONS = ["The Fenland Gazette", "Harbour Lamp", "Pellhaven Tide", null, null, null];
const FURNITURE =
  "Sign up for the letter from the harbour and read each morning what the tide has brought in and taken out again";

const printing: fc.Arbitrary<string> = fc
  .record({
    sentence: fc.constantFrom(...SENTENCES),
    from: fc.constantFrom(0, 0, 1, 3, 8),
    length: fc.constantFrom(2, 3, 4, 5, 6, 8, 12, 16, 40, 40),
    other: fc.option(fc.record({ at: fc.nat(20), word: fc.constantFrom("lantern", "dredgers", "quay", "not") })),
    cut: fc.option(fc.nat(10)),
    gloss: fc.option(fc.nat(6)),
  })
  .map(({ sentence, from, length, other, cut, gloss }) => {
    const words = sentence.split(" ").slice(from, from + length);
    if (other && other.at < words.length) words[other.at] = other.word;
    if (cut !== null && cut + 2 < words.length) words.splice(cut, 2, "…");
    if (gloss !== null && gloss < words.length) words.splice(gloss, 0, "[sic]");
    return words.join(" ");
  });

const spoken = fc.record({ words: printing, credit: fc.constantFrom(...OCCASIONS) });

const body = fc.record({
  printed: fc.array(spoken, { minLength: 1, maxLength: 4 }),
  speaker: fc.constantFrom(...NAMES),
  saidTo: fc.constantFrom(...OCCASIONS),
  date: fc.constantFrom(...DATES),
  outlet: fc.constantFrom(...OUTLETS),
  isTranscript: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  furnished: fc.boolean(),
});

/** Articles of which some are one text. */
export const collection: fc.Arbitrary<Kept[]> = fc
  .array(fc.record({ body, copyOf: fc.option(fc.nat(20), { freq: 4 }) }), { minLength: 2, maxLength: 14 })
  .map((drafts) =>
    drafts.map(({ body: own, copyOf }, i) => {
      const text = copyOf !== null && copyOf < i ? (drafts[copyOf]?.body ?? own) : own;
      return made(`n${String((i * 7) % 19).padStart(2, "0")}`, {
        ...own,
        printed: text.printed,
        furnished: text.furnished,
      });
    }),
  );

type Body = typeof body extends fc.Arbitrary<infer T> ? T : never;

/** One article that quotes one thing; `more` stands below. */
export function printed(id: string, words: string, fields: Partial<Printed> = {}, more = ""): Kept {
  const { articles, quotations } = coverage({ [id]: { ...fields, text: `“${words}”${more && `\n${more}`}` } });
  return { article: articles[0] as Article, quotations };
}

/** What weaving all of them at once gives. */
export function wholeOf(all: readonly Kept[]): Ledger {
  return weave(
    all.map(({ article }) => article),
    all.flatMap(({ quotations }) => quotations),
  );
}

/** The ledger after the articles came in so many runs. */
export async function ledgerAfter(runs: readonly (readonly Kept[])[]): Promise<Ledger> {
  const store = await openLedger(":memory:");
  try {
    for (const run of runs) {
      for (const { article, quotations } of run) await store.add(article, quotations);
      await bringUpToDate(store, 0, weavingHere);
    }
    return await store.load();
  } finally {
    await store.close();
  }
}

function made(id: string, { printed, speaker, saidTo, date, outlet, isTranscript, furnished }: Body): Kept {
  const lines = printed.map(({ words, credit }, i) => {
    const told = credit === null ? "said" : `told ${credit}`;
    return `Speaker number ${i} of the evening, who came late to the hall, ${told} the room: “${words}”`;
  });
  const text = [...lines, ...(furnished ? [FURNITURE] : [])].join("\n");
  const { articles, quotations } = coverage({
    [id]: { text, speaker, saidTo, date, role: isTranscript ? "transcript" : "article" },
  });
  const [article] = articles;
  if (!article) throw new Error("no article");
  return { article: { ...article, outlet, title: `Title of ${id}` }, quotations };
}
