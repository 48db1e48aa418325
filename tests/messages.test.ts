// The lint of what the app says: both languages have the same keys and placeholders, no text is
// empty, no text uses a word that docs/glossary.md forbids, every message is used and every used
// message exists. A missing translation fails here because the message compiler lets it pass.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { aftercare } from '#lib/content/aftercare.ts';
import { agreementTemplates } from '#lib/content/agreements.ts';
import { circleScripts } from '#lib/content/circle-scripts.ts';
import { conflictSheetWords } from '#lib/content/conflict-sheet.ts';
import { ENGLISH_EXAMPLE } from '#lib/content/en/example.ts';
import { SPANISH_EXAMPLE } from '#lib/content/es/example.ts';
import { lossWords } from '#lib/content/loss-path.ts';
import { roleTemplates } from '#lib/content/roles.ts';
import { rotaTemplates } from '#lib/content/rotas.ts';
import { topicCards } from '#lib/content/topic-cards.ts';
import { STATUSES } from '#lib/domain/remembrance/records.ts';

const root = path.resolve(import.meta.dirname, '..');
const locales = ['en', 'es'] as const;
type Locale = (typeof locales)[number];

/** Every text of a message by its key. Variants (plurals) are several texts under one key. */
function readTexts(locale: Locale): Map<string, string[]> {
  const file = path.join(root, `src/messages/${locale}.json`);
  const texts = new Map<string, string[]>();
  const add = (prefix: string, value: unknown): void => {
    if (typeof value === 'string') texts.set(prefix, [value]);
    else if (Array.isArray(value)) texts.set(prefix, value.flatMap(variantsOf));
    else {
      for (const [key, inner] of Object.entries(value as object)) {
        if (key !== '$schema') add(prefix ? `${prefix}.${key}` : key, inner);
      }
    }
  };
  add('', JSON.parse(readFileSync(file, 'utf8')));
  return texts;
}

function variantsOf(variant: { match?: Record<string, string> } | string): string[] {
  return typeof variant === 'string' ? [variant] : Object.values(variant.match ?? {});
}

const placeholdersOf = (texts: readonly string[]): string[] =>
  [...new Set(texts.flatMap((text) => text.match(/\{[^{}]+\}/g) ?? []))].sort();

/** Whole words, in any case; accents and ñ are letters. */
const word = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_])(?:${pattern})(?![\\p{L}\\p{N}_])`, 'iu');

/** What no text says, in either language. */
const forbiddenEverywhere = [
  ...['usuari[oa]s?', 'nodos?', 'peers?', 'claves? públicas?', 'tokens?', 'users?', 'nodes?'],
  ...['key pairs?', 'sync(?:s|ed|ing|hroni[sz]\\p{L}*)?', '(?:re)?sincroniz\\p{L}*'],
  ...['contraseñas?', 'expuls\\p{L}*', 'atrasad[oa]s?', 'overdue', 'incumplid[oa]s?'],
  ...['administrador(?:a|es|as)?', 'ausencias?'],
].map(word);

/** What no Spanish text says: a word that means "broken", vosotros, and x or @ for gender. */
const forbiddenInSpanish = [
  ...['rotas?', 'vosotr[oa]s', 'vuestr[oa]s?', 'os', '\\p{L}+(?:áis|éis)', 'sois'],
  ...['(?!docx)\\p{L}*[bcdfghjklmnñpqrstvz]xs?', '\\p{L}+@s?'],
].map(word);

function forbiddenIn(locale: Locale, text: string): string | undefined {
  const said = text.replace(/\{[^{}]*\}/g, '·');
  const patterns = [...forbiddenEverywhere, ...(locale === 'es' ? forbiddenInSpanish : [])];
  for (const pattern of patterns) {
    const found = pattern.exec(said);
    if (found) return found[0];
  }
  return undefined;
}

/** The sources that can say something: all but tests and what the compiler wrote. */
const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(svelte|ts|js)$/.test(file) && !/^lib\/paraglide\/|\.test\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(root, 'src', file), 'utf8') }));

/** Message keys used in files that import the compiled messages, with the file. */
function usedKeys(): Map<string, string> {
  const used = new Map<string, string>();
  for (const { file, text } of sources) {
    if (!text.includes('paraglide/messages')) continue;
    for (const match of text.matchAll(/(?<![\w.$])m(?:\.(\w+)|\[['"]([^'"]+)['"]\])/g)) {
      used.set(match[1] ?? match[2]!, file);
    }
  }
  return used;
}

const texts = { en: readTexts('en'), es: readTexts('es') };

describe('messages', () => {
  test('English and Spanish have the same keys', () => {
    const missing = (from: Locale, to: Locale) =>
      [...texts[from].keys()].filter((key) => !texts[to].has(key));
    expect({ missingInEs: missing('en', 'es'), missingInEn: missing('es', 'en') }).toEqual({
      missingInEs: [],
      missingInEn: [],
    });
  });

  test('A key has the same placeholders in both languages', () => {
    const differing = [...texts.en].flatMap(([key, english]) => {
      const [en, es] = [placeholdersOf(english), placeholdersOf(texts.es.get(key) ?? english)];
      return en.join() === es.join() ? [] : [`${key}: en ${en.join(' ')}, es ${es.join(' ')}`];
    });
    expect(differing).toEqual([]);
  });

  test.each(locales)('No text is empty (%s)', (locale) => {
    const empty = [...texts[locale]].flatMap(([key, all]) =>
      all.length === 0 || all.some((text) => text.trim() === '') ? [key] : [],
    );
    expect(empty).toEqual([]);
  });

  test.each(locales)('No text uses a forbidden word (%s)', (locale) => {
    const found = [...texts[locale]].flatMap(([key, all]) =>
      all.flatMap((text) => {
        const said = forbiddenIn(locale, text);
        return said === undefined ? [] : [`${key}: "${said}"`];
      }),
    );
    expect(found).toEqual([]);
  });

  test('Every message that the app uses exists', () => {
    const absent = [...usedKeys()].flatMap(([key, file]) =>
      texts.en.has(key) ? [] : [`${key} (${file})`],
    );
    expect(absent).toEqual([]);
  });

  test('Every message is used somewhere', () => {
    const used = usedKeys();
    expect([...texts.en.keys()].filter((key) => !used.has(key))).toEqual([]);
  });
});

describe('what is ready-made', () => {
  test.each(locales)('No role begins with a forbidden word (%s)', (locale) => {
    const said = roleTemplates(locale).flatMap(({ fields, noteHeadings }) => [
      ...[fields.title, fields.purpose, fields.carries, fields.limits, fields.term],
      ...noteHeadings,
    ]);
    expect(said.filter((text) => forbiddenIn(locale, text) !== undefined)).toEqual([]);
  });

  test.each(locales)('No rota begins with a forbidden word (%s)', (locale) => {
    const said = rotaTemplates(locale).flatMap(({ fields }) => Object.values(fields));
    expect(said.filter((text) => forbiddenIn(locale, text) !== undefined)).toEqual([]);
  });

  test.each(locales)('Nothing said after a loss uses a forbidden word (%s)', (locale) => {
    const after = STATUSES.map((kind) => [aftercare(locale, kind), lossWords(locale, kind)]);
    const said = textsOf([circleScripts(locale), after]);
    expect(said.length).toBeGreaterThan(200);
    expect(said.filter((text) => forbiddenIn(locale, text) !== undefined)).toEqual([]);
  });

  test.each(locales)('No agreement and no card begins with a forbidden word (%s)', (locale) => {
    const conflict = [topicCards(locale), conflictSheetWords(locale)];
    const said = textsOf([agreementTemplates(locale), conflict]);
    expect(said.length).toBeGreaterThan(400);
    expect(said.filter((text) => forbiddenIn(locale, text) !== undefined)).toEqual([]);
  });

  test.each(locales)('Nobody in the example says a forbidden word (%s)', (locale) => {
    const said = textsOf(locale === 'es' ? SPANISH_EXAMPLE : ENGLISH_EXAMPLE);
    expect(said.length).toBeGreaterThan(80);
    expect(said.filter((text) => forbiddenIn(locale, text) !== undefined)).toEqual([]);
  });
});

/** Every text in it, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

describe('the list of forbidden words', () => {
  test.each([
    ['en', 'Every user has it'],
    ['en', 'Synced just now'],
    ['en', 'Two nodes'],
    ['en', 'Your key pair'],
    ['en', 'This turn is OVERDUE'],
    ['es', 'La rota de esta semana'],
    ['es', 'Sincronizado'],
    ['es', 'Escribe tu contraseña'],
    ['es', 'Vosotros podéis verlo'],
    ['es', 'Os toca'],
    ['es', 'Hola a todxs'],
    ['es', 'Hola a tod@s'],
    ['es', 'La clave pública'],
    ['es', 'Expulsaron a alguien'],
  ] as const)('catches, in %s, "%s"', (locale, text) => {
    expect(forbiddenIn(locale, text)).toBeDefined();
  });

  test.each([
    ['en', 'The rota, and because it matters to {user}'],
    ['en', 'Nobody is nodding; the synagogue is closed'],
    ['es', 'Quien rotará la semana próxima'],
    ['es', 'Los turnos de todas las personas del país'],
    ['es', 'Abre Firefox en otra ventana'],
    ['es', 'Guárdalo como .docx'],
    ['es', 'Un relevo de {peer} a las seis'],
  ] as const)('lets pass, in %s, "%s"', (locale, text) => {
    expect(forbiddenIn(locale, text)).toBeUndefined();
  });
});
