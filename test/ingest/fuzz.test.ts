/**
 * Every reader, given what nobody meant it to read: small files of each kind with bytes changed, cut out, put in and
 * doubled. 10,000 cases in all; each gives articles that hold, or one line, and never throws. PDF is read on its thread, which
 * takes its time: fewer cases. The cases are the same in every run; `SEED=random` gives others.
 */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORMATS } from "../../src/ingest/formats.js";
import { holdsOrSays, readAny, readBy } from "./contract.js";
import { documentXml, zipOf } from "./make-docx.js";
import { SAMPLES } from "./samples.js";

/** Words that readers take for more than words. */
const SIGNS = [
  ...[
    "\0",
    "\xff\xfe",
    "\xef\xbb\xbf",
    "\r",
    "\n\n",
    '"',
    "“",
    "<",
    ">",
    "&",
    "{",
    "}",
    "[",
    "]",
    "%PDF-",
    "PK\x03\x04",
    "\x1f\x8b",
  ],
  ...[
    "<!--",
    "-->",
    "<script>",
    "</w:p>",
    "<![CDATA[",
    "&#0;",
    "&lol;",
    "\\ud800",
    "1e999",
    "WARC/1.0\r\n",
    "Content-Length: 9\r\n",
  ],
  ...[
    "--> ",
    "00:00:01.000 --> 00:00:02.000\n",
    "endobj",
    "stream\n",
    "/Length 99999999 ",
    "q ",
    " Do ",
    "---\n",
    "```",
    "../../etc/passwd",
  ],
].map((sign) => Buffer.from(sign, "latin1"));

type Change = (file: Buffer) => Buffer;

/** Changes of a file, whatever its length: places are shares of it. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (file: Buffer, share: number) => Math.min(file.length, Math.floor(share * file.length));
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, fc.nat(255)).map(
    ([share, byte]): Change =>
      (file) => {
        const changed = Buffer.from(file);
        if (changed.length > 0) changed[Math.min(changed.length - 1, at(file, share))] = byte;
        return changed;
      },
  ),
  place.map(
    (share): Change =>
      (file) =>
        file.subarray(0, at(file, share)),
  ),
  fc.tuple(place, fc.constantFrom(...SIGNS)).map(
    ([share, sign]): Change =>
      (file) =>
        Buffer.concat([file.subarray(0, at(file, share)), sign, file.subarray(at(file, share))]),
  ),
  fc.tuple(place, place).map(
    ([a, b]): Change =>
      (file) => {
        const [from, to] = [at(file, Math.min(a, b)), at(file, Math.max(a, b))];
        return Buffer.concat([file.subarray(0, from), file.subarray(to)]);
      },
  ),
  fc.tuple(place, place, place).map(
    ([a, b, c]): Change =>
      (file) => {
        const [from, to] = [at(file, Math.min(a, b)), at(file, Math.max(a, b))];
        return Buffer.concat([file.subarray(0, at(file, c)), file.subarray(from, to), file.subarray(at(file, c))]);
      },
  ),
);
const several = fc.array(changes, { minLength: 1, maxLength: 5 });

/** What a document's parts are made of, changed before they are packed: behind the checks of the packing. */
const inside = (xml: Buffer) => zipOf({ "word/document.xml": xml.toString("latin1"), "docProps/core.xml": "<a/>" });

const CASES = 10_000;
const PDF_CASES = 300;
const rows = [
  ...Object.entries(SAMPLES).flatMap(([kind, samples]) =>
    samples.map((sample) => ({ kind, ...sample, wrap: (file: Buffer) => file })),
  ),
  {
    kind: "DOCX",
    name: "the XML of a DOCX",
    file: Buffer.from(documentXml("We sail.", ["Heading1", "On Monday"], "“Every day.”")),
    wrap: inside,
  },
];
const inProcess = rows.filter(({ kind }) => kind !== "PDF").length;

describe.each(rows.map((row) => [row.name, row] as const))("%s", (_, { kind, file, wrap }) => {
  it("with bytes changed, gives articles that hold, or a line", async () => {
    const format = FORMATS.find(({ name }) => name === kind);
    let cases = 0;
    await fc.assert(
      fc.asyncProperty(several, fc.boolean(), async (all, told) => {
        const changed = wrap(all.reduce((bytes, change) => change(bytes), file));
        cases++;
        // By its reader whatever the head says, and by the way in, which may take it for another kind.
        holdsOrSays(told || !format ? await readAny(changed) : await readBy(format, changed));
      }),
      { numRuns: kind === "PDF" ? PDF_CASES : Math.ceil((CASES - PDF_CASES) / inProcess) },
    );
    expect(cases).toBeGreaterThan(0);
  });
});

it("any bytes at all are read or refused", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.constantFrom(...SIGNS), fc.uint8Array({ maxLength: 30 })), { maxLength: 12 }),
      async (parts) => {
        holdsOrSays(await readAny(Buffer.concat(parts)));
      },
    ),
    { numRuns: 1000 },
  );
});
