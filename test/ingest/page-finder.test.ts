/** What makes Readability faster on our tree changes nothing of what it finds: it is held to Readability as it comes. */

import { Readability } from "@mozilla/readability";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanPage } from "../../src/ingest/html/clean.js";
import type { Element } from "../../src/ingest/html/dom.js";
import { findArticle } from "../../src/ingest/html/finder.js";
import { pageBlocks } from "../../src/ingest/html/page-blocks.js";
import { STORY, TEMPLATES } from "./page-templates.js";

const texts = (article: Element | null): string[] => (article ? pageBlocks(article).map(({ text }) => text) : []);

function asItComes(html: string): string[] {
  const page = cleanPage(html).tree;
  const options = { disableJSONLD: true, keepClasses: true, serializer: (content: unknown) => content as Element };
  return texts(new Readability(page as never, options).parse()?.content ?? null);
}

function onOurTree(html: string): string[] {
  const page = cleanPage(html).tree;
  return texts(page === null ? null : findArticle(page));
}

const NAMES = ["byline", "share-bar", "comment", "sidebar", "article-body", "entry", "hidden", "lazy", ""];
const TAGS = "div div div p p section article ul li table tr td h1 h2 span a figure aside footer blockquote font".split(
  " ",
);
const WORDS = [
  ...STORY,
  "Share",
  "By Ana Ruhl",
  "Read more",
  "One, two, three,",
  "  ",
  "<br><br>",
  '<img src="a.png">',
  "<input>",
];
const tree = fc.letrec<{ element: string; inside: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom(...TAGS),
      fc.constantFrom("class", "id", "itemprop", "rel"),
      fc.constantFrom(...NAMES, "author"),
      tie("inside"),
    )
    .map(([tag, key, name, inside]) => `<${tag} ${key}="${name}" href="#x">${inside}</${tag}>`),
  inside: fc
    .array(fc.oneof({ depthSize: "small" }, fc.constantFrom(...WORDS), tie("element")), { maxLength: 6 })
    .map((parts) => parts.join("\n")),
}));

describe("the article that is found is Readability's own", () => {
  it.each(TEMPLATES.map(({ name, html }) => [name, html] as const))("on %s", (_, html) => {
    expect(onOurTree(html)).toEqual(asItComes(html));
  });

  it("on pages of any elements in one another", () => {
    const page = fc.array(tree.element, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(page, (html) => {
        expect(onOurTree(html)).toEqual(asItComes(html));
      }),
      { numRuns: 1000 },
    );
  });
});
