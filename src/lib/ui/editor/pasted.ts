/**
 * What comes from another program by the clipboard, read down to words and the shapes that a note
 * knows: word processors write lists as paragraphs, wrap all of it in bold that is not bold, and say
 * with colours what only their own screen needs. Read in a document of its own that shows nothing,
 * runs nothing and fetches nothing. What is no shape here leaves its words.
 */

import { safeLink } from '#lib/board/note-schema.ts';
import type { Block } from '#lib/domain/consent/version.ts';
import { htmlOfBlocks } from './pasted-html.ts';
import { blocksOfLines, type Line, type PastedRun } from './pasted-lines.ts';

interface Around {
  readonly kind: Line['kind'];
  readonly isQuote: boolean;
  readonly level: number;
  readonly isOrdered: boolean;
  readonly marks: Omit<PastedRun, 'text'>;
}

const PLAIN: Around = {
  ...{ kind: 'p', isQuote: false, level: 0, isOrdered: false },
  marks: { isStrong: false, isEm: false, href: null },
};

const DROPPED = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT TITLE META LINK XML OBJECT EMBED IFRAME SVG MATH AUDIO VIDEO CANVAS SELECT BUTTON TEXTAREA DEL'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'P DIV SECTION ARTICLE HEADER FOOTER MAIN ASIDE NAV ADDRESS CENTER FIGURE FIGCAPTION DL DT DD DETAILS SUMMARY FORM FIELDSET PRE HR BODY UL OL LI BLOCKQUOTE TABLE H1 H2 H3 H4 H5 H6'.split(
    ' ',
  ),
);
/** A copy of our own; its words go through the schema like all others. */
const OWN_COPY = 'data-pm-slice';

export function cleanPasted(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  if (body.querySelector(`[${OWN_COPY}]`) !== null) return html;
  return htmlOfBlocks(blocksWithin(body));
}

/** Whatever it is of which this is a document: no more than words and the shapes that a note knows. */
export function blocksWithin(element: Element): readonly Block[] {
  const reader = createReader();
  reader.read(element, PLAIN);
  return blocksOfLines(reader.lines());
}

function createReader() {
  const lines: Line[] = [];
  let runs: PastedRun[] = [];
  /** The next line is the first of a list's item. */
  let begins = false;

  function end({ kind, isQuote, level, isOrdered }: Around): void {
    const words = trimmed(runs);
    runs = [];
    if (words.length === 0) return;
    lines.push({ kind, isQuote, level, isOrdered, begins, runs: words });
    begins = false;
  }

  function readAll(parent: Node, around: Around): void {
    for (const child of parent.childNodes) read(child, around);
  }

  function read(node: Node, around: Around): void {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = (node.nodeValue ?? '').replace(/[\s\u00A0]+/g, ' ');
      if (text !== '') runs.push({ text, ...around.marks });
      return;
    }
    if (!(node instanceof Element) || DROPPED.has(node.nodeName.toUpperCase()) || isHidden(node))
      return;
    if (node.nodeName === 'BR') end(around);
    else if (BLOCKS.has(node.nodeName)) readBlock(node, around);
    else readAll(node, { ...around, marks: marksOf(node, around) });
  }

  function readBlock(element: Element, around: Around): void {
    const name = element.nodeName;
    end(around);
    if (name === 'TABLE') readTable(element, around);
    else if (name === 'PRE') readLinesOf(element, around);
    else if (name === 'UL' || name === 'OL')
      readAll(element, { ...around, level: around.level + 1, isOrdered: name === 'OL' });
    else readOne(element, inside(element, around));
  }

  function readOne(element: Element, around: Around): void {
    if (element.nodeName === 'LI' || isOfficeItem(element)) begins = true;
    readAll(element, around);
    end(around);
  }

  function readLinesOf(element: Element, around: Around): void {
    for (const text of element.textContent.split('\n')) {
      runs.push({ text, ...around.marks });
      end(around);
    }
  }

  /** Row by row, each cell after what its column is called. */
  function readTable(table: Element, around: Around): void {
    const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
    const cellsOf = (row: Element) =>
      [...row.children].filter((cell) => /^T[DH]$/.test(cell.nodeName));
    const head = rows.find((row) => cellsOf(row).every(({ nodeName }) => nodeName === 'TH'));
    const names = head === undefined ? [] : cellsOf(head).map(wordsOf);
    for (const row of rows) {
      const cells = cellsOf(row);
      if (cells.length === 1) readAll(cells[0]!, around);
      else if (row !== head || rows.length === 1) {
        const said = cells.map((cell, at) => [names[at] ?? '', wordsOf(cell)] as const);
        const words = said.filter(([, text]) => text !== '');
        const text = words.map(([of, cell]) => (of === '' ? cell : `${of}: ${cell}`)).join(' · ');
        runs.push({ text, ...around.marks });
      }
      end(around);
    }
  }

  return { read, lines: (): readonly Line[] => lines };
}

function inside(element: Element, around: Around): Around {
  const size = /^H([1-6])$/.exec(element.nodeName)?.[1];
  const name = element.className;
  if (size !== undefined || /^Mso(Title|Subtitle)$/.test(name)) {
    const kind = size === undefined || Number(size) <= 2 ? 'h2' : 'h3';
    return { ...around, kind, level: 0 };
  }
  if (element.nodeName === 'BLOCKQUOTE' || /^Mso(Intense)?Quote/.test(name))
    return { ...around, isQuote: true, marks: marksOf(element, around) };
  if (isOfficeItem(element)) {
    const level = Number(/level(\d)/.exec(styleOf(element))?.[1] ?? 1);
    return { ...around, level, isOrdered: isNumber(markerOf(element)) };
  }
  const said = element.getAttribute('data-aria-level') ?? element.getAttribute('aria-level');
  const level = element.nodeName === 'LI' ? Number(said ?? around.level) : around.level;
  return { ...around, level: Math.max(level, around.level), marks: marksOf(element, around) };
}

/** Word writes an item as a paragraph, with its bullet or number as words before it. */
function isOfficeItem(element: Element): boolean {
  return element.nodeName !== 'LI' && /mso-list:\s*l\d+ level\d/.test(styleOf(element));
}

function markerOf(element: Element): string {
  const marker = [...element.querySelectorAll('[style]')].find(isMarker);
  return (marker?.textContent ?? '').trim();
}

function isNumber(marker: string): boolean {
  return /^\(?([\d]+|[a-z]|[ivxlc]+)[.)]/i.test(marker);
}

function isMarker(element: Element): boolean {
  return /mso-list:\s*ignore/i.test(styleOf(element));
}

/** The bullet of an item, a remark in the margin, and what is not to be seen. */
function isHidden(element: Element): boolean {
  const style = styleOf(element);
  if (isMarker(element) || element.className.includes('MsoComment')) return true;
  return /mso-hide:\s*all|display:\s*none|mso-element:\s*comment/i.test(style);
}

function marksOf(element: Element, { kind, marks }: Around): Around['marks'] {
  const style = styleOf(element);
  const weight = /(?:^|;)\s*font-weight:\s*(\w+)/i.exec(style)?.[1];
  const slant = /(?:^|;)\s*font-style:\s*(\w+)/i.exec(style)?.[1];
  const isBold = /^(B|STRONG)$/.test(element.nodeName) || marks.isStrong;
  const isSlanted = /^(I|EM|CITE)$/.test(element.nodeName) || marks.isEm;
  return {
    isStrong:
      kind === 'p' && (weight === undefined ? isBold : /^(bold(er)?|[6-9]00)$/.test(weight)),
    isEm: slant === undefined ? isSlanted : slant !== 'normal',
    href: element.nodeName === 'A' ? safeLink(element.getAttribute('href') ?? '') : marks.href,
  };
}

function styleOf(element: Element): string {
  return element.getAttribute('style') ?? '';
}

/** Everything within, in one line. */
function wordsOf(element: Element): string {
  const reader = createReader();
  for (const child of element.childNodes) reader.read(child, PLAIN);
  reader.read(document.createElement('hr'), PLAIN);
  return reader
    .lines()
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .join(' ');
}

/** One space between words, none at either end. */
function trimmed(runs: readonly PastedRun[]): readonly PastedRun[] {
  let isAfterSpace = true;
  const single = runs.map((run) => {
    const text = isAfterSpace ? run.text.trimStart() : run.text;
    if (text !== '') isAfterSpace = text.endsWith(' ');
    return { ...run, text };
  });
  const last = single.findLastIndex(({ text }) => text.trim() !== '');
  return single
    .slice(0, last + 1)
    .map((run, at) => (at === last ? { ...run, text: run.text.trimEnd() } : run))
    .filter(({ text }) => text !== '');
}
