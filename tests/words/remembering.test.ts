// What the app itself says of somebody disappeared or imprisoned, and after a suicide.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { aftercare } from '#lib/content/aftercare.ts';
import { circleScripts } from '#lib/content/circle-scripts.ts';
import { LOSS_ORDER, LOSS_SCRIPTS, lossWords } from '#lib/content/loss-path.ts';
import { STATUSES } from '#lib/domain/remembrance/records.ts';
import { methodWord, pastWord, PRESENT_STATUSES, textsIn } from './forbidden.ts';

const locales = ['en', 'es'] as const;

describe('aftercare', () => {
  test.each(STATUSES)('has the same shape in both languages: %s', (status) => {
    const shape = (locale: 'en' | 'es') =>
      Object.entries(aftercare(locale, status)).map(([when, { lines }]) => [when, lines.length]);
    expect(shape('en')).toEqual(shape('es'));
    expect(shape('en').map(([when]) => when)).toEqual(['week', 'month', 'quarter', 'year']);
  });

  test.each(locales)(
    'speaks of those disappeared or imprisoned as of people who are (%s)',
    (locale) => {
      const said = PRESENT_STATUSES.flatMap((status) => textsIn(aftercare(locale, status)));
      expect(said.filter((text) => pastWord(locale, text) !== undefined)).toEqual([]);
    },
  );
});

describe('healing circles', () => {
  test('have the same shape in both languages', () => {
    const shape = (locale: 'en' | 'es') =>
      circleScripts(locale).map((script) => [
        ...[script.id, script.minutes, script.before.length, script.opening.length],
        ...[script.rounds.length, script.closing.length, script.afterwards.length],
      ]);
    expect(shape('en')).toEqual(shape('es'));
    expect(circleScripts('en').map(({ id }) => id)).toEqual([
      ...['death', 'suicide', 'disappeared', 'imprisoned', 'left', 'other'],
    ]);
  });

  test.each(locales)(
    'speak of those disappeared or imprisoned as of people who are (%s)',
    (locale) => {
      const said = textsIn(circleScripts(locale).filter(({ id }) => isPresent(id)));
      expect(said.length).toBeGreaterThan(40);
      expect(said.filter((text) => pastWord(locale, text) !== undefined)).toEqual([]);
    },
  );

  test.each(locales)('name no method and no place after a suicide (%s)', (locale) => {
    const said = textsIn(circleScripts(locale).filter(({ id }) => id === 'suicide'));
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter((text) => methodWord(locale, text) !== undefined)).toEqual([]);
  });
});

describe('the path after a loss', () => {
  test.each(STATUSES)('has the same shape in both languages: %s', (kind) => {
    const shape = (locale: 'en' | 'es') => {
      const { steps, phone, end } = lossWords(locale, kind);
      const longest = Object.entries(steps).map(([step, { lines }]) => [step, lines.length]);
      return [...longest, ...phone.map(({ lines }) => lines.length), end.lines.length];
    };
    expect(shape('en')).toEqual(shape('es'));
  });

  test('begins with their phone after a detention or a disappearance, and leaves no step out', () => {
    expect(STATUSES.filter((kind) => LOSS_ORDER[kind][0] === 'phone')).toEqual(PRESENT_STATUSES);
    for (const kind of STATUSES)
      expect([...LOSS_ORDER[kind]].sort()).toEqual(Object.keys(lossWords('en', kind).steps).sort());
  });

  test('offers scripts that there are, and none for a death to whoever waits', () => {
    const ids = circleScripts('en').map(({ id }) => id);
    expect(STATUSES.flatMap((kind) => LOSS_SCRIPTS[kind]).sort()).toEqual([...ids].sort());
    expect(PRESENT_STATUSES.flatMap((kind) => LOSS_SCRIPTS[kind])).toEqual(PRESENT_STATUSES);
  });

  test.each(locales)(
    'speaks of those disappeared or imprisoned as of people who are (%s)',
    (locale) => {
      const said = PRESENT_STATUSES.flatMap((kind) => textsIn(lossWords(locale, kind)));
      expect(said.length).toBeGreaterThan(50);
      expect(said.filter((text) => pastWord(locale, text) !== undefined)).toEqual([]);
    },
  );

  test.each(locales)(
    'says nothing around its steps that not everybody can be told (%s)',
    (locale) => {
      const file = path.resolve(import.meta.dirname, `../../src/messages/${locale}.json`);
      const messages = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as object);
      // What has happened is chosen from all that there is.
      const said = messages
        .filter(([key]) => /^loss_(?!kind_(?:died|left))/.test(key))
        .flatMap(textsIn);
      expect(said.length).toBeGreaterThan(30);
      expect(said.filter((text) => pastWord(locale, text) !== undefined)).toEqual([]);
    },
  );

  test.each(locales)('says nothing of how or where (%s)', (locale) => {
    const { phone: _phone, ...died } = lossWords(locale, 'died');
    expect(textsIn(died).filter((text) => methodWord(locale, text) !== undefined)).toEqual([]);
  });

  test.each(locales)('never says that a device can be cut off (%s)', (locale) => {
    const not = locale === 'es' ? /todavía no puede cortar/ : /cannot cut off|cannot cut it off/;
    for (const kind of STATUSES)
      expect(
        textsIn(lossWords(locale, kind).phone).some((text) => not.test(text)),
        kind,
      ).toBe(true);
  });
});

function isPresent(id: string): boolean {
  return PRESENT_STATUSES.some((status) => status === id);
}

describe('the words that are never said', () => {
  test.each([
    ['es', 'Era una persona alegre', 'era'],
    ['es', 'MURIÓ en casa', 'murio'],
    ['es', 'Fallecio', 'fallecio'],
    ['es', 'Fué', 'fue'],
    ['es', 'Q.E.P.D.', 'q.e.p.d'],
    ['es', 'q. e. p. d.', 'q. e. p. d'],
    ['es', 'In memoriam', 'in memoriam'],
    ['es', 'Que en paz descanse', 'descanse'],
    ['en', 'She was kind', 'was'],
    ['en', 'The late Ana', 'late'],
    ['en', 'Remembered by all', 'remembered'],
  ] as const)('are caught, in %s: %s', (locale, text, found) => {
    expect(pastWord(locale, text)).toBe(found);
  });

  test.each([
    ['es', 'Nuestra carretera y las fuerzas'],
    ['es', 'Fuera de aquí; espera'],
    ['es', 'Un descanso, y descansen'],
    ['en', 'Wash the plates; lately, later'],
    ['en', 'Remembering, remember'],
  ] as const)('are whole words, in %s: %s', (locale, text) => {
    expect(pastWord(locale, text)).toBeUndefined();
  });

  test('name a way or a place of dying', () => {
    expect(methodWord('en', 'A bottle of pills')).toBe('pills');
    expect(methodWord('es', 'Junto al puente')).toBe('puente');
  });
});
