/**
 * One HTML file that holds an agreement: a page to read (agreement-page.ts), and the same as data. Its
 * spec is docs/AGREEMENT-FILE.md.
 *
 * RULE: it asks nothing of any network and runs no script; its own policy forbids both.
 */

import { err, ok, type Result } from '#lib/base/result.ts';
import { createAgreementPage } from '#lib/content/agreement-file/agreement-page.ts';
import type { AgreementSheet } from '#lib/content/agreement-file/agreement-sheet.ts';
import { AGREEMENT_STYLE } from '#lib/content/agreement-file/agreement-style.ts';
import { escapeJson, escapeText } from '#lib/content/kept/escape.ts';
import { FILE_LIMITS, plainFileData, type FileData } from '#lib/domain/consent/agreement-file.ts';

const POLICY = [
  ...["default-src 'none'", "style-src 'unsafe-inline'"],
  ...["base-uri 'none'", "form-action 'none'"],
].join('; ');

const DATA_BEGINS = /<script\b[^>]{0,200}\bid="agreement-data"[^>]{0,200}>/;
const DATA_ENDS = '</script>';

/** `name` is that of the window: it says no more than the name of the file. Null: it does not fit the format. */
export function encodeAgreementHtml(
  data: FileData,
  sheet: AgreementSheet,
  name: string,
): string | null {
  const plain = plainFileData(data);
  if (plain === null) return null;
  return [
    '<!DOCTYPE html>',
    `<html lang="${sheet.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeText(name)}</title>`,
    `<style>${AGREEMENT_STYLE}</style>`,
    `<script type="application/json" id="agreement-data">${escapeJson(plain)}${DATA_ENDS}`,
    '</head>',
    `<body><main>\n${createAgreementPage(sheet)}\n</main></body>`,
    '</html>\n',
  ].join('\n');
}

/** The data in a file, as its JSON reads: whatever stood there. */
export function dataInHtml(
  file: string,
): Result<unknown, 'not-agreement' | 'damaged' | 'too-large'> {
  if (file.length > FILE_LIMITS.file) return err('too-large');
  const begins = DATA_BEGINS.exec(file);
  if (begins === null) return err('not-agreement');
  const from = begins.index + begins[0].length;
  const to = file.indexOf(DATA_ENDS, from);
  if (to === -1) return err('damaged');
  try {
    return ok(JSON.parse(file.slice(from, to)) as unknown);
  } catch {
    // Whatever is wrong with it: a download that broke off, or somebody's hand.
    return err('damaged');
  }
}
