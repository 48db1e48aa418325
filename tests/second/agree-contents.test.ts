// Two implementations of one page judge the same contents: updates put together at random, most of
// them nearly right, by two people who know different things.
import { describe, expect, it } from 'vitest';
import { blob, concat, toHex, toText, utf8, varuint } from './bytes.js';
import { BOARDS, hearAll, makeBoard, SEED, ZEROS, type Loose } from './made-board.ts';
import { clientId, memberId } from './names.js';
import { writeAdmit } from './operations.js';
import { seededChoice } from '../ledger-people.ts';

console.log(`agree-contents.test.ts: seed ${SEED}`);

describe('two implementations of the page, on one board', () => {
  it.each(Array.from({ length: BOARDS }, (_, i) => i))('agree on the content of board %i', (n) => {
    const seed = `${SEED} content ${n}`;
    const choose = seededChoice(seed);
    const { board, people, write, written, first } = makeBoard(seed);
    const some = <T>(list: readonly T[]): T => list[choose(list.length)]!;
    const two = people.slice(0, 2);
    const [{ signKey, boxKey }] = [two[1]!];
    write(two[0]!, {
      chain: 0,
      kind: 2,
      payload: writeAdmit({ signKey, boxKey, invitation: ZEROS.slice(16) }),
    });
    hearAll(two[1]!.ledger, written);
    first.receive(written);
    const clients = two.map((person) => clientId(board, person.signKey, 1, 0));
    const roots = [
      ...two.map((person) => toText(memberId(board, person.signKey))),
      'board',
      'roles',
      'other',
    ];
    const said: string[] = [];
    for (let step = 0; step < 40; step++) {
      const me = choose(2);
      const who = two[me]!;
      if (choose(4) === 0) hearAll(who.ledger, written);
      const part = 1 + choose(2);
      const ends = clients.map((client) => endOf(who.ledger, client, part));
      const off = (much: number) => (choose(much) === 0 ? 1 : 0);
      const id = (below: number): Uint8Array => {
        const of = choose(6) === 0 || part === 2 ? me : choose(2);
        const end = of === me ? below : ends[of]!;
        return concat(varuint(clients[of]!), varuint(Math.max(0, choose(end + 1) - 1) + off(60)));
      };
      const root = () =>
        blob(
          utf8(
            part === 2 && choose(20) > 0
              ? roots[me]!
              : some(roots.slice(choose(9) > 0 ? 2 : 0, choose(12) > 0 ? 4 : 5)),
          ),
        );
      const structs: Uint8Array[] = [];
      let clock = ends[me]! + off(40);
      const from = clock;
      for (let left = choose(5); left > 0; left--) {
        const shape = (ends[1 - me] ?? 0) + clock === 0 ? 0 : choose(6);
        const content = some(CONTENTS);
        const sub = shape < 3 && choose(3) === 0;
        const place =
          shape < 2
            ? concat(varuint(1), root())
            : shape === 2
              ? concat(varuint(0), id(clock))
              : shape === 5
                ? concat(id(clock), id(clock))
                : id(clock);
        const flags = shape < 3 ? (sub ? 0x20 : 0) : shape === 3 ? 0x80 : shape === 4 ? 0x40 : 0xc0;
        if (choose(15) === 0) structs.push(Uint8Array.of(0, 1));
        else
          structs.push(
            concat(
              [content.ref | flags],
              place,
              sub ? blob(utf8(some(['a', 'b']))) : [],
              content.bytes,
            ),
          );
        clock += structs.at(-1)?.[0] === 0 ? 1 : content.length;
      }
      const deletes = choose(3) === 0 ? [concat(id(clock), [1])] : [];
      const plain = concat(
        structs.length === 0
          ? [0]
          : concat([1], varuint(structs.length), varuint(clients[me]!), varuint(from)),
        ...structs,
        varuint(deletes.length),
        ...deletes.map((one) => rangeOf(one)),
      );
      const clocks = { from, count: clock - from + off(40) };
      const { run, said: second } = write(who, { chain: 1, kind: 1, part, clocks, plain });
      const report = first.receive([run]);
      expect(first.count(run.clientId)).toBe(Number(run.clock) + 1);
      const reasons = [...report.voided, ...report.withheld, ...report.accused]
        .filter((one) => one.clientId === run.clientId && one.seq === run.clock)
        .map(({ reason }) => reason);
      said.push(second.reason ?? second.verdict);
      expect([step, toHex(plain), ...reasons]).toEqual([
        step,
        toHex(plain),
        ...(second.reason ? [second.reason] : []),
      ]);
    }
    tally.push(...said);
  });

  it('met every reason on the way', () => {
    const seen = new Set(tally);
    for (const reason of [
      'accepted',
      'payload-clocks',
      'payload-ahead',
      'payload-unknown-root',
      'payload-misplaced',
    ])
      expect(seen).toContain(reason);
  });
});

const tally: string[] = [];
const CONTENTS = [
  { ref: 4, bytes: concat([2], utf8('hi')), length: 2 },
  { ref: 4, bytes: concat([1], utf8('x')), length: 1 },
  { ref: 7, bytes: Uint8Array.of(0), length: 1 },
  { ref: 7, bytes: Uint8Array.of(1), length: 1 },
  { ref: 7, bytes: Uint8Array.of(2), length: 1 },
  { ref: 1, bytes: Uint8Array.of(1), length: 1 },
  { ref: 8, bytes: Uint8Array.of(1, 120), length: 1 },
];
/** An id and a length as a delete set of one client. */
function rangeOf(bytes: Uint8Array): Uint8Array {
  const client = bytes.findIndex((byte) => byte < 128) + 1;
  return concat(bytes.slice(0, client), [1], bytes.slice(client));
}
function endOf(ledger: Loose, client: number, part: number): number {
  return (ledger.chains.get(client) ?? [])
    .filter((one: Loose) => one.covers && one.part === part)
    .reduce(
      (end: number, { covers }: Loose) => Math.max(end, Number(covers.from) + Number(covers.count)),
      0,
    );
}
