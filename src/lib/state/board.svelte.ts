/**
 * One open board as pages read it: a thin reactive skin over a session. Every getter reads the
 * documents and the ledger afresh, so there is no second copy that could differ from them.
 */

import { createSubscriber } from 'svelte/reactivity';
import type { Transaction } from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import { rootMap, touchesRecords, type Docs } from '#lib/board/docs.ts';
import { readPeople, type Person } from '#lib/board/people.ts';
import { readRoles, type RoleState } from '#lib/board/roles.ts';
import { readSettings, type Settings } from '#lib/board/settings.ts';
import type { Paths } from '#lib/domain/paths.ts';
import { savingTruth, type SavingTruth } from '#lib/domain/saving.ts';
import type { PathChoice } from '#lib/state/path-choice.svelte.ts';
import type { DoorEntry } from '#lib/sync/door/door-log.ts';
import type { BoardSession } from '#lib/sync/session/board-session.ts';

export interface BoardState {
  readonly session: BoardSession;
  readonly docs: Docs;
  readonly me: MemberId;
  readonly members: readonly MemberId[];
  readonly settings: Settings;
  readonly people: readonly Person[];
  readonly roles: readonly RoleState[];
  /** There is a rota at all; what they say, rotas.svelte.ts knows. */
  readonly hasRotas: boolean;
  /** There is an agreement, though it be a draft; what holds, agreements.svelte.ts knows. */
  readonly hasAgreements: boolean;
  /** Somebody has been set apart at some time; who is, domain/remembrance/apart.ts knows. */
  readonly hasApart: boolean;
  readonly saving: SavingTruth;
  /** Why the last edit is not on disk; null when there is nothing to tell. */
  readonly trouble: ReturnType<BoardSession['trouble']>;
  readonly isBehind: boolean;
  readonly openDoors: number;
  readonly isHostReachable: boolean;
  /** Others are there, and no way leads to any of them. */
  readonly isPathMissing: boolean;
  readonly paths: PathChoice;
  /** Servers that the collective chose and this device's person has not said yes to. */
  readonly pathQuestion: Paths | null;
  readonly doorLog: readonly DoorEntry[];
  /** Invitations on which two different people were let in at once. */
  readonly doubleInvitations: number;
}

export function createBoardState(session: BoardSession, paths: PathChoice): BoardState {
  const { docs, member: me } = session;
  const anything = createSubscriber((update) => {
    const stop = session.on(update);
    for (const doc of [docs.common, docs.owned]) doc.on('afterTransaction', update);
    return () => {
      stop();
      for (const doc of [docs.common, docs.owned]) doc.off('afterTransaction', update);
    };
  });
  const records = createSubscriber((update) => {
    const stop = session.on((event) => {
      if (event !== 'saving' && event !== 'doors') update();
    });
    const onTransaction = (transaction: Transaction): void => {
      if (touchesRecords(transaction)) update();
    };
    for (const doc of [docs.common, docs.owned]) doc.on('afterTransaction', onTransaction);
    return () => {
      stop();
      for (const doc of [docs.common, docs.owned]) doc.off('afterTransaction', onTransaction);
    };
  });

  function seen<T>(read: () => T): T {
    anything();
    return read();
  }
  /** What is written in records: no letter within a note has it read again. */
  function seenInRecords<T>(read: () => T): T {
    records();
    return read();
  }
  const members = (): readonly MemberId[] => session.roster().members.map(({ id }) => id);

  return {
    session,
    docs,
    me,
    paths,
    get members() {
      return seenInRecords(members);
    },
    get settings() {
      return seenInRecords(() => readSettings(docs));
    },
    get people() {
      return seenInRecords(() => readPeople(docs, members()));
    },
    get roles() {
      return seenInRecords(() => readRoles(docs));
    },
    get hasRotas() {
      return seenInRecords(() => rootMap(docs.common, 'rotas').size > 0);
    },
    get hasAgreements() {
      return seenInRecords(() => rootMap(docs.common, 'agreements').size > 0);
    },
    get hasApart() {
      return seenInRecords(() =>
        members().some((member) =>
          [...rootMap(docs.owned, member).keys()].some((key) => key.startsWith('apart:')),
        ),
      );
    },
    get saving() {
      return seen(() => truthOf(session, members().length));
    },
    get trouble() {
      return seen(() => session.trouble());
    },
    get isBehind() {
      return seen(() => session.isBehind());
    },
    get openDoors() {
      return seen(() => session.peers().length);
    },
    get isHostReachable() {
      return seen(() => session.isSignallingReachable());
    },
    get isPathMissing() {
      return seen(() => session.isPathMissing());
    },
    get pathQuestion() {
      return seenInRecords(() => paths.question(readSettings(docs).paths));
    },
    get doorLog() {
      return seen(() => session.doorLog());
    },
    get doubleInvitations() {
      return seenInRecords(() => session.roster().doubleInvitations.length);
    },
  };
}

function truthOf(session: BoardSession, memberCount: number): SavingTruth {
  const others = session.holders().length;
  return savingTruth({
    savedHere: session.isSaved(),
    others,
    everyone: others >= memberCount - 1,
    alone: memberCount <= 1,
  });
}
