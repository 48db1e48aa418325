/** How the paragraphs of a .docx that a board made are called and look; those who open it may change them all. */

/** Word knows nine levels of a list. */
export const LIST_LEVELS = 9;
const LEVELS = Array.from({ length: LIST_LEVELS }, (_, at) => at + 1);

export const continueName = (level: number): string =>
  level === 1 ? 'List Continue' : `List Continue ${String(level)}`;
export const quoteContinueName = (level: number): string => `Quote Continue ${String(level)}`;
export const quoteHeadingName = (size: 2 | 3): string => `Quote Heading ${String(size)}`;
/** Of a style by that name. */
export const styleId = (name: string): string => name.replaceAll(' ', '');

const inLists = (outer: number): string => 'ul|ol > li > '.repeat(outer);
const listed = (who: string, within: string, level: number): string[] => {
  const outer = `${who}:LIST(${String(level)}) => ${within}${inLists(level - 1)}`;
  return [
    `${outer.replace('LIST', 'unordered-list')}ul > li:fresh`,
    `${outer.replace('LIST', 'ordered-list')}ol > li:fresh`,
  ];
};

/** What a .docx is read by, beside what mammoth knows itself: five levels of lists, and headings. */
export const READ_STYLES: readonly string[] = [
  ...["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
  ...([2, 3] as const).map((size) => {
    const tag = `h${String(size)}:fresh`;
    return `p[style-name='${quoteHeadingName(size)}'] => blockquote > ${tag}`;
  }),
  ...['Quote', 'Intense Quote', 'Quotations', 'Block Text'].flatMap((name) => [
    ...LEVELS.flatMap((level) => listed(`p[style-name='${name}']`, 'blockquote > ', level)),
    `p[style-name='${name}'] => blockquote > p:fresh`,
  ]),
  ...LEVELS.flatMap((level) => [
    `p[style-name='${continueName(level)}'] => ${inLists(level)}p:fresh`,
    `p[style-name='${quoteContinueName(level)}'] => blockquote > ${inLists(level)}p:fresh`,
  ]),
  ...LEVELS.filter((level) => level > 5).flatMap((level) => listed('p', '', level)),
];

const indent = (level: number) => ({ indent: { left: 360 * level } });
const after = { spacing: { after: 120 } };
const heading = (size: number) => ({
  run: { size, bold: true, color: '000000' },
  paragraph: { keepNext: true, spacing: { before: 240, after: 120 } },
});
const made = (name: string, basedOn: string, paragraph: object) => ({
  ...{ id: styleId(name), name, basedOn, next: 'Normal', quickFormat: true },
  paragraph,
});

export const writtenStyles = (language: string) => ({
  default: {
    document: { run: { size: 22, language: { value: language } }, paragraph: after },
    ...{ heading1: heading(40), heading2: heading(28), heading3: heading(24) },
  },
  paragraphStyles: [
    made('Quote', 'Normal', indent(1)),
    ...([2, 3] as const).map((size) => ({
      ...made(quoteHeadingName(size), 'Quote', heading(size === 2 ? 28 : 24).paragraph),
      run: { bold: true },
    })),
    ...LEVELS.flatMap((level) => [
      made(continueName(level), 'Normal', indent(level)),
      made(quoteContinueName(level), 'Quote', indent(level + 1)),
    ]),
  ],
});

/** One definition each; every numbered list counts for itself. */
export const writtenLists = (LevelFormat: {
  readonly BULLET: 'bullet';
  readonly DECIMAL: 'decimal';
}) => ({
  config: (['bullets', 'numbers'] as const).map((reference) => ({
    reference,
    levels: LEVELS.map((level) => ({
      ...{ level: level - 1, alignment: 'left' as const },
      format: reference === 'bullets' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
      text: reference === 'bullets' ? '•' : `%${String(level)}.`,
      style: { paragraph: { indent: { left: 360 * level, hanging: 360 } } },
    })),
  })),
});
