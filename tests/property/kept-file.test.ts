/**
 * A saved memorial: whatever people wrote comes back as it was, and none of it is ever markup.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeKeptFile, encodeKeptFile } from '#lib/content/kept/kept-file.ts';
import type { KeptWords } from '#lib/content/kept/kept-page.ts';
import type { KeptMemorial } from '#lib/domain/remembrance/kept.ts';
import type { Story, StoryBlock } from '#lib/domain/remembrance/kept-story.ts';
import { cleanText } from '#lib/domain/words.ts';
import { OCCASIONS, STATUSES } from '#lib/domain/remembrance/records.ts';

const NASTY = [
  ...['</script><script>alert(1)</script>', '<!--', '-->', '<img src=x onerror=alert(1)>'],
  ...['"><svg onload=x>', "' onclick='x", '&lt;b&gt;', '\u2028</style>', '\u202eabc', '\0'],
  ...['<img id="photo-1" src="data:image/webp;base64,AAAA">', '<script id="kept-data">{}</script>'],
  ...['\ud800', '؜سلام', ']]>', '<title>', '\\u003c', 'data:image/webp;base64,'],
];
/** Besides what is random, all that a page might take for something else. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('<', '>', '&', '"', "'", '/', '!', '-', 'a', '\n'),
    maxLength: 20,
  }),
  fc.constantFrom(...NASTY),
);
const SEED = 27182;
console.log(`kept-file.test.ts: seed ${String(SEED)}`);
const settings = { seed: SEED, numRuns: 200 };
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });

const mark = fc.oneof(
  fc.constantFrom({ type: 'strong' as const }, { type: 'em' as const }),
  words.map((href) => ({ type: 'link' as const, attrs: { href } })),
);
const text = fc.record({
  type: fc.constant('text' as const),
  text: words.filter((one) => one !== ''),
  marks: some(mark),
});
const story: fc.Arbitrary<Story> = fc.letrec<{ block: StoryBlock; blocks: StoryBlock[] }>(
  (tie) => ({
    blocks: fc.array(tie('block'), { maxLength: 3 }),
    block: fc.oneof(
      { maxDepth: 3 },
      fc.record({ type: fc.constant('paragraph' as const), content: some(text) }),
      fc.record({
        type: fc.constant('heading' as const),
        attrs: fc.record({ level: fc.constantFrom(2 as const, 3 as const) }),
        content: some(text),
      }),
      fc.record({ type: fc.constant('blockquote' as const), content: tie('blocks') }),
      fc.record({
        type: fc.constantFrom('bullet_list' as const, 'ordered_list' as const),
        content: some(
          fc.record({ type: fc.constant('list_item' as const), content: tie('blocks') }),
        ),
      }),
    ),
  }),
).blocks;

const day = fc.constantFrom('2026-11-22', '1999-01-31');
const memorial: fc.Arbitrary<KeptMemorial> = fc
  .record({
    language: fc.constantFrom('en' as const, 'es' as const),
    made: day,
    mark: words,
    lines: fc.record({
      name: words.filter((one) => one !== ''),
      ...{ pronouns: words, way: words, dates: words, said: words },
      ...{ note: words, cause: words, unspoken: words },
      status: fc.constantFrom(...STATUSES),
    }),
    portrait: fc.constantFrom(null, 0, 1, 2),
    tenders: some(words),
    story,
    memories: some(fc.record({ words, song: words, food: words, by: words, toldBy: words })),
    carries: some(fc.record({ words, by: words })),
    gatherings: some(
      fc.record({
        occasion: fc.constantFrom(...OCCASIONS),
        ...{ words, day, isYearly: fc.boolean(), host: words },
      }),
    ),
    photos: some(
      fc.record({
        memory: fc.constantFrom(null, 0, 1, 2),
        ...{ alt: words, width: fc.integer({ min: 1, max: 1600 }), height: fc.constant(1200) },
        bytes: fc.uint8Array({ minLength: 1, maxLength: 30 }),
      }),
    ),
  })
  .map((one) => ({
    ...one,
    portrait: one.portrait !== null && one.portrait < one.photos.length ? one.portrait : null,
    photos: one.photos.map((photo) => ({
      ...photo,
      memory: photo.memory !== null && photo.memory < one.memories.length ? photo.memory : null,
    })),
  }));

const said: KeptWords = {
  ...{ title: 't', status: 's', noteTitle: 'n', storyTitle: 's', memoriesTitle: 'm' },
  ...{ photosTitle: 'p', carriesTitle: 'c', gatheringsTitle: 'g', causeTitle: 'c' },
  ...{ unspokenTitle: 'u', song: 's', food: 'f', foot: 'f' },
  by: ({ by, toldBy }) => `${toldBy} ${by}`,
  gathering: ({ day: on, host }) => `${on} ${host}`,
  tendedBy: (names) => names.join(),
};

const unseenToWords = (file: string): string => file.replace(/<script[^>]*>[^<]*<\/script>/, '');
/** The page's own signs, which words of people never add to. */
const signsOf = (file: string): string => unseenToWords(file).replace(/[^<>"']/g, '');
const tagsOf = (file: string): string[] =>
  (unseenToWords(file).match(/<[^>]*>/g) ?? []).map((tag) =>
    tag.replace(/ alt="[^"]*"/, ' alt').replace(/base64,[^"]*/, ''),
  );

/** What nobody can see stays so: it makes no paragraph either way. */
const harmless = (text: string): string => (cleanText(text) !== '' ? 'a' : text === '' ? '' : ' ');

/** The same memorial with harmless words in place of every word. */
function defuse<T>(value: T, isText = true): T {
  if (typeof value === 'string') return (isText ? harmless(value) : value) as T;
  if (value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map((one) => defuse(one)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const kept = new Set(['type', 'language', 'status', 'occasion', 'made', 'day']);
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, defuse(one, !kept.has(name))]),
  ) as T;
}

describe('a saved memorial', () => {
  it('comes back as it was, through the bytes of a disk', () => {
    fc.assert(
      fc.property(memorial, (kept) => {
        const bytes = new TextEncoder().encode(encodeKeptFile(kept, said));
        const read = decodeKeptFile(new TextDecoder().decode(bytes));
        expect(read).toEqual({ ok: true, value: { memorial: kept, lostPhotos: 0 } });
      }),
      settings,
    );
  });

  it('has the tags that its shape asks for, and none that anybody wrote', () => {
    fc.assert(
      fc.property(memorial, (kept) => {
        const [real, plain] = [kept, defuse(kept)].map((one) => encodeKeptFile(one, said));
        expect(tagsOf(real!)).toEqual(tagsOf(plain!));
        expect(signsOf(real!)).toBe(signsOf(plain!));
      }),
      settings,
    );
  });

  it('says what is the matter with a file that is none', () => {
    const file = encodeKeptFile(PLAIN, said);
    const faultOf = (text: string) => {
      const read = decodeKeptFile(text);
      return read.ok ? read.value.lostPhotos : read.error;
    };
    expect(faultOf('')).toBe('not-kept');
    expect(faultOf('<html><script id="other">{}</script>')).toBe('not-kept');
    expect(faultOf('<script id="kept-data">{"format":"else"}</script>')).toBe('not-kept');
    expect(faultOf(file.replace('"version":1', '"version":2'))).toBe('newer');
    expect(faultOf(file.replace('"version":1', '"version":"1"'))).toBe('damaged');
    expect(faultOf(file.replace('"name":"Nicolasa"', '"name":""'))).toBe('damaged');
    expect(faultOf(file.slice(0, file.indexOf('"status"')))).toBe('damaged');
    expect(faultOf(`${file}${' '.repeat(80_000_000)}`)).toBe('too-large');
    // A download that broke off keeps the words; of the photos it says how many are gone.
    expect(faultOf(file.slice(0, file.indexOf('id="photo-2"')))).toBe(1);
    expect(faultOf(file.replace('base64,AQID', 'base64,AQ!D'))).toBe(1);
  });

  it('never crashes on a file that somebody changed', () => {
    const file = encodeKeptFile(PLAIN, said);
    const place = fc.nat(file.length);
    fc.assert(
      fc.property(place, place, fc.oneof(words, fc.constant('')), (from, length, put) => {
        const to = from + (length % 50);
        decodeKeptFile(file.slice(0, from) + put + file.slice(to));
      }),
      settings,
    );
    const json = fc.json({ maxDepth: 4 }).map((one) => one.replaceAll('</', ''));
    fc.assert(
      fc.property(json, (one) => {
        decodeKeptFile(`<script id="kept-data">${one}</script>`);
      }),
      settings,
    );
  });

  it('bears no story that is deeper or longer than a note may be', () => {
    let deep: StoryBlock = { type: 'paragraph', content: [] };
    for (let depth = 0; depth < 2000; depth++) deep = { type: 'blockquote', content: [deep] };
    expect(() => encodeKeptFile({ ...PLAIN, story: [deep] }, said)).toThrow('limits');
  });

  it('lets nothing out that its format does not name', () => {
    const file = encodeKeptFile({ ...PLAIN, candles: ['lit by Ana'] } as KeptMemorial, said);
    expect(file).not.toContain('lit by Ana');
  });
});

const PLAIN: KeptMemorial = {
  ...{ language: 'es', made: '2026-11-22', mark: 'x', portrait: 0, tenders: [], story: [] },
  lines: {
    ...{ name: 'Nicolasa', pronouns: '', status: 'disappeared', way: '', dates: '', said: '' },
    ...{ note: '', cause: '', unspoken: '' },
  },
  memories: [{ words: 'Traía atole.', song: '', food: '', by: 'Brisa', toldBy: '' }],
  ...{ carries: [], gatherings: [] },
  photos: [null, 0].map((memory) => ({
    ...{ memory, alt: '', width: 3, height: 4, bytes: Uint8Array.of(1, 2, 3) },
  })),
};
