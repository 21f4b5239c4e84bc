import { describe, expect, it } from "vitest";
import furniture from "../../data/furniture.json" with { type: "json" };
import labels from "../../data/page-labels.json" with { type: "json" };
import agencies from "../../data/photo-agencies.json" with { type: "json" };
import { furnitureOf } from "../../src/ingest/furniture.js";
import { labelOf } from "../../src/ingest/labels.js";

const rows = furniture.entries.flatMap((entry) => entry.examples.map((line) => [entry.role, line] as const));
const nots = furniture.entries.flatMap((entry) => entry.not ?? []);

describe("each entry of data/furniture.json is tried on its examples", () => {
  it.each(rows)("%s: %s", (role, line) => {
    expect(furnitureOf(line)?.role).toBe(role);
  });

  it.each(nots)("nothing of a page: %s", (line) => {
    expect(furnitureOf(line)).toBeNull();
  });
});

it.each(agencies.names)("Ana Ruhl/%s is a credit", (name) => {
  expect(furnitureOf(`Ana Ruhl/${name}`)?.role).toBe("credit");
});

it.each(labels.labels)("$example", ({ example, role, field }) => {
  const label = labelOf(example);
  expect([label?.role, label?.field]).toEqual([role, field]);
});
