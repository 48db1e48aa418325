/** Blocks as the plain HTML that a note's schema reads. */

import type { Block, Run } from '#lib/domain/consent/version.ts';

export function htmlOfBlocks(blocks: readonly Block[]): string {
  return blocks.map((block) => htmlOf(block)).join('');
}

function htmlOf(block: Block): string {
  if ('runs' in block)
    return `<${block.type}>${block.runs.map(htmlOfRun).join('')}</${block.type}>`;
  if ('blocks' in block) return `<blockquote>${htmlOfBlocks(block.blocks)}</blockquote>`;
  const items = block.items.map((item) => `<li>${htmlOfBlocks(item)}</li>`);
  return `<${block.type}>${items.join('')}</${block.type}>`;
}

function htmlOfRun({ text, marks, href }: Run): string {
  let html = escape(text);
  if (marks.includes('i')) html = `<em>${html}</em>`;
  if (marks.includes('b')) html = `<strong>${html}</strong>`;
  return href === '' ? html : `<a href="${escape(href)}">${html}</a>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
