/** A file that goes to the downloads of this device, where the board keeps it no longer. */

import { after } from '#lib/platform/clock.ts';

const LONG_ENOUGH_MS = 60_000;

export function saveFile(
  name: string,
  type: string,
  content: string | Uint8Array<ArrayBuffer>,
): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // Some browsers read it only after the click has returned.
  after(LONG_ENOUGH_MS, () => URL.revokeObjectURL(url));
}
