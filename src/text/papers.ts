/** Papers' names of two, which no list can hold: "Star-Journal", "Union-Tribune". */

const DOUBLE =
  /^(?!(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)-)(?<first>\p{Lu}\p{L}{2,14})-(?<last>\p{Lu}\p{L}{2,14})$/u;

/** Whether a word is one paper that was two. `tells`: whether a word stands in papers' names, as printed. */
export function isDoublePaper(word: string, tells: (word: string) => boolean): boolean {
  const { first = "", last = "" } = DOUBLE.exec(word)?.groups ?? {};
  return first !== "" && (tells(first) || tells(last));
}
