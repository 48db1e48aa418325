import { expect, it } from 'vitest';
import {
  createKept,
  firstChoice,
  photosSize,
  chosenPhotos,
  type KeepSource,
} from '#lib/domain/remembrance/kept-choice.ts';

const file = (size: number) => ({ size, width: 30, height: 40 });
const photo = (id: string, memory: string | null) => {
  return { id, memory, alt: '', small: file(10), large: file(100) };
};
const SOURCE: KeepSource = {
  ...{ language: 'es', mark: 'm', story: [{ type: 'paragraph', content: [] }] },
  lines: {
    ...{ name: 'Nicolasa', pronouns: 'ella', status: 'disappeared', way: '', dates: '', said: '' },
    ...{ note: '', cause: 'la causa', unspoken: 'el nombre de su hija' },
  },
  memories: [
    { id: 'a', words: 'Atole.', song: '', food: '', by: 'Ana', toldBy: '', isTold: false },
    { id: 'b', words: 'No.', song: '', food: '', by: 'Ben', toldBy: 'Inés', isTold: true },
    { id: 'c', words: 'Canta.', song: '', food: '', by: 'Carmen', toldBy: '', isTold: false },
  ],
  photos: [photo('p', null), photo('pa', 'a'), photo('pb', 'b'), photo('pc', 'c')],
  carries: [{ words: 'La olla', by: 'Dalia' }],
  gatherings: [{ occasion: 'birthday', words: '', day: '2026-12-01', isYearly: true, host: 'Ana' }],
  tenders: ['Ben'],
};
const here = (id: string) => ({ bytes: id });
const kept = (more: object = {}, photoOf: (id: string) => object | null = here) =>
  createKept(SOURCE, { ...firstChoice(SOURCE), ...more }, '2026-11-22', photoOf);

it('takes what the board told, and not what Inés told it, the cause or what is not to be published', () => {
  const said = JSON.stringify(kept());
  expect(kept().memories.map(({ words }) => words)).toEqual(['Atole.', 'Canta.']);
  expect(said).not.toMatch(/Inés|la causa|su hija|Ben|"No\."/);
  expect(said).toContain('La olla');
});

it('takes all of it when somebody chose so', () => {
  const all = { memories: ['a', 'b', 'c'], cause: true, unspoken: true, tenders: true };
  const said = JSON.stringify(kept(all));
  for (const words of ['Inés', 'la causa', 'su hija', 'Ben', 'No.']) expect(said).toContain(words);
});

it('names nobody but whom the page is for, when no names are to go', () => {
  const said = JSON.stringify(kept({ names: false, memories: ['a', 'b', 'c'] }));
  expect(said).not.toMatch(/Ana|Ben|Carmen|Dalia|Inés/);
  expect(said).toContain('Nicolasa');
});

it('takes the photos of what goes, keeps them with their memories, and leaves out what is not here', () => {
  const place = ({ photos }: ReturnType<typeof kept>) =>
    photos.map((one) => `${(one as { bytes?: string }).bytes ?? ''}:${String(one.memory)}`);
  expect(place(kept())).toEqual(['p:null', 'pa:0', 'pc:1']);
  expect(kept().portrait).toBe(0);
  const some = kept({}, (id) => (id === 'p' ? null : here(id)));
  expect([some.portrait, ...place(some)]).toEqual([null, 'pa:0', 'pc:1']);
  expect(kept({ photos: 'none' }).photos).toEqual([]);
  const goes = chosenPhotos(SOURCE, firstChoice(SOURCE));
  expect([photosSize(goes, 'small'), photosSize(goes, 'large')]).toEqual([30, 300]);
});

it('says nothing of the story, the gatherings or what is carried on, when they are not to go', () => {
  const none = kept({ story: false, gatherings: false, carries: false });
  expect([none.story, none.gatherings, none.carries]).toEqual([[], [], []]);
});
