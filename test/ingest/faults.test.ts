/** The table of `faults.ts`, file by file: one clear line at most, the rest is done, memory bounded, nothing run and nothing fetched. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { FORMATS } from "../../src/ingest/formats.js";
import { type Ingested, ingest } from "../../src/ingest/ingest.js";
import { holdsOrSays } from "./contract.js";
import { FAULTS, TABLE } from "./faults.js";
import { REFUSED, SAMPLES } from "./samples.js";

const folder = mkdtempSync(join(tmpdir(), "stemma-faults-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GOOD = "The ferry sails on Monday, the harbor office said.\n";
let places = 0;

/** What comes of a file in a folder with a good one after it, which is read whatever comes before. */
async function readBeside(name: string, file: Buffer): Promise<Ingested[]> {
  const place = join(folder, String(++places));
  mkdirSync(place);
  writeFileSync(join(place, name), file);
  writeFileSync(join(place, "z.txt"), GOOD);
  const found: Ingested[] = [];
  for await (const one of ingest([place])) found.push(one);
  expect(found.at(-1)).toMatchObject({ article: { text: GOOD } });
  return found.slice(0, -1);
}

const READ = FORMATS.map(({ name }) => name).filter((name) => !(name in REFUSED));
const cells = READ.flatMap((kind) => FAULTS.map((fault) => [kind, fault, TABLE[kind]?.[fault]] as const));

it("the table has a cell for each reader and each fault", () => {
  expect(cells.flatMap(([kind, fault, cell]) => (cell === undefined ? [`${kind} ${fault}`] : []))).toEqual([]);
  expect(Object.keys(TABLE).sort()).toEqual([...READ].sort());
});

describe.each(READ)("%s", (kind) => {
  const rows = cells.flatMap(([of, fault, cell]) =>
    of !== kind || typeof cell !== "object" ? [] : [[fault, cell] as const],
  );
  it.each(rows)("%s", async (_, { file, says, reads, never }) => {
    const before = process.memoryUsage.rss();
    const found = await readBeside("a.bin", file);
    holdsOrSays(found);
    const lines = found.flatMap((one) => ("problem" in one ? [one.problem.message] : []));
    expect(lines).toEqual(says ? [expect.stringMatching(says)] : []);
    const articles = found.flatMap((one) => ("article" in one ? [one.article] : []));
    const words = articles
      .flatMap(({ text, blocks }) =>
        blocks.filter(({ role }) => role !== "boilerplate").map(({ start, end }) => text.slice(start, end)),
      )
      .join("\n");
    if (reads) expect(words).toMatch(reads);
    else expect(articles).toEqual([]);
    if (never) expect(words).not.toMatch(never);
    expect("stemmaRan" in globalThis).toBe(false);
    // Ten times what is read of one input at most.
    expect(process.memoryUsage.rss() - before).toBeLessThan(640 * 1024 * 1024);
  });

  const endings = ["txt", "html", "pdf", "docx", "json", "gz", "jpg"];
  it("by any name is what it is", async () => {
    const { file, once } = SAMPLES[kind]?.[0] ?? { file: Buffer.alloc(0), once: [] };
    for (const ending of endings) {
      const texts = (await readBeside(`a.${ending}`, file)).map((one) => ("article" in one ? one.article.text : ""));
      for (const words of once) expect(texts.filter((text) => text.includes(words))).toHaveLength(1);
      expect(texts.join("").length).toBeGreaterThan(0);
    }
  });
});
