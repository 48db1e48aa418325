import { describe, expect, it } from 'vitest';
import { boardIdOf, deviceIdOf, memberBytesOf } from '#lib/crypto/derive.ts';
import {
  charterName,
  DEFAULT_CHARTER,
  KIND_ADMIT,
  KIND_CHARTER,
  KIND_FOUND,
  NO_PREDECESSOR,
  type Charter,
  type Operation,
} from '#lib/ledger/operations.ts';
import type { EndorsedCharter } from '#lib/ledger/charters.ts';
import type { RosterOp } from '#lib/ledger/roster-op.ts';
import { createRosterResolver, resolveRoster, type Roster } from '#lib/ledger/roster.ts';
import type { MemberId } from '#lib/base/brands.ts';
import { compareBytes } from '#lib/base/bytes.ts';
import { seededChoice, seededRandom, shuffled } from '../ledger-people.ts';

const SEED = 86;
console.log(`roster.test.ts: seed ${SEED}`);

const random = seededRandom(SEED);
const keys = Array.from({ length: 7 }, () => random(32));
const [ana, ben, carmen, dalia] = keys as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
const boxKey = random(32);
const boardNonce = random(32);
const board = boardIdOf(ana, boxKey, boardNonce);
const memberOf = (device: Uint8Array): Uint8Array => memberBytesOf(board, device);

interface Made extends RosterOp {
  readonly past: ReadonlySet<Made>;
}

/** The next operation of `device`, which knows `heads` and all that they know. */
function op(device: Uint8Array, operation: Operation, heads: readonly Made[]): Made {
  const past = new Set<Made>();
  for (const head of heads) for (const one of [head, ...head.past]) past.add(one);
  const seq = [...past].filter((one) => one.device === device).length;
  const lamport = 1 + Math.max(0, ...[...past].map((one) => one.lamport));
  return {
    device,
    incarnation: 0,
    seq,
    lamport,
    operation,
    past,
    knows: (other) => past.has(other as Made),
  };
}

function admit(device: Uint8Array, who: Uint8Array, heads: readonly Made[], invitation = 1): Made {
  const operation = {
    kind: KIND_ADMIT,
    signKey: who,
    boxKey,
    invitation: new Uint8Array(16).fill(invitation),
  };
  return op(device, operation as Operation, heads);
}

function endorse(
  device: Uint8Array,
  predecessor: Uint8Array,
  charter: Charter,
  heads: readonly Made[],
): Made {
  return op(device, { kind: KIND_CHARTER, predecessor, charter }, heads);
}

const found = op(
  ana,
  {
    kind: KIND_FOUND,
    boxKey,
    boardNonce,
    headerKeyName: boxKey,
    epochName: boxKey,
    charter: DEFAULT_CHARTER,
  },
  [],
);
const firstName = charterName(board, NO_PREDECESSOR, DEFAULT_CHARTER);
const strict: Charter = { ...DEFAULT_CHARTER, quorum: 90 };
const onlyAna: Charter = { ...DEFAULT_CHARTER, admits: 'named', admitters: [memberOf(ana)] };

function told({
  members,
  devices,
  clients,
  charterName: name,
  charters,
  doubleInvitations,
}: Roster): unknown {
  const named = (one: EndorsedCharter) => [String(one.name), one.charter.quorum, ...one.endorsers];
  return {
    agreed: charters.agreed.map(named),
    proposals: charters.proposals.map((one) => [one.isEnough, ...named(one)]),
    setAside: charters.setAside.map((one) => [one.wasCompleted, ...named(one)]),
    members: members.map(({ id, admittedBy, invitation }) => [id, admittedBy, String(invitation)]),
    devices: [...devices.keys()].sort(),
    clients: [...clients].map(([id, owner]) => [id, owner.device, owner.chain]).sort(),
    name: String(name),
    doubles: doubleInvitations.map((one) => [String(one.invitation), ...one.devices].sort()).sort(),
  };
}

function on(ops: readonly Made[]): string[] {
  const roster = resolveRoster(board, ops);
  const names = ['Ana', 'Ben', 'Carmen', 'Dalia'];
  return names.filter((_, at) => roster.devices.has(deviceIdOf(keys[at]!)));
}

describe('the roster rules', () => {
  it('begin with the found that makes the board’s name, and no other', () => {
    expect(on([found])).toEqual(['Ana']);
    const another = op(ben, found.operation, []);
    expect(on([another])).toEqual([]);
  });

  it('let a member admit, and nobody else', () => {
    expect(on([found, admit(ana, ben, [found])])).toEqual(['Ana', 'Ben']);
    expect(on([found, admit(carmen, ben, [found])])).toEqual(['Ana']);
  });

  it('count no admission whose author did not know its own', () => {
    const first = admit(ana, ben, [found]);
    expect(on([found, first, admit(ben, carmen, [found])])).toEqual(['Ana', 'Ben']);
    expect(on([found, first, admit(ben, carmen, [first])])).toEqual(['Ana', 'Ben', 'Carmen']);
  });

  it('take two admissions of one device at once for one', () => {
    const first = admit(ana, ben, [found]);
    const byAna = admit(ana, carmen, [first], 5);
    const byBen = admit(ben, carmen, [first], 6);
    const roster = resolveRoster(board, [found, first, byAna, byBen]);
    expect(roster.members).toHaveLength(3);
    expect(roster.doubleInvitations).toEqual([]);
    const winner = compareBytes(ana, ben) < 0 ? 5 : 6;
    expect(roster.members[2]?.invitation?.[0]).toBe(winner);
  });

  it('keep both devices admitted on one invitation at once, and name them', () => {
    const first = admit(ana, ben, [found]);
    const ops = [found, first, admit(ana, carmen, [first], 9), admit(ben, dalia, [first], 9)];
    const roster = resolveRoster(board, ops);
    expect(roster.members).toHaveLength(4);
    expect(roster.doubleInvitations[0]?.devices).toHaveLength(2);
  });

  it('need a quorum for a new charter', () => {
    const withBen = admit(ana, ben, [found]);
    const one = endorse(ana, firstName, onlyAna, [withBen]);
    expect(resolveRoster(board, [found, withBen, one]).charter?.admits).toBe('any-member');
    const two = endorse(ben, firstName, onlyAna, [one]);
    const roster = resolveRoster(board, [found, withBen, one, two]);
    expect(roster.charter?.admits).toBe('named');
    expect(roster.mayAdmit(roster.members[1]!.id)).toBe(false);
    const late = admit(ben, carmen, [two]);
    expect(on([found, withBen, one, two, late])).toEqual(['Ana', 'Ben']);
  });

  it('count an admission for good, though a charter against it came at once', () => {
    const withBen = admit(ana, ben, [found]);
    const one = endorse(ana, firstName, onlyAna, [withBen]);
    const two = endorse(ben, firstName, onlyAna, [one]);
    const third = admit(ben, carmen, [withBen], 2);
    const before = [found, withBen, third];
    expect(on(before)).toContain('Carmen');
    expect(on([...before, one, two])).toContain('Carmen');
  });

  it('choose one of two charters completed at once, and can return to an earlier one', () => {
    const light = { ...DEFAULT_CHARTER, quorum: 30 };
    const lightName = charterName(board, NO_PREDECESSOR, light);
    const lightly = op(ana, { ...found.operation, charter: light } as Operation, []);
    const withBen = admit(ana, ben, [lightly]);
    const anas = endorse(ana, lightName, strict, [withBen]);
    const bens = endorse(ben, lightName, onlyAna, [withBen]);
    const chosen = resolveRoster(board, [lightly, withBen, anas, bens]);
    expect(chosen.charter?.quorum).toBe(compareBytes(ana, ben) < 0 ? 90 : 50);
    expect(told(chosen)).toEqual(told(resolveRoster(board, [bens, anas, withBen, lightly])));
    const one = endorse(ana, firstName, strict, [found]);
    const strictName = charterName(board, firstName, strict);
    const back = endorse(ana, strictName, DEFAULT_CHARTER, [one]);
    const again = endorse(ana, charterName(board, strictName, DEFAULT_CHARTER), strict, [back]);
    expect(resolveRoster(board, [found, one, back]).charter?.quorum).toBe(50);
    expect(resolveRoster(board, [found, one, back, again]).charter?.quorum).toBe(90);
  });

  it('show what is proposed, with who has endorsed it, until it is in force', () => {
    const withBen = admit(ana, ben, [found]);
    const one = endorse(ana, firstName, onlyAna, [withBen]);
    const other = endorse(ana, firstName, strict, [one]);
    const { members, charters } = resolveRoster(board, [found, withBen, one, other]);
    const [anaId, benId] = members.map(({ id }) => id) as [MemberId, MemberId];
    expect(charters.proposals.map((each) => [each.charter, each.endorsers, each.isEnough])).toEqual(
      [
        [onlyAna, [anaId], false],
        [strict, [anaId], false],
      ],
    );
    const two = endorse(ben, firstName, onlyAna, [other]);
    const after = resolveRoster(board, [found, withBen, one, other, two]).charters;
    expect(after.proposals).toEqual([]);
    expect(after.agreed.map((each) => [each.charter, each.endorsers])).toEqual([
      [DEFAULT_CHARTER, []],
      [onlyAna, [anaId, benId]],
    ]);
    expect(after.setAside.map((each) => [each.charter, each.wasCompleted])).toEqual([
      [strict, false],
    ]);
  });

  it('say when enough endorsed while apart, so that any of them endorses again', () => {
    const withBen = admit(ana, ben, [found]);
    const anas = endorse(ana, firstName, onlyAna, [withBen]);
    const bens = endorse(ben, firstName, onlyAna, [withBen]);
    const met = resolveRoster(board, [found, withBen, anas, bens]);
    expect(met.charter).toEqual(DEFAULT_CHARTER);
    expect(met.charters.proposals.map(({ isEnough }) => isEnough)).toEqual([true]);
    const again = endorse(ben, firstName, onlyAna, [anas, bens]);
    const { charter, charters } = resolveRoster(board, [found, withBen, anas, bens, again]);
    expect(charter).toEqual(onlyAna);
    expect(charters.proposals).toEqual([]);
  });

  it('name what was agreed at once by people apart, and set aside', () => {
    const light = { ...DEFAULT_CHARTER, quorum: 30 };
    const lightName = charterName(board, NO_PREDECESSOR, light);
    const lightly = op(ana, { ...found.operation, charter: light } as Operation, []);
    const withBen = admit(ana, ben, [lightly]);
    const anas = endorse(ana, lightName, strict, [withBen]);
    const bens = endorse(ben, lightName, onlyAna, [withBen]);
    const { charter, charters } = resolveRoster(board, [lightly, withBen, anas, bens]);
    const lost = charter?.quorum === 90 ? onlyAna : strict;
    expect(charters.setAside.map((each) => [each.charter, each.wasCompleted])).toEqual([
      [lost, true],
    ]);
  });

  it('come to one answer for any history in any order', () => {
    for (let history = 0; history < 60; history++) {
      const choose = seededChoice(`${SEED}/${history}`);
      const ops: Made[] = [found];
      for (let step = 0; step < 25; step++) {
        const device = keys[choose(keys.length)]!;
        const own = ops.filter((one) => one.device === device).slice(-1);
        const heads = [...own, ...ops.filter(() => choose(3) === 0)];
        const charters = [strict, onlyAna, DEFAULT_CHARTER];
        const seen = heads.flatMap((head) => [head, ...head.past]);
        const names = [
          firstName,
          ...seen.flatMap(({ operation }) =>
            operation.kind === KIND_CHARTER
              ? [charterName(board, operation.predecessor, operation.charter)]
              : [],
          ),
        ];
        ops.push(
          choose(3) > 0
            ? admit(device, keys[choose(keys.length)]!, heads, choose(4))
            : endorse(device, names[choose(names.length)]!, charters[choose(3)]!, heads),
        );
      }
      const expected = told(resolveRoster(board, ops));
      for (let order = 0; order < 5; order++)
        expect(told(resolveRoster(board, shuffled(ops, choose)))).toEqual(expected);
      // One by one, in any order that puts causes first, as the ledger does.
      const resolver = createRosterResolver(board);
      const left = new Set(shuffled(ops, choose));
      while (left.size > 0)
        for (const next of left)
          if ([...next.past].every((one) => !left.has(one))) {
            left.delete(next);
            resolver.add(next);
          }
      expect(told(resolver.roster())).toEqual(expected);
    }
  });
});
