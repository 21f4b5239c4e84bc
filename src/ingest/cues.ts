/** The cues of WebVTT and SRT: time and lines, without tags, positions, styles and notes. */

export interface CueLine {
  readonly words: string;
  /** The name in `<v Name>`; null outside of one. */
  readonly voice: string | null;
}

export interface Cue {
  /** "00:01:02.500", the time it begins; empty where the time could not be read. */
  readonly label: string;
  /** Milliseconds. */
  readonly from: number;
  readonly to: number;
  /** Never empty, and none without words. */
  readonly lines: readonly CueLine[];
}

const TIME = String.raw`(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})`;
const TIMES = new RegExp(`^\\s{0,20}${TIME}\\s{0,20}-->\\s{0,20}${TIME}(?:\\s|$)`);
const NOT_CUES = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;

/** Every cue with words in it, in the order of the file. Linear in the text. */
export function readCues(file: string): Cue[] {
  const lines = file.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
  const strict = /^WEBVTT(?:\s|$)/.test(lines[0] ?? "");
  const cues: Cue[] = [];
  let open: { times: RegExpExecArray | null; held: string[] } | null = null;
  let ended = false;
  const close = () => {
    const cue = open && cueOf(open.times, open.held);
    if (cue) cues.push(cue);
    open = null;
  };
  for (const [at, line] of lines.entries()) {
    if (line.includes("-->")) {
      close();
      open = { times: TIMES.exec(line), held: [] };
      ended = false;
    } else if (line === "") {
      ended = true;
    } else if (open !== null && !isIdentifier(line, lines[at + 1])) {
      // A blank line ends a cue of WebVTT. In SRT it may stand among the words of one.
      if (!ended || !(strict || NOT_CUES.test(line))) (open as { held: string[] }).held.push(line);
    }
  }
  close();
  return cues;
}

/** The number or name above a cue's times. */
function isIdentifier(line: string, next: string | undefined): boolean {
  return next?.includes("-->") === true && (/^\s*\d{1,9}\s*$/.test(line) || line.length < 80) && TIMES.test(next);
}

function cueOf(times: RegExpExecArray | null, held: readonly string[]): Cue | null {
  const lines = linesOf(held);
  if (lines.length === 0) return null;
  if (!times) return { label: "", from: 0, to: 0, lines };
  const from = milliseconds(times.slice(1, 5));
  return { label: clock(from), from, to: milliseconds(times.slice(5, 9)), lines };
}

function milliseconds([hours, minutes, seconds, rest]: readonly (string | undefined)[]): number {
  const whole = (Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Number((rest ?? "").padEnd(3, "0"));
}

function clock(time: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const seconds = time / 1000;
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.${String(time % 1000).padStart(3, "0")}`;
}

/** Tags that are known to be tags: "<3" and "<laughs>" are words. */
const TAG =
  /<(?:(?<voice>v(?:\.[^\s<>]{1,60})?\s{1,4}(?<name>[^<>]{1,120}))|\/?(?:[bcisuv]|lang|ruby|rt|font)(?:[.\s][^<>]{0,120})?|\d{1,4}:[\d:.]{1,12})>|\{\\[a-z][^{}]{0,60}\}/gi;

function linesOf(held: readonly string[]): CueLine[] {
  const lines: CueLine[] = [];
  let voice: string | null = null;
  for (const line of held) {
    let from = 0;
    let words = "";
    const put = () => {
      const clean = plain(words);
      if (clean !== "") lines.push({ words: clean, voice });
      words = "";
    };
    for (const tag of line.includes("<") || line.includes("{") ? line.matchAll(TAG) : []) {
      words += line.slice(from, tag.index);
      from = tag.index + tag[0].length;
      const ends = /^<\/v>/i.test(tag[0]);
      if (!tag.groups?.name && !ends) continue;
      put();
      voice = ends ? null : plain(tag.groups?.name ?? "");
    }
    words += line.slice(from);
    put();
  }
  return lines;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  "#39": "'",
  lrm: "",
  rlm: "",
};

function plain(words: string): string {
  return words
    .replace(/&(amp|lt|gt|quot|apos|nbsp|lrm|rlm|#39);/g, (_, name: string) => ENTITIES[name] ?? "")
    .replace(/[\s\u200e\u200f]+/gu, " ")
    .trim();
}
