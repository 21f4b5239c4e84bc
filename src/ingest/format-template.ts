/**
 * A format to copy. Give the copy the name of the kind (`src/ingest/notes.ts`), put its entry into `FORMATS` (`formats.ts`), a
 * small file of the kind into `test/ingest/samples.ts`, and a row into the table of `docs/cli.md`. The contract of all readers
 * (`test/ingest/contract.test.ts`) is then tried on it, and the fuzzing (`test/ingest/fuzz.test.ts`).
 *
 * This one reads notes: "NOTES 1" on the first line, then a line for each remark, "Mara Voss | We sail at noon."
 */

import { allBytes, MAX_BYTES } from "./byte-lines.js";
import { decodeText } from "./decode.js";
import type { InputFormat } from "./formats.js";
import { unusableText } from "./json-article.js";
import { type Ingested, problem } from "./problem.js";
import { documentArticle, joinParagraphs } from "./properties.js";

export const template: InputFormat = {
  // As it stands in messages.
  name: "notes",
  // From the first bytes alone: the name of a file is not known here. Every repeat is bounded.
  recognises: (head) => /^NOTES 1\r?\n/.test(head),
  // What is large, or needs a large library, is loaded here: `yield* (await import("./notes.js")).readNotes(…)`.
  read: readNotes,
};

async function* readNotes(chunks: AsyncIterable<Buffer>, source: string): AsyncGenerator<Ingested> {
  // Chunks are cut anywhere. A file that must be read whole is read up to a bound.
  const bytes = await allBytes(chunks);
  if (!bytes) return yield problem(source, `notes over ${MAX_BYTES / 1024 / 1024} MB; expected those of one meeting`);
  // A problem is one line: what it is, and what was expected. Nothing throws for a bad file.
  const decoded = decodeText(bytes);
  if ("wrong" in decoded) return yield problem(source, decoded.wrong);
  const remarks = decoded.text
    .split("\n")
    .slice(1)
    .map((line) => /^([^|]{1,200})\|(.*)$/s.exec(line.trim()))
    .flatMap((found, index) =>
      found?.[1] && found[2]?.trim() ? [{ who: found[1], said: found[2], line: index + 2 }] : [],
    );
  // The text of the article is what was taken out; its places lead back. Where the text is the file itself there are none.
  const { text, places } = joinParagraphs(
    remarks.map(({ who, said, line }) => ({ words: `${who.trim()}: ${said.trim()}`, place: `¶ ${line}` })),
  );
  const wrong = unusableText(text);
  if (wrong) return yield problem(source, wrong);
  // Blocks with their roles come of the text; a reader that knows better changes the roles, and never the places.
  yield { article: documentArticle(text, source, { title: null, authors: null, language: null }, places) };
}
