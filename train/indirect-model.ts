/** Makes the model of indirect speech from annotated articles. */

import { overlap } from "../src/extract/indirect/chances.js";
import { cueFeatures } from "../src/extract/indirect/cue-features.js";
import { type Model, rowsIn } from "../src/extract/indirect/find.js";
import { type Features, newFeatures } from "../src/extract/indirect/hash.js";
import { newOutline, outline } from "../src/extract/indirect/outline.js";
import { type ByRule, plainAt } from "../src/extract/indirect/rules.js";
import { sourceFeatures, sourcePlace, sourcesOf } from "../src/extract/indirect/source-features.js";
import {
  endFeatures,
  endPlace,
  endsOf,
  startFeatures,
  startPlace,
  startsOf,
} from "../src/extract/indirect/span-features.js";
import { newWords, readWords, vocabulary } from "../src/extract/indirect/words.js";
import { grow } from "./deciding-trees.js";
import type { Gold, GoldArticle } from "./indirect-gold.js";
import { type Choice, type Example, learnAnswers, learnChoices } from "./indirect-learn.js";
import { plainArticles } from "./indirect-plain.js";
import { readCues, type WordList } from "./indirect-words.js";

const BITS = { cue: 18, start: 18, end: 18, source: 17 };
const RATES = { answers: 0.025, choices: 0.05 };
/** Parts of the training articles; each is read by models of the others, and the trees learn from that. */
const PARTS = 8;

type Single = Omit<Model, "forest">;

/** The words that are known and those that are cues are printed with the model. */
export interface Trained extends Model {
  readonly cues: ReadonlySet<string>;
}

/** The trees learn from articles that the models below them have not seen (stacking, Wolpert 1992). */
export function trainModel(annotated: readonly GoldArticle[], list: WordList): Trained {
  const articles = [...annotated, ...plainArticles()];
  const rows: Float32Array[] = [];
  const right: number[] = [];
  for (let part = 0; part < PARTS; part++) {
    const model = trainTables(
      articles.filter((_, i) => i % PARTS !== part),
      list,
    );
    for (const one of articles.filter((_, i) => i % PARTS === part)) judge(model, one, rows, right);
  }
  const forest = grow(rows, Uint8Array.from(right), { trees: 100, depth: 4, rate: 0.1, least: 10, lambda: 1 });
  return { ...trainTables(articles, list), forest };
}

/** What a model finds in an article it has not learned from, and whether it is right. */
function judge(model: Single, { reading, where, spans }: GoldArticle, rows: Float32Array[], right: number[]): void {
  for (const sentence of reading.sentences)
    for (const [{ from, to }, row] of rowsIn(model, sentence, where(sentence))) {
      const start = sentence.tokens[from]?.start ?? 0;
      const end = sentence.tokens[to - 1]?.end ?? 0;
      rows.push(row);
      right.push(spans.some(({ span }) => overlap(start, end, ...span) > 0.5) ? 1 : 0);
    }
}

function trainTables(articles: readonly GoldArticle[], list: WordList): Single & { cues: ReadonlySet<string> } {
  const cues = readCues(articles, list);
  const known = vocabulary(list.words, list.tags, cues.words);
  const lessons: Lessons = { cue: [], start: [], end: [], source: [] };
  const words = newWords();
  const lay = newOutline();
  for (const { reading, gold, where } of articles)
    reading.sentences.forEach((sentence, s) => {
      const { headline } = where(sentence);
      readWords(words, sentence, known, headline);
      outline(lay, words);
      const lows = sentence.tokens.map((t) => t.low);
      const byAnchor = new Map<number, Gold>();
      for (const one of gold[s] ?? []) {
        const at = cues.anchor(one, lows);
        if (words.places.includes(at) && !byAnchor.has(at)) byAnchor.set(at, one);
      }
      for (const [n, at] of words.places.entries()) {
        cueFeatures(features, words, lay, n, headline, plainAt(sentence.tokens, words, lay, at));
        lessons.cue.push({ at: copy(features), yes: byAnchor.has(at) });
      }
      for (const [at, one] of byAnchor) learnFrom(lessons, at, one, plainAt(sentence.tokens, words, lay, at));
    });
  return {
    vocabulary: known,
    cues: cues.words,
    tables: {
      cue: learnAnswers(lessons.cue, BITS.cue, RATES.answers),
      start: learnChoices(lessons.start, BITS.start, RATES.choices),
      end: learnChoices(lessons.end, BITS.end, RATES.choices),
      source: learnChoices(lessons.source, BITS.source, RATES.choices),
    },
  };

  function learnFrom(
    { start, end, source }: Lessons,
    at: number,
    { from, to, sources, mixed }: Gold,
    plain: ByRule | null,
  ): void {
    const places: number[] = [];
    startsOf(places, words, at);
    const options = (here: (place: number) => void, read: (place: number) => void) =>
      places.map((place) => {
        features.count = 0;
        here(place);
        const first = copy(features);
        read(place);
        return Int32Array.of(...first, ...copy(features));
      });
    if (!places.includes(from)) return;
    start.push({
      options: options(
        (a) => startPlace(features, words, a, a > at ? 0 : 1),
        (a) => startFeatures(features, words, lay, at, a, plain),
      ),
      right: [places.indexOf(from)],
    });
    endsOf(places, words, lay, from);
    if (mixed || !places.includes(to)) return;
    end.push({
      options: options(
        (e) => endPlace(features, words, e, from > at ? 0 : e <= at ? 1 : 2),
        (e) => endFeatures(features, words, lay, at, from, e, plain),
      ),
      right: [places.indexOf(to)],
    });
    sourcesOf(places, words, at);
    places.unshift(-1);
    const right = places.flatMap((j, o) => ((j < 0 ? sources.length === 0 : sources.includes(j)) ? [o] : []));
    if (right.length > 0)
      source.push({
        options: options(
          (j) => j >= 0 && sourcePlace(features, words, j, j < at ? 0 : 1),
          (j) => sourceFeatures(features, words, lay, at, from, to, j),
        ),
        right,
      });
  }
}

interface Lessons {
  readonly cue: Example[];
  readonly start: Choice[];
  readonly end: Choice[];
  readonly source: Choice[];
}

const features = newFeatures();
const copy = ({ at, count }: Features) => at.slice(0, count);
