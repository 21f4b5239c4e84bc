/** Disjoint sets over 0 … n − 1. One part of its package, which it offers to `require` only: the whole costs 80 ms to load. */

import { createRequire } from "node:module";
import type { StaticDisjointSet as DisjointSet } from "mnemonist";

const require = createRequire(import.meta.url);

export const StaticDisjointSet = require("mnemonist/static-disjoint-set") as typeof DisjointSet;
export type StaticDisjointSet = DisjointSet;
