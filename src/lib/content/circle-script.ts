/**
 * A circle's words for those who hold it: what they prepare, what they say at the opening, a question
 * a round, the closing, and what comes afterwards. Read from a phone or from paper; nothing that is
 * said in answer is ever written. `id` is the same in every language, so that each person reads the
 * question in their own.
 */

export interface CircleScript {
  readonly id: string;
  readonly title: string;
  readonly forWhom: string;
  /** What two holders prepare. */
  readonly before: readonly string[];
  readonly opening: readonly string[];
  readonly rounds: readonly {
    readonly prompt: string;
    /** Advice to the holders; may be ''. */
    readonly hold: string;
  }[];
  readonly closing: readonly string[];
  readonly afterwards: readonly string[];
  readonly minutes: number;
}

/** The two that belong to any gathering. */
export interface CircleRounds {
  readonly opening: CircleScript;
  readonly closing: CircleScript;
}
