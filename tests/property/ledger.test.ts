import { beforeAll, describe, expect, it } from 'vitest';
import { toHex } from '#lib/base/bytes.ts';
import { createCausalIndex } from '#lib/ledger/causal.ts';
import { createLedger, type Ledger, type LedgerKeys } from '#lib/ledger/ledger.ts';
import type { Run } from '#lib/ledger/outer-update.ts';
import { createBoardDocs } from '#lib/ledger/replay.ts';
import {
  collective,
  keysOf,
  personOf,
  seededChoice,
  shuffled,
  type Person,
} from '../ledger-people.ts';

const SEED = 2718;
const isLong = process.env['COBIJO_LONG'] === '1';
console.log(`ledger.test.ts: seed ${SEED}`);

let board: LedgerKeys;
/** What was written, one run a save, in the order of writing. */
const written: Run[] = [];

/** Four people edit, exchange a part of what they have, and admit a fifth on two sides at once. */
beforeAll(() => {
  const made = collective(['Ana', 'Ben', 'Carmen', 'Dalia'], SEED);
  board = made.board;
  const { people } = made;
  written.push(...people[0]!.tell());
  const choose = seededChoice(SEED);
  const newcomer = keysOf('Elena', SEED);
  for (let step = 0; step < (isLong ? 36 : 24); step++) {
    const person = people[choose(people.length)]!;
    edit(person, choose);
    const saved = person.save();
    if (saved !== null) written.push(saved);
    if (step === 12) written.push(people[0]!.admit(newcomer, 50), people[1]!.admit(newcomer, 51));
    if (choose(2) === 0) person.hear(people[choose(people.length)]!.tell());
    if (step === 20) {
      const elena = personOf(newcomer, board);
      elena.hear(people[0]!.tell());
      people.push(elena);
    }
  }
});

function edit(person: Person, choose: (below: number) => number): void {
  const text = person.docs.common.getText('library');
  text.insert(choose(text.length + 1), `${person.name} `);
  if (choose(2) === 0 && text.length > 4) text.delete(choose(text.length - 3), 3);
  if (choose(3) === 0) text.format(0, Math.min(4, text.length), { bold: choose(2) === 0 });
  person.docs.common.getMap('roles').set(`role ${choose(4)}`, person.name);
  person.docs.owned.getMap(person.member).set('card', choose(100));
}

/** As the gate does: what is held is handed in again with the next message. */
function gather(messages: readonly (readonly Run[])[]): Ledger {
  const ledger = createLedger(board);
  let held: readonly Run[] = [];
  for (const message of messages) {
    const report = ledger.receive([...held, ...message]);
    expect([...report.accused, ...report.withheld, ...report.voided]).toEqual([]);
    ({ held } = report);
  }
  return ledger;
}

function stateOf(ledger: Ledger): unknown {
  const roster = ledger.roster();
  return {
    heads: ledger
      .heads()
      .map(({ clientId, count, hash }) => `${clientId} ${count} ${toHex(hash)}`)
      .sort(),
    members: roster.members.map(({ id, admittedBy }) => [id, admittedBy]),
    control: ledger.controlEnvelopes().map(toHex),
  };
}

function boardOf(ledger: Ledger): unknown {
  const docs = createBoardDocs(1);
  docs.apply(ledger.counted().payloads);
  return contentOf(docs);
}

function contentOf(docs: ReturnType<typeof createBoardDocs>): unknown {
  const roots = [...docs.owned.share.keys()].sort();
  return {
    text: docs.common.getText('library').toDelta(),
    roles: docs.common.getMap('roles').toJSON(),
    owned: roots.map((root) => [root, docs.owned.getMap(root).toJSON()]),
  };
}

function messagesOf(runs: readonly Run[], choose: (below: number) => number): Run[][] {
  const messages: Run[][] = [[]];
  for (const run of runs) {
    if (choose(4) === 0) messages.push([]);
    messages.at(-1)!.push(run);
  }
  return messages;
}

describe('the ledger', () => {
  it('is the same from any order, any duplication and any parting into messages', () => {
    const expected = gather([written]);
    expect(expected.heads().length).toBeGreaterThan(6);
    const state = stateOf(expected);
    const content = boardOf(expected);
    for (let round = 0; round < (isLong ? 20 : 2); round++) {
      const choose = seededChoice(`${SEED}/${round}`);
      const doubled = written.filter(() => choose(4) === 0);
      const ledger = gather(messagesOf(shuffled([...written, ...doubled], choose), choose));
      expect(stateOf(ledger)).toEqual(state);
      expect(boardOf(ledger)).toEqual(content);
    }
  });

  it('merges idempotently, commutatively and associatively', () => {
    const tell = (ledger: Ledger): Run[] =>
      ledger
        .heads()
        .map(({ clientId }) => ({ clientId, clock: 0, sealed: ledger.sealedFrom(clientId, 0) }));
    for (let round = 0; round < (isLong ? 10 : 1); round++) {
      const choose = seededChoice(`merge ${SEED}/${round}`);
      const [a, b, c] = [0, 1, 2].map(() =>
        tell(gather([written.slice(0, 6 + choose(written.length))])),
      );
      const merge = (...parts: (readonly Run[] | undefined)[]) =>
        stateOf(gather(parts.map((part) => part ?? [])));
      expect(merge(a, a)).toEqual(merge(a));
      expect(merge(a, b)).toEqual(merge(b, a));
      expect(merge(tell(gather([a!, b!])), c)).toEqual(merge(a, tell(gather([b!, c!]))));
    }
  });

  it('makes one board, applied at once or as it arrives', () => {
    const expected = boardOf(gather([written]));
    for (let round = 0; round < (isLong ? 10 : 1); round++) {
      const choose = seededChoice(`replay ${SEED}/${round}`);
      const ledger = createLedger(board);
      const docs = createBoardDocs(1);
      let held: readonly Run[] = [];
      let cursor = 0;
      for (const message of messagesOf(shuffled(written, choose), choose)) {
        ({ held } = ledger.receive([...held, ...message]));
        const { payloads, cursor: next } = ledger.counted(cursor);
        cursor = next;
        docs.apply(payloads);
        docs.apply(payloads);
      }
      expect(contentOf(docs)).toEqual(expected);
    }
  });
});

describe('the causal past', () => {
  it('is what a naive walk over deps finds', () => {
    for (let history = 0; history < (isLong ? 100 : 10); history++) {
      const choose = seededChoice(`causal ${SEED}/${history}`);
      const chains = 6;
      const index = createCausalIndex();
      const pasts: number[][][] = Array.from({ length: chains }, () => []);
      for (let step = 0; step < 120; step++) {
        const chain = choose(chains);
        const seq = pasts[chain]!.length;
        const deps = Array.from({ length: chains }, (_, other) => other)
          .filter((other) => other !== chain && pasts[other]!.length > 0 && choose(3) === 0)
          .map((other) => ({ chain: other, count: 1 + choose(pasts[other]!.length) }));
        const past = [...(pasts[chain]![seq - 1] ?? new Array<number>(chains).fill(0))];
        past[chain] = seq + 1;
        for (const dep of deps)
          pasts[dep.chain]![dep.count - 1]!.forEach((count, other) => {
            if (other !== chain) past[other] = Math.max(past[other]!, count);
          });
        pasts[chain]!.push(past);
        index.add(chain, seq, deps);
      }
      pasts.forEach((envelopes, chain) =>
        envelopes.forEach((past, seq) =>
          past.forEach((count, other) => expect(index.known(chain, seq, other)).toBe(count)),
        ),
      );
    }
  });
});
