/**
 * A room in a real browser: the same made-up collective on every page, of whom each page is one.
 */

import { Awareness } from 'y-protocols/awareness';
import { after, now } from '#lib/platform/clock.ts';
import { openRoom, type Room } from '#lib/sync/room.ts';
import { admit, createKeys, edit, epochOf, found, headsOf } from '../simulation/person.ts';
import { createSeededRandom } from '../simulation/seeded-random.ts';

const random = createSeededRandom(9);
const ana = found(createKeys('Ana', random));
const ben = admit(ana, createKeys('Ben', random));
const people = { Ana: ana, Ben: ben };
type Name = keyof typeof people;

let room: Room;

const page = {
  topic: epochOf(ana).topic,
  password: epochOf(ana).password,
  async open(name: Name, signalling: string): Promise<void> {
    const person = people[name];
    const awareness = new Awareness(person.ledgerDoc);
    awareness.clientID = person.contentClient;
    awareness.setLocalState({ text: '', cursor: null });
    room = await openRoom({
      ...person,
      ...epochOf(person),
      awareness,
      incarnation: 0,
      signalling: [signalling],
      clock: now,
      after,
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      platform: { RTCPeerConnection, RTCSessionDescription, RTCIceCandidate },
      durableHeads: () => headsOf(person),
    });
  },
  edit: (name: Name, text: string, times: number) => void edit(people[name], text, times),
  count: (name: Name, author: Name) => people[name].ledger.count(people[author].contentClient),
  peers: () => room.peers().length,
  log: () => room.log.entries().map(({ reason }) => reason),
};

declare global {
  var meeting: typeof page;
}
globalThis.meeting = page;
