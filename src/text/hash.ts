/** 32 bits of a word's normal form, the same in every collection: FNV-1a, by Fowler, Noll and Vo, over UTF-16 units, mixed once more. */
export function hashWord(norm: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < norm.length; i++) hash = Math.imul(hash ^ norm.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
