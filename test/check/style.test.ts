import { describe, expect, it } from "vitest";
import { readStyle, STYLES } from "../../src/check/style.js";
import { FINDINGS } from "../../src/model.js";

describe("style profiles", () => {
  it("come for four houses, and one that is strict", () => {
    expect(Object.keys(STYLES)).toEqual(["ap", "nyt", "reuters", "guardian", "strict"]);
  });
  it.each(Object.values(STYLES))(
    "$name says why of each finding, and names the guide it follows",
    ({ name, rules, guide }) => {
      expect(Object.keys(rules)).toEqual([...FINDINGS]);
      for (const finding of FINDINGS) {
        expect(rules[finding].why).toMatch(/\.$/);
        if (name !== "strict") expect(rules[finding].cites).not.toBeNull();
      }
      expect(guide.length > 0).toBe(name !== "strict");
    },
  );
  it.each([
    ["ap", "cleaned", "error"],
    ["guardian", "cleaned", "ok"],
    ["reuters", "ellipsis-ok", "ok"],
    ["nyt", "ellipsis-ok", "warn"],
    ["nyt", "exact-normalised", "ok"],
    ["strict", "exact-normalised", "note"],
  ] as const)("%s: %s is %s", (name, finding, level) => expect(STYLES[name]?.rules[finding].level).toBe(level));

  const own = { ...STYLES.ap, name: "ours" };
  it("are read from a file of the user's own", () => expect(readStyle(own).name).toBe("ours"));
  it.each([
    ["not an object", 7, /not a style profile/],
    ["a finding left out", { ...own, rules: { ...own.rules, exact: undefined } }, /rules\.exact/],
    [
      "a level that is none",
      { ...own, rules: { ...own.rules, exact: { level: "fatal", why: "x", cites: null } } },
      /rules\.exact\.level/,
    ],
    ["a word misspelled", { ...own, titel: "x" }, /not a style profile|titel/],
    ["an address that is none", { ...own, guide: [{ title: "x", publisher: "y", url: "z" }] }, /guide\.0\.url/],
    ["no name", { ...own, name: "" }, /name/],
  ])("%s: one clear line", (_, json, message) => {
    expect(() => readStyle(json, "ours.json")).toThrow(message);
    expect(() => readStyle(json, "ours.json")).toThrow(/^ours\.json: [^\n]+; expected [^\n]+$/);
  });
});
