/*
 * Every string of Presentes, for each way it can be with somebody and in both languages, in one file
 * that a native reader can read through: remembering-strings.txt. What depends on the status comes from
 * status-words.ts alone; every other string is said of everybody, and is held to the strictest.
 */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { OCCASIONS, STATUSES, type Status } from '#lib/domain/remembrance/records.ts';
import { m } from '#lib/paraglide/messages.js';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import {
  datesHint,
  lightWords,
  sayCause,
  sayOccasion,
  sayStatus,
  sayWay,
  statusHint,
} from '#lib/ui/screens/remembering/status-words.ts';
import { pastWord, PRESENT_STATUSES } from './forbidden.ts';

const locales = ['es', 'en'] as const;
type Locale = (typeof locales)[number];
type Message = (inputs: object, options: { locale: Locale }) => string;

const source = readFileSync(
  path.resolve(import.meta.dirname, '../../src/lib/ui/screens/remembering/status-words.ts'),
  'utf8',
);
const ofStatus = new Set([...source.matchAll(/\bm\.(\w+)/g)].map(([, key]) => key!));
/** What the section says of everybody, and the title of its place. */
const neutral = Object.keys(m)
  .filter((key) => /^remembering_|^shell_remembering$/.test(key) && !ofStatus.has(key))
  .sort();

const SAMPLE = {
  es: { day: 'el lunes 4 de mayo', name: 'Nicolasa', names: 'Alma y Chelo', writer: 'Flor' },
  en: { day: 'Monday 4 May', name: 'Nicolasa', names: 'Alma and Chelo', writer: 'Flor' },
} as const;

function neutralStrings(locale: Locale): string[] {
  const said = { ...SAMPLE[locale], line: locale === 'es' ? 'Fechas' : 'Dates' };
  const date = locale === 'es' ? '4 de mayo' : '4 May';
  const dated = new Set(['remembering_changed', 'remembering_gathering_yearly']);
  return neutral.map((key) =>
    (m as unknown as Record<string, Message>)[key]!(
      dated.has(key) ? { ...said, day: date } : said,
      {
        locale,
      },
    ),
  );
}

function statusStrings(locale: Locale, status: Status): string[] {
  overwriteGetLocale(() => locale);
  const { name, names } = SAMPLE[locale];
  const light = lightWords(status);
  return [
    ...[sayStatus(status), statusHint(status) ?? '', sayWay(status), datesHint(status)],
    ...[sayCause(status), light.title, light.add, light.putOut, light.lit],
    ...[light.of(name, true), light.of(names, false)],
    ...OCCASIONS.map((occasion) => sayOccasion(occasion, status)),
  ].filter((text) => text !== '');
}

test('every string of the section can be read through in one file', async () => {
  const pages = locales.flatMap((locale) => [
    ...STATUSES.flatMap((status) => [
      '',
      `## ${locale}: ${status}`,
      ...statusStrings(locale, status),
    ]),
    ...['', `## ${locale}: said of everybody`, ...neutralStrings(locale)],
  ]);
  await expect(`${pages.join('\n').trim()}\n`).toMatchFileSnapshot('remembering-strings.txt');
});

test.each(locales)(
  'that somebody has died, only their people say below the name (%s)',
  (locale) => {
    overwriteGetLocale(() => locale);
    expect(sayWay('died')).toBe('');
    // Whoever lives, or may, is not left to be taken for dead.
    for (const status of ['disappeared', 'imprisoned', 'left'] as const)
      expect(sayWay(status)).not.toBe('');
  },
);

describe('nothing of somebody who is missing or in prison is over', () => {
  test.each(locales)('in what is said of their status (%s)', (locale) => {
    const said = PRESENT_STATUSES.flatMap((status) => statusStrings(locale, status));
    expect(said.filter((text) => pastWord(locale, text) !== undefined)).toEqual([]);
  });

  test.each(locales)('in what is said of everybody (%s)', (locale) => {
    expect(neutral.length).toBeGreaterThan(150);
    expect(neutralStrings(locale).filter((text) => pastWord(locale, text) !== undefined)).toEqual(
      [],
    );
  });

  test.each(locales)('and a candle is lit for the dead alone (%s)', (locale) => {
    const candle = /candle|vela/i;
    const others = STATUSES.filter((status) => status !== 'died');
    const said = [
      ...others.flatMap((status) => statusStrings(locale, status)),
      ...neutralStrings(locale),
    ];
    expect(said.filter((text) => candle.test(text))).toEqual([]);
    expect(statusStrings(locale, 'died').some((text) => candle.test(text))).toBe(true);
  });
});

test('no screen of the section looks at the status by itself', () => {
  // RULE: a word that depends on the status is in status-words.ts, where the snapshot sees it.
  expect(ofStatus.size).toBeGreaterThan(20);
  expect(neutral.filter((key) => /_(died|disappeared|imprisoned|left)$/.test(key))).toEqual([]);
});
