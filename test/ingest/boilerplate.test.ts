import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/ingest/ingest.js";

const PARAGRAPHS = [
  "Mara Voss opened the ferry on Monday and told the crowd that she would ride it each day of her term as mayor.",
  "The crossing takes eleven minutes, and the harbor office expects four thousand passengers in each week of summer.",
  "“I will be the first aboard and the last ashore,” Voss said, before the ferry left the pier with six hundred people.",
  "Her rival in last year's election, the fisherman Tom Oake, watched from the harbor wall and did not go aboard.",
  "The council paid nine million crowns for the ferry, four million more than the mayor had promised in her campaign.",
  "A report on the cost of the pier is to be laid before the council in autumn, its clerk told the Lantern on Monday.",
];

/** The role that a line has between the paragraphs of an article, or after the last of them. */
function roleOf(lines: readonly string[], at: "among" | "after", line: string): string | undefined {
  const cut = at === "among" ? 3 : PARAGRAPHS.length;
  const text = ["Mayor opens the ferry", ...PARAGRAPHS.slice(0, cut), ...lines, ...PARAGRAPHS.slice(cut)].join("\n\n");
  const article = readArticle(text, "page.txt");
  return article.blocks.find(({ start, end }) => article.text.slice(start, end) === line)?.role;
}

describe("what no rule knows is furniture by what stands around it", () => {
  it.each([
    ["after", "Copy a link to this page", ["Share", "Copy a link to this page", "Print"]],
    [
      "after",
      "Gull steals a baker's breakfast",
      ["Most read", "Gull steals a baker's breakfast", "Tides for the week"],
    ],
    ["after", "The strange winter of a lighthouse keeper", ["Related", "The strange winter of a lighthouse keeper"]],
    ["after", "9:05 pm", ["Comments", "9:05 pm", "Reply"]],
  ] as const)("%s the article: %s", (at, line, lines) => {
    expect(roleOf(lines, at, line)).not.toBe("body");
  });
});

describe("what may be the article's is left to it", () => {
  it.each([
    ["a sentence", "among", "She did not say who had paid.", ["She did not say who had paid."]],
    ["a sentence after the last paragraph", "after", "He sailed home alone.", ["He sailed home alone."]],
    [
      "a sentence without its stop",
      "among",
      "The mayor had promised the council that it would cost less",
      ["The mayor had promised the council that it would cost less"],
    ],
    ["words between marks", "after", "“Never say never”", ["“Never say never”"]],
    [
      "who speaks in the next line",
      "after",
      "Asked about the cost, Voss laughed",
      ["Asked about the cost, Voss laughed", "“Ask me in autumn,” she said."],
    ],
    ["what announces words", "among", "Voss continued:", ["Voss continued:", "“It is paid for.”"]],
    ["the items of a list", "among", "a second ferry", ["She made three promises:", "a second ferry", "a longer pier"]],
    [
      "part of a sentence that links broke",
      "among",
      "Tom Oake",
      ["The ferry was built by", "Tom Oake", "in nine months."],
    ],
  ] as const)("%s", (_, at, line, lines) => {
    expect(roleOf(lines, at, line)).toBe("body");
  });
});

it("the headline stays one when the page's menu stands over it", () => {
  const menu = ["Watch our broadcast live", "Tides and winds", "City talk"];
  const text = [...menu, "Mayor opens the ferry after a long delay", "By Ana Ruhl", ...PARAGRAPHS].join("\n\n");
  expect(readArticle(text, "page.txt")).toMatchObject({
    title: "Mayor opens the ferry after a long delay",
    authors: ["Ana Ruhl"],
  });
});

it("text made of one letter costs no more than its length", () => {
  const paragraph = `${Array(12).fill("a".repeat(660)).join(" ")}.`;
  const line = `A${"aaaa ".repeat(24).trim().slice(1)}`;
  const start = process.cpuUsage();
  readArticle([paragraph, ...Array(2000).fill(line)].join("\n\n"), "page.txt");
  expect(process.cpuUsage(start).user).toBeLessThan(5e6);
});

it("a summary over the article is left to it", () => {
  const summary = "Mara Voss opened the ferry on Monday and told the crowd to ride it in summer";
  const text = ["Mayor opens the ferry", summary, "By Ana Ruhl", ...PARAGRAPHS].join("\n\n");
  const article = readArticle(text, "page.txt");
  const role = article.blocks.find(({ start, end }) => article.text.slice(start, end) === summary)?.role;
  expect(["body", "dek"]).toContain(role);
});
