/**
 * Invented pages, and what they state about themselves: the ways in which sites of many makes write it. Each row is the part of
 * a page that matters and the answer; a journalist should be able to correct it.
 */

import { article, H1, ld, meta, type PageCase, person, property } from "./page-case.js";
import { SHOWN_CASES } from "./page-cases-shown.js";

const FIELD_CASES: readonly PageCase[] = [
  // JSON-LD
  {
    name: "an article",
    head: article({
      datePublished: "2031-05-06T07:30:00-04:00",
      dateModified: "2031-05-07T08:00:00-04:00",
      author: person("Ana Ruhl"),
    }),
    day: "2031-05-06",
    time: "2031-05-06T07:30:00-04:00",
    changed: "2031-05-07T08:00:00-04:00",
    authors: ["Ana Ruhl"],
  },
  {
    name: "a graph whose author is named elsewhere in it",
    head: ld({
      "@graph": [
        { "@type": "WebSite", name: "The Fenland Lamp" },
        {
          "@type": "Article",
          headline: "Ferry Stays",
          datePublished: "2031-05-06T11:30:00+00:00",
          author: { "@id": "#ana" },
        },
        { "@type": "Person", "@id": "#ana", name: "Ana Ruhl" },
      ],
    }),
    day: "2031-05-06",
    authors: ["Ana Ruhl"],
    outlet: "The Fenland Lamp",
  },
  {
    name: "several authors, one by name alone",
    head: article({ author: [person("Ana Ruhl"), "Tom Oake"] }),
    authors: ["Ana Ruhl", "Tom Oake"],
  },
  {
    name: "several authors in one string",
    head: article({ author: "Ana Ruhl, Tom Oake and Lea Brandt" }),
    authors: ["Ana Ruhl", "Tom Oake", "Lea Brandt"],
  },
  {
    name: "authors as a list of names in one object",
    head: article({ author: { "@type": "Person", name: ["Ana Ruhl", "Tom Oake"] } }),
    authors: ["Ana Ruhl", "Tom Oake"],
  },
  {
    name: "given and family name",
    head: article({ author: { "@type": "Person", givenName: "Ana", familyName: "Ruhl" } }),
    authors: ["Ana Ruhl"],
  },
  {
    name: "the outlet as author",
    head: article({
      author: { "@type": "Organization", name: "The Fenland Lamp" },
      publisher: { name: "The Fenland Lamp" },
    }),
    authors: [],
    outlet: "The Fenland Lamp",
  },
  {
    name: "a section of the outlet as author",
    head: article({ author: person("Lamp Politics"), publisher: { name: "The Lamp" } }),
    authors: [],
  },
  {
    name: "an agency as author, and a writer in the byline",
    head: article({ author: { "@type": "Organization", name: "The Associated Press" } }),
    top: `${H1}<p class="byline">By Ana Ruhl</p>`,
    authors: ["Ana Ruhl"],
  },
  { name: "an address as author", head: article({ author: "https://lamp.example/writers/ana-ruhl" }), authors: [] },
  { name: "entities left in the data", head: article({ author: person("Ana O&#39;Ruhl") }), authors: ["Ana O'Ruhl"] },
  {
    name: "a name with its post",
    head: article({ author: person("Ana Ruhl, Political Editor") }),
    authors: ["Ana Ruhl"],
  },
  { name: "By before the name", head: article({ author: person("By Ana Ruhl") }), authors: ["Ana Ruhl"] },
  {
    name: "line breaks inside of the data",
    head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry\nStays","datePublished":"2031-05-06"}</script>',
    day: "2031-05-06",
  },
  { name: "the beginning of time", head: article({ datePublished: "1970-01-01T00:00:00Z" }), day: null },
  { name: "only the day of making", head: article({ dateCreated: "2031-05-06" }), day: "2031-05-06" },
  { name: "a date in words", head: article({ datePublished: "May 6, 2031 7:30 am" }), time: "2031-05-06T07:30" },
  {
    name: "another page's list beside the article",
    head: ld([
      {
        "@type": "ItemList",
        itemListElement: [{ "@type": "NewsArticle", headline: "Bell found", datePublished: "2030-01-01" }],
      },
      { "@type": "NewsArticle", headline: "Ferry Stays", datePublished: "2031-05-06" },
    ]),
    day: "2031-05-06",
  },
  // Meta elements
  {
    name: "Open Graph",
    head:
      property("article:published_time", "2031-05-06T07:30:00-04:00") +
      property("article:modified_time", "2031-05-08") +
      property("og:site_name", "The Fenland Lamp") +
      property("article:author", "Ana Ruhl"),
    day: "2031-05-06",
    changed: "2031-05-08",
    authors: ["Ana Ruhl"],
    outlet: "The Fenland Lamp",
  },
  { name: "an account as author", head: property("article:author", "https://social.example/fenlandlamp"), authors: [] },
  { name: "an account's name as author", head: meta("author", "@fenlandlamp"), authors: [] },
  {
    name: "Parsely",
    head: meta("parsely-pub-date", "2031-05-06T11:30:00Z") + meta("parsely-author", "Ana Ruhl"),
    day: "2031-05-06",
    authors: ["Ana Ruhl"],
  },
  {
    name: "Sailthru",
    head: meta("sailthru.date", "Tue, 06 May 2031 07:30:00 -0400") + meta("sailthru.author", "Ana Ruhl, Tom Oake"),
    time: "2031-05-06T07:30:00-04:00",
    authors: ["Ana Ruhl", "Tom Oake"],
  },
  {
    name: "Dublin Core",
    head:
      meta("DC.date.issued", "2031-05-06") + meta("DC.creator", "Ruhl, Ana") + meta("DC.publisher", "The Fenland Lamp"),
    day: "2031-05-06",
    authors: ["Ana Ruhl"],
    outlet: "The Fenland Lamp",
  },
  {
    name: "citation fields, one for each author",
    head:
      meta("citation_publication_date", "2031/05/06") +
      meta("citation_author", "Ruhl, Ana") +
      meta("citation_author", "Oake, Tom"),
    day: "2031-05-06",
    authors: ["Ana Ruhl", "Tom Oake"],
  },
  {
    name: "a date as programs print it",
    head: meta("date", "Tue May 06 2031 07:30:00 GMT-0400 (Eastern Daylight Time)"),
    time: "2031-05-06T07:30:00-04:00",
  },
  { name: "seconds since 1970", head: meta("pubdate", "1935919800"), day: "2031-05-07" },
  { name: "a date without dividers", head: meta("date", "20310506"), day: "2031-05-06" },
  { name: "byl", head: meta("byl", "By Ana Ruhl"), authors: ["Ana Ruhl"] },
  ...[
    "Admin",
    "Staff",
    "Fenland Lamp Staff",
    "ana.ruhl@lamp.example",
    "Follow",
    "Web Desk",
    "Editorial Board",
    "Guest Author",
    "AFP",
    "Harbor Newswire",
    "Pellhaven University",
  ].map((name) => ({ name: `no writer: ${name}`, head: meta("author", name), authors: [] })),
  { name: "a writer for another paper", head: meta("author", "Ana Ruhl For The Fenland Lamp"), authors: ["Ana Ruhl"] },
  { name: "a writer's post without a comma", head: meta("author", "Ana Ruhl Staff Writer"), authors: ["Ana Ruhl"] },
  { name: "writer and agency", head: meta("author", "Ana Ruhl | Reuters"), authors: ["Ana Ruhl"] },
  { name: "writer and account", head: meta("author", "Ana Ruhl @anaruhl"), authors: ["Ana Ruhl"] },
  { name: "writer and agency in brackets", head: meta("author", "Ana Ruhl (Reuters)"), authors: ["Ana Ruhl"] },
  {
    name: "a person who writes under the own name",
    head: meta("author", "Anna Ruhl") + property("og:site_name", "Anna Ruhl"),
    authors: ["Anna Ruhl"],
  },
  { name: "Von", head: meta("author", "Von Ana Ruhl und Tom Oake"), language: "de", authors: ["Ana Ruhl", "Tom Oake"] },
  {
    name: "Por",
    head: meta("author", "Por Ana Ruhl y Tomás Oake"),
    language: "es",
    authors: ["Ana Ruhl", "Tomás Oake"],
  },
  { name: "a name in Chinese", head: meta("author", "王小舟"), language: "zh", authors: ["王小舟"] },
  { name: "a name in Cyrillic", head: meta("author", "Анна Рулева"), language: "ru", authors: ["Анна Рулева"] },
];

export const PAGE_CASES: readonly PageCase[] = [...FIELD_CASES, ...SHOWN_CASES];
