/**
 * Invented pages of six shapes that are met most, each with every part that such pages have, and what each line of the article's text is.
 * The lines are those a reader would name: a row that is wrong can be seen to be.
 */

import type { BlockRole } from "../../src/model.js";

export interface Shape {
  readonly name: string;
  readonly html: string;
  /** The page's lines in their order. */
  readonly lines: readonly (readonly [role: BlockRole, words: string])[];
  /** Words of quotations that are taken, in their order; of no other line. */
  readonly quoted: readonly string[];
  /** Readers' words, which plain lines do not show to be such. */
  readonly scraped?: readonly string[];
  /** Of the page's own data. */
  readonly title: string;
  readonly authors: readonly string[];
  readonly publishedAt: string;
  readonly outlet: string | null;
}

const head = (title: string, more: string) =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title>${more}</head>`;

const WORDPRESS: Shape = {
  name: "WordPress",
  html: `${head("Slipway to reopen in June – Ebbing Courier", `<meta property="og:site_name" content="Ebbing Courier"><meta property="article:published_time" content="2031-05-06T08:15:00+01:00"><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","@id":"#site","name":"Ebbing Courier"},{"@type":"Person","@id":"#ana","name":"Ana Ruhl"},{"@type":"NewsArticle","headline":"Slipway to reopen in June","author":{"@id":"#ana"},"publisher":{"@id":"#site"},"datePublished":"2031-05-06T08:15:00+01:00"}]}</script>`)}
<body class="post-template-default single"><header class="site-header"><a class="custom-logo-link" href="/">Ebbing Courier</a><nav class="main-navigation"><ul><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li></ul></nav></header>
<main id="primary"><article class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">Slipway to reopen in June</h1><p class="entry-subtitle">Repairs took longer than the harbour board had hoped.</p><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2031-05-06T08:15:00+01:00">6 May 2031</time></span> <span class="byline">by <span class="author vcard"><a class="url fn n" href="/author/ana">Ana Ruhl</a></span></span></div></header>
<div class="entry-content"><figure class="wp-block-image"><img src="a.jpg"><figcaption class="wp-element-caption">The slipway on Monday, with its new rails. Photo: Tom Oake/Ebbing Courier</figcaption></figure>
<p>The old slipway at Ebbing will open again in June, the harbour board said on Monday, eleven months after a storm tore up its rails.</p>
<p>“We had to find rails of the old gauge, and nobody rolls them now,” said Mara Voss, who leads the board.</p>
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Facebook</a></li><li><a href="#">Twitter</a></li></ul></div>
<p>The work cost twice what had been set aside for it, and the board will ask the county for the rest.</p>
<p class="has-text-align-center"><a href="/x"><strong>READ MORE: ‘We were never asked,’ say the net menders</strong></a></p>
<p>Boats of up to nine metres can be hauled out once the winch has been tested, she said.</p></div>
<footer class="entry-footer"><span class="tags-links">Tagged <a href="/t/1" rel="tag">harbour</a>, <a href="/t/2" rel="tag">slipway</a></span></footer></article>
<div id="comments" class="comments-area"><h2 class="comments-title">2 thoughts on “Slipway to reopen in June”</h2><ol class="comment-list"><li>“About time,” as my father would have said, and he hauled out there for forty years.</li></ol></div></main>
<aside class="widget-area"><section class="widget"><h2>Recent Posts</h2><ul><li><a href="/y">Mayor: ‘I will not swim again’</a></li></ul></section></aside></body></html>`,
  lines: [
    ["headline", "Slipway to reopen in June"],
    ["dek", "Repairs took longer than the harbour board had hoped."],
    ["caption", "The slipway on Monday, with its new rails. Photo: Tom Oake/Ebbing Courier"],
    [
      "body",
      "The old slipway at Ebbing will open again in June, the harbour board said on Monday, eleven months after a storm tore up its rails.",
    ],
    [
      "body",
      "“We had to find rails of the old gauge, and nobody rolls them now,” said Mara Voss, who leads the board.",
    ],
    ["body", "The work cost twice what had been set aside for it, and the board will ask the county for the rest."],
    ["promo", "READ MORE: ‘We were never asked,’ say the net menders"],
    ["body", "Boats of up to nine metres can be hauled out once the winch has been tested, she said."],
  ],
  quoted: ["We had to find rails of the old gauge, and nobody rolls them now,"],
  scraped: ["About time,"],
  title: "Slipway to reopen in June",
  authors: ["Ana Ruhl"],
  publishedAt: "2031-05-06T08:15:00+01:00",
  outlet: "Ebbing Courier",
};

const AMP: Shape = {
  name: "AMP",
  html: `<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>Lighthouse lamp sold by mistake</title><link rel="canonical" href="https://lantern.example/lamp"><script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","headline":"Lighthouse lamp sold by mistake","datePublished":"2031-05-06T10:00:00Z","author":[{"@type":"Person","name":"Lea Brandt"}],"publisher":{"@type":"Organization","name":"The Lantern"}}</script><style amp-boilerplate>body{animation:none}</style></head>
<body><header class="amp-header"><a href="/">The Lantern</a></header><amp-sidebar id="s"><ul><li><a href="/n">News</a></li></ul></amp-sidebar>
<article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">Lighthouse lamp sold by mistake</h1><div class="amp-wp-meta amp-wp-byline">By Lea Brandt</div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="2031-05-06T10:00:00Z">May 6, 2031</time></div></header>
<figure class="amp-wp-article-featured-image"><amp-img src="x.jpg"></amp-img><figcaption class="amp-wp-caption-text">The lamp in its crate at Cold Ness</figcaption></figure>
<div class="amp-wp-article-content"><p>A lamp that shone over Cold Ness for ninety years was sold for the price of its brass last week, and the buyer will not give it back.</p>
<amp-ad width="300"></amp-ad><p>“It was on the list as scrap, and I pay for scrap by the pound,” said the buyer, Tom Oake.</p>
<amp-embed><p class="related-title">You may also like</p></amp-embed>
<p>The lighthouse trust has asked the sheriff to find out who wrote the list, and has offered Oake four times what he paid.</p>
<p>“That lamp is worth more than the tower it stood in,” said the trust’s keeper, Una Falk.</p></div>
<footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-tag">Tags: <a href="/t">lamps</a></div><a href="#comments">Leave a Comment</a></footer></article></body></html>`,
  lines: [
    ["headline", "Lighthouse lamp sold by mistake"],
    [
      "body",
      "A lamp that shone over Cold Ness for ninety years was sold for the price of its brass last week, and the buyer will not give it back.",
    ],
    ["body", "“It was on the list as scrap, and I pay for scrap by the pound,” said the buyer, Tom Oake."],
    ["boilerplate", "You may also like"],
    [
      "body",
      "The lighthouse trust has asked the sheriff to find out who wrote the list, and has offered Oake four times what he paid.",
    ],
    ["body", "“That lamp is worth more than the tower it stood in,” said the trust’s keeper, Una Falk."],
  ],
  quoted: [
    "It was on the list as scrap, and I pay for scrap by the pound,",
    "That lamp is worth more than the tower it stood in,",
  ],
  title: "Lighthouse lamp sold by mistake",
  authors: ["Lea Brandt"],
  publishedAt: "2031-05-06T10:00:00Z",
  outlet: "The Lantern",
};

const LIVE: Shape = {
  name: "a live blog",
  html: `${head("Flood at Low Tide: live", `<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Flood at Low Tide: live","datePublished":"2031-05-06T06:00:00+01:00","author":{"@type":"Person","name":"Ana Ruhl"},"publisher":{"@type":"Organization","name":"Harbor FM"}}</script>`)}
<body><nav><ul><li><a href="/">Home</a></li></ul></nav><main><h1>Flood at Low Tide: live</h1><p class="standfirst">Follow the water, street by street.</p>
<div class="live-blog"><section class="post" id="p3"><header><time datetime="2031-05-06T09:10:00+01:00">09:10</time><h2>Bridge is shut</h2></header><div class="post-body"><p>The iron bridge was shut to all but walkers at nine, and the buses now turn at the mill instead of the square.</p><p>“Nobody drives over it until I have looked at the piers myself,” the county engineer, Rolf Stane, told Harbor FM.</p></div><div class="share-bar">Share</div></section>
<section class="post" id="p2"><header><time datetime="2031-05-06T08:30:00+01:00">08:30</time><h2>Schools close</h2></header><div class="post-body"><p>Four schools sent their pupils home before the first lesson, and a fifth is without heat, the town’s office for schools said.</p></div><div class="share-bar">Share</div></section>
<section class="post" id="p1"><header><time datetime="2031-05-06T07:55:00+01:00">07:55</time><h2>The first cellars</h2></header><div class="post-body"><p>“It came up through the drain, not in at the door,” said Iva Holm, whose bakery stands in the lowest street of the town.</p></div><div class="share-bar">Share</div></section></div>
<div class="newsletter-signup"><p>Get the flood in your inbox: sign up for our free alerts.</p></div></main></body></html>`,
  lines: [
    ["headline", "Flood at Low Tide: live"],
    ["dek", "Follow the water, street by street."],
    ["boilerplate", "09:10"],
    ["body", "Bridge is shut"],
    [
      "body",
      "The iron bridge was shut to all but walkers at nine, and the buses now turn at the mill instead of the square.",
    ],
    [
      "body",
      "“Nobody drives over it until I have looked at the piers myself,” the county engineer, Rolf Stane, told Harbor FM.",
    ],
    ["boilerplate", "Share"],
    ["boilerplate", "08:30"],
    ["body", "Schools close"],
    [
      "body",
      "Four schools sent their pupils home before the first lesson, and a fifth is without heat, the town’s office for schools said.",
    ],
    ["boilerplate", "Share"],
    ["boilerplate", "07:55"],
    ["body", "The first cellars"],
    [
      "body",
      "“It came up through the drain, not in at the door,” said Iva Holm, whose bakery stands in the lowest street of the town.",
    ],
    ["boilerplate", "Share"],
    ["boilerplate", "Get the flood in your inbox: sign up for our free alerts."],
  ],
  quoted: [
    "Nobody drives over it until I have looked at the piers myself,",
    "It came up through the drain, not in at the door,",
  ],
  title: "Flood at Low Tide: live",
  authors: ["Ana Ruhl"],
  publishedAt: "2031-05-06T06:00:00+01:00",
  outlet: "Harbor FM",
};

const TABLOID: Shape = {
  name: "a tabloid with other stories between the paragraphs",
  html: `${head("Seal ‘stole’ my lunch | Daily Gull", `<meta name="author" content="Lea Brandt"><meta property="og:site_name" content="Daily Gull">`)}
<body><div class="top-nav"><a href="/">Daily Gull</a><a href="/tv">TV</a><a href="/sport">Sport</a></div><div class="article"><h1>Seal ‘stole’ my lunch</h1><h2 class="article-dek">Ferryman says he will eat indoors from now on</h2><div class="byline">By <a href="/lea">Lea Brandt</a></div><div class="timestamp">Published 07:20, 6 May 2031 | Updated 09:41, 6 May 2031</div>
<div class="article-body"><div class="image-wrap"><img src="s.jpg"><div class="image-caption">The seal, known as Bosun, on the ferry steps</div><span class="image-credit">Credit: Harbor Pictures</span></div>
<p>A ferryman has told how a seal climbed six steps and took a pie out of his hand while he was tying up at Pellhaven.</p>
<div class="related-inline"><h4>More from News</h4><a href="/1">‘He bit me twice’: swimmer tells of night on the rocks</a></div>
<p>“He looked me in the eye, and he took it as if I had held it out to him,” said Dag Orme, 58.</p>
<p><a href="/2">WATCH: Seal sunbathes on the mayor’s car</a></p>
<p>The harbour office says that seals have learned to come up the steps, and asks people not to eat there.</p>
<div class="promo-box"><p>Sign up to Gull Alerts and never miss a story</p></div>
<p>“I have nothing against him, but he owes me a pie,” Orme said.</p>
<p>Do you have a story for the Daily Gull? Email the desk at news@gull.example</p></div>
<ul class="article-tags"><li><a href="/t/1">Seals</a></li><li><a href="/t/2">Pies</a></li></ul><div class="most-read"><h3>Most read</h3><ol><li><a href="/3">‘I wept’: the pier’s last night</a></li></ol></div></div><footer>© 2031 Daily Gull</footer></body></html>`,
  lines: [
    ["headline", "Seal ‘stole’ my lunch"],
    ["dek", "Ferryman says he will eat indoors from now on"],
    ["caption", "The seal, known as Bosun, on the ferry steps"],
    ["credit", "Credit: Harbor Pictures"],
    [
      "body",
      "A ferryman has told how a seal climbed six steps and took a pie out of his hand while he was tying up at Pellhaven.",
    ],
    ["body", "“He looked me in the eye, and he took it as if I had held it out to him,” said Dag Orme, 58."],
    ["promo", "WATCH: Seal sunbathes on the mayor’s car"],
    ["body", "The harbour office says that seals have learned to come up the steps, and asks people not to eat there."],
    ["boilerplate", "Sign up to Gull Alerts and never miss a story"],
    ["body", "“I have nothing against him, but he owes me a pie,” Orme said."],
    ["boilerplate", "Do you have a story for the Daily Gull? Email the desk at news@gull.example"],
  ],
  quoted: [
    "He looked me in the eye, and he took it as if I had held it out to him,",
    "I have nothing against him, but he owes me a pie,",
  ],
  title: "Seal ‘stole’ my lunch",
  authors: ["Lea Brandt"],
  publishedAt: "2031-05-06T07:20",
  outlet: "Daily Gull",
};

const AGENCY: Shape = {
  name: "an agency's plain page",
  html: `<html><head><title>Board keeps night ferry</title></head><body>
<h1>Board keeps night ferry</h1><p>By TOM OAKE</p><p>May 6, 2031 4:05 PM</p>
<p>PELLHAVEN (TA) — The harbor board voted on Tuesday to keep the night ferry for another year, after four hours of argument and one resignation.</p>
<p>“We will not leave the island without a boat after dark,” said Mara Voss, the board’s head, when the vote was done.</p>
<p>The ferry carries some sixty people on a winter night, and loses money on every one of them, the board’s own figures show.</p>
<p>Lea Brandt contributed to this report.</p><p>(Reporting by Tom Oake; Editing by Una Falk)</p><hr><p>© 2031 Tideline Agency. All rights reserved.</p></body></html>`,
  lines: [
    ["headline", "Board keeps night ferry"],
    ["byline", "By TOM OAKE"],
    ["dateline", "May 6, 2031 4:05 PM"],
    ["dateline", "PELLHAVEN (TA) —"],
    [
      "body",
      "The harbor board voted on Tuesday to keep the night ferry for another year, after four hours of argument and one resignation.",
    ],
    [
      "body",
      "“We will not leave the island without a boat after dark,” said Mara Voss, the board’s head, when the vote was done.",
    ],
    [
      "body",
      "The ferry carries some sixty people on a winter night, and loses money on every one of them, the board’s own figures show.",
    ],
    ["credit", "Lea Brandt contributed to this report."],
    ["credit", "(Reporting by Tom Oake; Editing by Una Falk)"],
    ["boilerplate", "© 2031 Tideline Agency. All rights reserved."],
  ],
  quoted: ["We will not leave the island without a boat after dark,"],
  title: "Board keeps night ferry",
  authors: ["Tom Oake"],
  publishedAt: "2031-05-06T16:05",
  // An agency is no outlet of the page that prints it.
  outlet: null,
};

const REGIONAL: Shape = {
  name: "a regional paper with microdata",
  html: `${head("Bell found under lighthouse floor - Fenland Lamp", "")}
<body><div id="masthead"><a href="/">Fenland Lamp</a></div><div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">Bell found under lighthouse floor</h1><p class="subheadline" itemprop="description">It may have hung in the abbey.</p><div class="article-meta"><span itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">Iva Holm</span></span> <time itemprop="datePublished" datetime="2031-05-06T07:00:00+02:00">May 6, 2031</time> <time itemprop="dateModified" datetime="2031-05-06T09:00:00+02:00">Updated 9:00</time></div>
<div itemprop="articleBody"><p>Workers who came to mend the floor of the lighthouse have found a second bell beneath it, wrapped in sailcloth and tar.</p>
<figure itemprop="image"><img src="b.jpg"><figcaption>The bell on its way to the museum <span class="photo-credit">Una Falk / Fenland Lamp</span></figcaption></figure>
<p>“It rang when the shovel touched it, and we all stood still,” said the foreman, Rolf Stane.</p>
<blockquote><p>“I have been in this house for thirty years, and never knew what I walked on.”</p></blockquote>
<p>The keeper, Dag Orme, thinks that it was hidden from soldiers, and the museum would rather not say yet.</p>
<p class="article-tags">Tags: bells, lighthouses, abbey</p></div><span itemprop="publisher" itemscope itemtype="http://schema.org/Organization"><meta itemprop="name" content="Fenland Lamp"></span></div>
<div class="subscribe-cta"><p>Support local news: subscribe to the Fenland Lamp from 1 a week</p></div><div class="related-articles"><h3>Related</h3><ul><li><a href="/r">“Nobody told us,” says abbot</a></li></ul></div></body></html>`,
  lines: [
    ["headline", "Bell found under lighthouse floor"],
    ["dek", "It may have hung in the abbey."],
    [
      "body",
      "Workers who came to mend the floor of the lighthouse have found a second bell beneath it, wrapped in sailcloth and tar.",
    ],
    ["caption", "The bell on its way to the museum"],
    ["credit", "Una Falk / Fenland Lamp"],
    ["body", "“It rang when the shovel touched it, and we all stood still,” said the foreman, Rolf Stane."],
    ["body", "“I have been in this house for thirty years, and never knew what I walked on.”"],
    ["body", "The keeper, Dag Orme, thinks that it was hidden from soldiers, and the museum would rather not say yet."],
    ["boilerplate", "Tags: bells, lighthouses, abbey"],
  ],
  quoted: [
    "It rang when the shovel touched it, and we all stood still,",
    "I have been in this house for thirty years, and never knew what I walked on.",
  ],
  title: "Bell found under lighthouse floor",
  authors: ["Iva Holm"],
  publishedAt: "2031-05-06T07:00:00+02:00",
  outlet: "Fenland Lamp",
};

export const SHAPES: readonly Shape[] = [WORDPRESS, AMP, LIVE, TABLOID, AGENCY, REGIONAL];
