/**
 * A text as a .docx. Word processors write into a file who made it, with what and when: nothing of
 * that is in this one.
 */

import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
  type IRunOptions,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Run } from '#lib/domain/consent/version.ts';
import {
  continueName,
  LIST_LEVELS,
  quoteContinueName,
  quoteHeadingName,
  styleId,
  writtenLists,
  writtenStyles,
} from './docx-styles.ts';
import { linesOfBlocks, type OfficeLine } from './lines-of-blocks.ts';
import type { TextToGo } from './text-to-go.ts';

export async function docxOf(text: TextToGo): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    styles: writtenStyles(text.language),
    numbering: writtenLists(LevelFormat),
    sections: [{ children: paragraphsOf(text) }],
  });
  return withoutMaker(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function paragraphsOf({ title, blocks }: TextToGo): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
    ...linesOfBlocks(blocks, LIST_LEVELS).map(paragraphOf),
  ];
}

function paragraphOf(line: OfficeLine): Paragraph {
  const { item, level } = line;
  const style = styleOf(line);
  return new Paragraph({
    children: line.runs.map(runOf),
    ...(style !== null && { style: styleId(style) }),
    ...(item !== null && {
      numbering: {
        reference: item.isOrdered ? 'numbers' : 'bullets',
        ...{ level: level - 1, instance: item.isOrdered ? item.list : 0 },
      },
    }),
  });
}

function styleOf({ kind, isQuote, level, item }: OfficeLine): string | null {
  if (kind !== 'p') {
    const size = kind === 'h2' ? 2 : 3;
    return isQuote ? quoteHeadingName(size) : `Heading ${String(size)}`;
  }
  if (item === null && level > 0) return isQuote ? quoteContinueName(level) : continueName(level);
  return isQuote ? 'Quote' : null;
}

function runOf({ text, marks, href }: Run): TextRun | ExternalHyperlink {
  const look: IRunOptions = {
    ...{ text, bold: marks.includes('b'), italics: marks.includes('i') },
    ...(href !== '' && { style: 'Hyperlink' }),
  };
  const run = new TextRun(look);
  return href === '' ? run : new ExternalHyperlink({ link: href, children: [run] });
}

const ABOUT = 'docProps/';
const LISTS_OF_PARTS = ['[Content_Types].xml', '_rels/.rels'];
/** The earliest that a zip can say. */
const NO_DAY = '1980-01-01T00:00:00';

/** The parts that say who made it and when are taken out, and what points to them. */
function withoutMaker(made: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(made, { filter: ({ name }) => !name.startsWith(ABOUT) });
  for (const name of LISTS_OF_PARTS) {
    const part = parts[name];
    if (part === undefined) continue;
    const kept = strFromU8(part).replace(
      /<(?:Override|Relationship)\b[^>]*\bdocProps\/[^>]*\/>/g,
      '',
    );
    parts[name] = strToU8(kept);
  }
  return zipSync(parts, { mtime: NO_DAY });
}
