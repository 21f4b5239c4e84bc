import { describe, expect, test } from "vitest";
import { coverage, type Printed, statementsOf } from "../coverage.js";

const LINE = "we sold the old ferry because nobody in the harbour office would repair her";

/** Which articles stand together, statement by statement. */
function together(printed: Record<string, Printed>): string[] {
  return statementsOf(coverage(printed))
    .map(({ renditions }) => renditions.map(({ article }) => article).join(" "))
    .sort();
}

describe("which printings are one statement", () => {
  test("variants of one day, though the longest printing of the words is of another month", () => {
    expect(
      together({
        may: { text: `“Last winter ${LINE}, and the council knew it all along.”`, date: "2031-05-02" },
        september: { text: `“So ${LINE}.”`, date: "2031-09-10" },
        october: { text: `“I said ${LINE} then.”`, date: "2031-09-11" },
      }),
    ).toEqual(["may", "october september"]);
  });

  test("an undated printing joins one occasion and ties no two", () => {
    const found = together({
      may: { text: `“Last winter ${LINE}.”`, date: "2031-05-02" },
      september: { text: `“So ${LINE}.”`, date: "2031-09-10" },
      undated: { text: `“Look, ${LINE} at all.”`, date: null },
    });
    expect(found).toHaveLength(2);
    expect(
      found
        .join(" ")
        .split(" ")
        .filter((article) => article === "undated"),
    ).toHaveLength(1);
  });

  test("a short quotation given to somebody else stands beside the one that holds it whole", () => {
    const short = "nobody in the harbour office would repair her";
    expect(
      together({
        herald: { text: `“Look, ${LINE}.”`, date: "2031-05-02" },
        echo: { text: `“${short}”`, speaker: "Bo Lindqvist", date: "2031-05-03" },
      }),
    ).toEqual(["echo herald"]);
  });

  test("but not when it was printed months later", () => {
    const short = "nobody in the harbour office would repair her";
    expect(
      together({
        herald: { text: `“Look, ${LINE}.”`, date: "2031-05-02" },
        echo: { text: `“${short}”`, speaker: "Bo Lindqvist", date: "2031-08-03" },
      }),
    ).toEqual(["echo", "herald"]);
  });

  test("a phrase of the day in two people's mouths is two statements", () => {
    expect(
      together({
        herald: { text: "“We are here to protect the people of this country from the storm,”", date: "2031-05-02" },
        echo: {
          text: "“You were sent to protect the people of this country and you slept,”",
          speaker: "Bo Lindqvist",
          date: "2031-05-03",
        },
      }),
    ).toEqual(["echo", "herald"]);
  });
});
