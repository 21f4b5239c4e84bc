import { describe, expect, it } from "vitest";
import { isPicture } from "../../src/ingest/captions.js";
import { readArticle } from "../../src/ingest/ingest.js";

describe("a sentence tells what a picture shows", () => {
  it.each([
    ["by a whole date and the present", "Mayor Mara Voss speaks at the slipway in Low Tide, Sunday, Nov. 16, 2031."],
    [
      "by a whole date, British",
      "A deckhand waits beside a blocked quay in the outskirts of Ostrey, 19 November 2031.",
    ],
    [
      "with more before the verb",
      "The committee's chairman, Tom Oake, of Low Tide, gestures to voters on May 6, 2031, in Ostrey.",
    ],
    ["by a day and the present", "Police Chief Tom Oake speaks to reporters on Tuesday night."],
    ["of many", "Passengers queue at Ostrey airport on Monday."],
    ["by what is held up", "Lea Brandt holds a photo of her boat outside the court on Friday."],
    ["by who stands where", "Ana Ruhl, left, and Tom Oake after the launch"],
    ["by who stands where, in brackets", "Lea Brandt (second from right) with the crew of the Gull."],
    ["from one side", "From left: Ana Ruhl, Tom Oake and Lea Brandt."],
    ["by itself", "This undated file photo provided by the harbor office shows the old ferry."],
    ["as an artist's", "An artist’s impression of the new pier."],
    ["without a verb", "Nora Vale at the counter on Monday."],
  ])("%s", (_, words) => expect(isPicture(words)).toBe(true));

  it.each([
    ["what is told in the past", "Mara Voss spoke at the slipway in Low Tide on Sunday, Nov. 16, 2031."],
    ["a lead that somebody holds", "Voss holds a substantial lead among skippers who voted on Monday."],
    ["who is meant by a word before", "That looks unlikely. Mr. Oake's successor is to begin on Jan. 1."],
    ["what is said", "Tom Oake, left, said the ferry lands on Monday."],
    ["what is said under a picture", "“It lands,” says Tom Oake, left, on Monday."],
    ["a month's figures", "Ostrey in May 2031"],
    ["a party's letter", "Gov. Mara Voss (R) of Low Tide opposed the plan on Monday."],
    ["a place that was left", "The crew left Ostrey on Monday."],
  ])("but not %s", (_, words) => expect(isPicture(words)).toBe(false));
});

describe("a picture's line under the date of an article", () => {
  const BODY = [
    "The council of Quillmouth voted on Tuesday to pay its lighthouse keeper until the spring, its clerk said.",
    "Nobody spoke against the keeper.",
    "The lighthouse was built before the town, and the keeper is its ninth.",
    "He has asked for a better stove.",
  ];
  const roleOf = (line: string, body: readonly string[] = BODY, gap = "\n\n") => {
    const head = ["Council keeps the old lighthouse keeper", "By Nell Sarkany", "May 6, 2031", line].join("\n");
    const article = readArticle([head, ...body].join(gap), "page.txt");
    return article.blocks.find(({ start }) => article.text.startsWith(line, start))?.role;
  };

  it.each([
    "Imke Dalgard leaving the keeper’s house at an earlier meeting",
    "A deckhand at the Quillmouth slip coils a rope of old hemp.",
    "Quillmouth’s keeper lights the lamp on the first night of winter. (QPA)",
    "The keeper at yesterday’s meeting.",
  ])("%s", (line) => {
    expect(roleOf(line)).toBe("caption");
  });

  it.each([
    "The keeper was paid on Tuesday, and the town slept.",
    "The keeper still sleeps under his lamp.",
    "“I stay,” the keeper said on the stairs.",
    "A keeper faces a winter without pay after the council met.",
  ])("but not the first paragraph: %s", (line) => {
    expect(roleOf(line)).toBe("body");
  });

  it("nor where no blank line divides paragraphs", () => {
    expect(roleOf("A deckhand at the Quillmouth slip coils a rope of old hemp.", BODY, "\n")).toBe("body");
  });

  it("the agency at the end of the article is its own", () => {
    const last = "The keeper lights the lamp on the first night of winter. (QPA)";
    const article = readArticle(
      ["Council keeps the old lighthouse keeper", "May 6, 2031", ...BODY, last].join("\n\n"),
      "page.txt",
    );
    expect(article.blocks.at(-1)?.role).toBe("body");
  });
});

describe("the points over an article", () => {
  const read = (lines: readonly string[]) => readArticle(lines.join("\n\n"), "page.txt").blocks.map(({ role }) => role);
  const POINTS = [
    "In short:",
    "The council keeps its keeper for another winter.",
    "What’s next?",
    "It votes again in May.",
  ];
  const REST = ["The clerk said that nobody had spoken against him on Tuesday.", "He has asked for a better stove."];

  it("are headed by lines of the page", () => {
    expect(read(["Council keeps keeper for a winter", "May 6, 2031", ...POINTS, ...REST])).toEqual([
      ...["headline", "dateline", "promo", "body", "promo", "body", "body", "body"],
    ]);
  });

  it("a question by itself may be an interview's", () => {
    expect(
      read(["Council keeps keeper for a winter", "May 6, 2031", REST[0] ?? "", "What’s next?", REST[1] ?? ""]),
    ).toEqual([...["headline", "dateline", "body", "body", "body"]]);
  });
});
