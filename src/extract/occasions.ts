/** Occasions: to whom, where or in what something was said, as one sentence names it. */

import { is, OCCASION } from "./classes.js";
import { chamberAt } from "./occasion/chamber.js";
import { courtAt } from "./occasion/court.js";
import { meetingAt } from "./occasion/meeting.js";
import { phoneAt } from "./occasion/phone.js";
import type { Line, Named } from "./occasion/place.js";
import { beneathAt, messageAt, messageNoun, putOn } from "./occasion/posted.js";
import { askedByPress, audienceAt, pressAt, sameMeetingAt, witnessAt } from "./occasion/scene.js";
import { guestAt, issueAt, showAt } from "./occasion/show.js";
import { metAt, putBy, spokenAt, toldAt } from "./occasion/told.js";
import { appearing, asks, beneath, chambers, courts, meetings, phones, shows, speaking } from "./occasion-words.js";
import type { Sentence, Token } from "./tokens.js";

export type { Named } from "./occasion/place.js";

/** What one article has in common for all its sentences. */
export type Read = Omit<Line, "tokens">;

/** The occasions that one sentence names, in order. `own`: the article's outlet, which it may call by its last words. Linear in the sentence. */
export function occasionsIn(reading: Read, { tokens }: Sentence, own: string | null = null): Named[] {
  const line: Line = { ...reading, tokens };
  const found: Named[] = [];
  const note = (named: Named | null): boolean => named !== null && found.push(named) > 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!is(token, OCCASION)) continue;
    // The commonest first, which begin nothing else.
    if (token.low === "on") note(putOn(line, i));
    else if (token.low === "to") note(pressAt(line, i) ?? putOn(line, i));
    else if (token.verb?.base === "tell") note(toldAt(line, i, own) ?? audienceAt(line, i));
    else if (token.low === "testified") note(witnessAt(line, i));
    else if (token.low === "addressed" || token.low === "addressing") note(audienceAt(line, i));
    else if (token.low === "when") note(metAt(line, i, own));
    else if (asks.has(token.low) && note(putBy(line, i, own) ?? askedByPress(line, i))) continue;
    else if (speaking.has(token.low) && note(spokenAt(line, i, own))) continue;
    else if (appearing.has(token.low)) note(guestAt(line, i));
    else if (meetings.has(token.low)) note(meetingAt(line, i, own));
    else if (shows.has(token.low)) note(showAt(line, i));
    else if (courts.has(token.low) && note(courtAt(line, i))) continue;
    else if (chambers.has(token.low)) note(chamberAt(line, i));
    else if (phones.has(token.low)) note(phoneAt(line, i));
    else if (beneath.has(token.low)) note(beneathAt(line, i));
    else if ((token.low === "issue" || token.low === "edition") && note(issueAt(line, i))) continue;
    else if ((token.low === "call" || token.low === "meeting") && note(sameMeetingAt(line, i))) continue;
    else {
      const message = messageNoun(tokens, i);
      if (message === null) note(putOn(line, i));
      // The message in "text message" is no other one.
      else if (note(messageAt(line, i, message, own))) i += message.tokens - 1;
    }
  }
  return found;
}
