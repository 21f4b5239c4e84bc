/** The shapes of what the tools give, as schemas that clients are told of and that every answer is held to. */

import { z } from "zod";
import { FINDINGS, FLAGS, LEVELS } from "../model.js";

const span = z.tuple([z.number().int(), z.number().int()]).describe("offsets in UTF-16 code units, half open");

const passage = z.object({
  name: z.string().describe("the source: a path or an address"),
  at: span,
  time: z.string().nullable(),
  place: z.string().nullable().describe("page, paragraph or line"),
  url: z.string().nullable().describe("an address that leads to the words"),
  text: z.string(),
  speaker: z.string().nullable().describe("whose words they are there; null where the source does not say"),
  spoken: z.enum(["turn", "quoted", "prose"]),
});

const operation = z.object({
  kind: z.string(),
  at: span,
  statement: z.string().describe("the words of the source"),
  rendition: z.string().describe("the words of the draft"),
  flags: z.array(z.enum(FLAGS)),
});

const finding = z.object({
  finding: z.enum(FINDINGS),
  level: z.enum(LEVELS),
  reason: z.string(),
  quotation: z.string(),
  speaker: z.string().nullable(),
  line: z.number().int(),
  column: z.number().int(),
  at: span,
  source: passage.nullable(),
  others: z.array(passage),
  operations: z.array(operation),
  flags: z.array(z.enum(FLAGS)),
});

export const checked = {
  summary: z.string(),
  sources: z.number().int().describe("how many sources the quotations were held against"),
  ledger: z
    .object({ name: z.string(), articles: z.number().int(), read: z.number().int() })
    .nullable()
    .describe("a ledger too large to be read whole: it was asked for the words of the quotations"),
  style: z.string(),
  findings: z.array(finding),
};

const printing = z.object({
  article: z.string(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  publishedAt: z.string().nullable(),
  url: z.string().nullable(),
  class: z.string(),
  text: z.string(),
});

export const found = {
  summary: z.string(),
  finding: z.enum(FINDINGS).nullable().describe("null where there are no sources, only a ledger"),
  reason: z.string(),
  passages: z.array(passage),
  statements: z.array(
    z.object({
      id: z.string(),
      speaker: z.string().nullable(),
      saidTo: z.string().nullable(),
      text: z.string(),
      printings: z.array(printing),
    }),
  ),
};

export const traced = {
  summary: z.string(),
  statements: z.array(
    z.object({
      id: z.string(),
      speaker: z.string().nullable(),
      saidTo: z.string().nullable(),
      text: z.string().describe("the fullest attested form"),
      origins: z.number().int().describe("independent origins among its printings"),
      earliest: z
        .object({ article: z.string(), time: z.string().nullable(), evidence: z.string() })
        .nullable()
        .describe("earliest in this ledger"),
      renditions: z.array(
        printing.extend({
          differences: z.array(operation.omit({ at: true })),
          flags: z.array(z.enum(FLAGS)),
        }),
      ),
    }),
  ),
};

export const listed = {
  summary: z.string(),
  sources: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(["transcript", "notes", "coverage"]),
      words: z.number().int(),
      title: z.string().nullable(),
      url: z.string().nullable(),
    }),
  ),
  ledger: z.string().nullable(),
};
