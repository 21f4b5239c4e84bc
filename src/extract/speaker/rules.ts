import type { Group, Reading, Region } from "../gather.js";
import type { Named } from "../names.js";
import { mainSubject, type Range } from "../phrases.js";
import type { Sentence, Token } from "../tokens.js";
import { isAnswer, inTurn as speakerInTurn } from "./answers.js";
import { type Ear, type Heard, heardAs, heardAt, type Last, MEMORY, type Said, span } from "./heard.js";
import { senderIn } from "./senders.js";
import { bearsRole, namedIn, resolve } from "./who.js";

const NOBODY: Heard = { named: null, name: null, mention: null, cue: null, confidence: 0, sure: 1, by: "unknown" };

/** Who the rules say speaks: by the attribution in the sentence, else by what stands before. */
export function byRules(reading: Reading, names: Ear, regions: Group, last: Last): Said {
  const strong = regions.find((r) => r.attribution?.mention && r.attribution.place !== "weak");
  const region = strong ?? regions.find((r) => r.attribution?.mention) ?? (regions[0] as Region);
  const tokens = (reading.sentences[region.attributedIn] as Sentence).tokens;
  const said = region.attribution;
  if (said?.mention) {
    if (said.place === "weak") {
      const weak = resolve(reading, names, region.attributedIn, tokens, said.mention, last, region.paragraph);
      if (weak.by === "nameless" && !bearsRole(tokens, said.mention))
        return floating(reading, names, regions[0] as Region, last);
    }
    const cue = said.cue === null ? null : span(tokens, said.cue);
    const found = resolve(reading, names, region.attributedIn, tokens, said.mention, last, region.paragraph);
    const mention = span(tokens, said.mention);
    const at = { sentence: region.attributedIn, range: said.mention };
    if (said.otherParty) {
      const other = otherThan(reading, names, region.attributedIn, found.named);
      if (other !== null)
        return {
          heard: { ...found, named: other, name: other.name, mention: null, cue, confidence: 0.5 },
          at: null,
          carried: false,
          fixed: true,
        };
    }
    // “…” and in a line of its own below it “— Jane Roe, harbour engineer”: nothing else is near enough to be ranked with it.
    const below = region.attributedIn > region.sentence;
    return {
      heard: heardAt(found, mention, cue),
      at,
      carried: false,
      fixed:
        below ||
        (found.named !== null && isAnothers(tokens, said.mention)) ||
        said.otherParty ||
        said.sure ||
        said.message !== null,
    };
  }
  return floating(reading, names, regions[0] as Region, last);
}

/** "came the answer", "his post on Quayside went on": what speaks is somebody's, who is not named there. */
const isAnothers = (tokens: readonly Token[], range: Range): boolean =>
  isAnswer(tokens, range) || (senderIn(tokens, range)?.[1] ?? range[1]) < range[1];

/** How sure it is whose turn it is. */
const IN_TURN = 0.7;

/** No cue: the speaker of the quotation before, or whom the sentence before is about. */
function floating(reading: Reading, names: Ear, region: Region, last: Last): Said {
  const inTurn = speakerInTurn(reading, names, region, last);
  if (inTurn !== null) return { heard: heardAs(inTurn, IN_TURN, "carried"), at: null, carried: true, fixed: true };
  const previous = reading.sentences[region.sentence - 1];
  const same = previous !== undefined && previous.paragraph === region.paragraph;
  if (previous !== undefined && (same || last === null || last.paragraph < previous.paragraph)) {
    const who = mainSubject(previous.tokens);
    if (who !== null && previous.tokens[0]?.type !== "quote") {
      const found = resolve(reading, names, region.sentence - 1, previous.tokens, who, last, region.paragraph);
      if (found.name !== null && found.by !== "nameless" && (found.named?.likely || found.by !== "name")) {
        const mention = span(previous.tokens, who);
        return {
          heard: heardAt(found, mention, null, "carried"),
          at: { sentence: region.sentence - 1, range: who },
          carried: true,
          fixed: false,
        };
      }
    }
  }
  if (last === null || region.paragraph - last.paragraph > MEMORY)
    return { heard: NOBODY, at: null, carried: true, fixed: false };
  const carried = last.heard;
  return {
    heard: heardAt(carried, carried.mention, null, "carried"),
    at: last.at,
    carried: true,
    fixed: false,
  };
}

/** The one the sentences before are about, other than `not`. */
function otherThan(reading: Reading, names: Ear, sentence: number, not: Named | null): Named | null {
  for (let s = sentence - 1; s >= 0 && s > sentence - 4; s--) {
    const tokens = (reading.sentences[s] as Sentence).tokens;
    const who = mainSubject(tokens);
    if (who === null) continue;
    const found = namedIn(names, tokens, who);
    if (found !== null && found !== not) return found;
  }
  return null;
}
