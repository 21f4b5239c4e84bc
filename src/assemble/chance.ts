/** Words that two texts have in common by chance, which make neither a printing of the other. */

/** Share of words that are shared by chance at most, and words in a run that are not. */
const SHARE = 0.25;
const RUN = 3;

/** Whether words are shared by chance alone: a 1 for each that is shared. */
export function isByChance(shared: Uint8Array): boolean {
  const count = shared.reduce((sum, one) => sum + one, 0);
  return count < SHARE * shared.length && longestRun(shared, 1) < RUN;
}

/** Of neighbours that are all the one or all the other. */
export function longestRun(shared: Uint8Array, of: 0 | 1): number {
  let [longest, run] = [0, 0];
  for (const one of shared) {
    run = one === of ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}
