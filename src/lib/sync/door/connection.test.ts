import { expect, it } from 'vitest';
import { concat } from '#lib/base/bytes.ts';
import { createConnection } from '#lib/sync/door/connection.ts';
import { encodeStep1 } from '#lib/sync/door/gate.ts';
import { encodeHeads, type HeadAnnouncement } from '#lib/sync/door/heads.ts';
import { admit, createKeys, deviceOf, edit, found } from '../../../../tests/simulation/person.ts';
import { createSeededRandom } from '../../../../tests/simulation/seeded-random.ts';

it('whoever has announced nothing that is missing here is asked in every fourth round', () => {
  const random = createSeededRandom(21);
  const ana = found(createKeys('Ana', random));
  const ben = admit(ana, createKeys('Ben', random));
  const sent: Uint8Array[] = [];
  const door = createConnection(
    ben.signKeys.publicKey,
    { send: (message) => sent.push(message), deliver: () => undefined, close: () => undefined },
    {
      ledger: ana.ledger,
      ownDevice: deviceOf(ana),
      ownClient: ana.contentClient,
      clock: () => 0,
      after: () => () => undefined,
      log: () => undefined,
      keep: () => undefined,
      learnSaved: () => undefined,
      onClosed: () => undefined,
    },
  );
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
