/** From quotation to quotation: which occasion holds for whom. */

import type { Span } from "../../model.js";
import type { Group, Reading, Region } from "../gather.js";
import type { Names, Named as Person } from "../names.js";
import { aloud, goesOn, kindNouns, posted, scenes } from "../occasion-words.js";
import { mainSubject } from "../phrases.js";
import { type Heard, namedIn } from "../speakers.js";
import type { Sentence, Token } from "../tokens.js";
import { isOfCompany } from "./company.js";
import { Exchange } from "./exchange.js";
import { type Held, isHeldFor, isTheirs } from "./held.js";
import { isHouseOf } from "./house.js";
import type { Kinds } from "./kinds.js";
import { type Lead, leadOf, mentions, opensElsewhere } from "./lead.js";
import { letterOf, letterOfWriter } from "./letter.js";
import { openingOf } from "./opening.js";
import { Passing } from "./passing.js";
import { isPhone } from "./phone.js";
import type { Named as Occasion, SaidTo } from "./place.js";
import { isAnotherTime, isClosed, isScene, Sitting } from "./sitting.js";
import { Sources } from "./source.js";
import {
  background,
  inPassing,
  isEarlier,
  isHeldThere,
  isLongAgo,
  isMainlyTold,
  isNameless,
  isPutTo,
  isReal,
  isTold,
  isWritten,
  LEADS,
  nearest,
  wayOf,
} from "./standing.js";
import { siteBefore, Written } from "./written.js";

/** A quotation with what is known of where it was said. */
interface Answer {
  readonly to: SaidTo | null;
  readonly person: Person | null;
  /** The paragraph and the sentence in which its last part stands. */
  readonly paragraph: number;
  readonly sentence: number;
  /** How its speaker goes on at once: in writing, aloud, or (null) only where the occasion is carried. */
  readonly goesOn: "written" | "spoken" | null;
}

/** Goes through the quotations of one article in turn: what was named before, and whose it was. */
export class Course {
  readonly #reading: Reading;
  readonly #names: Names;
  readonly #groups: readonly Group[];
  readonly #heard: readonly Heard[];
  readonly #named: readonly (readonly Occasion[])[];
  /** Sentences that attribute a quotation. */
  readonly #attributed: ReadonlySet<number>;
  readonly #main: { readonly person: Person; readonly occasion: Occasion } | null;
  readonly #current = new Map<Person, Occasion>();
  /** Where it was said to be theirs. */
  readonly #addressed = new Map<Person, { readonly paragraph: number; readonly sentence: number }>();
  readonly #kinds: Kinds;
  readonly #hosts: ReadonlySet<string>;
  readonly #passing = new Passing();
  readonly #sitting = new Sitting();
  readonly #written = new Written();
  readonly #exchange = new Exchange();
  readonly #sources = new Sources();
  #held: Held | null = null;
  /** Where a quotation was said by somebody of whom nobody knows who it is: "the minister told the Courier". */
  #unknown: { readonly occasion: Occasion; readonly paragraph: number; readonly sentence: number } | null = null;
  #previous: Answer | null = null;
  #sentence = 0;

  constructor(
    reading: Reading,
    names: Names,
    groups: readonly Group[],
    heard: readonly Heard[],
    named: readonly (readonly Occasion[])[],
    kinds: Kinds,
    hosts: ReadonlySet<string>,
  ) {
    this.#reading = reading;
    this.#names = names;
    this.#groups = groups;
    this.#heard = heard;
    this.#named = named;
    this.#kinds = kinds;
    this.#hosts = hosts;
    this.#attributed = new Set(groups.flatMap((regions) => regions.map((region) => region.attributedIn)));
    const first = groups[0]?.[0]?.sentence ?? 0;
    const groupAt = firstGroups(groups);
    const whoIn = (sentence: number): Person | null =>
      this.#attributed.has(sentence) ? (heard[groupAt.get(sentence) ?? -1]?.named ?? null) : this.#subject(sentence);
    const main = openingOf(reading, named, heard, first, whoIn);
    this.#main = main;
    if (main === null) return;
    this.#current.set(main.person, main.occasion);
    const { tokens, paragraph } = reading.sentences[main.sentence] as Sentence;
    this.#passing.notes(main.person, undefined, main.occasion, paragraph, tokens);
  }

  /** To whom the quotation `g` was said; to be asked in turn. */
  next(g: number): SaidTo | null {
    const regions = this.#groups[g] as Group;
    const first = regions[0] as Region;
    this.#readTo(first.sentence);
    const who = this.#heard[g] as Heard;
    const person = who.named;
    const near = this.#held !== null && first.paragraph - this.#held.paragraph <= 1 ? this.#held : null;
    this.#held = person === null ? near : null;
    // "On the podcast Harbour Nights she told all. “…,” Roe said.": who it was is seen from who speaks.
    if (
      near?.occasion.carries &&
      person !== null &&
      isTheirs(this.#reading.sentences, near, person, this.#current.has(person))
    )
      this.#speaksTo(person, near.occasion, near.paragraph, near.sentence);
    const region = regions.find((one) => one.attribution?.cue) ?? first;
    const { tokens } = this.#reading.sentences[region.attributedIn] as Sentence;
    const mention = region.attribution?.mention ?? null;
    const unknown = this.#unknown;
    this.#unknown = null;
    // "The minister told the Courier that it was “lost.” “…,” he said.": who it was is seen from who he is.
    if (unknown !== null && person !== null && mention !== null && /^s?he$/.test(tokens[mention[0]]?.low ?? ""))
      if (region.attributedIn > unknown.sentence && region.paragraph - unknown.paragraph <= 1)
        this.#speaksTo(person, unknown.occasion, unknown.paragraph, unknown.sentence);
    const told = this.#tell(region, who, near);
    const still = told.to === null ? this.#sources.of(tokens, mention, first.paragraph, person !== null) : null;
    const answer = still === null ? told : { to: still, goesOn: null };
    this.#sources.tells(tokens, mention, answer.to, region.paragraph);
    // "in an interview with Roe, she said": nobody is spoken to by themselves.
    const to = answer.to !== null && person !== null && answer.to.label === person.name ? null : answer.to;
    const { paragraph, sentence } = regions[regions.length - 1] as Region;
    if (to !== null && person !== null) this.#written.writes(person, to);
    this.#previous = { to, person, paragraph, sentence, goesOn: answer.goesOn };
    return to;
  }

  #tell(region: Region, who: Heard, near: Held | null): Pick<Answer, "to" | "goesOn"> {
    const { tokens } = this.#reading.sentences[region.attributedIn] as Sentence;
    const person = who.named;
    const message = region.attribution?.message ?? null;
    if (message !== null && region.attribution?.mention) {
      const [from, to] = region.attribution.mention;
      const at: Span = [(tokens[from] as Token).start, (tokens[to - 1] as Token).end];
      return { to: { label: message, at }, goesOn: "written" };
    }
    const occasions = this.#named[region.attributedIn] ?? [];
    const local = nearest(occasions, tokens, region);
    const theirs = local !== null && person !== null ? this.#alreadyAt(local, person) : null;
    if (theirs !== null) return { to: theirs, goesOn: null };
    if (local !== null) {
      // "Roe, who told the Courier …, says on Tide Talk that": what she says next is said there.
      // "Roe told the Courier that she had heard Cole's interview with Tide Talk": that is what she tells of.
      const latest =
        local.carries && isMainlyTold(tokens, local)
          ? local
          : occasions.findLast(
              (one) => one.carries && !background(tokens, one) && (one === local || !inPassing(tokens, one)),
            );
      if (latest !== undefined) {
        // "‹Roe› was asked by Cole of Tide Talk: “…?”": both are on it.
        const isAgents = tokens[(region.attribution?.cue?.[1] ?? 0) - 1]?.low === "by";
        const there = [person, isAgents ? this.#subject(region.attributedIn) : null];
        for (const one of there) if (one !== null) this.#speaksTo(one, latest, region.paragraph, region.attributedIn);
        if (person === null)
          this.#unknown = { occasion: latest, paragraph: region.paragraph, sentence: region.attributedIn };
      }
      if (isPutTo(tokens, local) || (isScene(local) && isLongAgo(tokens, local))) return { to: local, goesOn: null };
      if (isScene(local))
        this.#sitting.speaks(local, region.paragraph, person, tokens, tokens[region.attribution?.cue?.[0] ?? -1]?.verb);
      if (local.site && person !== null) this.#written.posts(person, local, region);
      const isKnown = person !== null && this.#current.has(person);
      return { to: local, goesOn: local.carries && !isKnown ? "spoken" : wayOf(local) };
    }
    const sent = this.#exchange.of(
      this.#reading.sentences[region.attributedIn] as Sentence,
      region,
      this.#previous?.to ?? null,
    );
    if (sent !== null) return { to: sent, goesOn: null };
    const letter = letterOf(this.#reading.sentences, this.#named, region);
    if (letter !== null)
      return { to: (letter.label === "post" && this.#written.lastSite) || letter, goesOn: "written" };
    const cue = tokens[region.attribution?.cue?.[0] ?? -1];
    if (posted.has(cue?.low ?? "")) {
      const site = siteBefore(this.#named, region) ?? this.#written.siteOf(person, region, cue?.low ?? "");
      if (site !== null && person !== null) this.#written.posts(person, site, region);
      if (site !== null) return { to: site, goesOn: "written" };
      const isInWriting = near !== null && (near.occasion.sent === true || isWritten(near.occasion));
      const held = isInWriting && isHeldFor(this.#reading.sentences, near, person, region) ? near.occasion : null;
      if (held !== null) return { to: held, goesOn: "written" };
      return (
        this.#goingOn(region, who, "written") ?? {
          to: /^w/.test(cue?.low ?? "") ? this.#writtenBy(person, region) : null,
          goesOn: null,
        }
      );
    }
    const isGone =
      near !== null && isScene(near.occasion) && (isEarlier(tokens) || opensElsewhere(this.#leadOf(region, who)));
    if (
      near !== null &&
      !near.occasion.carries &&
      !isGone &&
      isHeldFor(this.#reading.sentences, near, person, region)
    ) {
      if (isScene(near.occasion))
        this.#sitting.speaks(
          near.occasion,
          region.paragraph,
          person,
          tokens,
          tokens[region.attribution?.cue?.[0] ?? -1]?.verb,
        );
      return { to: near.occasion, goesOn: wayOf(near.occasion) };
    }
    const on = this.#goingOn(region, who, "spoken");
    // "she said, drawing laughter": not posted any more.
    if (on !== null && !(on.goesOn === "written" && this.#isAloud(region))) return on;
    const sitting = this.#sittingOf(region, who);
    if (sitting !== null) return { to: sitting, goesOn: "spoken" };
    const now = region.attribution?.cue && tokens[region.attribution.cue[0] - 1]?.low === "now";
    if (now && this.#main !== null && person === this.#main.person) this.#current.set(person, this.#main.occasion);
    return { to: person && (this.#carriedTo(person, region) ?? this.#besideOf(person, region)), goesOn: null };
  }

  /** Where somebody was said to speak before, unless this was said at another time. */
  #carriedTo(person: Person, { attribution, attributedIn, paragraph }: Region): Occasion | null {
    const { sentences } = this.#reading;
    const since = this.#addressed.get(person);
    const named = since === undefined ? [] : (sentences[since.sentence] as Sentence).tokens;
    const { tokens } = sentences[attributedIn] as Sentence;
    if (isAnotherTime(tokens, attribution?.cue?.[0] ?? -1, named)) return null;
    const aside = this.#passing.of(person, paragraph, tokens, attribution?.cue?.[0] ?? -1);
    return aside ?? this.#current.get(person) ?? null;
  }

  /** "“…?” asked the host, Jane Roe", "“…,” said fellow guest Jane Roe": on the programme on which the talk is. */
  #besideOf(person: Person, { attributedIn, paragraph }: Region): SaidTo | null {
    const before = this.#previous;
    if (before?.to == null || !("carries" in before.to && before.to.carries) || paragraph - before.paragraph > ON)
      return null;
    const { tokens } = this.#reading.sentences[attributedIn] as Sentence;
    return isOfCompany(this.#hosts, person, tokens) ? before.to : null;
  }

  /** "in the interview", "by phone", "told ‹Channel 9›" of Channel 9's programme: of one who speaks to an outlet already. */
  #alreadyAt(local: Occasion, person: Person): Occasion | null {
    const known = this.#current.get(person);
    if (known === undefined) return null;
    if (local.medium !== undefined && kindNouns.has(local.medium))
      return this.#kinds.isAsGood(known.label, local.label, local.medium) ? known : null;
    return local.again || isPhone(local) || isHouseOf(this.#reading.text, local, known) ? known : null;
  }

  /** Somebody speaks to an outlet or on a programme, and at no meeting any more. */
  #speaksTo(person: Person, occasion: Occasion, paragraph: number, sentence: number): void {
    if (occasion.carries && this.#alreadyAt(occasion, person) !== null) return;
    const { tokens } = this.#reading.sentences[sentence] as Sentence;
    if (this.#passing.notes(person, this.#current.get(person), occasion, paragraph, tokens)) return;
    this.#current.set(person, occasion);
    this.#addressed.set(person, { paragraph, sentence });
    this.#sitting.leaves(person);
  }

  #isAloud({ attributedIn }: Region): boolean {
    return (this.#reading.sentences[attributedIn] as Sentence).tokens.some(({ low }) => aloud.has(low));
  }

  #sittingOf(region: Region, who: Heard): Occasion | null {
    if (!this.#sitting.isTold) return null;
    const person = who.named;
    const isElsewhere = person !== null && this.#addressed.has(person) && !this.#sitting.knows(person);
    return isElsewhere ? null : this.#sitting.at(person, this.#leadOf(region, who), this.#isOn(region));
  }

  /** Whether the quotation right before was spoken at a meeting. */
  #isOn({ paragraph }: Region): boolean {
    const before = this.#previous;
    return before?.to != null && scenes.has(before.to.label) && paragraph - before.paragraph <= 1;
  }

  #leadOf(region: Region, { named }: Heard): Lead {
    const isOf = (s: number): boolean => named !== null && mentions(this.#reading.sentences, s, named);
    return leadOf(
      this.#reading.sentences,
      this.#attributed,
      isOf,
      region,
      this.#previous?.paragraph === region.paragraph,
    );
  }

  /** What somebody was said to write, to whom or in what. */
  #writtenBy(person: Person | null, region: Region): SaidTo | null {
    if (person === null) return null;
    const isOf = (sentence: number): boolean => mentions(this.#reading.sentences, sentence, person);
    return (
      this.#sentTo(person, region) ??
      this.#written.lettersOf(person) ??
      letterOfWriter(this.#reading.sentences, this.#named, region, isOf)
    );
  }

  /** "told the Courier in a text message … she wrote": the paper, where she has just been said to write or speak to it. */
  #sentTo(person: Person | null, { paragraph }: Region): SaidTo | null {
    if (person === null) return null;
    const isJust =
      paragraph - (this.#addressed.get(person)?.paragraph ?? -ON) < ON ||
      (this.#previous?.person === person && paragraph - this.#previous.paragraph < ON);
    return (isJust && this.#current.get(person)) || null;
  }

  /** The speaker of the quotation before, still at it: what was said there is said here, or null where that does not hold. */
  #goingOn(region: Region, who: Heard, way: "written" | "spoken"): Pick<Answer, "to" | "goesOn"> | null {
    const before = this.#previous;
    if (before === null || before.person !== who.named) return null;
    const { tokens } = this.#reading.sentences[region.attributedIn] as Sentence;
    const isAtScene = before.to !== null && scenes.has(before.to.label);
    // "Outside, she said", "She had said on Saturday"
    if (isAtScene && (isEarlier(tokens) || this.#sitting.isLeft(this.#leadOf(region, who), before.to))) return null;
    // "Roe, who had posted it, told the Courier on Monday that": another occasion since.
    const since = who.named === null ? undefined : this.#addressed.get(who.named);
    if (since !== undefined && since.sentence > before.sentence) return null;
    // "She posted on Chirper that she would “wait”, and on Monday went on Tide Talk."
    const isElsewhere = before.goesOn === "written" && since?.sentence === before.sentence && way === "spoken";
    if (isElsewhere && who.by !== "carried") return null;
    if (who.by === "carried" && way === "spoken" && before.to !== null) return before;
    if (before.to === null || before.goesOn === null || region.paragraph - before.paragraph > ON) return null;
    // Whoever is not named is the same only where it is said that somebody goes on.
    const cue = tokens[region.attribution?.cue?.[0] ?? -1]?.low ?? "";
    if (who.named === null && !goesOn.has(cue)) return null;
    if (who.named !== null && isNameless(before.to) && this.#current.has(who.named)) return null;
    return way === "written" && before.goesOn === "spoken" ? null : before;
  }

  /** Notes what the sentences up to `last` say of occasions, where they quote nobody. */
  #readTo(last: number): void {
    for (; this.#sentence <= last; this.#sentence++) {
      const s = this.#sentence;
      const occasions = this.#named[s] ?? [];
      if (occasions.length === 0) continue;
      this.#exchange.read(this.#reading.sentences[s] as Sentence, s, occasions);
      if (this.#attributed.has(s)) continue;
      const { tokens, paragraph } = this.#reading.sentences[s] as Sentence;
      const told = occasions.filter((one) => !background(tokens, one));
      const scene = occasions.findLast(isScene);
      if (scene !== undefined) {
        // "When her turn came at the hearing, …"
        const isWhen = /^(?:when|as)$/.test(tokens[0]?.low ?? "");
        const isThere = (isWhen || told.includes(scene)) && isReal(tokens, scene) && isHeldThere(tokens, scene);
        const speaker = isThere ? this.#subject(s) : null;
        if (speaker !== null) this.#sitting.speaks(scene, paragraph, speaker, tokens);
        else if (isThere && (isWhen || scene.given || scene.token <= LEADS || isTold(tokens, scene)))
          this.#sitting.awaits(scene, paragraph, tokens);
        else if (isReal(tokens, scene)) this.#sitting.mentioned(scene, paragraph, tokens);
      }
      const occasion =
        told.find((one) => one.carries) ??
        told.findLast((one) => isHeldThere(tokens, one) && (!isClosed(one) || isTold(tokens, one)));
      if (occasion === undefined) continue;
      const subject = this.#subject(s);
      const person = subject ?? (this.#main?.occasion === occasion ? this.#main.person : null);
      // "In her radio interview, Roe said": where she was before.
      if (occasion.again && person !== null && this.#current.has(person)) continue;
      if (occasion.carries && person !== null && !occasion.again) this.#speaksTo(person, occasion, paragraph, s);
      if (occasion.carries && person !== null && occasion.token > LEADS) continue;
      if (!occasion.beside || occasion.given) this.#held = { occasion, sentence: s, paragraph, subject: person };
    }
  }

  #subject(index: number): Person | null {
    const { tokens } = this.#reading.sentences[index] as Sentence;
    const who = mainSubject(tokens);
    return who === null ? null : namedIn(this.#names, tokens, who);
  }
}

/** Paragraphs later in which somebody still goes on, where nobody else is quoted between. */
const ON = 2;

/** The first quotation that each sentence holds or attributes. */
function firstGroups(groups: readonly Group[]): ReadonlyMap<number, number> {
  const at = new Map<number, number>();
  groups.forEach((regions, g) => {
    for (const { sentence, attributedIn } of regions)
      for (const s of [sentence, attributedIn]) if (!at.has(s)) at.set(s, g);
  });
  return at;
}
