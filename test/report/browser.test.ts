import { existsSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderReport } from "../../src/report/report.js";
import { fixture } from "./fixture.js";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path),
);
if (CHROMIUM === undefined) console.warn("skipped: the page in a browser, for no chromium is installed");

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Runs in the page: how far, at worst, a row's middle is from the middle of the nearest label with its number, in
 * pixels, and how many systems the browser made. Text, because the project's types know no document.
 */
const MEASURE = `(() => {
  let [worst, systems] = [0, 0];
  const middle = (box) => (box.top + box.bottom) / 2;
  for (const block of document.querySelectorAll(".sy")) {
    const text = block.querySelector(".gu").firstChild;
    const labels = [];
    for (const found of text.data.matchAll(/(\\d+)\\u2003/g)) {
      const range = document.createRange();
      range.setStart(text, found.index);
      range.setEnd(text, found.index + found[0].length);
      labels.push([middle(range.getBoundingClientRect()), Number(found[1])]);
    }
    const tops = new Set();
    for (const column of block.querySelectorAll(".k")) {
      tops.add(Math.round(column.getBoundingClientRect().top));
      column.querySelectorAll("i").forEach((cell, row) => {
        const at = middle(cell.getBoundingClientRect());
        worst = Math.max(worst, Math.min(...labels.filter((l) => l[1] === row + 1).map((l) => Math.abs(l[0] - at))));
      });
    }
    systems += tops.size;
  }
  return { worst, systems };
})()`;

/** Statements whose first character begins left of the box that clips it, or of the page. */
const HANGING = `(() => [...document.querySelectorAll(".fu p")].filter((text) => {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  range.setStart(walker.nextNode(), 0);
  range.setEnd(walker.currentNode, 1);
  const { left } = range.getBoundingClientRect();
  return left < Math.max(0, text.closest(".st").getBoundingClientRect().left);
}).map((text) => text.textContent))()`;

describe.skipIf(CHROMIUM === undefined)("the page in a browser", () => {
  const html = renderReport(fixture());
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: FLAGS });
  });
  afterAll(async () => {
    await browser.close();
  });

  /** Opened with scripts allowed, as axe needs them; the page itself has none. */
  async function open(width: number, colorScheme: "light" | "dark" = "light", content = html): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    await page.setContent(content);
    await page.addStyleTag({ content: ".st,.ar,.si{content-visibility:visible!important}" });
    return page;
  }

  it.each(["light", "dark"] as const)("has no accessibility fault that axe knows, %s", async (scheme) => {
    const page = await open(1200, scheme);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
    await page.context().close();
  });

  it.each([320, 360, 390, 720, 1024, 1440, 2000])(
    "fits a window of %i pixels without scrolling sideways",
    async (width) => {
      const page = await open(width);
      expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      await page.context().close();
    },
  );

  it("fits words of any length into 360 pixels", async () => {
    const base = fixture();
    const long = "x".repeat(3000);
    const page = await open(
      360,
      "light",
      renderReport({
        ...base,
        articles: base.articles.map((article) => ({
          ...article,
          outlet: long,
          title: long,
          source: long,
          text: article.text.replaceAll("closed", long),
        })),
        statements: base.statements.map((statement) => ({
          ...statement,
          text: `${long} ${statement.text}`,
          speaker: long,
        })),
      }),
    );
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    await page.context().close();
  });

  it.each([360, 820, 1440])("keeps each label beside its row in every system at %i pixels", async (width) => {
    const page = await open(width);
    const drift = await page.evaluate<{ worst: number; systems: number }>(MEASURE);
    expect(drift.systems).toBeGreaterThan(width < 500 ? 5 : 1);
    expect(drift.worst).toBeLessThan(4);
    await page.context().close();
  });

  it.each(["screen", "print"] as const)(
    "cuts nothing off a statement's text on %s, its opening mark least of all",
    async (media) => {
      const page = await open(media === "print" ? 700 : 1024);
      await page.emulateMedia({ media });
      expect(await page.evaluate(HANGING)).toEqual([]);
      await page.context().close();
    },
  );

  it("goes from a printing to the marked words and back by keyboard", async () => {
    const page = await open(1200);
    await page.keyboard.press("Tab");
    expect(await page.evaluate<string>("document.activeElement.textContent.trim()")).toBe("Skip to the statements");
    const printing = page.locator(".pr a").first();
    await printing.focus();
    await page.keyboard.press("Enter");
    const marked = page.locator(".qt:target");
    expect(await marked.textContent()).toMatch(/^Look, we did not close the ferry/);
    await marked.focus();
    await page.keyboard.press("Enter");
    expect(await page.locator(".st:target h3").textContent()).toContain("Hesper Quillon");
    await page.context().close();
  });

  it("prints with the contents left out and the score kept", async () => {
    const page = await open(700);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".to").isVisible()).toBe(false);
    expect(await page.locator(".sc").first().isVisible()).toBe(true);
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await page.context().close();
  });
});
