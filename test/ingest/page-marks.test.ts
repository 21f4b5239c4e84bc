import { describe, expect, it } from "vitest";
import data from "../../data/page-marks.json" with { type: "json" };
import { markOf } from "../../src/ingest/html/page-marks.js";

describe("each entry of data/page-marks.json is tried on its examples", () => {
  it.each(data.entries.flatMap(({ role, examples }) => examples.map((name) => [name, role] as const)))(
    'class="%s": %s',
    (name, role) => {
      expect(markOf(name)).toBe(role);
    },
  );

  it.each(data.entries.flatMap(({ not }) => not))('class="%s": the article\'s own', (name) => {
    expect(markOf(name)).toBeNull();
  });
});
