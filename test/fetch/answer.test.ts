import { describe, expect, it } from "vitest";
import { contentTypeOf, retryAfterOf } from "../../src/fetch/answer.js";

describe("Content-Type", () => {
  it.each([
    ["text/html; charset=UTF-8", "text/html", "utf-8"],
    ['TEXT/HTML;level=1; Charset="windows-1252"', "text/html", "windows-1252"],
    ["text/plain;charset='koi8-r'", "text/plain", "koi8-r"],
    ["text/html; charset=", "text/html", null],
    [";charset=utf-8", null, "utf-8"],
    [null, null, null],
  ])("%s", (header, type, charset) => {
    expect(contentTypeOf(header)).toMatchObject({ type, charset });
  });
});

describe("Retry-After is seconds, or a date by the host's own clock", () => {
  const date = "Fri, 02 May 2031 10:00:00 GMT";
  it.each([
    [{ "retry-after": "120" }, 120],
    [{ "retry-after": "Fri, 02 May 2031 10:05:00 GMT", date }, 300],
    [{ "retry-after": "Fri, 02 May 2031 09:00:00 GMT", date }, 0],
    [{ "retry-after": "Fri, 02 May 2031 10:05:00 GMT" }, null],
    [{ "retry-after": "soon", date }, null],
    [{ "retry-after": "99999999999999999999", date }, null],
    [{ "retry-after": ["60", "70"] }, 60],
    [{}, null],
  ])("%j: %s", (headers, seconds) => {
    expect(retryAfterOf(headers)).toBe(seconds);
  });
});
