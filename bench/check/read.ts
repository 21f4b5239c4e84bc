/**
 * One check in a process of its own: reads the sources and the draft from their files, as a user's are read, and checks; then
 * checks again while warm. Prints what it took as JSON. `node check/read.js FOLDER RUNS`.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkDraft } from "../../src/check/check.js";
import { readSources } from "../../src/check/sources.js";
import { ingest } from "../../src/ingest/ingest.js";
import type { Article, Finding } from "../../src/model.js";
import type { Quoted } from "./talk.js";

export interface Time {
  readonly wall: number;
  readonly cpu: number;
}

export interface Checked {
  readonly words: number;
  /** Files into articles, and articles into an index. */
  readonly read: Time;
  readonly index: Time;
  /** The first check, and the least of the warm ones. */
  readonly first: Time;
  readonly warm: Time;
  /** From the start of the process to the end of the first check. */
  readonly whole: Time;
  readonly peakMB: number;
  /** Per quotation whether its passage was found and whether its finding is right. */
  readonly found: readonly { readonly isThere: boolean; readonly isRight: boolean }[];
  readonly problems: readonly string[];
}

const [folder = "", runs = "5"] = process.argv.slice(2);
const talk = join(folder, "talk");
const articles: Article[] = [];
const problems: string[] = [];
const read = await timed(async () => {
  for await (const one of ingest(readdirSync(talk).map((file) => join(talk, file)))) {
    if ("article" in one) articles.push(one.article);
    else problems.push(one.problem.message);
  }
});
const draft = await articleOf(join(folder, "draft.txt"));
let sources = readSources([]);
const index = await timed(() => {
  sources = readSources(articles);
});
let findings: readonly Finding[] = [];
const first = await timed(() => {
  findings = checkDraft(draft, sources).findings;
});
const used = process.cpuUsage();
const whole: Time = { wall: process.uptime(), cpu: (used.user + used.system) / 1e6 };
let warm = first;
for (let run = 0; run < Number(runs); run++) {
  const again = await timed(() => checkDraft(draft, sources));
  if (again.cpu < warm.cpu) warm = again;
}
const peakMB = process.resourceUsage().maxRSS / 1024;
const quoted = JSON.parse(readFileSync(join(folder, "quoted.json"), "utf8")) as Quoted[];
const checked: Checked = {
  words: articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0),
  ...{ read, index, first, warm, whole, peakMB, problems },
  found: quoted.map((quotation) => {
    const at = draft.text.indexOf(quotation.print.slice(0, 40));
    const got = findings.filter((finding) => finding.at[0] <= at + 40 && at < finding.at[1]);
    return { isThere: isThere(quotation, got), isRight: got.some(({ finding }) => finding === quotation.finding) };
  }),
};
process.stdout.write(JSON.stringify(checked));

/** A passage that overlaps the true one; of what stands nowhere, none. */
function isThere({ file, passage }: Quoted, got: readonly Finding[]): boolean {
  if (file === null || passage === null) return got.some(({ finding }) => finding === "not-found");
  const passages = got.flatMap(({ source, others }) => (source ? [source, ...others] : others));
  return passages.some(({ name, at }) => name.endsWith(file) && at[0] < passage[1] && passage[0] < at[1]);
}

async function articleOf(path: string): Promise<Article> {
  for await (const one of ingest([path])) if ("article" in one) return one.article;
  throw new Error(`${path}: no article in it`);
}

async function timed(work: () => unknown): Promise<Time> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 };
}
