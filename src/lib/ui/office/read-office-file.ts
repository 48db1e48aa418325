/**
 * An agreement that a group already has, out of a file of another program: its title and its blocks.
 * Each library is fetched only once such a file was chosen.
 *
 * RULE: whatever the file is, there is an answer; nothing in it runs and nothing is fetched for it.
 */

import { err, ok, type Result } from '#lib/base/result.ts';
import { nameWithoutEnding, OFFICE_LIMITS, type FileKind } from '#lib/content/office/file-kind.ts';
import { decodeTextFile } from '#lib/content/office/text-file.ts';
import type { Block } from '#lib/domain/consent/version.ts';
import { textOfHtml } from './text-of-html.ts';

export type OfficeFault = 'damaged' | 'too-large' | 'too-long' | 'no-words';

export interface OfficeText {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export async function readOfficeFile(
  name: string,
  bytes: Uint8Array,
  kind: Extract<FileKind, 'markdown' | 'lines' | 'docx'>,
): Promise<Result<OfficeText, OfficeFault>> {
  if (bytes.length > OFFICE_LIMITS.file) return err('too-large');
  try {
    const html = await htmlOf(bytes, kind);
    if (!html.ok) return html;
    // Before a document is made of it, which an old phone would be long about.
    if (isTooMuch(html.value)) return err('too-long');
    const { title, blocks } = textOfHtml(html.value);
    if (title === null && blocks.length === 0) return err('no-words');
    return ok({ title: title ?? nameWithoutEnding(name), blocks });
  } catch {
    // Whatever a library did not expect of it.
    return err('damaged');
  }
}

function isTooMuch(html: string): boolean {
  if (html.length > OFFICE_LIMITS.html) return true;
  let marks = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) marks += 1;
  return marks > OFFICE_LIMITS.marks;
}

async function htmlOf(
  bytes: Uint8Array,
  kind: 'markdown' | 'lines' | 'docx',
): Promise<Result<string, OfficeFault>> {
  if (kind === 'docx') {
    const { htmlOfDocx } = await import('#lib/content/office/docx-in.ts');
    return htmlOfDocx(bytes);
  }
  const text = decodeTextFile(bytes);
  if (text === null) return err('damaged');
  if (text.length > OFFICE_LIMITS.text) return err('too-long');
  const { htmlOfMarkdown } = await import('#lib/content/office/markdown-in.ts');
  return htmlOfMarkdown(text, kind);
}
