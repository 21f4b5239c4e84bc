/** The worked example of docs/algorithm.md is what the code finds in the examples. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ingest } from "../../src/ingest/ingest.js";
import type { Article } from "../../src/model.js";
import { traceArticles } from "../../src/pipeline.js";

const ROOT = join(import.meta.dirname, "../..");

it("docs/algorithm.md: the worked example", async () => {
  const text = readFileSync(join(ROOT, "docs/algorithm.md"), "utf8");
  const words = /^> (.+)$/m.exec(text)?.[1] ?? "";
  const printed = text
    .split("\n")
    .filter((line) => /^\| `[\w-]+\.(?:txt|jsonl)` \|/.test(line))
    .map((line) =>
      line
        .split("|")
        .map((cell) => cell.trim().replaceAll("`", ""))
        .slice(1, -1)
        .join(" | "),
    );

  const articles: Article[] = [];
  for await (const read of ingest([join(ROOT, "examples")])) if ("article" in read) articles.push(read.article);
  const statement = traceArticles(articles).statements.find((one) => one.text === words);
  const nameOf = (id: string): string =>
    (articles.find((article) => article.id === id)?.source ?? "").replace(/^.*\//, "").replace(/:\d+$/, "");
  const found = (statement?.renditions ?? [])
    .filter(({ quotation }) => quotation !== statement?.reference)
    .flatMap((rendition) => {
      const head = `${nameOf(rendition.article)} | ${rendition.class}`;
      if (rendition.operations.length === 0) return [`${head} |  |  |  |  |  | `];
      return rendition.operations.map((one) => {
        const cells = [one.kind, one.class, one.detail ?? "", one.statement, one.rendition];
        return `${head} | ${cells.join(" | ")} | ${one.support.statement}, ${one.support.rendition}`;
      });
    });
  expect(printed.length).toBeGreaterThan(0);
  // A difference that an article makes twice stands once in the table.
  expect([...new Set(found)].toSorted()).toEqual(printed.toSorted());
});
