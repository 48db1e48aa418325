/** Files of other programs, read and written in a browser: bytes go in and out as base64url. */

import { fromBase64Url, toBase64Url } from '#lib/base/bytes.ts';
import { kindOfFile } from '#lib/content/office/file-kind.ts';
import { markdownOf } from '#lib/content/office/markdown-out.ts';
import { docxOf } from '#lib/content/office/docx-out.ts';
import { textToGo } from '#lib/content/office/text-to-go.ts';
import type { VersionText } from '#lib/domain/consent/version.ts';
import { cleanPasted } from '#lib/ui/editor/pasted.ts';
import { readOfficeFile } from '#lib/ui/office/read-office-file.ts';

export type Way = 'markdown' | 'docx';

async function read(name: string, file: string) {
  const bytes = fromBase64Url(file);
  if (bytes === null) throw new Error('no bytes');
  const kind = kindOfFile(name, bytes.subarray(0, 8));
  if (kind !== 'markdown' && kind !== 'lines' && kind !== 'docx') return { kind };
  return readOfficeFile(name, bytes, kind);
}

async function write(text: VersionText, way: Way): Promise<string> {
  const going = textToGo(text, 'es');
  const bytes = way === 'docx' ? await docxOf(going) : new TextEncoder().encode(markdownOf(going));
  return toBase64Url(bytes);
}

/** Out and in again, as many as there are. */
async function around(texts: readonly VersionText[], way: Way) {
  const found = [];
  for (const text of texts) {
    const file = await write(text, way);
    found.push(await read(way === 'docx' ? 'a.docx' : 'a.md', file));
  }
  return found;
}

const page = {
  ...{ read, write, around },
  clean: cleanPasted,
};
export type OfficePage = typeof page;
(globalThis as unknown as { page: OfficePage }).page = page;
