/** The index in the ledger's file, and what is asked and told by it: see `Kept`. */

import { hash } from "node:crypto";
import type { Indexed, Kept, KeptReading, KeptSketch } from "../kept.js";
import type { Rendition } from "../model.js";
import { VERSION } from "../version.js";
import { readArticles, readHeadings, readQuotations, readQuotationsById } from "./article-read.js";
import { checked, checksumOf, IndexDamaged } from "./checksum.js";
import { clearIndex } from "./clear-index.js";
import { IndexEntries, type Segment } from "./entries.js";
import { among, compiledOnce, type Queries, sqlite } from "./query.js";
import { marksIn, readingsBetween, readingsUndated, readSaid, toTelling } from "./said.js";
import { readState, writeState } from "./state.js";
import type { ReadingRow, SketchRow } from "./tables.js";
import { readCreditsOf, readStoriesOf } from "./woven-read.js";
import {
  addCredits,
  addLineage,
  addStories,
  dropCredits,
  dropLineage,
  dropStories,
  replaceStatements,
} from "./woven-rows.js";

/** How the index is laid out, and by what rules its readings were matched; one of another number is made anew. */
const LAYOUT = 4;

/** What the index consists of. */
interface Contents {
  readonly readings: number;
  readonly quotations: number;
  readonly articles: number;
  readonly segments: readonly Segment[];
}

const NOTHING: Contents = { readings: 0, quotations: 0, articles: 0, segments: [] };

const readingByDigest = compiledOnce((digest: string) =>
  sqlite.selectFrom("index_reading").selectAll().where("digest", "=", digest),
);

/** The index where there is one that this version made, and of which nothing is missing; else null. */
export function openIndex(queries: Queries): Kept | null {
  const contents = contentsOf(queries);
  if (contents === null) return null;
  const holds =
    count(queries, "index_reading") === contents.readings &&
    count(queries, "index_quotation") === contents.quotations &&
    count(queries, "index_article") === contents.articles;
  return holds ? keptOn(queries, contents) : null;
}

/** Writes an index where there is none. Must run inside one transaction. */
export function makeIndex(queries: Queries, indexed: Indexed): void {
  clearIndex(queries);
  keptOn(queries, NOTHING).index(indexed);
}

function contentsOf(queries: Queries): Contents | null {
  const state = readState(queries, "index");
  const at = state.indexOf(" ");
  const json = state.slice(at + 1);
  if (at < 0 || state.slice(0, at) !== String(checksumOf(json))) return null;
  const { layout, by, ...contents } = JSON.parse(json) as Contents & { layout: number; by: string };
  return layout === LAYOUT && by === VERSION ? contents : null;
}

function keepContents(queries: Queries, contents: Contents): void {
  const json = JSON.stringify({ layout: LAYOUT, by: VERSION, ...contents });
  writeState(queries, "index", `${checksumOf(json)} ${json}`);
}

function count({ all }: Queries, table: "index_reading" | "index_quotation" | "index_article"): number {
  return all(sqlite.selectFrom(table).select(({ fn }) => fn.countAll<number>().as("rows")))[0]?.rows ?? 0;
}

/** Rows by what they are asked by, of which every one must be there. */
function every<T>(asked: readonly unknown[], rows: readonly T[]): readonly T[] {
  if (rows.length !== new Set(asked).size) throw new IndexDamaged("a row is missing");
  return rows;
}

function keptOn(queries: Queries, start: Contents): Kept {
  const { all, run } = queries;
  let contents = start;
  const entries = new IndexEntries(queries, contents.segments);
  const sketches = sqlite.selectFrom("index_article").selectAll();
  const renditions = sqlite.selectFrom("rendition").select(["statement", "quotation", "article", "class", "text"]);
  const renditionsBy = (column: "statement" | "quotation" | "article", ids: Iterable<string>) =>
    all(renditions.where(among(column, ids)).orderBy("statement").orderBy("position")).map((row) => ({
      ...row,
      class: row.class as Rendition["class"],
    }));

  return {
    get last() {
      return { reading: contents.readings, article: contents.articles };
    },
    expect: (key, hashes) => entries.expect(key, hashes),
    holders: (key, hash) => entries.holders(key, hash),
    readingOf: (words) => {
      const [row] = all(readingByDigest(digestOf(words)));
      return row ? toReading(row) : null;
    },
    readings: (numbers) => {
      const asked = [...numbers];
      const rows = all(sqlite.selectFrom("index_reading").selectAll().where(among("number", asked)));
      return every(asked, rows).map(toReading);
    },
    readingsBy: (speaker, days) =>
      all(days === null ? readingsUndated(speaker) : readingsBetween(speaker, ...days)).map(toReading),
    said: (speaker, days) => readSaid(queries, speaker, days),
    printings: (readings) => {
      const found = new Map<number, string[]>();
      const rows = all(sqlite.selectFrom("index_quotation").selectAll().where(among("reading", readings)));
      for (const { reading, quotation } of rows.map(checked)) {
        const group = found.get(reading);
        if (group) group.push(quotation);
        else found.set(reading, [quotation]);
      }
      return found;
    },
    readingsOf: (quotations) => {
      const rows = all(sqlite.selectFrom("index_quotation").selectAll().where(among("quotation", quotations)));
      return new Map(rows.map(checked).map(({ quotation, reading }) => [quotation, reading]));
    },
    sketches: (numbers) => {
      const asked = [...numbers];
      return every(asked, all(sketches.where(among("number", asked)))).map(toSketch);
    },
    sketchesOf: (articles) => all(sketches.where(among("article", articles))).map(toSketch),
    sketchesWith: (whole) => all(sketches.where("whole", "=", whole)).map(toSketch),
    sketchesFrom: (origin) => all(sketches.where("origin", "=", origin)).map(toSketch),
    outlets: () =>
      all(
        sqlite
          .selectFrom("index_article")
          .select(({ fn }) => ["outlet", fn.countAll<number>().as("articles")])
          .where("outlet", "is not", null)
          .groupBy("outlet"),
      ).map(({ outlet, articles }) => ({ outlet: outlet ?? "", articles })),
    articlesOf: (outlet) =>
      all(sqlite.selectFrom("index_article").select("article").where("outlet", "=", outlet)).map((row) => row.article),
    index: ({ readings, printed, sketches: articles, entries: added }) => {
      for (const reading of readings) {
        if (reading.number <= contents.readings)
          run(sqlite.deleteFrom("index_reading").where("number", "=", reading.number));
        queries.insert("index_reading", readingRow(reading));
      }
      for (const [quotation, reading] of printed)
        queries.insert("index_quotation", { quotation, reading, checksum: checksumOf(quotation, reading) });
      for (const sketch of articles) {
        if (sketch.number <= contents.articles)
          run(sqlite.deleteFrom("index_article").where("number", "=", sketch.number));
        queries.insert("index_article", sketchRow(sketch));
      }
      entries.add(added);
      contents = {
        readings: contents.readings + readings.filter(({ number }) => number > contents.readings).length,
        quotations: contents.quotations + printed.size,
        articles: contents.articles + articles.filter(({ number }) => number > contents.articles).length,
        segments: entries.segments,
      };
      keepContents(queries, contents);
    },
    articles: (ids) => readArticles(queries, ids),
    headings: (ids) => readHeadings(queries, ids),
    quotations: (ids) => readQuotationsById(queries, ids),
    quotationsIn: (articles) => readQuotations(queries, articles),
    renditionsOf: (quotations) => renditionsBy("quotation", quotations),
    renditionsIn: (articles) => renditionsBy("article", articles),
    renditions: (statements) => renditionsBy("statement", statements),
    texts: (statements) => {
      const rows = all(sqlite.selectFrom("statement").select(["id", "text"]).where(among("id", statements)));
      return new Map(rows.map(({ id, text }) => [id, text]));
    },
    replaceStatements: (gone, made) => replaceStatements(queries, gone, made),
    creditsIn: (articles) => readCreditsOf(queries, articles),
    credited: () => all(sqlite.selectFrom("credit").select("credited").distinct()).map(({ credited }) => credited),
    crediting: (names) =>
      all(sqlite.selectFrom("credit").select("article").distinct().where(among("credited", names))).map(
        ({ article }) => article,
      ),
    replaceCredits: (articles, made) => {
      dropCredits(queries, articles);
      addCredits(queries, made);
    },
    replaceLineage: (from, made) => {
      dropLineage(queries, from);
      addLineage(queries, made);
    },
    storiesOf: (articles) => readStoriesOf(queries, articles),
    replaceStories: (gone, made) => {
      dropStories(queries, gone);
      addStories(queries, made);
    },
  };
}

const digestOf = (words: string): string => hash("sha256", words).slice(0, 16);

function readingRow({ number, words, breaks, first, speaker, day, marks }: KeptReading): ReadingRow {
  const digest = digestOf(words);
  const telling = marks === null ? "" : toTelling(number, marks);
  const checksum = checksumOf(number, digest, words, breaks, first, speaker, day, telling);
  return { number, digest, words, breaks, first, speaker, day, telling, checksum };
}

function toReading(row: ReadingRow): KeptReading {
  const { digest: _, checksum: __, telling, ...reading } = checked(row);
  return { ...reading, marks: marksIn(telling) };
}

function sketchRow({ number, article, outlet, whole, shingles, origin }: KeptSketch): SketchRow {
  const bytes = new Uint8Array(shingles.buffer, shingles.byteOffset, shingles.byteLength);
  const checksum = checksumOf(number, article, outlet, whole, bytes, origin);
  return { number, article, outlet, whole, shingles: bytes, origin, checksum };
}

function toSketch(row: SketchRow): KeptSketch {
  const { checksum: _, shingles, ...sketch } = checked(row);
  return { ...sketch, shingles: new Uint32Array(new Uint8Array(shingles).buffer) };
}
