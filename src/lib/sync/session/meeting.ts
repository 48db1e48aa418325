/** The room of an open board: where members meet under the newest epoch's keys. */

import type { Awareness } from 'y-protocols/awareness';
import { deriveEpoch } from '#lib/crypto/derive.ts';
import type { SignKeys } from '#lib/crypto/sign.ts';
import type { Ledger } from '#lib/ledger/ledger.ts';
import type { PhotoCarrier } from '#lib/sync/photos/photo-door.ts';
import { openRoom, type Room } from '#lib/sync/room.ts';
import type { CircleLine } from '#lib/sync/circle/circle-line.ts';
import type { OpenLedger } from '#lib/sync/session/ledger-opening.ts';
import type { BoardSessionConfig } from '#lib/sync/session/session-config.ts';
import type { WhoHolds } from '#lib/sync/session/who-holds.ts';

export interface Meeting extends Pick<OpenLedger, 'ledgerDoc' | 'disk'> {
  readonly ledger: Ledger;
  readonly signKeys: SignKeys;
  readonly awareness: Awareness;
  readonly whoHolds: WhoHolds;
  readonly circles: CircleLine;
  readonly photos: PhotoCarrier;
}

export function meet(config: BoardSessionConfig, meeting: Meeting): Promise<Room> {
  const { entry } = config;
  const epoch = entry.epochs.at(-1);
  if (epoch === undefined) throw new Error('a board has an epoch');
  const { topic, password, doorSecret } = deriveEpoch(epoch.key, entry.board);
  return openRoom({
    ledger: meeting.ledger,
    ledgerDoc: meeting.ledgerDoc,
    signKeys: meeting.signKeys,
    awareness: meeting.awareness,
    board: entry.board,
    headerKey: entry.headerKey,
    incarnation: entry.incarnation,
    topic,
    password,
    doorSecret,
    signalling: config.signalling,
    ice: config.ice,
    clock: config.clock,
    after: config.after,
    random: config.random,
    platform: config.platform,
    durableHeads: meeting.disk.durableHeads,
    saved: meeting.whoHolds.known(),
    circles: meeting.circles,
    onWake: config.onWake,
    photos: meeting.photos,
  });
}
