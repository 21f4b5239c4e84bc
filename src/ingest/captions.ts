/**
 * Sentences that tell what a picture shows, known by their own words where no credit stands with them: "Ana Ruhl, left, speaks in
 * Low Tide, Sunday, Nov. 17, 2031." Nothing that holds quotation marks is one: what is said under a picture stays to be read.
 */

import { endsLikeSentence } from "./headlines.js";
import { hasMarks } from "./prose.js";

/** A longer line tells more than a picture shows, and a shorter one too little, in UTF-16 code units. */
const LONGEST = 420;
const SHORTEST = 20;
/** A name and where it is, without a verb. */
const LONGEST_NAMED = 110;
/** A time at the end takes no more, in UTF-16 code units. */
const END = 48;

const WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?";
const MONTH = "(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]{0,6}\\.?";
const YEAR = "(?:19|20)\\d\\d";
const DATE = `(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH}),? ${YEAR}`;
/** Who is in a picture: names and titles, "A deckhand", "Two young passengers". */
const WHO =
  "(?:(?:An?|Two|Three|Four|People|Members|The) (?:\\p{L}+ ){1,4}|(?:(?!(?:That|This|It|He|She|They|We|You|I|Who|What|There|Nobody|Everybody|Everyone|Nothing|But|And|So|If|When|How|Why) )(?:\\p{Lu}[\\p{L}.’'-]*,?|of|the|and|for|de|von|\\(\\d{1,2}\\)) ){1,14})";
/** What people do in pictures, and neither a timetable nor a poll says in these words. */
const DOES =
  "(?:speaks?|talks?|looks?|walks?|stands?|sits?|poses?|gestures?|waves?|smiles?|holds? (?:up|hands|an? (?:photo|picture|portrait|sign|banner|placard|candle|trophy))|watch(?:es)?|waits?|listens?|reacts?|celebrates?|hugs?|embraces?|shakes?|queues?|gathers?|inspects?|carry|carries|rides?|kneels?|stares?|raises?|greets?|testify|testifies|performs?|dances?|jumps?|dunks?|unveils?|works?|surveys?|arrives?)";

/** "This undated photo shows", "In this photo provided by …, a ferry is seen", "An artist's impression of". */
const OF_PICTURE = new RegExp(
  "^(?:(?:in )?(?:this|these)\\b[^.!?]{0,60}\\b(?:photos?|photographs?|images?|pictures?|illustrations?|renderings?|sketch|screenshots?|stills?|combination)\\b[^!?]{0,200}\\b(?:shows?|seen|pictured|depicts?)\\b|" +
    "(?:an? |the )?(?:artist[’']?s[’']? (?:impression|concept|conception|illustration|rendering|rendition)|(?:stock|file|library|handout|undated|aerial|satellite) (?:photo|photograph|image|picture)|screen ?(?:shot|grab)|computer rendering|courtroom sketch) (?:of|from|by|showing|shows)\\b)",
  "i",
);
/** "Ana Ruhl, left, and Tom Oake", "Ana Ruhl (right) greets". */
const PLACE = "(?:far |second from |third from )?(?:left|right|cent(?:er|re))";
const PLACED = new RegExp(`\\p{Lu}[\\p{L}.’'-]{1,24}(?:, ${PLACE}(?:,| (?:and|with) )| \\(${PLACE}\\))`, "u");
const FROM_LEFT = /^(?:\([LR](?:-| to )[LR]\)|L(?:-| to )R:|(?:pictured )?\(?from left(?: to right)?\)?[,:])/i;
const SIDE = /left|right|center|centre/;
/** Most lines hold no year. */
const A_YEAR = /(?:19|20)\d\d/;
const DATED = new RegExp(`\\b${DATE}\\b`);
const DOING = new RegExp(`^${WHO}${DOES} `, "u");
/** Before a whole date more may stand between: "The committee's chairman, Ana Ruhl, of Low Tide, speaks". */
const DOING_FAR = new RegExp(`^[^.!?]{2,120} ${DOES} `);
/** "on Tuesday night.", "in 2031", "last month". */
const WHEN = new RegExp(
  `(?:(?:on )?${WEEKDAY}|last (?:week|month|year|${WEEKDAY})|in (?:${MONTH} )?${YEAR}|earlier this (?:week|month|year)|on (?:${DATE}|${MONTH} \\d{1,2}))\\.?$`,
);
/** "Ana Ruhl at the counter": no month, "Ana Ruhl in May". */
const NAMED = new RegExp(
  `^(?:\\p{Lu}[\\p{L}.’'-]{0,24} ){1,5}(?:at|outside|inside|with|near|beside|during|in|on) (?!${YEAR}|${MONTH} )[^,]{3,80}$`,
  "u",
);
/** The end of a sentence within: no title's or month's stop. */
const SECOND = /\p{Ll}{4,}[.!?] \p{Lu}/u;
const SPEECH = /\b(?:said|says|told)\b/;
const VERB =
  /\b(?:say|was|were|is|are|has|have|had|will|would|could|can|may|might|must|did|does|do|be|been|went|came|took|made|got|found|left|won|lost|\p{L}{3,}ed)\b/u;

/** A line of a page's head that ends so is its picture's: "(PTI)"; at the article's end it is whose report that is. */
const AGENCY_TAIL = / \((?:[A-Z]{2,4}|Reuters|Getty Images)(?: [Pp]hoto)?\)$/;
const LONGEST_UNDER = 200;
/** "still wears long sleeves": what has lasted is told, no picture shows it. */
const TOLD = /^["“‘']|[:;]|\b(?:still|always|never|often|every|nobody|already|again|said|says|say|told|faces|wants)\b/i;

/**
 * Whether a line right under an article's date or writer, apart from its paragraphs, tells what the page's picture shows:
 * "Ana Ruhl leaving the court", "A deckhand coils the rope of the ferry." A first paragraph may stand there too, in the past.
 */
export function isUnderHead(words: string): boolean {
  if (words.length > LONGEST_UNDER || words.length < SHORTEST || hasMarks(words)) return false;
  if (AGENCY_TAIL.test(words)) return true;
  return !TOLD.test(words) && !SECOND.test(words) && (!endsLikeSentence(words) || !VERB.test(words));
}

/** Whether a line tells what a picture shows: in the present or without a verb, and who stands where, or when it was taken. */
export function isPicture(words: string): boolean {
  if (words.length > LONGEST || words.length < SHORTEST) return false;
  const isOf = OF_PICTURE.test(words);
  const isSide = SIDE.test(words);
  const isWhen = /(?:day|night|noon|ning|week|month|year|\d)\.?$/.test(words.slice(-9)) && WHEN.test(words.slice(-END));
  const isDated = A_YEAR.test(words) && DATED.test(words);
  if ((!isDated && !isWhen && !isSide && !isOf) || hasMarks(words)) return false;
  if (isOf) return true;
  if (SPEECH.test(words)) return false;
  if (isSide && (PLACED.test(words) || FROM_LEFT.test(words))) return true;
  if (isDated && DOING_FAR.test(words)) return true;
  if (!isWhen || SECOND.test(words)) return false;
  if (DOING.test(words)) return true;
  return words.length <= LONGEST_NAMED && NAMED.test(words) && !VERB.test(words);
}
