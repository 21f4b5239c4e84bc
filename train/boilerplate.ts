/**
 * Learns which lines of a page are no part of its article (`data/boilerplate.json`):
 * `npm run train:boilerplate -- PAGES.jsonl.gz ARTICLES.jsonl.gz`. Run again on the same files it writes the same bytes. With `--report` it
 * writes nothing and prints what is found on sites that it did not learn from. Gold: the article extraction benchmark's pages, each
 * copied in three ways; and lines of PolNeAR's articles that hold a statement, which are the article's.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readBlocks } from "../src/ingest/blocks.js";
import { isOpen } from "../src/ingest/boilerplate.js";
import { lineFeatures, pageOf } from "../src/ingest/line-features.js";
import { copiedPages } from "./copied-pages.js";
import { type Choices, type Example, learn, sumOf } from "./logistic.js";
import { contentSpans, type GoldArticle } from "./polnear.js";

/** Ridge: 5 finds more and loses more, 20 the other way; floor: 4 and 12 do the same with twice and half of the weights. */
const CHOICES: Choices = { floor: 8, ridge: 10, epochs: 20 };
const FOLDS = 8;
/** Of the words of articles on sites it has not seen so many may be lost: the items of lists and recipes, for the most part. */
const LOST = 0.0025;

interface Case extends Example {
  readonly fold: number;
  readonly way: string;
  /** Whether the model is asked about it. */
  readonly open: boolean;
  readonly words: number;
}

const [pages, articles, flag] = process.argv.slice(2);
if (pages === undefined || articles === undefined)
  throw new Error("expected saved pages and articles: PAGES.jsonl.gz ARTICLES.jsonl.gz");
const cases = [...fromPages(pages), ...fromArticles(articles)];
const sums = heldOut();
const threshold = thresholdFor(sums);
if (flag === "--report") {
  for (const at of [threshold, 1, 2, 3]) for (const way of new Set(cases.map((one) => one.way))) print(way, sums, at);
} else {
  const { bias, weights } = learn(
    asked(() => true),
    CHOICES,
  );
  const rows = [...weights].flatMap(([feature, weight]) =>
    round(weight) === 0 ? [] : [`${JSON.stringify(feature)}:${round(weight)}`],
  );
  writeFileSync(
    "data/boilerplate.json",
    `{"bias":${round(bias)},"threshold":${round(threshold)},"weights":{\n${rows.join(",\n")}\n}}\n`,
  );
  process.stdout.write(`${rows.length} weights from ${cases.length} lines\n`);
}

function fromPages(path: string): Case[] {
  const copied = copiedPages(path);
  const sites = [...new Set(copied.map(({ site }) => site))].sort();
  return copied.flatMap(({ site, way, lines, isBody }) => {
    const text = lines.join("\n\n");
    const fold = sites.indexOf(site) % FOLDS;
    return casesOf(text, (start, end) => {
      const body = isBody(text.slice(start, end));
      return body === null ? null : !body;
    }).map((one) => ({ ...one, article: sites.length + sites.indexOf(site), fold, way }));
  });
}

function fromArticles(path: string): Case[] {
  return gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .flatMap((line, index) => {
      const gold = JSON.parse(line) as GoldArticle;
      const spans = contentSpans(gold);
      return casesOf(gold.text, (start, end) =>
        spans.some(([from, to]) => from < end && to > start) ? false : null,
      ).map((one) => ({ ...one, article: -1 - index, fold: index % FOLDS, way: "articles" }));
    });
}

/** The lines of a text that are no furniture by the rules, where it is known what they are. */
function casesOf(
  text: string,
  isFurniture: (start: number, end: number) => boolean | null,
): Omit<Case, "article" | "fold" | "way">[] {
  const page = pageOf(readBlocks(text, null, "article").pieces);
  return page.pieces.flatMap(({ line, role }, at) => {
    const holds = role === "body" ? isFurniture(line.start, line.end) : null;
    if (holds === null) return [];
    const open = isOpen(page, at);
    return [{ features: open ? lineFeatures(page, at) : [], holds, open, words: line.words.split(" ").length }];
  });
}

function asked(which: (one: Case) => boolean): Case[] {
  return cases.filter((one) => one.open && which(one));
}

/** Each line's sum by a model learned on other sites. */
function heldOut(): number[] {
  const found = new Array<number>(cases.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = learn(
      asked((one) => one.fold !== fold),
      CHOICES,
    );
    cases.forEach((one, at) => {
      if (one.fold === fold) found[at] = sumOf(model, one.features);
    });
  }
  return found;
}

/** The sum over which no more of the articles' words lie than may be lost. */
function thresholdFor(of: readonly number[]): number {
  const own = cases.flatMap((one, at) => (one.holds || one.way === "articles" ? [] : [{ ...one, sum: of[at] ?? 0 }]));
  let left = LOST * own.reduce((sum, { words }) => sum + words, 0);
  for (const { words, sum } of own.filter(({ open }) => open).sort((a, b) => b.sum - a.sum)) {
    left -= words;
    if (left < 0) return sum;
  }
  return 0;
}

function print(way: string, of: readonly number[], at: number): void {
  const here = cases.flatMap((one, index) =>
    one.way === way ? [{ ...one, out: one.open && (of[index] ?? 0) > at }] : [],
  );
  const part = (holds: boolean) => {
    const those = here.filter((one) => one.holds === holds);
    const words = (list: typeof those) => list.reduce((sum, one) => sum + one.words, 0);
    const out = those.filter((one) => one.out);
    return `${out.length} of ${those.length} lines, ${words(out)} of ${words(those)} words`;
  };
  process.stdout.write(`${way}, over ${at.toFixed(2)}: furniture ${part(true)}; the article's own ${part(false)}\n`);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
