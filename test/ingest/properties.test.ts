import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteLines } from "../../src/ingest/byte-lines.js";
import { findDate } from "../../src/ingest/dates.js";
import { decodeUtf8 } from "../../src/ingest/decode.js";
import { readArticle } from "../../src/ingest/ingest.js";

/** Lines that pages are made of, good and bad, glued and torn. */
const pieces = fc.constantFrom(
  "Mayor Voss Opens the Ferry",
  "By Ana Ruhl Sep 07, 2031 2:00 PMTags",
  "Published on May 6, 2031 07:16 PM",
  "9 photosMara Voss says she will ride.",
  "Latest NewsHarbor Life Featured Video",
  "Source: Tom Oake/AR77 / Getty",
  "“I will ride it,” she said. “Each day.",
  "HARBOR CITY (AP) — The ferry sails.",
  "VOSS: At noon.",
  "OAKE: Thank you.",
  "Title: A Ferry",
  " date 2031-09-06 A Ferry",
  "",
  "\u00a0",
  "\r",
  '🙂‘’"',
);
const pages = fc
  .array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 40 })), { maxLength: 24 })
  .chain((lines) => fc.constantFrom("\n", "\n\n", "\r\n", "").map((joint) => lines.join(joint)));

describe("for any text", () => {
  it("blocks are in order, apart, trimmed, and together hold every word", () => {
    fc.assert(
      fc.property(pages, (text) => {
        let end = 0;
        for (const block of readArticle(text, "any").blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(block.end).toBeGreaterThan(block.start);
          expect(text.slice(end, block.start).trim()).toBe("");
          const words = text.slice(block.start, block.end);
          expect(words).toBe(words.trim());
          end = block.end;
        }
        expect(text.slice(end).trim()).toBe("");
      }),
      { numRuns: 400 },
    );
  });

  it("each value of the metadata stands in the text at its evidence", () => {
    fc.assert(
      fc.property(pages, (text) => {
        const { title, outlet, authors, publishedAt, evidence } = readArticle(text, "any");
        const at = (name: keyof typeof evidence) => text.slice(...(evidence[name]?.at ?? [0, 0]));
        if (title !== null) expect(at("title")).toBe(title);
        if (outlet !== null) expect(at("outlet")).toBe(outlet);
        for (const name of authors) expect(at("authors")).toContain(name);
        if (publishedAt !== null) expect(findDate(at("publishedAt"))?.iso).toBe(publishedAt);
        expect(Object.keys(evidence).length).toBe(
          [title, outlet, authors[0] ?? null, publishedAt].filter((value) => value !== null).length,
        );
      }),
      { numRuns: 400 },
    );
  });

  it("is read the same again", () => {
    fc.assert(
      fc.property(pages, (text) => {
        expect(readArticle(text, "a")).toEqual(readArticle(text, "a"));
      }),
    );
  });
});

describe("bytes", () => {
  it("the fault in invalid UTF-8 is where the valid text ends", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.string({ maxLength: 20 }), (before, after) => {
        const good = Buffer.from(before);
        const bytes = Buffer.concat([good, Buffer.from([0xff]), Buffer.from(after)]);
        expect(decodeUtf8(bytes)).toEqual({
          wrong: `invalid UTF-8 at byte ${good.length} (0xFF); expected text in UTF-8`,
        });
      }),
    );
  });

  it("lines are the same however a stream is cut, and one that is too long is skipped alone", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.string({ maxLength: 12 }).map((line) => line.replace(/[\r\n]/g, "")),
          { maxLength: 8 },
        ),
        fc.integer({ min: 1, max: 9 }),
        async (lines, size) => {
          const bytes = Buffer.from(lines.join("\n"));
          const cut = async function* () {
            for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
          };
          const found: (string | null)[] = [];
          for await (const line of byteLines(cut(), 10)) {
            expect(line.number).toBe(found.length + 1);
            found.push(line.bytes?.toString() ?? null);
          }
          const expected = lines.map((line) => (Buffer.byteLength(line) > 10 ? null : line));
          if (expected.at(-1) === "") expected.pop();
          expect(found).toEqual(expected);
        },
      ),
    );
  });
});
