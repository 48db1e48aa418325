/**
 * One HTML file to keep: a page to read, and the same as data in its head.
 *
 * RULE: it asks nothing of any network and runs no script; its own policy forbids both.
 */

import { err, ok, type Result } from '#lib/base/result.ts';
import { escapeJson, escapeText } from '#lib/content/escape.ts';

export interface SinglePage {
  readonly language: string;
  /** Of the window: it says no more than the name of the file. */
  readonly title: string;
  readonly style: string;
  /** By which the data is found again. */
  readonly dataId: string;
  readonly data: object;
  /** HTML, every word of it escaped already. */
  readonly body: string;
  /** It holds pictures, as data in the page itself. */
  readonly hasPictures?: boolean;
}

const DATA_ENDS = '</script>';

export function encodeSinglePage(page: SinglePage): string {
  const policy = [
    "default-src 'none'",
    ...(page.hasPictures === true ? ['img-src data:'] : []),
    ...["style-src 'unsafe-inline'", "base-uri 'none'", "form-action 'none'"],
  ].join('; ');
  return [
    '<!DOCTYPE html>',
    `<html lang="${page.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeText(page.title)}</title>`,
    `<style>${page.style}</style>`,
    `<script type="application/json" id="${page.dataId}">${escapeJson(page.data)}${DATA_ENDS}`,
    '</head>',
    `<body><main>\n${page.body}\n</main></body>`,
    '</html>\n',
  ].join('\n');
}

/** The data in a file as its JSON reads, whatever stood there, and where it ends. `none`: there is none. */
export function dataInPage(
  file: string,
  dataId: string,
): Result<{ readonly value: unknown; readonly end: number }, 'none' | 'damaged'> {
  const begins = new RegExp(`<script\\b[^>]{0,200}\\bid="${dataId}"[^>]{0,200}>`).exec(file);
  if (begins === null) return err('none');
  const from = begins.index + begins[0].length;
  const end = file.indexOf(DATA_ENDS, from);
  if (end === -1) return err('damaged');
  try {
    return ok({ value: JSON.parse(file.slice(from, end)) as unknown, end });
  } catch {
    // Whatever is wrong with it: a download that broke off, or somebody's hand.
    return err('damaged');
  }
}
