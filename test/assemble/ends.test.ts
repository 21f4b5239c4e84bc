import { describe, expect, test } from "vitest";
import { coverage, statementsOf } from "../coverage.js";

/** What `c` prints otherwise than `a` and `b`, as “theirs > its own”. */
function changes(said: string, print: string): string[] {
  const statements = statementsOf(coverage({ a: `“${said}”`, b: `“${said}”`, c: `“${print}”` }));
  const own = statements.flatMap(({ renditions }) => renditions).find(({ article }) => article === "c");
  return (own?.operations ?? []).map(({ statement, rendition }) => `${statement} > ${rendition}`);
}

describe("a print that ends its sentence in other words", () => {
  const LEAD = "They told us in spring that the ferry would be mended before the herring came.";
  test("changes those that differ, and not all to the end", () => {
    expect(changes(`${LEAD} Now nobody answers the telephone.`, `${LEAD} Now no one answers the phone.`)).toEqual([
      "nobody > no one",
      "telephone > phone",
    ]);
  });
  test("has left out what stands in the statement before the last words that both have", () => {
    const said = `${LEAD} If I had waited for that I would have sold the boat, and I would probably shout at somebody.`;
    const told = changes(said, `${LEAD} If I had waited for that I would shout at somebody.`).join("; ");
    expect(told).toContain("probably");
    expect(told).not.toContain("> that");
    expect(told).not.toContain("shout");
  });
  test("has added what shares no word with the rest", () => {
    expect(
      changes(`${LEAD} We waited until the autumn storms.`, `${LEAD} We waited, and my brother sold his nets.`),
    ).toContain(" > and my brother sold his nets");
  });
});

test("“no one” is “nobody”: neither a number nor a denial is changed", () => {
  const said = "I stood on the quay with forty crates of herring and nobody in the office would pick up the phone.";
  const statements = statementsOf(
    coverage({ a: `“${said}”`, b: `“${said}”`, c: `“${said.replace("nobody", "no one")}”` }),
  );
  expect(statements.flatMap(({ renditions }) => renditions.flatMap(({ flags }) => flags))).toEqual([]);
  const denied = said.replace("nobody", "somebody");
  const others = statementsOf(coverage({ a: `“${said}”`, b: `“${said}”`, c: `“${denied}”` }));
  expect(others.flatMap(({ renditions }) => renditions.flatMap(({ flags }) => flags))).toContain("negation");
});
