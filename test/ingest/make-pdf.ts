/** Small PDF files, made here: lines of Helvetica at places. */

import { deflateSync } from "node:zlib";

/** Points from the left and from the top of an A4 page. */
export type Placed = readonly [left: number, top: number, words: string, size?: number];

const HEIGHT = 842;
/** WinAnsi: curly marks and dashes have codes of their own. */
const CODES: Readonly<Record<string, string>> = {
  "‘": "\x91",
  "’": "\x92",
  "“": "\x93",
  "”": "\x94",
  "–": "\x96",
  "—": "\x97",
};

function shown([left, top, words, size = 10]: Placed): string {
  const coded = words.replace(/[‘’“”–—]/g, (sign) => CODES[sign] ?? sign).replace(/[\\()]/g, "\\$&");
  return `BT /F1 ${size} Tf 1 0 0 1 ${left} ${HEIGHT - top} Tm (${coded}) Tj ET`;
}

/** `info`: fields of the document's information, `(Ana Ruhl)`. `extra`: entries of the trailer. */
export function pdf(
  pages: readonly (readonly Placed[])[],
  info: Readonly<Record<string, string>> = {},
  extra = "",
): Buffer {
  const objects: string[] = [];
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`);
  objects.push("<< /Type /Catalog /Pages 2 0 R >>");
  objects.push(`<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${pages.length} >>`);
  objects.push("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  for (const [index, page] of pages.entries()) {
    const stream = deflateSync(Buffer.from(page.map(shown).join("\n"), "latin1")).toString("latin1");
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
    );
    objects.push(`<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n${stream}\nendstream`);
  }
  objects.push(
    `<< ${Object.entries(info)
      .map(([name, words]) => `/${name} (${words})`)
      .join(" ")} >>`,
  );
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R ${extra} >>`;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/** Words down a column, a line each, `step` points apart. */
export function column(left: number, top: number, lines: readonly string[], step = 12): Placed[] {
  return lines.map((words, index) => [left, top + index * step, words]);
}
