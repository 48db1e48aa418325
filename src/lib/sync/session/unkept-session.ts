/**
 * A board that is kept nowhere and meets nobody: a real ledger with a real roster, and real
 * documents, in memory alone. No vault, no database, no room. What pages write into it works, and is
 * gone when it is closed. For looking around before one trusts (state/example.ts).
 */

import { Awareness } from 'y-protocols/awareness';
import type { MemberId, Random } from '#lib/base/brands.ts';
import { ok } from '#lib/base/result.ts';
import { clientIdOf, deviceIdOf, memberIdOf } from '#lib/crypto/derive.ts';
import { createBoxKeys } from '#lib/crypto/seal.ts';
import { createSignKeys, type SignKeys } from '#lib/crypto/sign.ts';
import { authorEnvelopes } from '#lib/ledger/author.ts';
import { CONTENT, CONTROL } from '#lib/ledger/envelope.ts';
import { FIRST_EPOCH, foundBoard } from '#lib/ledger/founding.ts';
import { createLedger, type Ledger } from '#lib/ledger/ledger.ts';
import { DEFAULT_CHARTER, KIND_ADMIT, type Operation } from '#lib/ledger/operations.ts';
import { createBoardDocs } from '#lib/ledger/replay.ts';
import { createUnkeptPhotos } from '#lib/sync/photos/unkept-photos.ts';
import type { BoardSession, SessionEvent } from '#lib/sync/session/board-session.ts';

export interface UnkeptSession {
  readonly session: BoardSession;
  /** In the order of the roster; the first is whoever looks. */
  readonly members: readonly MemberId[];
  /** Of each of them, in the same order: what a made-up person said is signed like anybody's. */
  readonly keys: readonly SignKeys[];
}

/** `count` people are on the roster, let in one after the other. */
export function openUnkeptSession(count: number, title: string, random: Random): UnkeptSession {
  const [signSeed, boxSecret] = [random(32), random(32)];
  const signKeys = createSignKeys(signSeed);
  const founded = foundBoard({
    signKeys,
    boxKeys: createBoxKeys(boxSecret),
    charter: DEFAULT_CHARTER,
    random,
  });
  const { board, headerKey } = founded;
  const epochs = [{ number: FIRST_EPOCH, key: founded.epochKey }];
  const ledger = createLedger({ board, headerKey, epochKeys: epochs });
  ledger.append(founded.authored);

  const control = { signKeys, chain: CONTROL, incarnation: 0 } as const;
  function operate(operations: readonly Operation[]): void {
    ledger.append(authorEnvelopes(ledger, control, operations, random));
  }
  const others = Array.from({ length: count - 1 }, () => createSignKeys(random(32)));
  if (count > 1) operate(others.map((keys) => admission(keys, random)));

  const docs = createBoardDocs(clientIdOf(board, signKeys.publicKey, CONTENT, 0));
  const awareness = new Awareness(docs.common);
  awareness.setLocalState(null);
  const listeners = new Set<(event: SessionEvent) => void>();
  const member = memberIdOf(board, signKeys.publicKey);
  const members = membersOf(ledger);
  const keysOf = new Map([signKeys, ...others].map((keys) => [memberOf(ledger, keys), keys]));

  const session: BoardSession = {
    entry: {
      ...{ localId: 'unkept', dbName: '', board, headerKey, epochs },
      ...{ signSeed, boxSecret, incarnation: 0, title, signalling: null },
    },
    member,
    device: deviceIdOf(signKeys.publicKey),
    signKeys,
    ledger,
    docs,
    awareness,
    circles: null,
    photos: createUnkeptPhotos(member, random),
    roster: () => ledger.roster(),
    peers: () => [],
    doorLog: () => [],
    isSignallingReachable: () => false,
    isPathMissing: () => false,
    whenReady: () => Promise.resolve(true),
    isSaved: () => true,
    trouble: () => null,
    isBehind: () => false,
    holders: () => members.filter((id) => id !== member),
    flush: () => Promise.resolve(),
    operate(operation) {
      operate([operation]);
      for (const listener of [...listeners]) listener('people');
      return Promise.resolve(ok());
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      awareness.destroy();
      docs.destroy();
      return Promise.resolve();
    },
  };
  return { session, members, keys: members.map((id) => keysOf.get(id) ?? signKeys) };
}

/** Of somebody who has no device. */
function admission({ publicKey: signKey }: SignKeys, random: Random): Operation {
  return {
    kind: KIND_ADMIT,
    signKey,
    boxKey: createBoxKeys(random(32)).publicKey,
    invitation: random(16),
  };
}

function memberOf(ledger: Ledger, { publicKey }: SignKeys): MemberId | null {
  return ledger.roster().memberOfDevice(deviceIdOf(publicKey));
}

function membersOf(ledger: Ledger): readonly MemberId[] {
  return ledger.roster().members.map(({ id }) => id);
}
