/**
 * Cleaning of what people type, before it is kept. Nothing here judges words: it only removes what
 * cannot be seen, so that a name looks the same as it compares.
 */

/** Controls, and the marks that turn the direction of the text that follows them. */
const UNSEEN = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** One line: unseen marks gone, every run of white space one space, composed form. */
export function cleanLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/ {2,}/gu, ' ')
    .normalize('NFC')
    .trim();
}

/** Several lines: line breaks are kept, at most one empty line in a row. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(/[ \t]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** A part of a sentence: unseen marks gone, half a character is none; the spaces at both ends are its own. */
export function cleanPart(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(UNSEEN, '')
    .normalize('NFC');
}
