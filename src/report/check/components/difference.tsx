import type { Finding, Passage } from "../../../model.js";
import { clip, count, flat } from "../../words.js";
import { type Piece, piecesOf } from "../difference.js";
import { SIGNS } from "../words.js";

/** Characters of a passage that are drawn; what an ellipsis leaves out can be an hour long. */
const LONGEST = 3000;

interface Props {
  readonly finding: Finding;
  readonly source: Passage;
}

/** The passage as it stands in its source, a line under what the draft prints; where it prints other words, those beneath. */
export function DifferenceView({ finding, source }: Props) {
  const found = finding.finding !== "not-found";
  const short = { ...source, text: source.text.slice(0, LONGEST) };
  const pieces = piecesOf(short, found ? finding.operations : []);
  return (
    <blockquote class={found ? "ps" : "ps near"}>
      <p>
        {source.before !== "" && (
          <span class="cx">{`${flat(source.before)}${/\s$/.test(source.before) ? " " : ""}`}</span>
        )}
        {pieces.map((piece) => (
          <PieceView piece={piece} />
        ))}
        {source.text.length > LONGEST && (
          <small> (and {count(source.text.length - LONGEST, "more character")}, not drawn)</small>
        )}
        {source.after !== "" && <span class="cx">{`${/^\s/.test(source.after) ? " " : ""}${flat(source.after)}`}</span>}
      </p>
    </blockquote>
  );
}

function PieceView({ piece }: { readonly piece: Piece }) {
  if (piece.kind === "same") return <Same text={piece.source} />;
  const sign = piece.marked ? SIGNS.marked : SIGNS[piece.kind];
  const [lead, words, trail] = trimmed(piece.source);
  const draft = clip(piece.draft.trim(), LONGEST);
  if (draft === "")
    return (
      <>
        {lead}
        <del class={piece.marked ? "mk" : piece.kind}>
          <span class="sg" aria-hidden="true">
            {sign}
          </span>
          {words}
          <span class="vh">{piece.marked ? " (cut, and marked)" : " (not in the draft)"}</span>
        </del>
        {trail}
      </>
    );
  return (
    <>
      {lead}
      <span class={`d ${piece.kind}`}>
        <span class="o">{words}</span>
        <span class="vh">{words === "" ? " (put in by the draft: " : " (in the draft: "}</span>
        <ins>
          <span class="sg" aria-hidden="true">
            {piece.kind === "bracket" ? "" : sign}
          </span>
          {draft}
        </ins>
        <span class="vh">)</span>
      </span>
      {trail === "" && words === "" ? " " : trail}
    </>
  );
}

/** The line stands under words, not under the spaces at their ends. */
function Same({ text }: { readonly text: string }) {
  const [lead, words, trail] = trimmed(text);
  return (
    <>
      {lead}
      {words !== "" && <span class="s">{words}</span>}
      {trail}
    </>
  );
}

function trimmed(text: string): [lead: string, words: string, trail: string] {
  const words = text.trim();
  const start = words === "" ? text.length : text.indexOf(words);
  return [text.slice(0, start), words, text.slice(start + words.length)];
}
