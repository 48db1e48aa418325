import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { changeSettings, readSettings } from '#lib/board/settings.ts';
import { createDocs } from '../../../tests/board-people.ts';

describe('settings', () => {
  it('hold the title, and do without it when it cannot be read', () => {
    const docs = createDocs(1);
    expect(readSettings(docs)).toEqual({ title: '', apart: null, paths: null });
    changeSettings(docs, { title: ' La  Milpa ' });
    changeSettings(docs, { apart: true });
    expect(readSettings(docs)).toEqual({ title: 'La Milpa', apart: true, paths: null });
    expect(changeSettings(docs, { title: '' })).toMatchObject({ error: { problem: 'empty' } });
    docs.common.getMap('board').set('title', 5);
    expect(readSettings(docs).title).toBe('');
  });

  it('hold the servers that were chosen, whole, and nothing that is not exactly that', () => {
    const docs = createDocs(1);
    changeSettings(docs, { title: 'La Milpa' });
    const relay = { urls: ['turn:milpa.example'], username: 'milpa', credential: 'una palabra' };
    const paths = { stun: ['stun:milpa.example:3478'], relay, relayOnly: true };
    changeSettings(docs, { paths });
    expect(readSettings(docs)).toEqual({ title: 'La Milpa', apart: null, paths });
    const hostile = [
      { ...paths, stun: ['stun:milpa.example/x'] },
      { ...paths, relay: null },
      { ...paths, relay: { ...relay, urls: ['https://milpa.example'] } },
      'stun:milpa.example',
      new Y.Map([['stun', ['stun:milpa.example']]]),
    ];
    for (const value of hostile) {
      docs.common.getMap('board').set('paths', value);
      expect(readSettings(docs)).toEqual({ title: 'La Milpa', apart: null, paths: null });
    }
  });
});
