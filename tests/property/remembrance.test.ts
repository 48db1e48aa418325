import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveLines } from '#lib/domain/remembrance/lines.ts';
import { resolveMemorials } from '#lib/domain/remembrance/memorial.ts';
import { refOf, type Proposal, type Remembrance } from '#lib/domain/remembrance/records.ts';
import {
  ANA,
  BEGUN,
  BEN,
  beginning,
  CARMEN,
  DALIA,
  DAY,
  MEMORIAL,
  remembrance,
} from '#lib/domain/remembrance/remembrance-words.ts';
import { resolveTenders } from '#lib/domain/remembrance/tenders.ts';

const SEED = 31415;
console.log(`remembrance.test.ts: seed ${SEED}`);
const settings = { seed: SEED, numRuns: 400 };
const END = BEGUN + 60 * DAY;

const someone = fc.constantFrom(ANA, BEN, CARMEN, DALIA);
const moment = fc.integer({ min: 0, max: 60 }).map((day) => BEGUN + day * DAY);
const recordId = fc.constantFrom(...Array.from({ length: 12 }, (_, at) => `r${String(at)}`));
const told = { id: recordId, member: someone, made: moment, memorial: fc.constant(MEMORIAL) };
const ref = fc.tuple(someone, recordId).map(([member, id]) => refOf({ member, id }));

/** As in documents: nobody has two records of one kind under one id. */
const several = <T extends { readonly member: string; readonly id: string }>(
  record: fc.Arbitrary<T>,
): fc.Arbitrary<T[]> =>
  fc.uniqueArray(record, { selector: ({ member, id }) => `${member}.${id}`, maxLength: 10 });

const anyRecords: fc.Arbitrary<Remembrance> = fc
  .record({
    tendings: several(fc.record({ ...told, ended: fc.option(moment) })),
    handings: several(fc.record({ ...told, to: someone })),
    proposals: several(
      fc.record({
        ...told,
        field: fc.constantFrom('name' as const, 'said' as const),
        words: fc.constantFrom('one', 'two', 'three'),
        over: fc.constant(null),
        isWithdrawn: fc.boolean(),
      }),
    ),
    voices: several(
      fc.record({
        ...told,
        proposal: ref,
        says: fc.constantFrom('yes' as const, 'wait' as const),
        words: fc.constant(''),
      }),
    ),
    closings: several(fc.record(told)),
  })
  .map((more) => remembrance(more));

const around = { now: END, today: '2026-11-22', apartBy: () => null };

function shuffled(all: Remembrance, by: number): Remembrance {
  const turned = Object.entries(all).map(([kind, records]: [string, readonly unknown[]]) => {
    const at = records.length === 0 ? 0 : by % records.length;
    return [kind, [...records.slice(at), ...records.slice(0, at)].reverse()];
  });
  return Object.fromEntries(turned) as Remembrance;
}

const tendersOf = ({ tendings, handings }: Remembrance) =>
  resolveTenders({ beginning, tendings, handings, apartBy: () => null });

describe('a memorial, whatever was said', () => {
  it('is the same in whatever order its records arrive', () => {
    const page = (all: Remembrance) => {
      const { tenders, lines, closedAt, closing } = resolveMemorials(all, around)[0]!;
      const open = lines.open.map(({ proposal }) => refOf(proposal)).toSorted();
      return { tenders, closing, closedAt, open, byField: lines.byField };
    };
    fc.assert(
      fc.property(anyRecords, fc.nat(20), (all, by) => {
        expect(page(shuffled(all, by))).toEqual(page(all));
      }),
      settings,
    );
  });

  it('has no line that no tender but its author agreed to, unless that was the only tender', () => {
    fc.assert(
      fc.property(anyRecords, (all) => {
        const tenders = tendersOf(all);
        const { byField } = resolveLines(all.proposals, all.voices, tenders, END);
        for (const { proposal } of Object.values(byField)) {
          if (proposal === null) continue;
          const isAlone = tenders.at(proposal.made).join() === proposal.member;
          const agreed = all.voices.some(
            ({ member, made, says, proposal: about }) =>
              about === refOf(proposal) &&
              says === 'yes' &&
              member !== proposal.member &&
              tenders.tendedAt(member, made),
          );
          expect(isAlone || agreed).toBe(true);
        }
      }),
      settings,
    );
  });

  it('is changed by nobody who was never asked to tend it and found it tended', () => {
    fc.assert(
      fc.property(anyRecords, fc.array(fc.constantFrom('yes', 'wait')), (all, words) => {
        const kept = { ...all, tendings: [{ ...tendsAna }], handings: [] };
        const strangers = kept.proposals.map((one: Proposal, at) => ({
          ...{ id: `s${String(at)}`, member: DALIA, made: one.made, memorial: MEMORIAL },
          ...{ proposal: refOf(one), says: words[at] === 'wait' ? 'wait' : 'yes', words: '' },
        })) as Remembrance['voices'];
        const lines = (voices: Remembrance['voices']) =>
          resolveLines(kept.proposals, voices, tendersOf(kept), END).byField;
        expect(lines([...kept.voices, ...strangers])).toEqual(lines(kept.voices));
      }),
      settings,
    );
  });

  it('keeps a line that stood whatever is asked to wait, or taken back, later', () => {
    fc.assert(
      fc.property(anyRecords, fc.nat(40), (all, day) => {
        const tenders = tendersOf(all);
        const now = BEGUN + day * DAY;
        const { byField } = resolveLines(all.proposals, all.voices, tenders, now);
        const { proposal } = byField.said;
        if (proposal === null) return;
        const heard = all.voices.filter(({ made, says }) => made <= now || says === 'wait');
        const taken = all.proposals
          .filter(({ made }) => made <= now)
          .map((one) => (one === proposal ? { ...one, isWithdrawn: true } : one));
        const later = resolveLines(taken, heard, tenders, END).byField.said;
        expect(later.words).toBe(proposal.words);
      }),
      settings,
    );
  });
});

const tendsAna = { id: 't', member: ANA, made: BEGUN, memorial: MEMORIAL, ended: null };
