/** Invented people, towns, outlets and sentences, drawn by a seed: the same number gives the same words. */

/** A die that gives 0 to n − 1, the same ones for the same seed. (mulberry32, by Tommy Ettinger.) */
export type Die = (n: number) => number;

export function die(seed: number): Die {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * n);
  };
}

const list = (words: string): readonly string[] => words.split(" ");

const FIRST = list(
  "Ada Bram Cora Dorian Edda Fenn Greta Hollis Ines Jory Kester Liv Maud Nils Orla Piet Quilla Rune Sorrel Tamsin Ulf Vera Wystan Yrsa",
);
const LAST = list(
  "Thorne Ashgrove Bellweather Crake Dunmore Ellery Fairlop Garside Hawsley Ilford Jessop Kirkbride Lindqvist Marrow Norbury Oake Pellham Quarles Ruhl Stannard Tregear Underhay Voss Wexcombe",
);
const TOWNS = list(
  "Pellhaven Marchgate Lowick Sandrith Overby Kelderwick Brantmouth Tarnside Hollinsea Wrayford Eskholm Dunlea",
);
const PAPERS = list("Herald Lantern Courier Gazette Echo Mercury Tribune Observer Sentinel Chronicle");
const TITLES = ["Mayor", "Councillor", "Senator", "Sheriff", "Professor", "Captain"];
const THINGS = list(
  "ferry harbour bridge school clinic reservoir market library tramway quarry orchard lighthouse seawall archive depot theatre hospital railway cannery observatory windmill aqueduct granary shipyard foundry greenhouse stadium museum causeway pumphouse",
);
const MATTERS = list(
  "budget inspection contract repair licence timetable survey levy closure grant inquiry petition tender audit blueprint pension strike lease drainage payroll insurance wiring asbestos subsidy overtime roofing scaffolding permit dredging storage",
);
const DOINGS = list(
  "rebuild abandon defend inspect postpone finance dismantle reopen question publish shorten widen insure repaint replace auction measure relocate restore fortify flood excavate",
);
const KINDS = list(
  "wooden forgotten expensive northern leaking temporary modest crowded reckless patient borrowed stubborn hollow costly brittle generous muddy silent rusted ambitious",
);
const PEOPLE = list(
  "fishermen teachers nurses farmers pensioners tenants drivers engineers volunteers students bakers shopkeepers islanders sailors clerks welders",
);

const one = (roll: Die, words: readonly string[]): string => words[roll(words.length)] ?? "";

const SUBJECTS =
  "we|they|nobody here|my colleagues|both parties|our lawyers|the board|half of you|these people|some of us|your editors|the parish".split(
    "|",
  );
const MAY =
  "will|should|cannot|must never|ought to|would gladly|may yet|shall not|could hardly|do not want to|used to|might well".split(
    "|",
  );
const LINKS = "because|until|unless|although|whenever|so that|while|before|since|even if|now that|whether or not".split(
  "|",
);
const DID =
  "have read|paid for|complained about|voted against|asked for|walked out over|signed|never saw|laughed at|lost|were promised|can afford|counted on|gave up|believed|wrote down".split(
    "|",
  );
const WHEN =
  "this spring|by the harbour|in writing|last Thursday|without a word|for nine years|at their own cost|in every street|once more|on the ferry|since the flood|after the vote".split(
    "|",
  );

/** “We cannot abandon the leaking seawall until those nurses have read the costly audit in writing.” No two have many words in one order. */
export function sentence(roll: Die): string {
  const words = `${one(roll, SUBJECTS)} ${one(roll, MAY)} ${one(roll, DOINGS)} the ${one(roll, KINDS)} ${one(roll, THINGS)} ${one(roll, LINKS)} those ${one(roll, PEOPLE)} ${one(roll, DID)} the ${one(roll, KINDS)} ${one(roll, MATTERS)} ${one(roll, WHEN)}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export interface Person {
  readonly title: string;
  readonly name: string;
  readonly last: string;
}

export function person(roll: Die): Person {
  const last = one(roll, LAST);
  return { title: one(roll, TITLES), name: `${one(roll, FIRST)} ${last}`, last };
}

export const town = (roll: Die): string => one(roll, TOWNS);
export const thing = (roll: Die): string => one(roll, THINGS);
export const matter = (roll: Die): string => one(roll, MATTERS);
export const doing = (roll: Die): string => one(roll, DOINGS);

/** “The Lowick Lantern”; number n has its own address, and its own furniture. */
export function outlet(n: number): { readonly name: string; readonly host: string } {
  const place = TOWNS[n % TOWNS.length] ?? "";
  const paper = PAPERS[Math.floor(n / TOWNS.length) % PAPERS.length] ?? "";
  return { name: `The ${place} ${paper}`, host: `${place}-${paper}.example`.toLowerCase() };
}

export const OUTLETS = 40;
