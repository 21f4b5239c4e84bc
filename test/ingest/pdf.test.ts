/** PDF pages become text in reading order; running heads stand apart; pages are places. */

import { describe, expect, it } from "vitest";
import { readPdf } from "../../src/ingest/pdf.js";
import type { Ingested } from "../../src/ingest/problem.js";
import type { Article } from "../../src/model.js";
import { column, type Placed, pdf } from "./make-pdf.js";

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function read(file: Buffer): Promise<Ingested[]> {
  const found: Ingested[] = [];
  for await (const one of readPdf(once(file), "paper.pdf")) found.push(one);
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

const paragraphsOf = async (...pages: readonly (readonly Placed[])[]) =>
  (await articleOf(pdf(pages))).text.split("\n\n");

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
    const at = article.text.indexOf("morning rain");
    expect(article.places?.find(({ start, end }) => start <= at && at < end)?.label).toBe("p. 2");
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
    ["cut off", whole.subarray(0, 120), /^a (?:damaged PDF|PDF without text)/],
    ["no text", pdf([[]]), /^a PDF without text, perhaps scanned pages/],
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
