/** The verdict in plain words. */
export interface Sentence {
  readonly text: string;
  /** The row, the input or the phase that it is about. */
  readonly criterion?: string;
  readonly driver?: string;
  readonly phase?: string;
}

export interface Said {
  readonly title: string;
  readonly sentences: readonly Sentence[];
}
