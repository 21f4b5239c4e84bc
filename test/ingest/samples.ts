/** A small file of every kind that is read, made here or kept under `test/cases/`. All of it is invented. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { http, record } from "../../bench/archive/warc.js";
import { ATOM, JSON_FEED, RSS } from "../feeds/samples.js";
import type { Sample } from "./contract.js";
import { docx, epub } from "./make-docx.js";
import { column, pdf } from "./make-pdf.js";

const kept = (name: string) => readFileSync(join(import.meta.dirname, "../cases/documents", name));

const WORDS = [
  "Mayor Mara Voss opened the Harbor City ferry on Monday before a crowd of two hundred people.",
  "“I will ride it every day,” Voss said at the dock. “Every – single – day.” 🚢",
  "Tom Oake, who keeps the dock, was not so sure of it.",
];
const TEXT = `A Ferry at Last\n\n${WORDS.join("\n\n")}\n`;
const PAGE = `<!doctype html><html lang="en"><head><title>A Ferry at Last</title></head><body><article><h1>A Ferry at Last</h1>${WORDS.map((words) => `<p>${words}</p>`).join("\n")}</article></body></html>`;
const MARKDOWN = `---\ntitle: A Ferry at Last\n---\n\n# A Ferry at Last\n\n${WORDS.join("\n\n").replace("every day", "*every* day")}\n\n- [one](https://a.example)\n\n> two\n\n\`\`\`\ncode\n\`\`\`\n`;
/** Helvetica of the samples has no ship. */
const PRINTED = WORDS.map((words) => words.replace(" 🚢", ""));
const NUMBERED = [
  "Q. Did you ride it on the first day?",
  "A. I did.",
  "Q. And then?",
  "A. Every single day since then.",
];

/** By the name of the format; the order is that of the list of formats. */
export const SAMPLES: Readonly<Record<string, readonly Sample[]>> = {
  HTML: [{ name: "a page", file: Buffer.from(PAGE), once: WORDS }],
  "RSS, Atom, JSON Feed or OPML": [
    { name: "RSS", file: Buffer.from(RSS), once: [] },
    { name: "Atom", file: Buffer.from(ATOM), once: [] },
    { name: "JSON Feed", file: Buffer.from(JSON_FEED), once: [] },
  ],
  "WebVTT or SRT": [
    {
      name: "WebVTT",
      file: kept("harbor-hearing.vtt"),
      once: ["will be the first to ride it", "Who pays for it & when", "Every penny"],
    },
    {
      name: "captions that roll",
      file: kept("rolling.vtt"),
      once: ["we kept the ferry", "running all winter", "nobody thanked us"],
    },
    { name: "SRT", file: kept("dock-talk.srt"), once: ["never closed the dock", "For one day", "One day was enough"] },
  ],
  PDF: [
    {
      name: "PDF",
      file: pdf(
        [
          PRINTED.flatMap((words, index) => column(72, 100 + 60 * index, words.match(/.{1,45}(?:\s|$)/g) ?? [])),
          [...column(60, 100, ["1", "2", "3", "4"], 24), ...column(90, 100, NUMBERED, 24)],
        ],
        { Title: "Ferry" },
      ),
      once: [...PRINTED, "Did you ride it on the first day?"],
    },
  ],
  EPUB: [
    {
      name: "EPUB",
      file: epub([
        ["A Ferry at Last", WORDS[0] ?? "", WORDS[1] ?? ""],
        ["The Dock", WORDS[2] ?? ""],
      ]),
      once: WORDS,
    },
  ],
  DOCX: [{ name: "DOCX", file: docx([["Title", "A Ferry at Last"], ...WORDS], { "dc:title": "Ferry" }), once: WORDS }],
  WARC: [
    {
      name: "WARC",
      file: Buffer.concat([
        record({ type: "response", uri: "https://lantern.example/ferry" }, http(PAGE)),
        record({ type: "response", uri: "https://lantern.example/other" }, http(PAGE.replace(/Oake/g, "Reed"))),
      ]),
      once: ["Tom Oake, who keeps", "Tom Reed, who keeps"],
    },
  ],
  JSON: [
    { name: "JSON", file: Buffer.from(JSON.stringify([{ text: TEXT }, { text: "We sail." }], null, 2)), once: WORDS },
  ],
  "JSON lines": [
    {
      name: "JSON lines",
      file: Buffer.from(
        `${JSON.stringify({ id: "a", text: TEXT, title: "A Ferry at Last" })}\n${JSON.stringify({ text: "We sail." })}\n`,
      ),
      once: WORDS,
    },
  ],
  Markdown: [{ name: "Markdown", file: Buffer.from(MARKDOWN), once: [WORDS[0] ?? "", WORDS[2] ?? "", "*every* day"] }],
  "plain text": [{ name: "plain text", file: Buffer.from(TEXT), once: WORDS }],
};

/** Signs of the kinds that are refused by name. */
export const REFUSED: Readonly<Record<string, string>> = {
  XML: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>',
  "Word (.doc), or a DOCX with a password,": "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
  RTF: "{\\rtf1 We sail.}",
  SQLite: "SQLite format 3\0",
  "an image": "\x89PNG\r\n\x1a\n",
  "sound or video": "\0\0\0\x18ftypmp42",
  "a compressed archive": "7z\xbc\xaf\x27\x1c",
  "a program": "\x7fELF\x02\x01",
};
