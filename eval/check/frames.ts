/** Sets quotations into sentences of a draft, with the marks, apostrophes and names of one house. */

import type { Random } from "../renditions/random.js";
import type { Item } from "./make.js";
import type { Row } from "./rows.js";
import type { Draft } from "./written.js";

export interface Frames {
  readonly whole: readonly string[];
  readonly direct: readonly string[];
  readonly divided: readonly string[];
  readonly apart: readonly string[];
  readonly fragment: readonly string[];
  readonly clause: readonly string[];
  readonly between: readonly string[];
  readonly titles: readonly string[];
}

interface Style {
  readonly open: string;
  readonly close: string;
  readonly apostrophe: string;
  readonly ending: ".txt" | ".md" | ".docx";
}

const CURLY: Style = { open: "“", close: "”", apostrophe: "’", ending: ".txt" };
const STRAIGHT: Style = { open: '"', close: '"', apostrophe: "'", ending: ".txt" };
const SINGLE: Style = { open: "‘", close: "’", apostrophe: "’", ending: ".txt" };
/** Of twenty-five drafts; a DOCX is kept as the text of its paragraphs, and made when it is read. */
export const STYLES: readonly Style[] = [
  ...[CURLY, STRAIGHT, { ...CURLY, ending: ".docx" }, SINGLE, CURLY, { ...CURLY, ending: ".md" }, STRAIGHT, CURLY],
  ...([{ ...STRAIGHT, ending: ".docx" }, { ...CURLY, open: "«", close: "»" }, SINGLE, CURLY, STRAIGHT] as Style[]),
  ...([{ ...STRAIGHT, ending: ".md" }, CURLY, { ...CURLY, open: "„", close: "“" }, CURLY, STRAIGHT] as Style[]),
  ...([{ ...CURLY, ending: ".docx" }, SINGLE, CURLY, STRAIGHT, CURLY, CURLY, STRAIGHT] as Style[]),
] as Style[];

/** Who they are, for a draft that names them first, and "he" or "she". */
const PEOPLE: Readonly<Record<string, readonly [is: string, pronoun: "he" | "she"]>> = {
  "Ingrid Voss": ["the director of Ansel Valley Water", "she"],
  "Teodor Brandt": ["the company’s chief engineer", "he"],
  "Pilar Quance": ["the company’s head of communications", "she"],
  "Rhys Dunmore": ["a reporter of the Hethersedge Courier", "he"],
  "Sunniva Achterberg": ["a reporter of Radio Ansel", "she"],
  "Wilfred Tarrant": ["the keeper of the reservoir for four decades", "he"],
  "Nell Carraway": ["who records for the Sound Archive", "she"],
  "Maud Lisle": ["the engineer who crawled into the drains", "she"],
  "Justice Abara": ["the judge", "she"],
  "Mr. Crane": ["counsel for the company", "he"],
  "Ms. Holloway": ["counsel for Strand Geotechnics", "she"],
  "Lena Ostrow": ["the mayor of Hethersedge", "she"],
  "Walter Ings": ["the town clerk", "he"],
  "Priya Nandakumar": ["a town councillor", "she"],
  "Desmond Stroud": ["a town councillor since 2003", "he"],
  "Jean Birtwell": ["a town councillor", "she"],
  "Colm Farrow": ["a councillor who plays the euphonium", "he"],
  "Marcus Adeyemi": ["a councillor with a head for figures", "he"],
  "Jonah Reed": ["a host of the podcast Slack Water", "he"],
  "Bea Osei": ["a host of the podcast Slack Water", "she"],
  "Kit Marsden": ["the baker", "she"],
  "Farida Iqbal": ["who keeps the chemist’s", "she"],
  "Danny Holt": ["of the garage on Lower Street", "he"],
  "Alun Tegwen": ["the town’s police sergeant", "he"],
  "Jan Sikorski": ["who drove a digger into the river", "he"],
  "Hugh Lister": ["a farmer at Cold Edge", "he"],
  "Morwenna Tate": ["his neighbour on the moor", "she"],
  "Cass Whitlow": ["landlady of the Shoulder of Mutton", "she"],
  "Solveig Amundsen": ["the head teacher", "she"],
  "Leon Fairbrother": ["who closed forms for a living", "he"],
  "Yvette Laroche": ["a former team leader", "she"],
  "Casper Nye": ["the founder of Brightline", "he"],
  "Ida Gallimore": ["a minister at Lindle", "she"],
};

/** Names that have no shorter form. */
const TITLED = /^(?:Justice|Mr\.|Ms\.) /;
const bySurname = (name: string): string => (TITLED.test(name) ? name : (name.split(" ").at(-1) ?? name));

/** A draft of `items` in order, sentences of nothing in between, and the rows of its truth. */
export function setInto(frames: Frames, n: number, name: string, items: readonly Item[], random: Random): Draft {
  const style = STYLES[n % STYLES.length] ?? CURLY;
  const title = frames.titles[n % frames.titles.length] ?? "";
  const rows: Row[] = [];
  const met = new Set<string>();
  let text = style.ending === ".md" ? `# ${title}\n\n*By a reporter in Lindle*` : `${title}\n\nBy a reporter in Lindle`;
  for (const item of items) {
    if (random.next() < 0.4) text += `\n\n${random.pick(frames.between)}`;
    const isNew = !met.has(item.speaker);
    met.add(item.speaker);
    text += "\n\n";
    if (isNew) text += `${introduced(item.speaker, random)} `.replace(/’/g, style.apostrophe);
    const { before, at } = framed(frames, item, isNew, style, random);
    const from = text.length;
    text += before;
    const spans = at.map(([start, end]) => [from + start, from + end] as const);
    rows.push({
      id: `${name} ${rows.length + 1}`,
      draft: name,
      at: spans,
      printed: spans.map(([start, end]) => text.slice(start, end)),
      finding: [item.finding],
      speaker: item.speaker,
      source: item.source,
      passage: item.passage,
      words: item.words,
      said: item.said,
      made: item.made,
      ...(item.from !== undefined && { from: item.from }),
      ...(item.to !== undefined && { to: item.to }),
    });
  }
  return { name, text, rows };
}

function introduced(name: string, random: Random): string {
  const is = PEOPLE[name]?.[0] ?? "";
  return (
    random.pick([
      `Among those who spoke was ${name}, ${is}.`,
      `Then there was ${name}, ${is}.`,
      `${name}, ${is}, was asked for a view.`,
      `Few know the matter better than ${name}, ${is}.`,
    ]) ?? ""
  );
}

/** The frame with the words set in, and where they stand in it. */
function framed(
  frames: Frames,
  item: Item,
  isNew: boolean,
  style: Style,
  random: Random,
): { before: string; at: [number, number][] } {
  const pronoun = PEOPLE[item.speaker]?.[1] ?? "she";
  const called = isNew || random.next() < 0.3 ? item.speaker : bySurname(item.speaker);
  const parts = item.isFragment ? null : divided(item, random);
  const frame =
    random.pick(
      parts
        ? frames[/[.?!]$/.test(parts[0]) ? "apart" : "divided"]
        : item.isFragment
          ? frames.fragment
          : /^[a-z]/.test(item.print)
            ? frames.clause
            : item.finding === "wrong-speaker"
              ? frames.direct
              : frames.whole,
    ) ?? "";
  const words = parts ?? [item.print];
  const printed = (print: string): string => print.replace(/['’]/g, style.apostrophe);
  const at: [number, number][] = [];
  let before = "";
  for (const piece of frame.split(/(\{[^}]+\})/)) {
    if (!piece.startsWith("{")) before += piece;
    else if (piece === "{N}") before += called;
    else if (piece === "{p}") before += pronoun;
    else if (piece === "{h}") before += pronoun === "he" ? "his" : "her";
    else {
      const print = printed(words[piece.includes("2") ? 1 : 0] ?? "");
      const ended = piece.includes(",")
        ? withComma(print)
        : piece.includes(".")
          ? withStop(print)
          : print.replace(/[.,]$/, "");
      before += style.open;
      at.push([before.length, before.length + ended.length]);
      before += ended + style.close;
    }
  }
  return { before: before.replace(/\.\.$/, "."), at };
}

const withComma = (print: string): string => (/[?!…]$/.test(print) ? print : `${print.replace(/[.,;:]$/, "")},`);
const withStop = (print: string): string => (/[?!.…]$/.test(print) ? print : `${print.replace(/[,;:]$/, "")}.`);

/** Three in ten are divided by their attribution, where a comma or a full stop lets them be. */
function divided(item: Item, random: Random): [string, string] | null {
  if (random.next() > 0.3 || /…|\.\s?\.|\[/.test(item.print)) return null;
  // Where a cut falls on the attribution, closed and opened marks show it.
  if (item.finding === "spliced" || /punctuation|small letter/.test(item.made)) return null;
  const breaks = [...item.print.matchAll(/[,.?!] (?=\S)/g)]
    .map(({ index }) => index + 1)
    .filter(
      (at) => at >= 15 && item.print.length - at >= 15 && !/(?:Mr|Mrs|Ms|Dr|\b[A-Z])\.$/.test(item.print.slice(0, at)),
    );
  const at = random.pick(breaks);
  return at === undefined ? null : [item.print.slice(0, at), item.print.slice(at + 1)];
}
