import { describe, expect, test } from "vitest";
import type { Statement } from "../../src/model.js";
import { coverage, statementsOf } from "../coverage.js";

const SAID = "The ferry company has had two years to mend that engine, and I am done with waiting.";

interface Said {
  readonly saidTo: string | null;
  readonly date?: string;
  readonly text?: string;
}

const only = (printed: Record<string, Said>): Statement => {
  const given = Object.entries(printed).map(([id, { text = `“${SAID}”`, ...said }]) => [id, { text, ...said }]);
  const [statement, ...others] = statementsOf(coverage(Object.fromEntries(given)));
  expect(others).toEqual([]);
  return statement as Statement;
};
const flagged = ({ renditions }: Statement): string[] =>
  renditions.filter(({ flags }) => flags.includes("occasion")).map(({ article }) => article);

describe("the occasion of a statement", () => {
  test("is the one that most printings name, and who says otherwise is flagged", () => {
    const statement = only({
      a: { saidTo: "Harbour FM" },
      b: { saidTo: "Harbour FM" },
      c: { saidTo: "The Quay Post" },
    });
    expect(statement.occasion.saidTo).toBe("Harbour FM");
    expect(flagged(statement)).toEqual(["c"]);
  });
  test("is not known where two are named as often, and nobody is flagged", () => {
    const statement = only({ a: { saidTo: "Harbour FM" }, b: { saidTo: "The Quay Post" } });
    expect(statement.occasion.saidTo).toBeNull();
    expect(flagged(statement)).toEqual([]);
  });
  test("a few words quoted count as well", () => {
    const few = "She called the delay one of “two years to mend that engine”.";
    const statement = only({
      a: { saidTo: "Harbour FM" },
      b: { saidTo: "The Quay Post", date: "2031-05-02" },
      c: { saidTo: "Harbour FM", text: few, date: "2031-05-02" },
    });
    expect(statement.renditions).toHaveLength(3);
    expect(statement.occasion.saidTo).toBe("Harbour FM");
  });
  test("a statement that was also told to a paper is in both: the earlier printing's word stands", () => {
    const statement = only({
      a: { saidTo: "statement", date: "2031-05-01" },
      b: { saidTo: "Daily Gannet", date: "2031-05-02" },
    });
    expect(statement.occasion.saidTo).toBe("statement");
    expect(flagged(statement)).toEqual([]);
  });
});

test("two thousand printings that each name another occasion are told in bounded time", () => {
  const printed = Object.fromEntries(
    Array.from({ length: 2000 }, (_, i) => [`n${i}`, { text: `“${SAID}”`, saidTo: `Harbour ${i} FM` }] as const),
  );
  const start = process.cpuUsage();
  const [statement] = statementsOf(coverage(printed));
  const { user, system } = process.cpuUsage(start);
  expect(statement?.occasion.saidTo).toBeNull();
  expect((user + system) / 1e6).toBeLessThan(15);
}, 60_000);

describe("names of one broadcast", () => {
  const both = (tie: string): string => `Varga was on ${tie} on Sunday.\n“${SAID}”`;
  test.each([
    ["Harbour TV’s Sunday programme ‘The Slipway’"],
    ["The Slipway on Harbour TV"],
    ["Harbour TV's The Slipway"],
  ])("%s: the programme and its broadcaster are no two occasions", (tie) => {
    const statement = only({
      a: { saidTo: "The Slipway", text: both(tie) },
      b: { saidTo: "The Slipway" },
      c: { saidTo: "Harbour TV" },
    });
    expect(statement.occasion.saidTo).toBe("The Slipway");
    expect(flagged(statement)).toEqual([]);
  });
  test("a paper named beside it is another", () => {
    const tie = "The Slipway, as Harbour TV had reported,";
    const printed = { a: { saidTo: "The Slipway", text: both(tie) }, b: { saidTo: "The Slipway" } };
    expect(flagged(only({ ...printed, c: { saidTo: "Harbour TV" } }))).toEqual(["c"]);
  });
  test("the host's name is the programme's", () => {
    const statement = only({ a: { saidTo: "The Long Way With Ned Ottley" }, b: { saidTo: "Ned Ottley" } });
    expect(statement.occasion.saidTo).not.toBeNull();
    expect(flagged(statement)).toEqual([]);
  });
});
