/** A ready-made beginning as the text that a draft starts with. */

import type { AgreementTemplate, AgreementTemplateId } from '#lib/content/agreement-template.ts';
import type { AgreementShape, Block } from '#lib/domain/consent/version.ts';

const LADDERS: readonly AgreementTemplateId[] = ['ladder-short', 'ladder-full'];

export function shapeOfTemplate(id: AgreementTemplateId): AgreementShape {
  return LADDERS.includes(id) ? 'ladder' : 'plain';
}

export function blocksOfTemplate({ parts }: AgreementTemplate): readonly Block[] {
  return parts.flatMap((part): readonly Block[] => [
    { type: 'h2', runs: runsOf(part.heading) },
    ...('items' in part
      ? [{ type: 'ul' as const, items: part.items.map((item) => [paragraphOf(item)]) }]
      : part.paragraphs.map(paragraphOf)),
  ]);
}

function paragraphOf(text: string): Block {
  return { type: 'p', runs: runsOf(text) };
}

function runsOf(text: string) {
  return [{ text, marks: '' as const, href: '' }];
}
