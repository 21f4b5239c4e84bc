/**
 * A draft against a ledger of a million quotations: `npm run bench -- ledger [QUOTATIONS]`. The ledger is made of generated
 * quotations (`generate.ts`), twenty to an article, one article in ten a transcript; its statements are not woven, for a
 * check asks for quotations alone. The draft quotes forty of them, some changed, and some that it does not hold.
 */

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { asksOf } from "../../src/check/asks.js";
import { checkDraft } from "../../src/check/check.js";
import { readSources } from "../../src/check/sources.js";
import { askLedger } from "../../src/cli/asked-ledger.js";
import { extract } from "../../src/extract/extract.js";
import { readArticle, readJsonLine } from "../../src/ingest/ingest.js";
import { openLedger } from "../../src/store/store.js";
import { generate, type Model, readModel } from "../generate.js";

const PROGRAM = process.env.STEMMA ?? join("dist", "cli", "main.js");
const QUOTATIONS = 40;
const RUNS = 5;
const FLOOR = 1;
/** Quotations in an article; one article in so many is a transcript. */
const QUOTED = 20;
const TRANSCRIPTS = 10;
const SPEAKERS = ["Ada Marrow", "Olga Prentice", "Tobias Quill", "Ottoline Varga", "Edmund Thorne", "Ruth Hallam"];
/** A quotation of fewer words is hardly a quotation. */
const FEWEST = 9;

export async function benchLedger(quotes: string, size = 1_000_000): Promise<void> {
  if (!existsSync(quotes)) {
    process.stdout.write(`bench: skipped, no ${quotes}\n`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "stemma-bench-"));
  try {
    const model = readModel(quotes);
    const [ledger, draft] = [join(folder, "ledger.db"), join(folder, "draft.txt")];
    const began = performance.now();
    await makeLedger(ledger, model, size);
    const megabytes = statSync(ledger).size / 2 ** 20;
    line(
      `a ledger of ${size.toLocaleString("en")} quotations, ${megabytes.toFixed(0)} MB, made in ${((performance.now() - began) / 1000).toFixed(0)} s`,
    );
    const quoted = quote(model, size);
    writeFileSync(draft, quoted.map(({ print, speaker }) => `“${print},” ${speaker} said.`).join("\n\n"));
    const runs = Array.from({ length: RUNS }, () => check(draft, ledger));
    const least = (of: (run: Run) => number) => Math.min(...runs.map(of));
    line(`a draft of ${QUOTATIONS} quotations against it, whole program, cold, least of ${RUNS}:`);
    line(
      `  wall ${least(({ wall }) => wall).toFixed(2)} s, CPU ${least(({ cpu }) => cpu).toFixed(2)} s, peak ${least(({ peakMB }) => peakMB).toFixed(0)} MB; articles read: ${runs[0]?.read}`,
    );
    const warm = await warmly(draft, ledger);
    line(`  in a program that has the ledger open, as the tools of \`stemma mcp\` do (floor ${FLOOR} s):`);
    line(`  the first time ${warm[0]}, then, least of ${RUNS}, ${warm[1]}`);
    const [first] = runs;
    for (const change of CHANGES) {
      const mine = quoted.flatMap((one, i) => (one.change === change ? [i] : []));
      const found = mine.filter((i) => isRight(quoted[i] as Quoted, first?.findings[i]));
      line(
        `  ${change}: ${found.length} of ${mine.length} ${change === "not held" ? "not found" : "found at their place"}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function makeLedger(file: string, model: Model, size: number): Promise<void> {
  const store = await openLedger(file);
  for (let n = 0; n * QUOTED < size; n++) {
    const isTranscript = n % TRANSCRIPTS === 0;
    const paragraphs = Array.from({ length: QUOTED }, (_, k) => {
      const words = generate(model, n * QUOTED + k);
      return isTranscript ? `${speakerOf(n, k).toUpperCase()}: ${words}.` : `“${words},” said ${speakerOf(n, k)}.`;
    });
    const publishedAt = new Date(Date.UTC(2016, 0, 1 + (n % 366))).toISOString().slice(0, 10);
    const role = isTranscript ? "transcript" : "article";
    const record = { id: nameOf(n), outlet: `Outlet ${n % 97}`, publishedAt, role, text: paragraphs.join("\n\n") };
    const read = readJsonLine(JSON.stringify(record), nameOf(n), 1);
    if ("article" in read) await store.add(read.article, extract(read.article));
  }
  const { articles, quotations, generation } = await store.collection();
  line(`${articles.length.toLocaleString("en")} articles, ${quotations.length.toLocaleString("en")} quotations`);
  const nothing = { statements: [], credits: [], lineage: [], stories: [], problems: [] };
  await store.keepWoven({ articles, quotations, ...nothing }, generation);
  await store.close();
}

const nameOf = (article: number): string => `article-${article}`;
const speakerOf = (article: number, k: number): string => SPEAKERS[(article + k) % SPEAKERS.length] as string;

const CHANGES = [
  "as it stands",
  "a word exchanged",
  "cut, with an ellipsis",
  "three words exchanged",
  "not held",
] as const;

interface Quoted {
  readonly change: (typeof CHANGES)[number];
  readonly print: string;
  readonly speaker: string;
  readonly article: string;
}

/** Quotations spread over the ledger; each kind of change in turn. */
function quote(model: Model, size: number): Quoted[] {
  const quoted: Quoted[] = [];
  for (let n = 11; quoted.length < QUOTATIONS; n = (n + 7919 * 13) % size) {
    const change = CHANGES[quoted.length % CHANGES.length] as Quoted["change"];
    // Beyond the ledger's last: words like its own, and held nowhere.
    const words = generate(model, change === "not held" ? size + n : n).split(" ");
    if (words.length < FEWEST || words.includes("…")) continue;
    const [article, k] = [Math.floor(n / QUOTED), n % QUOTED];
    quoted.push({ change, print: changed(words, change), speaker: speakerOf(article, k), article: nameOf(article) });
  }
  return quoted;
}

function changed(words: readonly string[], change: Quoted["change"]): string {
  const third = Math.floor(words.length / 3);
  const exchanged = (places: readonly number[]) =>
    words.map((word, i) => (places.includes(i) ? "harbour" : word)).join(" ");
  if (change === "a word exchanged") return exchanged([third]);
  if (change === "three words exchanged") return exchanged([1, third + 1, words.length - 2]);
  if (change === "cut, with an ellipsis") return [...words.slice(0, third), "…", ...words.slice(third + 2)].join(" ");
  return words.join(" ");
}

interface Found {
  readonly finding: string;
  readonly source: { readonly name: string } | null;
  readonly others: readonly { readonly name: string }[];
}

interface Run {
  readonly wall: number;
  readonly cpu: number;
  readonly peakMB: number;
  readonly read: number;
  readonly findings: readonly Found[];
}

function check(draft: string, ledger: string): Run {
  const usage = fileURLToPath(new URL("usage.js", import.meta.url));
  const done = spawnSync(
    process.execPath,
    ["--import", usage, PROGRAM, "check", draft, "--ledger", ledger, "--format", "json"],
    { stdio: ["ignore", "pipe", "inherit", "pipe"], encoding: "utf8", maxBuffer: 64 * 2 ** 20 },
  );
  const { findings, ledger: asked } = JSON.parse(done.stdout) as {
    findings: readonly Found[];
    ledger: { read: number };
  };
  return { ...(JSON.parse(String(done.output[3])) as Omit<Run, "read" | "findings">), read: asked.read, findings };
}

/** Asked, read and checked again and again in this process: the first time, and the least of the others. */
async function warmly(draft: string, ledger: string): Promise<[string, string]> {
  const store = await openLedger(ledger);
  const article = readArticle(readFileSync(draft, "utf8"), draft);
  const times: { wall: number; cpu: number }[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const [began, before] = [performance.now(), process.cpuUsage()];
    const { articles, asked } = await askLedger(store, ledger, asksOf(article));
    checkDraft(article, readSources(articles), { ledger: asked });
    const { user, system } = process.cpuUsage(before);
    times.push({ wall: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 });
  }
  await store.close();
  const [first, ...others] = times;
  const told = (wall: number, cpu: number): string => `wall ${wall.toFixed(2)} s, CPU ${cpu.toFixed(2)} s`;
  const least = (of: "wall" | "cpu") => Math.min(...others.map((one) => one[of]));
  return [told(first?.wall ?? 0, first?.cpu ?? 0), told(least("wall"), least("cpu"))];
}

/** A variant may stand word for word in another article, which is as good a place. */
function isRight({ change, article }: Quoted, found: Found | undefined): boolean {
  if (!found) return false;
  if (change === "not held") return found.finding === "not-found";
  return found.finding !== "not-found" && [found.source, ...found.others].some((one) => one?.name === article);
}

const line = (text: string): void => void process.stdout.write(`${text}\n`);
