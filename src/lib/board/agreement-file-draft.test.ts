import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import { draftOfFile } from '#lib/board/agreement-file-draft.ts';
import { beginAgreement, readDraft } from '#lib/board/agreements.ts';
import { blocksOf } from '#lib/board/versions.ts';
import type { Block, VersionText } from '#lib/domain/consent/version.ts';
import { createSeededRandom } from '../../../tests/simulation/seeded-random.ts';

const p = (text: string, href = ''): Block => ({ type: 'p', runs: [{ text, marks: '', href }] });
const version = (blocks: readonly Block[], more: Partial<VersionText> = {}): VersionText => ({
  ...{ deed: 'adopt', shape: 'ladder', title: 'Rest', digest: 'We rest.', review: null, blocks },
  ...more,
});

function begun(text: VersionText) {
  const fields = draftOfFile(text, 'From a file');
  if (!fields.ok) return fields.error;
  const docs = { common: new Y.Doc(), owned: new Y.Doc() };
  const deed = { now: 1, random: createSeededRandom(7) };
  const made = beginAgreement(docs, 'ana' as MemberId, fields.value, deed);
  if (!made.ok) return made.error.problem;
  const draft = readDraft(docs, made.value);
  if (draft?.kind !== 'record') throw new Error('unreadable');
  const blocks = blocksOf(draft.draft);
  if (!blocks.ok) throw new Error('unreadable');
  const { title, digest, shape } = draft;
  return { title, digest, shape, blocks: blocks.value };
}

describe('a text out of a file', () => {
  it('becomes a draft as it was', () => {
    const blocks: Block[] = [
      { type: 'h2', runs: [{ text: 'Rest', marks: 'b', href: '' }] },
      { type: 'ol', items: [[p('rice'), { type: 'quote', blocks: [p('salt')] }]] },
      p('why', 'https://example.org/why'),
    ];
    expect(begun(version(blocks))).toEqual({
      ...{ title: 'Rest', digest: 'We rest.', shape: 'ladder', blocks },
    });
  });

  it('loses addresses that no page would open, and marks that nobody sees', () => {
    const blocks = [p('here', 'javascript:alert(1)'), p('a\u202eb\u0000 '), p('\ud800')];
    expect(begun(version(blocks, { title: '\u202e ' }))).toMatchObject({
      title: 'From a file',
      blocks: [p('here'), p('ab '), p('\ufffd')],
    });
  });

  it('is refused when no draft could hold it', () => {
    let deep: Block = p('x');
    for (let at = 0; at < 60; at += 1) deep = { type: 'quote', blocks: [deep] };
    expect(begun(version([deep]))).toBe('too-long');
    expect(begun(version([p('x'.repeat(200_001))]))).toBe('too-long');
    expect(begun(version(Array.from({ length: 10_001 }, () => p('x'))))).toBe('too-long');
  });

  it('is always a draft that can be read, however long its name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (words) => {
        const found = begun(version([p(words)], { title: words, digest: words.repeat(9) }));
        expect(typeof found).toBe('object');
      }),
      { numRuns: 40 },
    );
  });
});
