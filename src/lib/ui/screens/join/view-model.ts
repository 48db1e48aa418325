/*
 * Joining as the newcomer lives it (PROTOCOL.md §10): one step at a time, and every way it can end without
 * entering, each its own kind because each asks for something else. The happy path is four screens:
 * a name (and a passphrase), the door, the words, the welcome; what lies between passes by itself.
 */

import type { Paths, Tries } from '../path/view-model.ts';

export type { JoinEnd, JoinStep } from '#lib/domain/joining.ts';

/** What one can do next: knock again with the same link, go to the board one has, or only leave. */
export type JoinWayOut = 'knock-again' | 'open-board' | 'leave';

/** What a newcomer has of servers where no path was found. */
export interface JoinPaths {
  readonly own: Paths;
  readonly hostHasStun: boolean;
  readonly tries: Tries;
  readonly onuse: (paths: Paths) => Promise<void>;
}
