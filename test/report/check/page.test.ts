import { describe, expect, it } from "vitest";
import type { CheckResult } from "../../../src/model.js";
import { checkPage } from "../../../src/report/check/page.js";
import { fixture, STYLE } from "./fixture.js";

const HOSTILE = `</textarea></script><script>alert("x")</script><img src=x onerror=alert(1)>'"&`;

describe("the page to sign off", () => {
  const html = checkPage(fixture(), STYLE);

  it("is one file that loads nothing, and whose policy lets its own script run and no other", () => {
    const [policy] = /content="(default-src[^"]*)"/.exec(html)?.slice(1) ?? [];
    expect(policy).toMatch(/^default-src &#39;none&#39;;.*script-src &#39;sha256-[A-Za-z0-9+/]{43}=&#39;$/);
    expect(policy).not.toContain("script-src &#39;unsafe");
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/\s(?:src|srcset|style|on\w+)=/);
    expect(html).not.toMatch(/<(?:link|img|iframe|object|form)\b/);
  });

  it("holds the whole draft, line by line", () => {
    const shown = [...html.matchAll(/<p class="dt[^"]*">(.*?)<\/p>/gs)].map(([, line = ""]) =>
      line
        .replace(
          /<span class="nr">.*?<\/span><\/span>|<span class="nr">(?:<span[^>]*>[^<]*<\/span>|\d+)*<\/span>/gs,
          "",
        )
        .replace(/<[^>]+>/g, ""),
    );
    expect(shown).toEqual(
      fixture()
        .text.split("\n")
        .filter((line) => line.trim() !== ""),
    );
  });

  it("has a box to sign for each finding, with initials and a note", () => {
    expect(html.match(/<fieldset class="sn">/g)).toHaveLength(16);
    expect(html.match(/<input type="checkbox" autocomplete="off"/g)).toHaveLength(16);
    expect(html.match(/<textarea/g)).toHaveLength(16);
  });

  it("says of each finding what the style says and what that follows", () => {
    expect(html).toContain("An example of a style: What the example style says of cleaned.");
    expect(html).toContain("<cite> An invented guide, p. 12</cite>");
  });

  it("the same check gives the same bytes", () => {
    expect(checkPage(fixture(), STYLE)).toBe(html);
  });

  it("names sources that could not be read, since they may hold what was not found", () => {
    const page = checkPage(fixture(), STYLE, [{ source: "tape.vtt", message: "no permission to read it" }]);
    expect(page).toContain("1 source could not be read, and may hold what was not found");
    expect(page).toContain("<b>tape.vtt</b>: no permission to read it");
  });

  it("without quotations it says so, and has no tools and no script", () => {
    const page = checkPage({ ...fixture(), findings: [] }, STYLE);
    expect(page).toContain("No quotation, held against 1 transcript and 1 article of coverage");
    expect(page).not.toContain("<script");
    expect(page).not.toContain('class="tb"');
    expect(page).not.toContain("script-src");
  });

  it("no word of a draft, a source or a style becomes markup", () => {
    const base = fixture();
    const bad = <T extends string | null>(text: T): T => (text === null ? text : `${HOSTILE}${text}`) as T;
    const result: CheckResult = {
      ...base,
      draft: HOSTILE,
      style: HOSTILE,
      text: base.text.replaceAll("Varga", HOSTILE),
      sources: base.sources.map((one) => ({ ...one, name: bad(one.name) })),
      findings: base.findings.map((one) => ({
        ...one,
        speaker: HOSTILE,
        place: HOSTILE,
        reason: HOSTILE,
        source: one.source && {
          ...one.source,
          ...{ name: HOSTILE, speaker: HOSTILE, place: HOSTILE, time: HOSTILE, before: HOSTILE, after: HOSTILE },
          text: bad(one.source.text),
          url: `javascript:${HOSTILE}`,
        },
        others: one.source ? [{ ...one.source, text: HOSTILE, name: HOSTILE }] : [],
        operations: one.operations.map((operation) => ({ ...operation, rendition: bad(operation.rendition) })),
      })),
    };
    const rules = Object.fromEntries(
      Object.entries(STYLE.rules).map(([finding, rule]) => [finding, { ...rule, why: HOSTILE, cites: HOSTILE }]),
    ) as typeof STYLE.rules;
    const page = checkPage(result, { name: HOSTILE, title: HOSTILE, rules }, [{ source: HOSTILE, message: HOSTILE }]);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/<\/script>/g)).toHaveLength(1);
    expect(page).not.toMatch(/<img|href="javascript:/);
    expect(page).toContain("&lt;/script&gt;&lt;script&gt;");
  });

  it("opens a passage at its words where its source is an address, and nothing else", () => {
    const base = fixture();
    const [first] = base.findings;
    const at = (url: string) =>
      checkPage({ ...base, findings: [{ ...first, source: { ...first?.source, url } }] } as CheckResult, STYLE);
    expect(at("https://example.com/talk#:~:text=no%20quarrel")).toContain(
      'href="https://example.com/talk#:~:text=no%20quarrel"',
    );
    expect(at("file:///etc/passwd")).not.toContain("passwd");
  });

  it("bounds what it draws of a draft and of a passage", () => {
    const base = fixture();
    const long = "word ".repeat(200_000);
    const findings = base.findings.map((one) => ({
      ...one,
      reason: long,
      others: [],
      source: one.source && { ...one.source, text: one.source.text + long },
    }));
    const page = checkPage({ ...base, text: `${base.text}\n${long}`, findings }, STYLE);
    expect(page.length).toBeLessThan(700_000);
    expect(/The draft goes on for 60\d,\d{3} characters/.test(page)).toBe(true);
  });
});
