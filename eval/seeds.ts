import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extract } from "../src/extract/extract.js";
import { readArticle } from "../src/ingest/article.js";
import type { Article, Quotation } from "../src/model.js";

interface GoldQuotation {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: string;
  readonly speaker: string | null;
  readonly saidTo: string | null;
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
  readonly quotations: readonly GoldQuotation[];
}

/** `right` of `all`. */
export interface Count {
  readonly right: number;
  readonly all: number;
}

export interface SeedScores {
  /** True quotations found. */
  readonly found: Count;
  /** Marks that hold no quotation, and are reported: `right` counts the wrongly reported. */
  readonly false: Count;
  readonly kinds: Count;
  readonly speakers: Count;
  readonly saidTo: Count;
  /** Headline, authors, published time and outlet of each article. */
  readonly metadata: Count;
  /** Lines that are no body text and have another role. */
  readonly notBody: Count;
  /** One line for each miss, for a person to read. */
  readonly misses: readonly string[];
}

/** The gold file's regions are cut with their marks; a quotation is that region's when a segment touches it. */
const touches = (q: Quotation, g: GoldQuotation) => q.segments.some(([from, to]) => from < g.end && g.start < to);
const isFalse = (g: GoldQuotation) => g.kind === "not-a-quotation" || g.kind === "boilerplate";

/** Scores reading and extraction against the five articles and their gold; null where the folder is not there. */
export function scoreSeeds(folder: string): SeedScores | null {
  const path = join(folder, "gold.json");
  if (!existsSync(path)) return null;
  const gold = JSON.parse(readFileSync(path, "utf8")) as Gold;
  const misses: string[] = [];
  const count = { found: 0, false: 0, kinds: 0, speakers: 0, saidTo: 0, metadata: 0, notBody: 0 };
  const all = { found: 0, false: 0, kinds: 0, speakers: 0, saidTo: 0, metadata: 0, notBody: 0 };
  const tell = (what: keyof typeof all, right: boolean, line: string) => {
    all[what]++;
    if (right) count[what]++;
    if (right === (what === "false")) misses.push(`${what}: ${line}`);
  };
  for (const [key, file] of Object.entries(gold.files)) {
    const article = readArticle(readFileSync(join(folder, file), "utf8"), file);
    const quotations = extract(article);
    for (const g of gold.quotations.filter((q) => q.file === key)) {
      const hit = quotations.find((q) => touches(q, g));
      const line = `${key} ${g.text.slice(0, 50)}`;
      if (isFalse(g)) {
        tell("false", hit !== undefined, line);
        continue;
      }
      tell("found", hit !== undefined, line);
      if (hit === undefined) continue;
      tell("kinds", hit.kind === (g.kind === "headline" ? "partial" : g.kind), `${line}: ${hit.kind}`);
      if (g.speaker) tell("speakers", hit.speaker.name === g.speaker, `${line}: ${hit.speaker.name}`);
      if (g.saidTo) tell("saidTo", hit.saidTo === g.saidTo, `${line}: ${hit.saidTo}`);
    }
    scoreArticle(key, article, gold.meta[key], tell);
  }
  const pair = (what: keyof typeof all): Count => ({ right: count[what], all: all[what] });
  return {
    found: pair("found"),
    false: pair("false"),
    kinds: pair("kinds"),
    speakers: pair("speakers"),
    saidTo: pair("saidTo"),
    metadata: pair("metadata"),
    notBody: pair("notBody"),
    misses,
  };
}

function scoreArticle(
  key: string,
  article: Article,
  meta: GoldMeta | undefined,
  tell: (what: "metadata" | "notBody", right: boolean, line: string) => void,
): void {
  if (meta === undefined) return;
  const plain = (value: string | null) => value?.replace(/[\s'’‘"“”]+/g, " ").trim() ?? null;
  tell("metadata", plain(article.title) === plain(meta.headline), `${key} headline ${article.title}`);
  tell("metadata", article.authors.join() === meta.authors.join(), `${key} authors ${article.authors.join()}`);
  tell("metadata", article.publishedAt === meta.publishedAt, `${key} published ${article.publishedAt}`);
  tell("metadata", article.outlet === meta.outlet, `${key} outlet ${article.outlet}`);
  for (const words of meta.notBody) {
    const at = article.text.indexOf(words);
    const block = article.blocks.find((b) => b.start <= at && at < b.end);
    tell("notBody", at >= 0 && block?.role !== "body", `${key} ${words}`);
  }
}
