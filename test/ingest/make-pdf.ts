/** Small PDF files, made here: lines of Helvetica at places. */

import { deflateSync } from "node:zlib";

/** Points from the left and from the top of an A4 page. */
export type Placed = readonly [left: number, top: number, words: string, size?: number];
/** A page: its lines, or operators as they stand in a content stream. `rotate`: the page is shown turned, in degrees. */
export type Page = readonly Placed[] | { readonly stream: string; readonly rotate?: number };

const WIDTH = 595;
const HEIGHT = 842;
/** WinAnsi: curly marks and dashes have codes of their own; 1 is the ligature of f and i. */
const CODES: Readonly<Record<string, string>> = {
  "‘": "\x91",
  "’": "\x92",
  "“": "\x93",
  "”": "\x94",
  "–": "\x96",
  "—": "\x97",
  "\u00ad": "\xad",
  ﬁ: "\x01",
};

/** The words as a string of a content stream. */
export const coded = (words: string): string =>
  `(${words.replace(/[‘’“”–—\u00adﬁ]/g, (sign) => CODES[sign] ?? sign).replace(/[\\()]/g, "\\$&")})`;

function shown([left, top, words, size = 10]: Placed): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${left} ${HEIGHT - top} Tm ${coded(words)} Tj ET`;
}

/** Lines that run up the page, as those of a sheet that lies on its side: `left` counts from the foot, `top` from the left edge. */
export function upwards(lines: readonly Placed[]): string {
  return lines
    .map(([left, top, words, size = 10]) => `BT /F1 ${size} Tf 0 1 -1 0 ${top} ${left} Tm ${coded(words)} Tj ET`)
    .join("\n");
}

/** `info`: fields of the document's information. `extra`: entries of the trailer. `catalog`: entries of the root. */
export function pdf(
  pages: readonly Page[],
  info: Readonly<Record<string, string>> = {},
  extra = "",
  catalog = "",
): Buffer {
  const objects: string[] = [];
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`);
  objects.push(`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  objects.push(`<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${pages.length} >>`);
  objects.push(
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi] >> >>",
  );
  for (const [index, page] of pages.entries()) {
    const content = "stream" in page ? page.stream : page.map(shown).join("\n");
    const rotate = "stream" in page ? (page.rotate ?? 0) : 0;
    const stream = deflateSync(Buffer.from(content, "latin1")).toString("latin1");
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${rotate} /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
    );
    objects.push(`<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n${stream}\nendstream`);
  }
  const fields = Object.entries(info).map(([name, words]) => `/${name} (${words})`);
  objects.push(`<< ${fields.join(" ")} >>`);
  const parts: string[] = ["%PDF-1.4\n"];
  let length = parts[0]?.length ?? 0;
  const rows = objects.map((object, index) => {
    const at = length;
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`;
    parts.push(part);
    length += part.length;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R ${extra} >>`;
  parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join("")}`);
  parts.push(`trailer\n${trailer}\nstartxref\n${length}\n%%EOF\n`);
  return Buffer.from(parts.join(""), "latin1");
}

/** Words down a column, a line each, `step` points apart. */
export function column(left: number, top: number, lines: readonly string[], step = 12): Placed[] {
  return lines.map((words, index) => [left, top + index * step, words]);
}
