/** The shape of what is said after a loss: content/loss-path.ts and content/aftercare.ts. */

export type LossStep = 'call' | 'phone' | 'apart' | 'meals' | 'circle' | 'memorial' | 'aftercare';

interface Words {
  readonly title: string;
  readonly lines: readonly string[];
}
export interface LossWords {
  /** What has happened, as the page's first line. */
  readonly title: string;
  readonly lead: string;
  readonly steps: Readonly<Record<LossStep, Words>>;
  /** What to do about their devices. */
  readonly phone: readonly Words[];
  readonly end: Words;
}

type AftercareMoment = 'week' | 'month' | 'quarter' | 'year';
export type Aftercare = Record<
  AftercareMoment,
  { readonly title: string; readonly lines: readonly string[] }
>;
