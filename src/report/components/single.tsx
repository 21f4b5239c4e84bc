import type { TracedStatement } from "../../model.js";
import { byText } from "../../text/order.js";
import { formatTime } from "../dates.js";
import type { Links } from "../links.js";
import { toWhom } from "../seen.js";
import { grouped, type LedgerView, outletOf } from "../view.js";
import { clip, count, named } from "../words.js";

const LONGEST = 1500;
/** Speakers listed open; a long tail opens on request. */
const OPEN = 30;

interface Context {
  readonly view: LedgerView;
  readonly links: Links;
}

/** Statements that one article alone holds, by speaker: no score, for there is nothing to compare. */
export function Singles(props: Context & { readonly statements: readonly TracedStatement[] }) {
  const { statements, view, links } = props;
  const groups = [...grouped(statements, (statement) => statement.speaker ?? "")].sort(
    (a, b) => (a[0] === "" ? 1 : 0) - (b[0] === "" ? 1 : 0) || b[1].length - a[1].length || byText(a[0], b[0]),
  );
  const sections = groups.map(([speaker, group]) => (
    <section class="si">
      <h3>{speaker === "" ? "Unknown speaker" : named(speaker)}</h3>
      <ul>
        {group.map((statement) => (
          <Single statement={statement} view={view} links={links} />
        ))}
      </ul>
    </section>
  ));
  return (
    <>
      {sections.slice(0, OPEN)}
      {sections.length > OPEN && (
        <details>
          <summary>{count(sections.length - OPEN, "more speaker")}</summary>
          {sections.slice(OPEN)}
        </details>
      )}
    </>
  );
}

function Single(props: Context & { readonly statement: TracedStatement }) {
  const { statement, view, links } = props;
  const rendition = statement.renditions[0];
  if (rendition === undefined) return null;
  const time = view.articles.get(rendition.article)?.publishedAt ?? null;
  const { saidTo } = statement.occasion;
  const again = timesWords(statement);
  return (
    <li id={links.anchor("statement", statement.id)}>
      <q>{clip(statement.text, LONGEST)}</q>{" "}
      <span class="pl">
        <a href={links.href("quotation", rendition.quotation)}>{outletOf(view, rendition.article)}</a>
        {[time === null ? "undated" : formatTime(time), saidTo === null ? "" : toWhom(saidTo), again]
          .filter(Boolean)
          .map((part) => ` · ${part}`)}
      </span>
    </li>
  );
}

/** An article may print the words twice, as in a headline, and not alike. */
function timesWords({ renditions }: TracedStatement): string {
  if (renditions.length < 2) return "";
  const alike = renditions.every(({ operations }) => operations.every(({ kind }) => kind === "trim"));
  return `${renditions.length} times in it${alike ? "" : ", not in the same words"}`;
}
