import { describe, expect, it } from 'vitest';
import { concat } from '#lib/base/bytes.ts';
import { encodeOuterUpdate, type Run } from '#lib/ledger/outer-update.ts';
import { createConnection } from '#lib/sync/door/connection.ts';
import { encodeStep1 } from '#lib/sync/door/gate.ts';
import { encodeHeads, type HeadAnnouncement } from '#lib/sync/door/heads.ts';
import { encodeMessage } from '#lib/sync/door/messages.ts';
import {
  admit,
  createKeys,
  deviceOf,
  edit,
  found,
  type Person,
} from '../../../../tests/simulation/person.ts';
import { createSeededRandom } from '../../../../tests/simulation/seeded-random.ts';

/** Ben's door as Ana has it, on a slow page: each look at the clock takes 20 ms. */
function openTo(ana: Person, ben: Person) {
  let time = 0;
  const sent: Uint8Array[] = [];
  const timers: (() => void)[] = [];
  const door = createConnection(
    ben.signKeys.publicKey,
    {
      send: (message) => sent.push(message),
      backlog: () => 0,
      deliver: () => undefined,
      close: () => door.closed(),
    },
    {
      ledger: ana.ledger,
      ownDevice: deviceOf(ana),
      ownClient: ana.contentClient,
      clock: () => (time += 20),
      after(_, act) {
        timers.push(act);
        return () => void timers.splice(timers.indexOf(act), 1);
      },
      log: () => undefined,
      keep: () => undefined,
      learnSaved: () => undefined,
      onClosed: () => undefined,
    },
  );
  const runTimers = () => {
    while (timers.length > 0) timers.shift()!();
  };
  return { door, sent, runTimers };
}

it('whoever has announced nothing that is missing here is asked in every fourth round', () => {
  const random = createSeededRandom(21);
  const ana = found(createKeys('Ana', random));
  const ben = admit(ana, createKeys('Ben', random));
  const { door, sent } = openTo(ana, ben);
  const announce = (heads: readonly HeadAnnouncement[]) =>
    door.receive(concat(Uint8Array.of(1), encodeHeads({ heads, openTo: [] })));
  const askedIn = (rounds: number): number => {
    sent.length = 0;
    for (let at = 0; at < rounds; at++) door.askInTurn();
    return sent.length;
  };

  // Nothing was announced yet.
  expect(askedIn(4)).toBe(4);
  expect(sent[0]?.subarray(1)).toEqual(encodeStep1(ana.ledger));
  const heads = ana.ledger.heads();
  announce(heads);
  expect(askedIn(8)).toBe(2);
  // Ben has written what has not come.
  const run = edit(ben, 'Soup');
  const last = ben.ledger.head(run.clientId)!;
  announce([...heads, { clientId: run.clientId, count: 1, hash: last.hash }]);
  expect(askedIn(4)).toBe(4);
});

describe('what waits while a large message is opened', () => {
  const random = createSeededRandom(22);
  const update = (runs: readonly Run[]) =>
    concat(Uint8Array.of(0), encodeMessage({ type: 'update', body: encodeOuterUpdate(runs) }));
  function meet() {
    const ana = found(createKeys('Ana', random));
    const ben = admit(ana, createKeys('Ben', random));
    const runs = Array.from({ length: 40 }, (_, at) => edit(ben, `Pot ${String(at)}`));
    const many = { ...runs[0]!, sealed: runs.slice(0, 39).flatMap(({ sealed }) => sealed) };
    return { ana, ben, large: update([many]), small: update([runs[39]!]), ...openTo(ana, ben) };
  }

  it('is taken in though the other has gone', () => {
    const { ana, ben, large, small, door, runTimers } = meet();
    door.receive(large);
    door.receive(small);
    expect(ana.ledger.count(ben.contentClient)).toBeLessThan(40);
    door.closed();
    runTimers();
    expect(ana.ledger.count(ben.contentClient)).toBe(40);
  });

  it('is left when the other is refused', () => {
    const { ana, ben, large, door, runTimers } = meet();
    door.receive(Uint8Array.of(77));
    door.receive(large);
    runTimers();
    expect(ana.ledger.count(ben.contentClient)).toBe(0);
  });
});
