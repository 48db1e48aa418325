/**
 * A person's part in deciding: proposing a charter and endorsing one, both one signed operation, and
 * what of it they have read on this device. Which charter is in force the ledger alone decides
 * (ledger/charters.ts). Where enough endorsed while apart, whoever endorsed does so once more here.
 */

import { createSubscriber } from 'svelte/reactivity';
import type { MemberId } from '#lib/base/brands.ts';
import { compareBytes, decodeUtf8, encodeUtf8, toHex } from '#lib/base/bytes.ts';
import type { Result } from '#lib/base/result.ts';
import type { CharterTerms } from '#lib/domain/charter.ts';
import type { CharterHistory } from '#lib/ledger/charters.ts';
import { KIND_CHARTER, type Charter } from '#lib/ledger/operations.ts';
import type { BoardSession } from '#lib/sync/session/board-session.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';

export interface CharterKeeper {
  readonly history: CharterHistory;
  readonly inForce: Charter | null;
  mayAdmit(member: MemberId): boolean;
  /** What is so and was not read here yet; null when there is nothing. */
  readonly news: 'changed' | 'proposed' | null;
  markRead(): void;
  /** What has no effect yet stays as it is. */
  propose(terms: CharterTerms): ReturnType<BoardSession['operate']>;
  endorse(charter: Charter): ReturnType<BoardSession['operate']>;
  close(): void;
}

/** Names in hex. */
interface Read {
  readonly inForce: string;
  readonly proposals: readonly string[];
}

export function createCharterKeeper(session: BoardSession, vault: Vault): CharterKeeper {
  const place = `${session.entry.localId}/charter-read`;
  const changed = createSubscriber((update) => session.on(update));
  let read = $state.raw<Read | null>(null);
  let isSettling = false;
  let isClosed = false;

  const historyNow = (): CharterHistory => session.roster().charters;

  function nowRead(): Read {
    const { agreed, proposals } = historyNow();
    return {
      inForce: toHex(agreed.at(-1)?.name ?? new Uint8Array()),
      proposals: proposals.map(({ name }) => toHex(name)),
    };
  }

  function remember(): void {
    const next = nowRead();
    if (read !== null && JSON.stringify(next) === JSON.stringify(read)) return;
    read = next;
    // Of a row that the disk does not take nothing is lost: the line on home comes once more.
    void vault.writeRow(place, encodeUtf8(JSON.stringify(next)));
  }

  async function begin(): Promise<void> {
    const row = await vault.readRow(place);
    if (isClosed || read !== null) return;
    read = parseRead(row);
    // Whoever opens a board for the first time finds what is agreed, and no news of it.
    if (read === null) remember();
  }

  function findNews(): 'changed' | 'proposed' | null {
    if (read === null) return null;
    if (nowRead().inForce !== read.inForce) return 'changed';
    const { proposals } = historyNow();
    const isNews = proposals.some(
      ({ name, endorsers }) =>
        !endorsers.includes(session.member) && read?.proposals.includes(toHex(name)) === false,
    );
    return isNews ? 'proposed' : null;
  }

  function endorse(charter: Charter): ReturnType<BoardSession['operate']> {
    const predecessor = session.roster().charterName ?? new Uint8Array(32);
    return session.operate({ kind: KIND_CHARTER, predecessor, charter });
  }

  /** Says again what this member has said already, now that their device knows of the others. */
  async function settle(): Promise<void> {
    if (isSettling || isClosed || session.isBehind()) return;
    const ready = historyNow().proposals.find(
      ({ isEnough, endorsers }) => isEnough && endorsers.includes(session.member),
    );
    if (ready === undefined) return;
    isSettling = true;
    await endorse(ready.charter);
    isSettling = false;
  }

  const stop = session.on((event) => {
    if (event === 'people') void settle();
  });
  void begin();
  void settle();

  return {
    get history() {
      changed();
      return historyNow();
    },
    get inForce() {
      changed();
      return session.roster().charter;
    },
    mayAdmit(member) {
      changed();
      return session.roster().mayAdmit(member);
    },
    get news() {
      changed();
      return findNews();
    },
    markRead: remember,
    propose({ quorum, admits, admitters }) {
      const { charter, members } = session.roster();
      if (charter === null) throw new Error('a board has a charter from its found');
      const named = members.filter(({ id }) => admits === 'named' && admitters.includes(id));
      return endorse({
        ...charter,
        quorum,
        admits,
        admitters: named.map(({ bytes }) => bytes).sort(compareBytes),
      });
    },
    endorse,
    close() {
      isClosed = true;
      stop();
    },
  };
}

/** Null for none, and for one in another shape. */
function parseRead(row: Result<Uint8Array | null, unknown>): Read | null {
  if (!row.ok || row.value === null) return null;
  try {
    const read: unknown = JSON.parse(decodeUtf8(row.value) ?? 'null');
    if (typeof read !== 'object' || read === null) return null;
    return 'inForce' in read && 'proposals' in read && Array.isArray(read.proposals)
      ? (read as Read)
      : null;
  } catch {
    return null;
  }
}
