/** Pages of very different make give their article and nothing else: no rule may be made for one site. */

import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/extract.js";
import { readPage } from "../../src/ingest/html/page.js";
import type { Article } from "../../src/model.js";
import { STORY, TEMPLATES } from "./page-templates.js";

const bodyOf = ({ text, blocks }: Article): string =>
  blocks
    .filter(({ role }) => role === "body")
    .map(({ start, end }) => text.slice(start, end))
    .join("\n");

describe.each(TEMPLATES.map((one) => [one.name, one] as const))("%s", (_, { html, body, not }) => {
  it("gives its article's words in their order, and no others'", async () => {
    const found = bodyOf(await readPage(html, "page.html"));
    let from = 0;
    for (const words of body) {
      expect(found.slice(from)).toContain(words);
      from = found.indexOf(words, from) + words.length;
    }
    for (const words of not) expect(found).not.toContain(words);
  });

  it("gives the article's quotations, and none of another article's headline", async () => {
    const article = await readPage(html, "page.html");
    const quoted = extract(article)
      .filter(({ kind }) => kind !== "indirect")
      .flatMap(({ segments }) => segments.map(([start, end]) => article.text.slice(start, end)));
    expect(quoted.includes("We will not let the island go without a boat,")).toBe(body.includes(STORY[1]));
    expect(quoted.join()).not.toContain("never our herring");
  });
});
