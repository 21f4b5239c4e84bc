import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/ingest/ingest.js";

const BODY = [
  "Mara Voss opened the ferry on Monday and told the crowd that she would ride it each day of her term.",
  "The crossing takes eleven minutes, and the harbor office expects four thousand passengers in a week.",
  "“Nobody here has seen a summer like it,” said Tom Oake, who built the pier and paints it every spring.",
  "The old boat was sold to a farmer in Ostrey, who keeps his hens in it and calls it the palace.",
];

/** The roles of the lines that stand below the article. */
function rolesBelow(foot: readonly string[], byline = "By Ana Ruhl and Lea Brandt"): string[] {
  const text = ["Mayor rides the first ferry", byline, ...BODY, ...foot].join("\n\n");
  const { blocks } = readArticle(text, "page.txt");
  return blocks.slice(-foot.length).map(({ role }) => role);
}

describe("a line about the page's own writer is no part of the article", () => {
  it.each([
    "Ana Ruhl covers the harbor and its boats. Reach her at aruhl@lamp.example or @ruhl.",
    "— Ana Ruhl covers the harbor and its boats. Reach her at aruhl@lamp.example.",
    "Lea Brandt has written about tides for the Lamp since 2019, and about gulls before that.",
    "Ana Ruhl is a columnist. She can be found under the pier.",
    "Lea is a reporter at Harbor Radio covering tides. She likes tar.",
    "Brandt reported from Ostrey.",
    "Ana Ruhl, who grew up in Pellhaven, edits the Lamp’s page for sailors.",
  ])("%s", (line) => {
    expect(rolesBelow([line])).toEqual(["credit"]);
  });

  it.each([
    ["about somebody else", "Tom Oake is a builder of piers in Pellhaven and has been for most of his life."],
    ["that quotes", "Ana Ruhl was told “no” by the harbor office, and went home on foot."],
    ["about another of that first name", "Lea is a quiet town behind the pier, and the ferry passes it twice a day."],
  ])("but one %s is", (_, line) => {
    expect(rolesBelow([line])).toEqual(["body"]);
  });

  it("but one within the article is", () => {
    const text = [
      "Mayor rides the first ferry",
      "By Ana Ruhl",
      "Ana Ruhl is a name that no sailor forgets.",
      ...BODY,
    ].join("\n\n");
    const { blocks } = readArticle(text, "page.txt");
    expect(blocks.find(({ start, end }) => text.slice(start, end).startsWith("Ana Ruhl is"))?.role).toBe("body");
  });
});

describe("readers' comments", () => {
  it.each([
    ["Comments (87)", "tar_and_rope: they said FERRY and meant it"],
    ["Join the conversation", 'HarborDeb: "Bless the crew."'],
    ["14 comments", "gull58: told you so in ’28"],
  ])("under %s are told by the reader's name for the page: %s", (heading, comment) => {
    expect(rolesBelow([heading, comment])).toEqual(["boilerplate", "boilerplate"]);
  });

  it("are none without the heading, nor where a person speaks", () => {
    expect(rolesBelow(["Voss: “The pier will stand as long as I do, and longer than the bank.”"])).toEqual(["body"]);
    const said = "Oake: “The pier will stand as long as I do, and longer than the bank.”";
    expect(rolesBelow(["Comments (87)", said])).toEqual(["boilerplate", "body"]);
  });
});

describe("tags at the foot", () => {
  it.each(["harbors   ferries   mayors", "Ferries  Pellhaven  Mara Voss  More..."])("%s", (line) => {
    expect(rolesBelow([line])).toEqual(["boilerplate"]);
  });

  it("are no sentence with a pause", () => {
    expect(rolesBelow(["She sailed on  and on, the log says, until  the fog had gone and she saw the pier."])).toEqual([
      "body",
    ]);
  });
});

describe("a caption that closes like a sentence", () => {
  const page = (...lines: string[]) => {
    const text = ["Mayor rides the first ferry", "By Ana Ruhl", ...lines, "", BODY.join("\n\n")].join("\n");
    return readArticle(text, "page.txt").blocks.map(({ role, start, end }) => [role, text.slice(start, end)]);
  };

  it.each([
    ["Mara Voss waves from the deck, on Monday.", "Photo: Tom Oake"],
    ["Tom Oake holds a brush at the end of his pier on Sunday.", "Lea Brandt / Courtesy of the family"],
  ])("stands right over its credit: %s", (caption, credit) => {
    expect(page(caption, credit)).toContainEqual(["caption", caption]);
  });

  it.each([
    "Mara Voss, left, on the deck of her ferry Friday. LEA BRANDT/THE LAMP",
    "Tom Oake paints the pier at dawn. Lea Brandt/Harbor Lamp",
    "Tom Oake at the end of his pier on Sunday.Credit...Lea Brandt for The Lamp",
  ])("ends with its credit: %s", (caption) => {
    expect(page(caption)).toContainEqual(["caption", caption]);
  });

  it("is a paragraph where a blank line divides it from the credit, or where it quotes", () => {
    const told = "Mara Voss waved from the deck, on Monday.";
    expect(page("", told, "", "Photo: Tom Oake")).toContainEqual(["body", told]);
    const glued = "Tom Oake on his pier. “I paint it blue,” he said.Credit...Lea Brandt for The Lamp";
    expect(page(glued)).toContainEqual(["body", glued]);
    const said = "“I will wave from the deck,” Mara Voss said on Monday.";
    expect(page("", said, "Photo: Tom Oake")).toContainEqual(["body", said]);
  });
});

describe("what readers said below the article is no part of it", () => {
  it.each([
    [
      "under their names and hours",
      [
        "gullboy says:",
        "May 6, 2031 at 10:12 am",
        "It leaks. It will always leak, and the harbor office knows it well.",
      ],
    ],
    [
      "under one line",
      [
        "Tom Roe on May 6, 2031 at 10:12 am said:",
        "“It leaks,” as my father told me each day of his life on the pier.",
      ],
    ],
  ])("%s", (_, foot) => {
    expect(new Set(rolesBelow(foot))).toEqual(new Set(["boilerplate"]));
  });

  it("but what somebody says in the article is", () => {
    expect(rolesBelow(["The mayor says:", "“It lands at noon, and nobody pays.”"])).toEqual(["body", "body"]);
  });
});

describe("who wrote it stands", () => {
  const written = (head: readonly string[]) => readArticle([...head, ...BODY].join("\n\n"), "page.txt").authors;
  it.each([
    [
      "over the paper's name and the day",
      ["The Ostrey Wrack", "EDUCATION", "Mayor rides the first ferry", "Ana Ruhl", "Ostrey Wrack", "May 6, 2031"],
      "Ana Ruhl",
    ],
    ["over a day with its short name", ["Mayor rides the first ferry", "Niamh Oake", "Tue 6 May 2031"], "Niamh Oake"],
    [
      "under the day and the place",
      ["Mayor rides the first ferry", "May 6, 2031 10:14 pm IST - OSTREY", "Sharmila Oake"],
      "Sharmila Oake",
    ],
    [
      "before the paper, in capitals",
      ["Mayor rides the first ferry", "By ANA RUHL FOR THE OSTREY WRACK", "May 6, 2031"],
      "Ana Ruhl",
    ],
  ])("%s", (_, head, name) => expect(written(head)).toEqual([name]));

  it("but not in a menu", () => {
    expect(written(["RSS Feeds", "Local News", "Stay Updated", "Mayor rides the first ferry"])).toEqual([]);
  });
});
