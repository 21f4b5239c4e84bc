/** An invented page, and what it states about itself: the shape of a row, and what makes a page of it. */

export interface PageCase {
  readonly name: string;
  /** Into the head, with the address of the page where it says something. */
  readonly head?: string;
  /** Over the paragraphs of the article, and under them. */
  readonly top?: string;
  readonly under?: string;
  readonly language?: string;
  readonly address?: string;
  /** When the page was fetched, as its answer says. */
  readonly made?: string;
  /** Only what the row is about. Null and [] where nothing may be read. */
  readonly day?: string | null;
  readonly time?: string;
  readonly changed?: string | null;
  readonly authors?: readonly string[];
  readonly title?: string;
  readonly outlet?: string | null;
  readonly said?: string | null;
}

export const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
export const article = (more: object) =>
  ld({ "@context": "https://schema.org", "@type": "NewsArticle", headline: "Ferry Stays", ...more });
export const person = (name: string) => ({ "@type": "Person", name });
export const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
export const property = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
export const H1 = "<h1>Ferry Stays</h1>";

const BODY = [
  "The harbor board voted on Tuesday to keep the old ferry running for another year, after a long evening of argument.",
  "“We will not let the island go without a boat,” Mayor Mara Voss said after the vote in the town hall of Pellhaven.",
  "Two members were against it, and one of them left the room before the count of the votes was over.",
]
  .map((words) => `<p>${words}</p>`)
  .join("\n");

export function casePage({ head = "", top = H1, under = "", language = "en" }: PageCase): string {
  const lang = language === "" ? "" : ` lang="${language}"`;
  return `<!doctype html><html${lang}><head><meta charset="utf-8"><title>Ferry Stays</title>${head}</head><body><article>${top}${BODY}</article>${under}</body></html>`;
}
