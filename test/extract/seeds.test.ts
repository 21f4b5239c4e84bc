import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { scoreSeeds } from "../../eval/seeds.js";

const folder = fileURLToPath(new URL("../../../shared/data/seeds", import.meta.url));

describe.skipIf(!existsSync(folder))("the five articles on one interview (skipped where they are not there)", () => {
  it("finds every quotation, and nothing that is none", () => {
    const scores = scoreSeeds(folder);
    expect(scores?.misses.filter((line) => /^(?:found|false|kinds|speakers):/.test(line))).toEqual([]);
    expect(scores?.found.right).toBe(60);
    expect(scores?.false.right).toBe(0);
  });

  it("says to whom nine in ten were said", () => {
    const saidTo = scoreSeeds(folder)?.saidTo ?? { right: 0, all: 1 };
    expect(saidTo.right / saidTo.all).toBeGreaterThanOrEqual(0.9);
  });
});
