import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import type { Docs } from '#lib/board/docs.ts';
import { rotaSchema } from '#lib/board/rota-schema.ts';
import { createRota, readRota } from '#lib/board/rotas.ts';
import { cleanFields, fieldProblem } from '#lib/board/schema.ts';
import { rotaTemplates } from '#lib/content/rotas.ts';

describe('rota templates', () => {
  it('say the same things in both languages, and go the same way', () => {
    const [en, es] = [rotaTemplates('en'), rotaTemplates('es')];
    expect(en.map(({ key, rhythm }) => ({ key, rhythm }))).toEqual(
      es.map(({ key, rhythm }) => ({ key, rhythm })),
    );
    const lines = (text: string): number => text.split('\n').length;
    expect(en.map(({ fields }) => lines(fields.passes))).toEqual(
      es.map(({ fields }) => lines(fields.passes)),
    );
  });

  it.each(['en', 'es'] as const)('can be kept as they stand: %s', (locale) => {
    const docs: Docs = { common: new Y.Doc(), owned: new Y.Doc() };
    for (const { fields, rhythm } of rotaTemplates(locale)) {
      expect(fieldProblem(rotaSchema, fields)).toBeNull();
      expect(cleanFields(fields)).toEqual(fields);
      const ana = 'ana'.padEnd(22, '0') as MemberId;
      const span = {
        ...rhythm,
        ...{ from: '2026-12-07', zone: 'America/Bogota', opens: null, instead: [] },
        ...{ returnsWithin: null, places: [{ id: 'a', people: [personOf(ana)] }] },
      };
      let drawn = 0;
      const random = (n: number): Uint8Array => new Uint8Array(n).fill(++drawn);
      const made = createRota(docs, fields, span, { now: 1, random });
      expect(made.ok && readRota(docs, made.value)).toMatchObject({ kind: 'record', ...fields });
    }
  });
});

function personOf(member: MemberId) {
  return { member, learns: false, from: null, until: null };
}
