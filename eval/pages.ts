/**
 * Reads saved pages: the bodies go to the scorer of the gold data, the speed is printed, with the program's own options of the
 * engine, from its start and again when all of it is compiled. Metadata have no gold there: they are
 * scored on the invented pages of `page-cases.ts`, and on the saved ones it is counted how often our day is the address's.
 */

import "../src/cli/engine.js";
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readPage } from "../src/ingest/html/page.js";
import { casePage } from "./page-case.js";
import { PAGE_CASES } from "./page-cases.js";

const [gold = "../shared/data/pages/aeb.jsonl.gz", out = "out/pages.jsonl"] = process.argv.slice(2);

interface Row {
  readonly id: string;
  readonly url: string;
  readonly html: string;
}

const bytes = readFileSync(gold);
const rows = (gold.endsWith(".gz") ? gunzipSync(bytes) : bytes)
  .toString("utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Row);
const lines: string[] = [];
const days = { stated: 0, inAddress: 0, agree: 0 };
const start = process.cpuUsage();
for (const { id, url, html } of rows) {
  const article = await readPage(html, url);
  const day = /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?=[/-]|$)/.exec(url)?.slice(1).join("-");
  if (article.publishedAt !== null) days.stated++;
  if (day !== undefined) days.inAddress++;
  if (day !== undefined && article.publishedAt?.startsWith(day)) days.agree++;
  const body = article.blocks.filter(({ role }) => role === "body");
  lines.push(
    JSON.stringify({
      id,
      body: body.map((block) => article.text.slice(block.start, block.end)).join("\n"),
      blocks: article.blocks.map((block) => [block.role, article.text.slice(block.start, block.end)]),
      ...{ title: article.title, outlet: article.outlet, authors: article.authors, publishedAt: article.publishedAt },
      ...{ url: article.url, language: article.language },
      from: Object.fromEntries(Object.entries(article.evidence).map(([field, { from }]) => [field, from])),
    }),
  );
}
const used = process.cpuUsage(start);
const seconds = (used.user + used.system) / 1e6;
writeFileSync(out, `${lines.join("\n")}\n`);
const second = process.cpuUsage();
for (const { html, url } of rows) await readPage(html, url);
const again = process.cpuUsage(second);
const rate = (of: number) => (rows.length / of).toFixed(0);
console.log(
  `${rows.length} pages in ${seconds.toFixed(1)} s of CPU, ${rate(seconds)} pages/s; again ${rate((again.user + again.system) / 1e6)} pages/s → ${out}`,
);
console.log(`a day on ${days.stated} pages; of ${days.inAddress} days in addresses ${days.agree} are ours`);

const right = { day: 0, days: 0, found: 0, read: 0, wanted: 0 };
for (const one of PAGE_CASES) {
  const article = await readPage(casePage(one), one.address ?? "page.html", undefined, { made: one.made ?? null });
  const wanted = one.day === undefined ? one.time?.slice(0, 10) : one.day;
  if (wanted !== undefined) {
    right.days++;
    if ((article.publishedAt?.slice(0, 10) ?? null) === wanted) right.day++;
  }
  if (one.authors === undefined) continue;
  right.wanted += one.authors.length;
  right.read += article.authors.length;
  right.found += one.authors.filter((name) => article.authors.includes(name)).length;
}
const share = (part: number, whole: number) => (part / whole).toFixed(3);
console.log(
  `${PAGE_CASES.length} invented pages: day right ${share(right.day, right.days)} of ${right.days}, authors P ${share(right.found, right.read)} R ${share(right.found, right.wanted)}`,
);
