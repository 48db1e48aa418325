/**
 * Letting somebody in with an invitation: the admission, saved before anything of the board is
 * handed over, and the welcome that goes with it.
 */

import { fromBase64Url, toBase64Url } from '#lib/base/bytes.ts';
import { deriveInvitation, deviceIdOf } from '#lib/crypto/derive.ts';
import { KIND_ADMIT } from '#lib/ledger/operations.ts';
import { readInvitation, type Invitation } from '#lib/board/invitations.ts';
import type { BoardInvitations } from '#lib/state/board-invitations.ts';
import type { Knock } from '#lib/sync/invitation/member.ts';
import type { Welcome } from '#lib/sync/invitation/welcome.ts';
import type { BoardSession } from '#lib/sync/session/board-session.ts';

export interface LettingIn {
  /** 'not-allowed' by a charter that changed meanwhile; 'no-space' if it could not be saved. */
  admit(id: string, reveal: Knock['reveal']): Promise<Welcome | 'not-allowed' | 'no-space'>;
  /** For whom this invitation admitted, and who lost the way before the welcome came. */
  welcomeAgain(id: string, reveal: Knock['reveal']): Welcome | null;
}

export function createLettingIn(
  session: BoardSession,
  invitations: BoardInvitations,
  title: () => string,
): LettingIn {
  const { docs, entry, ledger } = session;

  function welcomeOf({ inviter, nonce }: Invitation): Welcome {
    return {
      board: entry.board,
      inviter: fromBase64Url(inviter) ?? new Uint8Array(16),
      nonce,
      headerKey: entry.headerKey,
      epochs: entry.epochs,
      title: title(),
      controlEnvelopes: ledger.controlEnvelopes(),
    };
  }

  return {
    async admit(id, { signKey, boxKey }) {
      const record = readInvitation(docs, id);
      if (!session.roster().mayAdmit(session.member)) return 'not-allowed';
      if (record?.kind !== 'record') throw new Error('an answered invitation is on the board');
      const { id: invitation } = deriveInvitation(invitations.secretOf(record));
      const written = await session.operate({ kind: KIND_ADMIT, signKey, boxKey, invitation });
      return written.ok ? welcomeOf(record) : 'no-space';
    },
    welcomeAgain(id, { signKey }) {
      const record = readInvitation(docs, id);
      const device = deviceIdOf(signKey);
      const member = session.roster().members.find(({ devices }) => devices.includes(device));
      const invitation = member?.invitation ?? null;
      if (record?.kind !== 'record' || invitation === null) return null;
      return toBase64Url(invitation) === id ? welcomeOf(record) : null;
    },
  };
}
