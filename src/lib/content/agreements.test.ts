import { describe, expect, it } from 'vitest';
import {
  AGREEMENT_TEMPLATE_IDS,
  type AgreementPart,
  type AgreementTemplate,
} from '#lib/content/agreement-template.ts';
import { agreementTemplates } from '#lib/content/agreements.ts';
import { conflictSheetWords } from '#lib/content/conflict-sheet.ts';
import { TOPIC_CARD_IDS } from '#lib/content/topic-card.ts';
import { topicCards } from '#lib/content/topic-cards.ts';
import { LIMITS, NOTE_LIMITS } from '#lib/domain/limits.ts';
import { SHEET_PARTS, SHEET_STEPS } from '#lib/domain/conflict/sheet.ts';

const languages = ['en', 'es'] as const;

/** Spanish that takes one gender for everybody where another wording is at hand. */
const GENERIC =
  /(?<!\p{L})(?:nosotros|ellos|cada uno|uno mismo|todos (?:los(?! días)|nosotros)|los (?:usuarios|compañeros|miembros|integrantes|participantes|facilitadores|mediadores|demás)|(?<!las niñas y )los niños)(?!\p{L})/iu;

const linesOf = (part: AgreementPart): readonly string[] =>
  'items' in part ? part.items : part.paragraphs;

function textOf({ parts }: AgreementTemplate): string {
  return parts.flatMap((part) => [part.heading, ...linesOf(part)]).join('\n');
}

/** What stands in brackets, each once, in the order in which they first come. */
function bracketsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\[([^[\]]*)\]/g)].map(([, inside]) => inside!))];
}

function shapeOf(template: AgreementTemplate) {
  const { id, reviewMonths, parts, blanks, talkThrough, leavesOut } = template;
  return {
    ...{ id, reviewMonths, blanks: blanks.length },
    ...{ talkThrough: talkThrough.length, leavesOut: leavesOut.length },
    parts: parts.map((part) => ['items' in part, linesOf(part).map((l) => bracketsIn(l).length)]),
  };
}

describe('agreement templates', () => {
  it('say the same things in both languages, in one order', () => {
    expect(agreementTemplates('es').map(shapeOf)).toEqual(agreementTemplates('en').map(shapeOf));
    expect(agreementTemplates('en').map(({ id }) => id)).toEqual(AGREEMENT_TEMPLATE_IDS);
  });

  describe.each(languages)('in %s', (language) => {
    it.each(agreementTemplates(language).map((template) => [template.id, template] as const))(
      'explain every blank that the group fills in, and no other: %s',
      (_, template) => {
        expect(template.blanks.map(({ blank }) => blank)).toEqual(bracketsIn(textOf(template)));
        const { title, forWhom, digest, talkThrough, leavesOut } = template;
        expect(bracketsIn([title, forWhom, digest, ...talkThrough, ...leavesOut].join())).toEqual(
          [],
        );
      },
    );

    it.each(agreementTemplates(language).map((template) => [template.id, template] as const))(
      'are short enough to be read aloud, and to be kept: %s',
      (_, template) => {
        expect(template.title.length).toBeLessThanOrEqual(LIMITS.line);
        expect(template.digest.length).toBeLessThanOrEqual(600);
        expect(textOf(template).length).toBeLessThan(NOTE_LIMITS.characters / 8);
        expect(template.talkThrough.length).toBeGreaterThanOrEqual(4);
        expect(template.leavesOut.length).toBeGreaterThanOrEqual(3);
      },
    );
  });

  it('take no gender for everybody', () => {
    const said = JSON.stringify([
      agreementTemplates('es'),
      topicCards('es'),
      conflictSheetWords('es'),
    ]);
    expect(GENERIC.exec(said)?.[0]).toBeUndefined();
    expect(GENERIC.test('Lo saben los compañeros')).toBe(true);
  });

  it('lead nobody who was harmed into mediation', () => {
    const outside = agreementTemplates('en').filter(({ id }) => /^ladder|safety/.test(id));
    expect(outside).toHaveLength(3);
    for (const template of outside) expect(textOf(template)).toMatch(/no mediation/);
    const fuera = agreementTemplates('es').filter(({ id }) => /^ladder|safety/.test(id));
    for (const template of fuera)
      expect(textOf(template)).toMatch(/no (?:hay mediación|se media)/i);
  });
});

describe('topic cards', () => {
  it('ask the same in both languages, in one order', () => {
    const shape = topicCards('en').map(({ id, minutes, prompts, notWhen }) => {
      return { id, minutes, prompts: prompts.length, notWhen: notWhen.length };
    });
    expect(topicCards('es')).toMatchObject(shape.map(({ id, minutes }) => ({ id, minutes })));
    expect(topicCards('es').map((c) => [c.prompts.length, c.notWhen.length])).toEqual(
      shape.map((c) => [c.prompts, c.notWhen]),
    );
    expect(shape.map(({ id }) => id)).toEqual(TOPIC_CARD_IDS);
  });

  it.each(languages)('ask five to eight things, and say when to leave them be: %s', (language) => {
    for (const { prompts, notWhen } of topicCards(language)) {
      expect(prompts.length).toBeGreaterThanOrEqual(5);
      expect(prompts.length).toBeLessThanOrEqual(8);
      expect(notWhen.length).toBeGreaterThan(0);
    }
  });
});

describe('one’s own sheet in a conflict', () => {
  it('has the same places in both languages, in the order in which they are drawn', () => {
    const shape = (value: unknown): unknown => {
      if (typeof value === 'string') return '';
      if (Array.isArray(value)) return value.map(shape);
      return Object.entries(value as object).map(([key, inner]) => [key, shape(inner)]);
    };
    expect(shape(conflictSheetWords('es'))).toEqual(shape(conflictSheetWords('en')));
    expect(Object.keys(conflictSheetWords('en').parts)).toEqual(SHEET_PARTS);
    expect(Object.keys(conflictSheetWords('en').steps)).toEqual(SHEET_STEPS);
  });
});
