/** Names of outlets, as they are compared. */

import data from "../../data/outlets.json" with { type: "json" };

const ALIASES: ReadonlyMap<string, string> = new Map(Object.entries(data.aliases));
/** Words at the end of an outlet's name that its readers leave out: "PEOPLE Magazine" is "People". */
const TAIL = /[ -](?:magazine|newspaper|podcast|website|online)$/;

/** Nothing in it that would have to be written otherwise but capitals: most names are so, and the same are asked about again and again. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** One form for all the names of one outlet: "PEOPLE Magazine" and "People", "the A.P." and "Associated Press". */
export function outletKey(name: string): string {
  const plain = (PLAIN.test(name) ? name.toLowerCase() : inPlainLetters(name)).replace(/^the /, "");
  const short = plain.replace(TAIL, "");
  const key = short === "" ? plain : short;
  return ALIASES.get(key) ?? key;
}

function inPlainLetters(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?www\./, "")
    .replace(/\.(?:com|org|net|co\.uk)$/, "")
    .replace(/[.’'!?]/g, "")
    .replace(/&/g, " and ")
    .replace(/\s+/g, " ")
    .trim();
}
