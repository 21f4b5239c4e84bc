/** Hostile drafts and sources: bounded in time and memory, and honest about what was not looked at. */

import { describe, expect, it } from "vitest";
import { checkDraft } from "../../src/check/check.js";
import { readSources } from "../../src/check/sources.js";
import { readArticle } from "../../src/ingest/article.js";
import type { Article } from "../../src/model.js";
import { TALK } from "./talk.js";

/** Articles of one block, so that what is measured is the check. */
const plain = (text: string, source: string): Article => ({
  ...readArticle("x", source),
  text,
  blocks: [{ role: "body", start: 0, end: text.length }],
});
const talk = readSources([readArticle(TALK, "talk.txt")]);
const findings = (draft: string, sources = talk) => checkDraft(readArticle(draft, "d.txt"), sources).findings;

/** Seconds of computing; a machine that is busy with other things does not count. */
function seconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe("a draft", () => {
  it("without a word, or without a quotation, has no findings", () => {
    expect(findings("")).toEqual([]);
    expect(findings("The reservoir is low, and the council met on Monday.")).toEqual([]);
  });
  it("in another language is looked up all the same", () => {
    const finds = findings("„Wir schließen den alten Hafen im Mai, und niemand weiß es“, sagte Jane Roe.");
    expect(finds.map(({ finding }) => finding).filter((one) => one !== "not-found")).toEqual([]);
  });
  it("of five megabytes of marks is read in seconds", () => {
    expect(seconds(() => findings("“".repeat(5_000_000)))).toBeLessThan(30);
  }, 120_000);
  it("of a quotation longer than any speech says that it was not compared", () => {
    const [one] = findings(`“${"water is blue and sky is wide ".repeat(2000)},” Roe said.`);
    expect(one).toMatchObject({ finding: "not-found", source: null });
    expect(one?.reason).toMatch(/not compared further/);
  });
  it("of thousands of quotations that nobody said is held within bounds", () => {
    const lines = Array.from(
      { length: 2_000 },
      (_, i) =>
        `“Nobody in the council number ${i} likes that figure at all, and neither does the mayor,” Ida Marrow said on Monday.`,
    );
    expect(seconds(() => findings(lines.join("\n\n")))).toBeLessThan(60);
  }, 600_000);
});

describe("sources", () => {
  it("that hold nothing find nothing", () => {
    const none = readSources([]);
    expect(findings("“You can’t run a town on good luck,” Ida Marrow said.", none)[0]).toMatchObject({
      finding: "not-found",
      source: null,
      reason: "not found in the 0 sources given",
    });
    expect(
      findings("“You can’t run a town on good luck,” Ida Marrow said.", readSources([readArticle("", "empty.txt")]))[0]
        ?.finding,
    ).toBe("not-found");
  });
  it("of one phrase said a million times: found, with a few places named", () => {
    const sources = readSources([plain("we will win this. ".repeat(1_000_000), "chant.txt")]);
    const cost = seconds(() => {
      const [exact, near] = findings(
        "“We will win this,” Jane Roe said.\n\n“We will lose this,” Jane Roe said.",
        sources,
      );
      expect(exact?.source?.text.toLowerCase()).toBe("we will win this");
      expect(exact?.others.length).toBeLessThanOrEqual(5);
      expect(["reworded", "not-found"]).toContain(near?.finding);
    });
    expect(cost).toBeLessThan(5);
  }, 120_000);
  it("of ten megabytes in one line are read by parts, in less than ten times their size", () => {
    const line = `${TALK.replace(/\n+/g, " ").replace(/[A-Z ]+: /g, " ")} `;
    const text = line.repeat(Math.ceil(10_000_000 / line.length));
    const before = process.memoryUsage().arrayBuffers;
    let sources = talk;
    const cost = seconds(() => {
      sources = readSources([plain(text, "large.txt")]);
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
    expect(cost).toBeLessThan(40);
    expect(findings("“You can’t run a town on good luck,” Ida Marrow said.", sources)[0]?.finding).toBe("exact");
  }, 600_000);
});
