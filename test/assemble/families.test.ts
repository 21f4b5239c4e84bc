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

  test("a stock ending under two captions of one day, nobody named, is two texts", () => {
    const end = "at the signing of the ferry treaty in the harbour office of Oakhaven on Friday, May 2.";
    expect(
      together({
        herald: {
          text: `“Under a grey sky the old mayor, who had not been seen for weeks, shakes hands with all nine fishermen and their families ${end}”`,
          speaker: null,
          date: "2031-05-02",
        },
        echo: {
          text: `“A brass band from the upper valley, in its red coats, plays for a crowd of children, tourists and three tired police officers ${end}”`,
          speaker: null,
          date: "2031-05-02",
        },
      }).length,
    ).toBe(2);
  });

  test("two captions made by one form, which is most of their words, are two texts", () => {
    const form =
      "at the signing of the ferry treaty in the harbour office of Oakhaven on Friday, May 2. (Photo: Tern Pictures)";
    expect(
      together({
        herald: { text: `“The old mayor shakes hands with nine fishermen ${form}”`, speaker: null, date: "2031-05-02" },
        echo: { text: `“A brass band in red coats plays for children ${form}”`, speaker: null, date: "2031-05-02" },
      }),
    ).toEqual(["echo", "herald"]);
  });

  test("one speaker who names the same thing in two sentences of a day says two things", () => {
    const named = "the Joint Office of Ferries and Tidal Works";
    expect(
      together({
        herald: {
          text: `“I have written twice to ${named} about the slip, and nobody has answered me yet.”`,
          date: "2031-05-02",
        },
        echo: {
          text: `“Let ${named} come here and look at our empty quay before it signs anything at all.”`,
          date: "2031-05-02",
        },
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

  describe("where nobody's name and no day ties two", () => {
    const idiom = "to throw every caution to the north wind";
    const speech = `We were far behind that morning and I told the crew ${idiom} and sail for the sluice`;
    test.each([
      ["a turn of phrase a week apart is two statements", "2031-05-09", ["echo", "herald"]],
      ["on one day it is one", "2031-05-02", ["echo herald"]],
    ])("%s", (_, date, found) => {
      expect(
        together({
          herald: { text: `“${speech}.”`, date: "2031-05-02" },
          echo: { text: `“${idiom} or say nothing.”`, speaker: null, date },
        }),
      ).toEqual(found);
    });

    test("two forms a few days apart that differ in their heads are two texts, whoever signs them", () => {
      const form = "to adopt a strong harbour plan that cuts the dust from the coal quays and keeps our children well";
      expect(
        together({
          herald: {
            text: `“In this hard year the Lung Society asks the council of Oakhaven ${form}.”`,
            date: "2031-05-02",
          },
          echo: {
            text: `“The Lung Society of Tarn calls on the mayor ${form}.”`,
            speaker: "Bo Lindqvist",
            date: "2031-05-06",
          },
        }),
      ).toEqual(["echo", "herald"]);
    });

    test.each([
      ["a phrase that two texts hold does not tie them", "take real action on the harbour dust"],
      ["nor does the name of a thing in ten words", "take up the Joint Plan for Ferries and Tidal Works"],
    ])("%s", (_, phrase) => {
      const found = together({
        herald: {
          text: `“Trust us to mend the schools and the ferries, trust us to ${phrase}.”`,
          speaker: "Bo Lindqvist",
          date: "2031-05-02",
        },
        echo: {
          text: `“The old mayor ran for office twice and said he would ${phrase} and on clean slips.”`,
          speaker: "Ada Marrow",
          date: "2031-05-09",
        },
        mirror: { text: `“${phrase},”`, speaker: null, date: "2031-05-05" },
      });
      expect(found).not.toContain("echo herald mirror");
    });
  });

  test.each([
    [
      "one speaker's twelve words within two sentences of a day are two statements",
      "By comparison the small pump makes about eleven hundred litres of brine out of every ton of clay, so we kept it running in the north yard all through May",
      "To run the large one for a week makes about eleven hundred litres of brine out of every ton of sand, they say, which is why nobody at the works has used it since",
      ["echo", "herald"],
    ],
    [
      "a whole sentence of them is one",
      "In some places it looks like a hurricane went through. Most of what we are mending is off the main roads",
      "In some places it looks like a hurricane went through. The work across the fields will take the most patience",
      ["echo herald"],
    ],
  ])("%s", (_, herald, echo, found) => {
    expect(
      together({
        herald: { text: `“${herald}.”`, date: "2031-05-02" },
        echo: { text: `“${echo}.”`, date: "2031-05-02" },
      }),
    ).toEqual(found);
  });

  test("one whole quotation of a day under two names is one statement", () => {
    expect(
      together({
        herald: { text: "“the most ambitious plan in years to mend the harbour.”", date: "2031-05-02" },
        echo: {
          text: "“the most ambitious deal in years to mend the harbour.”",
          speaker: "Bo Lindqvist",
          date: "2031-05-02",
        },
      }),
    ).toEqual(["echo herald"]);
  });

  describe("one speaker's words, printed again with others around them", () => {
    const point = "the harbour needs a dry dock more than it needs another grand hotel on the quay";
    const herald = `“Let me say it plainly tonight, ${point}, and my door is open.”`;
    const echo = `“I told you that ${point}, as they all know.”`;
    test.each([
      ["within the days of coverage they were said once", "2031-05-04", ["echo herald"]],
      ["a week later they were said again", "2031-05-09", ["echo", "herald"]],
    ])("%s", (_, date, found) => {
      expect(together({ herald: { text: herald, date: "2031-05-02" }, echo: { text: echo, date } })).toEqual(found);
    });

    test("a week later a whole printing of them is a copy", () => {
      expect(
        together({ herald: { text: herald, date: "2031-05-02" }, echo: { text: `“${point},”`, date: "2031-05-09" } }),
      ).toEqual(["echo herald"]);
    });
  });

  test("one form filled in twice is two texts, though it begins and ends alike", () => {
    const form = (...[tale, ship, place, crew, colour, inside, deed, month]: string[]): string =>
      `“Card number ${tale} of the ${ship} yard in ${place} for ${crew} and sons painted ${colour} within and ${inside} without and ${deed} in ${month} at the harbour office of Oakhaven.”`;
    expect(
      together({
        herald: {
          text: form("four", "Tern", "Brackwater", "Lindqvist", "blue", "grey", "sold", "May"),
          speaker: null,
          date: "2031-05-02",
        },
        echo: {
          text: form("nine", "Heron", "Pellhaven", "Marrow", "white", "black", "burned", "June"),
          speaker: null,
          date: "2031-05-02",
        },
      }),
    ).toEqual(["echo", "herald"]);
  });

  test("many telling words at the end of one print and the beginning of another, on one day, are one statement", () => {
    const telling = "the brass lantern burned blue above Pellhaven sluice gate";
    expect(
      together({
        herald: {
          text: `“We came up the hill in the dark with the dogs barking and nobody spoke a word: ${telling}.”`,
          speaker: null,
          date: "2031-05-02",
        },
        echo: {
          text: `“${telling}. Then the bell rang twice, and I went home to my supper and my bed like everybody else.”`,
          date: "2031-05-02",
        },
      }),
    ).toEqual(["echo herald"]);
  });

  test("what is printed word for word on two occasions ties the other printings of each", () => {
    const said = "we shall mend the sluice before the herring come";
    expect(
      together({
        "a first": { text: `“${said},”`, date: "2031-05-02" },
        later: { text: `“${said}.”`, date: "2031-09-10" },
        latest: { text: `“${said}”`, date: "2031-09-11" },
        fuller: { text: `“Whatever the council says, ${said} and the frost sets in.”`, date: "2031-09-11" },
      }),
    ).toEqual(["a first", "fuller later latest"]);
  });

  test("two notices of two weeks are two texts, though a short printing of the one could be of either", () => {
    const opened = "opens the great hall of the Oakhaven ferry company on Friday";
    const may = ["The old harbour master", "The old harbour master of Brackwater", "Our old harbour master"];
    const printed = [
      ...may.map((who) => [`${who} waves nine red flags and sings while Tarn ${opened}`, "2031-05-02"]),
      [`Tarn ${opened}`, "2031-05-02"],
      [`Nine young lamp makers fall off a ladder into the mud before Wick ${opened}`, "2031-05-09"],
    ];
    const coverage = printed.map(([text, date = ""], at) => [`p${at}`, { text: `“${text}.”`, speaker: null, date }]);
    expect(together(Object.fromEntries(coverage))).toEqual(["p0 p1 p2 p3", "p4"]);
  });
});
