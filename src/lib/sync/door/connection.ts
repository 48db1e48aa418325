/**
 * One open door: what comes goes through the gate, what y-webrtc sends through the outgoing filter,
 * and both sides tell each other what they hold on disk and whose doors they have open. Photos travel
 * beside it, and have no say in it (sync/photos/).
 * docs/PROTOCOL.md §9.
 */

import type { Clock, DeviceId } from '#lib/base/brands.ts';
import { concat, equalBytes } from '#lib/base/bytes.ts';
import { deviceIdOf } from '#lib/crypto/derive.ts';
import type { DoorReason } from '#lib/ledger/door-reasons.ts';
import type { Ledger } from '#lib/ledger/ledger.ts';
import type { Run } from '#lib/ledger/outer-update.ts';
import type { CircleDoor, CircleLine } from '#lib/sync/circle/circle-line.ts';
import type { Doorway, OpenDoor } from '#lib/sync/door/channel.ts';
import type { CloseReason } from '#lib/sync/door/frames.ts';
import { createGate, encodeStep1, type Verdict } from '#lib/sync/door/gate.ts';
import {
  encodeHeads,
  parseHeads,
  type HeadAnnouncement,
  type Heads,
} from '#lib/sync/door/heads.ts';
import { createInbox } from '#lib/sync/door/inbox.ts';
import { filterOutgoing } from '#lib/sync/door/outgoing.ts';
import type { After } from '#lib/sync/door/peer-connection.ts';
import type { PhotoCarrier } from '#lib/sync/photos/photo-door.ts';

export interface ConnectionContext {
  readonly ledger: Ledger;
  readonly ownDevice: DeviceId;
  readonly ownClient: number;
  readonly clock: Clock;
  readonly after: After;
  log(device: DeviceId | null, reason: DoorReason): void;
  /** Puts what the ledger accepted into its document, if y-webrtc has not. */
  keep(runs: readonly Run[]): void;
  /** The other announced that it holds this much on disk. */
  learnSaved(device: DeviceId, clientId: number, count: number): void;
  onClosed(connection: Connection): void;
  /** Left out, what is said in circles is not heard. */
  readonly circles?: CircleLine | undefined;
  /** Without it no photos cross. */
  readonly photos?: PhotoCarrier | undefined;
}

export interface Connection extends OpenDoor {
  readonly device: DeviceId;
  readonly signKey: Uint8Array;
  /** Asks for everything that is missing here. */
  ask(): void;
  /** Asks in a regular round, which whoever has announced nothing else may be spared. */
  askInTurn(): void;
  announce(heads: Heads): void;
  /** Tries again what is held for this connection. */
  retry(): void;
}

const Y_MESSAGE = 0;
const HEADS = 1;
const CIRCLE = 3;
const PHOTOS = 2;
/**
 * All that is on a disk is announced, so asking whoever has announced nothing that is missing here
 * finds only what is on no disk and was lost on the way. It is asked nevertheless, less often.
 */
const ROUNDS_SPARED = 3;

export function createConnection(
  signKey: Uint8Array,
  doorway: Doorway,
  context: ConnectionContext,
): Connection {
  const { ledger } = context;
  const device = deviceIdOf(signKey);
  const theirs = new Map<number, number>();
  let openToThem: ReadonlySet<DeviceId> = new Set();
  let announced: Heads['heads'] | null = null;
  let spared = 0;
  const gate = createGate({
    ledger,
    device,
    awarenessClient: () => ledger.roster().devices.get(device)?.contentClient ?? null,
    learnHeld,
    log: (who, reason) => context.log(who, reason),
  });

  function learnHeld(clientId: number, count: number): void {
    if (!ledger.roster().clients.has(clientId)) return;
    theirs.set(clientId, Math.max(theirs.get(clientId) ?? 0, count));
  }

  function act(verdict: Verdict): void {
    for (const message of verdict.deliver) doorway.deliver(message);
    context.keep(verdict.accepted);
    for (const message of verdict.send) sendMessage(message);
    if (verdict.accused !== null) refuse('misbehaved');
  }

  function sendMessage(message: Uint8Array): void {
    doorway.send(concat(Uint8Array.of(Y_MESSAGE), message));
  }

  function receiveHeads(body: Uint8Array): void {
    const heads = parseHeads(body);
    if (heads === null) {
      context.log(device, 'malformed-heads');
      refuse('misbehaved');
      return;
    }
    openToThem = new Set(heads.openTo.map(deviceIdOf));
    announced = heads.heads;
    let isBehind = false;
    for (const { clientId, count, hash } of heads.heads) {
      if (!ledger.roster().clients.has(clientId)) isBehind = true;
      else if (count > ledger.count(clientId)) {
        isBehind = true;
        learnHeld(clientId, count);
      } else if (count > 0) receiveHead(clientId, count, hash);
    }
    if (isBehind) sendMessage(encodeStep1(ledger));
  }

  /**
   * Only the hash of what is held here tells that the other has the same: a bare count, of what may
   * not be written yet, would have words called saved that nobody else has seen. Another hash is
   * evidence of a fork, though neither of whose nor against who announces it.
   */
  function receiveHead(clientId: number, count: number, hash: Uint8Array): void {
    const own = ledger.hashAt(clientId, count - 1);
    if (own === null || !equalBytes(own, hash)) {
      context.log(null, 'fork');
      return;
    }
    learnHeld(clientId, count);
    context.learnSaved(device, clientId, count);
  }

  function receivePhotos(body: Uint8Array): void {
    const reason = photos?.receive(body) ?? null;
    if (reason === null) return;
    context.log(device, reason);
    refuse('misbehaved');
  }

  function isHeldHere({ clientId, count, hash }: HeadAnnouncement): boolean {
    const own = count > 0 ? ledger.hashAt(clientId, count - 1) : null;
    return count === 0 || (own !== null && equalBytes(own, hash));
  }

  function askInTurn(): void {
    const isSpared = spared < ROUNDS_SPARED && announced?.every(isHeldHere) === true;
    spared = isSpared ? spared + 1 : 0;
    if (!isSpared) sendMessage(encodeStep1(ledger));
  }

  const circle: CircleDoor | undefined = context.circles?.open(device, (body) =>
    doorway.send(concat(Uint8Array.of(CIRCLE), body)),
  );

  function receiveCircle(body: Uint8Array): void {
    const wrong = circle?.receive(body) ?? null;
    if (wrong === null) return;
    context.log(device, wrong);
    refuse('misbehaved');
  }

  function* receive(message: Uint8Array): Generator<void, void> {
    if (message[0] === HEADS) receiveHeads(message.subarray(1));
    else if (message[0] === CIRCLE) receiveCircle(message.slice(1));
    else if (message[0] === PHOTOS && photos !== undefined) receivePhotos(message.subarray(1));
    else if (message.length === 0 || message[0] === Y_MESSAGE)
      act(yield* gate.receiving(message.slice(1)));
    else {
      context.log(device, 'forbidden-message');
      refuse('misbehaved');
    }
  }

  const photos = context.photos?.open({
    device,
    send: (message) => doorway.send(concat(Uint8Array.of(PHOTOS), message)),
    backlog: () => doorway.backlog(),
  });
  const inbox = createInbox({ ...context, receive, overflow: () => refuse('unfinished') });

  /** What came before the other left is taken in to its end; of whom is refused, nothing more. */
  function refuse(reason: CloseReason): void {
    inbox.stop();
    doorway.close(reason);
  }

  const connection: Connection = {
    device,
    signKey,
    receive: inbox.put,
    outgoing(message) {
      const out = filterOutgoing(message, {
        ledger,
        ownClient: context.ownClient,
        heldByThem: (clientId) => theirs.get(clientId) ?? 0,
        hearsAuthor(clientId) {
          const author = ledger.roster().clients.get(clientId)?.device;
          return author !== undefined && author !== context.ownDevice && openToThem.has(author);
        },
      });
      for (const one of out) sendMessage(one);
    },
    ask: () => sendMessage(encodeStep1(ledger)),
    askInTurn,
    announce: (heads) => doorway.send(concat(Uint8Array.of(HEADS), encodeHeads(heads))),
    retry: () => act(gate.retry()),
    closed() {
      circle?.close();
      photos?.closed();
      context.onClosed(connection);
    },
  };
  return connection;
}
