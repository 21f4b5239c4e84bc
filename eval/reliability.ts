/** Whether a confidence means what it says: of the answers at about .9, nine in ten should be right. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extract } from "../src/extract/extract.js";
import { readJsonLine } from "../src/ingest/ingest.js";
import type { Span } from "../src/model.js";
import { readAttributed } from "../train/attributed.js";
import { foldsByArticle, validate } from "../train/speaker-folds.js";
import type { Score } from "./score.js";

interface Answer {
  readonly confidence: number;
  readonly right: boolean;
}

/** Lower ends of the bins; what is below the first has no answer. */
const BINS = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95];

interface Reliability {
  readonly score: Score;
  /** The table, as it is printed. */
  readonly table: string;
}

/** The table, and one less the mean distance between confidence and share right (expected calibration error, Naeini et al. 2015). */
function reliability(name: string, answers: readonly Answer[]): Reliability {
  const rows: string[] = [];
  let error = 0;
  BINS.forEach((from, i) => {
    const to = BINS[i + 1] ?? 1.01;
    const inside = answers.filter(({ confidence }) => confidence >= from && confidence < to);
    if (inside.length === 0) return;
    const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length;
    const right = inside.filter((a) => a.right).length / inside.length;
    error += (Math.abs(mean - right) * inside.length) / answers.length;
    const bin = `${from.toFixed(2)}–${Math.min(1, to).toFixed(2)}`;
    rows.push(
      `  ${bin} ${String(inside.length).padStart(6)} answers, said ${mean.toFixed(3)}, right ${right.toFixed(3)}`,
    );
  });
  return { score: { name, right: 1 - error, of: 1, wrong: [] }, table: `${name}\n${rows.join("\n")}\n` };
}

/** Empty where the collections are not there. */
export function scoreReliability(shared: string): Reliability[] {
  const train = join(shared, "data/polnear/train.jsonl.gz");
  const scu = join(shared, "data/scu/scu43.jsonl");
  const found: Reliability[] = [];
  if (existsSync(train)) {
    const articles = readAttributed(train);
    const answers = validate(articles, foldsByArticle(articles));
    found.push(reliability("polnear/train, cross-validated: confidence of the mention", answers));
  }
  if (existsSync(scu)) found.push(reliability("scu: confidence of the name", named(scu)));
  return found;
}

interface Statements {
  readonly text: string;
  readonly claims?: readonly Claim[];
  readonly statements?: readonly Claim[];
}

interface Claim {
  readonly agent?: string;
  readonly name?: string;
  readonly sourceText?: string;
  readonly statement?: string;
}

/** Every quotation that lies in a statement of a named source, with whether that name was answered. */
function named(file: string): Answer[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, i) => {
      const read = line === "" ? null : readJsonLine(line, file, i + 1);
      if (read === null || !("article" in read)) return [];
      const gold = JSON.parse(line) as Statements;
      const places = (gold.claims ?? gold.statements ?? []).flatMap((claim) => {
        const words = (claim.sourceText ?? claim.statement ?? "").trim();
        const at = words === "" ? -1 : gold.text.indexOf(words);
        const name = claim.agent ?? claim.name ?? "";
        return at < 0 || name === "" ? [] : [{ at: [at, at + words.length] as Span, name }];
      });
      return extract(read.article).flatMap(({ segments, speaker, confidence }) => {
        const [from, to] = segments[0] as Span;
        const place = places.find(({ at }) => from >= at[0] - 1 && to <= at[1] + 1);
        return place === undefined || speaker.name === null
          ? []
          : [{ confidence, right: isSameName(place.name, speaker.name) }];
      });
    });
}

const wordsOf = (name: string): string[] =>
  (
    name
      .normalize("NFKD")
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[a-z0-9']+/g) ?? []
  ).filter((word) => !/^(?:the|mr|mrs|ms|dr|sir|of|a)$/.test(word));

/** Names are one as the scorer has it: the same last word, or all words of the one in the other. */
function isSameName(gold: string, answered: string): boolean {
  const [a, b] = [wordsOf(gold), wordsOf(answered)];
  if (a.length === 0 || b.length === 0) return false;
  return a.at(-1) === b.at(-1) || b.every((word) => a.includes(word)) || a.every((word) => b.includes(word));
}
