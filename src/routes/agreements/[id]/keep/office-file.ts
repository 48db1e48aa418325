/** The text alone, as a file for another program. What writes it is fetched only then. */

import { textToGo } from '#lib/content/office/text-to-go.ts';
import type { OwnFile } from '#lib/ui/screens/agreements/keep/sheet-words.ts';

export type OfficeForm = 'docx' | 'markdown';

interface OfficeFile {
  readonly ending: 'docx' | 'md';
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export async function officeFileOf(
  { version, language }: OwnFile,
  form: OfficeForm,
): Promise<OfficeFile> {
  const text = textToGo(version, language);
  if (form === 'docx') {
    const { docxOf } = await import('#lib/content/office/docx-out.ts');
    return { ending: 'docx', type: DOCX, content: await docxOf(text) };
  }
  const { markdownOf } = await import('#lib/content/office/markdown-out.ts');
  return { ending: 'md', type: 'text/markdown;charset=utf-8', content: markdownOf(text) };
}
