/** Rows of `page-cases.ts` about what a page shows: microdata, times, bylines, and which of two days is meant. */

import { article, H1, ld, type PageCase, property } from "./page-case.js";

export const SHOWN_CASES: readonly PageCase[] = [
  // Microdata, times, bylines
  {
    name: "microdata",
    top: `<div itemscope>${H1}<span itemprop="author" itemscope>By <span itemprop="name">Ana Ruhl</span><span>Staff Writer</span></span><meta itemprop="datePublished" content="2031-05-06T07:30"><meta itemprop="dateModified" content="2031-05-07"></div>`,
    day: "2031-05-06",
    changed: "2031-05-07",
    authors: ["Ana Ruhl"],
  },
  {
    name: "the publisher's name is nobody's",
    top: `${H1}<div itemprop="publisher"><span itemprop="name">Harbor Holdings</span></div><div itemprop="author"><span itemprop="name">Ana Ruhl</span></div>`,
    authors: ["Ana Ruhl"],
  },
  {
    name: "a time element",
    top: `${H1}<time datetime="2031-05-06T07:30:00-04:00">May 6</time>`,
    time: "2031-05-06T07:30:00-04:00",
  },
  { name: "a time element without its attribute", top: `${H1}<time>6 May 2031</time>`, day: "2031-05-06" },
  {
    name: "published and updated times",
    top: `${H1}Published <time datetime="2031-05-06">May 6</time> Updated <time datetime="2031-05-08">May 8</time>`,
    day: "2031-05-06",
    changed: "2031-05-08",
  },
  {
    name: "an updated time first",
    top: `${H1}Updated: <time datetime="2031-05-08">May 8</time> Published: <time datetime="2031-05-06">May 6</time>`,
    day: "2031-05-06",
    changed: "2031-05-08",
  },
  {
    name: "only an updated time",
    top: `${H1}Updated: <time datetime="2031-05-08">May 8</time>`,
    day: null,
    changed: "2031-05-08",
  },
  {
    name: "times of other articles over and under it",
    top: `<ul>${'<li><a href="/x">Bell found</a> <time datetime="2030-01-01">1 Jan</time></li>'.repeat(12)}</ul>${H1}<time datetime="2031-05-06">6 May</time>`,
    under: '<p>More</p><time datetime="2030-02-02">2 Feb</time>',
    day: "2031-05-06",
  },
  {
    name: "a day in a masthead",
    top: `<div class="current-date">Friday, May 9, 2031</div>${H1}<span class="post-date">May 6, 2031</span>`,
    day: "2031-05-06",
  },
  {
    name: "a class",
    top: `${H1}<div class="article-date">Tuesday, May 6, 2031 at 7:30 a.m.</div>`,
    time: "2031-05-06T07:30",
  },
  { name: "a published line", top: `${H1}<p>Published 7:30 AM EDT, Tue May 6, 2031</p>`, day: "2031-05-06" },
  {
    name: "published and updated in one line",
    top: `${H1}<p>Published May 6, 2031 7:30 PM Updated May 7, 2031 9:00 AM</p>`,
    time: "2031-05-06T19:30",
    changed: "2031-05-07T09:00",
  },
  { name: "British", top: `${H1}<p class="timestamp">06/05/2031</p>`, language: "en-GB", day: "2031-05-06" },
  { name: "American", top: `${H1}<p class="timestamp">05/06/2031</p>`, language: "en-US", day: "2031-05-06" },
  {
    name: "British or American, and nothing says which",
    top: `${H1}<p class="timestamp">05/06/2031</p>`,
    language: "en",
    day: null,
  },
  {
    name: "British by the address",
    top: `${H1}<p class="timestamp">06/05/2031</p>`,
    language: "en",
    address: "https://lamp.example.co.uk/ferry",
    day: "2031-05-06",
  },
  { name: "a day over twelve", top: `${H1}<p class="timestamp">05/16/2031</p>`, language: "en", day: "2031-05-16" },
  { name: "with points", top: `${H1}<p class="datum">06.05.2031, 07:30 Uhr</p>`, language: "de", day: "2031-05-06" },
  { name: "German", top: `${H1}<p class="date">6. Mai 2031, 7:30 Uhr</p>`, language: "de", time: "2031-05-06T07:30" },
  { name: "French", top: `${H1}<time>Publié le 6 mai 2031 à 07h30</time>`, language: "fr", time: "2031-05-06T07:30" },
  { name: "Spanish", top: `${H1}<span class="fecha">6 de mayo de 2031</span>`, language: "es", day: "2031-05-06" },
  {
    name: "Portuguese",
    top: `${H1}<span class="data">22 de outubro de 2031 às 20:13</span>`,
    language: "pt-BR",
    time: "2031-10-22T20:13",
  },
  {
    name: "Russian",
    top: `${H1}<span class="date">6 мая 2031 г., 07:30</span>`,
    language: "ru",
    time: "2031-05-06T07:30",
  },
  { name: "Polish", top: `${H1}<span class="date">6 maja 2031</span>`, language: "pl", day: "2031-05-06" },
  {
    name: "Japanese",
    top: `${H1}<span class="date">2031年5月6日 7時30分</span>`,
    language: "ja",
    time: "2031-05-06T07:30",
  },
  { name: "Korean", top: `${H1}<span class="date">2031년 5월 6일</span>`, language: "ko", day: "2031-05-06" },
  {
    name: "a byline with parts that touch",
    top: `${H1}<div class="byline"><span>By</span> <a rel="author" href="/a">Ana Ruhl</a><span>Staff Writer</span><span>May 6, 2031</span></div>`,
    authors: ["Ana Ruhl"],
  },
  {
    name: "two writers, a link each",
    top: `${H1}<div class="byline">By <a href="/a">Ana Ruhl</a> and <a href="/b">Tom Oake</a></div>`,
    authors: ["Ana Ruhl", "Tom Oake"],
  },
  {
    name: "two writers, an element each",
    top: `${H1}<span class="author-name">Ana Ruhl</span><span class="author-name">Tom Oake</span>`,
    authors: ["Ana Ruhl", "Tom Oake"],
  },
  {
    name: "writers of other articles under it",
    top: `${H1}<span class="author">Ana Ruhl</span>`,
    under: `${"<p>Bell found under the floor of the lighthouse.</p>".repeat(25)}<span class="author">Tom Oake</span>`,
    authors: ["Ana Ruhl"],
  },
  {
    name: "a button in the byline",
    top: `${H1}<div class="byline">By Ana Ruhl<a href="/f">Follow Ana Ruhl</a></div>`,
    authors: ["Ana Ruhl"],
  },
  {
    name: "about the writer",
    top: `${H1}<div class="author-bio">Ana Ruhl has written about boats for nine years.</div>`,
    authors: [],
  },
  // Which of two days
  {
    name: "a UTC stamp on the day after the address's",
    head: `<link rel="canonical" href="https://lamp.example/2031/05/06/ferry">${property("article:published_time", "2031-05-07T01:15:00Z")}`,
    day: "2031-05-06",
  },
  {
    name: "a stamp with a zone on the day after the address's",
    head: `<link rel="canonical" href="https://lamp.example/2031/05/06/ferry">${property("article:published_time", "2031-05-07T01:15:00-04:00")}`,
    day: "2031-05-07",
  },
  {
    name: "a UTC stamp on the day after the one shown",
    head: property("article:published_time", "2031-05-07T01:15:00Z"),
    top: `${H1}<p class="date">May 6, 2031 9:15 p.m. EDT</p>`,
    day: "2031-05-06",
  },
  { name: "a month by name in the address", address: "https://lamp.example/2031/may/06/ferry", day: "2031-05-06" },
  { name: "numbers in the address that are no day", address: "https://lamp.example/story/20948348/ferry", day: null },
  {
    name: "the address agrees with the second of two statements",
    head: article({ datePublished: "2031-06-20" }) + property("article:published_time", "2031-05-06"),
    address: "https://lamp.example/2031/05/06/ferry",
    day: "2031-05-06",
  },
  // Relative
  { name: "hours ago, and nothing says of when", top: `${H1}<time>3 hours ago</time>`, day: null },
  {
    name: "hours ago, by the answer's Date",
    top: `${H1}<time>3 hours ago</time>`,
    made: "Tue, 06 May 2031 12:00:00 GMT",
    day: "2031-05-06",
  },
  {
    name: "hours ago over midnight",
    top: `${H1}<span class="timestamp">3h ago</span>`,
    made: "Tue, 06 May 2031 01:00:00 GMT",
    day: "2031-05-05",
  },
  {
    name: "yesterday",
    top: `${H1}<span class="date">Yesterday at 5:14</span>`,
    made: "Tue, 06 May 2031 12:00:00 GMT",
    day: "2031-05-05",
  },
  {
    name: "weeks ago, which is no day",
    top: `${H1}<span class="date">2 weeks ago</span>`,
    made: "Tue, 06 May 2031 12:00:00 GMT",
    day: null,
  },
  {
    name: "days ago, by the tool that saved the page",
    head: "<!-- Page saved with SingleFile url: https://lamp.example/ferry saved date: Tue May 06 2031 12:00:00 GMT+0200 -->",
    top: `${H1}<time>2 days ago</time>`,
    day: "2031-05-04",
  },
  // Title, outlet, language
  {
    name: "the headline that the title repeats, not the paper's name",
    head: property("og:title", "Ferry Stays"),
    top: `<h1>The Fenland Lamp</h1><h1>Ferry Stays</h1>`,
    title: "Ferry Stays",
  },
  {
    name: "an only heading with the paper's name",
    head: property("og:title", "Ferry Stays"),
    top: "<h1>The Fenland Lamp</h1>",
    title: "Ferry Stays",
  },
  {
    name: "a title with the outlet behind it",
    head: property("og:title", "Ferry Stays | The Fenland Lamp") + property("og:site_name", "The Fenland Lamp"),
    top: "",
    title: "Ferry Stays",
  },
  {
    name: "the site's own name where nothing else gives one",
    head: ld({ "@type": "WebSite", name: "The Fenland Lamp" }),
    outlet: "The Fenland Lamp",
  },
  { name: "a language from Open Graph", head: property("og:locale", "pt_BR"), language: "", said: "pt-BR" },
  {
    name: "a language from an http-equiv",
    head: '<meta http-equiv="Content-Language" content="de-DE, en">',
    language: "",
    said: "de-DE",
  },
  { name: "no language", language: "", said: null },
];
