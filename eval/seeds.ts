/** The five seed articles against their gold: reading, quotations, statements and differences. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readArticle } from "../src/ingest/ingest.js";
import type { Article, Ledger, Operation, Quotation, Rendition, TracedStatement } from "../src/model.js";
import { traceArticles } from "../src/pipeline.js";
import { readWords } from "../src/text/words.js";
import { type Score, tally } from "./score.js";

interface GoldQuotation {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: "direct" | "partial" | "headline" | "not-a-quotation" | "boilerplate";
  readonly speaker: string | null;
  readonly saidTo: string | null;
  readonly statement: string | null;
}
interface GoldDifference {
  readonly file: string;
  readonly statement: string;
  readonly kind: "trim" | "bracketed" | "orthographic" | "reworded" | "omission" | "partial" | "verbatim";
  readonly detail: string;
}
interface GoldMeta {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publishedAt: string | null;
  readonly outlet: string | null;
  readonly notBody: readonly string[];
}
interface Gold {
  readonly files: Readonly<Record<string, string>>;
  readonly meta: Readonly<Record<string, GoldMeta>>;
  readonly differences: readonly GoldDifference[];
  readonly quotations: readonly GoldQuotation[];
}

/** Null where the folder is not there. */
export function scoreSeeds(folder: string): Score[] | null {
  if (!existsSync(join(folder, "gold.json"))) return null;
  const gold = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")) as Gold;
  const articles = new Map(
    Object.entries(gold.files).map(
      ([key, file]) => [key, readArticle(readFileSync(join(folder, file), "utf8"), file)] as const,
    ),
  );
  const ledger = traceArticles([...articles.values()]);
  return [
    ...scoreReading(gold, articles),
    ...scoreQuotations(gold, articles, ledger),
    ...scoreStatements(gold, articles, ledger),
  ];
}

function scoreReading(gold: Gold, articles: ReadonlyMap<string, Article>): Score[] {
  const metadata: [string, boolean][] = [];
  const furniture: [string, boolean][] = [];
  for (const [key, meta] of Object.entries(gold.meta)) {
    const article = articles.get(key);
    if (!article) continue;
    metadata.push([`${key} title`, article.title === meta.headline]);
    metadata.push([`${key} authors`, article.authors.join() === meta.authors.join()]);
    metadata.push([`${key} publishedAt`, article.publishedAt === meta.publishedAt]);
    metadata.push([`${key} outlet`, article.outlet === meta.outlet]);
    meta.notBody.forEach((words, i) => {
      const block = article.blocks.find(({ start, end }) => article.text.slice(start, end).includes(words));
      furniture.push([`${key} furniture ${i}`, block !== undefined && block.role !== "body"]);
    });
  }
  return [tally("seeds: metadata", metadata), tally("seeds: furniture set apart", furniture)];
}

const name = ({ file, start }: GoldQuotation): string => `${file}:${start}`;
const isTrue = ({ kind }: GoldQuotation): boolean => kind !== "not-a-quotation" && kind !== "boilerplate";
/** The quotation that has a segment over more than half of the region, or whose segments together have. */
function findQuotation(region: GoldQuotation, quotations: readonly Quotation[]): Quotation | undefined {
  const overlap = ({ segments }: Quotation): number =>
    segments.reduce(
      (sum, [start, end]) => sum + Math.max(0, Math.min(end, region.end) - Math.max(start, region.start)),
      0,
    );
  return quotations.find((quotation) => overlap(quotation) > 0.5 * (region.end - region.start));
}

function scoreQuotations(gold: Gold, articles: ReadonlyMap<string, Article>, ledger: Ledger): Score[] {
  const of = (key: string): Quotation[] => ledger.quotations.filter(({ article }) => article === articles.get(key)?.id);
  const found = gold.quotations.map((region) => [region, findQuotation(region, of(region.file))] as const);
  const real = found.filter(([region]) => isTrue(region));
  const kindOf = (region: GoldQuotation): string => (region.kind === "headline" ? "partial" : region.kind);
  const saidTo = real.filter(([region]) => region.saidTo);
  return [
    tally(
      "seeds: quotations found",
      real.map(([region, quotation]) => [name(region), quotation !== undefined]),
    ),
    tally(
      "seeds: marks without a quotation left alone",
      found.filter(([region]) => !isTrue(region)).map(([region, quotation]) => [name(region), quotation === undefined]),
    ),
    tally(
      "seeds: kind",
      real.map(([region, quotation]) => [name(region), quotation?.kind === kindOf(region)]),
    ),
    tally(
      "seeds: speaker",
      real
        .filter(([region]) => region.speaker)
        .map(([region, quotation]) => [name(region), quotation?.speaker.name === region.speaker]),
    ),
    tally(
      "seeds: said to",
      saidTo.map(([region, quotation]) => [name(region), quotation?.saidTo === region.saidTo]),
    ),
  ];
}

function scoreStatements(gold: Gold, articles: ReadonlyMap<string, Article>, ledger: Ledger): Score[] {
  const homes = (region: GoldQuotation): string[] => {
    const quotation = findQuotation(
      region,
      ledger.quotations.filter(({ article }) => article === articles.get(region.file)?.id),
    );
    return ledger.statements
      .filter(({ renditions }) => renditions.some((rendition) => rendition.quotation === quotation?.id))
      .map(({ id }) => id);
  };
  const regions = gold.quotations.filter((region) => isTrue(region) && region.statement);
  const pairs: [string, boolean][] = [];
  regions.forEach((a, i) => {
    for (const b of regions.slice(i + 1)) {
      if (!shareWords(a.text, b.text)) continue;
      const theirs = homes(b);
      pairs.push([`${name(a)} ${name(b)}`, homes(a).some((id) => theirs.includes(id))]);
    }
  });
  const differences = gold.differences.map((row, i): [string, boolean] => [
    `${row.file} ${row.statement} ${row.kind} ${i}`,
    isShown(row, gold, articles, ledger, homes),
  ]);
  return [
    tally("seeds: printings of the same words in one statement", pairs),
    tally("seeds: differences shown", differences),
  ];
}

/** Five words of one stand in a row in the other. */
function shareWords(a: string, b: string): boolean {
  const norms = (text: string): string[] => readWords(text, [[0, text.length]]).map(({ norm }) => norm);
  const [x, y] = [norms(a), ` ${norms(b).join(" ")} `];
  return x.some((_, i) => i + 5 <= x.length && y.includes(` ${x.slice(i, i + 5).join(" ")} `));
}

function isShown(
  row: GoldDifference,
  gold: Gold,
  articles: ReadonlyMap<string, Article>,
  ledger: Ledger,
  homes: (region: GoldQuotation) => string[],
): boolean {
  const own = gold.quotations.filter(
    (region) => region.file === row.file && isTrue(region) && region.statement?.split("+").includes(row.statement),
  );
  const ids = new Set(own.flatMap(homes));
  const statements: TracedStatement[] = ledger.statements.filter(({ id }) => ids.has(id));
  const renditions = statements.flatMap(({ renditions: all }) =>
    all.filter(({ article }) => article === articles.get(row.file)?.id),
  );
  const operations = renditions.flatMap((rendition) => rendition.operations);
  const detail = plain(row.detail);
  const told = (words: string): boolean => words !== "" && detail.includes(plain(words));
  const some = (kind: Operation["kind"], test: (operation: Operation) => boolean): boolean =>
    operations.some((operation) => operation.kind === kind && test(operation));
  switch (row.kind) {
    case "trim":
      return some("trim", ({ statement }) => told(statement) || /first sentence/.test(detail));
    case "bracketed":
      return some("bracket", ({ rendition }) => told(rendition));
    case "reworded":
      return some("replacement", ({ statement, rendition }) => told(statement) && told(rendition));
    case "omission":
      return some("omission", ({ statement }) => told(statement.split(/\s+/).slice(0, 4).join(" ")));
    case "orthographic":
      if (!/only/.test(detail))
        return some("spelling", ({ statement, rendition }) => told(statement) && told(rendition));
      return !operations.some(
        ({ kind, statement, rendition }) =>
          kind !== "trim" && kind !== "bracket" && (told(statement) || told(rendition)),
      );
    case "partial":
      return renditions.filter(isPart).length >= 2;
    case "verbatim":
      return own.every((region) =>
        renditions.some((rendition) => rendition.class === "verbatim" && sameStart(rendition, region)),
      );
  }
}

const isPart = (rendition: Rendition): boolean =>
  rendition.operations.every(({ kind }) => kind === "trim") && rendition.class === "trim";
const sameStart = ({ quotation }: Rendition, { start }: GoldQuotation): boolean => quotation.includes(`:${start + 1}-`);
const plain = (words: string): string =>
  words
    .replace(/[’‘]/g, "'")
    .toLowerCase()
    .replace(/[\s,.]+/g, " ")
    .trim();
