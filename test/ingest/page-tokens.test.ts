/** Pages are cut as htmlparser2 cuts them: it is asked about whatever pages are made of, and about each shape of page. */

import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/ingest/html/parse.js";
import { TEMPLATES } from "./page-templates.js";

const NAMES =
  "a b p div ul li table tr td th tbody thead dl dt dd select option optgroup button textarea input br hr img svg math path title desc script style xmp template head body html h1 section noscript iframe rt rp meta link SPAN x-y".split(
    " ",
  );
const SIGNS =
  "< > / = \" ' & ; # ! - ? [ ] </ /> <! <!-- --> <!-> <!> <![CDATA[ ]]> <? &amp; &amp &ampx; &#8220; &#x2014 &notit; &bogus; &AMP \n \t \u00a0 \0 class href title a É".split(
    " ",
  );

const attribute = fc
  .tuple(
    fc.constantFrom(" class", " title", "\nHREF", " x", " '", ' "', " =", " /", "/", " ="),
    fc.constantFrom("", "=", " = ", '="', "='"),
    fc.constantFrom("", "a", "a b", "&amp;", "&copy=1", "&copy", "<", "/", ">", "é"),
    fc.constantFrom("", '"', "'", " "),
  )
  .map((parts) => parts.join(""));
const tag = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.array(attribute, { maxLength: 3 }),
    fc.constantFrom(">", ">", ">", "/>", " / >", ""),
  )
  .map(([name, attributes, end]) => `<${name}${attributes.join("")}${end}`);
const end = fc
  .tuple(
    fc.constantFrom("</", "</", "</ "),
    fc.constantFrom(...NAMES),
    fc.constantFrom(">", ">", " >", " x>", "/>", ""),
  )
  .map((parts) => parts.join(""));
const piece = fc.oneof(tag, tag, end, end, fc.constantFrom(...SIGNS), fc.constantFrom("words ", " of the page"));
const soup = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

type Event = readonly [kind: "open" | "close" | "words", name: string, attributes?: Readonly<Record<string, string>>];

function ours(html: string, wanted: readonly string[]): Event[] {
  const events: Event[] = [];
  const handlers = {
    onopentag: (name: string, attributes: Readonly<Record<string, string>>) =>
      events.push(["open", name, { ...attributes }]),
    onclosetag: (name: string) => void events.push(["close", name]),
    ontext: (words: string) => void events.push(["words", words]),
  };
  parsePage(html, handlers, new Set(wanted));
  return joined(events);
}

function theirs(html: string, wanted: readonly string[]): Event[] {
  const events: Event[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) =>
      events.push([
        "open",
        name,
        Object.fromEntries(Object.entries(attributes).filter(([attribute]) => wanted.includes(attribute))),
      ]),
    onclosetag: (name) => events.push(["close", name]),
    ontext: (words) => events.push(["words", words]),
  });
  parser.end(html);
  return joined(events);
}

/** Words that nothing divides are one. */
function joined(events: readonly Event[]): Event[] {
  const whole: Event[] = [];
  for (const event of events) {
    const last = whole.at(-1);
    if (event[0] === "words" && last?.[0] === "words") whole[whole.length - 1] = ["words", last[1] + event[1]];
    else whole.push(event);
  }
  return whole;
}

/** No page that ends within a tag: htmlparser2 closes it without having opened it. */
const whole = (html: string): string => `${html}>">'><p>`;
const WANTED = ["class", "title", "href", "x"];

describe("what opens, what closes and what is words", () => {
  it("is the same of pages of any pieces", () => {
    fc.assert(
      fc.property(soup, (html) => {
        expect(ours(whole(html), WANTED)).toEqual(theirs(whole(html), WANTED));
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it.each(TEMPLATES.map(({ name, html }) => [name, html] as const))("is the same of %s", (_, html) => {
    expect(ours(html, WANTED)).toEqual(theirs(html, WANTED));
  });
});
