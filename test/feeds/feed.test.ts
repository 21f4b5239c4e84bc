import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFeed } from "../../src/feeds/feed.js";
import { ATOM, JSON_FEED, OPML, RDF, RSS, WHOLE } from "./samples.js";

const FORMS = [
  ["RSS", RSS],
  ["Atom", ATOM],
  ["RDF", RDF],
  ["JSON Feed", JSON_FEED],
] as const;

describe.each(FORMS)("%s", (_, text) => {
  it("gives the same items as every other form", () => {
    const feed = readFeed(text, null);
    if (!("items" in feed)) throw new Error(JSON.stringify(feed));
    expect(feed.title).toBe("The Harbour Herald");
    const [first, second, ...rest] = feed.items;
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      key: "herald-1",
      address: "https://herald.example/ferry?a=1&b=2",
      title: "Night ferry <i>to stay</i>",
      authors: ["By Maud Ellery"],
      published: expect.stringMatching(/02 May 2031 10:00|2031-05-02T10:00/),
      language: "en-gb",
      whole: WHOLE,
    });
    expect(second).toMatchObject({
      key: "https://herald.example/rain",
      address: "https://herald.example/rain",
      whole: null,
    });
  });

  it("reads relative addresses by where the feed was found", () => {
    const feed = readFeed(text.replace("https://herald.example/ferry", "/ferry"), "https://other.example/feeds/all");
    expect("items" in feed && feed.items[0]?.address).toBe("https://other.example/ferry?a=1&b=2");
  });

  it("that ends too soon, or has bytes changed, is a feed or one clear line", () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), fc.string({ maxLength: 4 }), (cut, at, words) => {
        const changed = text.slice(0, at) + words + text.slice(at + words.length);
        for (const bad of [text.slice(0, cut), changed]) {
          const read = readFeed(bad, null);
          if ("wrong" in read) expect(read.wrong).toMatch(/; expected /);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("OPML", () => {
  it("gives the addresses of feeds, at any depth, each once; only of http and https", () => {
    expect(readFeed(OPML, null)).toEqual({ feeds: ["https://herald.example/feed", "https://echo.example/rss"] });
  });
});

describe("what is no whole article", () => {
  it("a teaser is none, a description as long as an article is one", () => {
    const rss = (description: string) =>
      `<rss version="2.0"><channel><title>H</title><item><title>T</title><description>${description}</description></item></channel></rss>`;
    const wholeOf = (text: string) => {
      const feed = readFeed(text, null);
      return "items" in feed ? feed.items[0]?.whole : undefined;
    };
    expect(wholeOf(rss("Showers by noon. ".repeat(10)))).toBeNull();
    expect(wholeOf(rss("Showers by noon. ".repeat(100)))).toContain("Showers");
  });
});

describe("hostile feeds end in time", () => {
  const doubled = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join("");
  it.each([
    [
      "entities that refer to entities",
      `<!DOCTYPE rss [<!ENTITY e0 "a">${doubled}]><rss version="2.0"><channel><title>&e30;</title></channel></rss>`,
    ],
    [
      "an entity from outside",
      `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&x;</title></channel></rss>`,
    ],
    ["deep elements", `<rss version="2.0"><channel>${"<a>".repeat(100_000)}</channel></rss>`],
    ["deep outlines", `<opml version="2.0"><body>${'<outline text="a">'.repeat(50_000)}</body></opml>`],
    ["deep JSON", `{"version":"https://jsonfeed.org/version/1","items":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
    ["unclosed items", `<rss version="2.0"><channel>${"<item><title>x".repeat(50_000)}`],
    ["a long tag", `<rss version="2.0"><channel><item ${"a".repeat(2_000_000)}></item></channel></rss>`],
    ["many attributes", `<rss version="2.0"><channel><item ${'a="1" '.repeat(300_000)}></item></channel></rss>`],
    [
      "50,000 items",
      `<rss version="2.0"><channel>${"<item><guid>x</guid><title>x</title></item>".repeat(50_000)}</channel></rss>`,
    ],
    [
      "names of prototypes",
      `<rss version="2.0"><channel><__proto__><toString>1</toString></__proto__><constructor>2</constructor></channel></rss>`,
    ],
    ["spaces", `<rss version="2.0"><channel>${" ".repeat(5_000_000)}</channel></rss>`],
    ["opening signs", `<rss version="2.0">${"<".repeat(1_000_000)}`],
    ["comments", `<rss version="2.0">${"<!--".repeat(200_000)}`],
  ])("%s", (_, text) => {
    const begun = process.cpuUsage();
    const read = readFeed(text, null);
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1e6).toBeLessThan(5);
    expect(JSON.stringify(read).length).toBeLessThan(text.length + 1000);
    expect(JSON.stringify(read)).not.toContain("root:");
    expect(Object.hasOwn(Object.prototype, "1")).toBe(false);
  });
});
