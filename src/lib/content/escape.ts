/** What people wrote, as it may stand in a page: as words and never as markup. */

import { cleanText } from '#lib/domain/words.ts';

const SPELLED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Between tags, and within quotes. What cannot be seen, or turns the direction of what follows, is left out. */
export function escapeText(text: string): string {
  return cleanText(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[&<>"']/g,
    (sign) => SPELLED[sign] ?? '',
  );
}

/** JSON that no HTML parser takes for anything else, whatever its strings say; it reads back the same. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
