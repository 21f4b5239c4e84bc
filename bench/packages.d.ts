/** The part of a package without types of its own that the bench uses. */
declare module "minhash" {
  class Minhash {
    constructor(options: { numPerm: number });
    update(shingle: string): void;
  }
  class LshIndex {
    constructor(options: { bandSize: number });
    insert(key: string, sketch: Minhash): void;
    query(sketch: Minhash): string[];
  }
  const minhash: { Minhash: typeof Minhash; LshIndex: typeof LshIndex };
  export default minhash;
}
