import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/ingest/ingest.js";
import { isCrumbs } from "../../src/ingest/menus.js";

const HEADLINE = "Council keeps the old lighthouse keeper for one more winter";
const FIRST =
  "The council of Quillmouth voted on Tuesday to pay its lighthouse keeper until the spring, its clerk said.";
const BODY = [
  FIRST,
  "Nobody spoke against the keeper.",
  "The lighthouse was built before the town, and the keeper is its ninth.",
];

function read(head: readonly string[], foot: readonly string[] = [], body: readonly string[] = BODY) {
  const article = readArticle([...head, "", ...body.flatMap((line) => [line, ""]), ...foot].join("\n"), "page.txt");
  const { title, outlet, authors, evidence, text } = article;
  if (evidence.outlet?.at) expect(text.slice(...evidence.outlet.at)).toBe(outlet);
  return { title, outlet, authors, roles: article.blocks.map(({ role }) => role) };
}

describe("the page's name under links for readers of the page aloud", () => {
  const UNDER = [HEADLINE, "By Nell Sarkany", "May 6, 2031"];
  const TOLD = [...BODY, "“He stays,” the mayor told KQLM 8 on Wednesday."];

  it.each([
    ["alone", ["Skip to main content", "Menu", "Reuters", "Home  World  Markets  Video"], BODY, "Reuters"],
    [
      "alone, under what a search box says",
      ["Accessibility links", "If results are available use up and down arrow keys to choose one", "BBC News"],
      BODY,
      "BBC News",
    ],
    ["at the head of its bar", ["Skip navigation", "KQLM 8  Weather  Traffic  Sports"], TOLD, "KQLM 8"],
    [
      "at the head of its bar, under three of them",
      ["Skip to navigation", "Jump to the content", "Search", "KQLM 8  News  Weather  Sports"],
      TOLD,
      "KQLM 8",
    ],
    ["but not the first section of a bar", ["Skip to content", "Video  Weather  Sports"], TOLD, null],
    ["but not the link itself", ["Skip navigation", "Home  Weather  Sports"], BODY, null],
  ])("%s", (_, top, body, outlet) => {
    expect(read([...top, ...UNDER], [], body)).toMatchObject({ title: HEADLINE, outlet, authors: ["Nell Sarkany"] });
  });
});

describe("writers", () => {
  it.each([
    ["Author of the article: Nell Sarkany", ["Nell Sarkany"]],
    ["Author of this article: Nell Sarkany and Jonas Tiptree", ["Nell Sarkany", "Jonas Tiptree"]],
    ["NEWS By Imke Dalgard", ["Imke Dalgard"]],
    ["Local News By Nell Sarkany", ["Nell Sarkany"]],
    ["SHOWBIZ | By Imke Dalgard", ["Imke Dalgard"]],
    ["Politics By Other Means", []],
    ["Pottery By Nell Sarkany", []],
    ["Author of the harbor: a life", []],
  ])("%s", (line, authors) => {
    expect(read([HEADLINE, line, "09:17, 21 May 2031"])).toMatchObject({ title: HEADLINE, authors });
  });

  it.each(["Oct 3, 2031 by Nell Sarkany", "3 October 2031 by Nell Sarkany"])(
    "%s over a headline and its picture's caption",
    (line) => {
      const head = ["Harbours", line, HEADLINE, "The keeper on his stairs. Photo: Imke Dalgard"];
      expect(read(head)).toMatchObject({ title: HEADLINE, authors: ["Nell Sarkany"] });
    },
  );

  it("what stands over a picture's caption and under no writer is the picture's", () => {
    const head = ["Harbours", "The keeper at the top of his stairs", "Photo: Imke Dalgard"];
    expect(read(head).title).toBeNull();
  });
});

describe("a writer between a section and the headline", () => {
  const BAR = "News  Galley  Letters  Events  Subscribe";
  const head = (section: string, name: string) => [BAR, section, name, HEADLINE, "9 March 2031, 4:05pm"];

  it("under a section of the bar", () => {
    expect(read(head("Galley", "Nell Sarkany"))).toMatchObject({ title: HEADLINE, authors: ["Nell Sarkany"] });
  });

  it("who stands at the foot again", () => {
    const foot = ["Jonas Tiptree", "Jonas Tiptree writes on towers and the sea."];
    expect(read(head("Letters", "Jonas Tiptree"), foot).authors).toEqual(["Jonas Tiptree"]);
  });

  it.each([
    ["a section that the bar has not", head("Towers", "Nell Sarkany"), BODY],
    ["whom the article is about", head("Galley", "Nell Sarkany"), [...BODY, "Ms Sarkany said that she would stay."]],
    ["a place", head("Galley", "Quillmouth Harbour"), BODY],
  ])("but not %s", (_, lines, body) => {
    expect(read(lines, [], body).authors).toEqual([]);
  });
});

describe("no headline", () => {
  it.each([
    "Subscribe here to see everything in the Lamp",
    "Sign up today to unlock everything",
    "Subscribe for $3",
    "Subscribe today for only £2 a month",
    "Join the discussion for just €1 a week",
    "Arts & Sails  Music",
    "Sailing / Weather",
  ])("%s", (line) => {
    expect(read([line, HEADLINE, "By Nell Sarkany"]).title).toBe(HEADLINE);
  });

  it("but what somebody is asked to do is one", () => {
    const asked = "Sign up for two winters, council tells the lighthouse keeper";
    expect(read([asked, "By Nell Sarkany"]).title).toBe(asked);
  });

  it.each(["Arts & Sails  Music", "World / Quillmouth", "News / Local News"])("%s are crumbs", (line) => {
    expect(isCrumbs(line)).toBe(true);
  });

  it.each([
    "Keeper Stays / Quillmouth Bell",
    "Keeper wins the vote on music  Weather",
    "Ferry Sinks | News",
    "Music",
    "News/Weather",
  ])("%s are none", (line) => {
    expect(isCrumbs(line)).toBe(false);
  });
});

describe("names", () => {
  const UNDER = ["News  Sports  Opinion  Obituaries", HEADLINE, "By Nell Sarkany", "May 6, 2031"];

  it.each([
    ["quillmouth.com | The Quillmouth Herald | The Sound Advocate", "quillmouth.com"],
    ["The Quillmouth Gazette | Sunday Gazette", "The Quillmouth Gazette"],
    ["Kerrang!", "Kerrang!"],
    ["HELLO!", "HELLO!"],
  ])("%s", (line, outlet) => {
    expect(read([line, ...UNDER])).toMatchObject({ title: HEADLINE, outlet });
  });

  it.each(["Keeper Stays | The Quillmouth Herald", "Land ahoy!"])("%s is none", (line) => {
    expect(read([line, ...UNDER]).outlet).toBeNull();
  });
});

describe("who wrote it and when, where other things stand between", () => {
  it.each([
    ["Imke Dalgard - Monday, May 5th, 2031", "2031-05-05"],
    ["Imke Dalgard | Wed, 7 May 2031, 6.10pm", "2031-05-07T18:10"],
    ["Imke Dalgard, Tuesday May 6, 2031 at 9:05 am", "2031-05-06T09:05"],
    ["By Imke Dalgard, Quillmouth", null],
    ["By Imke Dalgard, Quillmouth | Sunday 4 May 2031", "2031-05-04"],
  ])("%s", (line, publishedAt) => {
    const article = readArticle([HEADLINE, line, "", ...BODY].join("\n"), "page.txt");
    expect(article).toMatchObject({ authors: ["Imke Dalgard"], publishedAt });
  });

  it("two writers, the second of whom has no town's name", () => {
    expect(read([HEADLINE, "By Imke Dalgard, Jonas Tiptree"]).authors).toEqual(["Imke Dalgard", "Jonas Tiptree"]);
  });

  it.each([["Today at 17:40"], ["Yesterday, 6.15am"], ["Sat 4 Jan at 02:30"], ["Updated / Today 08:05"]])(
    "a name over %s",
    (hour) => {
      const { authors, roles } = read([HEADLINE, "The keeper asked for two", "Imke Dalgard", hour]);
      expect(authors).toEqual(["Imke Dalgard"]);
      expect(roles.slice(0, 4)).toEqual(["headline", "dek", "byline", "dateline"]);
    },
  );

  it("but not over a sentence that begins so", () => {
    expect(read([HEADLINE, "Imke Dalgard", "Today at 17:40 the keeper lit the lamp for the town."]).authors).toEqual(
      [],
    );
  });

  it.each([
    ["Nell Sarkany", "Pellhaven", "Published 6 May 2031"],
    ["Nell Sarkany", "Low Ostrey", "Posted on May 6, 2031"],
  ])("%s over %s and a date", (name, town, date) => {
    expect(read([HEADLINE, name, town, date]).authors).toEqual([name]);
  });

  it("but not over a section and a date", () => {
    expect(read([HEADLINE, "Nell Sarkany", "Sport", "Published 6 May 2031"]).authors).toEqual([]);
  });

  it.each([
    ["Nell Sarkany, The Quillmouth Ledger", ["Nell Sarkany"]],
    ["Quillmouth Sound, The Quillmouth Ledger", []],
  ])("%s", (line, authors) => {
    expect(read([HEADLINE, line, "May 6, 2031"]).authors).toEqual(authors);
  });

  it("a date under the writer's name below a long head", () => {
    const lines = ["The Quillmouth Herald", "News  Sports  Weather  Opinion", "Log In", "News / Towers", HEADLINE];
    const dek = "In an “open letter,” the keeper had asked for two winters and a better stove.";
    const under = [
      "By Imke Dalgard",
      "The Quillmouth Herald",
      "May 6, 2031 at 3:40PM",
      "The keeper. (Jonas Tiptree/The Herald)",
    ];
    const article = readArticle([...lines, "", dek, "", ...under, "", ...BODY].join("\n"), "page.txt");
    expect(article).toMatchObject({ publishedAt: "2031-05-06T15:40", outlet: "The Quillmouth Herald" });
  });

  it("an update's hour behind the day of publication", () => {
    const article = readArticle([HEADLINE, "May 6, 2031 | Updated 6:40 p.m.", "", ...BODY].join("\n"), "page.txt");
    expect(article.publishedAt).toBe("2031-05-06");
  });
});

describe("which of two names is the page's", () => {
  const UNDER = [HEADLINE, "Imke Dalgard", "Published May 6, 2031"];
  const BAR = "News  Opinion  Sport  Weather";

  it.each([
    ["the paper, not its address", ["Quillmouth.example", "Quillmouth Herald", BAR], UNDER, "Quillmouth Herald"],
    [
      "what stands over the page, not whose report it is",
      ["The Quillmouth Herald", BAR],
      [HEADLINE, "Imke Dalgard", "The Canadian Press", "Published May 6, 2031"],
      "The Quillmouth Herald",
    ],
    [
      "the paper between two bars, not its section",
      [
        "Subscribe | Log in | Weather",
        "The Quillmouth Herald",
        "News   Towers & Tides   Sports   Opinion",
        "TOWERS & TIDES",
      ],
      UNDER,
      "The Quillmouth Herald",
    ],
    [
      "a name over a menu that begins with Home",
      ["Quillmouth Beacon", "Home", "News", "Weather", "Sport"],
      UNDER,
      "Quillmouth Beacon",
    ],
  ])("%s", (_, top, under, outlet) => {
    expect(read([...top, ...under])).toMatchObject({ title: HEADLINE, outlet });
  });
});
