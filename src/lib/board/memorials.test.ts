import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import type { Docs } from '#lib/board/docs.ts';
import {
  beginMemorial,
  closeMemorial,
  handOn,
  hostGathering,
  proposeLine,
  readRemembrance,
  readStory,
  reopenMemorial,
  sayToProposal,
  stepBack,
} from '#lib/board/memorials.ts';
import {
  addMemory,
  addPhoto,
  changeMemory,
  memoryProblem,
  withdrawMemory,
} from '#lib/board/memories.ts';
import { resolveMemorials, type Memorial } from '#lib/domain/remembrance/memorial.ts';
import type { MemorialId } from '#lib/domain/remembrance/records.ts';

const [ANA, BEN] = ['A'.repeat(22), 'B'.repeat(22)] as [MemberId, MemberId];
const NOW = Date.UTC(2026, 10, 22);
const LUCIA = {
  name: ' Lucía ',
  pronouns: 'ella',
  status: 'disappeared',
  way: '',
  dates: '',
} as const;
const WORDS = {
  words: 'She sang in the kitchen.',
  song: '',
  food: '',
  toldBy: '',
  withTheirYes: false,
};
const file = (letter: string) => ({
  ...{ name: letter.repeat(43), key: 'k'.repeat(43), size: 1000, width: 480, height: 320 },
});

let drawn = 0;
const deed = (now = NOW) => ({
  now,
  random: (length: number) => Uint8Array.from({ length }, () => (drawn += 1) % 256),
});

function board(): Docs {
  return { common: new Y.Doc(), owned: new Y.Doc() };
}

function begun(docs = board()): { docs: Docs; id: MemorialId } {
  const made = beginMemorial(docs, ANA, LUCIA, deed());
  if (!made.ok) throw new Error('a memorial begins');
  return { docs, id: made.value };
}

function page(docs: Docs, now = NOW + 1): Memorial {
  const around = { now, today: '2026-11-22', apartBy: () => null };
  return resolveMemorials(readRemembrance(docs, [ANA, BEN]), around)[0]!;
}

describe('a memorial on the board', () => {
  it('begins with what its beginner wrote, cared for by them, with a story to write', () => {
    const { docs, id } = begun();
    expect(page(docs)).toMatchObject({ id, name: 'Lucía', status: 'disappeared', tenders: [ANA] });
    expect(page(docs).lines.byField.pronouns.words).toBe('ella');
    expect(readStory(docs, id)).toBeInstanceOf(Y.XmlFragment);
  });

  it('has no field for another name, a cause of death, a method or a perpetrator', () => {
    const { docs } = begun();
    const fields = Object.keys(page(docs).lines.byField);
    expect(fields).toEqual([
      ...['name', 'pronouns', 'status', 'way', 'dates', 'portrait'],
      ...['said', 'note', 'unspoken', 'cause'],
    ]);
  });

  it('needs a name and nothing else', () => {
    const problem = beginMemorial(board(), ANA, { ...LUCIA, name: ' ' }, deed());
    expect(problem).toEqual({
      ok: false,
      error: { kind: 'field', field: 'name', problem: 'empty' },
    });
  });

  it('changes a line by proposal and a tender’s yes', () => {
    const { docs, id } = begun();
    handOn(docs, ANA, id, BEN, deed());
    const over = null;
    const line = { memorial: id, field: 'said', words: 'We look for her.', over } as const;
    const proposed = proposeLine(docs, BEN, line, deed());
    expect(page(docs).lines.open).toHaveLength(1);
    if (!proposed.ok) throw new Error('a line is proposed');
    const voice = { memorial: id, proposal: proposed.value, says: 'yes', words: '' } as const;
    sayToProposal(docs, ANA, voice, deed());
    expect(page(docs).lines.byField.said.words).toBe('We look for her.');
  });

  it('cannot be left without a name by a proposal', () => {
    const { docs, id } = begun();
    const empty = { memorial: id, field: 'name', words: ' ', over: null } as const;
    expect(proposeLine(docs, ANA, empty, deed()).ok).toBe(false);
    expect(proposeLine(docs, ANA, { ...empty, field: 'note' }, deed()).ok).toBe(true);
  });

  it('keeps each memory with its author, who changes it and withdraws it with its photos', () => {
    const { docs, id } = begun();
    const added = addMemory(docs, BEN, id, WORDS, false, deed());
    if (!added.ok) throw new Error('a memory is added');
    const photo = { small: file('s'), large: file('l'), alt: ' The kitchen ', hint: '', order: 0 };
    addPhoto(docs, BEN, id, { ...photo, memory: added.value }, deed());
    const [shown] = page(docs).memories;
    expect(shown!.memory).toMatchObject({ member: BEN, words: WORDS.words, changed: null });
    expect(shown!.photos[0]).toMatchObject({ alt: 'The kitchen', small: file('s') });
    expect(changeMemory(docs, ANA, added.value, WORDS, true, NOW)).toEqual({
      ok: false,
      error: { kind: 'gone' },
    });
    expect(changeMemory(docs, BEN, added.value, { ...WORDS, song: 'Luna' }, true, NOW).ok).toBe(
      true,
    );
    withdrawMemory(docs, BEN, added.value);
    const left = readRemembrance(docs, [ANA, BEN]);
    expect([left.memories, left.photos]).toEqual([[], []]);
  });

  it('takes a memory of words, a song, a food or a photo, and told by others only with their yes', () => {
    const empty = { ...WORDS, words: ' ' };
    expect(memoryProblem(empty, false)).toEqual({ kind: 'nothing' });
    expect(memoryProblem(empty, true)).toBeNull();
    expect(memoryProblem({ ...empty, food: 'mole' }, false)).toBeNull();
    expect(memoryProblem({ ...WORDS, toldBy: 'her mother' }, false)).toEqual({ kind: 'no-yes' });
    const withYes = { ...WORDS, toldBy: 'her mother', withTheirYes: true };
    expect(memoryProblem(withYes, false)).toBeNull();
    expect(memoryProblem({ ...WORDS, words: 'x'.repeat(6001) }, false)).toMatchObject({
      kind: 'field',
      field: 'words',
    });
  });

  it('passes its care on, closes when its tenders say so, and opens again', () => {
    const { docs, id } = begun();
    closeMemorial(docs, BEN, id, deed());
    expect(page(docs).closedAt).toBeNull();
    closeMemorial(docs, ANA, id, deed());
    expect(page(docs).closedAt).toBe(NOW);
    reopenMemorial(docs, ANA, id);
    expect(page(docs).closedAt).toBeNull();
    stepBack(docs, ANA, id, NOW + 1);
    expect(page(docs, NOW + 2).tenders).toEqual([]);
  });

  it('hosts a gathering on a day that there is', () => {
    const { docs, id } = begun();
    const day = { occasion: 'birthday', words: '', day: '2027-02-30', isYearly: true } as const;
    expect(hostGathering(docs, BEN, id, day, deed()).ok).toBe(false);
    expect(hostGathering(docs, BEN, id, { ...day, day: '2027-02-28' }, deed()).ok).toBe(true);
    expect(page(docs).gatherings[0]).toMatchObject({ member: BEN, day: '2027-02-28' });
  });
});
