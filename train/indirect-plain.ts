/**
 * Invented articles in which the plain constructions of reported speech stand often: annotated news prints some of them rarely
 * ("…, said Roe." without marks), and a model that has hardly seen them is unsure of what no reader doubts.
 */

import { type GoldArticle, readLine } from "./indirect-gold.js";

const ARTICLES = 80;

const GIVEN = "Ada Bruno Clara Dmitri Esra Farid Greta Hugo Ines Jonas Kaya Lars".split(" ");
const SURNAMES = "Abram Bellow Corran Dunmore Eskel Farrow Gannet Hollin Ivers Jarrow Keld Lomax".split(" ");
const PHRASES = [
  "the ministry",
  "the police",
  "a spokeswoman for the union",
  "officials",
  "the company",
  "the school board",
  "two witnesses",
  "her lawyer",
  "researchers",
  "the agency",
];
const SAID = "said said said said added reported announced claimed argued warned insisted explained noted".split(" ");
const THOUGHT = "believes thinks said argued suggested hopes fears knows claims concluded".split(" ");
const NOUNS = "claim belief warning statement argument suggestion view promise".split(" ");
const SUBJECTS = [
  "the bridge",
  "the old hospital",
  "the new tax",
  "the budget",
  "the water",
  "the road to the lake",
  "the school",
  "the vote",
  "the team",
  "the train",
  "it",
  "the law",
];
const PREDICATES = [
  "will reopen in May",
  "was sold two years ago",
  "is too expensive for the town",
  "would be ready by the end of the year",
  "had been closed after the storm",
  "could cost another million dollars",
  "has not been checked since the fire",
  "is safe",
  "must be changed",
  "will remain open until winter",
  "was a mistake",
  "were to blame for the delay",
];
const ENDS = ["was rejected by the court", "surprised the committee", "is not new", "drew criticism on Monday"];
const FRONTS = ["Nobody accepted", "Few believed", "The paper printed", "The court rejected", "Voters heard"];
const DEEDS = ["repair the roof", "leave the team", "lower the tax", "publish the letters", "vote against the budget"];
const PLAIN = [
  "The train left the station at nine.",
  "The bridge is sixty metres long and was built of stone.",
  "Snow fell on the hills all night.",
  "The shop sells bread, tea and maps of the coast.",
];
const PROMISED = "promised agreed refused offered vowed threatened".split(" ");
const ASIDES = ["who runs the clinic", "a former judge", "the head of the union", "who won the seat in June"];

/** Pieces of a sentence with what each stands for; a piece of none is print alone. */
type Piece = readonly [text: string, is: "" | "source" | "cue" | "content"];

/** Picks from lists in an order that is the same every time (a linear congruential generator, Numerical Recipes). */
function picker(): <T>(list: readonly T[]) => T {
  let state = 1;
  return (list) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return list[Math.floor((state / 4294967296) * list.length)] as (typeof list)[number];
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** One sentence of each construction, its words picked anew. */
function sentences(pick: <T>(list: readonly T[]) => T): Piece[][] {
  const name = () => pick([pick(SURNAMES), pick(SURNAMES), `${pick(GIVEN)} ${pick(SURNAMES)}`]);
  const who = () => pick([name(), name(), pick(PHRASES)]);
  const c = () => `${pick(SUBJECTS)} ${pick(PREDICATES)}`;
  const C = () => capital(c());
  const S = (speaker = who()): Piece => [capital(speaker), "source"];
  const s = (speaker = who()): Piece => [speaker, "source"];
  const cue = (word: string): Piece => [word, "cue"];
  const content = (text: string): Piece => [text, "content"];
  const _ = (text: string): Piece => [text, ""];
  return [
    [S(), _(" "), cue(pick(THOUGHT)), _(" "), content(`that ${c()}`), _(".")],
    [S(), _(" "), cue(pick(SAID)), _(" "), content(c()), _(".")],
    [S(), _(" "), cue("told"), _(pick([" reporters ", " the paper ", " him "])), content(`that ${c()}`), _(".")],
    [content(C()), _(", "), s(), _(" "), cue(pick(SAID)), _(".")],
    [content(C()), _(", "), cue(pick(SAID)), _(" "), s(), _(".")],
    [content(C()), _(", "), cue("said"), _(" "), s(name()), _(`, ${pick(ASIDES)}.`)],
    [cue("According to"), _(" "), s(), _(", "), content(c()), _(".")],
    [content(C()), _(", "), cue("according to"), _(" "), s(), _(".")],
    [_(`${pick(FRONTS)} `), s(`${name()}’s`), _(" "), cue(pick(NOUNS)), _(" "), content(`that ${c()}`), _(".")],
    [S(`${name()}’s`), _(" "), cue(pick(NOUNS)), _(" "), content(`that ${c()}`), _(` ${pick(ENDS)}.`)],
    [S("it"), _(" was "), cue(pick(SAID)), _(" "), content(`that ${c()}`), _(".")],
    [S(name()), _(`, ${pick(ASIDES)}, `), cue(pick(SAID)), _(" "), content(`that ${c()}`), _(".")],
    [S(), _(" "), cue(pick(PROMISED)), _(" "), content(`to ${pick(DEEDS)}`), _(".")],
    [cue("Asked"), _(" "), content(`${pick(["whether", "if", "why"])} ${c()}`), _(`, ${name()} left the hall.`)],
    [_(pick(PLAIN))],
  ];
}

/** Invented articles of one sentence of each construction, in an order that changes. */
export function plainArticles(): GoldArticle[] {
  const pick = picker();
  return Array.from({ length: ARTICLES }, (_, n) => n).flatMap((n) => {
    let text = "";
    const found: { source: Span[]; cue: Span[]; content: Span[] }[] = [];
    const all = sentences(pick);
    for (let k = 0; k < all.length; k++) {
      const one = { source: [] as Span[], cue: [] as Span[], content: [] as Span[] };
      for (const [words, is] of all[(k * 7 + n) % all.length] as Piece[]) {
        if (is !== "") one[is].push([text.length, text.length + words.length]);
        text += words;
      }
      if (one.cue.length > 0) found.push(one);
      text += k % 3 === 2 ? "\n\n" : " ";
    }
    const id = `plain-${n}`;
    const line = { id, text, meta: { publisher: "" }, annotators: ["template"], attributions: { template: found } };
    return readLine(JSON.stringify(line), id, 1);
  });
}

type Span = [number, number];
