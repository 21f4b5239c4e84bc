/** A JSON object with a page in its `html` → its article; the object's other fields win over what the page states. */

import { readPage } from "./html/page.js";
import { type JsonPage, unusableText } from "./json-article.js";
import { type Ingested, problem } from "./problem.js";

export async function readJsonPage({ html, fields, source, place }: JsonPage): Promise<Ingested> {
  const article = await readPage(html, source, fields.url ?? source, { given: fields });
  const wrong = unusableText(article.text);
  return wrong ? problem(source, `${place}: ${wrong}`) : { article };
}
