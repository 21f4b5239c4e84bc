/** One contract for all readers: each entry of the list of formats is read, or refused by name, and each keeps it. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { template } from "../../src/ingest/format-template.js";
import { FORMATS, type InputFormat } from "../../src/ingest/formats.js";
import { type Ingested, ingest } from "../../src/ingest/ingest.js";
import { holds, holdsOnce, holdsOrSays, readAny, readBy, type Sample } from "./contract.js";
import { REFUSED, SAMPLES } from "./samples.js";

const folder = mkdtempSync(join(tmpdir(), "stemma-contract-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const headOf = (file: Buffer) => file.subarray(0, 1024).toString("latin1");

it("every format has a sample, or is one that is refused by name", () => {
  expect(FORMATS.map(({ name }) => name).toSorted()).toEqual(
    [...Object.keys(SAMPLES), ...Object.keys(REFUSED)].toSorted(),
  );
});

function contract(format: InputFormat, { file, once }: Sample): void {
  it("holds the sample's words once, and blocks and places that cut out what they say", async () => {
    const found = await readBy(format, file);
    const articles = found.flatMap((one) => ("article" in one ? [one.article] : []));
    expect(articles.length).toBeGreaterThan(0);
    for (const article of articles) holds(article);
    holdsOnce(found, once);
  });

  it.each([1, 7, 65536])("reads the same from chunks of %i bytes", async (size) => {
    expect(await readBy(format, file, size)).toEqual(await readBy(format, file));
  });

  it("reads the same again", async () => {
    expect(await readBy(format, file)).toEqual(await readBy(format, file));
  });

  it("cut off anywhere, gives articles that hold, or a line", async () => {
    for (let share = 0; share < 12; share++) {
      holdsOrSays(await readBy(format, file.subarray(0, Math.floor((file.length * share) / 12))));
    }
  });

  it("given the bytes of any other kind, gives articles that hold, or a line", async () => {
    for (const other of Object.values(SAMPLES).flat()) holdsOrSays(await readBy(format, other.file));
    for (const sign of Object.values(REFUSED)) holdsOrSays(await readBy(format, Buffer.from(sign, "latin1")));
  });
}

describe.each(
  FORMATS.flatMap((format) => (SAMPLES[format.name] ?? []).map((sample) => [sample.name, format, sample] as const)),
)("%s", (_, format, sample) => {
  contract(format, sample);

  it("is told from its content, with a wrong name, and gzipped", async () => {
    const told = FORMATS.find((one) => one.recognises(headOf(sample.file)));
    expect(told?.name).toBe(format.name);
    const direct = await readAny(sample.file);
    const path = join(folder, "photo.jpg");
    for (const bytes of [sample.file, gzipSync(sample.file)]) {
      writeFileSync(path, bytes);
      const named: Ingested[] = [];
      for await (const one of ingest([path])) named.push(one);
      const plain = (found: typeof named) => JSON.parse(JSON.stringify(found).replaceAll(path, "-")) as unknown;
      expect(plain(named)).toEqual(plain(direct));
    }
  });
});

describe.each(Object.entries(REFUSED))("%s", (name, sign) => {
  it("is named and refused in one line", async () => {
    const found = await readAny(Buffer.from(sign, "latin1"));
    expect(found).toEqual([
      { problem: { source: "-", message: expect.stringMatching(/^[^\n]{5,200}; expected [^\n]{5,200}$/) } },
    ]);
    expect(found[0] && "problem" in found[0] ? found[0].problem.message : "").toContain(name);
  });
});

describe("the template of a format", () => {
  contract(template, {
    name: "notes",
    file: Buffer.from(
      "NOTES 1\nMara Voss | We sail at noon, and not before.\nTom Oake | Then I shall wait at the dock.\n",
    ),
    once: ["We sail at noon, and not before.", "Then I shall wait at the dock."],
  });

  it("is told by its sign", () => {
    expect(template.recognises("NOTES 1\nMara Voss | We sail.")).toBe(true);
    expect(template.recognises("NOTES of a meeting")).toBe(false);
  });
});
