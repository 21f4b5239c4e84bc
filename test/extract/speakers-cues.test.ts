/** Each construction that says who is quoted, in sentences written for this project. */

import { describe, expect, it } from "vitest";
import { quotationsOf } from "./article.js";

const said = "“The quay is shut for the winter,”";
/** Introduces both, so that a wrong choice between them shows. */
const who = "Orla Finch, 52, runs the harbour. Thomas Hale owns the yard.";

/** The last quotation of a text, with who is shown as its speaker. */
const last = (text: string) => {
  const found = quotationsOf(text);
  const { mention, name } = found[found.length - 1] ?? { mention: null, name: null };
  return [mention, name];
};

describe("the words that name the speaker", () => {
  it.each([
    // Inverted order and inserted clauses.
    [`${said} said Finch, who was born on the quay.`, "Finch", "Orla Finch"],
    [`${said} Finch, who was born on the quay, told Hale.`, "Finch", "Orla Finch"],
    [`${said} Finch told Hale on Monday night.`, "Finch", "Orla Finch"],
    // "According to", statements, messages.
    [`The quay is “shut for the winter,” according to Finch.`, "Finch", "Orla Finch"],
    [`In a statement on Tuesday, Finch said the quay was “shut for the winter.”`, "Finch", "Orla Finch"],
    [`In a statement to Hale, Finch said: “The quay is shut for the winter.”`, "Finch", "Orla Finch"],
    // Nouns and judgements.
    [`Finch’s claim that the quay was “shut for the winter” surprised Hale.`, "Finch’s", "Orla Finch"],
    [`Finch called Hale’s plan “soft as cheese.”`, "Finch", "Orla Finch"],
    [`Finch, speaking to the board on Monday, dismissed Hale’s plan as “soft as cheese.”`, "Finch", "Orla Finch"],
    // Colon and dash.
    [`Finch put it plainly to Hale: “The quay is shut for the winter.”`, "Finch", "Orla Finch"],
    [`“The quay is shut for the winter.” — Orla Finch`, "Orla Finch", "Orla Finch"],
    [`“The quay is shut for the winter.”\n\n— Orla Finch, harbour engineer`, "Orla Finch", "Orla Finch"],
    // Several persons in the sentence.
    [`Hale asked about the piles, and Finch replied that they were “soft as cheese.”`, "Finch", "Orla Finch"],
    [`Finch told Hale on Monday that the piles were “soft as cheese.”`, "Finch", "Orla Finch"],
    [`On a walk with Hale on Sunday, Finch said the piles were “soft as cheese.”`, "Finch", "Orla Finch"],
    // Divided.
    [`“The quay,” said Finch, “is shut for the winter.”`, "Finch", "Orla Finch"],
  ])("%s", (sentence, mention, name) => {
    expect(last(`${who}\n\n${sentence}`)).toEqual([mention, name]);
  });

  it("gives two quotations side by side each its own speaker", () => {
    const text = `${who}\n\n${said} said Finch. “It will open in spring,” added Hale.`;
    expect(quotationsOf(text).map((q) => q.name)).toEqual(["Orla Finch", "Thomas Hale"]);
  });

  it("keeps the one who spoke the words where another passes them on", () => {
    expect(last(`${who}\n\nAccording to Hale, Finch said “the quay is shut for the winter.”`)).toEqual([
      "Finch",
      "Orla Finch",
    ]);
  });

  it("finds a floating quotation's speaker in the sentence before it", () => {
    expect(last(`${who}\n\nFinch was plain with the board. “We looked at the piles, and they are soft.”`)).toEqual([
      "Finch",
      "Orla Finch",
    ]);
  });
});

describe("who a nameless noun is", () => {
  it.each([
    [`${said} said a harbour engineer, Orla Finch.`, "Orla Finch"],
    [`${said} a longtime adviser, Thomas Hale, said on Monday.`, "Thomas Hale"],
    [`Orla Finch, chief engineer of the Harbour Board, said the quay was “shut for the winter.”`, "Orla Finch"],
    [`${said} said Secretary of Public Works Mary Cole.`, "Mary Cole"],
    [`${said} said Judge Markman.`, "Markman"],
    [`${said} a fisherman said.`, null],
    [`${said} a source close to the board said.`, null],
  ])("%s", (sentence, name) => {
    expect(last(sentence)[1]).toBe(name);
  });

  it("keeps surnames in -man apart from trades", () => {
    expect(last(`Ruth Coleman runs the harbour.\n\n${said} Coleman said.`)[1]).toBe("Ruth Coleman");
    expect(last(`Thomas Hale runs the yard.\n\n${said} one boatman said.`)[1]).toBeNull();
  });

  it("knows the company that the paragraph is about", () => {
    expect(last(`Tidewater Holdings bought the quay in May.\n\n${said} the company said.`)[1]).toBe(
      "Tidewater Holdings",
    );
  });
});

describe("one person under all names", () => {
  it.each([
    ["Finch", "a surname"],
    ["Ms. Finch", "a title and a surname"],
    ["Orla", "a given name"],
    ["she", "a pronoun"],
    ["the singer", "what she is"],
    ["the 52-year-old singer", "her age and what she is"],
  ])("%s is Orla Finch: %s", (mention) => {
    const text = `The singer Orla Finch, 52, came home on Monday. She met Thomas Hale.\n\n${said} ${mention} said.`;
    expect(last(text)[1]).toBe("Orla Finch");
  });

  it("follows turns that alternate", () => {
    const text =
      "Orla Finch met Thomas Hale at the quay.\n\n“Is it shut?” she asked.\n\n“For the winter,” he said.\n\n“And then?” she asked.\n\n“Then it opens,” he said.";
    expect(quotationsOf(text).map((q) => q.name)).toEqual(["Orla Finch", "Thomas Hale", "Orla Finch", "Thomas Hale"]);
  });

  it.each([
    ["Thomas Hale flew home to Norland.", "Thomas Hale"],
    ["Thomas Hale of the Harbour Board spoke for the WQRD.", "Thomas Hale"],
  ])("takes no place and no body for “he”: %s", (sentence, name) => {
    expect(last(`The storm hit hard in Norland.\n\n${sentence}\n\n${said} he said.`)[1]).toBe(name);
  });

  it("turns to the person that the paragraph before is about", () => {
    const text = `${said} Bram Cole said.\n\nThomas Hale told the board that he owns the yard.\n\n“I never sold it,” he said.`;
    expect(last(text)[1]).toBe("Thomas Hale");
  });
});

describe("whoever does it themselves", () => {
  it.each([
    "Finch herself left a note on the door: “Back in May.”",
    "Finch herself was blunt: “It sank.”",
    "Orla Finch herself signed off with a picture of the quay and three words: “Mind the step.”",
  ])("is no other: %s", (sentence) => {
    expect(last(`“No,” Thomas Hale said.\n\nOrla Finch has left Fenby.\n\n${sentence}`)[1]).toBe("Orla Finch");
  });
});
