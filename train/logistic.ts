/** Logistic regression over present or absent features, by stochastic gradient descent with steps of its own for each weight. */

export interface Example {
  readonly features: readonly string[];
  readonly holds: boolean;
  /** The article it stands in: a feature counts once an article. */
  readonly article: number;
}

export interface Logistic {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

export interface Choices {
  /** Articles a feature must be seen in. */
  readonly floor: number;
  /** Weight of the squared weights against the errors (ridge). */
  readonly ridge: number;
  readonly epochs: number;
}

const RATE = 0.1;
/** Two primes: each round reads the examples in another order, the same in every run. */
const STRIDES = [7919, 104_729] as const;

/**
 * Weights that make the examples likely. Steps shrink with the gradients seen so far (AdaGrad: Duchi, Hazan and Singer 2011). The
 * same examples give the same weights.
 */
export function learn(examples: readonly Example[], { floor, ridge, epochs }: Choices): Logistic {
  const ids = frequent(examples, floor);
  const rows = examples.map(({ features }) => features.flatMap((feature) => ids.get(feature) ?? []));
  const counts = new Float64Array(ids.size);
  for (const row of rows) for (const id of row) counts[id] = (counts[id] as number) + 1;
  const weights = new Float64Array(ids.size);
  const seen = new Float64Array(ids.size).fill(1e-6);
  let bias = 0;
  let seenBias = 1e-6;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let k = 0; k < rows.length; k++) {
      const at = (k * STRIDES[0] + epoch * STRIDES[1]) % rows.length;
      const row = rows[at] as number[];
      let sum = bias;
      for (const id of row) sum += weights[id] as number;
      const error = 1 / (1 + Math.exp(-sum)) - (examples[at]?.holds ? 1 : 0);
      seenBias += error * error;
      bias -= (RATE * error) / Math.sqrt(seenBias);
      for (const id of row) {
        const weight = weights[id] as number;
        const gradient = error + (ridge * weight) / (counts[id] as number);
        const so = (seen[id] as number) + gradient * gradient;
        seen[id] = so;
        weights[id] = weight - (RATE * gradient) / Math.sqrt(so);
      }
    }
  }
  return { bias, weights: new Map([...ids].map(([feature, id]) => [feature, weights[id] as number])) };
}

/** The sum that is over 0 where the answer is more likely yes than no. */
export function sumOf({ bias, weights }: Logistic, features: readonly string[]): number {
  return features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), bias);
}

function frequent(examples: readonly Example[], floor: number): Map<string, number> {
  const articles = new Map<string, Set<number>>();
  for (const { features, article } of examples)
    for (const feature of features) {
      const known = articles.get(feature);
      if (known === undefined) articles.set(feature, new Set([article]));
      else known.add(article);
    }
  const kept = [...articles].filter(([, where]) => where.size >= floor).map(([feature]) => feature);
  return new Map(kept.sort().map((feature, id) => [feature, id]));
}
