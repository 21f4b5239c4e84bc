/** One invented feed in every form. */

export const WHOLE = `<p>The night ferry will not be cut, the head of the harbour board said on Friday.</p>
<p>“We will keep the night ferry, because people on the island need a way home after dark,” Ada Thorne told The Harbour Herald.</p>`;

const escaped = WHOLE.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

export const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/xsl" href="feed.xsl"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Harbour Herald</title><link>https://herald.example/</link><language>en-gb</language>
<item><title>Night ferry &lt;i&gt;to stay&lt;/i&gt;</title><link>/ferry?a=1&amp;b=2</link><guid isPermaLink="false">herald-1</guid>
<pubDate>Fri, 02 May 2031 10:00:00 GMT</pubDate><dc:creator>By Maud Ellery</dc:creator>
<description>The board has decided.</description><content:encoded><![CDATA[${WHOLE}]]></content:encoded></item>
<item><title>Rain on Sunday</title><guid>https://herald.example/rain</guid><description>Showers by noon.</description></item>
<item><title>Rain on Sunday</title><guid>https://herald.example/rain</guid></item>
</channel></rss>`;

export const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-gb"><title>The Harbour Herald</title>
<id>tag:herald.example,2031:feed</id><updated>2031-05-03T10:00:00Z</updated><link rel="self" href="https://herald.example/feed"/>
<entry><id>herald-1</id><title type="html">Night ferry &lt;i&gt;to stay&lt;/i&gt;</title><link rel="enclosure" href="/sound.mp3"/><link href="/ferry?a=1&amp;b=2"/>
<published>2031-05-02T10:00:00Z</published><updated>2031-05-03T10:00:00Z</updated><author><name>By Maud Ellery</name></author>
<summary>The board has decided.</summary><content type="html">${escaped}</content></entry>
<entry><id>https://herald.example/rain</id><title>Rain on Sunday</title><link href="https://herald.example/rain"/><updated>2031-05-02T10:00:00Z</updated><summary>Showers by noon.</summary></entry>
</feed>`;

export const RDF = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="https://herald.example/feed"><title>The Harbour Herald</title><link>https://herald.example/</link><description>News</description><dc:language>en-gb</dc:language></channel>
<item rdf:about="herald-1"><title>Night ferry &lt;i&gt;to stay&lt;/i&gt;</title><link>https://herald.example/ferry?a=1&amp;b=2</link>
<dc:date>2031-05-02T10:00:00Z</dc:date><dc:creator>By Maud Ellery</dc:creator><content:encoded><![CDATA[${WHOLE}]]></content:encoded></item>
<item rdf:about="https://herald.example/rain"><title>Rain on Sunday</title><description>Showers by noon.</description></item>
</rdf:RDF>`;

export const JSON_FEED = JSON.stringify(
  {
    version: "https://jsonfeed.org/version/1.1",
    title: "The Harbour Herald",
    home_page_url: "https://herald.example/",
    language: "en-gb",
    items: [
      {
        id: "herald-1",
        url: "/ferry?a=1&b=2",
        title: "Night ferry <i>to stay</i>",
        content_html: WHOLE,
        date_published: "2031-05-02T10:00:00Z",
        authors: [{ name: "By Maud Ellery" }],
      },
      {
        id: "https://herald.example/rain",
        url: "https://herald.example/rain",
        title: "Rain on Sunday",
        summary: "Showers by noon.",
      },
    ],
  },
  null,
  2,
);

export const OPML = `<?xml version="1.0"?><opml version="2.0"><head><title>Papers</title></head><body>
<outline text="Coast"><outline type="rss" text="Herald" xmlUrl="https://herald.example/feed"/><outline text="Inner"><outline type="rss" text="Echo" xmlUrl="https://echo.example/rss"/></outline></outline>
<outline type="rss" text="Herald again" xmlUrl="https://herald.example/feed"/><outline text="a file" xmlUrl="file:///etc/passwd"/></body></opml>`;
