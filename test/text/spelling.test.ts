import { describe, expect, test } from "vitest";
import { editDistanceAtMostOne, spellingReason } from "../../src/text/spelling.js";

describe("one word in two spellings, with the reason", () => {
  test.each([
    ["harbour", "harbor", "variant"],
    ["harbours", "harbors", "variant"],
    ["organised", "organized", "variant"],
    ["travelled", "traveled", "variant"],
    ["isis", "isis's", "variant"],
    ["café", "cafe", "accent"],
    ["łukasz", "lukasz", "accent"],
    ["manoeuvring", "maneuvering", "variant"],
    ["monologues", "monologs", "variant"],
    ["e mail", "email", "hyphen"],
    ["twenty five", "25", "number form"],
    ["three", "3", "number form"],
    ["1,200", "1200", "number form"],
    ["ninth", "9th", "number form"],
    ["per cent", "percent", "hyphen"],
    ["u.s", "us", "abbreviation"],
    ["sen", "senator", "abbreviation"],
    ["wednessday", "wednesday", "slip"],
    ["goverment", "government", "slip"],
  ])("%s, %s: %s", (a, b, reason) => {
    expect(spellingReason(a, b)).not.toBeNull();
    expect(spellingReason(b, a)).not.toBeNull();
    if (reason !== "hyphen" && reason !== "abbreviation") expect(spellingReason(a, b)).toBe(reason);
  });
});

describe("two words, however alike", () => {
  test.each([
    ["there", "where"],
    ["right", "night"],
    ["20", "30"],
    ["2016", "2017"],
    ["can", "can't"],
    ["million", "billion"],
    ["house", "horse"],
    ["legal", "illegal"],
  ])("%s, %s", (a, b) => {
    expect(spellingReason(a, b)).toBeNull();
  });
});

test.each([
  ["pier", "pier", true],
  ["pier", "piers", true],
  ["pier", "peir", true],
  ["pier", "bier", true],
  ["pier", "pierced", false],
])("one edit between %s and %s: %s", (a, b, expected) => {
  expect(editDistanceAtMostOne(a, b)).toBe(expected);
});
