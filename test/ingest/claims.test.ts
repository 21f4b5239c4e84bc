import { describe, expect, it } from "vitest";
import tops from "../../data/page-tops.json" with { type: "json" };
import { claimOf } from "../../src/ingest/claims.js";
import { readArticle } from "../../src/ingest/ingest.js";

const BODY = "Mara Voss opened the ferry on Monday and told the crowd that she would ride it each day of her term.";

/** The outlet that a page with these lines at its foot is read to be of. */
function outletOf(...foot: string[]) {
  const text = ["Mayor rides the first ferry", "By Ana Ruhl", BODY, BODY, ...foot].join("\n\n");
  const { outlet, evidence } = readArticle(text, "page.txt");
  if (evidence.outlet?.at) expect(text.slice(...evidence.outlet.at)).toBe(outlet);
  return outlet;
}

describe("a line claims a name as its page's", () => {
  it.each(tops.claims.map(({ example, names }) => [example, names] as const))("%s", (line, names) => {
    expect(claimOf(line)?.name).toBe(names);
  });

  it("and so does one of a known name with a company's word in it", () => {
    expect(claimOf("Sign up for Entertainment Weekly’s free weekly newsletter")?.name).toBe("Entertainment Weekly");
    expect(claimOf("Sign up for Harbor Entertainment newsletters")).toBe(null);
  });

  it.each([
    "Follow us on Facebook",
    "Subscribe to our newsletter",
    "Join the conversation",
    "Sign up for email newsletters",
    "Get the app",
    "About Us",
    "Copyright Policy",
    "© 2031 The Associated Press",
    "More from Opinion",
    "He wanted more of the sea.",
  ])("but none does: %s", (line) => {
    expect(claimOf(line)).toBe(null);
  });
});

describe("an agency's mark before its report", () => {
  const page = (mark: string, ...foot: string[]) => {
    const text = [
      "Mayor rides the first ferry",
      "By Ana Ruhl",
      `LOW TIDE, Ohio (${mark}) — ${BODY}`,
      BODY,
      ...foot,
    ].join("\n\n");
    return readArticle(text, "page.txt").outlet;
  };

  it.each([
    ["TPA", "Sign up for the TPA Tides newsletter"],
    ["Tideline", "Our Standards: The Tideline Trust Code"],
    ["KHBR", "Watch KHBR News 6 at 10"],
  ])("names the outlet where the page does too: %s, %s", (mark, line) => {
    expect(page(mark, line)).toBe(mark);
  });

  it("names a wire's own page by its standards, which no other page has", () => {
    expect(page("Reuters", "Our Standards: The Thomson Reuters Trust Principles.")).toBe("Reuters");
    expect(page("Reuters", "Sign up for the Reuters Tides newsletter")).toBeNull();
  });

  it("names none by itself, nor where the agency is one that others print", () => {
    expect(page("TPA")).toBeNull();
    expect(page("AP", "Sign up for the AP Tides newsletter")).toBeNull();
  });
});

describe("the outlet is the name that a page claims in most ways", () => {
  it.each([
    ["in two ways", ["Subscribe to Wrackline", "Advertise with Wrackline"], "Wrackline"],
    ["in a copyright line and a menu", ["Search Wrackline", "© 2031 Wrackline, all rights reserved."], "Wrackline"],
    ["with the address of the site", ["Subscribe to Wrackline", "tips@wrackline.example"], "Wrackline"],
    ["for its sections too", ["Follow Wrackline on Facebook", "Get the Wrackline Weather app"], "Wrackline"],
    ["once, where it shows itself", ["Follow The Harbor Lantern on Facebook"], "The Harbor Lantern"],
    [
      "by its mark and its writers",
      ["Tideline Press writer Tom Oake contributed to this report.", "Elsewhere on Tideline Press"],
      "Tideline Press",
    ],
    [
      "in its standards too",
      ["Our Standards: The Tideline Code of Practice", "Follow Tideline’s coverage."],
      "Tideline",
    ],
    ["with a figure in front", ["Subscribe to 9to5Harbor on YouTube", "More from 9to5Harbor"], "9to5Harbor"],
    ["more often than a partner's", ["Read more at Gullwatch", "Subscribe to Wrackline", "Wrackline app"], "Wrackline"],
  ])("%s", (_, foot, outlet) => {
    expect(outletOf(...foot)).toBe(outlet);
  });

  it.each([
    ["claimed once", ["Subscribe to Wrackline"]],
    ["claimed in one way twice", ["More from Wrackline", "More stories from Wrackline"]],
    ["a writer's", ["Follow Ana Ruhl on Facebook", "More from Ana Ruhl", "Subscribe to Ana Ruhl"]],
    ["any person's", ["Follow Lea Brandt on Facebook", "About Lea Brandt"]],
    [
      "as often claimed as another",
      ["Subscribe to Wrackline", "Wrackline app", "Subscribe to Tidemark", "Tidemark app"],
    ],
    ["only its owner's", ["© 2031 Harbor Times, LLC"]],
  ])("none is read that is %s", (_, foot) => {
    expect(outletOf(...foot)).toBe(null);
  });
});
