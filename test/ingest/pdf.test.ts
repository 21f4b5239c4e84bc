/** PDF pages become text in reading order; running heads stand apart; pages are places. */

import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/extract.js";
import { readPdf } from "../../src/ingest/pdf/pdf.js";
import { PDF_LIMITS, type PdfLimits } from "../../src/ingest/pdf/thread.js";
import type { Ingested } from "../../src/ingest/problem.js";
import type { Article } from "../../src/model.js";
import { placeAt } from "../../src/text/places.js";
import { coded, column, type Page, type Placed, pdf, upwards } from "./make-pdf.js";

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function read(file: Buffer, limits: PdfLimits = PDF_LIMITS): Promise<Ingested[]> {
  const found: Ingested[] = [];
  for await (const one of readPdf(once(file), "paper.pdf", limits)) found.push(one);
  return found;
}

async function articleOf(file: Buffer): Promise<Article> {
  const [one] = await read(file);
  if (!one || !("article" in one)) throw new Error(`expected an article, found ${JSON.stringify(one)}`);
  return one.article;
}

async function messageOf(file: Buffer): Promise<string> {
  const [one, ...more] = await read(file);
  expect(more).toEqual([]);
  return one && "problem" in one ? one.problem.message : "an article";
}

const paragraphsOf = async (...pages: readonly Page[]) => (await articleOf(pdf(pages))).text.split("\n\n");

const LEFT = [
  "Mayor Mara Voss opened the ferry on",
  "Monday before a crowd of two hun-",
  "dred. “I will ride it every day,” Voss",
  "said at the dock in the morning rain,",
  "and the harbor board agreed with her.",
];
const RIGHT = [
  "Tom Oake, who keeps the dock, was not",
  "so sure. “One day was enough,” he told",
  "the Lantern. The well-known pier was",
  "shut in May, and nobody said why the",
  "ropes were gone by the next morning.",
];
const LEFT_TEXT =
  "Mayor Mara Voss opened the ferry on Monday before a crowd of two hundred. “I will ride it every day,” Voss said at the dock in the morning rain, and the harbor board agreed with her.";
const RIGHT_TEXT =
  "Tom Oake, who keeps the dock, was not so sure. “One day was enough,” he told the Lantern. The well-known pier was shut in May, and nobody said why the ropes were gone by the next morning.";

describe("text of pages", () => {
  it("lines are joined to paragraphs, and a word broken at a line's end is whole", async () => {
    expect(await paragraphsOf([...column(72, 100, LEFT), ...column(72, 200, RIGHT)])).toEqual([LEFT_TEXT, RIGHT_TEXT]);
  });

  it("columns are read one after the other, whatever order they are painted in", async () => {
    const rows = LEFT.flatMap((words, index) => [
      [310, 200 + 12 * index, RIGHT[index] ?? ""] as const,
      [72, 200 + 12 * index, words] as const,
    ]);
    const head: Placed = [72, 150, "Harbor City Opens a Ferry That Nobody Had Asked the Harbor For", 16];
    expect(await paragraphsOf([...rows, head])).toEqual([head[2], LEFT_TEXT, RIGHT_TEXT]);
  });

  it("a sentence goes on in the next column and on the next page", async () => {
    const half = LEFT.slice(0, 4);
    const beside = [...column(72, 100, half), ...column(310, 100, ["and the harbor board agreed with her.", ...RIGHT])];
    expect((await paragraphsOf(beside))[0]).toContain("morning rain, and the harbor board");
    expect((await paragraphsOf(column(72, 100, half), column(72, 100, LEFT.slice(4))))[0]).toBe(LEFT_TEXT);
  });

  it("a word printed with its hyphen elsewhere keeps it", async () => {
    const lines = [
      "The pier was so well-known that the board called it",
      "the most loved in the harbor, and Voss called it well-",
      "known in every port.",
    ];
    expect((await paragraphsOf(column(72, 100, lines)))[0]).toMatch(/called it well-known in every port\.$/);
  });

  it("paragraphs of a line or two stand apart, and a headline's lines do not", async () => {
    const lines: Placed[] = [
      [72, 100, "Harbor City Opens a Ferry That", 24],
      [72, 128, "Nobody Had Asked For", 24],
      [72, 170, "The ferry lands at noon, and nobody on the pier knows who has"],
      [72, 184, "asked for it."],
      [72, 210, "“I am sorry for every wave.”"],
      [72, 236, "Mara Voss"],
      [72, 262, "Tom Oake, who keeps the dock, was not so sure that it would land."],
      [72, 288, "The well-known pier was shut in May."],
    ];
    expect(await paragraphsOf(lines)).toEqual([
      "Harbor City Opens a Ferry That Nobody Had Asked For",
      "The ferry lands at noon, and nobody on the pier knows who has asked for it.",
      ...lines.slice(4).map(([, , words]) => words),
    ]);
  });

  it("an indented line and a short one divide paragraphs", async () => {
    const second: Placed[] = [[84, 160, RIGHT[0] ?? ""], ...column(72, 172, RIGHT.slice(1))];
    expect(await paragraphsOf([...column(72, 100, LEFT), ...second])).toEqual([LEFT_TEXT, RIGHT_TEXT]);
  });

  it("running heads and page numbers stand apart, as boilerplate, and divide no sentence", async () => {
    const page = (number: number, lines: readonly string[]): Placed[] => [
      [72, 40, "HARBOR LANTERN"],
      ...column(72, 100, lines),
      [290, 800, String(number)],
    ];
    const article = await articleOf(pdf([page(1, LEFT.slice(0, 3)), page(2, LEFT.slice(3)), page(3, RIGHT)]));
    const cut = (role: string) =>
      article.blocks.filter((one) => one.role === role).map(({ start, end }) => article.text.slice(start, end));
    expect(cut("body")).toEqual([LEFT_TEXT, RIGHT_TEXT]);
    expect(cut("boilerplate").toSorted()).toEqual([
      "1",
      "2",
      "3",
      "HARBOR LANTERN",
      "HARBOR LANTERN",
      "HARBOR LANTERN",
    ]);
    expect(placeAt(article.places, article.text.indexOf("morning rain"))?.label).toBe("p. 2");
    expect(placeAt(article.places, article.text.indexOf("crowd of two"))?.label).toBe("p. 1");
  });
});

/** A page of a court's transcript: 25 numbered lines, double-spaced, a running head, the page's number. */
function courtPage(number: number, lines: readonly string[], together = false): Placed[] {
  return [
    [72, 40, "VOSS - DIRECT"],
    [480, 40, String(number), 10],
    ...lines.flatMap((words, index): Placed[] => {
      const top = 80 + index * 24;
      if (together) return [[60, top, `${String(index + 1).padStart(2)}   ${words}`]];
      const [, label, rest] = /^([QA]\.) (.*)$/.exec(words) ?? [];
      const said: Placed[] =
        label === undefined
          ? [[108, top, words]]
          : [
              [144, top, label],
              [180, top, rest ?? ""],
            ];
      return [[60, top, String(index + 1)], ...said];
    }),
    [200, 810, "HARBOR REPORTING, INC."],
  ];
}

const FIRST = [
  "Q. Mayor Voss, when did you first hear that the",
  "ferry was taking on water?",
  "A. On the Monday. Mr. Oake called me at the dock and",
  "said that the hull had fourteen cracks in it.",
  "Q. Did you write that down?",
  "A. I did not. I have never written down what a man",
];
const SECOND = [
  "says to me at six in the morning.",
  "Q. Never?",
  "A. Not once. It is not how the harbor works.",
  "THE COURT: Let the witness finish.",
  "A. I had finished, Your Honor.",
  "Q. Then we go on to the ropes.",
];
const TURNS = [
  "Q. Mayor Voss, when did you first hear that the ferry was taking on water?",
  "A. On the Monday. Mr. Oake called me at the dock and said that the hull had fourteen cracks in it.",
  "Q. Did you write that down?",
  "A. I did not. I have never written down what a man says to me at six in the morning.",
  "Q. Never?",
  "A. Not once. It is not how the harbor works.",
  "THE COURT: Let the witness finish.",
  "A. I had finished, Your Honor.",
  "Q. Then we go on to the ropes.",
];

describe("transcripts of a court", () => {
  it.each([
    ["in a column of their own", false],
    ["in one run with the words", true],
  ])("the numbers of lines, %s, stand apart and break no answer", async (_, together) => {
    const article = await articleOf(pdf([courtPage(41, FIRST, together), courtPage(42, SECOND, together)]));
    const cut = (role: string) =>
      article.blocks.filter((one) => one.role === role).map(({ start, end }) => article.text.slice(start, end));
    expect(article.role).toBe("transcript");
    expect(cut("body")).toEqual(TURNS);
    expect(cut("boilerplate").toSorted()).toEqual(
      [
        ...["1 2 3 4 5 6", "1 2 3 4 5 6", "41", "42", "VOSS - DIRECT", "VOSS - DIRECT"],
        ...["HARBOR REPORTING, INC.", "HARBOR REPORTING, INC."],
      ].toSorted(),
    );
    const labelAt = (words: string) => placeAt(article.places, article.text.indexOf(words))?.label;
    expect([labelAt("what a man"), labelAt("six in the morning")]).toEqual(["p. 1", "p. 2"]);
    expect(extract(article).map(({ segments: [[start, end] = [0, 0]] }) => article.text.slice(start, end))).toEqual(
      TURNS.map((turn) => turn.replace(/^[^.:]+[.:] /, "")),
    );
  });

  it("an answer given at one height of many pages is no running line, and neither is what is said there now and then", async () => {
    const page = (index: number) =>
      courtPage(index + 1, [
        ...FIRST.slice(0, 5),
        index % 4 === 0 ? "THE COURT: Sustained." : `Q. And on day ${"abcdefghi"[index]}?`,
        "A. Yes.",
      ]);
    const article = await articleOf(pdf(Array.from({ length: 9 }, (_, index) => page(index))));
    const body = article.blocks
      .filter(({ role }) => role === "body")
      .map(({ start, end }) => article.text.slice(start, end));
    expect(body.filter((words) => words === "A. Yes.")).toHaveLength(9);
    expect(body.filter((words) => words === "THE COURT: Sustained.")).toHaveLength(3);
    expect(
      article.blocks.filter(
        ({ start, end, role }) => role === "boilerplate" && article.text.slice(start, end) === "VOSS - DIRECT",
      ),
    ).toHaveLength(9);
  });

  it("a list of numbered sentences is no margin", async () => {
    const list = ["1 We sail.", "2 We wait.", "3 We row.", "4 We swim.", "5 We sink.", "6 We rest."];
    const article = await articleOf(pdf([[...column(72, 100, LEFT), ...column(72, 180, list)]]));
    expect(article.text.split("\n\n")).toEqual([LEFT_TEXT, ...list]);
    expect(article.blocks.every(({ role }) => role !== "boilerplate")).toBe(true);
  });
});

describe("letters and pages", () => {
  it("ligatures are letters, and a soft hyphen at a line's end is none", async () => {
    const lines = [
      "The ﬁrst ferry of the spring was the best that the har\u00ad",
      "bor had seen, and nobody was left ashore.",
    ];
    expect(await paragraphsOf(column(72, 100, lines))).toEqual([
      "The first ferry of the spring was the best that the harbor had seen, and nobody was left ashore.",
    ]);
  });

  it("kerned words are whole words", async () => {
    const kerned = `BT /F1 10 Tf 1 0 0 1 72 700 Tm [${coded("We s")} 80 ${coded("ail at no")} -20 ${coded("on.")}] TJ ET`;
    expect(await paragraphsOf({ stream: kerned })).toEqual(["We sail at noon."]);
  });

  it("a page that lies on its side is read as it is seen", async () => {
    const sheet = upwards(column(72, 100, LEFT));
    expect(await paragraphsOf({ stream: sheet, rotate: 90 })).toEqual([LEFT_TEXT]);
    expect(await paragraphsOf({ stream: sheet })).toEqual([LEFT_TEXT]);
  });

  it("a stamp up the margin stands after the text of its page", async () => {
    const stamp = upwards([[300, 20, "Filed 2 May"]]);
    const shown = column(72, 100, LEFT).map(
      ([left, top, words]) => `1 0 0 1 ${left} ${842 - top} Tm ${coded(words)} Tj`,
    );
    expect(await paragraphsOf({ stream: `BT /F1 10 Tf ${shown.join("\n")} ET ${stamp}` })).toEqual([
      LEFT_TEXT,
      "Filed 2 May",
    ]);
  });

  it("pages are called what the file calls them", async () => {
    const labels = "/PageLabels << /Nums [0 << /S /r >> 1 << /S /D /St 12 >>] >>";
    const file = pdf([column(72, 100, LEFT), column(72, 100, RIGHT)], {}, "", labels);
    expect((await articleOf(file)).places?.map(({ label }) => label)).toEqual(["p. i", "p. 12"]);
  });
});

describe("properties of a PDF", () => {
  it("are taken where the text states nothing", async () => {
    const file = pdf([column(72, 100, LEFT)], {
      Title: "A Ferry at Last",
      Author: "Ana Ruhl",
      CreationDate: "D:20310502090000+01'00'",
    });
    expect(await articleOf(file)).toMatchObject({
      title: "A Ferry at Last",
      authors: ["Ana Ruhl"],
      // The day a file was made is not the day its words were published.
      publishedAt: null,
      evidence: { authors: { from: "file properties", at: null } },
    });
  });
});

describe("files that are no whole PDF give one line", () => {
  const whole = pdf([column(72, 100, LEFT)]);
  const key = "<28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A>";
  it.each<[string, Buffer, RegExp]>([
    ["a sign alone", Buffer.from("%PDF-1.7 and nothing"), /^a damaged PDF, or one that ends too soon/],
    ["cut off", whole.subarray(0, 120), /^(?:a damaged PDF|no text in it)/],
    ["no text", pdf([[]]), /^no text in it; expected a PDF with text, not pictures of pages$/],
    [
      "a password",
      pdf(
        [column(72, 100, LEFT)],
        {},
        `/ID [<01><01>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`,
      ),
      /^an encrypted PDF/,
    ],
  ])("%s", async (_, file, message) => {
    expect(await messageOf(file)).toMatch(message);
  });
});

/** Less time and memory than the program gives, so that the tests do not wait. */
const TIGHT: PdfLimits = { page: 4, document: 30, heap: 96, growth: 200, pages: 400 };

describe("pages that do not end cost themselves alone", () => {
  const fine = column(72, 100, LEFT);

  it("five million operators", async () => {
    const endless: Page = { stream: `BT /F1 10 Tf ${"1 0 0 1 72 700 Tm (a) Tj\n".repeat(5_000_000)} ET` };
    const found = await read(pdf([fine, endless, column(72, 100, RIGHT)]), TIGHT);
    expect(found).toMatchObject([
      {
        problem: {
          message: expect.stringMatching(
            /^page 2 not read, damaged or more than can be read in 4 s; expected a whole PDF$/,
          ),
        },
      },
      { article: { text: `${LEFT_TEXT}\n\n${RIGHT_TEXT}` } },
    ]);
  });

  it("a page that unpacks to gigabytes", async () => {
    const bomb = deflateSync(deflateSync(Buffer.alloc(400 * 1024 * 1024, " "), { level: 9 }), { level: 9 });
    const whole = pdf([fine, fine, column(72, 100, RIGHT)]).toString("latin1");
    const at = whole.indexOf("7 0 obj");
    const end = whole.indexOf("endobj", at);
    const stream = `7 0 obj\n<< /Length ${bomb.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n${bomb.toString("latin1")}\nendstream\n`;
    const before = process.memoryUsage.rss();
    const found = await read(Buffer.from(whole.slice(0, at) + stream + whole.slice(end), "latin1"), TIGHT);
    expect(process.memoryUsage.rss() - before).toBeLessThan(700 * 1024 * 1024);
    expect(found).toMatchObject([
      { problem: { message: expect.stringMatching(/^page 2 not read/) } },
      { article: { text: `${LEFT_TEXT}\n\n${RIGHT_TEXT}` } },
    ]);
  });

  it("more pages than a book has are refused", async () => {
    const [one] = await read(pdf(Array.from({ length: 401 }, () => fine)), TIGHT);
    expect(one).toMatchObject({ problem: { message: "a PDF of 401 pages; expected 400 at most" } });
  });

  it("the next file is read as if nothing had been", async () => {
    expect((await articleOf(pdf([fine]))).text).toBe(LEFT_TEXT);
  });
});

it("three hundred pages take seconds, each under its number", async () => {
  const pages = Array.from({ length: 300 }, (_, index) => [
    ...column(72, 100, [`Page ${index + 1} of the minutes begins here, and goes on.`, ...LEFT, ...RIGHT, ...LEFT]),
    [290, 800, String(index + 1)] as Placed,
  ]);
  const { text, places = [] } = await articleOf(pdf(pages));
  expect(new Set(places.map(({ label }) => label)).size).toBe(300);
  expect(placeAt(places, text.indexOf("Page 217 of"))?.label).toBe("p. 217");
});
