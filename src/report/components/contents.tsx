import type { TracedStatement } from "../../model.js";
import { byText } from "../../text/order.js";
import type { Links } from "../links.js";
import { grouped, type LedgerView, outletOf, outletsOf } from "../view.js";
import { clip, count, flat } from "../words.js";

/** Entries of a list that stand open; a phone should not scroll through hundreds to reach the first statement. */
const OPEN = 6;

interface Props {
  readonly view: LedgerView;
  readonly links: Links;
  readonly shared: readonly TracedStatement[];
  readonly singles: number;
  readonly unprinted: number;
}

/** Where everything is: the collated statements by speaker, then the other parts of the page. */
export function Contents({ view, links, shared, singles, unprinted }: Props) {
  const speakers = [...grouped(shared, (statement) => statement.speaker ?? "Unknown speaker")].sort(
    (a, b) => b[1].length - a[1].length || byText(a[0], b[0]),
  );
  const entries = speakers.map(([speaker, statements]) => (
    <li>
      <span class="sp">{clip(speaker, 60)}</span>
      <ul>
        {folded(
          statements.map((statement) => (
            <li>
              <a href={links.href("statement", statement.id)}>{firstWords(statement.text)}</a>{" "}
              <small>{outletsOf(view, statement)}</small>
            </li>
          )),
          "more statement",
        )}
      </ul>
    </li>
  ));
  return (
    <nav class="to" aria-label="Contents">
      <h2>Contents</h2>
      <ul>
        {folded(entries, "more speaker")}
        {singles > 0 && (
          <li>
            <a href="#singles">Printed once</a> <small>{singles}</small>
          </li>
        )}
        {unprinted > 0 && (
          <li>
            <a href="#unprinted">In a transcript alone</a> <small>{unprinted}</small>
          </li>
        )}
        <li>
          <a href="#timeline">Timeline</a>
        </li>
        {view.ledger.stories.length > 1 && (
          <li>
            <a href="#stories">Stories</a> <small>{view.ledger.stories.length}</small>
          </li>
        )}
        <li>
          <a href="#articles">The articles</a>
          <ul>
            {folded(
              view.ledger.articles.map((article) => (
                <li>
                  <a href={links.href("article", article.id)}>{clip(outletOf(view, article.id), 50)}</a>
                </li>
              )),
              "more article",
            )}
          </ul>
        </li>
      </ul>
    </nav>
  );
}

function folded<Item>(items: readonly Item[], rest: string) {
  return items.length <= OPEN + 2 ? (
    items
  ) : (
    <>
      {items.slice(0, OPEN)}
      <li>
        <details>
          <summary>{count(items.length - OPEN, rest)}</summary>
          <ul>{items.slice(OPEN)}</ul>
        </details>
      </li>
    </>
  );
}

/** The first words, to recognise it by. */
function firstWords(text: string): string {
  return clip(flat(text.slice(0, 200)).split(" ").slice(0, 8).join(" "), 52);
}
