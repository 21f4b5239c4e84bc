import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { scoreSeeds } from "../../eval/seeds.js";

const folder = fileURLToPath(new URL("../../../shared/data/seeds", import.meta.url));

describe.skipIf(!existsSync(folder))("the five articles on one interview (skipped where they are not there)", () => {
  it("quotations found, marks that hold none left alone, speakers and occasions named", () => {
    const scores = (scoreSeeds(folder) ?? []).filter((s) => /quotation|kind|speaker|said/i.test(s.name));
    expect(scores.length).toBeGreaterThanOrEqual(3);
    for (const { name, right, of } of scores) {
      expect([name, right / of >= 0.95]).toEqual([name, true]);
    }
  });
});
