import { describe, expect, test } from "vitest";
import { coverage, type Printed, statementsOf } from "../coverage.js";

const LONG = Array.from({ length: 20_000 }, (_, i) => `word${(i * 7919) % 5003}`).join(" ");

/** Words that no two of 20,000 share, and a change in every fiftieth. */
const OWN = Array.from({ length: 20_000 }, (_, i) => `v${i}`);
const CHANGED = OWN.map((word, i) => (i % 50 === 0 ? `x${i}` : word));
const PIER = "The pier is closed because the council let it rot, and I think everybody on the waterfront knows.";
const spoken = (text: string): Printed => ({ text: `“${text}”`, role: "transcript" });

/** Of the processor, whatever else the machine does. */
function secondsFor(printed: Record<string, string | Printed>): number {
  const before = process.cpuUsage();
  const statements = statementsOf(coverage(printed));
  const { user, system } = process.cpuUsage(before);
  expect(statements.length).toBeGreaterThan(0);
  return (user + system) / 1e6;
}

describe("hostile quotations are assembled in bounded time", () => {
  test.each<[string, Record<string, string | Printed>]>([
    ["two of 20,000 words with a few changes", { a: `“${LONG}”`, b: `“${LONG.replaceAll("word17 ", "other ")}”` }],
    [
      "a short one inside 200,000 words of another",
      {
        t: {
          text: "“The pier is closed because the council let it rot, and I think everybody on the waterfront knows.”",
          role: "transcript",
        },
        a: `“The pier is closed because the council let it rot, and I think everybody on the waterfront knows. ${LONG.repeat(10)}”`,
        b: `“${LONG.slice(0, 400)} The pier is closed because the council let it rot, and I think everybody on the waterfront knows.”`,
      },
    ],
    ["one word again and again", { a: `“${"gull ".repeat(20_000)}”`, b: `“${"gull ".repeat(15_000)} tern”` }],
    [
      "a thousand copies",
      Object.fromEntries(
        Array.from({ length: 1000 }, (_, i) => [
          `n${i}`,
          "“The pier is closed because the council let it rot, and I think everybody knows.”",
        ]),
      ),
    ],
    [
      "a thousand variants",
      Object.fromEntries(
        Array.from({ length: 1000 }, (_, i) => [
          `n${i}`,
          `“The pier is closed because the council let item${i} rot, and I think everybody on the waterfront knows.”`,
        ]),
      ),
    ],
    ["many words of its own on either side", { a: `“${OWN.join(" ")}”`, b: `“${CHANGED.join(" ")}”` }],
    [
      "somebody who hesitates",
      { t: spoken(PIER), a: `“${PIER.replace("rot,", `rot, ${"you know ".repeat(50_000)}`)}”` },
    ],
    ["a gloss behind every word", { t: spoken(OWN.join(" ")), a: `“${OWN.join(" [so] ")}”` }],
    ["a hyphen behind every word", { a: `“${OWN.join("-")}”`, b: `“${OWN.join(" ")}”` }],
    ["an ellipsis behind every word", { t: spoken(OWN.join(" ")), a: `“${OWN.join(" … ")}”` }],
    ["dashes within", { t: spoken(PIER), a: `“${PIER.replace("rot,", `rot, ${"— ".repeat(50_000)}`)}”` }],
    ["nothing but dashes", { a: `“${"— ".repeat(50_000)}”`, b: `“${"-".repeat(50_000)}”` }],
    ["nothing but marks", { a: `“${"…".repeat(50_000)}”`, b: "“”", c: "“[]”", d: "“ . , ”" }],
    ["nothing but brackets", { a: `“${"[a] ".repeat(20_000)}”`, b: `“${"[".repeat(50_000)}”` }],
  ])("%s", (_, printed) => {
    expect(secondsFor(printed)).toBeLessThan(15);
  });

  // Each is matched and described by itself; what is to be bounded is what they cost one another.
  test.each<[string, Record<string, string | Printed>]>([
    [
      "three thousand sentences that begin alike",
      {
        a: Array.from(
          { length: 3000 },
          (_, i) => `“The harbour was closed because the council let it rot and a${i} b${i * 7} c${i * 13}.”`,
        ).join("\n"),
      },
    ],
    [
      "five hundred short prints of a speech without a stop",
      Object.fromEntries([
        ["t", spoken(OWN.join(" "))],
        ...Array.from({ length: 500 }, (_, i) => [`n${i}`, `“${OWN.slice(i * 19, i * 19 + 14).join(" ")}”`]),
      ]),
    ],
    [
      "four hundred changed prints of an article's long quotation",
      Object.fromEntries([
        ["whole", `“${OWN.join(" ")}”`],
        ...Array.from({ length: 400 }, (_, i) => [
          `n${i}`,
          `“${[...OWN.slice(i * 10, i * 10 + 8), "other", ...OWN.slice(i * 10 + 9, i * 10 + 24)].join(" ")}”`,
        ]),
      ]),
    ],
  ])("%s", (_, printed) => {
    expect(secondsFor(printed)).toBeLessThan(40);
  });
});
