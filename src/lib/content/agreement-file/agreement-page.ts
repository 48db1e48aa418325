/**
 * An agreement as a page that anybody's browser shows, without a script and without a network.
 * Whatever stands in it has been through `escapeText`.
 */

import type { AgreementSheet, SheetAnswer } from '#lib/content/agreement-file/agreement-sheet.ts';
import { escapeText } from '#lib/content/escape.ts';
import type { Block, Run } from '#lib/domain/consent/version.ts';

export function createAgreementPage(sheet: AgreementSheet): string {
  const { title, digest, digestTitle, facts, answers, proof } = sheet;
  const given = answers.map((one) => `<li>${answerOf(one)}</li>`);
  const proofs = proof.map(
    ([name, value]) => `<div><dt>${escapeText(name)}</dt><dd>${escapeText(value)}</dd></div>`,
  );
  return [
    `<header><h1 dir="auto">${escapeText(title)}</h1></header>`,
    digest === '' ? '' : section(digestTitle, lines(digest, 'words'), 'digest'),
    `<section class="text">${blocksOf(sheet.blocks)}</section>`,
    facts.length === 0
      ? ''
      : `<section class="facts app">${facts.map((fact) => lines(fact, '')).join('')}</section>`,
    given.length === 0
      ? ''
      : section(sheet.answersTitle, `<ul class="list">${given.join('')}</ul>`),
    proofs.length === 0
      ? ''
      : section(sheet.proofTitle, `<dl class="app small">${proofs.join('')}</dl>`),
    sheet.foot === '' ? '' : `<footer class="app small soft">${lines(sheet.foot, '')}</footer>`,
  ].join('\n');
}

function answerOf({ by, says, words }: SheetAnswer): string {
  return lines(by, 'by') + lines(says, 'app small soft') + lines(words, 'words');
}

function section(title: string, inside: string, name = ''): string {
  return `<section class="${name}"><h2>${escapeText(title)}</h2>${inside}</section>`;
}

function lines(text: string, name: string): string {
  const shown = escapeText(text);
  return shown === '' ? '' : `<p class="${name}" dir="auto">${shown}</p>`;
}

function blocksOf(blocks: readonly Block[]): string {
  return blocks.map(blockOf).join('');
}

function blockOf(block: Block): string {
  switch (block.type) {
    case 'p':
      return `<p class="words" dir="auto">${block.runs.map(runOf).join('')}</p>`;
    case 'h2':
    case 'h3':
      return `<${block.type} dir="auto">${block.runs.map(runOf).join('')}</${block.type}>`;
    case 'quote':
      return `<blockquote>${blocksOf(block.blocks)}</blockquote>`;
    case 'ul':
    case 'ol': {
      const items = block.items.map((item) => `<li dir="auto">${blocksOf(item)}</li>`);
      return `<${block.type}>${items.join('')}</${block.type}>`;
    }
  }
}

/** An address is shown and never a link: from paper and without a network it leads nowhere anyway. */
function runOf({ text, marks, href }: Run): string {
  let shown = escapeRun(text);
  if (href !== '' && href !== text) shown += ` (${escapeText(href)})`;
  if (marks.includes('b')) shown = `<strong>${shown}</strong>`;
  return marks.includes('i') ? `<em>${shown}</em>` : shown;
}

/** Where marks begin and end within a sentence, its spaces stay. */
function escapeRun(text: string): string {
  const [start = '', end = ''] = [/^\s/u.exec(text)?.[0], /\s$/u.exec(text)?.[0]];
  const inner = escapeText(text);
  return inner === '' ? ' ' : `${start === '' ? '' : ' '}${inner}${end === '' ? '' : ' '}`;
}
