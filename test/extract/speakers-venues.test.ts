import { describe, expect, it } from "vitest";
import { quotationsOf } from "./article.js";

const names = (text: string) => quotationsOf(text).map((q) => q.name);

describe("an outlet or a programme is where somebody speaks", () => {
  it.each([
    // By what it is made of.
    "Finch’s talk with Quayside FM was short. “The quay is shut,” she said. Orla Finch left.",
    "The Brindle Gazette put the plan to Orla Finch. “The quay is shut,” she answered.",
    "Harbour TV asked Orla Finch about the quay. “It is shut, and it will stay shut.”",
    // By what the article says of it.
    "Slow Water, the podcast that Bram Cole presents, had her on. Orla Finch came late. “The quay is shut,” she said.",
    "Orla Finch has a podcast. Finch’s podcast, Slow Water, is back. “The quay is shut,” she said.",
    "The programme, Slow Water, was made with Orla Finch. “The quay is shut,” she says.",
    "Bram Cole, the host of Slow Water, put it to Orla Finch. “The quay is shut,” she said.",
  ])("and not who “she” is: %s", (text) => {
    expect(names(text)).toEqual(["Orla Finch"]);
  });

  it.each([
    ["by its noun", "Orla Finch was on Quayside FM.\n\n“We stand by the interview,” the station said.", "Quayside FM"],
    ["by what it was called", "Finch was on the Slow Water podcast.\n\n“We cut it,” the podcast said.", "Slow Water"],
    [
      "of several the one that fits",
      "Quayside FM rang the Brindle Gazette. “We got it wrong,” the paper said.",
      "Brindle Gazette",
    ],
    [
      "by “it”",
      "Finch was on Quayside FM. The station has since regretted that. “We were rude to her,” it said.",
      "Quayside FM",
    ],
    [
      "by who speaks for it",
      "Finch was on Quayside FM. “She was brave,” a spokesperson for the station said.",
      "Quayside FM",
    ],
    [
      "by what its sentence is about",
      "Salt Morning has cut the clip. “We are sorry for it,” the programme said.",
      "Salt Morning",
    ],
    ["in its own name", "Quayside FM apologised to Orla Finch in a statement: “We got it wrong.”", "Quayside FM"],
    ["by a verb", "The Brindle Gazette called Orla Finch “the mother of the quay”.", "Brindle Gazette"],
  ])("unless it speaks itself: %s", (_rule, text, name) => {
    expect(names(text)).toEqual([name]);
  });

  it.each([
    ["nobody's who was never named", "Orla Finch sued over the film. “We stand by it,” the network said.", null],
    ["somebody with such a name", "Jane Post was late. “The quay is shut,” she said.", "Jane Post"],
  ])("but %s", (_rule, text, name) => {
    expect(names(text)).toEqual([name]);
  });
});
