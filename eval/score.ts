/** What every evaluation gives: named shares of things that were right, and the names of those that were not. */

export interface Score {
  readonly name: string;
  readonly right: number;
  readonly of: number;
  /** What was wrong, by a name that stays the same from run to run. */
  readonly wrong: readonly string[];
}

export const share = ({ right, of }: Pick<Score, "right" | "of">): number => (of === 0 ? 1 : right / of);

/** Scores a list of things, each by its name. */
export function tally(name: string, items: readonly (readonly [item: string, isRight: boolean])[]): Score {
  const wrong = items.filter(([, isRight]) => !isRight).map(([item]) => item);
  return { name, right: items.length - wrong.length, of: items.length, wrong };
}
