import type { CheckResult, Passage } from "../../../model.js";
import { safeUrl } from "../../names.js";
import { clip, count, named } from "../../words.js";
import type { Numbered } from "../paragraphs.js";
import { FINDING_WORDS, LEVEL_SIGNS, placeWords, type StyleRules } from "../words.js";
import { DifferenceView } from "./difference.js";
import { SignOff } from "./sign-off.js";

export interface Checked {
  readonly result: CheckResult;
  readonly style: StyleRules;
}

interface Props {
  readonly numbered: Numbered;
  readonly checked: Checked;
}

/** One quotation: what it was found to be and why, the passage with what differs, and the box to sign it off. */
export function FindingView({ numbered, checked }: Props) {
  const { number, finding } = numbered;
  const { source, others, level, reason, flags } = finding;
  const rule = checked.style.rules[finding.finding];
  const near = finding.finding === "not-found";
  return (
    <article class={`fd ${level}`} id={`f${number}`} tabindex={-1} aria-labelledby={`h${number}`}>
      <h3 id={`h${number}`}>
        <a class="nr" href={`#q${number}`}>
          <span aria-hidden="true">{LEVEL_SIGNS[level]}</span>
          <span class="vh">Quotation </span>
          {number}
        </a>{" "}
        <span class="ti">{FINDING_WORDS[finding.finding]}</span> <span class="lv">{level}</span>
      </h3>
      <p class="rs">
        {sentence(reason)}
        {flags.map((flag) => (
          <>
            {" "}
            <span class="fl">check: {flag}</span>
          </>
        ))}
      </p>
      {source !== null && (
        <>
          {near && <p class="lb">The nearest passage, which does not hold these words:</p>}
          <DifferenceView finding={finding} source={source} />
          <p class="so">
            <PassageWords passage={source} />
          </p>
        </>
      )}
      {others.length > 0 && (
        <details class="ot">
          <summary>{count(others.length, "other passage")}</summary>
          <ul>
            {others.map((other) => (
              <li>
                <q>{clip(other.text, 600)}</q> <PassageWords passage={other} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="wh">
        Draft: line {finding.line}, column {finding.column}
        {finding.place !== null && `, ${clip(finding.place, 60)}`};{" "}
        {finding.speaker === null ? "no speaker known" : `given to ${named(finding.speaker)}`}
      </p>
      {level !== "ok" && level === rule.level && (
        <p class="ru">
          {named(checked.style.title)}: {clip(rule.why, 600)}
          {rule.cites !== null && <cite> {clip(rule.cites, 300)}</cite>}
        </p>
      )}
      <SignOff number={number} />
    </article>
  );
}

function PassageWords({ passage }: { readonly passage: Passage }) {
  const url = safeUrl(passage.url);
  const place = placeWords(passage);
  return (
    <>
      {passage.speaker !== null && <b>{named(passage.speaker)}</b>}
      {passage.speaker !== null && " in "}
      {url === null ? (
        clip(passage.name, 200)
      ) : (
        <a href={url} rel="noreferrer">
          {clip(passage.name, 200)}
        </a>
      )}
      {place !== "" && `, ${clip(place, 100)}`}
    </>
  );
}

/** A capital and a full stop; the reason is a clause. */
function sentence(reason: string): string {
  const text = clip(reason, 800);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?…]$/.test(text) ? "" : "."}`;
}
