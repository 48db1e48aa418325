import { describe, expect, it } from 'vitest';
import { toBase64Url } from '#lib/base/bytes.ts';
import type { Docs } from '#lib/board/docs.ts';
import {
  countFailure,
  createInvitation,
  readInvitation,
  readInvitations,
  stateOf,
  withdrawInvitation,
  type Invitation,
} from '#lib/board/invitations.ts';
import { ana, ben, createDocs, exchange } from '../../../tests/board-people.ts';

describe('invitations', () => {
  const id = toBase64Url(new Uint8Array(16).fill(3));
  const made = {
    id,
    nonce: new Uint8Array(16).fill(4),
    inviter: ana,
    createdAt: 5,
    expiresAt: 100,
  };
  const invitationIn = (docs: Docs) => readInvitation(docs, id) as Invitation;

  it('read back as they were written', () => {
    const docs = createDocs(1);
    createInvitation(docs, made);
    expect(invitationIn(docs)).toMatchObject({ ...made, withdrawn: false, failures: 0 });
    expect(readInvitations(docs)).toHaveLength(1);
    expect(stateOf(invitationIn(docs), new Set(), 99)).toBe('open');
    expect(stateOf(invitationIn(docs), new Set([id]), 99)).toBe('used');
  });

  it('burn at the third failure, whoever saw it, even at once', () => {
    const [a, b] = [createDocs(1), createDocs(2)];
    createInvitation(a, made);
    countFailure(a, id, ana);
    exchange(a, b);
    countFailure(a, id, ana);
    countFailure(b, id, ben);
    exchange(a, b);
    for (const docs of [a, b]) expect(stateOf(invitationIn(docs), new Set(), 1)).toBe('burnt');
  });

  it('can be taken back, and there is nothing to take back where there is none', () => {
    const docs = createDocs(1);
    expect(withdrawInvitation(docs, id)).toEqual({ ok: false, error: { kind: 'gone' } });
    createInvitation(docs, made);
    withdrawInvitation(docs, id);
    expect(stateOf(invitationIn(docs), new Set(), 1)).toBe('withdrawn');
  });
});
