/**
 * The board's invitations as its roster and the clock make them: open, used, late, withdrawn or
 * burnt, and which of them are still answered.
 */

import { fromBase64Url, toBase64Url } from '#lib/base/bytes.ts';
import { deriveInvitation, invitationSecret } from '#lib/crypto/derive.ts';
import { readInvitations, stateOf, type Invitation } from '#lib/board/invitations.ts';
import type { InvitationState } from '#lib/domain/invitation.ts';
import { surroundings } from '#lib/state/surroundings.ts';
import type { BoardSession } from '#lib/sync/session/board-session.ts';

export interface ListedInvitation extends Invitation {
  readonly state: InvitationState;
}

export interface AnswerableInvitation {
  readonly id: string;
  readonly secret: Uint8Array;
}

export interface BoardInvitations {
  list(): readonly ListedInvitation[];
  standing(id: string): ListedInvitation | undefined;
  /** Why nobody comes in with it any more; null while somebody may. */
  closedFor(id: string): 'used' | 'late' | 'withdrawn' | 'burnt' | null;
  /** With which somebody might still come, be it to learn that it is over. */
  answerable(): readonly AnswerableInvitation[];
  secretOf(invitation: Pick<Invitation, 'inviter' | 'nonce'>): Uint8Array;
}

/** Late-comers are told why for this long after an invitation has lapsed. */
const ANSWER_LATE_MS = 7 * 24 * 3_600_000;
/** Any member can write invitations, and many of them: no more than so many places are open. */
const MOST_ANSWERED = 16;

export const invitationIdOf = (secret: Uint8Array): string =>
  toBase64Url(deriveInvitation(secret).id);

export function createBoardInvitations(session: BoardSession): BoardInvitations {
  function usedIds(): ReadonlySet<string> {
    const ids = session.roster().members.map(({ invitation }) => invitation);
    return new Set(ids.flatMap((id) => (id === null ? [] : [toBase64Url(id)])));
  }

  function list(): readonly ListedInvitation[] {
    const used = usedIds();
    return readInvitations(session.docs).flatMap((one) =>
      one.kind === 'record' ? [{ ...one, state: stateOf(one, used, surroundings.clock()) }] : [],
    );
  }

  const standing = (id: string) => list().find((one) => one.id === id);

  function secretOf({ inviter, nonce }: Pick<Invitation, 'inviter' | 'nonce'>): Uint8Array {
    const { board } = session.entry;
    return invitationSecret(board, fromBase64Url(inviter) ?? new Uint8Array(16), nonce);
  }

  return {
    list,
    standing,
    secretOf,
    closedFor(id) {
      const state = standing(id)?.state ?? 'withdrawn';
      return state === 'open' ? null : state;
    },
    answerable() {
      const soonest = surroundings.clock() - ANSWER_LATE_MS;
      return (
        list()
          .filter(({ expiresAt }) => expiresAt > soonest)
          .slice(0, MOST_ANSWERED)
          .map((record) => ({ id: record.id, secret: secretOf(record) }))
          // A record under another name than its secret's would never count as used.
          .filter(({ id, secret }) => invitationIdOf(secret) === id)
      );
    },
  };
}
