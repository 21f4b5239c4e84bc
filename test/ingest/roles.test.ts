import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/ingest/ingest.js";

/** Each line of the text with the role its block has: "headline: …". */
function rolesOf(text: string): string[] {
  return readArticle(text, "test.txt").blocks.map(({ role, start, end }) => `${role}: ${text.slice(start, end)}`);
}

const BODY = "Mara Voss opened the ferry on Monday and told the crowd that she would ride it each day of her term.";
const MORE = "The crossing takes eleven minutes, and the harbor office expects four thousand passengers in a week.";

describe("the parts of a scraped page", () => {
  it("tells headline, dek, byline and body", () => {
    expect(
      rolesOf(
        `Mayor Voss Opens the Ferry\n\nIt sails at last.\n\nBy Ana Ruhl May 7, 2031 2:00 PM\n\n${BODY}\n\n${MORE}`,
      ),
    ).toEqual([
      "headline: Mayor Voss Opens the Ferry",
      "dek: It sails at last.",
      "byline: By Ana Ruhl May 7, 2031 2:00 PM",
      `body: ${BODY}`,
      `body: ${MORE}`,
    ]);
  });

  it("reads no headline where the first line is the first paragraph", () => {
    expect(rolesOf(`${BODY}\n\n${MORE}`)).toEqual([`body: ${BODY}`, `body: ${MORE}`]);
    expect(rolesOf(`The ferry is open.\n\n${MORE}`)[0]).toBe("body: The ferry is open.");
  });

  it("takes an archive's full stop for no sentence where the line is headline English", () => {
    expect(rolesOf(`Mayor opens ferry after long delay.\n\n${BODY}`)[0]).toBe(
      "headline: Mayor opens ferry after long delay.",
    );
  });

  describe("of a page with a menu, the headline is the line that the article speaks of", () => {
    const article = [
      "Mara Voss opened the new ferry to Ostrey on Monday, and rode it twice before the first fare was taken.",
      "The mayor said the ferry would run each hour until the harbor froze over again.",
      "Tom Oake, who built it, stayed on the pier and waved to the mayor until the fog came in.",
    ];
    const menu = "City Talk|Boats for Sale|Letters and Notes|Harbor Walks|Weather at Sea|Ten Years of Tides".split("|");
    const notice = "We use cookies to remember what you read here, and by staying on this page you agree to it.";
    it.each([
      ["under it", [...menu, "Mayor opens ferry to Ostrey"]],
      [
        "with a dek under it",
        [...menu, "Mayor opens ferry to Ostrey", "Voss rode it twice before the first fare", "By Ana Ruhl"],
      ],
      ["under a notice that is prose", [notice, ...menu, "Mayor opens ferry to Ostrey", "By Ana Ruhl"]],
      ["with another article's headline in it", ["Gulls take the old mill", ...menu, "Mayor opens ferry to Ostrey"]],
    ])("%s", (_, top) => {
      expect(readArticle([...top, ...article].join("\n\n"), "page.txt").title).toBe("Mayor opens ferry to Ostrey");
    });

    it("is read where it closes like a sentence and the article begins with it", () => {
      const head = "Mayor Voss Opens the New Ferry to Ostrey and Rides It Twice on Monday.";
      const top = ["City Talk", "Harbor Notes", "Sea Letters", head];
      expect(readArticle([...top, ...article].join("\n\n"), "page.txt").title).toBe(head.slice(0, -1));
      expect(readArticle([...top, "She slept."].join("\n\n"), "page.txt").title).toBe(head.slice(0, -1));
    });

    it("and none is read where no line is like one", () => {
      const long = [...menu, ...menu.map((item) => `${item} Today`), ...menu.map((item) => `All ${item}`), ...menu];
      expect(readArticle([...long, ...article].join("\n\n"), "page.txt").title).toBe(null);
    });
  });

  it("takes the caption over a credit for no headline", () => {
    expect(rolesOf(`Harbor Awards 2031 - Backstage\n\nSource: Tom Oake/AR77 / Getty\n\n${BODY}`)).toEqual([
      "headline: Harbor Awards 2031 - Backstage",
      "credit: Source: Tom Oake/AR77 / Getty",
      `body: ${BODY}`,
    ]);
    expect(
      rolesOf(`Harbor Life Featured Video\nHarbor Awards 2031 - Backstage\n\nSource: Tom Oake/AR77 / Getty\n\n${BODY}`),
    ).toEqual([
      "boilerplate: Harbor Life Featured Video",
      "caption: Harbor Awards 2031 - Backstage",
      "credit: Source: Tom Oake/AR77 / Getty",
      `body: ${BODY}`,
    ]);
  });

  it.each([
    ["promo", "Mayor Voss Says Her Rival 'Can Call Me Anything' After Ferry Row"],
    ["promo", "Famous Harbor Feuds"],
    ["promo", "RELATED VIDEO: Voss Takes the Wheel"],
    ["promo", "Read the rest here."],
    ["boilerplate", "Latest News"],
    ["boilerplate", "Oops! Something went wrong."],
    ["boilerplate", "Sign up for our free newsletter"],
    ["credit", "Ana Ruhl/WireImage"],
    ["caption", "mara-voss-ferry.jpg"],
    ["caption", "Voss at the pier in June. (Photo: REUTERS/Ana Ruhl)"],
    ["caption", "Mara Voss (L), Tom Oake. Photo: Ana Ruhl/WireImage; Lea Brandt/Getty"],
    ["caption", "Mara Voss and Tom Oake. Lea Brandt/WireImage"],
    ["caption", "The ferry at low tide on Monday. (Tideline News: Lea Brandt)"],
    ["caption", "Tom Oake waits for the ferry in Ostrey. (Lea Brandt for The Harbor Lamp)"],
    ["caption", "Mara Voss at the old pier in 1999. (Lamp archive)"],
    ["caption", "The pier on the day after the storm. (Harbor Lamp file photo)"],
    ["caption", "A crane lifts the ferry on May 6. (Submitted by Tom Oake)"],
    ["body", "She gave them the tape and a letter. (Submitted late, it was read)"],
    ["caption", "Mara Voss at the pier. | Photo Credit: L. Brandt"],
    ["body", "Voss led by three votes. (The count: a long one.)"],
    ["body", "She gave the letters to her town. (They are in the archive)"],
    ["byline", "By Lea Brandt and Tom Oake, Staff Writers"],
    ["dateline", "Published on May 6, 2031 07:16 PM"],
    ["body", "“Make the Harbor Ours Again!”"],
    ["body", "Voss continued:"],
    ["body", "“I will not,” she said."],
    ["body", "By Tuesday, the ferry had stopped."],
    ["body", "The report (Reuters) came late."],
    ["body", "Why?"],
    ["body", "Voss is said to have photographed the pier for the Associated Press"],
  ])("in the midst of an article: %s: %s", (role, line) => {
    const text = `Mayor Voss Opens the Ferry\n\n${BODY}\n\n${line}\n\n${MORE}`;
    expect(rolesOf(text)[2]).toBe(`${role}: ${line}`);
  });

  it("keeps a name that stands alone in a running sentence with the body", () => {
    const text = `Mayor Voss Opens the Ferry\n\n${BODY}\n\nThe ferry was built by\n\nTom Oake\n\nand sails at noon.`;
    expect(rolesOf(text)[3]).toBe("body: Tom Oake");
  });

  it.each([
    ["9 photosMara Voss says she will ride.", ["boilerplate: 9 photos", "body: Mara Voss says she will ride."]],
    ["Latest NewsHarbor Life Featured Video", ["boilerplate: Latest News", "boilerplate: Harbor Life Featured Video"]],
    ["By Ana Ruhl May 7, 2031 2:00 PMTags", ["byline: By Ana Ruhl May 7, 2031 2:00 PM", "boilerplate: Tags"]],
    [
      "Voss at the pier. (Photo: REUTERS/Ana Ruhl)Mara Voss will ride it.",
      ["caption: Voss at the pier. (Photo: REUTERS/Ana Ruhl)", "body: Mara Voss will ride it."],
    ],
  ])("cuts furniture off where it is glued on: %s", (line, expected) => {
    expect(rolesOf(`Mayor Voss Opens the Ferry\n\n${line}\n\n${BODY}`).slice(1, 3)).toEqual(expected);
  });

  it("sets the place before an agency's report apart", () => {
    expect(rolesOf(`Mayor Voss Opens the Ferry\n\nHARBOR CITY (AP) — ${BODY}`).slice(1)).toEqual([
      "dateline: HARBOR CITY (AP) —",
      `body: ${BODY}`,
    ]);
  });

  it("joins the lines of a hard-wrapped text to paragraphs", () => {
    const paragraph = `The mayor said on the pier on Monday that she would ride
the ferry that sails over the harbor each hour, and that
no one in the office had asked her to do so before, or to
“make a show of it,” as the papers of the town had it on
the morning after.`;
    const text = `${paragraph}\n\n${paragraph}`;
    expect(rolesOf(text)).toEqual([`body: ${paragraph}`, `body: ${paragraph}`]);
  });
});

describe("transcripts told from their form", () => {
  const turns = "VOSS: We open on Monday.\nOAKE: At what hour?\nVOSS: At noon.\nOAKE: Thank you.\n";

  it("takes turns of two speakers for a transcript, all of it body", () => {
    const article = readArticle(turns, "test.txt");
    expect(article.role).toBe("transcript");
    expect(new Set(article.blocks.map((block) => block.role))).toEqual(new Set(["body"]));
  });

  it("takes questions and answers for one too", () => {
    expect(readArticle("Q. When?\nA. At noon.\nQ. Where?\nA. At the pier.\n", "t").role).toBe("transcript");
  });

  it("does not take a list of labels, or an exchange inside an article, for one", () => {
    expect(readArticle("Pier: old\nFerry: new\nMayor: Voss\nFare: two\nHour: noon", "t").role).toBe("article");
    expect(readArticle(`${BODY}\n${MORE}\n${BODY}\n${MORE}\n${BODY}\n${turns}`, "t").role).toBe("article");
  });
});

describe("transcripts that say so, and labels that are more than a name", () => {
  const roleOf = (...lines: string[]) => readArticle(`${lines.join("\n\n")}\n`, "t").role;

  it.each([
    [
      "a heading",
      ["TRANSCRIPT", "MARA VOSS, HARBOURMASTER: We open on Monday.", "TOM OAKE, MINISTER FOR TIDES: Or later."],
    ],
    ["a field", ["Transcript: the ferry", "QUESTION: When?", "MARA VOSS: On Monday.", "TOM OAKE: Or later."]],
    ["a title", ["Mara Voss on her ferry (full transcript)", "Lamp: When?", "Voss: On Monday."]],
    [
      "posts",
      ["MARA VOSS, HARBOURMASTER: We open.", "TOM OAKE, LAMP RADIO: When?", "VOSS: On Monday.", "OAKE: Thanks."],
    ],
    [
      "labels on lines of their own",
      [
        "Voss (00:12):",
        "We open.",
        "Oake (00:15):",
        "When?",
        "Voss (00:19):",
        "On Monday.",
        "Oake (00:21):",
        "Thanks.",
      ],
    ],
    ["bold", ["**Voss:** We open.", "**Oake:** When?", "**Voss:** On Monday.", "**Oake:** Thanks."]],
  ])("told by %s", (_what, lines) => {
    expect(roleOf(...lines)).toBe("transcript");
  });

  it.each([
    ["an article about one", ["Transcript of the hearing is lost", MORE, BODY, MORE, "VOSS: We open.", "OAKE: When?"]],
    ["notes with one turn", ["Transcript: the ferry", "VOSS: We open on Monday.", "She left early."]],
    [
      "whom an article asks",
      ["The street", "Mara Voss, baker: yes.", "Tom Oake, clerk: no.", "Lea Brandt, nurse: no."],
    ],
  ])("but not %s", (_what, lines) => {
    expect(roleOf(...lines)).not.toBe("transcript");
  });

  it.each(["REPORTER", "Reporter", "Author"])("%s has the word, and is no byline", (label) => {
    const article = readArticle(
      `${label}: What did it cost?\n\nMARA VOSS: Five crowns.\n\n${label}: Thank you\n\nMARA VOSS: Not at all.\n`,
      "t",
    );
    expect([article.role, article.authors, new Set(article.blocks.map(({ role }) => role))]).toEqual([
      "transcript",
      [],
      new Set(["body"]),
    ]);
  });

  it.each(["Reporter: Tom Oake", "Reporter: Tom Oake Jr.", "REPORTER: Mara Voss and Tom Oake"])("%s is one", (line) => {
    const article = readArticle(`A ferry lands at last\n${line}\n\n${BODY}\n\n${MORE}\n`, "t");
    expect(article.authors[0]).toMatch(/^(?:Tom Oake|Mara Voss)/);
  });
});

describe("a name under a paragraph of somebody's words", () => {
  const roleUnder = (quotation: string, line: string) =>
    readArticle(`A ferry lands at last\n\n${BODY}\n\n${quotation}\n\n${line}\n\n${MORE}\n`, "t").blocks[3]?.role;

  it.each(["Dr. Mara Voss", "Tom Oake", "Tom Oake, Harbor Pilot"])("%s is whose they are", (line) => {
    expect(roleUnder("“I am sorry for each and every wave.”", line)).toBe("body");
  });

  it("but not a heading, or what stands under a headline", () => {
    expect(roleUnder("“I am sorry for each and every wave.”", "Nobody Asked for It")).toBe("promo");
    expect(roleUnder("“We Never Saw the Wave”", "Tom Oake")).toBe("promo");
  });
});

it("an interview in questions and answers stands among a page's furniture", () => {
  const turns = [
    "Q: Will it sail?",
    "A: It will.",
    "Q: When?",
    "A: On Monday, at six.",
    "Q: With whom?",
    "A: With me.",
  ];
  const text = ["Voss on her ferry", "By Ana Ruhl", "Photo: Tom Oake", ...turns, "More from the Lamp"].join("\n\n");
  const roles = rolesOf(text);
  expect(roles).toContain("credit: Photo: Tom Oake");
  expect(roles).toContain("boilerplate: More from the Lamp");
  expect(roles.filter((role) => role.startsWith("body")).length).toBe(turns.length);
});
