/** Words that the generator's edits turn on: this set's own, so that the lists under test do not grade themselves. */

const list = (words: string): string[] => words.split(" ");

const NEGATIONS = new Set(list("not no never nobody nothing none neither nor cannot without nowhere hardly"));
const MODALS = new Set(
  list("must should could would will may might can shall can't couldn't won't wouldn't shouldn't"),
);
const QUANTITIES = new Set(list("all every most many half percent cent million thousand hundred everything everybody"));
const QUALIFIERS = new Set(list("if unless only except maybe perhaps probably almost nearly"));
/** Safe to cut are words without any of the above and without these, whose weight can be argued about. */
const ARGUABLE = new Set(
  list(
    "one some any few more less much both each either first second third once twice again always often sometimes usually about around least going want wants need needs ought have has had think thought believe suppose know knew sure say says said sort kind quite rather until while when though although but because or than like well really just so too even still yet ever own other same anybody anything everyone somebody something i'll you'll he'll she'll it'll we'll they'll i'd you'd he'd she'd it'd we'd they'd",
  ),
);
/** What they stand for may have been cut before them. */
export const POINTERS = new Set(
  list(
    "he she it they this that these those him her them his its their there's it's that's he's she's they're he'd she'd it'd they'd he'll she'll they'll which who whom where",
  ),
);

export const NUMBERS: ReadonlyMap<string, number> = new Map(
  list(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
  ).map((word, i) => [word, i + 1]),
);
const TENS = new Map(list("thirty forty fifty sixty seventy eighty ninety").map((word, i) => [word, 30 + 10 * i]));

export const isNegation = (word: string): boolean =>
  NEGATIONS.has(word) || word.endsWith("n't") || /^no(?:body|thing)'/.test(word);
export const isNumber = (word: string): boolean =>
  /^\d/.test(word) || word.split("-").some((part) => (NUMBERS.get(part) ?? 0) > 1 || TENS.has(part));
export const isHeavy = (word: string): boolean =>
  isNegation(word) || isNumber(word) || MODALS.has(word) || QUANTITIES.has(word) || QUALIFIERS.has(word);
export const isSafe = (word: string): boolean => !isHeavy(word) && !ARGUABLE.has(word);

/** A number word or a figure as the other: "forty-two" and 42. Null for what is neither. */
export function otherForm(word: string): string | null {
  const [ten = "", unit = ""] = word.split("-");
  const value =
    NUMBERS.get(word) ??
    TENS.get(word) ??
    (TENS.get(ten) ?? (ten === "twenty" ? 20 : Number.NaN)) + (NUMBERS.get(unit) ?? Number.NaN);
  if (!Number.isNaN(value) && value > 1) return String(value);
  if (!/^\d{1,2}$/.test(word)) return null;
  for (const [name, number] of [...NUMBERS, ...TENS]) if (number === Number(word) && number > 1) return name;
  return null;
}

/** Written forms of one spoken word. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    metres: "meters",
    metre: "meter",
    millimetres: "millimeters",
    centimetres: "centimeters",
    kilometres: "kilometers",
    colour: "color",
    neighbour: "neighbor",
    neighbours: "neighbors",
    litre: "liter",
    litres: "liters",
    centre: "center",
    organised: "organized",
    apologise: "apologize",
    recognise: "recognize",
    recognised: "recognized",
    characterise: "characterize",
    licence: "license",
    programme: "program",
    judgement: "judgment",
    grey: "gray",
    mum: "mom",
    okay: "OK",
    "mr.": "Mr",
    "dr.": "Dr",
  }),
);

/** A word of matter → another that a hasty hand would put for it. */
export const REWORDED: ReadonlyMap<string, string> = new Map(
  [
    "frightened scared,company firm,road street,house home,afternoon evening,letter note,lovely beautiful,noise sound,fella man,woman lady,children kids,mother mum,wall side,lake reservoir,hill slope,river stream,night evening,morning dawn,coat jacket,chapel church,shop store,kitchen scullery,phone telephone,photograph picture,form paper,forms papers,table desk,window pane,kettle teapot,horn hooter,van truck,lamp light,door gate,stone rock,answer reply,people folk,town village,job post,drains pipes,warning alarm,worried anxious,quiet silent,angry furious,funny odd,big large,small little,terrible dreadful,wonderful marvellous,started began,stopped ceased,looked stared,walked marched,shouted yelled,carried hauled,asked enquired,bought purchased,thought reckoned,remember recall,understand grasp,drove motored,honest truthful,careful cautious,polite courteous,cold chilly,warm hot,wet damp,field meadow,bread loaves,money cash,questions queries,office bureau,difficult hard,speech talk,record tape,hat cap,clothes things,beautiful handsome,friend pal,bottom foot,middle centre,report study,version draft,system scheme,duty task,meeting session,figures numbers,garden yard,drawer cupboard,minister vicar,band orchestra",
  ]
    .join(",")
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);

/** A word's other inflection, both of one lemma. */
export const INFLECTED: ReadonlyMap<string, string> = new Map(
  "says said,stood stands,sat sits,comes came,gives gave,asks asked,looks looked,wants wanted,thinks thought,tells told,makes made,keeps kept,runs ran,takes took,remembers remembered,shows showed,drives drove,knows knew,stands stood"
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);

export const FUNCTION_WORDS: ReadonlyMap<string, string> = new Map(
  "in on,on in,to towards,for of,of for,at by,from out,with by,into onto,my our,our the,the that,a another"
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);

export const INSERTED = list("frankly simply terribly certainly obviously truly merely quietly plainly clearly");

/** A word → one that denies it with the same stem. */
export const DENIED: ReadonlyMap<string, string> = new Map(
  "possible impossible,fair unfair,reliable unreliable,honest dishonest,safe unsafe,correct incorrect,willing unwilling,lucky unlucky,usual unusual,patient impatient,happy unhappy,kind unkind,polite impolite,foreseeable unforeseeable,helpful unhelpful,likely unlikely,able unable,competent incompetent,important unimportant,necessary unnecessary,pleasant unpleasant,suitable unsuitable,prepared unprepared,agreed disagreed,comfortable uncomfortable,interested uninterested,modest immodest,sure unsure,true untrue,official unofficial,responsible irresponsible,believe disbelieve,legal illegal"
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);
/** A negated verb → the verb. */
export const AFFIRMED: ReadonlyMap<string, string> = new Map(
  "don't do,doesn't does,didn't did,isn't is,wasn't was,aren't are,weren't were,haven't have,hasn't has,hadn't had,can't can,couldn't could,won't will,wouldn't would,shouldn't should,never always,nobody everybody,nothing everything"
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);
export const NEGATED: ReadonlyMap<string, string> = new Map(
  "is isn’t,was wasn’t,are aren’t,were weren’t,would wouldn’t,could couldn’t,should shouldn’t,can can’t,will won’t"
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);
export const OTHER_QUANTITY: ReadonlyMap<string, string> = new Map(
  "all most,every each second,most some,many few,half a third,everybody somebody,everything something,twice once,hundred thousand,million billion"
    .split(",")
    .map((pair) => [pair.slice(0, pair.indexOf(" ")), pair.slice(pair.indexOf(" ") + 1)] as [string, string]),
);

/** What a reporter puts in brackets for a pronoun, and beside a noun. */
export const STANDS_FOR: Readonly<Record<string, readonly string[]>> = {
  he: ["[the minister]", "[Mr. Fell]", "[the keeper]"],
  she: ["[the director]", "[Ms. Voss]", "[the engineer]"],
  they: ["[the company]", "[the residents]", "[the consultants]"],
  it: ["[the dam]", "[the reservoir]", "[the spillway]"],
  them: ["[the forms]", "[the drains]", "[the families]"],
  him: ["[the keeper]", "[Mr. Pell]", "[the barrister]"],
};
export const GLOSSES = [
  "[sic]",
  "[at Brannock]",
  "[that night]",
  "[as he called it]",
  "[the reservoir]",
  "[in Lindle]",
];
