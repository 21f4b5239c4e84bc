import { describe, expect, it } from "vitest";
import { bylineOf } from "../../src/ingest/byline.js";
import { findDate } from "../../src/ingest/dates.js";
import { readArticle } from "../../src/ingest/ingest.js";

const BODY = "Mara Voss opened the ferry on Monday and told the crowd that she would ride it each day of her term.";

describe("dates as pages print them", () => {
  it.each([
    ["Published on September 6, 2031 07:16 PM", "2031-09-06T19:16"],
    ["Sep 07, 2031 2:00 PM", "2031-09-07T14:00"],
    ["Sept. 4, 2034", "2034-09-04"],
    ["12 March 2035", "2035-03-12"],
    ["Tuesday, 12th March 2035, 18:05", "2035-03-12T18:05"],
    ["2031-09-06", "2031-09-06"],
    ["2031-09-06T19:16:05Z", "2031-09-06T19:16:05Z"],
    ["2031-09-06 19:16 +02:00", "2031-09-06T19:16+02:00"],
    ["5:04 PM PDT, August 27, 2034", "2034-08-27T17:04-07:00"],
    ["Jan. 9, 2031 at 12:30 a.m. ET", "2031-01-09T00:30-05:00"],
    ["July 9, 2031 at 12:30 p.m. ET", "2031-07-09T12:30-04:00"],
    ["May 5, 2031 7 people came", "2031-05-05"],
    ["4 May 2031 • 6:00am", "2031-05-04T06:00"],
    ["June 8, 2034 5:00 AM GMT+1", "2034-06-08T05:00+01:00"],
    ["June 8, 2034 7:48 PM GMT+5:30", "2034-06-08T19:48+05:30"],
    ["June 8, 2034 — 9.30am AEST", "2034-06-08T09:30+10:00"],
    ["8-JUN-2034", "2034-06-08"],
    ["21.11.2033 - 17:40", "2033-11-21T17:40"],
    ["21/11/2033", "2033-11-21"],
    ["11/21/2033", "2033-11-21"],
    ["5/5/2031 at 08:30", "2031-05-05T08:30"],
    ["11/21/33 at 4:00 PM EST", "2033-11-21T16:00-05:00"],
    ["5:45 AM PST 11/19/2031", "2031-11-19T05:45-08:00"],
    ["Nov 18, 2031 @17:19", "2031-11-18T17:19"],
    ["Jun 10, 2031 / 09:31 PM EDT", "2031-06-10T21:31-04:00"],
    ["Wednesday 11 June 2031 11:57, UK", "2031-06-11T11:57+01:00"],
    ["11 January 2031, 11:57 UK time", "2031-01-11T11:57+00:00"],
    ["Jun 10, 2031, 9:31 p.m. Eastern time", "2031-06-10T21:31-04:00"],
    ["February 7, 2033 01:22PM EST", "2033-02-07T13:22-05:00"],
  ])("%s is %s", (line, iso) => {
    expect(findDate(line)?.iso).toBe(iso);
  });

  it.each([
    "09/06/2031",
    "09/06/31",
    "21/11/33",
    "9.6.2031",
    "13/13/2031",
    "February 30, 2031",
    "May 2031",
    "Aug 29",
    "2031",
    "call 2031-99-06",
  ])("refuses to guess at %s", (line) => {
    expect(findDate(line)).toBeNull();
  });
});

describe("bylines", () => {
  it.each([
    ["By Ana Ruhl", ["Ana Ruhl"]],
    ["By Dr. Ana Ruhl, Special to The Harbor Post", ["Dr. Ana Ruhl"]],
    ["By ANA RUHL AND TOM OAKE", ["ANA RUHL", "TOM OAKE"]],
    ["By Ana de la Ruhl, J. T. Oake Jr. and Lea Brandt", ["Ana de la Ruhl", "J. T. Oake Jr.", "Lea Brandt"]],
    ["By Ana Ruhl | Harbor Press", ["Ana Ruhl"]],
    ["By Ana Ruhl | The Pellhaven Register", ["Ana Ruhl"]],
    ["By Anna Ruhl  Court Reporter", ["Anna Ruhl"]],
    ["Exclusive by Ana Ruhl", ["Ana Ruhl"]],
    ["Written by Ana Ruhl, Harbor News Reporter", ["Ana Ruhl"]],
    ["Ana Ruhl, Staff Writer", ["Ana Ruhl"]],
    ["Ana Ruhl - Nov 19, 2031, 10:31 pm CST", ["Ana Ruhl"]],
    ["By Harbor Lantern Staff", []],
    ["By Ana Ruhl Sep 07, 2031 2:00 PM", ["Ana Ruhl"]],
    ["By Ana Ruhl On 11/13/31 at 4:00 PM EST", ["Ana Ruhl"]],
    ["By Ana Ruhl ana@lantern.example(555) 459-0100", ["Ana Ruhl"]],
    ["By Ana Ruhl, lantern.com", ["Ana Ruhl"]],
    ["By Ana Ruhl Ana Ruhl", ["Ana Ruhl"]],
    ["Ana Ruhl @anaruhl", ["Ana Ruhl"]],
    ["by: Ana Ruhl, KHBR Digital Staff", ["Ana Ruhl"]],
    ["By Ana Ruhl, Gull Relay Tides Writer", ["Ana Ruhl"]],
    ["Harbor Radio | By Ana Ruhl", ["Ana Ruhl"]],
    ["Ana Ruhl Science correspondent", ["Ana Ruhl"]],
    ["Tom Oake Chief political correspondent", ["Tom Oake"]],
    ["Ana Ruhl North of Pellhaven correspondent", ["Ana Ruhl"]],
    ["By Tom Oake Football Reporter", ["Tom Oake"]],
    ["By Ana Ruhl Staff Writer", ["Ana Ruhl"]],
    ["By Ana RuhlStaff Writer", ["Ana Ruhl"]],
    ["By Ana Ruhl in Pellhaven and Tom Oake in Low Tide", ["Ana Ruhl", "Tom Oake"]],
    ["By Ana Ruhl for The Lamp", ["Ana Ruhl"]],
    ["Ana Ruhl  Aug 18, 2031, 9:10 AM ET", ["Ana Ruhl"]],
    ["Anna Ruhl, 8 October 2031", ["Anna Ruhl"]],
    ["Ana Ruhl, 8 October 2031, 9.14pm", ["Ana Ruhl"]],
  ])("%s", (line, names) => {
    expect(bylineOf(line)?.authors.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    "By Tuesday, the ferry had stopped.",
    "By the time Ana Ruhl came, it was gone.",
    "Ana Ruhl",
    "Harbor City, May 6, 2031",
    "Low Tide, OH",
    "Mayor Voss Fires Harbor Editor",
    "Oake in Pellhaven",
    "By Ana RuhlHARBORLANTERN",
    "Tom Oake Slams Ana Ruhl And The Media In One Answer.",
  ])("is none: %s", (line) => {
    expect(bylineOf(line)).toBeNull();
  });
});

describe("a name on a line of its own", () => {
  it.each([
    ["under By", ["By", "Ana Ruhl", "The Harbor Lantern"]],
    ["that is printed twice", ["Ana Ruhl", "Ana Ruhl"]],
    ["over a post", ["Ana Ruhl", "Harbor correspondent"]],
    ["over a handle", ["Ana Ruhl", "@anaruhl"]],
    ["over where it was written", ["Ana Ruhl", "Reporting from Pellhaven Crown Court", "6 May 2031"]],
    ["under the day and the section, over a picture", ["6 May 2031  News", "Ana Ruhl", "The ferry  Credit: Gullgraph"]],
    ["over an hour", ["Ana Ruhl", "Monday 5:30PM"]],
    ["behind the day", ["May 6, 2031 Ana Ruhl"]],
    ["behind the day, with the town", ["6 May 2031 · Ana Ruhl, Pellhaven"]],
    ["under the day, with the town", ["6 May 2031", "Ana Ruhl, Low Tide"]],
    ["before a stroke and an hour", ["Ana Ruhl / Updated: May 6, 2031, 13:05 IST"]],
    ["behind the day and by", ["5/16/2031 by Ana Ruhl"]],
    ["over an outlet's name", ["Ana Ruhl", "The Harbor Ledger", "May 6, 2031"]],
    ["over a post and where it was held", ["Ana Ruhl", "BBC Sport journalist at Pellhaven Park", "6 May 2031"]],
    ["before her paper's, over the day", ["Ana Ruhl Pellhaven Star-Journal", "May 6, 2031"]],
    ["with the place, over the day", ["Ana Ruhl in Pellhaven", "Fri 6 May 2031 17.20 BST"]],
    ["at the end of a dek", ["Follow her ride here. By Ana Ruhl", "May 6, 2031"]],
    ["in capitals", ["ANA RUHL", "MAY 6, 2031 5:00 AM"]],
  ])("is the writer's: %s", (_, lines) => {
    expect(readArticle(`Mayor Voss Opens the Ferry\n\n${lines.join("\n\n")}\n\n${BODY}`, "t").authors).toEqual([
      "Ana Ruhl",
    ]);
  });

  it.each([
    ["an answer of the page", ["Read Later", "Read Later"]],
    ["a paper's", ["Harbor Star-Journal", "May 6, 2031"]],
    ["whom a photo shows", ["Ana Ruhl", "Tom Oake"]],
    ["of two towns", ["Harbor City and Low Tide", "May 6, 2031"]],
    ["of a pier and its town", ["May 6, 2031", "Harbor Pier, Pellhaven"]],
    ["of whom the article tells, under the day", ["May 6, 2031", "Mara Voss"]],
  ])("is none's: %s", (_, lines) => {
    expect(readArticle(`Mayor Voss Opens the Ferry\n\n${lines.join("\n\n")}\n\n${BODY}`, "t").authors).toEqual([]);
  });

  it("may begin with an initial", () => {
    const text = `Mayor Voss Opens the Ferry\n\nPublished - May 06, 2031 11:48 pm IST - OSTREY\nK. Sunila Ruhl\n\n${BODY}`;
    expect(readArticle(text, "t").authors).toEqual(["K. Sunila Ruhl"]);
  });

  it.each([
    [
      "under the day, over the first paragraph",
      ["May 6, 2031 5:04 AM ET", "Heard on Harbor Morning", "Anna Ruhl", "Tom Oake"],
    ],
    ["under each other", ["By Anna Ruhl", "By Tom Oake"]],
    ["over the day, each with the place", ["Anna Ruhl in Pellhaven and Tom Oake in Low Tide", "6 May 2031"]],
  ])("two are the writers' %s", (_, lines) => {
    expect(readArticle(`Mayor Voss Opens the Ferry\n\n${lines.join("\n")}\n\n${BODY}`, "t").authors).toEqual([
      "Anna Ruhl",
      "Tom Oake",
    ]);
  });

  it("is read under a long menu too", () => {
    const menu = [
      "Tides",
      "Boats",
      "Ropes",
      "Tar",
      "Nets",
      "Pilots",
      "Gulls",
      "Sails",
      "Oars",
      "Knots",
      "Buoys",
      "Lamps",
    ];
    const text = `${menu.join("\n")}\n\nMayor Voss Opens the Ferry\n\nBy Ana Ruhl\n\nMay 6, 2031\n\n${BODY}\n\n${BODY}`;
    expect(readArticle(text, "t")).toMatchObject({ authors: ["Ana Ruhl"], publishedAt: "2031-05-06" });
  });
});

describe("what an article states about itself", () => {
  it("is read with the words it was read from", () => {
    const text = `Mayor Voss Opens the Ferry\n\nBy Ana Ruhl\n\nPublished on May 6, 2031 07:16 PM\n\n${BODY}\n\nA clerk did not respond to the HARBOR LANTERN's request for comment.`;
    const article = readArticle(text, "test.txt");
    const words = Object.fromEntries(
      Object.entries(article.evidence).map(([name, { from, at }]) => [name, `${from}: ${at && text.slice(...at)}`]),
    );
    expect([article.title, article.authors, article.publishedAt, article.outlet]).toEqual([
      "Mayor Voss Opens the Ferry",
      ["Ana Ruhl"],
      "2031-05-06T19:16",
      "HARBOR LANTERN",
    ]);
    expect(words).toEqual({
      title: "headline: Mayor Voss Opens the Ferry",
      authors: "byline: Ana Ruhl",
      publishedAt: "published line: May 6, 2031 07:16 PM",
      outlet: "text: HARBOR LANTERN",
    });
  });

  it.each([
    ["the page's furniture names it", `Harbor Life Featured Video\n\n${BODY}`, "Harbor Life"],
    ["a comment policy names it", `${BODY}\n\nLanternist Comment Policy`, "Lanternist"],
    ["a label names it", `Publisher: Harbor Lantern\n${BODY}`, "Harbor Lantern"],
    ["another outlet is credited", `${BODY}\n\nVoss sailed, according to the Harbor Lantern.`, null],
    ["two names are stated", `Lanternist Video\n\n${BODY}\n\nHarborist Comment Policy`, null],
    ["a writer's account is linked", `${BODY}\n\nFollow Ana Ruhl on Twitter @anaruhl`, null],
  ])("outlet where %s", (_, text, outlet) => {
    expect(readArticle(text, "lantern.txt").outlet).toBe(outlet);
  });

  it("does not take a date field before the headline into the title", () => {
    const text = ` date 2031-09-06 Mayor Voss Opens the Ferry\n\n${BODY}`;
    const { title, publishedAt, evidence } = readArticle(text, "t");
    expect([title, publishedAt]).toEqual(["Mayor Voss Opens the Ferry", "2031-09-06"]);
    expect(text.slice(...(evidence.publishedAt?.at ?? [0, 0]))).toBe("2031-09-06");
  });

  it("takes an update for no publication", () => {
    expect(readArticle(`Mayor Voss Opens the Ferry\n\nUpdated May 7, 2031\n\n${BODY}`, "t").publishedAt).toBeNull();
    const both = `Mayor Voss Opens the Ferry\n\nPublished May 6, 2031 Updated May 7, 2031\n\n${BODY}`;
    expect(readArticle(both, "t").publishedAt).toBe("2031-05-06");
  });

  it.each([
    ["behind the writer", "Ana Ruhl / Updated: May 7, 2031, 13:05 IST", null, "2031-05-07T13:05"],
    ["behind By and a bar", "By Tom Oake | Last updated on 7 May 2031, 8.15pm", null, "2031-05-07T20:15"],
    ["behind the town", "Pellhaven | Updated: May 7, 2031 21:07 IST", null, "2031-05-07T21:07"],
    ["alone behind a stroke", "Updated / Wednesday, 7 May 2031 16:05", null, "2031-05-07T16:05"],
    [
      "before the publication, both with labels",
      "Updated: May 7, 2031, 6:47 p.m. | Published: May 6, 2031, 4:02 p.m.",
      "2031-05-06T16:02",
      "2031-05-07T18:47",
    ],
    [
      "behind it, both with labels",
      "PUBLISHED: 08:16, 6 May 2031 | UPDATED: 11:40, 7 May 2031",
      "2031-05-06T08:16",
      "2031-05-07T11:40",
    ],
    [
      "before the hour of the publication",
      "Updated May 6, 2031 — 5.30pm, first published at 9.14am",
      "2031-05-06T09:14",
      "2031-05-06T17:30",
    ],
    [
      "by the hour alone",
      "Published May 6, 2031 9:14 am ET, updated at 5:30 pm ET",
      "2031-05-06T09:14-04:00",
      "2031-05-06T17:30-04:00",
    ],
    [
      "before an hour that is later, of some day before",
      "Updated May 6, 2031 — 5.30am, first published at 9.14pm",
      null,
      "2031-05-06T05:30",
    ],
    ["some hours ago", "Ana Ruhl | Updated 3 hours ago", null, undefined],
  ])("the time of an update %s", (_, line, published, modified) => {
    const article = readArticle(`Mayor Voss Opens the Ferry\n\n${line}\n\n${BODY}`, "t");
    expect([article.publishedAt, article.modifiedAt]).toEqual([published, modified]);
  });

  it.each([
    ["a wire's", "This report by The Harbor Press was first published May 6, 2031.", "2031-05-06"],
    ["a paper's", "This story was originally published May 6, 2031, 5:47 PM.", "2031-05-06T17:47"],
    ["a magazine's", "This article was first published online on 6 May 2031.", "2031-05-06"],
    ["another outlet's", "This article was originally published in The Lamp on May 6, 2031.", null],
    ["a book's", "The story was one of nine that were published May 6, 2031.", null],
  ])("the publication in a sentence at the foot, %s", (_, line, published) => {
    expect(readArticle(`Mayor Voss Opens the Ferry\n\n${BODY}\n\n${line}`, "t").publishedAt).toBe(published);
  });

  it("goes by the top of the page before its foot", () => {
    const foot = "This report by The Harbor Press was first published May 6, 2031.";
    for (const line of ["May 7, 2031 8:05 AM", "By Ana Ruhl, May 7, 2031 8:05 AM", "Date: May 7, 2031 8:05 AM"])
      expect(readArticle(`Mayor Voss Opens the Ferry\n\n${line}\n\n${BODY}\n\n${foot}`, "t").publishedAt).toBe(
        "2031-05-07T08:05",
      );
  });

  it.each([
    ["the town", "Pellhaven | May 6, 2031 09:12 IST", "2031-05-06T09:12"],
    ["the time that the reading takes", "3 min read  6 May 2031, 09:08 PM IST", "2031-05-06T21:08"],
    ["a ship and its voyage", "Halcyon | Sails for Ostrey on May 6, 2031", null],
  ])("a date behind %s", (_, line, published) => {
    expect(readArticle(`Mayor Voss Opens the Ferry\n\n${line}\n\n${BODY}`, "t").publishedAt).toBe(published);
  });

  it("takes the day of a printed issue for no publication", () => {
    for (const line of [
      "Published in the print edition of the May 9, 2031, issue.",
      "Published in the May 9, 2031, issue.",
    ])
      expect(readArticle(`Mayor Voss Opens the Ferry\n\nMay 6, 2031\n\n${BODY}\n\n${line}`, "t").publishedAt).toBe(
        "2031-05-06",
      );
  });

  it.each([
    ["6 May 2031 18.54 GMT Last modified on 7 May 2031 18.56 GMT", "2031-05-06T18:54Z"],
    ["Sept. 4, 2034", "2034-09-04"],
    ["The ferry sailed on May 6, 2031", null],
    ["Last updated on May 6, 2031", null],
  ])("a line under the headline that is a date and no more: %s", (line, published) => {
    expect(readArticle(`Mayor Voss Opens the Ferry\n\n${line}\n\n${BODY}`, "t").publishedAt).toBe(published);
  });

  it("takes a line over the byline for the headline, however it closes", () => {
    for (const title of ["Who pays for the ferry?", "Voss: “I will not go!”"])
      expect(readArticle(`${title}\n\nBy Ana Ruhl\n\n${BODY}`, "t").title).toBe(title);
  });

  it("passes over a section's name for the headline", () => {
    expect(readArticle(`Opinion|Mayor Voss Opens the Ferry\n\n${BODY}`, "t").title).toBe("Mayor Voss Opens the Ferry");
    expect(readArticle(`World News\n\nMayor Voss Opens the Ferry\n\n${BODY}`, "t").title).toBe(
      "Mayor Voss Opens the Ferry",
    );
    expect(readArticle(`Ferry Opens\n\n${BODY}`, "t").title).toBe("Ferry Opens");
  });

  it("takes an outlet's own name over the date for no writer", () => {
    const article = readArticle(`The pier is lost\nThe Harbor Ledger\nMay 4, 2031\n${BODY}\n\n${BODY}`, "test.txt");
    expect([article.outlet, article.authors, article.publishedAt]).toEqual(["The Harbor Ledger", [], "2031-05-04"]);
  });

  it.each([
    ["Ana Ruhl is a senior writer at The Slipway.", "The Slipway"],
    ["Read the original article on StarWire", "StarWire"],
  ])("an outlet is named at the foot: %s", (line, outlet) => {
    const text = `The pier is lost to the sea\nBy Ana Ruhl\n${BODY}\n\n${BODY}\n\n${line}\n`;
    expect(readArticle(text, "test.txt").outlet).toBe(outlet);
  });

  it("states nothing where nothing is stated", () => {
    expect(readArticle(BODY, "2031-05-06-harbor-lantern.txt")).toMatchObject({
      title: null,
      outlet: null,
      authors: [],
      publishedAt: null,
      evidence: {},
    });
  });
});

it("a menu above the headline holds no byline", () => {
  const menu = [
    "News",
    "Sport",
    "Planet Earth",
    "Planet Earth",
    "Weather",
    "Letters",
    "Notices",
    "Tides",
    "Archive",
    "Games",
    "Jobs",
    "Help",
  ];
  const text = [
    ...menu,
    "Mayor opens the ferry",
    "By Ana Ruhl",
    "Mara Voss opened the ferry on Monday, and rode it twice before the first fare was taken.",
    "The mayor said that the ferry would run each hour until the harbor froze over again.",
    "Tom Oake, who built the ferry, stayed on the pier and waved to the mayor until the fog came.",
  ].join("\n\n");
  expect(readArticle(text, "page.txt")).toMatchObject({ title: "Mayor opens the ferry", authors: ["Ana Ruhl"] });
});
