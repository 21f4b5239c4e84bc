/** Small DOCX and EPUB files, made here: a ZIP of deflated parts. */

import { deflateRawSync } from "node:zlib";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** `flags`: the general purpose bits of each part; 1 says encrypted. */
export function zipOf(parts: Readonly<Record<string, string | Buffer>>, flags = 0): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const whole = Buffer.from(content);
    // An EPUB's type stands first, as it is.
    const isStored = name === "mimetype";
    const packed = isStored ? whole : deflateRawSync(whole);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(flags, 2);
    head.writeUInt16LE(isStored ? 0 : 8, 4);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(whole.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), head, Buffer.from(name), packed]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), head, entry, Buffer.from(name)]));
    bodies.push(local);
    at += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, entries, end]);
}

const escaped = (words: string) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** A paragraph is its words, a style and words, or XML as it stands in a body. */
export type Part = string | readonly [style: string, words: string] | { readonly xml: string };

function xmlOf(part: Part): string {
  if (typeof part === "string") return `<w:p><w:r><w:t xml:space="preserve">${escaped(part)}</w:t></w:r></w:p>`;
  if ("xml" in part) return part.xml;
  return `<w:p><w:pPr><w:pStyle w:val="${part[0]}"/></w:pPr><w:r><w:t>${escaped(part[1])}</w:t></w:r></w:p>`;
}

export function documentXml(...parts: readonly Part[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}"><w:body>${parts.map(xmlOf).join("")}</w:body></w:document>`;
}

export function docx(parts: readonly Part[], core: Readonly<Record<string, string>> = {}): Buffer {
  const properties = Object.entries(core).map(([name, words]) => `<${name}>${escaped(words)}</${name}>`);
  return zipOf({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": documentXml(...parts),
    "docProps/core.xml": `<cp:coreProperties>${properties.join("")}</cp:coreProperties>`,
  });
}

/** An EPUB of chapters, each with its name and paragraphs; the spine lists them in another order than the archive. */
export function epub(
  chapters: readonly (readonly [name: string, ...paragraphs: string[]])[],
  more: Readonly<Record<string, string>> = {},
): Buffer {
  const pages = chapters.map(([name, ...paragraphs], index) => [
    `OEBPS/text/c%20${index}.xhtml`.replace("%20", " "),
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>${escaped(name)}</title></head><body><h1>${escaped(name)}</h1>${paragraphs.map((words) => `<p>${escaped(words)}</p>`).join("")}<script>"no words"</script></body></html>`,
  ]);
  const items = chapters.map(
    (_, index) => `<item id="c${index}" href="text/c%20${index}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const refs = chapters.map((_, index) => `<itemref idref="c${index}"/>`);
  return zipOf({
    mimetype: "application/epub+zip",
    ...Object.fromEntries(pages.toReversed()),
    "META-INF/container.xml": `<container><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    "OEBPS/book.opf": `<package><metadata><dc:title>The Harbor Year</dc:title><dc:creator>Ana Ruhl</dc:creator><dc:language>en</dc:language></metadata><manifest>${items.join("")}</manifest><spine>${refs.join("")}</spine></package>`,
    ...more,
  });
}
