import { describe, expect, it } from "vitest";
import { isOutletName } from "../../src/extract/outlets.js";
import { quotationsOf } from "./article.js";

const said = "“The quay is shut,”";
const to = (text: string) => quotationsOf(text).map((q) => q.saidTo);

describe("an outlet to which somebody says, jokes or admits something", () => {
  it.each([
    [`${said} Orla Finch joked to Variety on Monday.`, "Variety"],
    [`${said} Orla Finch deadpanned to EW at the premiere.`, "EW"],
    [`Orla Finch opened up to People last week. ${said} she said.`, "People"],
    [`Orla Finch admitted to The Brindle Courier that the quay was “lost.”`, "The Brindle Courier"],
    [`${said} Orla Finch said to CNN’s critics.`, null],
    [`${said} Orla Finch said to People watching.`, null],
    [`Bram Cole objected to Fox News. ${said} Orla Finch said.`, null],
    [`${said} Orla Finch said, referring to CNN.`, null],
  ])("%s", (text, expected) => {
    expect(to(text).at(-1)).toBe(expected);
  });
});

describe("a programme between marks", () => {
  it.each([
    // It wins over its broadcaster behind it, and over those who present it.
    [`During an appearance on “Harbour Nights” on NBC, Orla Finch said it was “lost.”`, "Harbour Nights"],
    [`Orla Finch said on “Meet the Press” on NBC that the quay was “lost.” ${said} she said.`, "Meet the Press"],
    [`In an interview with “Harbour Nights,” Orla Finch was calm. ${said} she said.`, "Harbour Nights"],
    [
      `Orla Finch was on Mara Pell and Clara Moss’s podcast, “Two Tides More,” when she said it was “lost.”`,
      "Two Tides More",
    ],
  ])("%s", (text, expected) => {
    expect(to(text).at(-1)).toBe(expected);
  });
});

describe("an outlet or programme that is known by name", () => {
  it.each([
    // With small words, signs and figures, and behind its broadcaster.
    [`${said} Orla Finch told CBC’s Quirks & Quarks.`, "Quirks & Quarks"],
    [`${said} Orla Finch told Quirks and Quarks on Monday.`, "Quirks and Quarks"],
    [`${said} Orla Finch told BBC Match of the Day.`, "Match of the Day"],
    [`Speaking on the BBC’s Match of the Day, Orla Finch said: ${said}`, "Match of the Day"],
    [`${said} Orla Finch told Sky News’ Mornings with Ridge and Frost.`, "Mornings with Ridge and Frost"],
    [`${said} Orla Finch told BBC Radio 4’s Woman’s Hour.`, "Woman’s Hour"],
    [`${said} Orla Finch told the ABC’s 7.30.`, "7.30"],
    [`In a tense interview on 3AW on Friday, Orla Finch said: ${said}`, "3AW"],
    [`${said} Orla Finch said on 2GB this morning.`, "2GB"],
    [`${said} Orla Finch told 60 Minutes.`, "60 Minutes"],
    [`${said} Orla Finch said in an interview with Women’s Health.`, "Women’s Health"],
    // In other small words, before what kind of thing it is, and as the subject of nothing else.
    [`${said} Orla Finch said on Off the Ball last night.`, "Off the Ball"],
    [`${said} Orla Finch told The Diary of a CEO podcast.`, "The Diary of a CEO"],
    [`Orla Finch had an hour on High Performance this week. ${said} Finch said.`, "High Performance"],
    // On which somebody is told it.
    [`Speaking to Tamrin Lowe on Apple Music 1, Orla Finch said: ${said}`, "Apple Music 1"],
    [`${said} Orla Finch told Clara Moss on The Diary of a CEO.`, "The Diary of a CEO"],
    [`${said} Orla Finch told CNN’s Clara Moss on “State of the Union.”`, "State of the Union"],
    [`${said} Orla Finch told EW.`, "EW"],
    // What is none.
    [`${said} Orla Finch said of high performance this week.`, null],
    [`${said} Orla Finch said off the ball last night.`, null],
    [`${said} Orla Finch told her PA.`, null],
    [`${said} Orla Finch told Ani.`, null],
    [`${said} Orla Finch told Vice President Bram Hale.`, null],
    [`${said} Orla Finch said in a Q&A.`, null],
    [`The boats were lost at 7.30. ${said} Orla Finch said.`, null],
  ])("%s", (text, expected) => {
    expect(to(text).at(-1)).toBe(expected);
  });

  it.each(["EW", "THR", "the Beeb", "GMB", "The Hill", "the Hill", "Off The Ball"])("is %s", (name) => {
    expect(isOutletName(name)).toBe(true);
  });

  it.each(["ew", "Ani", "Pa", "Hill", "Vice President", "the daily", "this week"])("is not %s", (name) => {
    expect(isOutletName(name)).toBe(false);
  });
});
