/** RSS, RDF, Atom and JSON Feed → items in one shape; OPML → the feeds it lists. Nothing is fetched, no entity of a file's own expanded. */

import { parseFeed, parseOpml } from "feedsmith";

export interface FeedItem {
  /** The same at every poll: the item's own id, else its address, else its title. */
  readonly key: string;
  /** Absolute; null where the item names none that can be read. */
  readonly address: string | null;
  /** As the feed gives it: may hold markup. */
  readonly title: string | null;
  readonly authors: readonly string[];
  /** As the feed gives it. */
  readonly published: string | null;
  readonly language: string | null;
  /** The whole article as HTML; null where the feed gives a summary, or nothing. */
  readonly whole: string | null;
}

export interface Feed {
  readonly title: string | null;
  /** In the order of the feed, each key once. */
  readonly items: readonly FeedItem[];
}

export type FeedReading =
  | Feed
  /** Addresses of feeds, each once, in the order of the list. */
  | { readonly feeds: readonly string[] }
  | { readonly wrong: string };

/** A description this long is the article: teasers of news feeds have a few hundred characters. */
const WHOLE = 1500;
/** More items, or more feeds in a list, are no feed of a newsroom. */
const MOST = 20_000;

/** `text`: the whole file. `base`: the address it came from, by which relative ones are read; null where it has none. */
export function readFeed(text: string, base: string | null): FeedReading {
  try {
    return /^\s*(?:<\?[^>]{0,300}\?>\s*|<!--[^>]{0,300}-->\s*)*<opml\b/i.test(text.slice(0, 4000))
      ? { feeds: listedFeeds(text) }
      : itemsOf(text, base);
  } catch {
    return { wrong: "a damaged feed, or one that ends too soon; expected whole RSS, Atom, JSON Feed or OPML" };
  }
}

function itemsOf(text: string, base: string | null): Feed {
  const read = parseFeed(text);
  switch (read.format) {
    case "rss": {
      const { title, link, language, items = [] } = read.feed;
      const drafts = items.map((item): Draft => {
        const { guid, description, dc, content } = item;
        const permanent = guid?.isPermaLink !== false && /^https?:/i.test(guid?.value ?? "") ? guid?.value : undefined;
        return {
          key: guid?.value,
          address: item.link ?? permanent,
          title: item.title,
          authors: dc?.creators ?? item.authors?.map((one) => (typeof one === "string" ? one : one.name)),
          published: item.pubDate ?? dc?.dates?.[0],
          whole: content?.encoded ?? long(description),
        };
      });
      return feedOf(title, language, base ?? link, drafts);
    }
    case "rdf": {
      const { title, link, dc: own, items = [] } = read.feed;
      const drafts = items.map(
        ({ rdf, dc, content, ...item }): Draft => ({
          key: rdf?.about,
          address: item.link ?? rdf?.about,
          title: item.title,
          authors: dc?.creators,
          published: dc?.dates?.[0],
          whole: content?.encoded ?? long(item.description),
        }),
      );
      return feedOf(title, own?.languages?.[0], base ?? link, drafts);
    }
    case "atom": {
      const { title, links = [], entries = [], xml } = read.feed;
      const own = links.find(({ rel }) => rel === "self") ?? links.find(({ rel = "alternate" }) => rel === "alternate");
      const drafts = entries.map((entry): Draft => {
        const alternate = entry.links?.find(({ rel = "alternate" }) => rel === "alternate");
        return {
          key: entry.id,
          address: alternate?.href,
          title: entry.title?.value,
          authors: entry.authors?.map(({ name }) => name),
          published: entry.published ?? entry.updated,
          whole: markup(entry.content?.value, entry.content?.type),
        };
      });
      return feedOf(title?.value, xml?.lang, base ?? own?.href, drafts);
    }
    case "json": {
      const { title, language, home_page_url, feed_url, items = [] } = read.feed;
      const drafts = items.map(
        (item): Draft => ({
          key: item.id,
          address: item.url ?? item.external_url,
          title: item.title,
          authors: item.authors?.map(({ name }) => name),
          published: item.date_published,
          whole: item.content_html ?? markup(item.content_text, "text"),
          language: item.language,
        }),
      );
      return feedOf(title, language, base ?? feed_url ?? home_page_url, drafts);
    }
  }
}

/** An item as its format gives it. */
interface Draft {
  readonly key: string | undefined;
  readonly address: string | undefined;
  readonly title: string | undefined;
  readonly authors: readonly (string | undefined)[] | undefined;
  readonly published: string | undefined;
  readonly whole: string | undefined;
  readonly language?: string | undefined;
}

function feedOf(
  title: string | undefined,
  language: string | undefined,
  base: string | null | undefined,
  drafts: readonly Draft[],
): Feed {
  const items = new Map<string, FeedItem>();
  for (const draft of drafts.slice(0, MOST)) {
    const address = absolute(draft.address, base ?? null);
    const key = draft.key || address || draft.title;
    if (!key || items.has(key)) continue;
    items.set(key, {
      key,
      address,
      title: draft.title ?? null,
      authors: (draft.authors ?? []).flatMap((name) => name ?? []),
      published: draft.published ?? null,
      language: draft.language ?? language ?? null,
      whole: draft.whole ?? null,
    });
  }
  return { title: title ?? null, items: [...items.values()] };
}

function absolute(address: string | undefined, base: string | null): string | null {
  const words = address?.trim() ?? "";
  if (words === "") return null;
  const url = URL.canParse(words)
    ? new URL(words)
    : base !== null && URL.canParse(words, base)
      ? new URL(words, base)
      : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

function long(description: string | undefined): string | undefined {
  return (description?.length ?? 0) >= WHOLE ? description : undefined;
}

const MARKS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Plain text as HTML, a paragraph for each; other content as it is. */
function markup(words: string | undefined, type = "text"): string | undefined {
  if (words === undefined || type !== "text") return words;
  const safe = words.replace(/[&<>]/g, (mark) => MARKS[mark] ?? mark);
  return safe
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join("\n");
}

function listedFeeds(text: string): readonly string[] {
  const found = new Set<string>();
  const open = [...(parseOpml(text).body?.outlines ?? [])].reverse();
  for (let outline = open.pop(); outline !== undefined && found.size < MOST; outline = open.pop()) {
    const address = absolute(outline.xmlUrl, null);
    if (address !== null) found.add(address);
    open.push(...[...(outline.outlines ?? [])].reverse());
  }
  return [...found];
}
