/** One HTML file that holds an agreement: a page to read, and the same as data (docs/AGREEMENT-FILE.md). */

import { err, ok, type Result } from '#lib/base/result.ts';
import { createAgreementPage } from '#lib/content/agreement-file/agreement-page.ts';
import type { AgreementSheet } from '#lib/content/agreement-file/agreement-sheet.ts';
import { AGREEMENT_STYLE } from '#lib/content/agreement-file/agreement-style.ts';
import { dataInPage, encodeSinglePage } from '#lib/content/single-page.ts';
import { FILE_LIMITS, plainFileData, type FileData } from '#lib/domain/consent/agreement-file.ts';

const DATA_ID = 'agreement-data';

/** `name` is that of the window: it says no more than the name of the file. Null: it does not fit the format. */
export function encodeAgreementHtml(
  data: FileData,
  sheet: AgreementSheet,
  name: string,
): string | null {
  const plain = plainFileData(data);
  if (plain === null) return null;
  return encodeSinglePage({
    ...{ language: sheet.language, title: name, style: AGREEMENT_STYLE },
    ...{ dataId: DATA_ID, data: plain, body: createAgreementPage(sheet) },
  });
}

/** The data in a file, as its JSON reads: whatever stood there. */
export function dataInHtml(
  file: string,
): Result<unknown, 'not-agreement' | 'damaged' | 'too-large'> {
  if (file.length > FILE_LIMITS.file) return err('too-large');
  const found = dataInPage(file, DATA_ID);
  if (found.ok) return ok(found.value.value);
  return err(found.error === 'none' ? 'not-agreement' : found.error);
}
