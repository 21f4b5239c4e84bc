import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/ingest/ingest.js";

const seeds = join(import.meta.dirname, "../../../shared/data/seeds");

interface Gold {
  readonly files: Readonly<Record<string, string>>;
  readonly meta: Readonly<
    Record<
      string,
      {
        headline: string | null;
        authors: string[];
        publishedAt: string | null;
        outlet: string | null;
        notBody: string[];
      }
    >
  >;
  readonly quotations: readonly { file: string; start: number; end: number; kind: string; text: string }[];
}

if (!existsSync(join(seeds, "gold.json"))) {
  it.skip("the five articles of ../shared/data/seeds: the folder is not here", () => {});
} else {
  const gold: Gold = JSON.parse(readFileSync(join(seeds, "gold.json"), "utf8"));
  const readable = new Set(["body", "headline", "dek"]);

  describe.each(Object.entries(gold.files))("article %s of the seeds", (key, file) => {
    const text = readFileSync(join(seeds, file), "utf8");
    const article = readArticle(text, file);
    const meta = gold.meta[key];
    const roleAt = (at: number) => article.blocks.find((block) => block.start <= at && at < block.end)?.role;

    it("states what its editor reads on it", () => {
      const { title, authors, publishedAt, outlet } = article;
      expect({ headline: title, authors, publishedAt, outlet, notBody: meta?.notBody }).toEqual(meta);
    });

    it("has no furniture in its body", () => {
      const wrong = (meta?.notBody ?? []).filter((words) => {
        const places = [...text.matchAll(new RegExp(words.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"), "g"))];
        return places.length === 0 || places.some(({ index }) => roleAt(index) === "body");
      });
      expect(wrong).toEqual([]);
    });

    it("keeps every quotation where quotations are read", () => {
      const true_ = gold.quotations.filter(
        ({ kind }) => kind === "direct" || kind === "partial" || kind === "headline",
      );
      const lost = true_.filter((one) => one.file === key && !readable.has(roleAt(one.start) ?? "none"));
      expect(lost.map((one) => one.text)).toEqual([]);
    });
  });
}
