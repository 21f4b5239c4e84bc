import countedNames from "../../data/counted-names.json" with { type: "json" };
import givenNames from "../../data/given-names.json" with { type: "json" };
import verbs from "../../data/reporting-verbs.json" with { type: "json" };
import speakers from "../../data/speakers.json" with { type: "json" };
import words from "../../data/word-classes.json" with { type: "json" };
import { wordSet as set } from "../text/word-set.js";

export type VerbClass = "speech" | "judgement" | "thought";
export type VerbForm = "base" | "present" | "past" | "participle";

export interface Verb {
  readonly class: VerbClass;
  readonly form: VerbForm;
  /** "say" for "said". */
  readonly base: string;
}

export type Pronoun = "he" | "she";

/** The four forms of a verb: given in full where irregular, else made by the rules of English spelling. */
function forms(entry: string): [string, string, string, string] {
  const given = entry.split(" ");
  const base = given[0] ?? "";
  if (given.length > 3) return [base, given[1] ?? "", given[2] ?? "", given[3] ?? ""];
  if (given.length > 1) return [base, given[1] ?? "", given[1] ?? "", given[2] ?? ""];
  const es = /(?:s|x|z|ch|sh)$/.test(base);
  if (/[^aeiou]y$/.test(base)) {
    const stem = base.slice(0, -1);
    return [base, `${stem}ies`, `${stem}ied`, `${base}ing`];
  }
  if (base.endsWith("e")) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  return [base, es ? `${base}es` : `${base}s`, `${base}ed`, `${base}ing`];
}

/** Verbs that do nothing but report: "shared" and "fired" may not. */
export const plainVerbs: ReadonlySet<string> = new Set(verbs.plain);
/** Verbs that what was written or said word for word may follow. */
export const wordForWord: ReadonlySet<string> = new Set(verbs.wordForWord);
/** "‹leaked› a letter" */
export const disclose: ReadonlySet<string> = new Set(verbs.disclose);

const verbOf = new Map<string, Verb>();
for (const kind of ["speech", "judgement", "thought"] as const) {
  for (const entry of verbs[kind]) {
    const [base, present, past, participle] = forms(entry);
    const put = (form: string, name: VerbForm) => {
      if (!verbOf.has(form)) verbOf.set(form, { class: kind, form: name, base });
    };
    put(past, "past");
    put(base, "base");
    put(present, "present");
    put(participle, "participle");
  }
}

/** The reporting verb that this lower-case word is a form of. */
export function verb(low: string): Verb | undefined {
  return verbOf.get(low);
}

export const titles: ReadonlyMap<string, Pronoun | null> = new Map([
  ...speakers.titles.either.map((t): [string, null] => [t, null]),
  ...speakers.titles.he.map((t): [string, Pronoun] => [t, "he"]),
  ...speakers.titles.she.map((t): [string, Pronoun] => [t, "she"]),
]);

const pronounOf = new Map<string, Pronoun | null>();
for (const name of set(givenNames.he)) pronounOf.set(name, "he");
for (const name of set(givenNames.she)) pronounOf.set(name, "she");
for (const name of set(givenNames.either)) pronounOf.set(name, null);

/** The pronoun that usually goes with a given name; null for a name of both kinds; undefined for no known given name. */
export function givenName(low: string): Pronoun | null | undefined {
  return pronounOf.get(low);
}

let counted: Map<string, Pronoun> | null = null;

/** The pronoun that goes with a person's first name, of many more names: several of them are places and bodies too. */
export function pronounFor(low: string): Pronoun | null | undefined {
  const known = pronounOf.get(low);
  if (known !== undefined) return known;
  // Five thousand names: not read before somebody bears a name that is not in the short list.
  counted ??= new Map([
    ...countedNames.he.split(" ").map((name): [string, Pronoun] => [name, "he"]),
    ...countedNames.she.split(" ").map((name): [string, Pronoun] => [name, "she"]),
    ...givenNames.rarer.he.split(" ").map((name): [string, Pronoun] => [name, "he"]),
    ...givenNames.rarer.she.split(" ").map((name): [string, Pronoun] => [name, "she"]),
  ]);
  return counted.get(low) ?? (low.includes("-") ? ofBoth(low.split("-")) : undefined);
}

const shortForms: ReadonlyMap<string, string> = new Map(Object.entries(givenNames.short));
/** Whether a first name has short forms: "Rosalind". */
export const isWhole = (low: string) => shortForms.has(low);
/** Whether one first name is short for the other: "Roz" for "Rosalind". */
export const isShortFor = (short: string, whole: string): boolean =>
  shortForms.get(whole)?.split(" ").includes(short) ?? false;

/** "Kelly-Ann", "Jean-Luc": a first name of two, and the pronoun if it is that of both. */
function ofBoth([one, other, ...more]: readonly string[]): Pronoun | null | undefined {
  const [first, second] = [pronounFor(one ?? ""), pronounFor(other ?? "")];
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  return first === second ? first : null;
}

export const roles = set(speakers.roles);
/** And trades in -man: a list, for as many surnames end so ("Coleman"). */
const rolesAndMen = set(`${speakers.roles} ${speakers.men}`);
/** A noun for a person by trade, rank or tie; trades are an open class, told by their endings. */
export const isRole = (low: string) => rolesAndMen.has(low) || (low.length > 5 && endsAsTrade(low));
const endsAsTrade = (low: string) => {
  const last = low.charCodeAt(low.length - 1);
  // "dad-of-two"
  const hyphen = low.indexOf("-");
  if (hyphen > 0 && low.startsWith("-of-", hyphen) && kin.has(low.slice(0, hyphen))) return true;
  if (last === 100) return low.endsWith("-year-old");
  // "Lantern-winner", "ex-harbourmaster".
  if (hyphen > 0 && roles.has(low.slice(low.lastIndexOf("-") + 1))) return true;
  // Only these letters end a trade: most words are told by one look.
  if (last !== 110 && last !== 114 && last !== 116) return false;
  return /(?:master|woman|person|keeper|maker|holder|worker|ologist|ician)$/.test(low);
};
/** Offices and trades that stand before a name with a capital: "Harbour Board Chairman Jane Roe". */
export const posts = set(speakers.posts);
/** "DI", "PC": ranks, where all their letters are large. */
const ranks = set(speakers.ranks);
/** "QB", "PM": posts that are nobody's name, where all their letters are large. */
const letters = set(speakers.letters);
const isLarge = (printed: string) => printed.length < 5 && printed === printed.toUpperCase();
export const isRank = (printed: string) => isLarge(printed) && ranks.has(printed.toLowerCase());
export const isPostInLetters = (printed: string) => isLarge(printed) && letters.has(printed.toLowerCase());
/** "general", "deputy": before a role they make it another one. */
export const offices = set(speakers.offices);
/** "Sen. Roe" is "the ‹senator›". */
export const short: ReadonlyMap<string, string> = new Map(Object.entries(speakers.short));
/** "the minister": the posts of which one holder may be called so. */
export const also: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(speakers.also).map(([role, others]) => [role, others.split(" ")]),
);
/** "her son Bram": what a name's pronoun is by the noun right before it. */
export const kin: ReadonlyMap<string, Pronoun> = new Map([
  ...speakers.kin.he.split(" ").map((noun): [string, Pronoun] => [noun, "he"]),
  ...speakers.kin.she.split(" ").map((noun): [string, Pronoun] => [noun, "she"]),
]);
/** The pronoun that goes with a noun for a person: "she" for "councilwoman"; null where it is either's. */
export function calledBy(noun: string): Pronoun | null {
  const known = kin.get(noun) ?? titles.get(noun);
  if (known != null) return known;
  if (/(?:woman|girl|lady|tress|mistress)$/.test(noun)) return "she";
  return /(?:[^u]man|boy)$/.test(noun) && !UNMANLY.test(noun) ? "he" : null;
}

/** Nouns in -man that women are called by too. */
const UNMANLY = /^(?:chairman|spokesman|freshman|human|ombudsman)$/;

/** "the union": words that the names of such bodies have, in small letters. */
export const bodyKinds: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(speakers.bodyKinds).map(([noun, words]) => [noun, words.split(" ")]),
);
/** "the Department ‹for› Tides". */
export const namedFor = set(speakers.namedFor);
/** "Food and Drug ‹Administration›": the last words of bodies' names. */
export const heads = set(speakers.heads);
/** "‹Food› and Drug Administration": what bodies are for. */
export const fields = set(speakers.fields);
/** "‹Women›'s Institute": of whom bodies consist, or who owns them, beside the trades. */
export const members = set(speakers.members);
/** Words of a post that follow or come before its noun: "Deputy", "Prime", "Senior". */
export const modifiers = set(speakers.modifiers);
/** Trades and ranks that are surnames too: "Jane Baker" is a name, "Board Chairman" is none. */
export const surnames = set(speakers.surnames);
/** Words with a capital only because they open a sentence. */
export const opening = set(speakers.opening);
export const bodies = set(speakers.bodies);
/** Words in the names of bodies and places, hardly ever in a person's. */
export const bodyWords = set(speakers.bodyWords);
/** "Tidewater ‹Motors›": the last words of the names of firms. */
export const firmWords = set(speakers.firmWords);
/** "the Norwegian": nouns with a capital for one of a people, of whom nobody has the name. */
export const peoples = set(speakers.peoples);
/** Last words of the names of places, and behind a first name of persons. */
const placeWords = set(speakers.placeWords);
export const isFirmOrPlace = (last: string) => firmWords.has(last) || placeWords.has(last);
/** "‹her lawyer›, Jane Roe": told of for being somebody's. */
export const anothers = set(speakers.anothers);
/** What anybody of an age is called. */
const ofAnAge = set(speakers.ofAnAge);
export const isOfAnAge = (noun: string): boolean => ofAnAge.has(noun) || noun.endsWith("-year-old");
/** Nouns that say hardly anything of somebody: whom a name was given for is not called so. */
export const anybody = set(speakers.anybody);
/** What those are called by turns whom nobody may name: "a ‹source›", and then "the ‹insider›". */
export const unnamed = set(speakers.unnamed);
/** "the ‹agency› said" */
export const bodyNouns = set(speakers.bodyNouns);
/** Words of `bodyWords` that places have too. */
export const ofPlacesToo = set(speakers.ofPlacesToo);
/** Of the titles, those that bodies' names begin with. */
export const official = set(speakers.official);
/** "Jane Roe, ‹PhD›, a professor,": what stands behind a name and is none. */
export const credentials = set(speakers.credentials);
/** What somebody has in mind who goes on to speak of it. */
export const minds = set(speakers.minds);
export const notNames = set(speakers.notNames);
/** Of those: first names too. */
export const namelike = set(speakers.namelike);

/** States and countries that stand behind a town, in small letters. */
export const regionNames: ReadonlySet<string> = new Set(speakers.regions);
export const subjectPronouns = set(words.subjectPronouns);
export const determiners = set(words.determiners);
export const auxiliaries = set(words.auxiliaries);
export const adverbs = set(words.adverbs);
export const prepositions = set(words.prepositions);
export const joiners = set(words.joiners);
export const subordinators = set(words.subordinators);
/** Days and months. */
export const timeWords = set(words.times);

/** Nouns and names that end as adverbs do. */
const unlikeAdverbs = set(words.unlikeAdverbs);
export const isAdverb = (low: string) =>
  adverbs.has(low) || (low.length > 4 && low.endsWith("ly") && !unlikeAdverbs.has(low));
