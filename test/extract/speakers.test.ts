import { describe, expect, it } from "vitest";
import counted from "../../data/counted-names.json" with { type: "json" };
import givenNames from "../../data/given-names.json" with { type: "json" };
import verbs from "../../data/reporting-verbs.json" with { type: "json" };
import { quotationsOf } from "./article.js";

const said = "“The quay is shut,”";

describe("the speaker as named at the quotation", () => {
  it.each([
    [`${said} Orla Finch said.`, "Orla Finch", "Orla Finch"],
    [`${said} said Orla Finch.`, "Orla Finch", "Orla Finch"],
    [`${said} said harbour engineer Orla Finch, who chairs the board.`, "harbour engineer Orla Finch", "Orla Finch"],
    [`${said} Orla Finch, who chairs the harbour board, said.`, "Orla Finch", "Orla Finch"],
    [`${said} Orla Finch, 52, an engineer from Brindle, Norland, said on Monday.`, "Orla Finch", "Orla Finch"],
    [`${said} Sen. Orla Finch (D-Norland) said.`, "Sen. Orla Finch", "Orla Finch"],
    [`${said} according to Orla Finch.`, "Orla Finch", "Orla Finch"],
    [`According to Orla Finch, “the quay is shut for good.”`, "Orla Finch", "Orla Finch"],
    [`Orla Finch said: “The quay is shut.”`, "Orla Finch", "Orla Finch"],
    [`Orla Finch: “The quay is shut.”`, "Orla Finch", "Orla Finch"],
    [`Orla Finch told Bram Cole, “The quay is shut.”`, "Orla Finch", "Orla Finch"],
    [`In a statement on Monday, Orla Finch said, “The quay is shut.”`, "Orla Finch", "Orla Finch"],
    [`Orla Finch dismissed the plan as “soft as cheese.”`, "Orla Finch", "Orla Finch"],
    [`Orla Finch walked the quay and left early, adding, “The quay is shut.”`, "Orla Finch", "Orla Finch"],
    [`Orla Finch’s claim that “the quay is shut” was new to the council.`, "Orla Finch’s", "Orla Finch"],
    [`${said} beamed Orla Finch.`, "Orla Finch", "Orla Finch"],
    [`${said} Orla Finch shot back.`, "Orla Finch", "Orla Finch"],
    [`${said} the Harbour Board said.`, "the Harbour Board", "Harbour Board"],
    [`${said} a spokesman for Orla Finch said.`, "a spokesman for Orla Finch", null],
    [`${said} officials said.`, "officials", null],
    [`${said} they said.`, "they", null],
    [`${said} Sen. Orla Finch (D-Norland), a board member, said in a call.`, "Sen. Orla Finch", "Orla Finch"],
    [`${said} said Orla Finch of Brindle’s Quay Laboratory.`, "Orla Finch of Brindle’s Quay Laboratory", "Orla Finch"],
    [`${said} Orla A. Finch said.`, "Orla A. Finch", "Orla A. Finch"],
    [`${said} said Orla I. Finch, who chairs the board.`, "Orla I. Finch", "Orla I. Finch"],
    [`${said} Orla Finch, a keeper at the Quay Museum in Brindle, Maryland, said.`, "Orla Finch", "Orla Finch"],
    [`Gov. Orla Finch (R) called the plan “soft as cheese.”`, "Gov. Orla Finch", "Orla Finch"],
    [`Orla Finch called the Cole-era plan “soft as cheese.”`, "Orla Finch", "Orla Finch"],
    [`“The quay is shut.” ― Orla Finch`, "Orla Finch", "Orla Finch"],
    [`${said} — Orla Finch`, "Orla Finch", "Orla Finch"],
  ])("%s", (text, mention, name) => {
    expect(quotationsOf(text).map((q) => [q.mention, q.name])).toEqual([[mention, name]]);
  });

  it.each(verbs.speech)("%s carries a quotation", (entry) => {
    const forms = entry.split(" ");
    const past = forms.length > 1 ? (forms[2] ?? "") : regularPast(forms[0] ?? "");
    const [q] = quotationsOf(`“The quay is shut for the whole of the winter,” Orla Finch ${past}.`);
    expect(q?.name).toBe("Orla Finch");
  });
});

function regularPast(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}

describe("who that is in the article", () => {
  const names = (text: string) => quotationsOf(text).map((q) => q.name);

  it("gives a surname its full name", () => {
    expect(names(`Orla Finch came to the quay on Monday.\n\n${said} Finch said.`)).toEqual(["Orla Finch"]);
  });

  it("follows he and she to the person that fits", () => {
    const text = `Orla Finch met Thomas Hale at the quay.\n\n${said} she said.\n\n“It is not,” he said.`;
    expect(names(text)).toEqual(["Orla Finch", "Thomas Hale"]);
  });

  it.each([
    [
      "the one the article is about, where two are known only by their names",
      `Wendla Roe left the stage. Roe had sung for an hour.\n\nHer father, Ned Roe, stayed away.\n\n${said} Roe said.`,
      "Wendla Roe",
    ],
    [
      "the one just put beside her brother",
      `Orla Finch opened the quay and Finch closed it. Her aunt, Councillor Ada Finch, objected. ${said} Finch said.`,
      "Ada Finch",
    ],
    [
      "the one this paragraph is about",
      `Orla Finch opened the quay and Finch closed it.\n\nThomas Finch voted no. ${said} Finch said.`,
      "Thomas Finch",
    ],
    [
      "nobody who is named in full only later",
      `Orla Finch came.\n\n${said} Finch said.\n\nThomas Finch came. Thomas Finch stayed. Thomas Finch slept.`,
      "Orla Finch",
    ],
    [
      "nobody named only for what is his",
      `# Finch hid the plan\n\nOrla Finch opened it. It was drawn up by clerks of Thomas Finch. ${said} Finch said.`,
      "Orla Finch",
    ],
  ])("a surname of two people means %s", (_rule, text, name) => {
    expect(names(text).at(-1)).toBe(name);
  });

  it("knows which pronoun goes with a rarer first name, unless the article says otherwise", () => {
    expect(names(`Mara Roe met Ned Cole at the quay. ${said} she said.`)).toEqual(["Mara Roe"]);
    expect(names(`Mara Roe met Ned Cole at the quay. ${said} he said.`)).toEqual(["Ned Cole"]);
    const text = `Kipp Roe came early. She said that she was glad, and she left. Bram Cole met Kipp Roe.\n\n${said} she said.`;
    expect(names(text)).toEqual(["Kipp Roe"]);
  });

  it.each(["he", "she"] as const)("no name that goes with %s stands in two lists", (pronoun) => {
    const short = new Set(`${givenNames.he} ${givenNames.she} ${givenNames.either}`.split(" "));
    const other = new Set(counted[pronoun === "he" ? "she" : "he"].split(" "));
    const both = `${counted[pronoun]} ${givenNames.rarer[pronoun]}`.split(" ");
    expect(both.filter((name, i) => short.has(name) || other.has(name) || both.indexOf(name) < i)).toEqual([]);
  });

  it("takes the subject of the sentence for the pronoun behind it", () => {
    const text = `Mr. Hale owns the quay.\n\nWhile Brian Cole, 45, spoke plainly last week — “I never liked it,” he said of the quay — Hale kept quiet.`;
    expect(names(text)).toEqual(["Brian Cole"]);
  });

  it("carries a speaker to a quotation that names nobody, and shows where they were named", () => {
    const [, second] = quotationsOf(`${said} Orla Finch said.\n\n“We looked at the piles, and they are soft.”`);
    expect(second).toMatchObject({ name: "Orla Finch", mention: "Orla Finch", cue: null });
  });

  it("takes the person a paragraph is about for the quotation that follows it", () => {
    const text =
      "Orla Finch told the board that the quay would not open.\n\n“We looked at the piles, and they are soft.”";
    expect(names(text)).toEqual(["Orla Finch"]);
  });

  it("knows the singer when only one is meant", () => {
    const text = `The singer Orla Finch bought the quay. Bram Cole sold it.\n\n${said} the singer said.`;
    expect(names(text)).toEqual(["Orla Finch"]);
  });

  it("knows the winner of a prize from the prize", () => {
    const text = `Orla Finch bought the quay.\n\n${said} said the Brindle Prize winner.`;
    expect(names(text)).toEqual(["Orla Finch"]);
  });

  it("leaves one who shares somebody's messages apart from one who wrote them", () => {
    const text = "In 2018 Bram Cole shared Orla Finch’s texts urging him to “reconsider selling the quay.”";
    expect(names(text)).toEqual(["Orla Finch"]);
  });

  it.each([
    ["Norwegian President Orla Finch", "Orla Finch"],
    ["Norland Harbour Board Chairman Orla Finch", "Orla Finch"],
    ["Harbour Committee Executive Director Orla Finch", "Orla Finch"],
    ["Brindle Police Chief Thomas Hale", "Thomas Hale"],
    ["Norland Supreme Court Justice Thomas Hale", "Thomas Hale"],
    ["Brindle County High Court Judge Thomas Hale", "Thomas Hale"],
    ["Tidewater CEO Orla Finch", "Orla Finch"],
    ["Skipper Idris Pennock", "Idris Pennock"],
    ["Brindle Harbourmaster Idris Pennock", "Idris Pennock"],
    ["Norwegian-born Orla Finch", "Orla Finch"],
    ["Norwegian Foreign Minister Orla Finch", "Orla Finch"],
    ["Thomas Hale of Brindle", "Thomas Hale"],
    ["Maybe Orla Finch", "Orla Finch"],
    ["Thomas Baker", "Thomas Baker"],
    ["Thomas Judge", "Thomas Judge"],
    ["the Harbour Board", "Harbour Board"],
    ["Officials", null],
    ["Supporters of Finch", null],
    ["A Norland Democrat", null],
    ["Harbourmaster", null],
  ])("%s without what stands before the name", (who, name) => {
    expect(
      names(
        `${who} said the bridge would open. “The quay is shut,” he said of the rest.\n\n${who} said, “The quay is shut.”`,
      )[1],
    ).toBe(name);
  });

  it.each([
    "BRINDLE, Norland (NP) — ",
    "BRINDLE — ",
    "Brindle, Norland (Norland Press) - ",
    "BRINDLE, N.L. (NP), March 3 — ",
  ])("%s is where a story was filed, no speaker", (dateline) => {
    expect(names(`${dateline}“We looked at the piles, and they are soft.”`)).toEqual([null]);
    expect(names(`${dateline}Orla Finch said “the piles are soft” on Monday.`)).toEqual(["Orla Finch"]);
  });

  it.each([
    ["Harbourmaster: ‘The quay is shut’", "The harbourmaster, Idris Pennock, spoke on Monday.", "Idris Pennock"],
    ["Prime Minister: ‘The quay is shut’", "Prime Minister Idris Pennock spoke on Monday.", "Idris Pennock"],
    ["Pennock: ‘The quay is shut’", "Harbourmaster Idris Pennock spoke on Monday.", "Idris Pennock"],
    ["Harbourmaster: ‘The quay is shut’", "Orla Finch spoke on Monday.", null],
    ["Engineer: ‘The quay is shut’", "The engineer Orla Finch met the engineer Thomas Hale.", null],
  ])("headline %s", (headline, body, name) => {
    expect(names(`# ${headline}\n\n${body}`)).toEqual([name]);
  });

  it("names nobody rather than guess", () => {
    expect(names("“We looked at the piles, and they are soft.”")).toEqual([null]);
  });
});

describe("who a name or a role means", () => {
  it.each([
    [
      "what a line in capitals prints before or behind a name is no part of it",
      "Defiant Orla Finch Shuts Quay\n\nThe quay was shut by Orla Finch. “It is soft,” Orla Finch said.\n\nThe Second Act of Orla Finch is a harbour. “It is deep,” said Finch.",
      ["Orla Finch", "Orla Finch"],
    ],
    [
      "an adjective that opens the sentence is no name",
      "Under-fire Bram Cole told the town that the quay was “soft as cheese.”",
      ["Bram Cole"],
    ],
    [
      "a general manager is not the manager",
      "Manager Bram Cole benched his pilot. General manager Thomas Hale stood by. “I would do it again,” the manager said.",
      ["Bram Cole"],
    ],
    [
      "nor is a shadow secretary the secretary",
      "Harbour Secretary Bram Cole met shadow harbour secretary Orla Finch. “I was wrong,” the harbour secretary said.",
      ["Bram Cole"],
    ],
    [
      "the member for a place is who was named",
      "“It is soft,” said Orla Finch. “It is one thing to be wrong,” the MP for Brindle added.",
      ["Orla Finch", "Orla Finch"],
    ],
    ["an age stands for who was named", "Bram Cole shut the quay. “It is soft,” the 29-year-old said.", ["Bram Cole"]],
    [
      "her son is he, so she is somebody else",
      "Orla Finch, whose son Alder took part, was glad. “It is over,” she said.",
      ["Orla Finch"],
    ],
    [
      "where somebody comes from does not speak",
      "A grandmother from Holm Cross was glad. Orla Finch had waited. The Holm Cross native told the board: “It is over.” “I am glad,” she said.",
      ["Orla Finch", "Orla Finch"],
    ],
    [
      "nor does the town at the head of an article",
      "New Brindle: In a row over the quay, harbourmaster Bram Cole refused to say sorry, stating that he would “do it again”.",
      ["Bram Cole"],
    ],
    [
      "a body's name goes on behind “for”",
      "The Department for Tides said it would look at the quay “with interest”.",
      ["Department for Tides"],
    ],
    [
      "who was asked to do something did not ask",
      "Bram Cole mended the quay. Families were asked to keep to a “dry hour” after dusk, Orla Finch said.",
      ["Orla Finch"],
    ],
  ])("%s", (_rule, text, names) => {
    expect(quotationsOf(text).map((q) => q.name)).toEqual(names);
  });
});
