import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model.js";
import { earliest } from "../../src/trace/first-seen.js";
import { trace } from "../../src/trace/trace.js";
import { intervalOf, isBefore } from "../../src/trace/when.js";
import { anArticle, aStatement, quotationsOf } from "./records.js";

const dated = (id: string, publishedAt: string | null): Article => anArticle(id, "", { publishedAt });

describe("which of two stated times is earlier", () => {
  it.each([
    ["2025-05-03", "2025-05-04", true],
    ["2025-05-03T06:30", "2025-05-03T14:10", true],
    ["2025-05-03", "2025-05-03T14:10", false],
    ["2025-05-03T14:10", "2025-05-03", false],
    ["2025-05", "2025-05-31", false],
    ["2025-05-03T23:00:00-05:00", "2025-05-04T05:00:00+01:00", false],
    ["2025-05-03T22:00:00-05:00", "2025-05-04T05:00:00+01:00", true],
    ["2025-05-03T10:00:00Z", "2025-05-03T11:00", false],
    ["2025-05-01T10:00:00Z", "2025-05-03T11:00", true],
    ["2025-05-03T10:42-04:00", "2025-05-03T13:05", false],
    ["2025-05-03T11:42-04:00", "2025-05-04", true],
    ["2025-05-03T13:42-04:00", "2025-05-04", false],
    ["2025-05-03", "2025-05-04T11:59+10:00", false],
    ["2025-05-03", "2025-05-04T12:00+10:00", true],
  ])("%s before %s: %s", (a, b, answer) => {
    const [x, y] = [intervalOf(a), intervalOf(b)];
    expect(x !== null && y !== null && isBefore(x, y)).toBe(answer);
  });

  it.each(["yesterday", "2025/05/03", "", "2025-5-3"])("%j is no stated time", (time) => {
    expect(intervalOf(time)).toBeNull();
  });
});

describe("the earliest printing in this collection", () => {
  it("is the earliest dated one, with how its time is known", () => {
    expect(earliest([dated("a", "2025-05-04"), dated("b", "2025-05-03T06:30"), dated("c", null)])).toEqual({
      firstSeen: { article: "b", time: "2025-05-03T06:30", evidence: "published line" },
      undated: 1,
    });
  });

  it("says so where a bare date leaves the order of one day open", () => {
    expect(
      earliest([dated("a", "2025-05-03"), dated("b", "2025-05-03T06:30"), dated("c", "2025-05-09")]).firstSeen,
    ).toEqual({
      article: "b",
      time: "2025-05-03T06:30",
      evidence: "published line; undecided against 1 other of that date",
    });
  });

  it("is told by the clocks of the pages where only one states its zone", () => {
    const hours = ["2025-05-03T13:05", "2025-05-03T10:42-04:00", "2025-05-03T16:10+01:00"];
    expect(earliest(hours.map((time, i) => dated(`${i}`, time))).firstSeen).toEqual({
      article: "1",
      time: "2025-05-03T10:42-04:00",
      evidence: "published line; undecided against 1 other of that date",
    });
    expect(earliest([dated("a", "2025-05-03T09:30"), dated("b", "2025-05-03T10:42-04:00")]).firstSeen?.article).toBe(
      "a",
    );
  });

  it("says which zone leaves it open where the dates are not the same", () => {
    const [first, next] = [dated("a", "2025-05-03T20:42-04:00"), dated("b", "2025-05-04")];
    expect(earliest([first, next, dated("c", "2025-05-03")]).firstSeen?.evidence).toBe(
      "published line; undecided against 1 other of that date and 1 other of a day next to it, since one of the two states no time zone",
    );
    expect(earliest([dated("a", "2025-05-03T11:42-04:00"), next]).firstSeen?.evidence).toBe("published line");
  });

  const updated = (id: string, modifiedAt: string): Article =>
    anArticle(id, "", { modifiedAt, evidence: { modifiedAt: { from: "published line", at: null } } });

  it("takes an update for a time by which its article was in print", () => {
    expect(earliest([updated("a", "2025-05-03T13:05"), dated("b", "2025-05-03T14:00")])).toEqual({
      firstSeen: { article: "a", time: "2025-05-03T13:05", evidence: "published line, of an update" },
      undated: 0,
    });
    expect(earliest([dated("b", "2025-05-03T12:00"), updated("a", "2025-05-08T13:05"), dated("c", null)])).toEqual({
      firstSeen: {
        article: "b",
        time: "2025-05-03T12:00",
        evidence: "published line; undecided against 1 other of which an update alone is dated",
      },
      undated: 1,
    });
  });

  it("goes by the publication where an update is stated too", () => {
    const both = anArticle("a", "", { publishedAt: "2025-05-03T15:00", modifiedAt: "2025-05-09" });
    expect(earliest([both, dated("b", "2025-05-03T14:00")]).firstSeen).toMatchObject({
      article: "b",
      evidence: "published line",
    });
  });

  it("is nobody's where no printing is dated", () => {
    expect(earliest([dated("a", null)])).toEqual({ firstSeen: null, undated: 1 });
  });
});

const WORDS = "It was the gulls that ate the bell, and nobody is sorry.";
/** Two papers, a blog and a transcript on one sentence. */
function collection() {
  const gazette = anArticle("gazette", `"${WORDS}" Marrow said.`, {
    outlet: "The Fenland Gazette",
    publishedAt: "2025-05-03T06:30",
    title: "Gulls ate bell",
  });
  const echo = anArticle("echo", `"${WORDS}" Marrow told the Fenland Gazette.`, {
    outlet: "Marsh Echo",
    publishedAt: "2025-05-04",
    title: "Bell eaten",
  });
  const blog = anArticle("blog", `The Marsh Echo reported the end of the bell.\n"${WORDS}"`, {
    outlet: "Reedbed",
    publishedAt: "2025-05-05",
  });
  const transcript = anArticle("transcript", `MARROW: "${WORDS}"`, { role: "transcript", publishedAt: "2025-05-01" });
  const apart = anArticle("apart", "In an interview with Reedbed, the mayor yawned.", {
    outlet: "Ebb",
    publishedAt: "2025-05-09",
  });
  const articles = [gazette, echo, blog, transcript, apart];
  const quotations = articles.flatMap((article) => quotationsOf(article));
  const statements = [aStatement("s1", WORDS, quotations)];
  return { articles, quotations, statements };
}
const origins = new Map([
  ["gazette", "gazette"],
  ["echo", "echo"],
  ["blog", "echo"],
  ["transcript", "transcript"],
  ["apart", "apart"],
]);
const ledgerOf = ({ articles, quotations, statements }: ReturnType<typeof collection>) =>
  trace(articles, quotations, statements, origins, []);

describe("a ledger", () => {
  it("does not count the transcript as a printing", () => {
    const [statement] = ledgerOf(collection()).statements;
    expect(statement?.firstSeen?.article).toBe("gazette");
    expect(statement?.undated).toBe(0);
  });

  it("counts reprints of one text as one origin", () => {
    expect(ledgerOf(collection()).statements[0]?.origins).toBe(2);
  });

  it("ties an article to the one it credits, surer where the credit covers shared words", () => {
    expect(ledgerOf(collection()).lineage).toEqual([
      {
        from: "apart",
        to: "blog",
        kind: "credits",
        evidence: ["says “In an interview with Reedbed”"],
        confidence: 0.3,
      },
      {
        from: "blog",
        to: "echo",
        kind: "credits",
        confidence: 0.5,
        evidence: ["says “The Marsh Echo reported”", "both print words of “It was the gulls that ate the bell, …”"],
      },
      {
        from: "echo",
        to: "gazette",
        kind: "credits",
        confidence: 0.9,
        evidence: [
          "says “told the Fenland Gazette”",
          "both print words of “It was the gulls that ate the bell, …”, which the credit covers",
        ],
      },
    ]);
  });

  it("ties nobody to an article published later, nor an outlet to itself", () => {
    const early = anArticle("early", "Marrow told The Fenland Gazette.", { outlet: "Ebb", publishedAt: "2025-05-02" });
    const own = anArticle("own", "Marrow told The Fenland Gazette.", {
      outlet: "Fenland Gazette",
      publishedAt: "2025-05-09",
    });
    const late = anArticle("late", "Nothing.", { outlet: "The Fenland Gazette", publishedAt: "2025-05-03" });
    expect(trace([early, own, late], [], [], new Map(), []).lineage).toEqual([]);
  });

  it("is less sure of one that the clocks of the pages have later", () => {
    const confidence = (publishedAt: string) => {
      const gazette = anArticle("gazette", `"${WORDS}" Marrow said.`, { outlet: "The Fenland Gazette", publishedAt });
      const echo = anArticle("echo", `"${WORDS}" Marrow told The Fenland Gazette.`, {
        publishedAt: "2025-05-03T10:18Z",
      });
      const quotations = [gazette, echo].flatMap((article) => quotationsOf(article));
      const { lineage } = trace([gazette, echo], quotations, [aStatement("s", WORDS, quotations)], new Map(), []);
      return lineage.map((edge) => edge.confidence);
    };
    expect([confidence("2025-05-03T11:57"), confidence("2025-05-03T11:57Z")]).toEqual([[0.5], []]);
    expect([confidence("2025-05-03T09:57"), confidence("2025-05-03")]).toEqual([[0.9], [0.9]]);
  });

  it("tells what else both print by its number only, where the credit covers some of it", () => {
    const more = [
      "You can sell the view, but nobody sells the harbour twice.",
      "The tide was the only guest that came on time.",
    ];
    const gazette = anArticle("gazette", [WORDS, ...more].map((words) => `"${words}" she said.`).join("\n"), {
      outlet: "The Fenland Gazette",
    });
    const echo = anArticle(
      "echo",
      [`"${WORDS}" she told The Fenland Gazette.`, ...more.map((words) => `"${words}" she sang.`)].join("\n"),
    );
    const [first, second] = [quotationsOf(gazette), quotationsOf(echo)];
    const statements = [WORDS, ...more].map((words, i) =>
      aStatement(
        `${i}`,
        words,
        [first[i], second[i]].filter((quotation) => quotation !== undefined),
      ),
    );
    const { lineage } = trace([gazette, echo], [...first, ...second], statements, new Map(), []);
    expect(lineage[0]?.evidence.slice(1)).toEqual([
      "both print words of “It was the gulls that ate the bell, …”, which the credit covers",
      "both print words of 2 other statements, of which the credit does not speak",
    ]);
  });

  it("does not tie by the name alone where the dates do not show that the two are near", () => {
    const namer = anArticle("namer", "Marrow told The Fenland Gazette.", { publishedAt: "2025-08-02" });
    const only = (publishedAt: string | null) =>
      anArticle("only", "Nothing.", { outlet: "The Fenland Gazette", publishedAt });
    for (const date of ["2025-05-03", null])
      expect(trace([namer, only(date)], [], [], new Map(), []).lineage).toEqual([]);
    expect(trace([namer, only("2025-07-30")], [], [], new Map(), []).lineage).toHaveLength(1);
  });

  it("does not choose among several articles of an outlet that share nothing with the one that names it", () => {
    const namer = anArticle("namer", "Marrow told The Fenland Gazette.");
    const [one, two] = ["one", "two"].map((id) => anArticle(id, "Nothing.", { outlet: "The Fenland Gazette" }));
    expect(one && two && trace([namer, one, two], [], [], new Map(), []).lineage).toEqual([]);
  });

  it("weighs all that an article says of one outlet together, and prefers the article whose words the credit covers", () => {
    const speech = "You can sell the view, but nobody can sell the harbour twice.";
    const april = anArticle("april", `"${speech}" she told the council.`, { outlet: "The Fenland Gazette" });
    const may = anArticle("may", `"${WORDS}" she said.`, { outlet: "The Fenland Gazette" });
    const echo = anArticle(
      "echo",
      `"${WORDS}" she told The Fenland Gazette.\n"${speech}" she had said.\nShe told The Fenland Gazette more.`,
    );
    const quotations = [april, may, echo].flatMap((article) => quotationsOf(article));
    const printing = (text: string) =>
      quotations.filter((q) =>
        [april, may, echo].some((a) => a.id === q.article && a.text.slice(...(q.segments[0] ?? [0, 0])) === text),
      );
    const statements = [aStatement("s1", WORDS, printing(WORDS)), aStatement("s2", speech, printing(speech))];
    const { lineage } = trace([april, may, echo], quotations, statements, new Map(), []);
    expect(lineage.map(({ from, to, confidence }) => [from, to, confidence])).toEqual([["echo", "may", 0.9]]);
  });

  it("makes one story of the articles that share a statement, under the earliest headline", () => {
    const { stories } = ledgerOf(collection());
    expect(stories.map(({ title, articles }) => [title, articles])).toEqual([
      ["Gulls ate bell", ["blog", "echo", "gazette", "transcript"]],
    ]);
  });

  it("makes no story of six shared words", () => {
    const { articles, quotations } = collection();
    const short = aStatement("s", "nobody in the town is sorry", quotations);
    expect(trace(articles, quotations, [short], origins, []).stories).toEqual([]);
  });

  it("is the same for the same records in any order", () => {
    const { articles, quotations } = collection();
    const statements = [
      ...collection().statements,
      aStatement("s2", "The bell was never found again by anyone.", quotations.slice(0, 2)),
    ];
    const problems = [
      { source: "b", message: "empty" },
      { source: "a", message: "empty" },
    ];
    const expected = JSON.stringify(trace(articles, quotations, statements, origins, problems));
    const shuffled = <T>(items: T[]) =>
      fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length });
    fc.assert(
      fc.property(shuffled(articles), shuffled(quotations), shuffled(statements), shuffled(problems), (a, q, s, p) => {
        expect(JSON.stringify(trace(a, q, s, origins, p))).toBe(expected);
      }),
      { numRuns: 40 },
    );
  });
});
