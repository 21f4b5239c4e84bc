import fc from "fast-check";
import { describe, expect, it } from "vitest";
import data from "../../data/credits.json" with { type: "json" };
import outlets from "../../data/outlets.json" with { type: "json" };
import { outletKey } from "../../src/text/outlet-names.js";
import { findCredits } from "../../src/trace/credits.js";
import { outletTest } from "../../src/trace/outlets.js";
import { anArticle, quotationsOf } from "./records.js";

const isOutlet = outletTest([]);
const creditsIn = (text: string) => findCredits(anArticle("a", text), [], isOutlet);

describe("each entry of data/credits.json finds what its example names", () => {
  it.each([...data.cues, data.programmes, ...data.writings])("$example", ({ example, gives, kind }) => {
    expect(creditsIn(example).map((credit) => [credit.to, credit.kind])).toEqual([[gives, kind]]);
  });
});

describe("sources that an article names", () => {
  it.each([
    [
      "In a new interview with Michael Brandt of The New Yorker, she clarified it.",
      "The New Yorker",
      "interview",
      "In a new interview with Michael Brandt of The New Yorker",
    ],
    ["“It was the gulls,” the singer told the New Yorker.", "The New Yorker", "interview", "told the New Yorker"],
    [
      "“Gulls,” she told the Harbor Star-Journal.",
      "The Harbor Star-Journal",
      "interview",
      "told the Harbor Star-Journal",
    ],
    ["“Gulls,” she told the Post-Dispatch.", "The Post-Dispatch", "interview", "told the Post-Dispatch"],
    ["He lost, according to PEOPLE Magazine.", "PEOPLE Magazine", "report", "according to PEOPLE Magazine"],
    ["According to People, he replied at once.", "People", "report", "According to People"],
    [
      "In a recent interview on The Tide Room podcast with CNN’s Ada Quill, she sang.",
      "The Tide Room",
      "broadcast",
      "In a recent interview on The Tide Room podcast",
    ],
    [
      "She said so, telling The Tide Room podcast with Ada Quill, “No.”",
      "The Tide Room",
      "broadcast",
      "telling The Tide Room podcast",
    ],
    [
      "The remarks came during an August episode of Ada Quill's The Tide Room.",
      "The Tide Room",
      "broadcast",
      "episode of Ada Quill's The Tide Room",
    ],
    ["“We are ready,” Marrow told CNN’s Ada Quill on Sunday.", "CNN", "interview", "told CNN"],
    ["“We are ready,” Marrow told CNN Tuesday.", "CNN", "interview", "told CNN"],
    [
      "The Washington Post first reported the sale.",
      "The Washington Post",
      "report",
      "The Washington Post first reported",
    ],
    ["As the Post reported on Friday, the pier is sold.", "The Post", "report", "the Post reported"],
    [
      "The Fenland Gazette reported in March that it was sold.",
      "The Fenland Gazette",
      "report",
      "The Fenland Gazette reported",
    ],
    ["The sale was first reported by Politico.", "Politico", "report", "reported by Politico"],
    ["“Never,” the mayor wrote on Bluesky.", "Bluesky", "post", "wrote on Bluesky"],
    ["He took to Twitter to give his opinion.", "Twitter", "post", "took to Twitter"],
    ["“Never,” she posted on X.", "X", "post", "posted on X"],
    ["“Never,” the board said in a statement to The Hill.", "The Hill", "statement", "in a statement to The Hill"],
    [
      "Marrow told the magazine Der Spiegel that it was over.",
      "Der Spiegel",
      "interview",
      "told the magazine Der Spiegel",
    ],
    ["“Soon,” he told the AP.", "AP", "interview", "told the AP"],
    [
      "Speaking on the Bellbuoy FM breakfast show, he yawned.",
      "Bellbuoy FM",
      "broadcast",
      "on the Bellbuoy FM breakfast show",
    ],
    [
      "In an interview with Olga Prentice, she agreed.",
      "Olga Prentice",
      "interview",
      "In an interview with Olga Prentice",
    ],
    ["He\u00a0lost, she told the New\u00a0Yorker.", "The New Yorker", "interview", "told the New\u00a0Yorker"],
    ["“Soon,” she told THE WEEKLY STANDARD.", "THE WEEKLY STANDARD", "interview", "told THE WEEKLY STANDARD"],
    ["It was seen by CNN and The New York Times.", "CNN", "report", "seen by CNN"],
    ["“Soon,” she told POLITICO Florida.", "POLITICO Florida", "interview", "told POLITICO Florida"],
    [
      "In an interview with Russia's cheerful network RT, he sang.",
      "RT",
      "interview",
      "In an interview with Russia's cheerful network RT",
    ],
    ["She told WEEI it was fine.", "WEEI", "interview", "told WEEI"],
    ["She told the Times of India that it was over.", "The Times of India", "interview", "told the Times of India"],
    ["“Soon,” he told The Sunday Times.", "The Sunday Times", "interview", "told The Sunday Times"],
    ["She told KING-TV it was fine.", "KING-TV", "interview", "told KING-TV"],
    [
      "The ledger, reported on Monday by The Fenland Gazette, is lost.",
      "The Fenland Gazette",
      "report",
      "reported on Monday by The Fenland Gazette",
    ],
    [
      "It was in an email obtained earlier this week by Politico.",
      "Politico",
      "report",
      "obtained earlier this week by Politico",
    ],
    ["Letters seen by The Athletic show that he knew.", "The Athletic", "report", "seen by The Athletic"],
    [
      "Minutes published by the Fenland Gazette show a quarrel.",
      "The Fenland Gazette",
      "report",
      "published by the Fenland Gazette",
    ],
    [
      "Marrow told the UK radio programme Tide Talk that it was over.",
      "Tide Talk",
      "broadcast",
      "told the UK radio programme Tide Talk",
    ],
    [
      "Marrow told the Canadian news podcast Low Water that it was over.",
      "Low Water",
      "broadcast",
      "told the Canadian news podcast Low Water",
    ],
    [
      "She said so in an interview with 94.7 The Gull.",
      "94.7 The Gull",
      "interview",
      "in an interview with 94.7 The Gull",
    ],
    ["“Never,” Marrow told Kiss 92.5 at noon.", "Kiss 92.5", "interview", "told Kiss 92.5"],
    ["“Never,” Marrow told BBC Match of the Day 2.", "Match of the Day 2", "interview", "told BBC Match of the Day 2"],
    ["“Never,” Marrow told State of the Union.", "State of the Union", "interview", "told State of the Union"],
    [
      "Marrow was a guest on Friday's Good Morning America.",
      "Good Morning America",
      "broadcast",
      "guest on Friday's Good Morning America",
    ],
    [
      "He appeared on Sunday night’s The Tide Room.",
      "The Tide Room",
      "broadcast",
      "appeared on Sunday night’s The Tide Room",
    ],
  ])("%s", (text, to, kind, words) => {
    const found = creditsIn(text);
    expect(found.map((credit) => [credit.to, credit.kind, text.slice(...credit.at)])).toContainEqual([to, kind, words]);
    expect(found.filter((credit) => credit.kind === kind)).toHaveLength(1);
  });
});

describe("words that credit nobody", () => {
  it.each([
    "Marrow told Trask to sit down.",
    "He told Pellhaven what it wanted to hear.",
    "They told the FBI and the Senate everything.",
    "A spokesman did not respond to PEOPLE's request for comment.",
    "According to Trask, the gulls started it.",
    "The committee reported a loss.",
    "She stood at the post office in the rain and said nothing.",
    "The interview on Tuesday was cancelled.",
    "Forty percent agree, according to a CNN/WMUR poll.",
    "She is the director of the Mommy and Me literacy program.",
    "The onus is on Trump to show that he can.",
    "The unusual email setup was posted in the post office.",
    "According to E. J. Prentice, it rained.",
    "The two initiated email conversations in which nothing was said.",
    "Figures for Responsive Politics show a fall.",
    "She appeared on a Spanish reality show.",
    "Nothing was found in the FBI email probe, he said.",
    "It was one of many, according to a Washington Post database.",
    "In an interview in Paris, he denied it.",
    "She appeared on Monday.",
    "She was a guest on Thursday's programme.",
    "He appeared on Sunday’s list of the drowned.",
    "Marrow told the UK radio programme that it was over.",
    "They talked on the Canadian TV show.",
    "The flood was reported on Monday by a fisherman.",
    "The lamp is 92.5 feet tall, Marrow told 14.5 per cent of them.",
    "He lives on X Street and shared a flat with a goat.",
  ])("%s", (text) => {
    expect(creditsIn(text)).toEqual([]);
  });

  it("inside the speaker's own words", () => {
    const article = anArticle("a", '"I told The New Yorker it was over," Marrow said.');
    expect(findCredits(article, quotationsOf(article), isOutlet)).toEqual([]);
  });

  it("inside what somebody is said to have been told, but not whose report it is in the writer's words", () => {
    const words = "The ledger, first reported by The Fenland Gazette, names him";
    const indirect = (text: string) => {
      const article = anArticle("a", `${text}, he said.`);
      const [quotation] = quotationsOf(anArticle("a", `"${text}"`));
      if (quotation === undefined) throw new Error("none");
      return findCredits(article, [{ ...quotation, kind: "indirect", segments: [[0, text.length]] }], isOutlet);
    };
    expect(indirect(words).map(({ to, kind }) => [to, kind])).toEqual([["The Fenland Gazette", "report"]]);
    expect(indirect("Trask once told The Fenland Gazette a lie")).toEqual([]);
  });

  it("in captions, credits and other articles' promos", () => {
    const article = anArticle("a", "Marrow told The New Yorker.");
    const promo = { ...article, blocks: article.blocks.map((block) => ({ ...block, role: "promo" as const })) };
    expect(findCredits(promo, [], isOutlet)).toEqual([]);
  });
});

describe("the quotations that a credit covers", () => {
  it("those of its sentence, and not the next sentence's", () => {
    const article = anArticle(
      "a",
      '"It was the gulls," Marrow told The Fenland Gazette. The board disagrees: "It was the wind."',
    );
    const [gulls] = quotationsOf(article);
    expect(findCredits(article, quotationsOf(article), isOutlet).map((c) => c.quotations)).toEqual([[gulls?.id]]);
  });

  it("those that extraction carries over from the same words", () => {
    const article = anArticle(
      "a",
      'In an interview with The Fenland Gazette, Marrow was calm.\n"It was the gulls," she said.',
    );
    const quotations = quotationsOf(article, "The Fenland Gazette");
    expect(findCredits(article, quotations, isOutlet).map((c) => c.quotations)).toEqual([quotations.map((q) => q.id)]);
  });

  it("a credit wrapped over two lines is one", () => {
    const text = "It was the gulls, Marrow told The Fenland\nGazette in March.";
    const article = { ...anArticle("a", text), blocks: [{ role: "body" as const, start: 0, end: text.length }] };
    expect(findCredits(article, [], isOutlet).map((c) => c.to)).toEqual(["The Fenland Gazette"]);
  });

  it("no credit runs over the end of a block", () => {
    expect(creditsIn("It was the gulls, Marrow told The Fenland\nGazette in hand, she left.").map((c) => c.to)).toEqual(
      ["The Fenland"],
    );
  });

  it("a paper's name says nothing of the kind", () => {
    for (const [name, kind] of [
      ["The Harbor Post", "interview"],
      ["The Fenland Letter", "message"],
    ] as const) {
      const article = anArticle("a", `Marrow met ${name} at noon.\n"It was the gulls," she said.`);
      expect(findCredits(article, quotationsOf(article, name), isOutlet).map((c) => c.kind)).toEqual([kind]);
    }
  });

  it("whoever is told something is no source, unless an outlet", () => {
    const article = anArticle("a", '"It was you," Marrow told Stumpf.');
    expect(findCredits(article, quotationsOf(article, "Stumpf"), isOutlet)).toEqual([]);
  });

  it("an occasion that only extraction knows is a credit too", () => {
    const article = anArticle("a", '"It was the gulls," Marrow told Pellhaven Town Council.');
    const found = findCredits(article, quotationsOf(article, "Pellhaven Town Council"), isOutlet);
    expect(found.map((c) => [c.to, c.kind, c.quotations.length])).toEqual([["Pellhaven Town Council", "statement", 1]]);
  });
});

describe("names of one outlet", () => {
  it.each([
    ["PEOPLE Magazine", "People"],
    ["the New Yorker", "The New Yorker"],
    ["The Associated Press", "AP"],
    ["A.P.", "the AP"],
    ["Politico.com", "POLITICO"],
    ["The Tide Room podcast", "The Tide Room"],
  ])("%s is %s", (a, b) => {
    expect(outletKey(a)).toBe(outletKey(b));
  });

  it.each([
    ["The New York Post", "The New York Times"],
    ["Fox News", "Fox"],
    ["The Washington Post", "Post"],
  ])("%s is not %s", (a, b) => {
    expect(outletKey(a)).not.toBe(outletKey(b));
  });
});

describe("on any text", () => {
  const bit = fc.constantFrom(
    "told ",
    "The ",
    "CNN",
    "’s ",
    "according to ",
    "reported ",
    "in a statement",
    "“",
    '"',
    ". ",
    "X ",
    "on ",
    "show",
    "New ",
    "é",
    "\n",
    "interview with ",
    " ",
  );
  it("a credit's place cuts out words that name its source", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(bit, fc.string({ maxLength: 4 })), { maxLength: 40 }), (bits) => {
        const article = anArticle("a", bits.join(""));
        for (const credit of findCredits(article, [], isOutlet)) {
          const words = article.text
            .slice(...credit.at)
            .replace(/\s/g, " ")
            .toLowerCase();
          expect(words).toContain(credit.to.toLowerCase());
        }
      }),
    );
  });

  it.each([
    ["cues", "told "],
    ["capitals", "A"],
    ["capitalised words", "Told The Abc "],
    ["marks", '"'],
    ["statements", "in a b c statement "],
    ["posts", "said on "],
    ["reports", "Abc reported "],
    ["quotations", '"No," Roe told CNN. '],
    ["credits", "Roe told CNN. "],
    ["lines of credits", "Roe told CNN.\n"],
    ["shows", "on Abc De Fg "],
  ])(
    "three megabytes of %s take seconds, not hours",
    (_, unit) => {
      const article = anArticle("a", unit.repeat(Math.ceil(3_000_000 / unit.length)));
      const start = process.cpuUsage();
      findCredits(article, [], isOutlet);
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1e6).toBeLessThan(8);
    },
    30_000,
  );
});

describe("data/outlets.json", () => {
  it("names each outlet once", () => {
    const keys = [...outlets.names, ...outlets.programmes].map(outletKey);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it.each(Object.entries(outlets.aliases))("%s is known as %s", (alias, name) => {
    expect(outletKey(alias)).toBe(outletKey(name));
    expect(isOutlet(alias)).toBe(true);
  });

  it.each(outlets.words)("a name that ends in %s is an outlet's", (word) => {
    expect(isOutlet(`Pellhaven ${word}`)).toBe(true);
  });

  it.each(["Ada Quill", "Pellhaven", "Post", "Federal Bureau", "E"])("%s alone is not", (name) => {
    expect(isOutlet(name)).toBe(false);
  });
});
