// Two implementations of one page judge the same rosters: histories that the second one writes, with
// people who hear late, admit the same person twice, and change the rules at once.
import { describe, expect, it } from 'vitest';
import { compare as compareBytes, toHex, toText } from './bytes.js';
import { makeLedger, rosterNow } from './ledger.js';
import { BOARDS, hearAll, makeBoard, SEED, ZEROS, type Loose } from './made-board.ts';
import { charterName } from './names.js';
import { DEFAULT_CHARTER, writeAdmit, writeCharter, writeCharterOperation } from './operations.js';
import { seededChoice } from '../ledger-people.ts';

console.log(`agree-rosters.test.ts: seed ${SEED}`);

const rosterOfFirst = (roster: Loose) => ({
  devices: [...roster.devices.keys()].sort(),
  members: roster.members
    .map(({ id, invitation }: Loose) => [id, invitation && toHex(invitation)])
    .sort(),
  charter: roster.charterName && toHex(roster.charterName),
  shared: roster.doubleInvitations.map(({ invitation }: Loose) => toHex(invitation)).sort(),
  clients: [...roster.clients.keys()].sort(),
});
const rosterOfSecond = (roster: Loose) => ({
  devices: [...roster.devices.values()].map(({ device }) => toText(device)).sort(),
  members: [...roster.devices.values()]
    .map(({ member, invitation }) => [toText(member), invitation ? toHex(invitation) : null])
    .sort(),
  charter: roster.charterName && toHex(roster.charterName),
  shared: roster.shared.map(([invitation]: Loose) => invitation).sort(),
  clients: [...roster.clients.keys()].sort(),
});

describe('two implementations of the page, on one board', () => {
  it.each(Array.from({ length: BOARDS }, (_, i) => i))('agree on the roster of board %i', (n) => {
    const seed = `${SEED} roster ${n}`;
    const choose = seededChoice(seed);
    const { board, people, write, written, first } = makeBoard(seed);
    const some = <T>(list: readonly T[]): T => list[choose(list.length)]!;
    for (let step = 0; step < 25; step++) {
      const who = some(people);
      const act = choose(10);
      if (act < 4)
        hearAll(
          who.ledger,
          written.filter(() => choose(4) > 0),
        );
      else if (act < 7) {
        const { signKey, boxKey } = some(people);
        const invitation = new Uint8Array(16).fill(choose(3));
        write(who, { chain: 0, kind: 2, payload: writeAdmit({ signKey, boxKey, invitation }) });
      } else {
        const roster = rosterNow(who.ledger);
        const predecessor =
          choose(4) > 0 && roster.charterName
            ? roster.charterName
            : charterName(board, ZEROS, writeCharter(DEFAULT_CHARTER));
        const named = [...roster.devices.values()]
          .map(({ member }: Loose) => member)
          .sort(compareBytes);
        const isNamed = choose(3) === 0 && named.length > 0;
        const charter = {
          ...DEFAULT_CHARTER,
          quorum: some([30, 50, 67, 100]),
          admits: isNamed ? 1 : 0,
          members: isNamed ? named.slice(0, 1 + choose(2)) : [],
        };
        write(who, { chain: 0, kind: 3, payload: writeCharterOperation({ predecessor, charter }) });
      }
    }
    const everything = makeLedger(board, people[0]!.ledger.headerKey, new Map());
    hearAll(everything, written);
    for (let round = 0; round < 3; round++) first.receive(written);
    expect(rosterOfFirst(first.roster())).toEqual(rosterOfSecond(rosterNow(everything)));
  });
});
