import type { Finding } from "../../../model.js";
import { BY_WEIGHT, LEVEL_SIGNS, LEVEL_WORDS, tally } from "../words.js";

/** Filters, which need no script; and what the script brings: going from finding to finding, saving, printing. */
export function Toolbar({ findings }: { readonly findings: readonly Finding[] }) {
  const sums = tally(findings);
  return (
    <section class="tb" aria-label="Tools">
      <fieldset class="ft">
        <legend class="vh">Show</legend>
        {BY_WEIGHT.filter((level) => sums[level] > 0).map((level) => (
          <label class={level}>
            <input type="checkbox" id={`l-${level}`} checked autocomplete="off" />
            <span>
              <span aria-hidden="true">{LEVEL_SIGNS[level]}</span> {LEVEL_WORDS[level][1]} <small>{sums[level]}</small>
            </span>
          </label>
        ))}
        <label>
          <input type="checkbox" id="l-open" autocomplete="off" />
          <span>only what is open</span>
        </label>
      </fieldset>
      <div class="ac" data-script hidden>
        <output class="pg" aria-live="polite" />
        <button type="button" id="previous" aria-keyshortcuts="k">
          <span aria-hidden="true">↑</span>
          <span class="vh">Previous finding</span>
        </button>
        <button type="button" id="next" aria-keyshortcuts="j">
          <span aria-hidden="true">↓</span>
          <span class="vh">Next finding</span>
        </button>
        <button type="button" id="print">
          Print
        </button>
        <button type="button" id="save">
          Save with sign-offs
        </button>
        <label class="ky">
          <input type="checkbox" id="keys" checked autocomplete="off" />
          <span>keys: j next, k previous, x sign off</span>
        </label>
      </div>
    </section>
  );
}
