/** Invented pages of very different make: the words that are the article's, and words that must not be among them. */

export interface Template {
  readonly name: string;
  readonly html: string;
  /** Each is in the body, in this order. */
  readonly body: readonly string[];
  /** None is in the body. */
  readonly not: readonly string[];
}

export const STORY = [
  "The harbor board voted on Tuesday to keep the old ferry running for another year, after a long evening of argument.",
  "“We will not let the island go without a boat,” Mayor Mara Voss said after the vote in the town hall of Pellhaven.",
  "Two members were against it, and one of them, Tom Oake, left the room before the count was over.",
  "The board meets again in June, when the price of the tickets for the summer is to be settled, and the crew is to be heard.",
  "Nobody on the quay on Wednesday would say how long the boat, which was built in 1974, can be kept afloat.",
] as const;
const SHORT = "The ferry to Pellhaven sails an hour later on Sunday because of the tide, the harbor office said.";
const COMMENTS = Array.from(
  { length: 14 },
  (_, n) =>
    `I have taken this boat for ${n + 20} years, and never once has it been on time, whatever the mayor says, so close it, sell it, and be done.`,
);
const NEAR = [
  "Lighthouse keeper finds a second bell under the floor of the tower",
  "“It was never our herring,” says the head of the fishing fleet",
  "Five walks along the sea wall for the whole family this spring",
];

const p = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join("\n");
const links = (lines: readonly string[], tag = "li") =>
  lines.map((line) => `<${tag}><a href="/x">${line}</a></${tag}>`).join("");
const page = (body: string, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry Stays | The Fenland Lamp</title>${head}</head><body>${body}</body></html>`;
const MENU = `<nav><ul>${links(["News", "Sport", "Tides", "Letters", "Harbor Council"])}</ul></nav>`;

export const TEMPLATES: readonly Template[] = [
  {
    name: "an article with its menu, related stories and footer",
    html: page(
      `${MENU}<main><article><h1>Ferry Stays</h1><p class="byline">By Ana Ruhl</p>${p(STORY)}</article><aside class="related"><h3>More</h3><ul>${links(NEAR)}</ul></aside></main><footer>Copyright 2031 The Fenland Lamp</footer>`,
    ),
    body: STORY,
    not: [...NEAR, "Copyright", "Sport"],
  },
  {
    name: "a live blog",
    html: page(
      `${MENU}<main><h1>Ferry vote: live</h1><div class="live-blog">${STORY.map((line, n) => `<section class="post" id="post-${n}"><header><time datetime="2031-05-06T1${n}:00">1${n}:00</time><h2>Update ${n + 1}</h2></header><div class="post-body"><p>${line}</p></div><div class="share">Share</div></section>`).join("")}</div></main>`,
    ),
    body: STORY,
    not: ["Sport"],
  },
  {
    name: "questions and answers",
    html: page(
      `<div class="content"><h1>The mayor on the ferry</h1>${p(STORY.slice(0, 2))}<p><strong>Why keep a boat that is so old?</strong></p><p>“Because the island has no other, and the new one is four years away,” Voss said.</p><p><strong>What does it cost?</strong></p><p>“Less than a bridge would, and less than a year without any boat at all.”</p>${p(STORY.slice(2))}</div><div class="newsletter-signup"><p>Sign up for our daily newsletter and never miss a tide.</p></div>`,
    ),
    body: [
      ...STORY.slice(0, 2),
      "“Because the island has no other, and the new one is four years away,” Voss said.",
      "“Less than a bridge would, and less than a year without any boat at all.”",
      STORY[4],
    ],
    not: ["never miss a tide"],
  },
  {
    name: "a stub before a wall",
    html: page(
      `${MENU}<article><h1>Ferry Stays</h1>${p(STORY.slice(0, 2))}<div class="paywall"><h3>Subscribe to go on reading</h3><p>Already a subscriber? Log in.</p><ul>${links(["One month", "One year"])}</ul></div></article><section class="most-read"><ul>${links(NEAR)}</ul></section>`,
    ),
    body: STORY.slice(0, 2),
    not: NEAR,
  },
  {
    name: "a gallery with captions",
    html: page(
      `<article><h1>Ferry Stays</h1>${[1, 2, 3, 4].map((n) => `<figure><img src="${n}.jpg"><figcaption>The old ferry at pier ${n} of the harbor on Tuesday evening</figcaption></figure>`).join("")}${p(STORY)}</article>`,
    ),
    body: STORY,
    not: ["at pier 2"],
  },
  {
    name: "a table layout of 2003",
    html: `<HTML><HEAD><TITLE>Ferry Stays</TITLE></HEAD><BODY BGCOLOR=white><TABLE WIDTH=100%><TR><TD COLSPAN=3><FONT SIZE=5>The Fenland Lamp</FONT></TD></TR><TR><TD WIDTH=120 VALIGN=top>${links(NEAR, "P")}</TD><TD VALIGN=top><FONT FACE=Arial><B>Ferry Stays</B><BR><BR>${STORY.join("<BR><BR>\n")}</FONT></TD><TD WIDTH=120>${links(["Tides", "Weather"], "P")}</TD></TR></TABLE></BODY></HTML>`,
    body: STORY,
    not: [NEAR[0] ?? "", "Weather"],
  },
  {
    name: "AMP",
    html: `<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>Ferry Stays</title><style amp-boilerplate>body{visibility:hidden}</style><script async src="https://cdn.example/v0.js"></script></head><body><header><amp-img src="logo.png"></amp-img></header><article><h1>Ferry Stays</h1>${STORY.map((line) => `<p>${line}</p><amp-ad width=300 height=250></amp-ad>`).join("")}</article><amp-sidebar id="sidebar">${links(["News", "Sport"])}</amp-sidebar></body></html>`,
    body: STORY,
    not: ["Sport"],
  },
  {
    name: "boxes in boxes, with names that say nothing",
    html: page(
      `<div class="a1"><div class="b2"><div class="c3">${links(["News", "Sport", "Tides"], "span")}</div></div><div class="d4">${STORY.map((line) => `<div class="x${line.length}"><div><div>${line}</div></div></div>`).join("")}</div><div class="e5">${links(NEAR, "div")}</div></div>`,
    ),
    body: STORY,
    not: [...NEAR, "Sport"],
  },
  {
    name: "a list of things",
    html: page(
      `<article><h1>Five facts about the ferry</h1><p>${STORY[0]}</p><ol>${STORY.slice(1)
        .map((line, n) => `<li><h2>Fact ${n + 1}</h2><p>${line}</p></li>`)
        .join("")}</ol></article>`,
    ),
    body: STORY,
    not: [],
  },
  {
    name: "comments heavier than the article",
    html: page(
      `<article><h1>Ferry Stays</h1>${p(STORY)}</article><section class="comments" id="comments"><h3>14 comments</h3>${COMMENTS.map((line) => `<div class="comment-body"><p>${line}</p></div>`).join("")}</section>`,
    ),
    body: STORY,
    not: ["close it, sell it"],
  },
  {
    name: "a wall of consent first",
    html: page(
      `<div id="cookie-consent" role="dialog" aria-modal="true"><h2>We value your privacy</h2><p>We and our 812 partners store and read information on a device, such as cookies, and process personal data, for the purposes that are described below, and others.</p><p>You may click to consent, or refuse, and change your mind at any time, by the link at the foot of each page, as the law gives you a right to.</p><button>Accept all</button></div>${MENU}<main><h1>Ferry Stays</h1>${p(STORY)}</main>`,
    ),
    body: STORY,
    not: ["812 partners", "change your mind"],
  },
  {
    name: "sections in sections",
    html: page(
      `<main><section><section><header><h1>Ferry Stays</h1></header><section><p>${STORY[0]}</p><section><p>${STORY[1]}</p></section></section><section><h2>What next</h2><p>${STORY[2]}</p><section><p>${STORY[3]}</p><p>${STORY[4]}</p></section></section></section></section></main>`,
    ),
    body: STORY,
    not: [],
  },
  {
    name: "news in brief, with long comments",
    html: page(
      `${MENU}<article><h1>Ferry an hour later</h1><p>${SHORT}</p></article><div id="comments">${p(COMMENTS.slice(0, 6))}</div>`,
    ),
    body: [SHORT],
    not: ["close it, sell it"],
  },
  {
    name: "no <html>, <head> or <body>",
    html: `<!doctype html><title>Ferry Stays</title><meta charset=utf-8><h1>Ferry Stays</h1>${STORY.map((line) => `<p>${line}`).join("")}`,
    body: STORY,
    not: [],
  },
  {
    name: "a body hidden until a script shows it",
    html: `<!doctype html><html class="no-js sidebar-right"><head><title>Ferry Stays</title></head><body style="display:none" class="modal-open">${MENU}<article>${p(STORY)}</article></body></html>`,
    body: STORY,
    not: ["Sport"],
  },
  {
    name: "advertisements, shares and a signup between the paragraphs",
    html: page(
      `<article class="story"><h1>Ferry Stays</h1>${STORY.map((line, n) => `<p>${line}</p>${[`<div class="ad">Advertisement</div>`, `<div class="social-share">Share Tweet E-mail</div>`, `<div class="newsletter">Get the day’s tides in your inbox.</div>`, `<p>Read more: <a href="/b">${NEAR[0]}</a></p>`, ""][n]}`).join("")}</article>`,
    ),
    body: STORY,
    not: ["Advertisement", "Tweet", "inbox", "second bell"],
  },
  {
    name: "line breaks for paragraphs",
    html: page(
      `<div id="story"><h2>Ferry Stays</h2>${STORY.join("<br><br>")}</div><div id="links">${links(NEAR, "p")}</div>`,
    ),
    body: STORY,
    not: NEAR,
  },
  {
    name: "an embedded post inside of the article",
    html: page(
      `<article><h1>Ferry Stays</h1>${p(STORY.slice(0, 3))}<blockquote class="post-embed"><p>No boat, no island. See you at the quay, everybody, at nine on Sunday morning.</p></blockquote>${p(STORY.slice(3))}</article>`,
    ),
    body: STORY,
    not: [],
  },
];
