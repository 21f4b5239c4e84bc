import type { Flag, Operation, Rendition, TracedStatement } from "../../model.js";
import { formatTime } from "../dates.js";
import type { Links } from "../links.js";
import { classWords, describeOperation } from "../operations.js";
import { placeOf } from "../place.js";
import { type Printing, printingsOf, sameness } from "../printings.js";
import type { Score } from "../score.js";
import { withArticle } from "../seen.js";
import { isOwn, type LedgerView, outletOf } from "../view.js";
import { clip, count, listed, named } from "../words.js";

/** The sign that stands for each kind of difference in the score, the list and the legend. */
const SIGNS: Readonly<Record<Operation["kind"], string>> = {
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

/** The rows of the score in words: who prints what, where, of which class, and each difference; then those not drawn. */
export function Printings(props: Context & { readonly score: Score }) {
  const { score, ...context } = props;
  const printings = new Map(printingsOf(props.statement, props.view).map((printing) => [printing.article, printing]));
  const entries = (articles: readonly string[]) =>
    articles
      .flatMap((article) => printings.get(article) ?? [])
      .map((printing) => <PrintingView printing={printing} {...context} />);
  return (
    <>
      <ol class="pr">
        {score.rows.map(({ articles }) => (
          <li>{entries(articles)}</li>
        ))}
      </ol>
      {score.undrawn.length > 0 && (
        <details>
          <summary>{count(score.undrawn.length, "more article")}, not drawn in the score</summary>
          <ul class="pr">
            {entries(score.undrawn).map((entry) => (
              <li>{entry}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** One article's entry: its name and time once, then a line for each of its quotations. */
function PrintingView(props: Context & { readonly printing: Printing }) {
  const { printing, statement, view, links } = props;
  const article = view.articles.get(printing.article);
  const time = article?.publishedAt ?? null;
  return (
    <div>
      <p class="w">
        <b>{outletOf(view, printing.article)}</b>{" "}
        {article?.role !== "transcript" && <span class="pl">{time === null ? "undated" : formatTime(time)}</span>}
      </p>
      {printing.renditions.map((rendition, i) => {
        const told = new Set(printing.renditions.slice(0, i).flatMap((earlier) => earlier.operations.map(sameness)));
        const operations = rendition.operations.filter((operation) => !told.has(sameness(operation)));
        return (
          <RenditionView
            rendition={rendition}
            operations={operations}
            statement={statement}
            view={view}
            links={links}
          />
        );
      })}
    </div>
  );
}

interface RenditionProps extends Context {
  readonly rendition: Rendition;
  /** Those to list: what the article's earlier quotations have said is not said again. */
  readonly operations: readonly Operation[];
}

function RenditionView({ rendition, operations, statement, view, links }: RenditionProps) {
  const article = view.articles.get(rendition.article);
  const quotation = view.quotations.get(rendition.quotation);
  const credits = (view.creditsOf.get(rendition.article) ?? []).filter((c) =>
    c.quotations.includes(rendition.quotation),
  );
  const credited = [...new Set(credits.filter((credit) => !isOwn(view, credit)).map((credit) => credit.to))];
  const shown = operations.slice(0, SHOWN);
  const rest = operations.slice(SHOWN, MAX_OPERATIONS);
  const left = operations.length - shown.length - rest.length;
  return (
    <div class="re">
      <p>
        <a href={links.href("quotation", rendition.quotation)}>
          {article === undefined || quotation === undefined ? "in the text" : placeOf(article, quotation)}
        </a>{" "}
        <span class="cl" title={`class: ${rendition.class}`}>
          {article?.role === "transcript" ? "the reference" : classWords(rendition)}
        </span>
        <Flags flags={rendition.flags} />{" "}
        {credits.some((credit) => isOwn(view, credit)) && <span class="cr">said to this outlet</span>}{" "}
        {credited.length > 0 && <span class="cr">credits {listed(credited.map(withArticle))}</span>}
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

function Flags({ flags }: { readonly flags: readonly Flag[] }) {
  return (
    <>
      {flags.map((flag) => (
        <>
          {" "}
          <span class="fl">check: {flag}</span>
        </>
      ))}
    </>
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
          <Flags flags={operation.flags} />
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
          Given here to {named(speaker ?? "nobody by name")}; others give it to{" "}
          {named(statement.speaker ?? "nobody by name")}.
        </p>
      )}
      {rendition.flags.includes("occasion") &&
        quotation.saidTo !== null &&
        quotation.saidTo !== statement.occasion.saidTo && (
          <p class="no">
            Placed here: {named(quotation.saidTo)}; others: {named(statement.occasion.saidTo ?? "not stated")}.
          </p>
        )}
    </>
  );
}
