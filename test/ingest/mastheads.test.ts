import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import tops from "../../data/page-tops.json" with { type: "json" };
import { echoOf } from "../../src/ingest/echoes.js";
import { readArticle } from "../../src/ingest/ingest.js";
import { isMenuBar } from "../../src/ingest/menus.js";
import { isCompany, nameEnd, outletSign } from "../../src/ingest/outlet-names.js";

const HEADLINE = "Mayor rides the first ferry";
const BODY = "Mara Voss opened the ferry on Monday and told the crowd that she would ride it each day of her term.";

/** The page as its reader gives it: title, outlet, and the words that are evidence for the outlet. */
function read(top: readonly string[], foot: readonly string[] = []) {
  const text = [...top, "", HEADLINE, "", "By Ana Ruhl", "", BODY, "", BODY, "", ...foot].join("\n");
  const { title, outlet, authors, evidence } = readArticle(text, "page.txt");
  const at = evidence.outlet?.at;
  if (at) expect(text.slice(...at)).toBe(outlet);
  expect(authors).toEqual(["Ana Ruhl"]);
  return { title, outlet };
}

describe("the top of a scraped page is no headline", () => {
  it.each([
    ["a bar divided by blanks", ["News  Tides  Letters  Notices  Subscribe"]],
    ["a bar divided by bars", ["Home | Boats | Weather | Jobs at sea"]],
    ["a bar divided by bullets", ["Boats • Ropes • Tar • Gulls"]],
    ["a bar divided by tabs", ["News\tTides\tLetters"]],
    ["a bar whose dividers were lost", ["News Opinion Sport Culture iTide"]],
    ["a bar divided by strokes", ["Reviews / Science / Gadgets / Boats"]],
    ["a bar in small letters", ["music / food / donate"]],
    ["two bars", ["Home | News | Sport", "About  Archive  Links"]],
    ["a menu of one word a line", ["News", "Sport", "The Pier", "Weather"]],
    ["a link for readers of the page aloud", ["Skip to content", "Listen live", "Now playing: Breakfast with Lea"]],
    ["a section", ["World News"]],
  ])("%s", (_, top) => {
    expect(read(top)).toEqual({ title: HEADLINE, outlet: null });
  });
});

describe("bars", () => {
  it.each([
    "News  Letters",
    "News\tTides\tLetters",
    "Home › Sport › Sailing",
    "Home / Voting / Council 2031",
    "donate • log in • zine",
    "Subscribe from $2 | Log in | e-Edition",
  ])("%s is one", (line) => {
    expect(isMenuBar(line)).toBe(true);
  });

  it.each([
    "Mayor Opens Ferry | Harbor Lantern",
    "Ferry Sinks | News | Harbor Lantern",
    "“Never.”  “Why?”  “Never.”",
    "Voss sailed.  She sang.  She slept.",
    "He had it  all along  and knew",
    "tar / rope / gulls",
    "Mayor Opens Ferry / Harbor Lantern",
  ])("%s is none", (line) => {
    expect(isMenuBar(line)).toBe(false);
  });
});

describe("a masthead is evidence for the outlet", () => {
  it.each([
    ["with a copyright line", ["Coastal Life"], ["© 2031 Coastal Life"], "Coastal Life"],
    ["with a year behind the name", ["Coastal Life"], ["© Coastal Life 2031"], "Coastal Life"],
    ["with a claim behind a stop", ["Coastal Life"], ["© 2031 Coastal Life. All rights reserved."], "Coastal Life"],
    ["with a claim and no stop", ["Coastal Life"], ["© 2031 Coastal Life All Rights Reserved"], "Coastal Life"],
    ["with a newsletter", ["Coastal Life"], ["Sign up for the Coastal Life newsletter"], "Coastal Life"],
    ["with more of its own", ["The Sound Bell"], ["More from The Sound Bell"], "The Sound Bell"],
    ["with a subscription", ["The Sound Bell"], ["Subscribe to The Sound Bell"], "The Sound Bell"],
    ["with its number", ["Sound Bell"], ["Got a story? Text Sound Bell on the usual number"], "Sound Bell"],
    ["with its rules", ["Sound Bell"], ["Sound Bell Comment Policy"], "Sound Bell"],
    ["in capitals", ["SOUND BELL"], ["© 2031 Sound Bell"], "Sound Bell"],
    [
      "in small letters over a bar",
      ["the wrackline.", "music / food / donate"],
      ["Oake told The Wrackline."],
      "The Wrackline",
    ],
    [
      "in small letters, by its address",
      ["the sound bell", "News | Sport"],
      ["tips@soundbell.example"],
      "the sound bell",
    ],
    [
      "over its motto, in one line",
      ["Sound Valley Messenger: Your Valley Since 1888", "News Sports Obits"],
      [],
      "Sound Valley Messenger",
    ],
    ["before its motto", ["Wrackline // worker-owned news", "Tides | Letters | News"], [], "Wrackline"],
    ["at the head of its bar", ["Wrackline | Markets | Careers | Lists"], ["“Yes,” Oake told Wrackline."], "Wrackline"],
    ["at the head of its bar, before Home", ["NSB Home  News  Sport"], ["She spoke to the NSB on Monday."], "NSB"],
    ["with a stop of its own", ["Sound Bell."], ["© 2031 Sound Bell"], "Sound Bell"],
    ["of one word, over what the blog is about", ["Wrackline", "a blog about what washes up"], [], "Wrackline"],
    ["by an outlet's word", ["The Harbor Lantern"], [], "The Harbor Lantern"],
    ["by another outlet's word", ["Harbor Herald"], [], "Harbor Herald"],
    ["of two papers' names", ["Harbor Star-Journal"], [], "Harbor Star-Journal"],
    ["by a weak word over a bar", ["Harbor Review", "News  Tides  Letters"], [], "Harbor Review"],
    ["over a motto and a bar", ["Harbor Review", "All that floats", "News | Sport | Tides"], [], "Harbor Review"],
    ["under a bar", ["News | Sport | Tides", "Harbor Daily"], [], "Harbor Daily"],
    [
      "over a bar, where the text tells of it",
      ["Wrackline", "News | Sport | Tides"],
      ["Told to Wrackline"],
      "Wrackline",
    ],
    [
      "over a bar, where its address is given",
      ["The Daily Gull", "News | Sport | Tides"],
      ["us@dailygull.example"],
      "The Daily Gull",
    ],
    ["that opens the page over a bar", ["Wrackline", "News  Tides  Letters"], [], "Wrackline"],
    [
      "that opens the page over an hour's weather and a bar",
      ["Gull 6", "34° Cloudy", "News | Tides | Sport"],
      [],
      "Gull 6",
    ],
    [
      "of any name over an odd word and a bar",
      ["The Ostrey Wrack", "e-Tide", "Home / Sport / Sailing"],
      [],
      "The Ostrey Wrack",
    ],
    ["of a paper over a section", ["Western Examiner", "Courts"], [], "Western Examiner"],
    ["with its The over a section", ["The Ostrey Wrack", "EDUCATION"], [], "The Ostrey Wrack"],
    [
      "before what it is about, over crumbs",
      ["Wrackline — the business of tides", "Home / News / Tides"],
      [],
      "Wrackline",
    ],
    ["over a bar that a match could stand in", ["HSN", "NTL  Sailing  Scores  Watch  Fantasy"], [], "HSN"],
    [
      "of one word, where its writer's is told below",
      ["Wrackline"],
      ["Ana Ruhl is a writer with Wrackline."],
      "Wrackline",
    ],
    ["of a company by Irish law", ["Coastal Life"], ["© 2031 Coastal Life DAC"], "Coastal Life"],
    ["over the day", ["THE HARBOR LANTERN", "Saturday, May 3, 2031"], [], "THE HARBOR LANTERN"],
  ])("%s", (_, top, foot, outlet) => {
    expect(read(top, foot)).toEqual({ title: HEADLINE, outlet });
  });

  it.each([
    ["a section's", ["Ropes | News | Sport | Tides"], ["Oake sells ropes. Ropes are dear."]],
    ["a section's in small letters", ["ropes and tar", "news / sport / tides"], ["Oake sells ropes and tar."]],
    ["a headline's with a dash", ["Ferry sinks — the third in a year", "News | Sport | Tides"], []],
    ["a headline's", ["Mayor Voss: Nobody has sailed since 1999"], []],
  ])("but a line is none that is %s", (_, top, foot) => {
    expect(read(top, foot).outlet).toBeNull();
  });

  it.each([
    ["which nothing bears out", ["Coastal Life"], []],
    ["which belongs to a section", ["Harbor Sport", "News | Sport | Tides"], []],
    ["where the furniture names another", ["Coastal Life"], ["Sign up for the Morning Tide newsletter"]],
    ["where a longer name stands at the foot", ["Coastal Life"], ["© 2031 Coastal Life Media Group"]],
    ["where its owner stands at the foot", [], ["© 2031 Lantern Holdings Ltd. All rights reserved."]],
    ["where its owner has a comma", [], ["© 2031 Harbor Times, LLC"]],
    ["where the copyright is a writer's", [], ["© 2031 Ana Ruhl"]],
    ["where the copyright is an agency's", [], ["Copyright 2031 The Associated Press. All rights reserved."]],
    ["of any page", ["Today's Paper", "News | Sport | Tides"], []],
    ["which is no paper's, over a section", ["Harbor Cup", "Sailing"], []],
    ["of one word, which could be a section's", ["Sailing"], ["More from Sailing"]],
  ])("but not one %s", (_, top, foot) => {
    expect(read(top, foot)).toEqual({ title: HEADLINE, outlet: null });
  });

  it.each([
    ["© 2031 The Harbor Lantern. All rights reserved.", "The Harbor Lantern"],
    ["Copyright © 2029-2031 Harbor News Now. All rights reserved.", "Harbor News Now"],
    ["© Harbor FM 2031", "Harbor FM"],
  ])("a copyright line alone names no company but an outlet: %s", (line, outlet) => {
    expect(read([], [line])).toEqual({ title: HEADLINE, outlet });
  });

  it("a headline that ends in an outlet's word is still the headline", () => {
    for (const line of ["Mayor Voss Attacks the Harbor Post", "Ferry Sails Today", "Voss Slams Harbor News"]) {
      const text = `${line}\n\nBy Ana Ruhl\n\n${BODY}\n\n${BODY}`;
      expect(readArticle(text, "t")).toMatchObject({ title: line, outlet: null });
    }
  });
});

describe("a name that a page opens with is the outlet's", () => {
  const page = (...lines: readonly string[]) => readArticle([...lines, "", BODY, "", BODY].join("\n"), "page.txt");

  it("over its bar, the headline, and the article's tags", () => {
    const read = page("Ostrey Vale", "News | Sport | Homes | Jobs", HEADLINE, "Harbor  Ferries  Mayors", "By Ana Ruhl");
    expect(read).toMatchObject({ title: HEADLINE, outlet: "Ostrey Vale", authors: ["Ana Ruhl"] });
  });

  it("over a section, a title of any words and what it is about", () => {
    const dek = "Mara Voss has sailed each ferry of the harbor since her youth.";
    const read = page("The Tideway", "Features", "The First Ferry", dek, "By Ana Ruhl");
    expect(read).toMatchObject({ outlet: "The Tideway", authors: ["Ana Ruhl"] });
  });

  it("where the dateline has its initials, and not another's", () => {
    const read = (agency: string) =>
      page(
        "Harbor Dispatches",
        HEADLINE,
        "By Ana Ruhl",
        "",
        `OSTREY (${agency}) — The ferry sailed on Monday for the first time.`,
      );
    expect(read("HD").outlet).toBe("Harbor Dispatches");
    expect(read("TP").outlet).toBeNull();
  });
});

describe("names", () => {
  it.each([
    ["The Harbor Lantern. All rights", "The Harbor Lantern"],
    ["St. Mara Gazette 2031", "St. Mara Gazette"],
    ["Bell of the Sound, Inc.", "Bell of the Sound"],
    ["Lantern.example | Terms", "Lantern.example"],
    ["nobody", ""],
  ])("of %s is read: %s", (line, name) => {
    expect(line.slice(0, nameEnd(line, 0))).toBe(name);
  });

  it.each([
    ["The Harbor Times", "strong"],
    ["Harbor Gazette", "strong"],
    ["Harbor Review", "weak"],
    ["Radio Harbor", "weak"],
    ["Local News", null],
    ["Harbor Ferry", null],
  ])("%s shows itself: %s", (name, sign) => {
    expect(outletSign(name)).toBe(sign);
  });

  it.each(tops.company)("Harbor %s is a company", (word) => {
    expect(isCompany(`Harbor ${word}`)).toBe(true);
  });
});

describe("data/page-tops.json", () => {
  const claims = tops.claims.filter(({ example }) => !example.startsWith("©"));
  it.each(claims.map(({ example, names }) => [example, names] as const))("%s", (example, names) => {
    const echo = echoOf(example);
    expect(echo && [example.slice(...echo.at), echo.alone]).toEqual([names, false]);
  });

  it.each(tops.taglines.flatMap(({ examples }) => examples))("%s is a tagline", (line) => {
    expect(read(["Wrackline", line])).toEqual({ title: HEADLINE, outlet: "Wrackline" });
  });
});

describe("who posted it, and when", () => {
  it.each([
    ["Posted by Ana Ruhl on 6 May 2031", ["Ana Ruhl"], "2031-05-06"],
    [
      "Posted by Ana Ruhl-Oake and Tom Oake on May 6, 2031 at 7:16 PM",
      ["Ana Ruhl-Oake", "Tom Oake"],
      "2031-05-06T19:16",
    ],
    ["Posted on May 6, 2031 by Ana Ruhl", ["Ana Ruhl"], "2031-05-06"],
    ["Published May 6, 2031 | By Ana Ruhl", ["Ana Ruhl"], "2031-05-06"],
    ["Posted by admin on May 6, 2031", [], "2031-05-06"],
    ["Posted 4 May 2031 08:15", [], "2031-05-04T08:15"],
  ])("%s", (line, authors, publishedAt) => {
    const text = `${HEADLINE}\n\n${line}\n\n${BODY}\n\n${BODY}`;
    expect(readArticle(text, "t")).toMatchObject({ title: HEADLINE, authors, publishedAt });
  });

  const turns = "VOSS: We open on Monday.\nOAKE: At what hour?\nVOSS: At noon.\nOAKE: Thank you.\n";

  it("reads the day of a transcript above its first turn", () => {
    const text = `Interview with Mara Voss\nHarbor office, Friday 2 May 2031. Complete.\n\n${turns}`;
    const { role, publishedAt, evidence } = readArticle(text, "t");
    expect([role, publishedAt, evidence.publishedAt?.from]).toEqual(["transcript", "2031-05-02", "text"]);
  });

  it.each(["On 2 May 2031 and on 3 May 2031.", "Corrected on 3 May 2031 by the clerk of the harbor."])(
    "and none where it is not one day: %s",
    (line) => {
      expect(readArticle(`Interview with Mara Voss\n${line}\n\n${turns}`, "t").publishedAt).toBeNull();
    },
  );
});

describe("the pages of examples", () => {
  const folder = join(import.meta.dirname, "../../examples");
  const table = readFileSync(join(folder, "../docs/example.md"), "utf8");
  const told = [
    [
      "bellbuoy-fm.txt",
      "Pellhaven ferry: harbourmaster says board 'never carried a pram' up slip",
      "Bellbuoy FM",
      [],
      "2025-05-04T08:15",
    ],
    [
      "coastwise.txt",
      "Harbourmaster of Pellhaven digs in over ferry slip",
      "Coastwise Daily",
      ["Sunniva Prowse"],
      "2025-05-03T14:10",
    ],
    [
      "lantern-april.txt",
      "‘Give me one summer,’ harbourmaster asks council",
      "The Pellhaven Lantern",
      ["Imre Caldow"],
      "2025-04-23T06:30",
    ],
    ["lantern.txt", "Harbourmaster: ‘I felt it go’", "The Pellhaven Lantern", ["Imre Caldow"], "2025-05-03T06:30"],
    ["orrin-review.txt", "The lamp and the crack", "The Orrin Review", ["Teodor Wick"], null],
    [
      "tidewrack.txt",
      "She means it: notes on the Pellhaven slip",
      "Tidewrack",
      ["Marguerite Osk-Lindley"],
      "2025-05-06",
    ],
    [
      "transcript.txt",
      "Transcript: Ottoline Varga, harbourmaster of Pellhaven, interviewed by Imre Caldow for The Pellhaven Lantern",
      null,
      [],
      "2025-05-02",
    ],
  ] as const;

  it("are all here, and each is told in the table of the README", () => {
    const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
    expect(told.map(([file]) => file)).toEqual(files.toSorted());
    for (const [file, , outlet] of told) expect(table).toContain(`| \`${file}\` | ${outlet ?? "–"}`);
    expect(existsSync(join(folder, "marchgate-post.jsonl"))).toBe(true);
  });

  it.each(told)("%s", (file, title, outlet, authors, publishedAt) => {
    const text = readFileSync(join(folder, file), "utf8");
    expect(readArticle(text, "unnamed")).toMatchObject({ title, outlet, authors, publishedAt });
  });
});

describe("a newsroom that the world knows", () => {
  const under = (lines: readonly string[]) =>
    readArticle([...lines, "", BODY, "", BODY, "", BODY].join("\n"), "page.txt");

  it.each([
    ["Reuters", ["Reuters", HEADLINE, "By Ana Ruhl", "May 6, 2031"]],
    ["The Guardian", ["Skip to main content", "The Guardian", HEADLINE, "Ana Ruhl", "May 6, 2031"]],
    ["BBC Sport", ["BBC Sport", HEADLINE, "Published 6 May 2031"]],
  ])("%s needs nothing to bear it out on the first line of a page", (outlet, lines) => {
    expect(under(lines)).toMatchObject({ outlet, title: HEADLINE });
  });

  it("prints what a headline is about over it and its dek", () => {
    const lines = [
      "The Guardian",
      "Ferry strike",
      HEADLINE,
      "Crews go back to work from Monday on",
      "Ana Ruhl",
      "May 6, 2031",
    ];
    expect(under(lines)).toMatchObject({ outlet: "The Guardian", title: HEADLINE });
  });

  it("may stand under its section", () => {
    expect(under(["Ireland", "The Pellhaven Times", HEADLINE, "Crews go back on Monday", "Ana Ruhl"])).toMatchObject({
      outlet: "The Pellhaven Times",
      title: HEADLINE,
    });
  });

  it.each([
    ["a wire's name under a headline", [HEADLINE, "Reuters", "Updated at noon"]],
    ["a place with a section", ["Pellhaven Sport", HEADLINE, "By Ana Ruhl"]],
    ["a word of menus", ["Today", HEADLINE, "By Ana Ruhl"]],
  ])("is not read from %s", (_, lines) => {
    expect(under(lines).outlet).toBeNull();
  });

  it("may stand behind its writer's name, or between a headline and the day", () => {
    expect(under([HEADLINE, "Ana Ruhl Pellhaven Star-Journal", "May 6, 2031"])).toMatchObject({
      outlet: "Pellhaven Star-Journal",
      authors: ["Ana Ruhl"],
    });
    expect(under([HEADLINE, "Pellhaven Examiner", "Wed, 06 May, 2031 - 07:30", "Ana Ruhl"])).toMatchObject({
      outlet: "Pellhaven Examiner",
      authors: ["Ana Ruhl"],
    });
  });
});
