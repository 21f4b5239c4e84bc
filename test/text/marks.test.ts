import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMarked } from "../../src/text/marks.js";

const inside = (text: string, singles = false) =>
  findMarked(text, 0, text.length, { singles }).map((m) => text.slice(m.start, m.end));

describe("what stands between quotation marks", () => {
  it.each([
    ["“The quay is shut,” Orla Finch said.", ["The quay is shut,"]],
    ['"The quay is shut," Orla Finch said. "Go home."', ["The quay is shut,", "Go home."]],
    ["„Der Kai ist zu“, sagte Finch.", ["Der Kai ist zu"]],
    ["« Le quai est fermé », dit Finch.", ["Le quai est fermé"]],
    ["»Der Kai ist zu«, sagte Finch.", ["Der Kai ist zu"]],
    ["''The quay is shut,'' she said.", ["The quay is shut,"]],
    ['“The quay is shut," she said.', ["The quay is shut,"]],
    ["“He told me ‘no’ twice,” she said.", ["He told me ‘no’ twice,"]],
    ["“He told me “no” twice.” She left.", ["He told me “no” twice."]],
    ["A plank of 5'10\" fell on “the old pier.”", ["the old pier."]],
    ['<post id="77" by="finch">The quay is shut</post>', []],
    ["” … the quay is shut,” she wrote.", ["… the quay is shut,"]],
    ["He says,” the quay is shut.”", ["the quay is shut."]],
    [
      "“He said “no” and “never” in one breath,” she said. “I left.”",
      ["He said “no” and “never” in one breath,", "I left."],
    ],
    [
      "“She told me “he called it ‘soft “as” cheese’ twice” and left.”",
      ["She told me “he called it ‘soft “as” cheese’ twice” and left."],
    ],
    ['"He said "no" and "never" in one breath," she said.', ['He said "no" and "never" in one breath,']],
    ['"The council’s “harbour plan” is no plan at all.', ["The council’s “harbour plan” is no plan at all."]],
    ['“We asked for the "full" report,” she said.', ['We asked for the "full" report,']],
    ["„Er sagte »nein« und ging“, sagte Finch.", ["Er sagte »nein« und ging"]],
    ["‚Der Kai ist zu‘, sagte Finch.", []],
    ["`` The quay is shut, '' she said.", ["The quay is shut,"]],
    ["“The quay is shut,“ he said. “Go home.”", ["The quay is shut,", "Go home."]],
    ['"The quay is shut," he said. "Go home.', ["The quay is shut,", "Go home."]],
    ['"He is 6\'2"," Orla Finch said. "He hit his head."', ["He is 6'2\",", "He hit his head."]],
    ['"We need a 12" pipe there," she said.', ['We need a 12" pipe there,']],
    ['"We sold it for 40," she said. "Not 50."', ["We sold it for 40,", "Not 50."]],
    ['It took a 12" pipe, and she said "no."', ["no."]],
    ['The word """ is decoration.', []],
    ["Nothing quoted here, it's the voters' choice.", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(inside(text)).toEqual(expected);
  });

  it("runs an unclosed mark to the end of its paragraph and no further", () => {
    expect(inside("She said: “The quay is shut and nobody told us.")).toEqual(["The quay is shut and nobody told us."]);
  });

  it("lets an odd mark cost only the stretch to the next opening one", () => {
    const found = inside('"The rope, he said, "was frayed" and "old."');
    expect(found.slice(1)).toEqual(["was frayed", "old."]);
  });

  it.each([
    ["‘The quay is shut,’ Orla Finch said.", ["The quay is shut,"]],
    ["‘It’s the sailors’ quay,’ Finch said.", ["It’s the sailors’ quay,"]],
    ["Finch: 'Don't wait for the '90s to come back'", ["Don't wait for the '90s to come back"]],
    ["The sailors' quay and the fishers' quay", []],
    ["‘He said ‘no’ to me,’ she said. ‘Twice.’", ["He said ‘no’ to me,", "Twice."]],
    ["‘He said “no” to me,’ she said.", ["He said “no” to me,"]],
    ["'We love rock 'n' roll down here,' she said.", ["We love rock 'n' roll down here,"]],
    ["'They're goin' home,' she said.", ["They're goin' home,"]],
    ["‚Der Kai ist zu‘, sagte Finch.", ["Der Kai ist zu"]],
    ["‹Le quai est fermé›, dit Finch.", ["Le quai est fermé"]],
    ["A plank of 5'10 fell on 'the old pier'.", ["the old pier"]],
    ["‘The quay is shut, she said. ‘Go home.’", ["Go home."]],
  ])("reads single marks where asked, and no apostrophes: %s", (text, expected) => {
    expect(inside(text, true)).toEqual(expected);
  });

  it("keeps every span inside the text and apart from the next", () => {
    const piece = fc.constantFrom("“", "”", '"', "'", "‘", "’", "«", "»", "„", "say ", "it. ", "Roe, ", "5", " ", "—");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, singles) => {
        const text = pieces.join("");
        let last = 0;
        for (const m of findMarked(text, 0, text.length, { singles })) {
          expect(m.from).toBeGreaterThanOrEqual(last);
          expect(m.start).toBeGreaterThan(m.from);
          expect(m.end).toBeGreaterThan(m.start);
          expect(m.to).toBeGreaterThanOrEqual(m.end);
          expect(m.to).toBeLessThanOrEqual(text.length);
          last = m.to;
        }
      }),
    );
  });
});
