/** Occasions that extraction read at a quotation and that no cue of ours names: "told Pellhaven Town Council". */

import data from "../../data/credits.json" with { type: "json" };
import type { Block, Credit, Quotation, Span } from "../model.js";
import { placeIndex } from "./cover.js";
import type { OutletTest } from "./outlets.js";
import type { NamedSource } from "./sources.js";

/** What an occasion's name says of its kind. */
const KINDS: readonly { readonly pattern: RegExp; readonly kind: Credit["kind"] }[] = [
  ...data.occasions.map(({ words, kind }) => ({
    pattern: new RegExp(`\\b(?:${words.join("|")})s?\\b`, "i"),
    kind: kind as Credit["kind"],
  })),
  { pattern: new RegExp(`\\b(?:${data.platforms.join("|")})\\b`), kind: "post" as const },
];
/** The cue is part of the credit's words. */
const CUE = /\b(?:[Tt]old|[Tt]ells|[Tt]elling|[Tt]o|[Ii]n|[Oo]n|[Aa]t|[Dd]uring|[Ww]ith|[Bb]y) (?:the |an? )?$/;
const CUE_REACH = 12;

/** One source a place, by place; `taken` are places that are credits already. */
export function occasionsRead(
  text: string,
  blocks: readonly Block[],
  quotations: readonly Quotation[],
  taken: readonly Span[],
  isOutlet: OutletTest,
): NamedSource[] {
  const inBlock = placeIndex(blocks.map((block) => [[block.start, block.end], block] as const));
  const isTaken = placeIndex(taken.map((at) => [at, at] as const));
  const found = new Map<string, NamedSource>();
  for (const { saidTo, saidToAt } of quotations) {
    if (saidTo === null || saidToAt === null || found.has(saidToAt.join("-"))) continue;
    const [block] = inBlock(saidToAt);
    if (block === undefined || saidToAt[1] > block.end || isTaken(saidToAt).length > 0) continue;
    if (!names(text.slice(...saidToAt), saidTo)) continue;
    const cue = CUE.exec(text.slice(Math.max(block.start, saidToAt[0] - CUE_REACH), saidToAt[0]))?.[0].length ?? 0;
    const kind = kindOf(saidTo, isOutlet) ?? (isMeeting(text, saidTo, saidToAt, isOutlet) ? "interview" : null);
    if (kind === null) continue;
    found.set(saidToAt.join("-"), { to: saidTo, kind, at: [saidToAt[0] - cue, saidToAt[1]] });
  }
  return [...found.values()].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
}

/** A paper's name says nothing of the kind: the Post is no post, the Letter no letter. */
function kindOf(saidTo: string, isOutlet: OutletTest): Credit["kind"] | null {
  const kind = KINDS.find(({ pattern }) => pattern.test(saidTo))?.kind ?? null;
  return kind === "broadcast" || SITES.has(saidTo) || !isOutlet(saidTo) ? kind : null;
}

const SITES: ReadonlySet<string> = new Set(data.platforms);
const MEETING = new RegExp(`\\b(?:${data.meetings.join("|")})s?\\b`, "i");

/** A nameless interview, an outlet, or a title in marks ("Morning Joe"); whoever else is told something is a hearer and no source. */
function isMeeting(text: string, saidTo: string, at: Span, isOutlet: OutletTest): boolean {
  return MEETING.test(saidTo) || isOutlet(saidTo) || /["“‘']/.test(text[at[0] - 1] ?? "");
}

/** Whether the printed words name the occasion: they share the beginning of a word ("texts" and "text message"). */
function names(printed: string, occasion: string): boolean {
  const beginnings = (words: string): string[] => words.toLowerCase().match(/\p{L}{3,4}/gu) ?? [];
  const theirs = new Set(beginnings(occasion));
  return beginnings(printed).some((beginning) => theirs.has(beginning));
}
