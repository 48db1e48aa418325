import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { createBatch, type Taken } from '#lib/ledger/batch.ts';
import { FROM_LEDGER } from '#lib/ledger/replay.ts';
import { MAX_PLAINTEXT_BYTES } from '#lib/ledger/limits.ts';
import { parseInnerUpdate } from '#lib/ledger/yjs-update.ts';
import { seededChoice } from '../../../tests/ledger-people.ts';

function docOf(client: number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = client;
  return doc;
}

function takeAll(batch: ReturnType<typeof createBatch>): Taken[] {
  const all: Taken[] = [];
  for (let taken = batch.take(); taken !== null; taken = batch.take()) all.push(taken);
  return all;
}

describe('a batch', () => {
  it('carries own structs and own deletions alone, and stays small', () => {
    const ana = docOf(1);
    const ben = docOf(2);
    const text = ben.getText('roles');
    text.insert(0, 'x'.repeat(3000));
    for (let at = 0; at < 1000; at++) text.delete(at, 1);
    Y.applyUpdate(ana, Y.encodeStateAsUpdate(ben), FROM_LEDGER);
    const batch = createBatch(ana, 1);
    expect(batch.pending()).toBe(false);
    ana.getText('roles').insert(5, 'hello');
    ana.getText('roles').delete(0, 2);
    const taken = batch.take();
    expect(taken).toMatchObject({ from: 0, count: 5 });
    expect(taken?.update.length).toBeLessThan(50);
    const parsed = parseInnerUpdate(taken!.update);
    expect(parsed.ok && parsed.value.structs.every(({ client }) => client === 1)).toBe(true);
    expect(parsed.ok && parsed.value.deletes.length).toBe(2);
    expect(batch.take()).toBeNull();
    Y.applyUpdate(ben, taken!.update);
    expect(ben.getText('roles').toJSON()).toBe(ana.getText('roles').toJSON());
  });

  it('cuts what is too long for one payload, in the middle of a text', () => {
    const ana = docOf(1);
    const batch = createBatch(ana, 1);
    const long = 'añ😀'.repeat(60_000);
    ana.getText('roles').insert(0, long);
    ana
      .getArray('needs')
      .push(Array.from({ length: 5_000 }, (_, n) => `need ${n} ${'.'.repeat(40)}`));
    ana.getText('roles').delete(10, 2);
    const pieces = takeAll(batch);
    expect(pieces.length).toBeGreaterThan(3);
    const ben = docOf(2);
    let from = 0;
    for (const piece of pieces) {
      expect(piece.update.length).toBeLessThanOrEqual(MAX_PLAINTEXT_BYTES);
      expect(parseInnerUpdate(piece.update).ok).toBe(true);
      expect(piece.from).toBe(from);
      from += piece.count;
      Y.applyUpdate(ben, piece.update);
    }
    expect(ben.store.pendingStructs).toBeNull();
    expect(ben.getText('roles').toJSON()).toBe(ana.getText('roles').toJSON());
    expect(ben.getArray('needs').toJSON()).toEqual(ana.getArray('needs').toJSON());
  });

  it('cuts deletions too', () => {
    const ana = docOf(1);
    const ben = docOf(2);
    ben.getText('roles').insert(0, 'ab'.repeat(5_000));
    Y.applyUpdate(ana, Y.encodeStateAsUpdate(ben), FROM_LEDGER);
    const batch = createBatch(ana, 1);
    ana.transact(() => {
      for (let at = 0; at < 4_000; at++) ana.getText('roles').delete(at, 1);
    });
    const pieces = takeAll(batch);
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) Y.applyUpdate(ben, piece.update);
    expect(ben.getText('roles').toJSON()).toBe(ana.getText('roles').toJSON());
  });

  it('gives again what was put back', () => {
    const ana = docOf(1);
    const batch = createBatch(ana, 1);
    ana.getText('roles').insert(0, 'first');
    ana.getText('roles').delete(1, 1);
    const lost = batch.take()!;
    expect(batch.pending()).toBe(false);
    batch.restore(lost);
    ana.getText('roles').insert(0, 'second ');
    const taken = batch.take()!;
    expect(taken).toMatchObject({ from: 0, count: 12 });
    const ben = docOf(2);
    Y.applyUpdate(ben, taken.update);
    expect(ben.getText('roles').toJSON()).toBe(ana.getText('roles').toJSON());
  });

  it('rebuilds the document from its payloads after any editing', () => {
    const seed = 4711;
    console.log(`batch.test.ts: seed ${seed}`);
    const choose = seededChoice(seed);
    const ana = docOf(1);
    const ben = docOf(2);
    const batch = createBatch(ana, 1);
    for (let step = 0; step < 300; step++) {
      const text = ana.getText('roles');
      const map = ana.getMap('needs');
      const at = choose(text.length + 1);
      const act = choose(3);
      if (act === 0)
        text.delete(Math.min(at, Math.max(0, text.length - 3)), Math.min(3, text.length));
      else if (act === 1) text.insert(at, 'bold', { bold: true });
      else text.insert(at, `w${step}`);
      map.set(
        `k${choose(9)}`,
        choose(2) === 0 ? new Y.Map([['n', step]]) : [step, null, { a: 1.5 }],
      );
      if (choose(4) === 0) map.delete(`k${choose(9)}`);
      if (choose(5) === 0) for (const taken of takeAll(batch)) Y.applyUpdate(ben, taken.update);
    }
    for (const taken of takeAll(batch)) Y.applyUpdate(ben, taken.update);
    expect(ben.getText('roles').toDelta()).toEqual(ana.getText('roles').toDelta());
    expect(ben.getMap('needs').toJSON()).toEqual(ana.getMap('needs').toJSON());
  });
});
