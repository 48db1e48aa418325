import { describe, expect, it } from 'vitest';
import { blocksOfTemplate } from '#lib/content/agreement-blocks.ts';
import { agreementTemplates } from '#lib/content/agreements.ts';
import { blanksIn } from '#lib/domain/consent/blanks.ts';

describe('a ready-made beginning', () => {
  it.each(['es', 'en'] as const)(
    'keeps its blanks in sight in the draft that it makes, in %s',
    (language) => {
      for (const template of agreementTemplates(language))
        expect(blanksIn(blocksOfTemplate(template)), template.id).toEqual(
          template.blanks.map(({ blank }) => blank),
        );
    },
  );
});
