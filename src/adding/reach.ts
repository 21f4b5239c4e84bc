/** Everything that can be come to from the first ones, themselves included. */
export function reach<T>(first: Iterable<T>, next: (from: T) => Iterable<T>): Set<T> {
  const met = new Set(first);
  // A set is walked in the order in which it grows, to what was put in last.
  for (const one of met) for (const other of next(one)) met.add(other);
  return met;
}
