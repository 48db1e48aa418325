/** Empty documents that a made-up collective is put on, and the moment in which one looks. */

import type { MemberId, Random } from '#lib/base/brands.ts';
import type { Docs } from '#lib/board/docs.ts';
import type { Signer } from '#lib/board/rounds.ts';

export interface ExampleBoard {
  readonly docs: Docs;
  /** One for each of the collective's people, in their order. */
  readonly members: readonly MemberId[];
  /** Of each of them: agreements are signed in the example too. */
  readonly signers: readonly Signer[];
  /** Of the charter, in percent. */
  readonly quorum: number;
  readonly random: Random;
  readonly today: string;
  /** In ms; and the IANA zone of the clock on the wall. */
  readonly now: number;
  readonly zone: string;
}
