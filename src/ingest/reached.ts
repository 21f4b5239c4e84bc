/** How far inputs have been read: what lets a call go on where an earlier one was stopped. */

/** A place in an input, as its reader understands it; numbers only, so that it can be kept as text. */
export type Mark = Readonly<Record<string, number>>;

/** A file as it was found: another identity is another content. */
export interface InputFile {
  readonly path: string;
  readonly identity: string;
}

/** What has been given of a file by now. */
export interface Reached {
  readonly reached: {
    readonly file: InputFile;
    /** "begun": nothing yet, or no more than an earlier call; "known": all, by an earlier call; "whole": all. */
    readonly state: "begun" | "known" | "whole" | "part";
    /** Where to go on; null but in a file begun or read in part. */
    readonly mark: Mark | null;
  };
}

/** A reader's own word for it: all articles and problems before `mark` have been given. */
export interface Marked {
  readonly mark: Mark;
}

/** What a reader may use beside the bytes, and other kinds of input have no use for. */
export interface Reading {
  /** Where an earlier call stopped, as this reader gave it; null for the beginning. */
  readonly from: Mark | null;
  /** The bytes of the file from one of them on, and how many it has; null where the input is no file. */
  readonly file: { readonly size: number; readonly bytesFrom: (offset: number) => AsyncIterable<Buffer> } | null;
  /** Something good to know that is no problem. */
  readonly note: (message: string) => void;
}

export const FROM_THE_START: Reading = { from: null, file: null, note: () => undefined };
