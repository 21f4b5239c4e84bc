import occasions from "../../data/occasions.json" with { type: "json" };
import outlets from "../../data/outlets.json" with { type: "json" };
import { isDoublePaper } from "../text/papers.js";
import { isCommonWord } from "../text/surprisal.js";
import { wordSet } from "../text/word-set.js";
import { adjectives } from "./occasion-words.js";

/** As names are compared: without case, a leading The and a trailing Magazine. */
export function plain(name: string): string {
  const low = name.toLowerCase().replaceAll("’", "'");
  const bare = low.startsWith("the ") ? low.slice(4) : low;
  return bare.endsWith(" magazine") ? bare.slice(0, -" magazine".length) : bare;
}

const names = [...outlets.names, ...outlets.programmes];
const known = new Set([...names.map(plain), ...Object.keys(outlets.aliases)]);
/** Known in capitals only: "ANI", and not "Ani"; "EW". */
const inCapitals = new Set(
  [
    ...names.filter((name) => /^[A-Z]{2,4}$/.test(name)),
    ...Object.keys(outlets.aliases).filter((alias) => /^[a-z]{2,3}$/.test(alias)),
  ].map(plain),
);
/** "the Hill", "The Root": common words that name an outlet only behind The. */
const behindThe = new Set(names.filter((name) => /^The \S+$/.test(name) && isCommonWord(plain(name))).map(plain));
/** Those that have branches. */
const houses = new Set(outlets.names.map(plain));
/** "Courier" in "The Brindle Courier", "Daily" in "The Daily Lark". */
const telling = new Set(outlets.words.map(plain));
/** A lone "News" or "Daily" names nothing; a lone "Post" does behind The. */
const alone = new Set(outlets.papers.map(plain));
const addressed = wordSet(occasions.addressed);

/** Whether a printed name is an outlet's or a programme's by what it is made of. */
export function isOutletName(name: string): boolean {
  const bare = plain(name);
  if (bare === "" || adjectives.has(bare)) return false;
  if (known.has(bare)) return isPrintedAsKnown(name, bare);
  const words = bare.split(/\s+/);
  // "the Star-Journal", "Harbor Star-Journal".
  if (isDouble(name) && (words.length > 1 || /^the /i.test(name))) return true;
  if (words.length === 1) {
    if (/\.(?:com|org|net)$/.test(bare)) return true;
    // A paper's short name, a station's call sign, a name of mixed case or with a figure: "the Post", "WQRD", "PierNews", "Tide24".
    if (alone.has(bare)) return /^the /i.test(name);
    return (
      /^[WK][A-Z]{2,3}(?:-[A-Z]{2})?$/.test(name) || /^\p{Lu}\p{Ll}{2,12}(?:\p{Lu}\p{Ll}{3,12}|\d{1,4})$/u.test(name)
    );
  }
  if (words.some((word) => telling.has(word) && (word === words[0] || word === words[words.length - 1]))) return true;
  if (telling.has(words.slice(-2).join(" "))) return true;
  // An agency, and no publisher of books.
  if (words.at(-1) === "press" && words.at(-2) !== "university") return true;
  const [station, number] = words.length === 2 ? name.split(/\s+/) : [];
  if (station !== undefined && /^\d{1,4}$/.test(number ?? "") && isStation(station)) return true;
  // "CNN Norland", "Politico Brindle": a known outlet's branch or programme; "Vice President" and "People Power" are none.
  if (words.length > 5) return false;
  const first = words[0] ?? "";
  const isHouse = houses.has(first) && (!isCommonWord(first) || /^[A-Z]{2}/.test(name));
  return isHouse || houses.has(words.slice(0, 2).join(" "));
}

/** With the capitals and the The by which it is known. */
function isPrintedAsKnown(name: string, bare: string): boolean {
  const own = name.replace(/^[Tt]he /, "");
  if (inCapitals.has(bare)) return !/\p{Ll}/u.test(own);
  return /[\p{Lu}\p{N}]/u.test(own) && (own !== name || !behindThe.has(bare));
}

const STATION =
  /^(?:Channel|BBC|ITV|[WK][A-Z]{2,3}|(?:\p{Lu}\p{L}{0,9})?(?:TV|[Nn]ews|[Nn]ewsroom|[Ss]ports?|[Ss]portsnet|[Rr]adio))$/u;

/** What a station's number stands behind: "Channel", "WQRD", "Sportsnet". */
export const isStation = (word: string): boolean => STATION.test(word);

function isDouble(name: string): boolean {
  const last = name.slice(name.lastIndexOf(" ") + 1);
  return last.includes("-") && isDoublePaper(last, (word) => telling.has(plain(word)));
}

const withThe = new Set(names.filter((name) => name.startsWith("The ")).map(plain));

/** "the CNN interview": an outlet known by a name without The. */
export const isBareName = (name: string): boolean => {
  const bare = plain(name);
  return known.has(bare) && !withThe.has(bare) && !alone.has(bare);
};

/** Whether it is the name of a body that somebody may address: "the Harbour Committee", "Congress", "the RNLD". */
export function isBodyName(name: string): boolean {
  const words = plain(name).split(/\s+/);
  return (
    addressed.has(words[words.length - 1] ?? "") || (/^(?:The )?[A-Z]{3,6}$/.test(name) && !adjectives.has(plain(name)))
  );
}

/** An adjective or general word that names nobody: "Norwegian", "TV". */
export const isGeneric = (name: string): boolean => adjectives.has(plain(name).replace(/-language$/, ""));
