/** What a chosen file is, by its first bytes before its ending: a file may be called anything. */

export type FileKind =
  | 'html'
  | 'markdown'
  | 'lines'
  | 'docx'
  /** Of a program that none of these libraries reads; `sealed` may also be a .docx under a password. */
  | 'other-program'
  | 'sealed'
  | 'unknown';

/** Bytes of a file of another program; longer ones are no agreement. */
export const OFFICE_LIMITS = {
  file: 10_000_000,
  /** Characters of a text file, more than a draft holds: signs of Markdown are not words. */
  text: 300_000,
  /** Of the HTML that a library makes: its characters, and its marks. A table has many for a few words. */
  html: 2_000_000,
  marks: 80_000,
} as const;

const HEADS: readonly (readonly [FileKind, readonly number[]])[] = [
  ['docx', [0x50, 0x4b, 0x03, 0x04]],
  ['sealed', [0xd0, 0xcf, 0x11, 0xe0]],
  ['other-program', [0x25, 0x50, 0x44, 0x46]],
  ['other-program', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];
const ENDINGS: Readonly<Record<string, FileKind>> = {
  ...{ html: 'html', htm: 'html' },
  ...{ md: 'markdown', markdown: 'markdown', txt: 'lines' },
  ...{ docx: 'docx', docm: 'docx', dotx: 'docx' },
  ...{ doc: 'other-program', odt: 'other-program', pdf: 'other-program', rtf: 'other-program' },
  ...{ pages: 'other-program', wps: 'other-program', fodt: 'other-program' },
};
const MARK = 0x3c;
/** Each of them a zip as well. */
const OTHER_ZIPS = new Set(['odt', 'ott', 'pages', 'epub', 'xlsx', 'pptx', 'ods', 'odp', 'zip']);

export function kindOfFile(name: string, head: Uint8Array): FileKind {
  const ending = endingOf(name);
  const kind = HEADS.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))?.[0];
  if (kind === 'docx' && OTHER_ZIPS.has(ending)) return 'other-program';
  // Some ways of sending a file take its ending away.
  return kind ?? ENDINGS[ending] ?? (head[0] === MARK ? 'html' : 'unknown');
}

/** Without its ending, as somebody might have meant it for a title. */
export function nameWithoutEnding(name: string): string {
  const ending = endingOf(name);
  return ending === '' ? name : name.slice(0, -ending.length - 1);
}

function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
