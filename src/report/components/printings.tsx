import type { Operation, Rendition, TracedStatement } from "../../model.js";
import { formatTime } from "../dates.js";
import type { Links } from "../links.js";
import { CLASS_WORDS, describeOperation } from "../operations.js";
import { placeOf } from "../place.js";
import type { ScoreRow } from "../score.js";
import { type LedgerView, outletOf } from "../view.js";
import { clip, count } from "../words.js";

/** The sign that stands for each kind of difference in the score, the list and the legend. */
export const SIGNS: Readonly<Record<Operation["kind"], string>> = {
  replacement: "≠",
  insertion: "+",
  omission: "‸",
  bracket: "[ ]",
  spelling: "~",
  transposition: "⇄",
  trim: "⌟",
};

/** Operations listed at once; the rest opens on request. */
const SHOWN = 6;
const MAX_OPERATIONS = 200;

interface Context {
  readonly statement: TracedStatement;
  readonly view: LedgerView;
  readonly links: Links;
}

/** The rows of the score in words: who prints what, where, of which class, and each difference. */
export function Printings(props: Context & { readonly rows: readonly ScoreRow[] }) {
  const { statement, rows, view, links } = props;
  return (
    <ol class="pr">
      {rows.map(({ articles }) => (
        <li>
          {articles.map((article) =>
            statement.renditions
              .filter((rendition) => rendition.article === article)
              .map((rendition) => <Printing rendition={rendition} statement={statement} view={view} links={links} />),
          )}
        </li>
      ))}
    </ol>
  );
}

export function Printing(props: Context & { readonly rendition: Rendition }) {
  const { rendition, statement, view, links } = props;
  const isReference = view.articles.get(rendition.article)?.role === "transcript";
  const shown = rendition.operations.slice(0, SHOWN);
  const rest = rendition.operations.slice(SHOWN, MAX_OPERATIONS);
  const left = rendition.operations.length - shown.length - rest.length;
  return (
    <div>
      <p class="w">
        <a href={links.href("quotation", rendition.quotation)}>{outletOf(view, rendition.article)}</a>{" "}
        <span class="cl">{isReference ? "the reference" : classWords(rendition)}</span>
        {rendition.flags.map((flag) => (
          <>
            {" "}
            <span class="fl">check: {flag}</span>
          </>
        ))}{" "}
        <span class="pl">{whereAndWhen(rendition, view)}</span>
      </p>
      <p class="vh">
        Prints: <q>{clip(rendition.text, 2000)}</q>
      </p>
      <Differing rendition={rendition} statement={statement} view={view} />
      {shown.length > 0 && <Operations operations={shown} statement={statement} />}
      {rest.length > 0 && (
        <details>
          <summary>{count(rest.length, "more difference")}</summary>
          <Operations operations={rest} statement={statement} />
          {left > 0 && (
            <p class="no">{count(left, "further difference")} not listed here; the JSON export holds all.</p>
          )}
        </details>
      )}
    </div>
  );
}

function Operations(props: { readonly operations: readonly Operation[]; readonly statement: TracedStatement }) {
  return (
    <ul class="op">
      {props.operations.map((operation) => (
        <li class={operation.kind}>
          <span class="sg" aria-hidden="true">
            {SIGNS[operation.kind]}
          </span>
          {describeOperation(operation, props.statement)}
          {operation.detail !== null && <small> {operation.detail}</small>}
          {operation.flags.map((flag) => (
            <>
              {" "}
              <span class="fl">check: {flag}</span>
            </>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Said only where this printing gives the words to another speaker, or to another occasion, than the statement has. */
function Differing(props: { rendition: Rendition; statement: TracedStatement; view: LedgerView }) {
  const { rendition, statement, view } = props;
  const quotation = view.quotations.get(rendition.quotation);
  if (quotation === undefined) return null;
  const speaker = quotation.speaker.name;
  return (
    <>
      {rendition.flags.includes("speaker") && (
        <p class="no">
          Given here to {speaker ?? "nobody by name"}; others give it to {statement.speaker ?? "nobody by name"}.
        </p>
      )}
      {rendition.flags.includes("occasion") && quotation.saidTo !== null && (
        <p class="no">
          Placed here: {quotation.saidTo}; others: {statement.occasion.saidTo ?? "not stated"}.
        </p>
      )}
    </>
  );
}

function classWords(rendition: Rendition): string {
  const words = CLASS_WORDS[rendition.class] ?? rendition.class;
  return rendition.fragment ? `${words}, a fragment` : words;
}

function whereAndWhen(rendition: Rendition, view: LedgerView): string {
  const article = view.articles.get(rendition.article);
  const quotation = view.quotations.get(rendition.quotation);
  if (article === undefined) return "";
  const place = quotation === undefined ? "" : placeOf(article, quotation);
  const time = article.publishedAt === null ? "undated" : formatTime(article.publishedAt);
  return [place, article.role === "transcript" && article.publishedAt === null ? "" : time].filter(Boolean).join(" · ");
}
