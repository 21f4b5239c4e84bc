/** Saved pages → articles: the text a reader sees, its parts, and what the page states about itself. */

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodePage } from "../../src/ingest/charset.js";
import { bodyOf } from "../../src/ingest/html/body.js";
import { Document, Work } from "../../src/ingest/html/dom.js";
import { ingest } from "../../src/ingest/ingest.js";
import type { Article } from "../../src/model.js";

const folder = mkdtempSync(join(tmpdir(), "stemma-html-"));
let files = 0;

async function read(content: string | Buffer, name = `page-${files++}.html`): Promise<Article> {
  const path = join(folder, name);
  writeFileSync(path, content);
  for await (const one of ingest([path])) {
    if ("article" in one) return one.article;
    throw new Error(one.problem.message);
  }
  throw new Error("nothing was read");
}

async function refusal(content: string | Buffer): Promise<string> {
  return read(content).then(
    () => "read",
    (error) => (error as Error).message,
  );
}

const texts = (article: Article, role: string): string[] =>
  article.blocks.filter((block) => block.role === role).map(({ start, end }) => article.text.slice(start, end));

const PARAGRAPHS = [
  "The harbor board voted on Tuesday to keep the old ferry running for another year, after a long evening of argument.",
  "“We will not let the island go without a boat,” Mayor Mara Voss said after the vote in the town hall of Pellhaven.",
  "Two members were against it, and one of them, Tom Oake, left the room before the count was over.",
  "The board meets again in June, when the price of the tickets for the summer is to be settled.",
];
const BODY = PARAGRAPHS.map((words) => `<p>${words}</p>`).join("\n");

const page = (body: string, head = ""): string =>
  `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Ferry Stays | The Fenland Lamp</title>${head}</head><body>${body}</body></html>`;
const NEWS = page(`<nav><ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li></ul></nav>
  <article><h1>Ferry Stays for Another Year</h1><div class="byline">By Ana Ruhl</div>${BODY}
  <figure><img src="a.jpg"><figcaption>The ferry at the pier on Monday evening</figcaption></figure></article>
  <footer><p>Copyright 2031 The Fenland Lamp</p></footer>`);

describe("the text of a page", () => {
  it("is its headline and paragraphs, with blank lines between them", async () => {
    const { text } = await read(NEWS);
    expect(text).toMatch(/^Ferry Stays for Another Year\n\n/);
    expect(text).toContain(PARAGRAPHS.join("\n\n"));
    expect(text).not.toMatch(/Sport|Copyright/);
  });

  it("has a headline, a body and captions", async () => {
    const article = await read(NEWS);
    expect(texts(article, "headline")).toEqual(["Ferry Stays for Another Year"]);
    expect(texts(article, "body")).toEqual(PARAGRAPHS);
    expect(texts(article, "caption")).toEqual(["The ferry at the pier on Monday evening"]);
  });

  it.each([
    ["<q>No boat, no island</q>, she said.", "“No boat, no island”, she said."],
    ["<q>He told me <q>go home</q></q>, she said.", "“He told me ‘go home’”, she said."],
    ["&ldquo;No boat&rdquo; &amp; no &#8216;island&#8217;", "“No boat” & no ‘island’"],
    ["The <b>bo</b>at, <a href='/x'>she</a> said,\n   sails", "The boat, she said, sails"],
    ["The is&shy;land of Pell&#8203;haven", "The island of Pellhaven"],
    ["One<script>alert('two')</script><style>p{}</style><!-- three --> four", "One four"],
  ])("%s", async (html, words) => {
    const article = await read(page(`<article>${BODY}<p>${html}</p>${BODY}</article>`));
    expect(article.text).toContain(`\n\n${words}\n\n`);
  });

  it("keeps a subheading and a list as the article's own words", async () => {
    const article = await read(
      page(
        `<article>${BODY}<h2>What Happens Next Month</h2><ul><li>Harbor Road, Pellhaven</li><li>Mill Lane, Oakfen</li></ul>${BODY}</article>`,
      ),
    );
    expect(texts(article, "body")).toEqual(expect.arrayContaining(["What Happens Next Month", "Mill Lane, Oakfen"]));
  });

  it("sets a line that is a link as a whole apart", async () => {
    const article = await read(
      page(
        `<article>${BODY}<p><a href="/other">Lighthouse keeper finds a second bell under the floor</a></p>${BODY}</article>`,
      ),
    );
    expect(texts(article, "promo")).toEqual(["Lighthouse keeper finds a second bell under the floor"]);
  });

  it("has captions and time apart, whatever elements hold them", async () => {
    const article = await read(
      page(
        `<article><h1>Ferry Stays</h1><p>6 May 2031 at 7:30 in the evening</p>${BODY}<div><span class="photo-caption">The ferry at its pier, Pellhaven</span></div>${BODY}</article>`,
      ),
    );
    expect(texts(article, "dateline")).toEqual(["6 May 2031 at 7:30 in the evening"]);
    expect(texts(article, "caption")).toEqual(["The ferry at its pier, Pellhaven"]);
  });

  it("ends where the page's own data say that the article ends", async () => {
    const after = "Ana Ruhl has written about boats and islands for nine years, and lives on neither.";
    const data = { "@type": "NewsArticle", headline: "Ferry Stays", articleBody: PARAGRAPHS.join(" ") };
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const html = `<article>${BODY}<p>${after}</p></article>`;
    expect(texts(await read(page(html, head)), "body")).toEqual(PARAGRAPHS);
    expect(texts(await read(page(html)), "body")).toEqual([...PARAGRAPHS, after]);
  });

  it("is the page's own data where the page shows less than half of it", async () => {
    const data = { "@type": "NewsArticle", headline: "Ferry Stays", articleBody: PARAGRAPHS.join("\n") };
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(texts(await read(page("<article><p>Ferry stays. Read on.</p></article>", head)), "body")).toEqual(
      PARAGRAPHS,
    );
  });

  it("is no comment below a short article", async () => {
    const short =
      "<article><h1>Ferry Stays</h1><p>The ferry stays for another year, the harbor board said on Tuesday.</p></article>";
    const comments = `<div id="comments">${BODY}${BODY}</div>`;
    expect(texts(await read(page(short + comments)), "body")).not.toContain(PARAGRAPHS[1]);
  });

  it("of a page without an article is what the page says", async () => {
    expect((await read("<html><body>The ferry sails at nine.</body></html>")).text).toBe("The ferry sails at nine.");
  });

  it("of a page without words is refused in one line", async () => {
    expect(await refusal("<html><body><script>var a = 'words'</script></body></html>")).toMatch(/^no words in it/);
  });
});

describe("a page in a JSON line", () => {
  const asLine = (fields: object) => read(`${JSON.stringify(fields)}\n`, `lines-${files++}.jsonl`);
  const stated = NEWS.replace(
    "</head>",
    '<meta name="author" content="Ana Ruhl"><meta name="date" content="2031-05-06"></head>',
  );

  it("is read as the page would be", async () => {
    const { id: _, source: __, ...page } = await read(stated);
    expect(await asLine({ html: stated })).toMatchObject(page);
  });

  it("has the other fields of its line in the place of what it states", async () => {
    const given = {
      title: "A Ferry",
      authors: ["Tom Oake"],
      outlet: "Lantern",
      publishedAt: "2031-06-01",
      language: "en",
    };
    const article = await asLine({ ...given, id: 7, url: "https://lamp.example/f?x=1", html: stated });
    expect(article).toMatchObject({ ...given, id: "7", url: "https://lamp.example/f?x=1" });
    expect(article.evidence).toMatchObject({ authors: { from: "input", at: null }, publishedAt: { from: "input" } });
    expect(article.address).toBeUndefined();
    expect(texts(article, "body")).toEqual(PARAGRAPHS);
  });

  it("keeps what it states of what its line does not say", async () => {
    expect(await asLine({ html: stated, authors: "Tom Oake" })).toMatchObject({
      authors: ["Tom Oake"],
      publishedAt: "2031-05-06",
      evidence: { publishedAt: { from: "page metadata" } },
    });
  });

  it("gives way to words in the same line", async () => {
    expect((await asLine({ text: "The ferry sails at nine.", html: stated })).text).toBe("The ferry sails at nine.");
  });

  it("among several is read in its turn, and one without words is told with its place", async () => {
    const path = join(folder, "several.jsonl");
    writeFileSync(path, ["one", "<html><p></p></html>", NEWS].map((html) => JSON.stringify({ html })).join("\n"));
    const found: string[] = [];
    for await (const one of ingest([path]))
      found.push("article" in one ? one.article.text.slice(0, 12) : one.problem.message);
    expect(found).toEqual(["one", expect.stringMatching(/^line 2: no words in it/), "Ferry Stays "]);
  });

  it("stands in a JSON document as well", async () => {
    const article = await read(JSON.stringify([{ id: "a", html: NEWS }], null, 1), "document.json");
    expect(texts(article, "body")).toEqual(PARAGRAPHS);
  });
});

describe("the charset of a page", () => {
  const curly = (charset: string) =>
    `<html><head>${charset}</head><body><p>\x93No boat,\x94 she said \x96 caf\xe9.</p></body></html>`;
  const READ = "“No boat,” she said – café.";

  it.each([
    ["windows-1252", '<meta charset="windows-1252">'],
    [
      "ISO-8859-1, which pages say and do not mean",
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
    ],
    ["nothing", ""],
    ["UTF-8, wrongly", "<meta charset=utf-8>"],
    ["a charset that is none", '<meta charset="x-harbor">'],
  ])("curly quotes come out right where the page says %s", async (_, meta) => {
    expect((await read(Buffer.from(curly(meta), "latin1"))).text).toBe(READ);
  });

  it.each([
    ["UTF-16, little end first", Buffer.from(`\ufeff<html><body><p>${READ}</p></body></html>`, "utf16le")],
    ["UTF-16, big end first", Buffer.from(`\ufeff<html><body><p>${READ}</p></body></html>`, "utf16le").swap16()],
    ["UTF-8 with its mark", Buffer.from(`\ufeff<html><body><p>${READ}</p></body></html>`)],
    [
      "UTF-8 that says windows-1252",
      Buffer.from(`<html><meta charset=windows-1252><body><p>${READ}</p></body></html>`),
    ],
  ])("%s", async (_, bytes) => {
    expect((await read(bytes)).text).toBe(READ);
  });

  it.each([
    ["shift_jis", [0x83, 0x74, 0x83, 0x46, 0x83, 0x8a, 0x81, 0x5b], "フェリー"],
    ["koi8-r", [0xd0, 0xc1, 0xd2, 0xcf, 0xcd], "паром"],
    ["windows-1251", [0xef, 0xe0, 0xf0, 0xee, 0xec], "паром"],
  ])("%s by the page's own word", async (charset, bytes, words) => {
    const html = [
      Buffer.from(`<html><meta charset="${charset}"><body><p>`),
      Buffer.from(bytes),
      Buffer.from("</p></body>"),
    ];
    expect((await read(Buffer.concat(html))).text).toBe(words);
  });
});

describe("the charset of a page that names none", () => {
  const page = (words: string) =>
    `<html><head><style>p { margin: 0 }</style></head><body class="main"><a href="/news">News</a>${`<p>${words}</p>`.repeat(4)}</body></html>`;

  it.each([
    ["windows-1252", "en", "“We will not let the island go without a boat,” Mayor Voss said – after the vote."],
    ["windows-1252", "fr", "« Nous ne laisserons pas l’île sans bateau », a déclaré la maire après le vote."],
    ["windows-1252", "de", "„Wir lassen die Insel nicht ohne Boot“, sagte die Bürgermeisterin nach der Abstimmung."],
    ["windows-1252", "es", "“No dejaremos la isla sin barco”, dijo la alcaldesa después de la votación en la sesión."],
    [
      "windows-1250",
      "pl",
      "„Nie zostawimy wyspy bez łodzi”, powiedziała burmistrz po głosowaniu, żeby stary prom pływał.",
    ],
    [
      "windows-1250",
      "cs",
      "„Nenecháme ostrov bez lodi,“ řekla starostka po hlasování, aby starý přívoz jezdil ještě rok.",
    ],
    [
      "windows-1254",
      "tr",
      "“Adayı teknesiz bırakmayacağız,” dedi belediye başkanı uzun bir tartışma akşamından sonra.",
    ],
    ["windows-1251", "ru", "«Мы не оставим остров без лодки», — сказала мэр после голосования в ратуше."],
    ["koi8-r", "ru", "Мы не оставим остров без лодки, сказала мэр после голосования в ратуше."],
    ["windows-1253", "el", "«Δεν θα αφήσουμε το νησί χωρίς βάρκα», είπε η δήμαρχος μετά την ψηφοφορία."],
    ["shift_jis", "ja", "「島を船のないままにはしない」と市長は投票の後、町役場で語った。"],
    ["euc-jp", "ja", "「島を船のないままにはしない」と市長は投票の後、町役場で語った。"],
    ["gb18030", "zh", "“我们不会让岛上没有船，”市长在市政厅投票后说。"],
    ["big5", "zh", "「我們不會讓島上沒有船，」市長在市政廳投票後說。"],
    ["euc-kr", "ko", "“섬을 배 없이 두지 않겠다”고 시장은 시청에서 투표 후 말했다."],
  ])("%s, %s: %s", async (charset, _, words) => {
    expect((await read(iconv.encode(page(words), charset))).text).toContain(words);
  });

  it("is UTF-8 where one letter is cut", async () => {
    const whole = Buffer.from(page("“No boat, no island,” said Mayor Noëlle Voß of Pellhaven."));
    expect((await read(Buffer.concat([whole, Buffer.from([0xe2, 0x80])]))).text).toContain("“No boat, no island,”");
  });

  it("is told by a header before all but a mark and UTF-8", async () => {
    const bytes = iconv.encode(page("Мы не оставим остров без лодки"), "koi8-r");
    const meta = Buffer.concat([Buffer.from("<meta charset=windows-1251>"), bytes]);
    expect(await decodePage(meta, "koi8-r")).toContain("Мы не оставим");
    expect(await decodePage(Buffer.from(page("“No boat”")), "koi8-r")).toContain("“No boat”");
    expect(await decodePage(Buffer.from(`\ufeff${page("“No boat”")}`), "koi8-r")).toContain("“No boat”");
  });
});

describe("what a page states about itself", () => {
  const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
  const ARTICLE = {
    "@type": "NewsArticle",
    headline: "Ferry Stays for Another Year",
    datePublished: "2031-05-06T07:30:00-04:00",
    author: [{ "@type": "Person", name: "Ana Ruhl" }, { name: "Tom Oake" }],
    publisher: { "@type": "Organization", name: "The Fenland Lamp" },
    mainEntityOfPage: "https://lamp.example/ferry",
  };

  it.each([
    ["alone", ld({ "@context": "https://schema.org", ...ARTICLE })],
    ["in a list", ld([{ "@type": "WebSite", name: "Lamp" }, ARTICLE])],
    ["in a graph", ld({ "@graph": [{ "@type": "BreadcrumbList" }, ARTICLE] })],
  ])("JSON-LD, %s", async (_, head) => {
    const article = await read(page(`<article>${BODY}</article>`, head));
    expect(article).toMatchObject({
      title: "Ferry Stays for Another Year",
      authors: ["Ana Ruhl", "Tom Oake"],
      publishedAt: "2031-05-06T07:30:00-04:00",
      outlet: "The Fenland Lamp",
      url: "https://lamp.example/ferry",
      language: "en-GB",
      evidence: { title: { from: "json-ld", at: null }, publishedAt: { from: "json-ld", at: null } },
    });
  });

  it("meta elements", async () => {
    const head = `<meta property="og:title" content="Ferry Stays - The Fenland Lamp"><meta property="og:site_name" content="The Fenland Lamp">
      <meta name="author" content="Ana Ruhl"><meta property="article:published_time" content="2031-05-06"><link rel="canonical" href="https://lamp.example/f">`;
    expect(await read(page(`<article>${BODY}</article>`, head))).toMatchObject({
      title: "Ferry Stays",
      authors: ["Ana Ruhl"],
      publishedAt: "2031-05-06",
      outlet: "The Fenland Lamp",
      url: "https://lamp.example/f",
      evidence: { authors: { from: "page metadata", at: null } },
    });
  });

  it("microdata, times and bylines of the page", async () => {
    const body = `<article><h1>Ferry Stays</h1><span class="byline">By Ana Ruhl and Tom Oake</span><time datetime="2031-05-06T07:30Z">6 May</time>${BODY}</article>`;
    expect(await read(page(body))).toMatchObject({
      title: "Ferry Stays",
      authors: ["Ana Ruhl", "Tom Oake"],
      publishedAt: "2031-05-06T07:30Z",
      evidence: {
        title: { from: "headline", at: [0, 11] },
        authors: { from: "page markup" },
        publishedAt: { from: "page markup" },
      },
    });
  });

  it("the day in the address stands where a UTC stamp falls on the next", async () => {
    const head = `<link rel="canonical" href="https://lamp.example/2031/05/06/ferry"><meta property="article:published_time" content="2031-05-07T01:15:00Z">`;
    expect(await read(page(`<article>${BODY}</article>`, head))).toMatchObject({
      publishedAt: "2031-05-06",
      evidence: { publishedAt: { from: "address" } },
    });
  });

  it("nothing is known where nothing is stated", async () => {
    const article = await read(`<html><body><article>${BODY}</article></body></html>`);
    expect(article).toMatchObject({
      title: null,
      authors: [],
      publishedAt: null,
      outlet: null,
      url: null,
      language: null,
    });
  });

  it("damaged JSON-LD states nothing and harms nothing", async () => {
    const article = await read(
      page(`<article>${BODY}</article>`, '<script type="application/ld+json">{"@type": "NewsArticle", </script>'),
    );
    expect(article.text).toContain(PARAGRAPHS[1]);
  });
});

describe("hostile pages", () => {
  const SAID = `<p>${PARAGRAPHS[1]}</p>`;
  const times = (n: number, words: string) => words.repeat(n);
  it.each([
    ["50,000 elements in one another", () => times(50_000, "<div>") + SAID],
    ["50,000 elements in one another, closed", () => times(49_000, "<span>") + SAID + times(49_000, "</span>")],
    ["100,000 paragraphs that are never closed", () => times(100_000, "<p>no") + SAID],
    ["40,000 paragraphs of one word", () => times(40_000, "<p>no</p>") + SAID],
    ["40,000 bold tags that cross", () => times(20_000, "<p><b>no") + SAID],
    ["20 MB of one paragraph", () => `<p>${times(4_000_000, "boat ")}</p>${SAID}`],
    ["20 MB of open brackets", () => SAID + times(20_000_000, "<")],
    ["10 MB of attributes", () => `<div ${times(1_000_000, 'a="b" c ')}>${SAID}</div>`],
    ["a class of 5 MB", () => `<div class="${times(1_000_000, "byline ")}">${SAID}</div>`],
    ["a title of 5 MB", () => `<title>${times(1_000_000, "a | b ")}</title>${SAID}`],
    ["5 MB of white space", () => `<p>${times(5_000_000, " ")}x</p>${SAID}`],
    ["5 MB of line breaks", () => `<p>x${times(1_000_000, "<br>\n")}</p>${SAID}`],
    ["a comment that never ends", () => `${SAID}<!-- ${times(1_000_000, "- -->x<!--")}`],
    ["a script that never ends", () => `${SAID}<script>${times(1_000_000, "</scrip>")}`],
    ["zero bytes", () => times(1_000_000, "\0") + SAID + times(1_000_000, "\0")],
    ["10,000 tables in one another", () => times(10_000, "<table><tr><td>") + SAID],
    [
      "JSON-LD 100,000 deep",
      () => `<script type="application/ld+json">${times(100_000, '{"@graph":[')}</script>${SAID}`,
    ],
    ["500,000 quotations in one another", () => SAID + times(500_000, "<q>")],
    ["49,000 paragraphs and bold tags in one another", () => SAID + times(49_000, "<p><b>")],
    ["16,000 tables that are never closed", () => SAID + times(16_000, "<table><tr><td>no")],
    ["40,000 paragraphs side by side", () => times(38_000, `<p>${PARAGRAPHS[3]}</p>`) + SAID],
    ["250 boxes in one another, with 80 paragraphs in each", () => times(250, `<div>${times(80, SAID)}`)],
    ["20,000 double line breaks", () => SAID + times(20_000, "<br> <br>words, and words")],
    ["45,000 links in one paragraph", () => SAID + times(45_000, '<a href="x">no </a>')],
    ["250 bylines in one another", () => SAID + times(250, '<div class="byline">') + times(9000, "<p>no </p>")],
  ])("%s: its words are read within five seconds of one processor", { timeout: 60_000 }, async (_, body) => {
    const html = `<html><body>${body()}</body></html>`;
    const start = process.cpuUsage();
    const article = await read(html);
    const { user, system } = process.cpuUsage(start);
    expect(article.text).toContain(PARAGRAPHS[1]);
    expect((user + system) / 1e6).toBeLessThan(5);
  });

  it("a page that takes too much work has no body found, and keeps its lines", async () => {
    expect(await bodyOf(new Document(new Work(5)), null, () => null)).toEqual([]);
  });
});
