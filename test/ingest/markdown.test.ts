/** Drafts in Markdown: the text is the input itself, its signs are no words, and what is no prose stands apart. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/extract.js";
import { readMarkdown } from "../../src/ingest/markdown/markdown.js";
import { isMarkdown } from "../../src/ingest/markdown/sign.js";
import type { Article } from "../../src/model.js";
import { readWords } from "../../src/text/words.js";

function articleOf(text: string): Article {
  const article = readMarkdown(text, "draft.md", null);
  if (!article) throw new Error("expected Markdown");
  return article;
}

const DRAFT = `---
title: "A Ferry at Last"
author: Ana Ruhl
date: 2031-05-06
tags: [ferry, harbor]
---

# A Ferry at Last

By the time Mayor Mara Voss opened the **Harbor City** ferry on Monday,
two hundred people stood at the dock.

<!-- "Check this with the mayor," said nobody. -->

“I will *never* ride [the ferry](https://harbor.example/ferry "The ferry")
on a Sunday,” Voss said. “Every – single – day *but* Sunday.”

## What Oake says

> “One day was enough, and nobody asked me,” Tom Oake told the
> Lantern.

- “We sail at noon,” said Oake.
- “We wait,” said Voss.

\`\`\`js
console.log("not a quotation of anyone at all");
\`\`\`

[1]: https://harbor.example "The harbor"
`;

describe("what is Markdown is told from its signs", () => {
  it.each([
    ["front matter", "---\ntitle: A Ferry\n---\n\nWe sail.", true],
    ["a heading", "# A Ferry\n\nWe sail.", true],
    ["a link with an address", "Voss opened [the ferry](https://harbor.example).", true],
    ["a fence", "We sail.\n\n```\ncode\n```\n", true],
    ["emphasis of two kinds", "We *never* sail on a **Sunday**.", true],
    ["emphasis once", "We *never* sail on a Sunday.", false],
    ["a list of dashes", "- We sail.\n- We wait.", false],
    ["a number and a hash", "The ferry is #1 in the harbor.\n#ferry", false],
    ["a swear word", "“Oh s**t, the f**king ferry,” he said.", false],
    ["an answer to a mail", "> We sail.\n\nWhen?", false],
    ["brackets of an editor", "“[The ferry] (again) sails,” she said.", false],
    ["plain text", "Mayor Voss opened the ferry.\n\n“We sail,” she said.", false],
  ])("%s", (_, text, expected) => {
    expect(isMarkdown(text)).toBe(expected);
  });
});

describe("a draft", () => {
  const article = articleOf(DRAFT);
  const cut = (role: string) =>
    article.blocks.filter((one) => one.role === role).map(({ start, end }) => article.text.slice(start, end));

  it("is kept as it is, to the letter", () => {
    expect(article.text).toBe(DRAFT);
  });

  it("states its title, author and day in front, each with its place", () => {
    const { title, authors, publishedAt, evidence } = article;
    expect({ title, authors, publishedAt }).toEqual({
      title: "A Ferry at Last",
      authors: ["Ana Ruhl"],
      publishedAt: "2031-05-06",
    });
    const at = (field: "title" | "authors" | "publishedAt") => DRAFT.slice(...(evidence[field]?.at ?? [0, 0]));
    expect(evidence.authors?.from).toBe("front matter");
    expect([at("title"), at("authors"), at("publishedAt")]).toEqual(["A Ferry at Last", "Ana Ruhl", "2031-05-06"]);
  });

  it("has paragraphs, whatever their line breaks; code, comments and addresses stand apart", () => {
    expect(cut("headline")).toEqual(["# A Ferry at Last"]);
    expect(cut("promo")).toEqual(["## What Oake says"]);
    expect(cut("body")).toEqual([
      expect.stringMatching(/^By the time[\s\S]*dock\.$/),
      expect.stringMatching(/^“I will[\s\S]*Sunday\.”$/),
      expect.stringMatching(/^> “One day[\s\S]*Lantern\.$/),
      "- “We sail at noon,” said Oake.",
      "- “We wait,” said Voss.",
    ]);
    expect(cut("boilerplate")).toEqual([
      expect.stringMatching(/^---\ntitle/),
      expect.stringMatching(/^<!-- "Check/),
      expect.stringMatching(/^```js[\s\S]*```$/),
      expect.stringMatching(/^\[1\]: https/),
    ]);
  });

  it("quotes whom it quotes, and its signs break no word", () => {
    const found = extract(article).map(({ segments, speaker }) => [
      speaker.name,
      segments.map(([start, end]) => DRAFT.slice(start, end)),
    ]);
    expect(found).toEqual([
      [
        "Mara Voss",
        [
          'I will *never* ride [the ferry](https://harbor.example/ferry "The ferry")\non a Sunday,',
          "Every – single – day *but* Sunday.",
        ],
      ],
      ["Tom Oake", ["One day was enough, and nobody asked me,"]],
      ["Tom Oake", ["We sail at noon,"]],
      ["Mara Voss", ["We wait,"]],
    ]);
  });

  it("has the words that the same draft has without signs", () => {
    const [first] = extract(article);
    const words = readWords(DRAFT, first?.segments ?? []);
    const plain = "I will never ride the ferry on a Sunday, Every – single – day but Sunday.";
    expect(words.map(({ norm }) => norm)).toEqual(readWords(plain, [[0, plain.length]]).map(({ norm }) => norm));
    expect(words.every(({ bracket }) => bracket === "none")).toBe(true);
  });
});

describe("words past the signs", () => {
  it.each([
    ["“We *never* sail,”", "we never sail"],
    ["“We **never go**,”", "we never go"],
    ["“_We_ sail,”", "we sail"],
    ["“We [sail](https://a.example/b_(c)) now,”", "we sail now"],
    ["“We [sail][1] now,”", "we sail now"],
    ["“Oh s**t, we f*** sail,”", "oh s**t we f*** sail"],
    ["“Sh** — that f***ing sh**,”", "sh** that f***ing sh**"],
    ["“We [the board] sail,”", "we the board sail"],
  ])("%s", (text, expected) => {
    expect(
      readWords(text, [[1, text.length - 1]])
        .map(({ norm }) => norm)
        .join(" "),
    ).toBe(expected);
  });

  it.each([
    ["**“Never,”** said Mara Voss.", ["Never,"]],
    ["“*Never* on a Sunday,” said Mara Voss.", ["*Never* on a Sunday,"]],
    ["“We go `now` and \\*then\\*,” said Mara Voss.", ["We go `now` and \\*then\\*,"]],
    ["“We <em>go</em> today,” said Mara Voss.", ["We <em>go</em> today,"]],
    ['[“We go today,”](https://a.example "“No,” he said") said Mara Voss.', ["We go today,"]],
  ])("%s", (line, expected) => {
    const article = articleOf(`# A Ferry\n\n${line}\n`);
    expect(extract(article).flatMap(({ segments }) => segments.map(([a, b]) => article.text.slice(a, b)))).toEqual(
      expected,
    );
  });

  it("a transcript with bold labels is a transcript", () => {
    const turns = ["**VOSS:** We sail.", "**OAKE:** When?", "**VOSS:** At noon.", "**OAKE:** Not before?"];
    const article = articleOf(`# The hearing\n\n${turns.join("\n\n")}\n`);
    expect(article.role).toBe("transcript");
    expect(
      extract(article).map(({ speaker, segments: [[a, b] = [0, 0]] }) => [speaker.name, article.text.slice(a, b)]),
    ).toEqual([
      ["Voss", "We sail."],
      ["Oake", "When?"],
      ["Voss", "At noon."],
      ["Oake", "Not before?"],
    ]);
  });
});

describe("a block quotation", () => {
  const quoted = (text: string) => {
    const article = articleOf(text);
    return extract(article).map(({ speaker, segments }) => [
      speaker.name,
      segments.map(([a, b]) => article.text.slice(a, b)).join(" / "),
    ]);
  };

  it.each([
    ["> We sail *at noon*,\n> and not before.\n\nThat was **Dr. Mara Voss**, the skipper.", "Mara Voss"],
    ["Mara Voss wrote:\n\n> We sail *at noon*,\n> and not before.", "Mara Voss"],
    ["The rain came.\n\n> We sail *at noon*,\n> and not before.\n\nNobody did.", null],
  ])("%s", (text, who) => {
    expect(quoted(`# A Ferry\n\n${text}\n`)).toEqual([[who, "We sail *at noon*,\n> and not before."]]);
  });

  it("with marks in it is prose as any other", () => {
    expect(quoted("# A Ferry\n\n> “We sail at noon,” said Mara Voss.\n")).toEqual([["Mara Voss", "We sail at noon,"]]);
  });
});

describe("for any text", () => {
  const pieces = fc.constantFrom(
    ...[
      "# A Ferry",
      "## Oake",
      "“I *will* go,” she said.",
      "> “We [sail](https://a.example),” he said.",
      "- one",
      "  - two",
    ],
    ...[
      "```",
      "<!-- no -->",
      "| a | b |",
      "|---|---|",
      "---",
      "===",
      "**“Go”**",
      "[1]: https://a.example",
      "\\*",
      "`“x”`",
    ],
    ...["VOSS: At noon.", "", "\r", "*", "_“_", "![a](b)", "1. “Stop,” Voss said.", "    code", "<b>", "🙂", "![x](y)"],
  );
  const texts = fc
    .array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 20 })), { maxLength: 20 })
    .chain((lines) => fc.constantFrom("\n", "\n\n", "\r\n", " ").map((joint) => lines.join(joint)));

  it("blocks hold all but white space, in order; quotations stand in the text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const article = readMarkdown(text, "any.md", null);
        if (!article) return;
        expect(article.text).toBe(text);
        let last = 0;
        for (const { start, end } of article.blocks) {
          expect(text.slice(last, start).trim()).toBe("");
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last).trim()).toBe("");
        for (const { segments } of extract(article))
          for (const [start, end] of segments) {
            expect(end).toBeGreaterThan(start);
            expect(
              article.blocks.some((block) => block.start <= start && end <= block.end && block.role !== "boilerplate"),
            ).toBe(true);
          }
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ["a million stars", "*".repeat(1e6)],
    ["a million brackets", "[".repeat(1e6)],
    ["links that do not close", "[a](".repeat(250_000)],
    ["emphasis that does not close", "**a ".repeat(250_000)],
    ["quotes within quotes", ">".repeat(100_000)],
    ["lists within lists", Array.from({ length: 3000 }, (_, i) => `${" ".repeat(2 * i)}- a`).join("\n")],
    [
      "lists, fifty deep, again and again",
      `${Array.from({ length: 45 }, (_, i) => `${" ".repeat(2 * i)}- a\n`).join("")}\n`.repeat(300),
    ],
    ["comments that do not end", "<!--".repeat(250_000)],
  ])("is bounded on %s", (_, text) => {
    const before = process.cpuUsage().user;
    readMarkdown(`# A\n\n${text}`, "hostile.md", null);
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(8);
  });
});
