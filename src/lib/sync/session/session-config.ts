/** What a session is opened with. */

import type { Clock, Random } from '#lib/base/brands.ts';
import type { Run } from '#lib/ledger/outer-update.ts';
import type { IceChoice } from '#lib/sync/door/ice.ts';
import type { After, WebRtcPlatform } from '#lib/sync/door/peer-connection.ts';
import type { BoardEntry } from '#lib/sync/vault/contents.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';

export interface BoardSessionConfig {
  readonly vault: Vault;
  readonly entry: BoardEntry;
  readonly signalling: readonly string[];
  readonly ice?: IceChoice | undefined;
  readonly platform: WebRtcPlatform;
  readonly clock: Clock;
  readonly after: After;
  readonly random: Random;
  /** The person or the browser asks to spare data: no photo is fetched but on a tap. */
  sparesData(): boolean;
  /** The page or the network came back. */
  onWake(listener: () => void): () => void;
  /** Control envelopes that a welcome brought: a newcomer's ledger begins with them. */
  readonly seed?: readonly Run[];
}
