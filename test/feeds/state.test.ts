import { describe, expect, it } from "vitest";
import { MOST_TRIES, readState, waitFor, withFailure, withSeen } from "../../src/feeds/state.js";

describe("when a feed is asked again", () => {
  it.each([
    ["after an answer, at the next turn", 900, 0, null, 900],
    ["twice as late after each failure in a row", 900, 1, null, 1800],
    ["and again", 900, 3, null, 7200],
    ["never later than a day", 900, 40, null, 86_400],
    ["or than its own turn, where that is longer", 172_800, 3, null, 172_800],
    ["no sooner than its host asks", 900, 0, 3600, 3600],
    ["whatever else would be later stands", 900, 3, 60, 7200],
    ["a host that asks for a year is asked after a day", 900, 1, 31_536_000, 86_400],
  ])("%s", (_, every, failures, retryAfter, seconds) => {
    expect(waitFor(every, failures, retryAfter)).toBe(seconds);
  });
});

describe("what is kept of a feed", () => {
  it("a feed never read has nothing done", () => {
    expect(readState("")).toEqual({ etag: null, lastModified: null, seen: [], tries: {} });
  });

  it("an item that fails is tried again, and given up at the last try, or where nothing stands", () => {
    let state = readState("");
    for (let tried = 1; tried < MOST_TRIES; tried++) {
      state = withFailure(state, "a", false);
      expect(state).toMatchObject({ seen: [], tries: { a: tried } });
    }
    expect(withFailure(state, "a", false)).toMatchObject({ seen: ["a"], tries: {} });
    expect(withFailure(readState(""), "a", true)).toMatchObject({ seen: ["a"], tries: {} });
  });

  it("comes back as it was kept, and does not grow without end", () => {
    let state = readState("");
    for (let item = 0; item < 6000; item++) state = withSeen(state, `item ${item}`);
    expect(readState(JSON.stringify(state))).toEqual(state);
    expect(state.seen).toHaveLength(5000);
    expect(state.seen.at(-1)).toBe("item 5999");
  });
});
