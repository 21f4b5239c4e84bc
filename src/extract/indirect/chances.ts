export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Turns scores into chances that add up to one, in place. */
export function softmax(scores: number[]): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let total = 0;
  for (let i = 0; i < scores.length; i++) {
    const power = Math.exp((scores[i] as number) - most);
    scores[i] = power;
    total += power;
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) / total;
}

/** Shared length over the whole length of two ranges. */
export function overlap(a: number, b: number, c: number, d: number): number {
  const both = Math.min(b, d) - Math.max(a, c);
  return both <= 0 ? 0 : both / (Math.max(b, d) - Math.min(a, c));
}
