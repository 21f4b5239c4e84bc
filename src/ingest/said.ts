/** What came with an input fetched from the network, beside its bytes. */
export interface Said {
  /** The charset that a header names; it stands before the input's own word. */
  readonly charset: string | null;
  /** Where it was found, after all redirects; null for a file. */
  readonly address: string | null;
  /** An instant at which it was so, as a header or an archive states it: "Tue, 06 May 2031 07:30:00 GMT". */
  readonly made?: string | null;
}

export const NOTHING_SAID: Said = { charset: null, address: null };
