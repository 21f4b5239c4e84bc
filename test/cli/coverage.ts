/** Invented coverage for the command line's tests. */

export const HERALD = `Night Ferry to Stay, Harbour Chief Says

By Maud Ellery
Published on May 2, 2031

The night ferry will not be cut, the head of the harbour board said on Friday.

“We will keep the night ferry, because people on the island need a way home after dark,” Ada Thorne told The Harbour Herald.

“Nobody on the board has asked me to stop it,” Thorne said.
`;

export const ECHO = `Harbour board backs late boat

The harbour board wants to keep its late boat, its head has said.

“We will keep the night ferry, because people on the [outer] island need a way home after dark,” Ada Thorne told The Harbour Herald.
`;

export const QUIET = `Rain expected on Sunday

Showers will reach the coast by noon. Nobody was quoted on the matter.
`;

/** A JSON line. */
export function line(fields: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(fields)}\n`;
}

/** Prose without a quotation, for articles as long as articles are. */
const PROSE =
  "The quay lay quiet until noon, when the first of the small boats came in with nets that held little but weed. ";

/** So many different articles, three quotations in each, as JSON lines; `more`: letters of prose behind them. */
export function many(count: number, more = 0): string {
  const prose = more === 0 ? "" : `\n${PROSE.repeat(Math.ceil(more / PROSE.length)).trim()}\n`;
  return Array.from({ length: count }, (_, index) =>
    line({
      id: `article-${String(index).padStart(4, "0")}`,
      outlet: `Outlet ${index % 7}`,
      publishedAt: "2031-05-02",
      text: `${HERALD}\n“The ferry number ${index} has a captain of its own and a crew of ${index} sailors,” said Bo Lindqvist.\n${prose}`,
    }),
  ).join("");
}
