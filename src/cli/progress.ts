import { SingleBar } from "cli-progress";

/** How far a long command is; silent where nobody watches. */
export interface Progress {
  /** Shows what is being done and, where it is known, to how many articles so far. */
  show(doing: string, articles: number): void;
  /** Bytes there are to read; null where nobody knows. */
  total(bytes: number | null): void;
  /** So many bytes more have been read. */
  passed(bytes: number): void;
  /** Takes the line away: before another line is printed, and at the end. */
  clear(): void;
}

/** What is shown while bytes are read whose number is known; else a count. */
const BAR = "{doing} {bar} {percentage} % | {articles} | {pace}";
const COUNT = "{doing} {articles}";
const READING = "reading";

/** `now`: milliseconds. */
export function progressOn(stream: NodeJS.WriteStream, visible: boolean, now: () => number = Date.now): Progress {
  const nothing = () => undefined;
  if (!visible) return { show: nothing, total: nothing, passed: nothing, clear: nothing };
  let bar: SingleBar | null = null;
  let shown = "";
  let bytes: number | null = null;
  let done = 0;
  let start: Point | null = null;
  const clear = () => {
    bar?.stop();
    bar = null;
  };
  return {
    show: (doing, articles) => {
      const isBar = doing === READING && bytes !== null && bytes > 0;
      const format = isBar ? BAR : COUNT;
      // The first look is the beginning: what an earlier call had read took this one no time.
      start ??= { time: now(), bytes: done, articles };
      const at = Math.min(done, bytes ?? 0);
      const pace = isBar ? paceOf(start, { time: now(), bytes: at, articles }, bytes ?? 0) : "";
      const payload = { doing, articles: counted(articles), pace };
      if (bar === null || shown !== format) {
        clear();
        shown = format;
        bar = new SingleBar({ format, stream, clearOnComplete: true, hideCursor: true, fps: 10, barsize: 24 });
        bar.start(isBar ? (bytes ?? 1) : 1, isBar ? at : 0, payload);
      } else bar.update(isBar ? at : 0, payload);
    },
    total: (all) => {
      bytes = all;
    },
    passed: (more) => {
      done += more;
    },
    clear,
  };
}

interface Point {
  readonly time: number;
  readonly bytes: number;
  readonly articles: number;
}

const counted = (articles: number): string => (articles === 1 ? "1 article" : `${articles} articles`);

/** "61/s | 1 min 20 s left"; empty until there is something to reckon with. */
function paceOf(start: Point, here: Point, total: number): string {
  const seconds = (here.time - start.time) / 1000;
  const read = here.bytes - start.bytes;
  if (seconds < 1 || read <= 0) return "";
  const left = Math.ceil(((total - here.bytes) * seconds) / read);
  return `${Math.round((here.articles - start.articles) / seconds)}/s | ${duration(left)} left`;
}

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}
