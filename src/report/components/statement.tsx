import type { TracedStatement } from "../../model.js";
import type { Links } from "../links.js";
import { languageOf } from "../names.js";
import { buildScore } from "../score.js";
import { describeCounts, describeFirstSeen, describeOccasion } from "../seen.js";
import { articlesOf, type LedgerView, outletOf } from "../view.js";
import { clip, count, named } from "../words.js";
import { Printings } from "./printings.js";
import { ScoreView } from "./score.js";

/** Characters of a statement shown as running text. */
const LONGEST = 6000;

/** Longer ones are set smaller. */
const LARGE = 420;

interface Props {
  readonly statement: TracedStatement;
  readonly view: LedgerView;
  readonly links: Links;
}

/** A statement that two articles or more hold: what it says, its score, and its printings in words. */
export function StatementView({ statement, view, links }: Props) {
  const score = buildScore(statement, view);
  const labels = score.rows.map(({ articles }) => rowLabel(articles, view));
  const occasion = describeOccasion(statement, view);
  return (
    <section class="st" id={links.anchor("statement", statement.id)}>
      <h3>
        {named(statement.speaker ?? "Unknown speaker")}
        {occasion !== "" && <span class="oc"> {occasion}</span>}
      </h3>
      <blockquote class={statement.text.length > LARGE ? "fu lo" : "fu"} lang={languageHere(statement, view)}>
        <p>
          <Attested statement={statement} />
        </p>
      </blockquote>
      <p class="me">
        {describeCounts(statement, view)}
        <br />
        Earliest in this collection: {describeFirstSeen(statement, view)}.{copiesNote(statement, view)}
      </p>
      <ScoreView score={score} labels={labels} />
      {score.wordsLeft > 0 && <p class="no">The score stops here: {count(score.wordsLeft, "more word")} not drawn.</p>}
      <h4 class="vh">Printings</h4>
      <Printings statement={statement} score={score} view={view} links={links} />
    </section>
  );
}

/** The assembled text; what one outlet alone prints is set apart, as it rests on one witness, unless a transcript holds it. */
function Attested({ statement }: { readonly statement: TracedStatement }) {
  const { text, spans, origins, reference } = statement;
  const alone = origins < 2 || reference !== null ? [] : spans.filter((span) => span.origins === 1);
  const parts = [];
  let from = 0;
  for (const span of joined(alone, text)) {
    if (span[0] >= LONGEST) break;
    parts.push(text.slice(from, span[0]), <span class="u1">{text.slice(span[0], Math.min(span[1], LONGEST))}</span>);
    from = span[1];
  }
  parts.push(clip(text.slice(from), Math.max(1, LONGEST - from)));
  return <>“{parts}”</>;
}

function joined(spans: TracedStatement["spans"], text: string): [number, number][] {
  const runs: [number, number][] = [];
  for (const { start, end } of spans) {
    const last = runs.at(-1);
    if (last !== undefined && text.slice(last[1], start).trim().length < 2 && start >= last[1]) last[1] = end;
    else runs.push([start, end]);
  }
  return runs;
}

/** The language of the words where all who print them state the same. */
function languageHere(statement: TracedStatement, view: LedgerView): string | undefined {
  const [first, ...others] = articlesOf(view, statement).map(languageOf);
  return others.every((language) => language === first) ? first : undefined;
}

function rowLabel(articles: readonly string[], view: LedgerView): string {
  const name = outletOf(view, articles[0] ?? "");
  return articles.length === 1 ? name : `${name} +${articles.length - 1}`;
}

/** Fewer origins than articles means that some share one text: said, since who copied whom is not known. */
function copiesNote(statement: TracedStatement, view: LedgerView): string {
  const printing = new Set(
    statement.renditions.map((r) => r.article).filter((id) => view.articles.get(id)?.role !== "transcript"),
  );
  const same = printing.size - statement.origins;
  return same <= 0
    ? ""
    : ` ${count(same, "article")} repeat${same === 1 ? "s" : ""} the text of another and count once; who copied whom is undecided.`;
}
