/** Documents through the program itself: the result and nothing else on standard output, and the program ends. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { column, pdf } from "../ingest/make-pdf.js";
import { stemma, temporaryFolder } from "./run.js";

const cwd = temporaryFolder();
const LINES = ["Q. Did the ferry sail?", "A. It sailed at noon.", "Q. And then?", "A. Then it sailed back."];

it("a PDF is one line of JSON with its pages, and the thread that read it keeps nobody waiting", async () => {
  writeFileSync(join(cwd, "hearing.pdf"), pdf([column(72, 100, LINES, 24), column(72, 100, LINES, 24)]));
  const started = process.hrtime.bigint();
  const { status, signal, stdout, stderr } = await stemma(["extract", "hearing.pdf", "--format", "jsonl"], { cwd });
  expect({ status, signal, stderr }).toEqual({ status: 0, signal: null, stderr: "" });
  const [line, ...rest] = stdout.trimEnd().split("\n");
  expect(rest).toEqual([]);
  const { places, role, text } = JSON.parse(line ?? "");
  expect(role).toBe("transcript");
  expect(places.map(({ label }: { label: string }) => label)).toEqual(["p. 1", "p. 2"]);
  expect(text.slice(places[1].start, places[1].end)).toBe(LINES.join("\n\n"));
  // A thread that held the program would do so for ever.
  expect(Number(process.hrtime.bigint() - started) / 1e9).toBeLessThan(50);
});
