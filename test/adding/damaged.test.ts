import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { weaveNew } from "../../src/adding/weave-new.js";
import { bringUpToDate } from "../../src/cli/woven.js";
import { connect } from "../../src/store/driver.js";
import { openLedger, type Store } from "../../src/store/store.js";
import { type Kept, printed, wholeOf } from "./collections.js";

const folder = mkdtempSync(join(tmpdir(), "stemma-index-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WORDS = "The pier is closed because the council let it rot, and I think everybody on the waterfront knows";
const before = [printed("a", WORDS), printed("b", `${WORDS} it well`), printed("c", "the council let it rot")];
const late = printed("d", WORDS.replace("closed", "shut"));

async function add(store: Store, kept: readonly Kept[]): Promise<void> {
  for (const { article, quotations } of kept) await store.add(article, quotations);
}

async function ledgerWith(name: string, damage: string): Promise<Store> {
  const file = join(folder, `${name}.db`);
  const store = await openLedger(file);
  await add(store, before);
  await bringUpToDate(store, 0);
  await store.close();
  const connection = connect(file);
  connection.exec(damage);
  connection.close();
  return openLedger(file);
}

describe("an index that is not what was written is made anew, and never believed", () => {
  it.each([
    ["words of a reading", "UPDATE index_reading SET words = replace(words, 'council', 'mayor')"],
    ["a break", "UPDATE index_reading SET breaks = replace(breaks, '0', '1')"],
    ["telling words", "UPDATE index_reading SET telling = 'aaabbb' || substr(telling, -4) WHERE telling != ''"],
    ["a speaker", "UPDATE index_reading SET speaker = 'quill'"],
    ["a reading that is gone", "DELETE FROM index_reading WHERE number = 1"],
    ["a quotation's reading", "UPDATE index_quotation SET reading = 1"],
    ["a quotation that is gone", "DELETE FROM index_quotation WHERE quotation LIKE 'a:%'"],
    ["an origin", "UPDATE index_article SET origin = 'c'"],
    ["an article that is gone", "DELETE FROM index_article WHERE article = 'a'"],
    ["entries", "UPDATE index_entries SET entries = zeroblob(length(entries)) WHERE key = 'gram'"],
    ["entries cut short", "UPDATE index_entries SET entries = substr(entries, 1, 8) WHERE key = 'gram'"],
    ["entries that are gone", "DELETE FROM index_entries WHERE key = 'gram'"],
    ["what it was seen to hold", "UPDATE index_seen SET seen = zeroblob(length(seen)) WHERE key = 'gram'"],
    ["what it was seen to hold, gone", "DELETE FROM index_seen WHERE key = 'gram'"],
    [
      "another layout",
      "UPDATE ledger_state SET value = replace(value, '\"layout\":', '\"layout\":9') WHERE key = 'index'",
    ],
    [
      "another version's",
      "UPDATE ledger_state SET value = replace(value, '\"by\":\"', '\"by\":\"0') WHERE key = 'index'",
    ],
    ["no word of it", "DELETE FROM ledger_state WHERE key = 'index'"],
    ["not even JSON", "UPDATE ledger_state SET value = '1 {' WHERE key = 'index'"],
  ])("%s", async (what, damage) => {
    const store = await ledgerWith(what.replaceAll(/\W/gu, ""), damage);
    await add(store, [late]);
    expect(await store.weaveNew(weaveNew)).toBe("whole");
    await bringUpToDate(store);
    expect(await store.load()).toEqual(wholeOf([...before, late]));
    // And the next one is woven in again.
    const last = printed("e", `${WORDS} now`);
    await add(store, [last]);
    expect(await store.weaveNew(weaveNew)).toBe("done");
    expect(await store.load()).toEqual(wholeOf([...before, late, last]));
    await store.close();
  });

  it("one that is whole is used", async () => {
    const store = await ledgerWith("whole", "");
    await add(store, [late]);
    expect(await store.weaveNew(weaveNew)).toBe("done");
    expect(await store.load()).toEqual(wholeOf([...before, late]));
    await store.close();
  });
});
