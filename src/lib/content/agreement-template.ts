/**
 * A ready-made beginning for an agreement, and what a group talks through before it adopts one. A
 * collective changes every word; nothing on the board remembers which one an agreement began with.
 * What is in [brackets] is for the group to fill in, and `blanks` says what each asks for.
 */

/** The order in which they are offered. */
export const AGREEMENT_TEMPLATE_IDS = [
  ...(['ladder-short', 'ladder-full', 'care', 'time-off', 'community-protocol'] as const),
  ...(['deciding', 'money', 'safety', 'access', 'meetings', 'values'] as const),
] as const;
export type AgreementTemplateId = (typeof AGREEMENT_TEMPLATE_IDS)[number];

export type AgreementPart =
  | { readonly heading: string; readonly paragraphs: readonly string[] }
  | { readonly heading: string; readonly items: readonly string[] };

export interface AgreementTemplate {
  readonly id: AgreementTemplateId;
  readonly title: string;
  readonly forWhom: string;
  /** The whole of it in plain words, for somebody who reads nothing else. No brackets. */
  readonly digest: string;
  readonly parts: readonly AgreementPart[];
  /** Every bracket in `parts`, without the brackets, in the order in which they first come. */
  readonly blanks: readonly { readonly blank: string; readonly means: string }[];
  /** Not part of the agreement: for the meeting in which it is talked about. */
  readonly talkThrough: readonly string[];
  /** What it does not cover, and where that belongs. */
  readonly leavesOut: readonly string[];
  readonly reviewMonths: number;
}
