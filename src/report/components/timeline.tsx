import { scaleUtc } from "d3-scale";
import { formatRange, instantOf } from "../dates.js";
import type { Links } from "../links.js";
import type { OccasionGroup, SpeakerOccasions } from "../occasions.js";
import { toWhom } from "../seen.js";
import { clip, count } from "../words.js";

const DAY = 86_400_000;
/** Speakers drawn open, and occasions listed for one. */
const OPEN = 8;
const LISTED = 30;

/** When each speaker's statements were printed: one line per speaker on a shared scale, and the same as a list. */
export function Timeline(props: { readonly speakers: readonly SpeakerOccasions[]; readonly links: Links }) {
  const { speakers, links } = props;
  const scale = scaleOf(speakers);
  if (scale === null) return <p class="no">No printing is dated, so nothing can be placed in time.</p>;
  const lanes = speakers.map((entry) => <Lane entry={entry} scale={scale} links={links} />);
  return (
    <div class="tl">
      {lanes.slice(0, OPEN)}
      {lanes.length > OPEN && (
        <details>
          <summary>{count(lanes.length - OPEN, "more speaker")}</summary>
          {lanes.slice(OPEN)}
        </details>
      )}
    </div>
  );
}

type Scale = ReturnType<typeof scaleUtc<number>>;

/** Per cent of the width, so that the drawing needs no fixed size and its words keep theirs. */
function scaleOf(speakers: readonly SpeakerOccasions[]): Scale | null {
  const times = speakers
    .flatMap((speaker) => speaker.occasions.flatMap(({ from, to }) => [from, to]))
    .flatMap((time) => (time === null ? [] : [instantOf(time)]))
    .filter((time) => time !== null);
  if (times.length === 0) return null;
  let [first, last] = [Infinity, -Infinity];
  for (const time of times) {
    first = Math.min(first, time);
    last = Math.max(last, time);
  }
  const room = Math.max(DAY, (last - first) / 20);
  return scaleUtc<number>()
    .domain([first - room, last + room])
    .range([0, 100]);
}

function Lane(props: { readonly entry: SpeakerOccasions; readonly scale: Scale; readonly links: Links }) {
  const { entry, scale, links } = props;
  const listed = entry.occasions.slice(0, LISTED);
  return (
    <section class="ln">
      <h3>{clip(entry.speaker, 80)}</h3>
      {entry.occasions.some((occasion) => occasion.from !== null) && <Drawing entry={entry} scale={scale} />}
      <ol>
        {listed.map((occasion) => (
          <li>
            <Described occasion={occasion} links={links} />
          </li>
        ))}
      </ol>
      {entry.occasions.length > LISTED && <p class="no">{count(entry.occasions.length - LISTED, "more occasion")}.</p>}
    </section>
  );
}

/** Pixels from one occasion to the next, and to the scale under them. */
const STEP = 14;
const FOOT = 26;

/** A line for each occasion, from its first printing to its last. Hidden from screen readers: the list says the same. */
function Drawing({ entry, scale }: { readonly entry: SpeakerOccasions; readonly scale: Scale }) {
  const ticks = scale.ticks(3);
  const format = scale.tickFormat(3, ticks.every((tick) => tick.getTime() % DAY === 0) ? "%-d %b %Y" : "%-d %b %H:%M");
  const x = (iso: string | null): string => percent(scale(instantOf(iso ?? "") ?? 0));
  const dated = entry.occasions.slice(0, LISTED).filter((occasion) => occasion.from !== null);
  const foot = dated.length * STEP + 4;
  return (
    <svg width="100%" height={foot + FOOT} aria-hidden="true" focusable="false">
      {ticks.map((tick) => (
        <>
          <line class="ax" x1={percent(scale(tick))} x2={percent(scale(tick))} y1="0" y2={foot + 5} />
          <text x={percent(scale(tick))} y={foot + 20} text-anchor={anchorOf(scale(tick))}>
            {format(tick)}
          </text>
        </>
      ))}
      <line class="ax" x1="0" x2="100%" y1={foot} y2={foot} />
      {dated.map((occasion, i) => (
        <>
          <line class="ev" x1={x(occasion.from)} x2={x(occasion.to)} y1={(i + 0.5) * STEP} y2={(i + 0.5) * STEP} />
          <circle class="ev" cx={x(occasion.from)} cy={(i + 0.5) * STEP} r={2.5 + Math.min(4, occasion.outlets)} />
        </>
      ))}
    </svg>
  );
}

function percent(value: number): string {
  return `${value.toFixed(2)}%`;
}

function anchorOf(value: number): "start" | "middle" | "end" {
  return value < 10 ? "start" : value > 90 ? "end" : "middle";
}

function Described({ occasion, links }: { readonly occasion: OccasionGroup; readonly links: Links }) {
  const when = formatRange(occasion.from, occasion.to) ?? "undated";
  const first = occasion.statements[0];
  return (
    <>
      <time>{when}</time>, {occasion.saidTo === null ? "occasion not stated" : toWhom(occasion.saidTo)}:{" "}
      {first === undefined ? null : (
        <a href={links.href("statement", first.id)}>{count(occasion.statements.length, "statement")}</a>
      )}
      {occasion.outlets > 1 && `, printed by up to ${count(occasion.outlets, "outlet")}`}
    </>
  );
}
