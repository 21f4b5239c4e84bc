import choices from "../../../data/indirect-choices.json" with { type: "json" };
import list from "../../../data/indirect-words.json" with { type: "json" };
import type { Model } from "./find.js";
import type { Table } from "./hash.js";
import { vocabulary } from "./words.js";

function table({ step, weights }: { readonly step: number; readonly weights: string }): Table {
  const bytes = Buffer.from(weights, "base64");
  return { step, weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length) };
}

let known: Model | null = null;

/** The trained model (`npm run train:indirect`), unpacked at the first question. */
export function model(): Model {
  if (known !== null) return known;
  const words = list.words.split(" ");
  const cues = new Set(words.filter((_, i) => list.cues[i] === "c"));
  const { depth, base, features, thresholds, leaves } = choices.forest;
  known = {
    vocabulary: vocabulary(words, list.tags, cues),
    tables: {
      cue: table(choices.cue),
      start: table(choices.start),
      end: table(choices.end),
      source: table(choices.source),
    },
    forest: {
      depth,
      base,
      features: Uint8Array.from(features),
      // What is over no value goes left; JSON has no infinity.
      thresholds: Float32Array.from(thresholds, (value) => value ?? Number.POSITIVE_INFINITY),
      leaves: Float32Array.from(leaves),
    },
  };
  return known;
}
