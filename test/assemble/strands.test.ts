import { describe, expect, test } from "vitest";
import type { Statement } from "../../src/model.js";
import { type Coverage, coverage, statementsOf } from "../coverage.js";

const LEAD = "The old pier was closed on a Friday afternoon, and not one of us had a letter about it.";
const ONE = "I found the gate chained when I came with the bread.";
const OTHER = "My brother still had his nets hanging on the far side.";
const LATER = "We carried them out by boat in the dark.";

/** “A,” she said. “B.” */
const divided = (first: string, second: string): string => `“${first.replace(/\.$/, ",")}” she said. “${second}”`;

/** All of one interview, as their articles say. */
const interview = (printed: Record<string, string>): Coverage =>
  coverage(Object.fromEntries(Object.entries(printed).map(([id, text]) => [id, { text, saidTo: "Radio Pellhaven" }])));
const only = (printed: Record<string, string>): Statement => {
  const [statement, ...others] = statementsOf(interview(printed));
  expect(others).toEqual([]);
  return statement as Statement;
};
const classes = ({ renditions }: Statement): Record<string, string> =>
  Object.fromEntries(renditions.map((rendition) => [rendition.article, rendition.class]));
const flags = ({ renditions }: Statement): string[] => renditions.flatMap((rendition) => rendition.flags);

describe("what two papers go on with behind an attribution", () => {
  test("both stand in the text, with a gap between, and neither is said to be other words", () => {
    const printed = { a: divided(LEAD, OTHER), b: `“${LEAD} ${ONE}”` };
    expect(only(printed).text).toBe(`${LEAD} ${ONE} … ${OTHER}`);
    expect(classes(only(printed))).toEqual({ a: "marked-splice", b: "trim" });
  });
  test("also where a third prints the one by itself", () => {
    const statement = only({ a: divided(LEAD, OTHER), b: divided(LEAD, ONE), c: `“${OTHER} ${LATER}”` });
    expect(statement.text).toContain(LEAD);
    expect(statement.text).toContain(ONE);
    expect(statement.text).toContain(`${OTHER} ${LATER}`);
    expect(Object.values(classes(statement))).not.toContain("unattested");
    expect(Object.values(classes(statement))).not.toContain("reworded");
  });
  test("what was cut between is not missed: nobody knows when it was said", () => {
    expect(
      flags(only({ a: divided(LEAD, "He lost them all."), b: `“${LEAD} Nobody would ever pay for that.”` })),
    ).toEqual([]);
  });
  test("a bracket behind the attribution stands for nothing that others print", () => {
    const { renditions } = only({ a: divided(LEAD, `[Then] ${OTHER}`), b: `“${LEAD} ${ONE}”` });
    const details = renditions.flatMap(({ operations }) => operations.map(({ kind, detail }) => `${kind} ${detail}`));
    expect(details).toContain("bracket gloss");
    expect(details).not.toContain("bracket replacement");
  });
  test("the same of what two papers come from", () => {
    const printed = { a: divided(ONE, LEAD), b: `“${OTHER} ${LEAD}”` };
    expect(only(printed).text).toBe(`${ONE} … ${OTHER} ${LEAD}`);
    expect(classes(only(printed)).b).toBe("trim");
  });
  test("another wording of what follows is one: it stands in the text once", () => {
    const { text, renditions } = only({
      a: divided(LEAD, "I found the gate locked when I came with some bread."),
      b: `“${LEAD} ${ONE}”`,
      c: `“${LEAD} ${ONE}”`,
    });
    expect(text).toBe(`${LEAD} ${ONE}`);
    expect(renditions.find(({ article }) => article === "a")?.operations.map(({ rendition }) => rendition)).toEqual([
      "locked",
      "some",
    ]);
  });
  test("the transcript's words alone are the text where there is one", () => {
    const statement = only({ a: divided(LEAD, OTHER), b: `“${LEAD} ${ONE}”` });
    const { articles, quotations } = interview({ a: divided(LEAD, OTHER), b: `“${LEAD} ${ONE}”` });
    const [withTranscript] = statementsOf({
      articles: articles.map((article) => (article.id === "b" ? { ...article, role: "transcript" } : article)),
      quotations,
    });
    expect(statement.text).toContain(OTHER);
    expect(withTranscript?.text).toBe(`${LEAD} ${ONE}`);
  });
});

describe("sentences of which two papers set one before the same words", () => {
  test("both stand in the text, whoever left one out", () => {
    const { text } = only({ a: `“${ONE} ${LEAD}”`, b: `“${OTHER} ${LEAD}”`, c: `“${LEAD}”` });
    expect([`${ONE} … ${OTHER} ${LEAD}`, `${OTHER} … ${ONE} ${LEAD}`]).toContain(text);
  });
  test("a few other words before them are another wording, and not in the text", () => {
    const { text } = only({ a: `“Well, and ${LEAD}”`, b: `“${LEAD} ${ONE}”`, c: `“${LEAD} ${ONE}”` });
    expect(text).not.toContain("…");
  });
});

describe("a paper that begins as the one and ends as the other", () => {
  test("joins the two, though they have no word in common", () => {
    const printed = { a: `“${OTHER} ${LEAD}”`, b: `“${ONE} ${LATER}”`, c: `“${LEAD} ${LATER}”` };
    expect(only(printed).text).toBe(`${ONE} … ${OTHER} ${LEAD} ${LATER}`);
  });
});

describe("an ellipsis beside a print that fills it", () => {
  const full = `${LEAD} Nobody came. ${ONE}`;
  test.each([
    ["one against two", 2],
    ["one against five", 5],
  ])("%s: the text has the words, and who left them out has marked it", (_, times) => {
    const cut = Array.from({ length: times }, (_, i) => [`c${i}`, i % 2 ? divided(LEAD, ONE) : `“${LEAD} … ${ONE}”`]);
    const statement = only({ a: `“${full}”`, ...Object.fromEntries(cut) });
    expect(statement.text).toBe(full);
    const { a, ...others } = classes(statement);
    expect(a).toBe("verbatim");
    expect(new Set(Object.values(others))).toEqual(new Set(["marked-splice"]));
  });
});
