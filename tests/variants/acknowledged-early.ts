/**
 * In place of src/lib/sync/session/own-writing.ts in test builds only: an edit is called saved at
 * once, and the transaction is begun some seconds later. Killed in between, the edit is lost.
 */

import { ok } from '#lib/base/result.ts';
import {
  createOwnWriting as createCareful,
  type OwnWriting,
  type OwnWritingOptions,
} from '../../src/lib/sync/session/own-writing.ts';

export { OWN_APPEND } from '../../src/lib/sync/session/own-writing.ts';
export type * from '../../src/lib/sync/session/own-writing.ts';

const LATE_MS = 4_000;

export function createOwnWriting(options: OwnWritingOptions): OwnWriting {
  const careful = createCareful(options);
  return {
    ...careful,
    content(drafts) {
      setTimeout(() => void careful.content(drafts), LATE_MS);
      return Promise.resolve(ok());
    },
  };
}
