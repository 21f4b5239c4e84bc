import { describe, expect, it } from "vitest";
import { quotationsOf } from "./article.js";

const said = "“The quay is shut,”";
const to = (text: string) => quotationsOf(text).map((q) => q.saidTo);
const at = (text: string) => to(text).at(-1);

describe("a meeting that an article goes through", () => {
  it.each([
    [
      "holds for whoever spoke there, though others are quoted between",
      `${said} Orla Finch said at a news conference on Monday.\n\nThe harbour was empty.\n\n“It is open,” said Thomas Hale.\n\n“It will not stand,” Finch said.`,
      ["press conference", null, "press conference"],
    ],
    [
      "holds for the one of whom the sentence before says that they spoke there",
      `Mayor Orla Finch told a packed council meeting on Monday night that the quay was lost.\n\n${said} she said.`,
      ["council meeting"],
    ],
    [
      "and of whom a later sentence says it",
      `Secretary Orla Finch told senators on Monday that the quay was lost. The hearing was the first since May.\n\n${said} Finch said.`,
      ["hearing"],
    ],
    [
      "holds for those who sit there",
      `${said} Orla Finch told the council meeting. “It is soft as cheese,” she said.\n\nCouncilman Thomas Hale disagreed.\n\n“It is open,” Hale said.`,
      ["council meeting", "council meeting", "council meeting"],
    ],
    [
      "holds for lawyers and judges at theirs",
      `The hearing was told that the quay was lost.\n\nThomas Hale, prosecuting, said it had been sold.\n\n“It was sold in May,” Mr Hale said.`,
      ["hearing"],
    ],
    [
      "holds for who asks and who answers",
      `${said} Orla Finch said at a briefing on Monday.\n\n“Who shut it?” asked Thomas Hale, a baker.\n\n“I did,” Finch answered.`,
      ["briefing", "briefing", "briefing"],
    ],
    [
      "holds for a question and its answer without a name",
      `${said} Orla Finch told the hearing.\n\n“Who shut it?”\n\n“I did.”`,
      ["hearing", "hearing", "hearing"],
    ],
    [
      "holds for words that the room answers",
      `${said} Orla Finch said at a town hall on Monday.\n\nThomas Hale, who sells bread, stood up. “It is open,” he said to applause.`,
      ["town hall", "town hall"],
    ],
    [
      "holds for who is told of in a headline's present, and speaks in the past",
      `The commissioner told senators that she was sorry.\n\nOrla Finch spent three hours at the hearing.\n\n${said} Finch said.`,
      ["hearing"],
    ],
    [
      "holds for one who appeared with another",
      `${said} Orla Finch said at a news conference.\n\nGov. Thomas Hale, who appeared with Finch, was short.\n\n“It is open,” he said.`,
      ["press conference", "press conference"],
    ],
    [
      "holds in the paragraph in which another has just spoken there",
      `At a hearing on Monday they met. ${said} Orla Finch said. Thomas Hale looked away. “It is open,” he murmured.`,
      ["hearing", "hearing"],
    ],
    [
      "goes on behind a letter that is told of",
      `${said} Orla Finch told the hearing.\n\nBram Cole had written her a letter.\n\nIt was long.\n\nThomas Hale, defending, said it was false.\n\n“It is open,” Mr Hale said.`,
      ["hearing", "hearing"],
    ],
    [
      "is where somebody speaks aloud who has posted something",
      `Orla Finch wrote on Chirper, “I am tired of it all,” on Friday.\n\n${said} Thomas Hale told the council meeting.\n\n“It was late,” Finch said, drawing laughter.`,
      ["Chirper", "council meeting", "council meeting"],
    ],
    [
      "does not hold for somebody who is not said to be there",
      `${said} Orla Finch told the council meeting.\n\nThomas Hale, who sells bread by the gate, was not surprised.\n\n“It was lost in May,” Hale said.`,
      ["council meeting", null],
    ],
    [
      "does not hold for what a member says afterwards",
      `${said} Orla Finch told the council meeting.\n\n“It is open,” Councilman Thomas Hale said afterward.`,
      ["council meeting", null],
    ],
    [
      "does not hold on another day",
      `${said} Orla Finch said at a rally on Monday.\n\n“It is open,” said Thomas Hale.\n\n“It will stand,” Finch said on Friday.`,
      ["rally", null, null],
    ],
    [
      "does not hold for what somebody has said before",
      `${said} Orla Finch said at a rally on Monday.\n\n“It is open,” said Thomas Hale.\n\nFinch has called it “soft as any cheese.”`,
      ["rally", null, null],
    ],
    [
      "ends where its speaker speaks to somebody else",
      `${said} Orla Finch said at a rally on Monday.\n\nFinch told the Brindle Courier that she would leave.\n\n“I am tired of it,” she said.`,
      ["rally", "The Brindle Courier"],
    ],
    [
      "is none where it is still to come",
      `The harbour will be discussed at a hearing next month.\n\nSen. Thomas Hale was glad.\n\n“It is open,” Hale said.`,
      [null],
    ],
    [
      "is none where a speech has one speaker",
      `${said} Orla Finch said in a speech on Monday.\n\nThomas Hale stood by the gate.\n\n“It is open,” Hale said.`,
      ["speech", null],
    ],
  ])("%s", (_, text, expected) => {
    expect(to(text)).toEqual(expected);
  });

  it.each([
    [`${said} Orla Finch said on a call with analysts.`, "call with analysts"],
    [`The firm held a call with investors. ${said} Orla Finch said on the call.`, "call with investors"],
    [`The board meeting was long. ${said} Orla Finch said at the meeting.`, "board meeting"],
    [`${said} Orla Finch told the court.`, "court"],
    [`The hearing was long. ${said} Orla Finch told the court.`, "hearing"],
    [`${said} Orla Finch said in the Democratic debate.`, "debate"],
    [`${said} Orla Finch said in the tax debate.`, null],
    [`${said} Orla Finch said in a debate over taxes.`, null],
    [`${said} Orla Finch said, hoping to rally her voters.`, null],
    [`${said} Orla Finch said after hearing of it.`, null],
    [`${said} Orla Finch told reporters after a forum in Fenby.`, "reporters"],
    [`In a ruling on Monday, Judge Orla Finch said the quay was “soft as cheese.”`, "ruling"],
    [`${said} said Orla Finch, a plaintiff in the lawsuit.`, null],
    [`${said} Orla Finch said of the row over the ruling.`, null],
    [`Judge Orla Finch, in a ruling on the quay, wrote that it was “soft as cheese.”`, "ruling"],
    [`The ministry in a note to its members said the quay was “soft as cheese.”`, "note"],
    [`The ministry denied it. ${said} it said in a Jan. 9 statement.`, "statement"],
    [
      `In a note to clients, Orla Finch, who has watched the harbour for Tidewater Securities since it was dug, put the loss at nine million and called the quay “soft as cheese.”`,
      "note to clients",
    ],
  ])("%s", (text, expected) => {
    expect(at(text)).toBe(expected);
  });
});

describe("a letter that gives its own words", () => {
  it.each([
    [`Orla Finch sent him a text message that read: “The quay is shut.”`, "text message"],
    [`The text, which was shown to reporters, read: “The quay is shut.”`, "text message"],
    [`“The quay is shut for the winter,” said the memo, which was sent on Monday.`, "memo"],
    [`The memo also told them that the quay was “soft as cheese.”`, "memo"],
    [`Orla Finch wrote him a letter. “The quay is shut,” it read.`, "letter"],
    [`One written submission, from a ferry hand, likened the quay to “soft cheese.”`, "written submission"],
    [`The agency’s bulletin spoke of “soft cheese.”`, "bulletin"],
    [`An internal document seen by the Courier warned of “soft cheese.”`, "internal document"],
    [`Orla Finch said in a written answer that it was “soft cheese.”`, "written answer"],
    [`Orla Finch kept the letter. “The quay is shut,” she said.`, null],
    [`Orla Finch read the submission. “The quay is shut,” she said.`, null],
    [`The lawsuit says that the quay was “soft as cheese.”`, null],
  ])("%s", (text, expected) => {
    expect(at(text)).toBe(expected);
  });
});

describe("what somebody writes", () => {
  it("is in the email that they were said to have written", () => {
    const text = `${said} Orla Finch said in an email.\n\nThe harbour was empty.\n\n“It is open,” said Thomas Hale.\n\n“It was lost in May,” Finch wrote.`;
    expect(to(text)).toEqual(["email", null, "email"]);
  });
});

describe("what stands under a post, and on a page", () => {
  const posted = `Orla Finch wrote on Chirper, ${said} and left.`;
  it.each([
    [`${posted}\n\n“It is open,” Thomas Hale replied in a comment.`, "Chirper"],
    [`${posted}\n\nUnder the post, Thomas Hale wrote: “It is open.”`, "Chirper"],
    [`${posted}\n\nUnder Ms. Finch’s post he wrote: “It is open.”`, "Chirper"],
    [
      `${posted}\n\nThomas Hale came into the comments under the post with three words. “It is open,” he joked.`,
      "Chirper",
    ],
    [`${said} Orla Finch wrote on the bakery’s Facebook page.`, "Facebook"],
    [`“It is open,” Thomas Hale said in a comment to reporters.`, "reporters"],
    [`Orla Finch said that staying in post had “worn her down to the keel.”`, null],
    [`While in post, Orla Finch called the quay “soft as cheese.”`, null],
    [`Orla Finch said in one post that the quay was “soft as cheese.”`, "post"],
  ])("%s", (text, expected) => {
    expect(at(text)).toBe(expected);
  });
});

describe("programmes and issues", () => {
  it.each([
    [`Appearing on the “Late Quay” on Monday, Orla Finch said it was “soft as cheese.”`, "Late Quay"],
    [`Orla Finch was asked about it on Friday’s Wake Brindle. ${said} she said.`, "Wake Brindle"],
    [
      `Finch spoke of it on Up Early With Bram Cole, where she said it was “soft as cheese.”`,
      "Up Early With Bram Cole",
    ],
    [`In the June issue of Halcyon, Orla Finch is described asleep. ${said} she says.`, "Halcyon"],
    [`In nearly every issue of the campaign, Orla Finch was alone. ${said} she says.`, null],
    [`Halcyon magazine quoted Orla Finch as saying that the quay was “soft as cheese.”`, "Halcyon"],
    [`In an appearance on Tide Desk, Orla Finch said it was lost. ${said} she told viewers.`, "Tide Desk"],
    [`${said} Orla Finch told viewers.`, null],
    [`The loss was first reported by Halcyon. ${said} Orla Finch told Halcyon on Monday.`, "Halcyon"],
    [`Orla Finch appeared on state television at midnight. ${said} she said.`, "state television"],
    [`${said} Orla Finch told breakfast television.`, "breakfast television"],
  ])("%s", (text, expected) => {
    expect(at(text)).toBe(expected);
  });
});

describe("words that are printed twice", () => {
  it("were said once", () => {
    const text = `Orla Finch says that the old quay was “soft as any cheese.”\n\nThomas Hale left.\n\n“It is soft as any cheese, and I am sorry,” Finch told the Brindle Courier.`;
    expect(to(text)).toEqual(["The Brindle Courier", "The Brindle Courier"]);
  });
});
