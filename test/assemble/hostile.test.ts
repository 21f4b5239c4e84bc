import { describe, expect, test } from "vitest";
import { coverage, type Printed, statementsOf } from "../coverage.js";

const LONG = Array.from({ length: 20_000 }, (_, i) => `word${(i * 7919) % 5003}`).join(" ");

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
    ["nothing but marks", { a: `“${"…".repeat(50_000)}”`, b: "“”", c: "“[]”", d: "“ . , ”" }],
    ["nothing but brackets", { a: `“${"[a] ".repeat(20_000)}”`, b: `“${"[".repeat(50_000)}”` }],
  ])("%s", (_, printed) => {
    // Of the processor, whatever else the machine does.
    const before = process.cpuUsage();
    const statements = statementsOf(coverage(printed));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(15);
    expect(statements.length).toBeGreaterThan(0);
  });
});
