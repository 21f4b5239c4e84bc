/** Small records made by hand or by fast-check, that fit together as a ledger's do. */

import fc from "fast-check";
import {
  type Article,
  CLASSES,
  type Credit,
  FLAGS,
  type Ledger,
  type Lineage,
  type Operation,
  type Quotation,
  type Rendition,
  type Span,
  type Story,
  type TracedStatement,
} from "../../src/model.js";
import { sortedBy } from "../../src/text/order.js";

export function article(id: string, text: string, fields: Partial<Article> = {}): Article {
  return {
    id,
    source: `${id}.txt`,
    url: null,
    role: "article",
    language: null,
    title: null,
    outlet: null,
    authors: [],
    publishedAt: null,
    evidence: {},
    text,
    blocks: [{ role: "body", start: 0, end: text.length }],
    ...fields,
  };
}

/** The quotation of the words that stand between the first pair of “ ”. */
export function quotationIn(of: Article, speaker: string | null = null): Quotation {
  const start = of.text.indexOf("“") + 1;
  const end = of.text.indexOf("”", start);
  return {
    id: `${of.id}:${start}-${end}`,
    article: of.id,
    kind: "direct",
    segments: [[start, end]],
    speaker: { name: speaker, mention: null },
    cue: null,
    saidTo: null,
    saidToAt: null,
    confidence: speaker === null ? 0.2 : 0.9,
  };
}

/** A ledger of one statement that all the quotations print word for word. */
export function ledgerOf(articles: readonly Article[], quotations: readonly Quotation[], id = "s1"): Ledger {
  const textOf = new Map(articles.map(({ id, text }) => [id, text]));
  const renditions = quotations.map((quotation): Rendition => {
    const [start, end] = quotation.segments[0] ?? [0, 0];
    const text = (textOf.get(quotation.article) ?? "").slice(start, end);
    return {
      quotation: quotation.id,
      article: quotation.article,
      text,
      class: "verbatim",
      fragment: false,
      coverage: [[0, text.length]],
      operations: [],
      flags: [],
      cells: [],
      punctuation: [],
    };
  });
  const statement: TracedStatement = {
    id,
    speaker: quotations[0]?.speaker.name ?? null,
    occasion: { saidTo: null, from: null, to: null },
    text: renditions[0]?.text ?? "",
    spans: [],
    joints: [],
    reference: null,
    renditions,
    firstSeen: null,
    undated: renditions.length,
    origins: 1,
  };
  const statements = quotations.length === 0 ? [] : [statement];
  return { articles, quotations, statements, credits: [], lineage: [], stories: [], problems: [] };
}

// Any string JavaScript can hold, half surrogate pairs and NUL among them.
const text = fc.string({ unit: "binary", maxLength: 20 });
const anyText = fc.oneof(text, fc.constantFrom("\ud800", "a\0b", "\udc00\ud800", "\u{10FFFF}json:x", ""));
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const span: fc.Arbitrary<Span> = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => (a < b ? [a, b] : [b, a]));
const spans = fc.array(span, { maxLength: 3 });
const share = fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs);
const ids = fc.uniqueArray(anyText, { minLength: 1, maxLength: 4 });

const anyPlaces = fc.array(fc.record({ start: fc.nat(9), end: fc.nat(9), label: anyText }), { maxLength: 3 });

const anyArticle = (id: string): fc.Arbitrary<Article> =>
  fc
    .tuple(plainArticle(id), fc.option(anyPlaces, { nil: null }))
    .map(([plain, places]) => (places === null ? plain : { ...plain, places }));

const plainArticle = (id: string): fc.Arbitrary<Article> =>
  fc.record({
    id: fc.constant(id),
    source: anyText,
    url: orNull(anyText),
    role: fc.constantFrom("article" as const, "transcript" as const),
    language: orNull(anyText),
    title: orNull(anyText),
    outlet: orNull(anyText),
    authors: fc.array(anyText, { maxLength: 3 }),
    publishedAt: orNull(anyText),
    evidence: fc.constantFrom({}, { title: { from: "headline" as const, at: [0, 3] as const } }),
    text: anyText,
    blocks: fc.array(
      fc.record({ role: fc.constantFrom("body" as const, "promo" as const), start: fc.nat(9), end: fc.nat(9) }),
    ),
  });

const anyQuotation = (of: string, start: number): fc.Arbitrary<Quotation> =>
  fc.record({
    id: fc.constant(`${of}:${start}-${start + 5}`),
    article: fc.constant(of),
    kind: fc.constantFrom("direct" as const, "partial" as const, "indirect" as const),
    segments: spans,
    speaker: fc.record({ name: orNull(anyText), mention: orNull(span) }),
    cue: orNull(span),
    saidTo: orNull(anyText),
    saidToAt: orNull(span),
    confidence: share,
  });

const anyOperation: fc.Arbitrary<Operation> = fc.record({
  kind: fc.constantFrom("trim" as const, "bracket" as const),
  class: fc.constantFrom(...CLASSES),
  detail: orNull(anyText),
  at: span,
  printed: span,
  statement: anyText,
  rendition: anyText,
  flags: fc.uniqueArray(fc.constantFrom(...FLAGS), { maxLength: 3 }),
  support: fc.record({ statement: fc.nat(9), rendition: fc.nat(9) }),
});

const anyRendition = (quotations: readonly Quotation[]): fc.Arbitrary<Rendition> =>
  fc
    .record({
      of: fc.constantFrom(...quotations),
      text: anyText,
      class: fc.constantFrom(...CLASSES),
      fragment: fc.boolean(),
      coverage: spans,
      operations: fc.array(anyOperation, { maxLength: 3 }),
      flags: fc.uniqueArray(fc.constantFrom(...FLAGS), { maxLength: 3 }),
      cells: fc.array(
        fc.record({
          kind: fc.constantFrom("same" as const, "omission" as const),
          at: span,
          printed: span,
          break: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
      punctuation: fc.array(fc.record({ at: span, printed: span }), { maxLength: 2 }),
    })
    .map(({ of, ...rest }) => ({ quotation: of.id, article: of.article, ...rest }));

const anyStatement = (id: string, quotations: readonly Quotation[]): fc.Arbitrary<TracedStatement> =>
  fc.record({
    id: fc.constant(id),
    speaker: orNull(anyText),
    occasion: fc.record({ saidTo: orNull(anyText), from: orNull(anyText), to: orNull(anyText) }),
    text: anyText,
    spans: fc.array(fc.record({ start: fc.nat(9), end: fc.nat(9), witnesses: fc.nat(9), origins: fc.nat(9) }), {
      maxLength: 3,
    }),
    joints: fc.array(fc.nat(9), { maxLength: 3 }),
    reference: orNull(fc.constantFrom(...quotations.map((quotation) => quotation.id))),
    renditions: fc.array(anyRendition(quotations), { minLength: 1, maxLength: 3 }),
    firstSeen: orNull(
      fc.record({
        article: fc.constantFrom(...quotations.map((quotation) => quotation.article)),
        time: orNull(anyText),
        evidence: anyText,
      }),
    ),
    undated: fc.nat(5),
    origins: fc.nat(5),
  });

const anyCredit = (of: string, quotations: readonly Quotation[]): fc.Arbitrary<Credit> =>
  fc.record({
    article: fc.constant(of),
    to: anyText,
    kind: fc.constantFrom<Credit["kind"][]>("interview", "post"),
    at: span,
    quotations: fc.subarray(quotations.filter(({ article: its }) => its === of).map(({ id }) => id)),
  });

const byId = <T extends { readonly id: string }>(a: T, b: T): number => (a.id < b.id ? -1 : 1);

/** A ledger whose references all hold, with every kind of string in every field. */
export const anyLedger: fc.Arbitrary<Ledger> = ids.chain((articleIds) =>
  fc
    .tuple(
      fc.tuple(...articleIds.map(anyArticle)),
      fc.tuple(...articleIds.flatMap((id) => [anyQuotation(id, 3), anyQuotation(id, 9)])),
    )
    .chain(([articles, quotations]) =>
      fc.record({
        articles: fc.constant([...articles].sort(byId)),
        quotations: fc.constant([...quotations].sort(byId)),
        statements: fc
          .uniqueArray(anyText, { maxLength: 3 })
          .chain((statementIds) => fc.tuple(...statementIds.map((id) => anyStatement(id, quotations))))
          .map((statements) => [...statements].sort(byId)),
        credits: fc
          .array(
            fc.constantFrom(...articleIds).chain((of) => anyCredit(of, quotations)),
            { maxLength: 2 },
          )
          .map((credits) => sortedBy(credits, ({ article }) => article)),
        lineage: fc
          .array(
            fc.record({
              from: fc.constantFrom(...articleIds),
              to: fc.constantFrom(...articleIds),
              kind: fc.constantFrom<Lineage["kind"][]>("credits", "agrees"),
              evidence: fc.array(anyText, { maxLength: 2 }),
              confidence: share,
            }),
            { maxLength: 2 },
          )
          .map((lineage) =>
            sortedBy(
              sortedBy(lineage, ({ to }) => to),
              ({ from }) => from,
            ),
          ),
        stories: fc
          .uniqueArray(anyText, { maxLength: 2 })
          .chain((storyIds) =>
            fc.tuple(
              ...storyIds.map(
                (id): fc.Arbitrary<Story> =>
                  fc.record({
                    id: fc.constant(id),
                    title: anyText,
                    articles: fc.subarray([...articleIds], { minLength: 1 }),
                  }),
              ),
            ),
          )
          .map((stories) => [...stories].sort(byId)),
        problems: fc.constant([]),
      }),
    ),
);
