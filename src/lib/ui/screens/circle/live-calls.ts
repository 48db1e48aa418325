/* What somebody can do on a circle's page. */

export interface LiveCalls {
  readonly onend: (seat: number) => void;
  readonly onstep: (by: -1 | 1) => void;
  readonly onask: (member: string) => void;
  readonly onanswer: (answer: 'yes' | 'not-now') => void;
  readonly ontakeup: () => void;
  readonly ontogether: (people: number) => void;
  readonly onmove: (seat: number, by: -1 | 1) => void;
  readonly onminutes: (minutes: number) => void;
  /** '' is the script's question again. */
  readonly onquestion: (question: string) => void;
  readonly onleave: () => void;
  readonly onclose: () => void;
}
