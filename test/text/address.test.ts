import fc from "fast-check";
import { describe, expect, it } from "vitest";
import data from "../../data/addresses.json" with { type: "json" };
import { plainAddress } from "../../src/text/address.js";

describe("a parameter that follows readers or asks for another form makes no other article", () => {
  it.each(data.parameters.map(({ name, example: [given = "", same = ""] }) => [name, given, same]))(
    "%s",
    (_, given, same) => {
      expect(plainAddress(given)).toBe(plainAddress(same));
      expect(given).not.toBe(same);
    },
  );
});

describe("one page under", () => {
  it.each([
    ["a host for telephones", "https://m.herald.example/ferry"],
    ["another one", "https://mobile.herald.example/ferry"],
    ["two labels", "https://amp.www.herald.example/ferry"],
    ["http", "http://www.herald.example/ferry"],
    ["its port", "https://herald.example:443/ferry"],
    ["a place in the page", "https://herald.example/ferry#comments"],
    ["a slash at the end", "https://herald.example/ferry/"],
    ["capital letters in the host", "https://Herald.Example/ferry"],
    ["its AMP form", "https://herald.example/ferry/amp/"],
    ["its AMP form in front", "https://herald.example/amp/ferry"],
    ["its print form", "https://herald.example/ferry/print"],
    ["a share", "https://herald.example/ferry?fbclid=x&utm_source=y&utm_medium=z"],
  ])("%s", (_, address) => {
    expect(plainAddress(address)).toBe("https://herald.example/ferry");
  });
});

describe("another page is another", () => {
  it.each([
    ["path", "https://herald.example/Ferry"],
    ["number in the query", "https://herald.example/ferry?id=4"],
    ["host", "https://news.herald.example/ferry"],
    ["port", "https://herald.example:8080/ferry"],
    ["word that only ends so", "https://herald.example/ferry-print"],
    ["page named so", "https://herald.example/print"],
  ])("by its %s", (_, address) => {
    expect(plainAddress(address)).not.toBe("https://herald.example/ferry");
  });

  it("the order of parameters makes none", () => {
    expect(plainAddress("https://h.example/?b=2&a=1")).toBe(plainAddress("https://h.example/?a=1&b=2"));
    expect(plainAddress("https://h.example/?a=1&a=2")).not.toBe(plainAddress("https://h.example/?a=2&a=1"));
  });

  it("what is no address of the web has none", () => {
    for (const words of ["", "herald.example/ferry", "file:///ferry", "mailto:a@b.example"])
      expect(plainAddress(words)).toBeNull();
  });
});

it("the plain form of a plain form is itself", () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
      const plain = plainAddress(address);
      // A path of forms alone, "/a/print/amp", loses one at a time.
      if (plain !== null && !/\/(?:amp|print)/.test(address)) expect(plainAddress(plain)).toBe(plain);
    }),
  );
});
