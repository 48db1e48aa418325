/** One's own edits to the inner documents, gathered for saving. */

import type * as Y from 'yjs';
import { createBatch } from '#lib/ledger/batch.ts';
import { FROM_LEDGER, type BoardDocs } from '#lib/ledger/replay.ts';
import type { createSavingLoop, SavingLoop } from '#lib/sync/session/saving-loop.ts';

type LoopParts = Pick<Parameters<typeof createSavingLoop>[0], 'common' | 'owned'>;

export interface WatchedEdits {
  readonly loop: SavingLoop;
  stop(): void;
}

/**
 * Every local transaction of the inner documents wakes the saving loop. The documents hold everything
 * that was saved here before, or new words would take the places of saved ones.
 */
export function watchEdits(
  docs: BoardDocs,
  contentClient: number,
  create: (parts: LoopParts) => SavingLoop,
): WatchedEdits {
  const common = createBatch(docs.common, contentClient);
  const owned = createBatch(docs.owned, contentClient);
  const loop = create({ common, owned });
  const onTransaction = (transaction: Y.Transaction): void => {
    if (transaction.origin !== FROM_LEDGER && transaction.changed.size > 0) loop.edited();
  };
  for (const doc of [docs.common, docs.owned]) doc.on('afterTransaction', onTransaction);
  return {
    loop,
    stop() {
      loop.stop();
      for (const doc of [docs.common, docs.owned]) doc.off('afterTransaction', onTransaction);
      common.destroy();
      owned.destroy();
    },
  };
}
