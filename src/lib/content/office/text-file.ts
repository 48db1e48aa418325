/** The words of a text file, however old the program that wrote it. */

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** By its byte order mark, else UTF-8, else what Windows wrote before that. Null: it is no text. */
export function decodeTextFile(bytes: Uint8Array): string | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const text = marked === undefined ? decodeUnmarked(bytes) : new TextDecoder(marked).decode(bytes);
  return text.includes('\0') ? null : text;
}

function decodeUnmarked(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Every byte is a letter in this one.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
