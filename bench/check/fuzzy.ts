/**
 * A plain fuzzy search of the same quotations, in a process of its own: the nearest run of characters in all the talk by
 * approx-string-match, or the nearest turn by fuse.js. `node check/fuzzy.js FOLDER LIBRARY FILES`.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import search from "approx-string-match";
import Fuse from "fuse.js";
import type { Quoted } from "./talk.js";

export interface Searched {
  readonly files: number;
  readonly cpu: number;
  readonly wall: number;
  readonly peakMB: number;
  /** Null for a quotation whose file was not searched. */
  readonly found: readonly (boolean | null)[];
}

interface Hit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Letters that may differ, of those of the quotation: what the matching of quotations allows too (an identity of .7). */
const ERRORS = 0.3;

const [folder = "", library = "", count = "100"] = process.argv.slice(2);
const files = readdirSync(join(folder, "talk")).sort().slice(0, Number(count));
const texts = files.map((file) => readFileSync(join(folder, "talk", file), "utf8"));
const quoted = JSON.parse(readFileSync(join(folder, "quoted.json"), "utf8")) as Quoted[];
const [began, before] = [performance.now(), process.cpuUsage()];
const find = library === "fuse" ? byTurns() : byCharacters();
const found = quoted.map(({ print, file, passage }): boolean | null => {
  if (file !== null && !files.includes(file)) return null;
  const hit = find(print);
  if (file === null || passage === null) return hit === null;
  return hit !== null && hit.file === file && hit.start < passage[1] && passage[0] < hit.end;
});
const { user, system } = process.cpuUsage(before);
const searched: Searched = {
  files: files.length,
  cpu: (user + system) / 1e6,
  wall: (performance.now() - began) / 1000,
  peakMB: process.resourceUsage().maxRSS / 1024,
  found,
};
process.stdout.write(JSON.stringify(searched));

function byCharacters(): (words: string) => Hit | null {
  const all = texts.join("\n").toLowerCase();
  const starts = texts.map((_, i) => texts.slice(0, i).reduce((sum, { length }) => sum + length + 1, 0));
  return (words) => {
    const hits = search(all, words.toLowerCase(), Math.floor(words.length * ERRORS));
    const best = hits.sort((a, b) => a.errors - b.errors)[0];
    if (!best) return null;
    const at = starts.findLastIndex((start) => start <= best.start);
    const from = starts[at] ?? 0;
    return { file: files[at] ?? "", start: best.start - from, end: best.end - from };
  };
}

function byTurns(): (words: string) => Hit | null {
  const turns = texts.flatMap((text, i) =>
    [...text.matchAll(/[^\n]+/g)].map((found) => {
      const start = found.index;
      return { file: files[i] ?? "", start, end: start + found[0].length, text: found[0] };
    }),
  );
  const fuse = new Fuse(turns, { keys: ["text"], ignoreLocation: true, threshold: 0.4 });
  return (words) => fuse.search(words, { limit: 1 })[0]?.item ?? null;
}
