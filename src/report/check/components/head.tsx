import type { Problem } from "../../../model.js";
import { clip, count } from "../../words.js";
import { BY_WEIGHT, FINDING_WORDS, LEVEL_SIGNS, LEVEL_WORDS, sourceWords, tally } from "../words.js";
import type { Checked } from "./finding.js";

/** What was checked against what, and how it came out. */
export function CheckHead(props: {
  readonly checked: Checked;
  readonly title: string;
  readonly problems: readonly Problem[];
}) {
  const { result, style } = props.checked;
  const { findings, sources, ledger } = result;
  const sums = tally(findings);
  return (
    <header class="hd">
      <p class="br">Stemma · a check of quoted words</p>
      <h1>{props.title}</h1>
      <p class="le">
        {findings.length === 0 ? "No quotation" : count(findings.length, "quotation")}, held against{" "}
        {sourceWords(result)} by the style of {clip(style.title, 100)}.
      </p>
      {findings.length > 0 && (
        <ul class="su" aria-label="Findings by level">
          {BY_WEIGHT.map((level) => (
            <li class={sums[level] === 0 ? `${level} none` : level}>
              <b>{sums[level]}</b> <span aria-hidden="true">{LEVEL_SIGNS[level]}</span> {LEVEL_WORDS[level][1]}
            </li>
          ))}
        </ul>
      )}
      {findings.length > 0 && (
        <nav aria-label="Findings in the order of the draft">
          <ol class="ls">
            {findings.map(({ level, finding }, i) => (
              <li>
                <a class={`nr ${level}`} href={`#f${i + 1}`} title={FINDING_WORDS[finding]}>
                  <span aria-hidden="true">{LEVEL_SIGNS[level]}</span>
                  {i + 1}
                  <span class="vh">, {FINDING_WORDS[finding]}</span>
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <details class="sr">
        <summary>{count(sources.length, "source")} read</summary>
        <ul>
          {sources.map(({ name, kind, words }) => (
            <li>
              {clip(name, 300)} <small>{`${kind}, ${count(words, "word")}`}</small>
            </li>
          ))}
        </ul>
      </details>
      {props.problems.length > 0 && (
        <div class="pr">
          <p>{count(props.problems.length, "source")} could not be read, and may hold what was not found:</p>
          <ul>
            {props.problems.map(({ source, message }) => (
              <li>
                <b>{clip(source, 300)}</b>: {clip(message, 500)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p class="no">
        “Not found” means not found in {ledger === null ? "the sources given" : "what it was held against"}. The line
        under a passage runs under the words that the draft prints; beneath it stands what the draft prints in their
        place.
      </p>
    </header>
  );
}
