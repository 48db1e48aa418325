/**
 * What a library made of a file, read as a paste is. Its first heading is the title if it comes first
 * and stands above the others; then it is not repeated.
 */

import type { Block } from '#lib/domain/consent/version.ts';
import { blocksWithin } from '../editor/pasted.ts';

const HEADINGS = 'h1,h2,h3,h4,h5,h6';

export function textOfHtml(html: string): {
  readonly title: string | null;
  readonly blocks: readonly Block[];
} {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const title = titleIn(body);
  title?.remove();
  lowerLargest(body);
  return {
    title: title === null ? null : title.textContent,
    blocks: blocksWithin(body),
  };
}

function titleIn(body: Element): Element | null {
  const first = [...body.children].find((one) => hasWords(one));
  const all = [...body.querySelectorAll(HEADINGS)].filter(hasWords);
  if (first === undefined || first !== all[0]) return null;
  const size = sizeOf(first);
  if (all.some((one) => sizeOf(one) < size)) return null;
  // One section among several is no title, unless there is nothing larger.
  return size === 1 || all.every((one) => one === first || sizeOf(one) > size) ? first : null;
}

/** A text that goes on with headings of the title's size: they are its larger ones, all others its smaller. */
function lowerLargest(body: Element): void {
  if (body.querySelector('h1') === null) return;
  for (const heading of body.querySelectorAll(HEADINGS)) {
    const lower = heading.ownerDocument.createElement(sizeOf(heading) === 1 ? 'h2' : 'h3');
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
}

function sizeOf(heading: Element): number {
  return Number(heading.nodeName.slice(1));
}

function hasWords({ textContent }: Element): boolean {
  return textContent.trim() !== '';
}
