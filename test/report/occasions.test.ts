import { expect, it } from "vitest";
import type { Ledger, Occasion } from "../../src/model.js";
import { occasionsBySpeaker } from "../../src/report/occasions.js";
import { viewLedger } from "../../src/report/view.js";
import { fixture } from "./fixture.js";

/** The fixture's second statement once for each occasion, all by one speaker. */
function ledgerOf(...occasions: Occasion[]): Ledger {
  const base = fixture();
  const [, wet] = base.statements;
  if (wet === undefined) throw new Error("the fixture has two statements");
  return { ...base, statements: occasions.map((occasion, i) => ({ ...wet, id: `s${i}`, occasion })) };
}

const to = (saidTo: string | null, from: string | null, until = from): Occasion => ({ saidTo, from, to: until });

it.each([
  [
    "statements to one outlet within two weeks are one occasion",
    [to("Tide Table", "2031-03-04"), to("Tide Table", "2031-03-09", "2031-03-12")],
    ["2 to Tide Table, 2031-03-04 to 2031-03-12"],
  ],
  [
    "three weeks apart they are two",
    [to("Tide Table", "2031-03-25"), to("Tide Table", "2031-03-04")],
    ["1 to Tide Table, 2031-03-04 to 2031-03-04", "1 to Tide Table, 2031-03-25 to 2031-03-25"],
  ],
  [
    "where nobody is named, a day holds together what was first printed on it",
    [to(null, "2031-03-04T08:00"), to(null, "2031-03-04T21:00"), to(null, "2031-03-05")],
    ["2 to nobody named, 2031-03-04T08:00 to 2031-03-04T21:00", "1 to nobody named, 2031-03-05 to 2031-03-05"],
  ],
  [
    "the undated stand last and apart",
    [to("Tide Table", null), to("Tide Table", "2031-03-04")],
    ["1 to Tide Table, 2031-03-04 to 2031-03-04", "1 to Tide Table, undated"],
  ],
])("%s", (_, occasions, expected) => {
  const [lane, ...others] = occasionsBySpeaker(viewLedger(ledgerOf(...occasions)));
  expect(others).toEqual([]);
  expect(lane?.speaker).toBe("Hesper Quillon");
  expect(
    lane?.occasions.map(
      ({ statements, saidTo, from, to: until }) =>
        `${statements.length} to ${saidTo ?? "nobody named"}, ${from === null ? "undated" : `${from} to ${until}`}`,
    ),
  ).toEqual(expected);
});

it("leaves out statements whose speaker is unknown", () => {
  const ledger = fixture();
  const unknown = ledger.statements.map((statement) => ({ ...statement, speaker: null }));
  expect(occasionsBySpeaker(viewLedger({ ...ledger, statements: unknown }))).toEqual([]);
});
