import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/extract.js";
import { readPage } from "../../src/ingest/html/page.js";
import { readJsonLine } from "../../src/ingest/json-article.js";
import type { Article } from "../../src/model.js";
import { traceArticles } from "../../src/pipeline.js";
import { openLedger } from "../../src/store/store.js";

const WORDS = "We will keep the night ferry, because people on the island need a way home after dark";
const PLAIN = "https://herald.example/ferry";

interface Made {
  readonly head?: string;
  readonly said?: string;
  readonly more?: string;
}

function page({ head = "", said = `“${WORDS},” Ada Thorne told The Harbour Herald.`, more = "" }: Made = {}): string {
  return `<!doctype html><html><head><title>Ferry to stay</title>${head}</head><body><article><h1>Ferry to stay</h1>
<p>The night ferry of the outer harbour will not be cut, the head of the harbour board said on Friday after a long winter.</p>
<p>${said}</p><p>The board meets again in June, when the timetable of the small boats is settled for the year to come.</p>${more}</article></body></html>`;
}

const canonical = `<link rel="canonical" href="/ferry">`;
const author = `<meta name="author" content="Maud Ellery">`;
const fetched = (address: string, made?: Made) => readPage(page(made), address, address);

async function kept(articles: readonly Article[]) {
  const store = await openLedger(":memory:");
  const status: string[] = [];
  for (const article of articles) status.push((await store.add(article, extract(article))).status);
  const ledger = await store.load();
  await store.close();
  return { status, articles: ledger.articles, quotations: ledger.quotations };
}

const MORE =
  "<p>Tickets for the night ferry are sold on the quay and on board, as they have been since the mole was built.</p>";

describe("one article", () => {
  it("is a page fetched again with other bytes around its words", async () => {
    const first = await fetched(PLAIN, { head: "<script>token = 1</script>" });
    const again = await fetched(PLAIN, { head: "<script>token = 2</script>" });
    expect(again).toEqual(first);
    expect((await kept([first, again])).status).toEqual(["new", "known"]);
  });

  it("is a page under tracking parameters, and its forms for telephones and print", async () => {
    const forms = [
      await fetched(`${PLAIN}?utm_source=feed&utm_medium=rss`),
      await fetched("https://m.herald.example/ferry", { more: MORE }),
      await fetched(`${PLAIN}/amp`, { head: author }),
      await fetched(`http://www.herald.example/ferry?print=1`),
      await fetched("https://apps.herald.example/reader?article=77", {
        head: `<link rel="canonical" href="${PLAIN}">`,
      }),
      await readPage(page({ head: `<meta property="og:url" content="${PLAIN}#top">` }), "saved/ferry.html"),
    ];
    for (const [index] of forms.entries()) {
      const { articles, quotations } = await kept([...forms.slice(index), ...forms.slice(0, index)]);
      expect(articles).toHaveLength(1);
      // The form that states most about itself.
      expect(articles[0]).toMatchObject({ authors: ["Maud Ellery"], url: `${PLAIN}/amp` });
      expect(quotations.every(({ article }) => article === articles[0]?.id)).toBe(true);
      expect({ articles, quotations }).toEqual(await kept(forms).then(({ status: _, ...rest }) => rest));
    }
  });

  it("is asked by the page's own canonical link first, relative or not", async () => {
    const ld = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry to stay","url":"https://herald.example/other"}</script>`;
    expect(await fetched("https://herald.example/x/y?id=3", { head: canonical + ld })).toMatchObject({
      url: PLAIN,
      address: PLAIN,
    });
  });
});

describe("another article", () => {
  it("is what stands at the same address with another quotation: both are kept", async () => {
    const changed = await fetched(PLAIN, {
      said: `“${WORDS.replace("will", "may")},” Ada Thorne told The Harbour Herald.`,
    });
    expect((await kept([await fetched(PLAIN), changed])).articles).toHaveLength(2);
  });

  it("is the same text at another address: two places, which count as one origin", async () => {
    const elsewhere = await fetched("https://echo.example/ferry");
    const here = await fetched(PLAIN);
    expect((await kept([here, elsewhere])).articles).toHaveLength(2);
    const { statements } = traceArticles([here, elsewhere]);
    expect(statements).toMatchObject([{ origins: 1, renditions: [{}, {}] }]);
  });

  it("without quotations, is any other text", async () => {
    const said = "Nobody on the board would say how long the ferry will run, or whether it will run at all in winter.";
    const [one, other] = [await fetched(PLAIN, { said }), await fetched(PLAIN, { said, more: MORE })];
    expect((await kept([one, await fetched(`${PLAIN}?ref=home`, { said })])).articles).toHaveLength(1);
    expect((await kept([one, other])).articles).toHaveLength(2);
  });

  it("is one to which the input gives an id of its own", async () => {
    const lines = ["a", "b"].map((id) =>
      readJsonLine(
        JSON.stringify({ id, url: PLAIN, text: `Ferry to stay\n\n“${WORDS},” Ada Thorne said.` }),
        "x.jsonl",
        1,
      ),
    );
    const articles = lines.flatMap((one) => ("article" in one ? [one.article] : []));
    expect((await kept(articles)).articles.map(({ id }) => id)).toEqual(["a", "b"]);
  });
});
