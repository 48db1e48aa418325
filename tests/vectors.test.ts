import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '#lib/base/bytes.ts';
import { encodeBody, envelopeHash, parseBody } from '#lib/ledger/envelope.ts';
import { createLedger } from '#lib/ledger/ledger.ts';
import { encodeOperation, parseOperation } from '#lib/ledger/operations.ts';
import { encodeOuterUpdate, parseOuterUpdate, type Run } from '#lib/ledger/outer-update.ts';
import { makeVectors, type Vectors, type WrittenRun } from './vectors/make.ts';

const FILE = new URL('./vectors/ledger.json', import.meta.url);

const made = makeVectors();
if (process.env['COBIJO_WRITE_VECTORS'] === '1' || !existsSync(FILE))
  writeFileSync(FILE, `${JSON.stringify(made, null, 2)}\n`);
const vectors = JSON.parse(readFileSync(FILE, 'utf8')) as Vectors;

function hex(text: string): Uint8Array {
  const bytes = fromHex(text);
  if (bytes === null) throw new Error(`not hex: ${text}`);
  return bytes;
}

function read({ clientId, clock, sealed }: WrittenRun): Run {
  return { clientId, clock, sealed: sealed.map(hex) };
}

describe('the vectors of the protocol', () => {
  it('are what this implementation makes', () => {
    expect(JSON.parse(JSON.stringify(made))).toEqual(vectors);
  });

  it.each(vectors.bodies.map((one) => [one.name, one] as const))('envelope: %s', (_name, one) => {
    const parsed = parseBody(hex(one.nonce), hex(one.body));
    if (one.error !== null || one.hash === null) {
      expect(parsed).toEqual({ ok: false, error: one.error });
      return;
    }
    if (!parsed.ok) throw new Error(parsed.error);
    expect(toHex(encodeBody(parsed.value))).toBe(one.body);
    const opened = { envelope: parsed.value, body: hex(one.body) };
    expect(toHex(envelopeHash(hex(vectors.board.board), opened))).toBe(one.hash);
  });

  it.each(vectors.operations.map((one) => [one.name, one] as const))(
    'operation: %s',
    (_name, one) => {
      const parsed = parseOperation(one.kind, hex(one.payload));
      expect(parsed !== null).toBe(one.isValid);
      if (parsed !== null) expect(toHex(encodeOperation(parsed))).toBe(one.payload);
    },
  );

  it.each(vectors.outerUpdates.map((one) => [one.name, one] as const))(
    'ledger update: %s',
    (_name, one) => {
      const parsed = parseOuterUpdate(hex(one.update));
      if (one.error === null) expect(parsed).toEqual({ ok: true, value: one.runs.map(read) });
      else expect(parsed).toEqual({ ok: false, error: one.error });
      if (parsed.ok && !one.name.includes('delete set'))
        expect(toHex(encodeOuterUpdate(parsed.value))).toBe(one.update);
    },
  );

  it.each(vectors.runs.map((one) => [`${one.verdict}: ${one.name}`, one] as const))(
    '%s',
    (_name, one) => {
      const { board, headerKey, epochKey, held } = vectors.board;
      const epochKeys = [{ number: 1, key: hex(epochKey) }];
      const ledger = createLedger({ board: hex(board), headerKey: hex(headerKey), epochKeys });
      const before = ledger.receive(held.map(read));
      expect(before).toMatchObject({ held: [], withheld: [], accused: [], voided: [] });
      const report = ledger.receive([read(one.run)]);
      const reasons = [...report.withheld, ...report.accused, ...report.voided].map(
        ({ reason }) => reason,
      );
      expect(reasons).toEqual(one.reason === null ? [] : [one.reason]);
      const isTaken = one.verdict === 'accepted' || one.verdict === 'voided';
      expect(report.accepted).toHaveLength(isTaken ? 1 : 0);
      expect(report.held).toHaveLength(one.verdict === 'held' ? 1 : 0);
      expect(report.withheld).toHaveLength(one.verdict === 'withheld' ? 1 : 0);
      expect(report.accused).toHaveLength(one.verdict === 'accused' ? 1 : 0);
    },
  );
});
