import type { CheckResult, Problem } from "../../model.js";
import { Page } from "../components/page.js";
import { clip, flat } from "../words.js";
import { DraftView } from "./components/draft.js";
import { CheckHead } from "./components/head.js";
import { Toolbar } from "./components/toolbar.js";
import { script } from "./script.js";
import { css } from "./style.js";
import type { StyleRules } from "./words.js";

/**
 * The check as one HTML file to sign off: it needs nothing else, and keeps what is signed in itself. Everything is there
 * without its script too, with boxes to tick by hand. The same check gives the same bytes.
 */
export function checkPage(result: CheckResult, style: StyleRules, problems: readonly Problem[] = []): string {
  const title = clip(flat(result.draft.split(/[\\/]/).filter(Boolean).at(-1) ?? result.draft), 120);
  const checked = { result, style };
  const page = (
    <Page
      title={`${title} · sign-off · Stemma`}
      css={css}
      skip="Skip to the draft"
      {...(result.findings.length > 0 && { script })}
    >
      <CheckHead checked={checked} title={title} problems={problems} />
      {result.findings.length > 0 && <Toolbar findings={result.findings} />}
      <main id="main">
        <h2 class="vh">The draft and what the sources say</h2>
        <DraftView checked={checked} />
      </main>
    </Page>
  );
  return `<!doctype html>\n${page}\n`;
}
