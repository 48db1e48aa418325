/*
 * A thread in words: its dye and its twist ("the smooth indigo thread"), for those who do not see it
 * and for telling vaults apart on a lock screen without a name. The order follows ui/weave/yarn.ts.
 */
import { m } from '#lib/paraglide/messages.js';
import { toThread, type ThreadNumber } from '../../weave/yarn.ts';

const WORDS: Record<ThreadNumber, () => string> = {
  1: m.entry_thread_1,
  2: m.entry_thread_2,
  3: m.entry_thread_3,
  4: m.entry_thread_4,
  5: m.entry_thread_5,
  6: m.entry_thread_6,
  7: m.entry_thread_7,
  8: m.entry_thread_8,
  9: m.entry_thread_9,
  10: m.entry_thread_10,
  11: m.entry_thread_11,
  12: m.entry_thread_12,
};

export function threadWords(thread: number): string {
  return WORDS[toThread(thread)]();
}
