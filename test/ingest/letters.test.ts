import { describe, expect, it } from "vitest";
import { inSmallLetters, printedElsewhere } from "../../src/ingest/letters.js";

describe("a writer's name in capitals is read as it is written", () => {
  it.each([
    ["ANA RUHL", "Ana Ruhl"],
    ["TOM OAKE-BRANDT", "Tom Oake-Brandt"],
    ["T.J. OAKE III", "T.J. Oake III"],
    ["LEA VAN DER RUHL", "Lea van der Ruhl"],
    ["UNA McOAKE", "Una McOake"],
    ["UNA MCOAKE", "Una McOake"],
    ["SEAN O’RUHL", "Sean O’Ruhl"],
    ["Ana Ruhl", "Ana Ruhl"],
  ])("%s is %s", (printed, name) => {
    expect(inSmallLetters(printed, "")).toBe(name);
  });

  it("by the text, where it prints the name elsewhere", () => {
    expect(inSmallLetters("ANA MACRUHL", "By ANA MACRUHL. Ana MacRuhl is a columnist.")).toBe("Ana MacRuhl");
  });
});

describe("a name in other letters", () => {
  it.each([
    ["HARBOR RADIO", "told Harbor Radio that", "Harbor Radio"],
    ["the lamp", "she told The Lamp.", "The Lamp"],
  ])("%s stands in “%s”", (name, text, printed) => {
    expect(printedElsewhere(name, `${name} ${text}`)?.name).toBe(printed);
  });

  it.each([
    ["KHBR", "KHBR told"],
    ["the lamp", "by the lamp and the lamps"],
    ["Harbor Radio", "harbor radio"],
  ])("%s does not stand in “%s”", (name, text) => {
    expect(printedElsewhere(name, text)).toBeNull();
  });
});
