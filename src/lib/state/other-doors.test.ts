import { Awareness } from 'y-protocols/awareness';
import { afterEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import { createOtherDoors } from './other-doors.ts';

type Session = Parameters<typeof createOtherDoors>[0];

const [ana, ben, carmen, dalia] = ['ana', 'ben', 'carmen', 'dalia'] as MemberId[] as [
  MemberId,
  MemberId,
  MemberId,
  MemberId,
];
const clientOf = new Map([ana, ben, carmen, dalia].map((member, at) => [member, at + 1]));
const awareness = new Awareness(new Y.Doc());
afterEach(() => awareness.states.clear());

/** Ana's device. Dalia opens no doors; Ben and Carmen do. */
function seenByAna(here: readonly MemberId[]) {
  awareness.clientID = clientOf.get(ana)!;
  const clients = new Map([...clientOf].map(([member, client]) => [client, { member }]));
  return createOtherDoors({
    awareness,
    member: ana,
    on: () => () => undefined,
    peers: () => here.map((member) => ({ device: '' as never, member })),
    roster: () => ({ clients, mayAdmit: (member: MemberId) => member !== dalia }) as never,
  } satisfies Session);
}

function stand(member: MemberId): void {
  awareness.states.set(clientOf.get(member)!, { text: '', cursor: null, door: true });
}

it('tells at whose doors somebody stands: only others, and only those who may open', () => {
  const doors = seenByAna([ben, carmen, dalia]);
  expect(doors.members).toEqual([]);
  for (const member of [ana, ben, dalia]) stand(member);
  expect(doors.members).toEqual([ben]);
});

it('counts as free whoever is here, may open and has nobody at the door', () => {
  expect(seenByAna([]).isAnyFree()).toBe(false);
  expect(seenByAna([ana, dalia]).isAnyFree()).toBe(false);
  expect(seenByAna([ben, dalia]).isAnyFree()).toBe(true);
  stand(ben);
  expect(seenByAna([ben, dalia]).isAnyFree()).toBe(false);
  expect(seenByAna([ben, carmen]).isAnyFree()).toBe(true);
});
