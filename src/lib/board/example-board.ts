/** Empty documents that a made-up collective is put on, and the moment in which one looks. */

import type { MemberId, Random } from '#lib/base/brands.ts';
import type { Docs } from '#lib/board/docs.ts';

export interface ExampleBoard {
  readonly docs: Docs;
  /** One for each of the collective's people, in their order. */
  readonly members: readonly MemberId[];
  readonly random: Random;
  readonly today: string;
  /** In ms; and the IANA zone of the clock on the wall. */
  readonly now: number;
  readonly zone: string;
}
