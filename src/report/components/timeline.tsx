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

function Lane(props: { readonly entry: SpeakerOccasions; readonly scale: Scale | null; readonly links: Links }) {
  const { entry, scale, links } = props;
  const listed = entry.occasions.slice(0, LISTED);
  return (
    <section class="ln">
      <h3>{clip(entry.speaker, 80)}</h3>
      {scale !== null && entry.occasions.some((occasion) => occasion.from !== null) && (
        <Drawing entry={entry} scale={scale} />
      )}
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

/** Hidden from screen readers: the list under it says the same. */
function Drawing({ entry, scale }: { readonly entry: SpeakerOccasions; readonly scale: Scale }) {
  const ticks = scale.ticks(3);
  const format = scale.tickFormat(3, ticks.every((tick) => tick.getTime() % DAY === 0) ? "%-d %b %Y" : "%-d %b %H:%M");
  const x = (iso: string | null): string => `${scale(instantOf(iso ?? "") ?? 0).toFixed(2)}%`;
  return (
    <svg width="100%" height="46" aria-hidden="true" focusable="false">
      <line class="ax" x1="0" x2="100%" y1="18" y2="18" />
      {ticks.map((tick) => (
        <>
          <line class="ax" x1={`${scale(tick).toFixed(2)}%`} x2={`${scale(tick).toFixed(2)}%`} y1="18" y2="24" />
          <text x={`${scale(tick).toFixed(2)}%`} y="38" text-anchor={anchorOf(scale(tick))}>
            {format(tick)}
          </text>
        </>
      ))}
      {entry.occasions
        .filter((occasion) => occasion.from !== null)
        .map((occasion) => (
          <>
            <line class="ev" x1={x(occasion.from)} x2={x(occasion.to)} y1="18" y2="18" />
            <circle class="ev" cx={x(occasion.from)} cy="18" r={3 + Math.min(6, occasion.outlets)} />
          </>
        ))}
    </svg>
  );
}

function anchorOf(percent: number): "start" | "middle" | "end" {
  return percent < 10 ? "start" : percent > 90 ? "end" : "middle";
}

function Described({ occasion, links }: { readonly occasion: OccasionGroup; readonly links: Links }) {
  const when = formatRange(occasion.from, occasion.to) ?? "undated";
  const first = occasion.statements[0];
  return (
    <>
      <time>{when}</time> {occasion.saidTo === null ? "occasion not stated" : toWhom(occasion.saidTo)}:{" "}
      {first === undefined ? null : (
        <a href={links.href("statement", first.id)}>{count(occasion.statements.length, "statement")}</a>
      )}
      {occasion.outlets > 1 && `, printed by up to ${count(occasion.outlets, "outlet")}`}
    </>
  );
}
