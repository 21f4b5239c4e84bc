import { formatRange } from "../dates.js";
import { type LedgerView, namedOutlets, witnessesOf } from "../view.js";
import { count } from "../words.js";

/** Title of the page: the story where there is one, else the size of the collection. */
export function pageTitle(view: LedgerView): string {
  const [story, ...others] = view.ledger.stories;
  if (story !== undefined && others.length === 0 && story.title !== "") return story.title;
  return `Quotations in ${count(view.ledger.articles.length, "article")}`;
}

/** What was read and what was found, as one sentence each. */
export function Head({ view, title }: { readonly view: LedgerView; readonly title: string }) {
  const { articles, quotations, statements, problems } = view.ledger;
  const printed = articles.filter((article) => article.role !== "transcript");
  const shared = statements.filter((statement) => witnessesOf(statement) > 1).length;
  const times = printed.flatMap((article) => (article.publishedAt === null ? [] : [article.publishedAt])).sort();
  const range = formatRange(times[0] ?? null, times.at(-1) ?? null);
  const transcripts = articles.length - printed.length;
  return (
    <header class="hd">
      <p class="br">Stemma · a ledger of quoted words</p>
      <h1>{title}</h1>
      <p class="le">
        {count(printed.length, "article")}
        {transcripts > 0 && ` and ${count(transcripts, "transcript")}`}, {namedOutlets(printed)}
        {range !== null && `, ${range}`}. {count(quotations.length, "quotation")} of{" "}
        {count(statements.length, "statement")}; <strong>{shared}</strong> stand in more than one article and are
        collated below, word under word.
      </p>
      <p class="no">
        “Earliest” means earliest in this collection. Differences are stated between printings; where there is no
        transcript nobody is said to have changed anything. Who copied whom is undecided.
        {problems.length > 0 && (
          <>
            {" "}
            <a href="#problems">{count(problems.length, "input")} could not be used.</a>
          </>
        )}
      </p>
    </header>
  );
}
