import { describe, expect, it } from 'vitest';
import { roleTemplates } from '#lib/content/roles.ts';
import { cleanFields, fieldProblem, roleSchema } from '#lib/board/schema.ts';

describe('role templates', () => {
  it('say the same things in both languages', () => {
    const [en, es] = [roleTemplates('en'), roleTemplates('es')];
    expect(en.map(({ key }) => key)).toEqual(es.map(({ key }) => key));
    expect(en.map(({ noteHeadings }) => noteHeadings.length)).toEqual(
      es.map(({ noteHeadings }) => noteHeadings.length),
    );
  });

  it.each(['en', 'es'] as const)('can be kept as they stand: %s', (locale) => {
    for (const { fields } of roleTemplates(locale)) {
      expect(fieldProblem(roleSchema, fields)).toBeNull();
      expect(cleanFields(fields)).toEqual(fields);
    }
  });
});
