/** The board that pages show, if one is open: shown at once, and out of sight before it is closed. */

import type { OpenBoard } from '#lib/state/open-board.ts';
import { evenSo } from '#lib/state/app/even-so.ts';

let now = $state.raw<OpenBoard | null>(null);
let isDraftKept = $state(false);
/** Boards that are being closed: locking waits for them, and so does the next that opens. */
let closing: Promise<void> = Promise.resolve();

export const boardInView = {
  get now(): OpenBoard | null {
    return now;
  },
  /** Something typed was sealed when its board was closed, and waits inside. */
  get isDraftKept(): boolean {
    return isDraftKept;
  },
  show(opened: OpenBoard): void {
    now = opened;
  },
  forgetDraft(): void {
    isDraftKept = false;
  },
};

/** Out of sight at once, whatever the disk takes. */
export function closeBoard(): Promise<void> {
  const gone = now;
  now = null;
  gone?.charter?.close();
  gone?.leavePhotos();
  closing = closing.then(async () => {
    await evenSo(gone?.drafts.flush());
    isDraftKept = gone?.drafts.isKept ?? false;
    await evenSo(gone?.door?.close());
    await evenSo(gone?.board.session.close());
  });
  return closing;
}

/** Of a disk that does not answer: the next board opens all the same. */
export function waitForNoneClosing(): void {
  closing = Promise.resolve();
}
