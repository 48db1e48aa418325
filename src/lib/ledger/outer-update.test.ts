import fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { chainRoot } from '#lib/crypto/derive.ts';
import {
  encodeOuterUpdate,
  encodeStateVector,
  parseOuterUpdate,
  parseStateVector,
  type Run,
} from '#lib/ledger/outer-update.ts';

const SEED = 20261120;
console.log(`outer-update.test.ts: seed ${SEED}`);

const runs = fc
  .uniqueArray(
    fc.record({
      clientId: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      sealed: fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 5 }),
    }),
    { maxLength: 5, selector: (run) => run.clientId },
  )
  .map((all) => all.map((run): Run => ({ ...run, clock: 0 })));

function docOf(all: readonly Run[]): Y.Doc {
  const doc = new Y.Doc();
  for (const { clientId, sealed } of all) {
    doc.clientID = clientId;
    doc.getArray(chainRoot(clientId)).push(sealed.map((one) => Uint8Array.from(one)));
  }
  return doc;
}

function ascending(all: readonly Run[]): Run[] {
  return [...all].sort((a, b) => b.clientId - a.clientId);
}

describe('a ledger update', () => {
  it('is written byte for byte as Yjs writes it, from the beginning or from anywhere', () => {
    fc.assert(
      fc.property(runs, fc.nat(4), (all, known) => {
        const doc = docOf(all);
        expect(encodeOuterUpdate(all)).toEqual(Y.encodeStateAsUpdate(doc));
        const tails = all
          .map((run) => ({ ...run, clock: known, sealed: run.sealed.slice(known) }))
          .filter((run) => run.sealed.length > 0);
        const vector = encodeStateVector(
          new Map(all.map((run) => [run.clientId, Math.min(known, run.sealed.length)])),
        );
        expect(encodeOuterUpdate(tails)).toEqual(Y.encodeStateAsUpdate(doc, vector));
        expect(parseOuterUpdate(encodeOuterUpdate(tails))).toEqual({
          ok: true,
          value: ascending(tails),
        });
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('never throws past its parser, whatever is changed in it', () => {
    fc.assert(
      fc.property(runs, fc.nat(), fc.nat(255), fc.nat(), (all, at, byte, cut) => {
        const bytes = encodeOuterUpdate(all);
        const changed = Uint8Array.from(bytes);
        changed[at % bytes.length] = byte;
        parseOuterUpdate(changed);
        const shorter = parseOuterUpdate(bytes.subarray(0, cut % bytes.length));
        expect(shorter.ok).toBe(false);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('drops delete sets', () => {
    const doc = docOf([{ clientId: 7, clock: 0, sealed: [Uint8Array.of(1)] }]);
    const update = Y.encodeStateAsUpdate(doc);
    const withDeletes = Uint8Array.from([...update.subarray(0, -1), 1, 7, 1, 0, 1]);
    const parsed = parseOuterUpdate(withDeletes);
    expect(parsed.ok && encodeOuterUpdate(parsed.value)).toEqual(update);
  });

  it.each([
    ['a claim of 2^53 structs', [1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f, 1, 0]],
    ['a claim of 2^53 deletions', [0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f]],
    ['a GC struct', [1, 1, 5, 0, 0, 1, 0]],
    ['a Skip struct', [1, 1, 5, 0, 10, 1, 0]],
    ['another’s root', [1, 1, 5, 0, 3, 1, 1, 0x61, 1, 9, 0]],
    ['an origin of another client', [1, 1, 5, 1, 0x83, 6, 0, 1, 9, 0]],
    ['a right origin', [1, 1, 5, 1, 0xc3, 5, 0, 5, 0, 1, 9, 0]],
    ['a text', [1, 1, 5, 1, 0x84, 5, 0, 1, 0x61, 0]],
    ['a client twice', [2, 1, 5, 1, 0x83, 5, 0, 1, 9, 1, 5, 2, 0x83, 5, 1, 1, 9, 0]],
    ['bytes after its end', [0, 0, 0]],
  ])('refuses %s', (_name, bytes) => {
    expect(parseOuterUpdate(Uint8Array.from(bytes)).ok).toBe(false);
  });
});

describe('a state vector', () => {
  it('is written as Yjs writes it', () => {
    fc.assert(
      fc.property(runs, (all) => {
        const doc = docOf(all);
        const entries = new Map(all.map((run) => [run.clientId, run.sealed.length]));
        const bytes = encodeStateVector(entries);
        expect(bytes).toEqual(Y.encodeStateVector(doc));
        expect(parseStateVector(bytes)).toEqual(entries);
      }),
      { seed: SEED },
    );
  });

  it('is refused with a client twice, too many, or cut short', () => {
    expect(parseStateVector(Uint8Array.of(2, 1, 1, 1, 2))).toBeNull();
    expect(parseStateVector(Uint8Array.of(0xff, 0xff, 0x7f))).toBeNull();
    expect(parseStateVector(Uint8Array.of(1, 1))).toBeNull();
    expect(parseStateVector(Uint8Array.of(0, 0))).toBeNull();
  });
});
