/** A board in memory alone has a real roster, follows what is agreed on it, and is gone when closed. */

import { expect, test } from 'vitest';
import { DEFAULT_CHARTER, KIND_CHARTER } from '#lib/ledger/operations.ts';
import { randomBytes } from '#lib/platform/random.ts';
import { openUnkeptSession } from '#lib/sync/session/unkept-session.ts';

test('everyone is on the roster, let in by the first, who is the one that looks', async () => {
  const { session, members } = openUnkeptSession(5, 'La Enredadera', randomBytes);
  const roster = session.roster();
  expect(roster.members.map(({ id }) => id)).toEqual(members);
  expect(new Set(members).size).toBe(5);
  expect(session.member).toBe(members[0]);
  expect(roster.members.map(({ admittedBy }) => admittedBy)).toEqual([
    null,
    ...members.slice(1).map(() => session.member),
  ]);
  expect(session.peers()).toEqual([]);
  expect(session.holders()).toEqual(members.slice(1));
  await session.close();
});

test('an operation counts at once, and whoever follows the people hears of it', async () => {
  const { session } = openUnkeptSession(1, 'La Enredadera', randomBytes);
  const heard: string[] = [];
  session.on((event) => heard.push(event));
  const predecessor = session.roster().charterName ?? new Uint8Array();
  const charter = { ...DEFAULT_CHARTER, quorum: 60 };
  const written = await session.operate({ kind: KIND_CHARTER, predecessor, charter });
  expect(written.ok).toBe(true);
  expect(session.roster().charter?.quorum).toBe(60);
  expect(heard).toEqual(['people']);
  await session.close();
});

test('closing lets go of the documents and of everyone who listened', async () => {
  const { session } = openUnkeptSession(2, 'La Enredadera', randomBytes);
  const heard: string[] = [];
  session.on((event) => heard.push(event));
  const gone = new Promise((resolve) => session.docs.common.once('destroy', resolve));
  await session.close();
  await gone;
  expect(heard).toEqual([]);
});
