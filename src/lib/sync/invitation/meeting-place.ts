/**
 * Where newcomer and member meet: y-webrtc's signalling under the invitation's own topic, with an
 * empty document that nothing is ever written to.
 */

import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Clock, Random } from '#lib/base/brands.ts';
import { deriveInvitation } from '#lib/crypto/derive.ts';
import type { DoorReason } from '#lib/ledger/door-reasons.ts';
import type { IceChoice } from '#lib/sync/door/ice.ts';
import { createPathWatch } from '#lib/sync/door/path-watch.ts';
import {
  makeWrtc,
  type After,
  type GuardedChannel,
  type RawConnection,
  type WebRtcPlatform,
} from '#lib/sync/door/peer-connection.ts';
import type { WebrtcProviderClass } from '#lib/sync/quiet-broadcast.ts';
import { openSite, type Site } from '#lib/sync/signalling-site.ts';

export interface MeetingConfig {
  /** The 16 secret bytes of the link. */
  readonly secret: Uint8Array;
  readonly signalling: readonly string[];
  readonly ice?: IceChoice | undefined;
  readonly clock: Clock;
  readonly after: After;
  readonly random: Random;
  readonly platform: WebRtcPlatform;
  readonly unfinishedAfterMs?: number;
  readonly holdMs?: number;
  readonly noPathAfterMs?: number;
  /** For several pages in one process. */
  readonly loadProvider?: () => Promise<WebrtcProviderClass>;
}

/** Members of an invitation find one another here too, and must leave room for the newcomer. */
const MEETING_PLACES = 128;

export async function openMeetingPlace(
  config: MeetingConfig,
  createChannel: (connection: RawConnection) => GuardedChannel,
  onFailure: (reason: DoorReason) => void,
  onPath: (isMissing: boolean) => void,
): Promise<Site> {
  const { topic, password } = deriveInvitation(config.secret);
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  const { platform, after, unfinishedAfterMs, holdMs } = config;
  const { ice, noPathAfterMs } = config;
  const paths = createPathWatch({ after, onChanged: onPath, noPathAfterMs });
  const wrtc = makeWrtc({
    platform,
    after,
    ice,
    paths,
    createChannel,
    onFailure,
    ...(unfinishedAfterMs === undefined ? {} : { unfinishedAfterMs }),
    ...(holdMs === undefined ? {} : { holdMs }),
  });
  const site = await openSite({
    topic,
    doc,
    password,
    awareness,
    signalling: config.signalling,
    maxConns: MEETING_PLACES,
    peerOpts: { wrtc },
    loadProvider: config.loadProvider,
  });
  return {
    ...site,
    async close() {
      paths.stop();
      await site.close();
      doc.destroy();
    },
  };
}
