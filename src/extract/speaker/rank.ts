import ranker from "../../../data/speaker-ranker.json" with { type: "json" };
import { type Candidate, measure, type Scene, settingOf, WIDTH } from "./features.js";
import { readTrees, sum, type Trees } from "./trees.js";

/**
 * A softmax share is too sure of itself near 1 and too doubtful below. Between these two it agrees with the shares of right answers in
 * the cross-validated table that `npm run eval` prints.
 */
const LEAST_SURE = 0.3;
const MOST_SURE = 0.968;

let rows = new Float64Array(64 * WIDTH);

/** The rows of features of a quotation's candidates. Valid until the next call. */
export function rowsOf(scene: Scene, candidates: readonly Candidate[]): Float64Array {
  if (rows.length < candidates.length * WIDTH) rows = new Float64Array(candidates.length * WIDTH);
  const setting = settingOf(scene);
  let rank = 0;
  let side = true;
  candidates.forEach((candidate, i) => {
    const isBefore =
      candidate.sentence < scene.region.sentence ||
      (candidate.sentence === scene.region.sentence && candidate.mention.range[0] < scene.region.token);
    if (isBefore !== side) rank = 0;
    side = isBefore;
    measure(scene, setting, candidate, rank++, candidates, rows, i * WIDTH);
  });
  return rows;
}

/** The likeliest speaker of a quotation among its candidates. */
export function rankBy(
  trees: Trees,
): (scene: Scene, candidates: readonly Candidate[]) => { index: number; chance: number } {
  return (scene, candidates) => {
    const rows = rowsOf(scene, candidates);
    let index = -1;
    let top = -Infinity;
    const scores = candidates.map((_, i) => sum(trees, rows, i * WIDTH));
    scores.forEach((score, i) => {
      if (score > top) {
        top = score;
        index = i;
      }
    });
    let all = 0;
    for (const score of scores) all += Math.exp(score - top);
    return { index, chance: LEAST_SURE + (MOST_SURE - LEAST_SURE) / all };
  };
}

/** By the trees of `data/speaker-ranker.json`. */
export const pick = rankBy(readTrees(ranker.trees));
