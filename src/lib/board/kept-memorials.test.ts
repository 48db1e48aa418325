import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import { restoreMemorial, type Restoring } from '#lib/board/kept-memorials.ts';
import { putStory, storyOf } from '#lib/board/kept-story.ts';
import { readRemembrance, readStory } from '#lib/board/memorials.ts';
import { checkFragment } from '#lib/board/note-check.ts';
import type { KeptData } from '#lib/domain/remembrance/kept.ts';
import type { Story } from '#lib/domain/remembrance/kept-story.ts';
import { resolveMemorials } from '#lib/domain/remembrance/memorial.ts';

const ana = 'ana'.padEnd(22, '0') as MemberId;
const NOW = Date.UTC(2026, 10, 22);
const STORY: Story = [
  { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Lo que empezó' }] },
  {
    type: 'bullet_list',
    content: [
      {
        type: 'list_item',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'La olla ' },
              { type: 'text', text: 'de los viernes', marks: [{ type: 'strong' }] },
              {
                ...{ type: 'text', text: ' aquí' },
                marks: [{ type: 'link', attrs: { href: 'https://olla.example/' } }],
              },
            ],
          },
        ],
      },
    ],
  },
  { type: 'blockquote', content: [{ type: 'paragraph', content: [] }] },
];
const KEPT: KeptData = {
  ...{ language: 'es', made: '2026-11-22', mark: 'm', portrait: 0, tenders: ['Ben'], story: STORY },
  lines: {
    ...{ name: 'Nicolasa', pronouns: 'ella', status: 'disappeared', way: 'Presente', dates: '' },
    ...{ said: 'Siembra y canta.', note: '', cause: '', unspoken: 'su hija' },
  },
  memories: [
    { words: 'Trae atole.', song: '', food: 'Atole', by: 'Brisa', toldBy: '' },
    { words: '', song: '', food: '', by: 'Flor', toldBy: 'Inés' },
    { words: 'Canta.', song: '', food: '', by: '', toldBy: '' },
  ],
  carries: [{ words: 'La olla', by: 'Hilda' }],
  gatherings: [
    { occasion: 'birthday', words: 'Comemos.', day: '2026-12-06', isYearly: true, host: 'Ben' },
  ],
  photos: [null, 1].map((memory) => ({ memory, alt: 'una foto', width: 3, height: 4 })),
};
const file = (letter: string) => {
  return { name: letter.repeat(43), key: letter.repeat(43), size: 10, width: 3, height: 4 };
};
const RESTORING: Restoring = {
  photos: ['a', 'b'].map((one) => ({ small: file(one), large: file(one), hint: '' })),
  ...{ withTheirYes: true, nameless: 'alguien' },
  carried: (words) => `Seguimos: ${words}`,
  gathered: ({ words }) => `Encuentro: ${words}`,
};

function restore(more: Partial<Restoring> = {}, kept: KeptData = KEPT) {
  const docs = { common: new Y.Doc(), owned: new Y.Doc() };
  let drawn = 0;
  const random = (length: number) => Uint8Array.from({ length }, () => (drawn += 7) % 256);
  const restored = restoreMemorial(
    docs,
    ana,
    kept,
    { ...RESTORING, ...more },
    { now: NOW, random },
  );
  const around = { now: NOW, today: '2026-11-22', apartBy: () => null };
  const [memorial] = resolveMemorials(readRemembrance(docs, [ana]), around);
  return { docs, restored, memorial };
}

it('brings the page back: its lines stand, cared for by whoever restores it, with the story', () => {
  const { docs, restored, memorial } = restore();
  expect(restored).toEqual({ ok: true, value: memorial!.id });
  expect(memorial).toMatchObject({ name: 'Nicolasa', status: 'disappeared', tenders: [ana] });
  const { said, unspoken, cause } = memorial!.lines.byField;
  expect([said.words, unspoken.words, cause.words]).toEqual(['Siembra y canta.', 'su hija', '']);
  expect(memorial!.lines.open).toEqual([]);
  expect(memorial!.portrait?.alt).toBe('una foto');
  expect(storyOf(readStory(docs, memorial!.id)!)).toEqual(STORY);
});

it('writes down what others told as theirs, in their order, and claims nothing for whoever restores', () => {
  const { memorial } = restore();
  const told = memorial!.memories.map(({ memory, photos }) => {
    return `${memory.toldBy}: ${memory.words}${memory.food} ${String(photos.length)}`;
  });
  expect(told).toEqual([
    ...['Brisa: Trae atole.Atole 0', 'Inés:  1', 'alguien: Canta. 0'],
    ...['Hilda: Seguimos: La olla 0', 'Ben: Encuentro: Comemos. 0'],
  ]);
  expect(memorial!.memories.every(({ memory }) => memory.withTheirYes)).toBe(true);
  expect([memorial!.carries, memorial!.gatherings, memorial!.candles]).toEqual([[], [], []]);
});

it('brings nothing back that others told, nor their photos, without their yes', () => {
  const { docs, memorial } = restore({ withTheirYes: false });
  expect(memorial!.memories).toEqual([]);
  expect(readRemembrance(docs, [ana]).photos.length).toBe(1);
});

it('brings back the rest when photos cannot come, and nothing at all without a name', () => {
  const { memorial } = restore({ photos: [null, null] });
  expect(memorial!.portrait).toBe(null);
  expect(memorial!.memories.map(({ memory }) => memory.toldBy)).not.toContain('Inés');
  const nameless = restore({}, { ...KEPT, lines: { ...KEPT.lines, name: '\u202e' } });
  expect(nameless.restored.ok).toBe(false);
  expect(nameless.docs.owned.getMap(ana).size).toBe(0);
});

it('takes no link into a note that could not have been written there, and no node that does not fit', () => {
  const note = new Y.Doc().getXmlFragment('note');
  const text = (href: string): Story => [
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'aquí', marks: [{ type: 'link', attrs: { href } }] }],
    },
  ];
  putStory(note, text('javascript:alert(1)'));
  expect(storyOf(note)).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'aquí' }] }]);
  expect(checkFragment(note)).toEqual({ kind: 'fits' });
  note.insert(0, [new Y.XmlElement('script')]);
  expect(storyOf(note)).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'aquí' }] }]);
});
