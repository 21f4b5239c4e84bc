/** Which articles are one text: their printings count as one origin, and all of them stay. */

import { describe, expect, it } from "vitest";
import { die, matter, sentence, thing, town } from "../../bench/archive/words.js";
import { readArticle } from "../../src/ingest/article.js";
import { findReprints } from "../../src/match/reprints.js";
import type { Article } from "../../src/model.js";
import { traceArticles } from "../../src/pipeline.js";

const HEADLINE = "Harbour Board Keeps the Night Ferry";
const BYLINE = "By Maud Ellery";
/** Of an agency, some 130 words. */
const COPY = [
  "The harbour board will keep the night ferry through the winter, its head said on Friday, after two hundred islanders had signed a petition against the cut.",
  "“We will keep the night ferry, because people on the island need a way home after dark,” Ada Thorne said. She would not say what it costs.",
  "The ferry has sailed at eleven every night since the old bridge was closed to lorries, and carries forty passengers on a good evening and four on a bad one.",
  "Bo Lindqvist, who has been its captain for nine years, said that the engine would need to be replaced before the next summer in any case.",
  "The board meets again in March, when it will hear what a new engine costs and who is to pay for it.",
];
const SHORT = COPY.slice(0, 2);

const article = (id: string, lines: readonly string[]): Article => ({
  ...readArticle(lines.join("\n\n"), `${id}.txt`),
  id,
});
const areOne = (one: readonly string[], other: readonly string[]): boolean => {
  const origins = findReprints([article("one", one), article("other", other)]);
  expect(origins.size).toBe(2);
  return origins.get("one") === origins.get("other");
};

describe.each([
  ["a wire copy of 130 words", COPY],
  ["a wire copy of 55 words", SHORT],
])("%s is one text with a print of it that", (_, copy) => {
  const last = copy.slice(0, -1);
  it.each<[string, readonly string[]]>([
    ["has another headline", ["The Late Boat Sails On", BYLINE, ...copy]],
    ["has another byline", [HEADLINE, "By the Tideline Agency", ...copy]],
    ["has no byline", [HEADLINE, ...copy]],
    [
      "has a dateline before its first words",
      [HEADLINE, BYLINE, `PELLHAVEN (Tideline) — ${copy[0]}`, ...copy.slice(1)],
    ],
    [
      "has a sentence of its own at the end",
      [HEADLINE, BYLINE, ...copy, "In Lowick the ferry is met by the last bus."],
    ],
    [
      "has a sentence of its own in the middle",
      [HEADLINE, BYLINE, copy[0] ?? "", "The Lantern has a seat on the board.", ...copy.slice(1)],
    ],
    [
      "leaves out its last sentence",
      [HEADLINE, BYLINE, ...last, (copy.at(-1) ?? "").replace(/(?<=[.”] \w+ \w+\.) .*$/, "")],
    ],
    ["prints straight marks for curly ones", [HEADLINE, BYLINE, ...copy.map((line) => line.replace(/[“”]/g, '"'))]],
    ["runs its paragraphs together", [HEADLINE, BYLINE, copy.join(" ")]],
  ])("%s", (_name, other) => {
    expect(areOne([HEADLINE, BYLINE, ...copy], other)).toBe(true);
  });
});

it("a long wire copy without its last paragraph, with a dateline and with a sentence of its own is still one text", () => {
  const other = [
    HEADLINE,
    "By the Tideline Agency",
    `PELLHAVEN — ${COPY[0]}`,
    ...COPY.slice(1, -1),
    "In Lowick the last bus waits.",
  ];
  expect(areOne([HEADLINE, BYLINE, ...COPY], other)).toBe(true);
});

describe("two texts are", () => {
  it.each<[string, readonly string[]]>([
    [
      "two reports that print the same quotation",
      [
        HEADLINE,
        "Night boats will go on leaving Pellhaven this winter, it was announced at a short meeting on Friday morning.",
        "“We will keep the night ferry, because people on the island need a way home after dark,” Ada Thorne said.",
        "Nobody at the meeting asked about the price of it, and the petition that had been handed in was not read out.",
      ],
    ],
    [
      "a report and one that takes a paragraph from it",
      [
        HEADLINE,
        ...COPY.slice(1, 2),
        ...COPY.slice(0, 1).map((line) => line.split(" ").reverse().join(" ")),
        "The rest of this page is about the price of rope, which has doubled in one year, and about who sells it.",
      ],
    ],
    ["a report and two sentences about it", [HEADLINE, "The night ferry stays. More on page four of this paper."]],
  ])("%s", (_, other) => {
    expect(areOne([HEADLINE, BYLINE, ...COPY], other)).toBe(false);
  });
});

it("of two hundred generated copies of 90 words and more, each is told from reports of its own with the same quotations", () => {
  const missed: string[] = [];
  for (let seed = 0; seed < 200; seed++) {
    const roll = die(seed);
    const body = Array.from({ length: 3 + roll(6) }, () => `${sentence(roll)}. ${sentence(roll)}.`);
    const local = `The ${thing(roll)} of ${town(roll)} has had a ${matter(roll)} of its own since last year.`;
    const print = [HEADLINE, BYLINE, `${town(roll).toUpperCase()} — ${body[0]}`, ...body.slice(1, -1), local];
    if (!areOne([HEADLINE, ...body], [...print.slice(0, -1), body.at(-1) ?? "", local])) missed.push(`${seed} a copy`);
    if (!areOne([HEADLINE, ...body, ...body.slice(0, 0)], [HEADLINE, ...body.slice(0, -1)]))
      missed.push(`${seed} a trimmed copy`);
    const quoted = [sentence(roll), sentence(roll)].map((words) => `“${words},” Voss said.`);
    const own = () => [HEADLINE, ...quoted, ...Array.from({ length: 4 + roll(8) }, () => `${sentence(roll)}.`)];
    if (areOne(own(), own())) missed.push(`${seed} two reports`);
  }
  expect(missed).toEqual([]);
});

it("the printings of one text all stay, and count as one origin beside a report of its own", () => {
  const prints = [COPY, [`PELLHAVEN (Tideline) — ${COPY[0]}`, ...COPY.slice(1)], COPY.slice(0, -1)];
  const own = [
    "A boat that many islanders need is saved.",
    "“We will keep the night ferry, because people on the island need a way home after dark,” Ada Thorne told the Echo.",
  ];
  const articles = [...prints, own].map((lines, n) => article(`paper-${n}`, [HEADLINE, `By Writer ${n}`, ...lines]));
  const { statements, articles: kept } = traceArticles(articles);
  expect(kept).toHaveLength(4);
  const [statement] = statements.filter(({ text }) => text.startsWith("We will keep the night ferry"));
  expect(statement?.renditions.map((one) => one.article).toSorted()).toEqual([
    "paper-0",
    "paper-1",
    "paper-2",
    "paper-3",
  ]);
  expect(statement?.origins).toBe(2);
});
