/**
 * For reading by a person: what no score says. `npm run eval:read -- WHAT COUNT [SEED]` prints so many, drawn by chance from a fixed seed, or the one given:
 *
 * - `direct`: pairs accepted by themselves as printings of one statement, and no known pairs, each as likely as any other;
 * - `accepted`: the same with those that are joined over other texts alone;
 * - `pairs`: of the same, one of a statement: the harder reading, since a small odd family weighs as much as a large sound one;
 *   of both it says which were told apart by themselves, and are joined over other texts alone;
 * - `lost`: known pairs that stand in two statements;
 * - `longer`: statements that came out longer than any printing of them.
 */

import { isSaidAgain } from "../src/assemble/again.js";
import { assemble } from "../src/assemble/assemble.js";
import { isTrusted } from "../src/assemble/trust.js";
import { readWitnesses } from "../src/assemble/witness.js";
import { match } from "../src/match/match.js";
import type { Match, Statement } from "../src/model.js";
import { collectionOf } from "./collection.js";
import { isLonger, readQuotebank, silverPairs } from "./quotebank.js";
import { Random } from "./renditions/random.js";

const shared = process.env.STEMMA_SHARED ?? "../shared";
const [what = "pairs", count = "60", seed = "20261128"] = process.argv.slice(2);
const SEED = Number(seed);

const texts = readQuotebank(shared) ?? [];
const { articles, quotations, origins } = collectionOf(texts);
const matches = match(articles, quotations);
const statements = assemble(articles, quotations, matches, origins);
const witnesses = readWitnesses(articles, quotations, origins);
const byId = new Map(texts.map((text) => [text.id, text]));
/** Statements by the articles that hold their printings: each article here is one quotation. */
const homes = new Map<string, Set<Statement>>();
for (const statement of statements)
  for (const { article } of statement.renditions) homes.set(article, (homes.get(article) ?? new Set()).add(statement));

const ways: Readonly<Record<string, () => readonly string[]>> = { direct, accepted, pairs, lost, longer };
const found = ways[what]?.() ?? [];
process.stdout.write(
  texts.length > 0 ? `${found.length} ${what}\n` : `nothing to read: no quotations under ${shared}\n`,
);
for (const [i, one] of draw(found).entries()) process.stdout.write(`\n${i + 1}. ${one}\n`);

function direct(): string[] {
  return unknownPairs()
    .filter(({ match: found }) => isDirect(found))
    .map(({ home, match: found }) => shownPair(found, home));
}

function accepted(): string[] {
  return unknownPairs().map(({ home, match: found }) => shownPair(found, home));
}

function pairs(): string[] {
  const random = new Random(SEED);
  const ofHome = new Map<Statement, string[]>();
  for (const { home, match: found } of unknownPairs())
    ofHome.set(home, [...(ofHome.get(home) ?? []), shownPair(found, home)]);
  return [...ofHome.values()].map((one) => random.pick(one) ?? "");
}

/** The pairs to be judged: nothing says yet whether they are right. */
function unknownPairs(): { readonly home: Statement; readonly match: Match }[] {
  const known = new Set(silverPairs(shared).flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]));
  return matches.flatMap((found) => {
    const [a, b] = [articleOf(found.a), articleOf(found.b)];
    const home = known.has(`${a}|${b}`) ? undefined : homeOf(a, b);
    return home ? [{ home, match: found }] : [];
  });
}

function shownPair(found: Match, { renditions }: Statement): string {
  const { a, b, words, bits } = found;
  const size = new Set(renditions.map(({ article }) => article)).size;
  const joined = isDirect(found) ? "" : ", joined over others";
  return `${words} words, ${bits.toFixed(0)} bits, a statement of ${size}${joined}\n${shown(articleOf(a))}\n${shown(articleOf(b))}`;
}

function isDirect(found: Match): boolean {
  const [x, y] = [witnesses.get(found.a), witnesses.get(found.b)];
  return x !== undefined && y !== undefined && isTrusted(found, x, y) && !isSaidAgain(found, x, y);
}

function lost(): string[] {
  return silverPairs(shared)
    .filter(([a, b]) => !homeOf(a, b))
    .map(([a, b]) => `\n${shown(a)}\n${shown(b)}`);
}

function longer(): string[] {
  return statements
    .filter(isLonger)
    .map(
      ({ text, renditions }) =>
        `${text}\n${renditions.map(({ article, class: kind }) => `${shown(article)} (${kind})`).join("\n")}`,
    );
}

function homeOf(a: string, b: string): Statement | undefined {
  return [...(homes.get(a) ?? [])].find((home) => homes.get(b)?.has(home));
}

function articleOf(quotation: string): string {
  return quotation.replace(/:\d+-\d+$/, "");
}

function shown(article: string): string {
  const text = byId.get(article);
  return `   ${text?.date} ${text?.speaker ?? "unknown"}: ${text?.text}`;
}

function draw(from: readonly string[]): string[] {
  const random = new Random(SEED);
  const left = [...from];
  return Array.from({ length: Math.min(Number(count), left.length) }, () =>
    left.splice(random.below(left.length), 1),
  ).flat();
}
