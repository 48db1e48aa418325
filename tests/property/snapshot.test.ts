/**
 * A ledger that recalls what was found is the ledger that found it: whatever comes after is judged
 * alike, by honest people and by patched clients, and the board is the one that a full replay makes.
 */

import { beforeAll, describe, expect, it } from 'vitest';
import { toHex } from '#lib/base/bytes.ts';
import { hash } from '#lib/crypto/hash.ts';
import { LABELS } from '#lib/crypto/labels.ts';
import { CONTENT } from '#lib/ledger/envelope.ts';
import { parseJudged } from '#lib/ledger/judged.ts';
import { createLedger, type Ledger, type LedgerKeys } from '#lib/ledger/ledger.ts';
import type { Run } from '#lib/ledger/outer-update.ts';
import { createBoardDocs, loadBoardDocs, type BoardDocs } from '#lib/ledger/replay.ts';
import { authorEnvelopes } from '#lib/ledger/author.ts';
import { forge, updateByHand, valueBeside } from '../ledger-attacks.ts';
import { collective, keysOf, personOf, seededChoice, type Person } from '../ledger-people.ts';

const SEED = 1618;
const isLong = process.env['COBIJO_LONG'] === '1';
console.log(`snapshot.test.ts: seed ${SEED}`);

let board: LedgerKeys;
let people: Person[];
/** What was written, one run a save, in the order of writing. */
const written: Run[] = [];

beforeAll(() => {
  const made = collective(['Ana', 'Ben', 'Carmen', 'Dalia', 'Eva'], SEED);
  ({ board, people } = made);
  const eva = people.pop()!;
  written.push(...people[0]!.tell());
  const choose = seededChoice(SEED);
  const newcomer = keysOf('Elena', SEED);
  for (let step = 0; step < 30; step++) {
    const person = people[choose(people.length)]!;
    edit(person, choose);
    const saved = person.save();
    if (saved !== null) written.push(saved);
    if (step % 3 === 2) {
      eva.ledger.receive(person.tell());
      written.push(forgeSomewhere(eva, choose));
    }
    if (step === 14) written.push(people[1]!.admit(newcomer, 50));
    if (choose(2) === 0) person.hear(people[choose(people.length)]!.tell());
    if (step === 24) {
      const elena = personOf(newcomer, board);
      elena.hear(people[1]!.tell());
      people.push(elena);
    }
  }
});

function edit(person: Person, choose: (below: number) => number): void {
  const text = person.docs.common.getText('library');
  for (let times = choose(3); times >= 0; times--)
    text.insert(choose(text.length + 1), `${person.name} `);
  if (choose(2) === 0 && text.length > 4) text.delete(choose(text.length - 3), 3);
  person.docs.common.getMap('roles').set(`role ${choose(4)}`, person.name);
  person.docs.owned.getMap(person.member).set('card', choose(100));
}

/** Eva writes a value beside some clock of somebody's: it may count, or stand where it cannot. */
function forgeSomewhere(eva: Person, choose: (below: number) => number): Run {
  const id = () => ({ client: people[choose(people.length)]!.contentClient, clock: choose(30) });
  const client = eva.contentClient;
  const from = coveredOf(eva.ledger, eva);
  const structs = [valueBeside('', id(), choose(2) === 0 ? id() : undefined, 'x')];
  const run = forge(eva, { plaintext: updateByHand({ client, from, structs }), from, count: 1 });
  eva.ledger.receive([run]);
  return run;
}

function coveredOf(ledger: Ledger, { contentClient, member }: Person): number {
  return ledger.viewOfAll(contentClient, member as never, 1).coveredOf(contentClient);
}

/** Reports beside the ledger: what was judged how. */
function hear(ledger: Ledger, messages: readonly Run[]) {
  let held: readonly Run[] = [];
  return messages.map((message) => {
    const report = ledger.receive([...held, message]);
    ({ held } = report);
    const { withheld, accused, voided } = report;
    return { withheld, accused, voided, held: held.length, accepted: report.accepted.length };
  });
}

function replayed(ledger: Ledger, docs: BoardDocs = createBoardDocs(1)): BoardDocs {
  docs.apply(ledger.counted().payloads);
  return docs;
}

const digestsOf = (ledger: Ledger): Map<number, Uint8Array> =>
  new Map(
    ledger
      .heads()
      .map(({ clientId }) => [
        clientId,
        hash(LABELS.coveredRows, ...ledger.sealedFrom(clientId, 0)),
      ]),
  );

/** As a session opens it, from the bytes of a snapshot and of the disk. */
function recalled(from: Ledger, fresh: BoardDocs = replayed(from)) {
  const judged = parseJudged(from.judged(digestsOf(from)), board.board);
  const docs = loadBoardDocs(1, fresh.encode());
  const ledger = createLedger(board);
  ledger.recallControl(judged);
  for (const _ of ledger.recallContent(judged, (id) => from.sealedFrom(id, 0)));
  return { ledger, docs };
}

function stateOf(ledger: Ledger): unknown {
  const heads = ledger.heads().sort((a, b) => a.clientId - b.clientId);
  const roster = ledger.roster();
  return {
    heads: heads.map(({ clientId, count, hash: last, lamport }) => [
      clientId,
      count,
      lamport,
      toHex(last),
    ]),
    hashes: heads.map(({ clientId, count }) =>
      Array.from({ length: count }, (_, seq) => toHex(ledger.hashAt(clientId, seq)!)),
    ),
    known: heads.map((of) => heads.map((other) => ledger.knownByHead(of.clientId, other.clientId))),
    members: roster.members.map(({ id, admittedBy }) => [id, admittedBy]),
    control: ledger.controlEnvelopes().map(toHex),
    findings: toHex(ledger.judged(digestsOf(ledger))),
  };
}

function contentOf({ common, owned }: BoardDocs): unknown {
  return {
    text: common.getText('library').toDelta() as unknown,
    roles: common.getMap('roles').toJSON(),
    owned: people.map(({ member }) => owned.getMap(member).toJSON()),
  };
}

describe('a ledger that recalls', () => {
  it('is the one that found it, and goes on as that one would', () => {
    let voided = 0;
    for (let round = 0; round < (isLong ? 60 : 3); round++) {
      const choose = seededChoice(`${SEED}/${round}`);
      const cut = 6 + choose(written.length - 6);
      const judging = createLedger(board);
      hear(judging, written.slice(0, cut));
      const again = recalled(judging);
      expect(stateOf(again.ledger)).toEqual(stateOf(judging));

      const after = written.slice(cut);
      const reports = hear(judging, after);
      expect(hear(again.ledger, after)).toEqual(reports);
      voided += reports.reduce((sum, report) => sum + report.voided.length, 0);
      expect(stateOf(again.ledger)).toEqual(stateOf(judging));
      expect(again.ledger.counted().payloads.length).toBeLessThan(judging.counted().cursor);
      const docs = replayed(again.ledger, again.docs);
      expect(contentOf(docs)).toEqual(contentOf(replayed(judging)));

      const twice = recalled(again.ledger, docs);
      expect(stateOf(twice.ledger)).toEqual(stateOf(judging));
      expect(contentOf(twice.docs)).toEqual(contentOf(docs));
    }
    expect(voided).toBeGreaterThan(0);
  });

  it('writes what the one would write that found it', () => {
    const ana = people[0]!;
    const judging = createLedger(board);
    hear(judging, written);
    const write = (ledger: Ledger): Run => {
      const at = coveredOf(ledger, ana);
      const update = updateByHand({
        client: ana.contentClient,
        from: at,
        structs: [valueBeside('', { client: ana.contentClient, clock: at - 1 }, undefined, 'x')],
      });
      const who = { signKeys: ana.signKeys, chain: CONTENT, incarnation: 0 } as const;
      const draft = { part: 1, update, from: at, count: 1 } as const;
      return authorEnvelopes(ledger, who, [draft], (length) => new Uint8Array(length).fill(7));
    };
    const { sealed } = write(recalled(judging).ledger);
    expect(sealed.map(toHex)).toEqual(write(judging).sealed.map(toHex));
  });

  it('refuses what was found of another board', () => {
    const judging = createLedger(board);
    hear(judging, written);
    const bytes = judging.judged(digestsOf(judging));
    expect(() => parseJudged(bytes, new Uint8Array(32))).toThrow('another board');
    expect(() => parseJudged(bytes.subarray(0, 900), board.board)).toThrow('too early');
  });
});
