/**
 * Drafts written by hand, with each quotation's truth beside it, as a journalist reads and corrects it:
 *
 *     “⟦I’m not asking anybody to decide,⟧” she said. “⟦I’m asking whether we get a say.⟧{exact c}”
 *
 * ⟦ and ⟧ stand just inside the marks; the braces after a quotation's last segment say the finding, the source
 * (`FILES`), after "=" the source's words where they are not the quotation's, and after "@" whom the draft names where
 * that is not who said it ("-" for nobody).
 */

import type { FindingKind } from "../../src/model.js";
import { placesOf, plainWords, type Row } from "./rows.js";
import { FILES, type Source } from "./transcripts.js";

export interface Draft {
  readonly name: string;
  readonly text: string;
  readonly rows: readonly Row[];
}

const TRUTH = /^\{(?<finding>[a-z-]+)(?: (?<source>[a-z]))?(?: = (?<words>[^{}]+?))?(?: @ (?<by>[^{}]+))?\}$/;

/** `marked` → the draft as it is printed, and its rows. */
export function readWritten(name: string, marked: string, sources: readonly Source[]): Draft {
  const rows: Row[] = [];
  let text = "";
  let at: (readonly [number, number])[] = [];
  let open = -1;
  for (const piece of marked.split(/(⟦|⟧|\{[^{}]*\})/)) {
    if (piece === "⟦") open = text.length;
    else if (piece === "⟧") {
      at.push([open, text.length]);
      open = -1;
    } else if (piece.startsWith("{") && at.length > 0 && open < 0) {
      const printed = at.map(([start, end]) => text.slice(start, end));
      const id = `${name} ${rows.length + 1}`;
      rows.push({ id, draft: name, at, printed, ...truthOf(id, piece, printed, sources), made: "by hand" });
      at = [];
    } else text += piece;
  }
  if (at.length > 0 || open >= 0) throw new Error(`${name}: a quotation without its truth before “${text.slice(-60)}”`);
  return { name, text, rows };
}

type Truth = Pick<Row, "finding" | "speaker" | "source" | "passage" | "words" | "said">;

function truthOf(id: string, note: string, printed: readonly string[], sources: readonly Source[]): Truth {
  const { finding, source: letter, words, by } = TRUTH.exec(note)?.groups ?? {};
  if (finding === undefined) throw new Error(`${id}: cannot read ${note}`);
  const kinds: FindingKind[] = finding === "paraphrase" ? ["not-found", "reworded"] : [finding as FindingKind];
  const named = by === undefined ? undefined : by === "-" ? null : by;
  const none = { source: null, passage: [], words: null, said: null };
  if (letter === undefined) return { finding: kinds, speaker: named ?? null, ...none };
  const source = sources.find(({ file }) => file === FILES[letter]);
  if (!source) throw new Error(`${id}: no source ${letter}`);
  // One word or two stand in many places, and any of them will do.
  if (finding === "too-short")
    return { finding: kinds, speaker: named ?? null, source: source.file, passage: [], words: null, said: null };
  const sought = plainWords(words ?? printed.join(" "));
  const places = placesOf(sought, source.tokens);
  if (places.length !== 1)
    throw new Error(`${id}: “${sought.join(" ")}” stands ${places.length} times in ${source.file}; expected once`);
  const first = source.tokens[places[0] ?? 0];
  const last = source.tokens[(places[0] ?? 0) + sought.length - 1];
  const [start, end] = [first?.start ?? 0, last?.end ?? 0];
  const said =
    source.turns.find((turn) => turn.start <= start && end <= turn.end)?.speaker ??
    (source.kind === "coverage" ? (named ?? null) : null);
  return {
    finding: kinds,
    speaker: named === undefined ? said : named,
    source: source.file,
    passage: [[start, end]],
    words: source.article.text.slice(start, end),
    said,
  };
}
