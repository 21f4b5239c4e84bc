import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { byteLines } from "../../src/ingest/byte-lines.js";
import { readArticle } from "../../src/ingest/ingest.js";

const dev = join(import.meta.dirname, "../../../shared/data/polnear/dev.jsonl");

interface Marked {
  readonly id: string;
  readonly text: string;
  readonly meta: { readonly title: string };
  readonly attributions: Readonly<Record<string, readonly { content: readonly [number, number][] }[]>>;
}

if (!existsSync(dev)) {
  it.skip("84 articles of ../shared/data/polnear: the folder is not here", () => {});
} else {
  const articles: Marked[] = [];
  for await (const { bytes } of byteLines(createReadStream(dev) as AsyncIterable<Buffer>)) {
    if (bytes && bytes.length > 0) articles.push(JSON.parse(bytes.toString()));
  }

  it("clean articles keep every reported word where quotations are read", () => {
    const lost = articles.flatMap(({ id, text, attributions }) => {
      const hidden = readArticle(text, id).blocks.filter(({ role }) => !["headline", "dek", "body"].includes(role));
      const contents = Object.values(attributions).flatMap((some) => some.flatMap(({ content }) => content));
      return contents
        .filter(([start, end]) => hidden.some((block) => block.start <= start && end <= block.end))
        .map(([start, end]) => `${id}: ${text.slice(start, end)}`);
    });
    expect(lost).toEqual([]);
  });

  it("their headlines are found in four of five, and no other line is taken for one", () => {
    const plain = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    const read = articles.flatMap(({ id, text, meta }) => {
      const { title } = readArticle(text, id);
      return title === null ? [] : [[plain(title), plain(meta.title)] as const];
    });
    expect(read.filter(([found, given]) => !given.startsWith(found))).toEqual([]);
    expect(read.length).toBeGreaterThan(0.8 * articles.length);
  });
}
