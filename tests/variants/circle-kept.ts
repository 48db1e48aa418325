/**
 * In place of src/lib/sync/circle/live-circle.ts in test builds only: how a circle stands is written
 * down as well. The scan that finds nothing of a circle must find it with this.
 */

import { standingOf } from '#lib/domain/circle/standing.ts';
import {
  createLiveCircle as createQuiet,
  type LiveCircle,
  type LiveCircleConfig,
} from '../../src/lib/sync/circle/live-circle.ts';

export type * from '../../src/lib/sync/circle/live-circle.ts';

export function createLiveCircle(config: LiveCircleConfig): LiveCircle {
  const live = createQuiet(config);
  let written = 0;
  live.on(() => {
    const circle = live.now();
    if (circle === null) return;
    // Each beside the others: what is overwritten soon may never reach the disk.
    const word = JSON.stringify([circle.id, standingOf(circle)?.word]);
    localStorage.setItem(`circle ${String((written += 1))}`, word);
  });
  return live;
}
