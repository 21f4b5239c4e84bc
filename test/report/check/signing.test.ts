/** The sign-off page as an editor uses it: in a real browser, by mouse, by keyboard, on a phone and on paper. */

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CheckResult } from "../../../src/model.js";
import { checkPage } from "../../../src/report/check/page.js";
import { fixture, STYLE } from "./fixture.js";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path),
);
if (CHROMIUM === undefined) console.warn("skipped: the sign-off page in a browser, for no chromium is installed");

const FLAGS = [
  ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

describe.skipIf(CHROMIUM === undefined)("the sign-off page in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "stemma-sign-"));
  const file = join(folder, "signoff.html");
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(file, checkPage(fixture(), STYLE));
    browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: FLAGS });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opened from the disk, under the page's own policy; what it or its policy complains of fails the test that asks. */
  async function open(options: BrowserContextOptions = {}, path = file) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      acceptDownloads: true,
      ...options,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!/^(?:file|blob|data):/.test(request.url())) complaints.push(request.url());
    });
    await page.goto(pathToFileURL(path).href);
    return { page, complaints };
  }

  const card = (page: Page, number: number) => page.locator(`#f${number}`);
  const current = (page: Page) => page.evaluate<string>("document.activeElement.id");

  /** Saves the page by its button, and gives the path of what was saved. */
  async function saved(page: Page, name: string): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
    expect(download.suggestedFilename()).toBe(basename(new URL(page.url()).pathname));
    const path = join(folder, name);
    await download.saveAs(path);
    return path;
  }

  it("keeps ticks, initials and notes in the page that it saves", async () => {
    const { page, complaints } = await open();
    await card(page, 3).locator(".in input").fill("HB");
    await card(page, 3).locator(".ck input").check();
    await card(page, 3).locator("textarea").fill("Caldow’s words: </textarea><script>alert(1)</script>\ncut it");
    await card(page, 8).locator(".ck input").check();
    expect(await page.locator(".pg").textContent()).toBe("2 of 16 signed off");
    const path = await saved(page, "signed.html");
    expect(complaints).toEqual([]);
    await page.context().close();

    const again = await open({}, path);
    expect(await card(again.page, 3).locator(".ck input").isChecked()).toBe(true);
    expect(await card(again.page, 3).locator(".in input").inputValue()).toBe("HB");
    expect(await card(again.page, 3).locator("textarea").inputValue()).toBe(
      "Caldow’s words: </textarea><script>alert(1)</script>\ncut it",
    );
    expect(await card(again.page, 3).locator(".at").textContent()).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    // Whoever has signed once need not type the initials again.
    expect(await card(again.page, 8).locator(".in input").inputValue()).toBe("HB");
    expect(await again.page.locator(".pg").textContent()).toBe("2 of 16 signed off");
    expect(readFileSync(path, "utf8")).toMatch(/<body[^>]* data-signed="2"/);
    // Signed further and saved again, it is the same file with one more.
    await card(again.page, 6).locator(".ck input").check();
    const twice = await saved(again.page, "twice.html");
    expect(readFileSync(twice, "utf8").match(/type="checkbox" autocomplete="off" checked/g)).toHaveLength(3);
    expect(again.complaints).toEqual([]);
    await again.page.context().close();
  });

  it("what is saved is the page that was opened, but for what was signed", async () => {
    const { page } = await open();
    await page.keyboard.press("j");
    await page.locator("#l-ok").uncheck();
    const path = await saved(page, "unsigned.html");
    await page.context().close();
    const body = async (name: string) => {
      const { page: still } = await open({ javaScriptEnabled: false }, name);
      const html = await still.locator("body").innerHTML();
      await still.context().close();
      return html.replaceAll(' class=""', "").trim();
    };
    expect((await body(path)) === (await body(file))).toBe(true);
  });

  it("without a script it can be read, filtered and ticked, and offers nothing that needs one", async () => {
    const { page } = await open({ javaScriptEnabled: false });
    expect(await page.locator(".ac").isVisible()).toBe(false);
    expect(await page.locator(".fd").count()).toBe(16);
    await page.locator("#l-error").uncheck();
    await page.locator("#l-ok").uncheck();
    expect(await page.locator(".fd:visible").count()).toBe(7);
    await card(page, 5).locator(".ck input").check();
    await page.locator("#l-open").check();
    expect(await page.locator(".fd:visible").count()).toBe(6);
    await page.context().close();
  });

  it("goes from finding to finding by keys, past those that a filter hides, and signs off by one", async () => {
    const { page } = await open();
    await page.locator("#l-ok").uncheck();
    await page.locator("#l-note").uncheck();
    await page.locator("body").press("j");
    expect(await current(page)).toBe("f3");
    await page.keyboard.press("j");
    expect(await current(page)).toBe("f5");
    await page.keyboard.press("x");
    expect(await card(page, 5).locator(".ck input").isChecked()).toBe(true);
    await page.keyboard.press("k");
    expect(await current(page)).toBe("f3");
    await page.keyboard.press("k");
    expect(await current(page)).toBe("f15");
    expect(await page.locator(".q.now").getAttribute("id")).toBe("q15");
    await page.context().close();
  });

  it("takes no letter that is typed into a note for a key, and no key at all where they are switched off", async () => {
    const { page } = await open();
    await card(page, 2).locator("textarea").focus();
    await page.keyboard.type("jxk");
    expect(await card(page, 2).locator("textarea").inputValue()).toBe("jxk");
    expect(await card(page, 2).locator(".ck input").isChecked()).toBe(false);
    await page.locator("#keys").uncheck();
    await page.keyboard.press("j");
    expect(await current(page)).toBe("keys");
    await page.context().close();
  });

  it("asks before it is closed with sign-offs that are not saved", async () => {
    const { page } = await open();
    await card(page, 1).locator(".ck input").check();
    const asked = page.waitForEvent("dialog");
    void page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.accept();
    await page.context().close();
  });

  it("leads from a quotation to its finding and back", async () => {
    const { page } = await open();
    await page.click("#q6 .nr");
    expect(await page.locator(".fd:target h3").textContent()).toContain("a number differs");
    await page.click("#f6 h3 a");
    expect(await page.locator(".q:target").textContent()).toMatch(/^The figure I was given is four hundred/);
    await page.context().close();
  });

  it("the draft’s paragraph stays in sight while its findings are read", async () => {
    const { page } = await open();
    await page.evaluate("document.querySelector('#f13').scrollIntoView()");
    const box = await page.locator("#q13").boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(900);
    await page.context().close();
  });

  it.each(["light", "dark"] as const)("has no accessibility fault that axe knows, %s", async (colorScheme) => {
    const { page } = await open({ colorScheme, bypassCSP: true });
    await page.locator("details").first().click();
    await page.keyboard.press("j");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
    await page.context().close();
  });

  // 640 is a window of 1280 at 200 % zoom.
  it.each([320, 360, 390, 640, 768, 1024, 1280, 1920])("fits %i pixels without scrolling sideways", async (width) => {
    const { page } = await open({ viewport: { width, height: 800 } });
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    await page.context().close();
  });

  it("fits words of any length into 360 pixels", async () => {
    const base = fixture();
    const long = "x".repeat(3000);
    const result: CheckResult = {
      ...base,
      draft: long,
      text: base.text.replaceAll("Varga", "x".repeat(5)).replace("The harbourmaster and", long),
      findings: base.findings.map((one) => ({
        ...one,
        ...{ speaker: long, reason: long, place: long },
        source: one.source && { ...one.source, name: long, text: long, before: long, after: long, speaker: long },
        operations: one.operations.map((operation) => ({ ...operation, at: [0, 9], rendition: long })),
      })),
    };
    const path = join(folder, "long.html");
    writeFileSync(path, checkPage(result, STYLE));
    const { page } = await open({ viewport: { width: 360, height: 800 } }, path);
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    await page.context().close();
  });

  it("prints without its tools, with every finding and its box", async () => {
    const { page } = await open({ viewport: { width: 700, height: 900 } });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".tb").isVisible()).toBe(false);
    expect(await page.locator(".fd:visible .sn:visible").count()).toBe(16);
    expect((await page.pdf({ format: "A4" })).subarray(0, 5).toString()).toBe("%PDF-");
    await page.context().close();
  });
});
