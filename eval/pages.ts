/** Scores the bodies and metadata taken from saved pages; PREDICTED goes to the scorer of the gold data. */

import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readPage } from "../src/ingest/html/page.js";

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
const start = process.cpuUsage();
for (const { id, url, html } of rows) {
  const article = await readPage(html, url);
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
console.log(
  `${rows.length} pages in ${seconds.toFixed(1)} s of CPU, ${(rows.length / seconds).toFixed(0)} pages/s → ${out}`,
);
