/** Everything that can be come to from the first ones, themselves included. `next` is asked for many at once, each once. */
export function reach<T>(first: Iterable<T>, next: (from: readonly T[]) => Iterable<T>): Set<T> {
  const met = new Set(first);
  for (let wave = [...met]; wave.length > 0; ) {
    const found = new Set(next(wave));
    wave = [...found].filter((one) => !met.has(one));
    for (const one of wave) met.add(one);
  }
  return met;
}
