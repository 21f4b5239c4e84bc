import { describe, expect, it } from "vitest";
import { isPicture } from "../../src/ingest/captions.js";

describe("a sentence tells what a picture shows", () => {
  it.each([
    ["by a whole date and the present", "Mayor Mara Voss speaks at the slipway in Low Tide, Sunday, Nov. 16, 2031."],
    [
      "by a whole date, British",
      "A deckhand waits beside a blocked quay in the outskirts of Ostrey, 19 November 2031.",
    ],
    [
      "with more before the verb",
      "The committee's chairman, Tom Oake, of Low Tide, gestures to voters on May 6, 2031, in Ostrey.",
    ],
    ["by a day and the present", "Police Chief Tom Oake speaks to reporters on Tuesday night."],
    ["of many", "Passengers queue at Ostrey airport on Monday."],
    ["by what is held up", "Lea Brandt holds a photo of her boat outside the court on Friday."],
    ["by who stands where", "Ana Ruhl, left, and Tom Oake after the launch"],
    ["by who stands where, in brackets", "Lea Brandt (second from right) with the crew of the Gull."],
    ["from one side", "From left: Ana Ruhl, Tom Oake and Lea Brandt."],
    ["by itself", "This undated file photo provided by the harbor office shows the old ferry."],
    ["as an artist's", "An artist’s impression of the new pier."],
    ["without a verb", "Nora Vale at the counter on Monday."],
  ])("%s", (_, words) => expect(isPicture(words)).toBe(true));

  it.each([
    ["what is told in the past", "Mara Voss spoke at the slipway in Low Tide on Sunday, Nov. 16, 2031."],
    ["a lead that somebody holds", "Voss holds a substantial lead among skippers who voted on Monday."],
    ["who is meant by a word before", "That looks unlikely. Mr. Oake's successor is to begin on Jan. 1."],
    ["what is said", "Tom Oake, left, said the ferry lands on Monday."],
    ["what is said under a picture", "“It lands,” says Tom Oake, left, on Monday."],
    ["a month's figures", "Ostrey in May 2031"],
    ["a party's letter", "Gov. Mara Voss (R) of Low Tide opposed the plan on Monday."],
    ["a place that was left", "The crew left Ostrey on Monday."],
  ])("but not %s", (_, words) => expect(isPicture(words)).toBe(false));
});
