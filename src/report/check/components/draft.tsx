import { clip, count } from "../../words.js";
import { type Paragraph, paragraphsOf, type Run } from "../paragraphs.js";
import { FINDING_WORDS, LEVEL_SIGNS } from "../words.js";
import { type Checked, FindingView } from "./finding.js";

/** Characters of the draft that are shown; no article is longer, and the findings are shown all the same. */
const LONGEST = 400_000;

/** Paragraph by paragraph: the draft, and beside it what the sources say to its quotations. */
export function DraftView({ checked }: { readonly checked: Checked }) {
  const { result } = checked;
  return (
    <>
      {paragraphsOf(result, Math.min(result.text.length, LONGEST)).map((paragraph, i) => (
        <Row paragraph={paragraph} checked={checked} first={i === 0} />
      ))}
      {result.text.length > LONGEST && (
        <p class="no">The draft goes on for {count(result.text.length - LONGEST, "character")}, not shown here.</p>
      )}
    </>
  );
}

function Row(props: { readonly paragraph: Paragraph; readonly checked: Checked; readonly first: boolean }) {
  const { runs, findings } = props.paragraph;
  return (
    <div class={findings.length === 0 ? "row" : "row has"}>
      <p class={props.first ? "dt hl" : "dt"}>
        {runs.map((run) => (
          <RunView run={run} />
        ))}
      </p>
      {findings.length > 0 && (
        <div class="cs">
          {findings.map((numbered) => (
            <FindingView numbered={numbered} checked={props.checked} />
          ))}
        </div>
      )}
    </div>
  );
}

function RunView({ run }: { readonly run: Run }) {
  if (run.kind === "text") return <>{run.text}</>;
  const { number, finding } = run.of;
  const sign = LEVEL_SIGNS[finding.level];
  return (
    <a class={`q ${finding.level}`} href={`#f${number}`} {...(run.first ? { id: `q${number}` } : {})}>
      {run.parts.map(({ text, operation }) =>
        operation === null ? text : text === "" ? <i class="om" /> : <b>{clip(text, LONGEST)}</b>,
      )}
      {run.last && (
        <span class="nr">
          <span aria-hidden="true">{sign}</span>
          {number}
          <span class="vh">, {FINDING_WORDS[finding.finding]}</span>
        </span>
      )}
    </a>
  );
}
