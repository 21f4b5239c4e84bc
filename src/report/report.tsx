import type { Ledger } from "../model.js";
import { ArticleView } from "./components/article.js";
import { Contents } from "./components/contents.js";
import { Head, pageTitle } from "./components/head.js";
import { Legend } from "./components/legend.js";
import { Page } from "./components/page.js";
import { Singles } from "./components/single.js";
import { StatementView } from "./components/statement.js";
import { Stories } from "./components/stories.js";
import { Timeline } from "./components/timeline.js";
import { pageLinks } from "./links.js";
import { occasionsBySpeaker } from "./occasions.js";
import { css } from "./style/css.js";
import { outletsOf, viewLedger, witnessesOf } from "./view.js";
import { clip, count } from "./words.js";

/**
 * The ledger as one HTML file that needs nothing else: no script, no font, no picture, no network. The same ledger
 * gives the same bytes.
 */
export function renderReport(ledger: Ledger): string {
  const view = viewLedger(ledger);
  const links = pageLinks(view);
  const shared = view.statements.filter((statement) => witnessesOf(statement) > 1);
  const alone = view.statements.filter((statement) => witnessesOf(statement) < 2);
  const singles = alone.filter((statement) => outletsOf(view, statement) > 0);
  const unprinted = alone.filter((statement) => outletsOf(view, statement) === 0);
  const title = clip(pageTitle(view), 200);
  const page = (
    <Page title={`${title} · Stemma`} css={css} skip="Skip to the statements">
      <Head view={view} title={title} />
      <div class="bd">
        <Contents view={view} links={links} shared={shared} singles={singles.length} unprinted={unprinted.length} />
        <main id="main">
          <section aria-labelledby="shared">
            <h2 id="shared">In more than one article</h2>
            {shared.length === 0 ? (
              <p class="no">No statement stands in more than one article of this collection.</p>
            ) : (
              <>
                <Legend />
                {shared.map((statement) => (
                  <StatementView statement={statement} view={view} links={links} />
                ))}
              </>
            )}
          </section>
          {singles.length > 0 && (
            <section aria-labelledby="singles">
              <h2 id="singles">Printed once</h2>
              <Singles statements={singles} view={view} links={links} />
            </section>
          )}
          {unprinted.length > 0 && (
            <section aria-labelledby="unprinted">
              <h2 id="unprinted">In a transcript alone</h2>
              <details>
                <summary>{count(unprinted.length, "statement")} not found in the articles given</summary>
                <Singles statements={unprinted} view={view} links={links} />
              </details>
            </section>
          )}
          <section aria-labelledby="timeline">
            <h2 id="timeline">Timeline</h2>
            <Timeline speakers={occasionsBySpeaker(view)} links={links} />
          </section>
          {ledger.stories.length > 1 && (
            <section aria-labelledby="stories">
              <h2 id="stories">Stories</h2>
              <Stories stories={ledger.stories} view={view} links={links} />
            </section>
          )}
          <section aria-labelledby="articles">
            <h2 id="articles">The articles</h2>
            {ledger.articles.map((article) => (
              <ArticleView article={article} view={view} links={links} />
            ))}
          </section>
          {ledger.problems.length > 0 && (
            <section aria-labelledby="problems">
              <h2 id="problems">Not used</h2>
              <ul class="pb">
                {ledger.problems.map(({ source, message }) => (
                  <li>
                    <b>{clip(source, 300)}</b>: {clip(message, 500)}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </main>
      </div>
    </Page>
  );
  return `<!doctype html>\n${page}\n`;
}
