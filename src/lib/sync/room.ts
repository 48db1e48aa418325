/**
 * A board's place to meet: stock y-webrtc on the ledger document, with our door on every channel.
 * Around it what y-webrtc does not do: asking again for what was lost (anti-entropy), telling what is
 * on disk, keeping the document equal to what the ledger accepted, freeing dead places.
 * docs/PROTOCOL.md §8 and §9.
 */

import { removeAwarenessStates, type Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Clock, DeviceId, MemberId, Random } from '#lib/base/brands.ts';
import { clientIdOf, deviceIdOf } from '#lib/crypto/derive.ts';
import type { SignKeys } from '#lib/crypto/sign.ts';
import { CONTENT } from '#lib/ledger/envelope.ts';
import type { DoorReason } from '#lib/ledger/door-reasons.ts';
import type { Ledger } from '#lib/ledger/ledger.ts';
import { encodeOuterUpdate, type Run } from '#lib/ledger/outer-update.ts';
import type { CircleLine } from '#lib/sync/circle/circle-line.ts';
import { createDoorChannel } from '#lib/sync/door/channel.ts';
import { createConnection, type Connection } from '#lib/sync/door/connection.ts';
import { createDoorLog, type DoorLog } from '#lib/sync/door/door-log.ts';
import type { HeadAnnouncement } from '#lib/sync/door/heads.ts';
import { createHoldings, type Holdings } from '#lib/sync/door/holdings.ts';
import type { IceChoice } from '#lib/sync/door/ice.ts';
import { createPathWatch } from '#lib/sync/door/path-watch.ts';
import { makeWrtc, type After, type WebRtcPlatform } from '#lib/sync/door/peer-connection.ts';
import { runsOfEnvelopes } from '#lib/ledger/loose-envelopes.ts';
import type { WebrtcProviderClass } from '#lib/sync/quiet-broadcast.ts';
import type { PhotoCarrier } from '#lib/sync/photos/photo-door.ts';
import { createThrottle, createTimers } from '#lib/sync/room-timers.ts';
import { openSite } from '#lib/sync/signalling-site.ts';

export interface RoomConfig {
  readonly ledgerDoc: Y.Doc;
  readonly ledger: Ledger;
  /** Its clientID is this device's content client id. */
  readonly awareness: Awareness;
  readonly board: Uint8Array;
  readonly headerKey: Uint8Array;
  readonly signKeys: SignKeys;
  readonly incarnation: number;
  readonly topic: string;
  readonly password: string;
  readonly doorSecret: Uint8Array;
  readonly signalling: readonly string[];
  readonly ice?: IceChoice | undefined;
  readonly clock: Clock;
  readonly after: After;
  readonly random: Random;
  readonly platform: WebRtcPlatform;
  /** What this device holds on disk, read back. */
  durableHeads(): readonly HeadAnnouncement[];
  /** What others said before this page was opened. */
  readonly saved?: Holdings;
  readonly circles?: CircleLine | undefined;
  /** What travels beside the ledger. */
  readonly photos?: PhotoCarrier;
  /** The network or the page came back: subscribe, and get the end of the subscription. */
  onWake?(listener: () => void): () => void;
  readonly askEveryMs?: number;
  readonly announceEveryMs?: number;
  readonly unfinishedAfterMs?: number;
  readonly holdMs?: number;
  /** For several pages in one process. */
  readonly loadProvider?: () => Promise<WebrtcProviderClass>;
}

export interface Peer {
  readonly device: DeviceId;
  readonly member: MemberId | null;
}

export type RoomEvent = 'peers' | 'saved' | 'signalling' | 'path';

export interface Room {
  /** Whose doors are open now. */
  peers(): readonly Peer[];
  /** Members, one's own among them, of whom a device said it has `count` envelopes of that chain on disk. */
  heldBy(clientId: number, count: number): MemberId[];
  saved(): Holdings;
  readonly log: DoorLog;
  isSignallingReachable(): boolean;
  /** Others are there, and no way leads to any of them. */
  isPathMissing(): boolean;
  /** To be called when the durable heads have changed. */
  announce(): void;
  /** Asks every open peer for what is missing here. */
  ask(): void;
  on(listener: (event: RoomEvent) => void): () => void;
  close(): Promise<void>;
}

const ASK_EVERY_MS = 30_000;
const ANNOUNCE_EVERY_MS = 1_000;

export async function openRoom(config: RoomConfig): Promise<Room> {
  const { ledger, ledgerDoc, after, awareness } = config;
  const ownDevice = deviceIdOf(config.signKeys.publicKey);
  const ownClient = clientIdOf(
    config.board,
    config.signKeys.publicKey,
    CONTENT,
    config.incarnation,
  );
  const log = createDoorLog(config.clock);
  const holdings = createHoldings(config.saved);
  const connections = new Set<Connection>();
  const listeners = new Set<(event: RoomEvent) => void>();
  let isClosed = false;
  const emit = (event: RoomEvent) => {
    if (!isClosed) for (const listener of listeners) listener(event);
  };

  const announceSoon = createThrottle(after, config.announceEveryMs ?? ANNOUNCE_EVERY_MS, () => {
    const openTo = [...connections].map((connection) => connection.signKey);
    const heads = { heads: config.durableHeads(), openTo };
    for (const connection of connections) connection.announce(heads);
  });
  const retrySoon = createThrottle(after, 0, () => {
    for (const connection of connections) connection.retry();
  });

  /** The document holds what the ledger accepted, whether or not y-webrtc applied it. */
  function keep(runs: readonly Run[]): void {
    if (runs.length === 0) return;
    const missing = runs.filter(
      ({ clientId, clock, sealed }) =>
        Y.getState(ledgerDoc.store, clientId) < clock + sealed.length,
    );
    if (missing.length > 0) Y.applyUpdate(ledgerDoc, encodeOuterUpdate(missing), 'door');
    retrySoon.run();
  }

  // A door that has closed goes on taking in what came through it; a room that has closed does not.
  const taking = createTimers(after);
  const context = {
    ledger,
    ownDevice,
    ownClient,
    clock: config.clock,
    after: taking.after,
    log: (device: DeviceId | null, reason: DoorReason) => log.write(device, reason),
    keep,
    circles: config.circles,
    photos: config.photos,
    learnSaved(device: DeviceId, clientId: number, count: number) {
      if (holdings.write(device, clientId, count)) emit('saved');
    },
    onClosed(connection: Connection) {
      connections.delete(connection);
      removeCursor(awareness, ledger, connections, connection.device);
      announceSoon.run();
      emit('peers');
    },
  };

  const paths = createPathWatch({ after, onChanged: () => emit('path') });
  const wrtc = makeWrtc({
    platform: config.platform,
    after,
    ice: config.ice,
    paths,
    ...timingsOf(config),
    onFailure: (reason) => log.write(null, reason),
    createChannel: (raw) =>
      createDoorChannel(raw, {
        after,
        handshake: {
          board: config.board,
          topic: config.topic,
          doorSecret: config.doorSecret,
          signKeys: config.signKeys,
          random: config.random,
          knows: (device) => ledger.roster().devices.has(deviceIdOf(device)),
          controlEnvelopes: () => ledger.controlEnvelopes(),
          learn: (sealed) => keep(ledger.receive(runsOfEnvelopes(sealed, config)).accepted),
        },
        open(device, doorway) {
          const connection = createConnection(device, doorway, context);
          connections.add(connection);
          announceSoon.run();
          emit('peers');
          return connection;
        },
        onFailure: (reason, device) => log.write(device && deviceIdOf(device), reason),
      }),
  });

  const site = await openSite({
    topic: config.topic,
    doc: ledgerDoc,
    signalling: config.signalling,
    password: config.password,
    awareness,
    peerOpts: { wrtc },
    loadProvider: config.loadProvider,
  });
  const stopReachable = site.onReachable(() => emit('signalling'));
  const ask = () => {
    for (const connection of connections) connection.ask();
  };
  const stopAsking = askRegularly(config, () => connections.forEach((one) => one.askInTurn()));
  const stopWaking = config.onWake?.(ask);

  return {
    peers: () => peersOf(connections, ledger),
    heldBy: (clientId, count) => membersOf(holdings.holders(clientId, count), ledger),
    saved: () => holdings.all(),
    log,
    isSignallingReachable: () => site.isReachable(),
    isPathMissing: paths.isMissing,
    announce: () => announceSoon.run(),
    ask,
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      taking.stop();
      stopReachable();
      paths.stop();
      stopAsking();
      stopWaking?.();
      announceSoon.stop();
      retrySoon.stop();
      await site.close();
    },
  };
}

function timingsOf({ unfinishedAfterMs, holdMs }: RoomConfig) {
  return {
    ...(unfinishedAfterMs === undefined ? {} : { unfinishedAfterMs }),
    ...(holdMs === undefined ? {} : { holdMs }),
  };
}

/** With jitter, so that a collective does not ask all at once. */
function askRegularly(config: RoomConfig, ask: () => void): () => void {
  const { after, random, askEveryMs = ASK_EVERY_MS } = config;
  let stop: () => void;
  const next = () => {
    const jitter = 0.75 + (random(1)[0] ?? 0) / 512;
    stop = after(askEveryMs * jitter, () => {
      ask();
      next();
    });
  };
  next();
  return () => stop();
}

function peersOf(connections: ReadonlySet<Connection>, ledger: Ledger): Peer[] {
  const devices = new Set([...connections].map(({ device }) => device));
  return [...devices].map((device) => ({ device, member: ledger.roster().memberOfDevice(device) }));
}

function membersOf(devices: readonly DeviceId[], ledger: Ledger): MemberId[] {
  const members = devices.map((device) => ledger.roster().memberOfDevice(device));
  return [...new Set(members.filter((member) => member !== null))];
}

/** Who left is not writing any more. */
function removeCursor(
  awareness: Awareness,
  ledger: Ledger,
  connections: ReadonlySet<Connection>,
  device: DeviceId,
): void {
  const client = ledger.roster().devices.get(device)?.contentClient;
  const isStillHere = [...connections].some((connection) => connection.device === device);
  if (client !== undefined && !isStillHere)
    removeAwarenessStates(awareness, [client], 'door closed');
}
