import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBytes } from '#lib/base/bytes.ts';
import {
  compareChains,
  encodeBody,
  openEnvelope,
  parseBody,
  sealEnvelope,
  type Dep,
  type Envelope,
} from '#lib/ledger/envelope.ts';
import {
  encodeOperation,
  parseOperation,
  type Charter,
  type Operation,
} from '#lib/ledger/operations.ts';
import { parseInnerUpdate } from '#lib/ledger/yjs-update.ts';
import { parseOuterUpdate } from '#lib/ledger/outer-update.ts';
import * as Y from 'yjs';

const SEED = 31415;
console.log(`codecs.test.ts: seed ${SEED}`);
const settings = { seed: SEED, numRuns: 300 };

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const number = fc.oneof(fc.nat(300), fc.maxSafeNat());

const dep: fc.Arbitrary<Dep> = fc.record({
  device: bytes(32),
  chain: fc.constantFrom(0, 1),
  incarnation: number,
  seq: number,
  hash: bytes(32),
});

const shared = {
  version: fc.constant(1 as const),
  kind: fc.nat(255),
  circle: number,
  device: bytes(32),
  incarnation: number,
  seq: number,
  lamport: number.map((value) => Math.max(1, value)),
  prev: bytes(32),
  nonce: bytes(24),
  payload: fc.uint8Array({ maxLength: 300 }),
  signature: fc.option(bytes(64)),
};

const content: fc.Arbitrary<Envelope> = fc.record({
  ...shared,
  chain: fc.constant(1 as const),
  part: fc.constantFrom(1, 2),
  epoch: number,
  clocks: fc.record({ from: fc.nat(), count: fc.nat() }),
  deps: fc
    .uniqueArray(dep, { maxLength: 6, comparator: (a, b) => compareChains(a, b) === 0 })
    .map((deps) => deps.sort(compareChains)),
});

const control: fc.Arbitrary<Envelope> = fc.record({
  ...shared,
  chain: fc.constant(0 as const),
  part: fc.constant(0 as const),
  epoch: fc.constant(0),
  clocks: fc.constant({ from: 0, count: 0 }),
  deps: fc.constant([]),
});

const charter: fc.Arbitrary<Charter> = fc
  .record({
    quorum: fc.integer({ min: 1, max: 100 }),
    removal: fc.integer({ min: 51, max: 100 }),
    admitters: fc
      .uniqueArray(bytes(16), { maxLength: 5, comparator: (a, b) => compareBytes(a, b) === 0 })
      .map((members) => members.sort(compareBytes)),
    newcomersRead: fc.constantFrom('everything', 'from-next-epoch'),
    lingerDays: fc.integer({ min: 1, max: 3650 }),
  })
  .map((fields): Charter => ({
    ...fields,
    admits: fields.admitters.length > 0 ? 'named' : 'any-member',
  }));

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({
    kind: fc.constant(1 as const),
    boxKey: bytes(32),
    boardNonce: bytes(32),
    headerKeyName: bytes(32),
    epochName: bytes(32),
    charter,
  }),
  fc.record({
    kind: fc.constant(2 as const),
    signKey: bytes(32),
    boxKey: bytes(32),
    invitation: bytes(16),
  }),
  fc.record({ kind: fc.constant(3 as const), predecessor: bytes(32), charter }),
);

/** One byte set, and the rest cut off or doubled. */
function mutants(whole: Uint8Array, at: number, byte: number): Uint8Array[] {
  const changed = Uint8Array.from(whole);
  changed[at % whole.length] = byte;
  return [changed, whole.subarray(0, at % whole.length), Uint8Array.from([...whole, ...whole])];
}

describe('an envelope', () => {
  it('is read as it was written, and only its one spelling is', () => {
    fc.assert(
      fc.property(fc.oneof(content, control), fc.nat(), fc.nat(255), (envelope, at, byte) => {
        const body = encodeBody(envelope);
        expect(parseBody(envelope.nonce, body)).toEqual({ ok: true, value: envelope });
        for (const mutant of mutants(body, at, byte)) {
          const parsed = parseBody(envelope.nonce, mutant);
          if (parsed.ok) expect(encodeBody(parsed.value)).toEqual(mutant);
        }
      }),
      settings,
    );
  });

  it('opens under its header key alone', () => {
    const key = new Uint8Array(32).fill(1);
    fc.assert(
      fc.property(content, fc.nat(), fc.nat(255), (envelope, at, byte) => {
        const sealed = sealEnvelope(envelope, key);
        const opened = openEnvelope(sealed, key);
        expect(opened.ok && opened.value.envelope).toEqual(envelope);
        expect(openEnvelope(sealed, new Uint8Array(32)).ok).toBe(false);
        for (const mutant of mutants(sealed, at, byte))
          expect(openEnvelope(mutant, key).ok).toBe(compareBytes(mutant, sealed) === 0);
      }),
      settings,
    );
  });
});

describe('an operation', () => {
  it('is read as it was written, and only its one spelling is', () => {
    fc.assert(
      fc.property(operation, fc.nat(), fc.nat(255), (made, at, byte) => {
        const payload = encodeOperation(made);
        expect(parseOperation(made.kind, payload)).toEqual(made);
        for (const mutant of mutants(payload, at, byte)) {
          const parsed = parseOperation(made.kind, mutant);
          if (parsed !== null) expect(encodeOperation(parsed)).toEqual(mutant);
        }
      }),
      settings,
    );
  });
});

describe('an inner update', () => {
  const doc = new Y.Doc();
  doc.clientID = 77;
  doc.getText('roles').insert(0, 'some words', { bold: true });
  doc.getMap('needs').set('a', { deep: [1, 2.5, null, 'text', { more: true }] });
  doc.getArray('rounds').push([new Y.Map([['k', Uint8Array.of(1)]]), new Y.XmlElement('p')]);
  doc.getText('roles').delete(2, 3);
  const update = Y.encodeStateAsUpdate(doc);

  it('is never let through where Yjs would fail on it', () => {
    expect(parseInnerUpdate(update).ok).toBe(true);
    fc.assert(
      fc.property(fc.nat(), fc.nat(255), (at, byte) => {
        for (const mutant of mutants(update, at, byte)) {
          const parsed = parseInnerUpdate(mutant);
          if (!parsed.ok) continue;
          const yjs = Y.decodeUpdate(mutant);
          const length = (all: readonly { length: number }[]) =>
            all.reduce((sum, one) => sum + one.length, 0);
          expect(length(parsed.value.structs)).toBe(length(yjs.structs));
        }
      }),
      { seed: SEED, numRuns: 3_000 },
    );
  });

  it('is not believed about its size', () => {
    const huge = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f];
    for (const claim of [
      [...huge],
      [1, ...huge, 5, 0],
      [0, 1, 5, ...huge],
      [1, 1, 5, 0, 8, 1, 1, 97, ...huge, 126],
      [1, 1, 5, 0, 4, 1, 1, 97, ...huge, 97],
      [1, 1, 5, 0, 8, 1, 1, 97, 1, 117, ...huge],
    ]) {
      expect(parseInnerUpdate(Uint8Array.from(claim)).ok).toBe(false);
      expect(parseOuterUpdate(Uint8Array.from(claim)).ok).toBe(false);
    }
  });
});
