/** What pages state about themselves: each row of `eval/page-cases.ts`, and each entry of the lists. */

import { describe, expect, it } from "vitest";
import words from "../../data/date-words.json" with { type: "json" };
import data from "../../data/page-metadata.json" with { type: "json" };
import { casePage } from "../../eval/page-case.js";
import { PAGE_CASES } from "../../eval/page-cases.js";
import { readPage } from "../../src/ingest/html/page.js";
import { peopleOf } from "../../src/ingest/html/page-authors.js";
import { isoOf } from "../../src/ingest/html/page-days.js";
import { isRelative, relativeDay } from "../../src/ingest/html/relative-days.js";

describe("of a page with", () => {
  it.each(PAGE_CASES.map((one) => [one.name, one] as const))("%s", async (_, one) => {
    const article = await readPage(casePage(one), one.address ?? "page.html", undefined, { made: one.made ?? null });
    const got = {
      ...(one.day !== undefined && { day: article.publishedAt?.slice(0, 10) ?? null }),
      ...(one.time !== undefined && { time: article.publishedAt }),
      ...(one.changed !== undefined && { changed: article.modifiedAt ?? null }),
      ...(one.authors !== undefined && { authors: article.authors }),
      ...(one.title !== undefined && { title: article.title }),
      ...(one.outlet !== undefined && { outlet: article.outlet }),
      ...(one.said !== undefined && { said: article.language }),
    };
    const { name, head, top, under, language, address, made, ...wanted } = one;
    expect(got).toEqual(wanted);
    for (const field of ["publishedAt", "modifiedAt"] as const)
      expect(article.evidence[field] !== undefined, `evidence for ${field}`).toBe((article[field] ?? null) !== null);
  });
});

describe("data/page-metadata.json", () => {
  it.each(data.nobody.flatMap(({ examples }) => examples))("%s is nobody", (name) => {
    expect(peopleOf(name)).toEqual([]);
    expect(data.nobody.some(({ pattern }) => new RegExp(`^(?:${pattern})$`, "iu").test(name))).toBe(true);
  });

  it.each(data.nobody.flatMap((entry) => entry.not ?? []))("%s is somebody", (name) => {
    expect(peopleOf(name)).toEqual([name]);
  });

  it.each(data.openings)("a name after %s", (opening) => {
    expect(peopleOf(`${opening} Ana Ruhl`)).toEqual(["Ana Ruhl"]);
  });

  it.each(data.posts)("a name before %s", (post) => {
    expect(peopleOf(`Ana Ruhl ${post}`)).toEqual(["Ana Ruhl"]);
  });

  it.each(["published", "modified", "author", "outlet"] as const)("%s: each name is read", async (field) => {
    for (const name of data[field]) {
      const content = field === "author" ? "Ana Ruhl" : field === "outlet" ? "The Fenland Lamp" : "2031-05-06";
      const page = casePage({ name, head: `<meta name="${name}" content="${content}">` });
      const article = await readPage(page, "page.html");
      const got = {
        published: article.publishedAt,
        modified: article.modifiedAt,
        author: article.authors[0],
        outlet: article.outlet,
      };
      expect(got[field], name).toBe(content);
    }
  });
});

describe("data/date-words.json", () => {
  it.each(Object.entries(words.foreign).flatMap(([month, names]) => names.map((name) => [name, month] as const)))(
    "%s is month %s",
    (name, month) => {
      expect(isoOf(`6. ${name} 2031`)).toBe(`2031-${month.padStart(2, "0")}-06`);
    },
  );

  it.each(words.relative.map(({ example }) => example))(
    "%s is a day by a stated time, and by no clock",
    async (line) => {
      expect(isRelative(line)).toBe(true);
      expect(await relativeDay(line, "Tue, 06 May 2031 12:00:00 GMT")).toMatch(/^2031-05-0[56]$/);
      expect(await relativeDay(line, "no time")).toBeNull();
    },
  );

  it.each(["3 hours", "hours of waiting ago", "two weeks ago", "Yesterday the ferry sailed"])(
    "%s is no day",
    (line) => {
      expect(isRelative(line)).toBe(false);
    },
  );
});
