/**
 * Coverage without end: stories with their quotations, reported by some outlets, each in its own words and order, and
 * printed by others from one agency's copy; in pages with the furniture that pages have. From its number alone.
 */

import { type Die, die, doing, matter, OUTLETS, outlet, type Person, person, sentence, thing, town } from "./words.js";

export interface Page {
  readonly url: string;
  readonly html: string;
}

/** Pages of one story. */
const PRINTINGS = 6;
/** The first of them print the agency's copy. */
const WIRE = 2;
const QUOTED = 5;
/** Stories of one day: their numbers follow the days. */
const A_DAY = 12;
const SEED = 2031;

interface Story {
  readonly number: number;
  readonly day: string;
  readonly town: string;
  readonly thing: string;
  readonly headline: string;
  readonly people: readonly Person[];
  readonly quoted: readonly string[];
}

function story(number: number): Story {
  const roll = die(SEED + number);
  const about = thing(roll);
  const place = town(roll);
  const day = new Date(Date.UTC(2031, 0, 1 + Math.floor(number / A_DAY))).toISOString().slice(0, 10);
  const headline = `${place} to ${doing(roll)} ${about} after ${matter(roll)}`;
  const people = [person(roll), person(roll)];
  return {
    number,
    day,
    town: place,
    thing: about,
    headline,
    people,
    quoted: Array.from({ length: QUOTED }, () => sentence(roll)),
  };
}

/** Page `n`, of some `bytes` bytes. */
export function page(n: number, bytes = 48_000): Page {
  const told = story(Math.floor(n / PRINTINGS));
  const printing = n % PRINTINGS;
  const roll = die(SEED * 7 + n);
  const { name, host } = outlet((told.number * 5 + printing * 7) % OUTLETS);
  const byline = printing < WIRE ? "By the Tideline Agency" : `By ${person(roll).name}`;
  const paragraphs = printing < WIRE ? wireCopy(told, printing) : report(told, roll);
  const url = `https://${host}/${told.day.replaceAll("-", "/")}/${told.headline.toLowerCase().replaceAll(" ", "-")}-${told.number}`;
  return { url, html: dressed(told, { name, host, url, byline, paragraphs }, roll, bytes) };
}

/** One copy for all: the second printer leaves its last paragraph out, and sets a line of its own before it. */
function wireCopy(told: Story, printing: number): readonly string[] {
  const copy = report(told, die(SEED * 3 + told.number));
  return printing === 0 ? copy : [...copy.slice(0, -1), `This story was read in ${told.town} as well.`];
}

/** Some of the quotations, in an order of its own; now and then with a word changed, cut short or divided. */
function report(told: Story, roll: Die): readonly string[] {
  const said = (person: Person, first: boolean) => (first ? `${person.title} ${person.name}` : person.last);
  const named = new Set<Person>();
  const paragraphs = told.quoted.flatMap((words, i) => {
    const who = told.people[i % 2] as Person;
    const how = roll(6);
    if (how === 0 && i > 0) return [];
    const by = said(who, !named.has(who));
    named.add(who);
    const parts = words.split(" ");
    if (how === 1) return [`${by} said that the ${told.thing} “${lower(parts.slice(2).join(" "))}.”`];
    if (how === 2) return [`“${parts.slice(0, 6).join(" ")},” ${by} said, “${parts.slice(6).join(" ")}.”`];
    if (how === 3) return [`“${words.replace(/ the /, " that ")},” said ${by}.`];
    return [`“${words},” ${by} said. ${filler(told, roll)}`];
  });
  return [
    `${told.town.toUpperCase()} — The ${told.thing} in ${told.town} was before the council again on ${told.day}. ${filler(told, roll)}`,
    ...paragraphs.flatMap((paragraph) => [
      paragraph,
      `${filler(told, roll)} ${filler(told, roll)} ${filler(told, roll)}`,
    ]),
    `The council meets again next week. ${filler(told, roll)}`,
  ];
}

function filler(told: Story, roll: Die): string {
  const forms = [
    `The ${thing(roll)} and the ${told.thing} have shared one ${matter(roll)} since 20${10 + roll(20)}.`,
    `A ${matter(roll)} of ${100 + roll(900)} pages was laid before the council, which did not ${doing(roll)} it.`,
    `Work on the ${thing(roll)} in ${town(roll)} took ${2 + roll(30)} months and cost ${1 + roll(80)} million crowns.`,
    `Residents had hoped to ${doing(roll)} the ${thing(roll)} before winter, but the ${matter(roll)} came late.`,
    `The vote was ${5 + roll(9)} to ${roll(5)}, with ${1 + roll(3)} members away at the ${thing(roll)}.`,
  ];
  return forms[roll(forms.length)] ?? "";
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

interface Dress {
  readonly name: string;
  readonly host: string;
  readonly url: string;
  readonly byline: string;
  readonly paragraphs: readonly string[];
}

/** Head, menus, share buttons, promos between paragraphs, related headlines, footer, and scripts up to the size asked for. */
function dressed(told: Story, { name, host, url, byline, paragraphs }: Dress, roll: Die, bytes: number): string {
  const headline = escaped(told.headline);
  const links = (count: number) =>
    Array.from(
      { length: count },
      () => `<li><a href="https://${host}/s/${roll(9999)}">${town(roll)} ${thing(roll)} ${matter(roll)}</a></li>`,
    ).join("\n");
  const data = {
    "@type": "NewsArticle",
    headline: told.headline,
    datePublished: `${told.day}T09:${10 + roll(50)}:00Z`,
    publisher: { name },
  };
  const body = paragraphs
    .map(
      (words, i) =>
        `<p>${escaped(words)}</p>${i === 3 ? `<aside class="promo"><p>Sign up for the ${escaped(name)} newsletter</p></aside>` : ""}`,
    )
    .join("\n");
  const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${headline} - ${escaped(name)}</title>
<link rel="canonical" href="${url}"><meta property="og:site_name" content="${escaped(name)}"><meta property="og:title" content="${headline}">
<script type="application/ld+json">${JSON.stringify(data)}</script>
<style>${".a{margin:0}".repeat(40)}</style></head>
<body class="single"><header class="masthead"><nav class="menu"><ul>${links(24)}</ul></nav></header>
<main><article class="story"><h1>${headline}</h1><p class="byline">${byline}</p><time datetime="${told.day}">${told.day}</time>
<div class="share"><a href="#">Share</a><a href="#">Print</a></div><div class="article-body">
${body}
</div></article><aside class="related"><h2>More from ${escaped(told.town)}</h2><ul>${links(18)}</ul></aside></main>
<footer><ul>${links(12)}</ul><p>Copyright ${escaped(name)}. All rights reserved.</p></footer>
<script>window.state=`;
  // What scripts hold is packed badly, as it is on real pages.
  let state = "";
  while (page.length + state.length < bytes) state += `${roll(0x7fff_ffff).toString(36)},`;
  return `${page}"${state}"</script></body></html>\n`;
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
