/** Keeps the screen on while something is looked at without a touch, where the browser can. */

import { onVisible } from '#lib/platform/lifecycle.ts';

/** Until the returned function is called. A browser takes it back whenever the page is out of sight. */
export function keepScreenOn(): () => void {
  let isOver = false;
  let lock: WakeLockSentinel | null = null;

  async function ask(): Promise<void> {
    if (isOver || !('wakeLock' in navigator)) return;
    try {
      lock = await navigator.wakeLock.request('screen');
      if (isOver) await lock.release();
    } catch {
      // A phone that saves its battery says no; the screen then goes off as ever.
    }
  }

  const stop = onVisible(() => void ask());
  void ask();
  return () => {
    isOver = true;
    stop();
    void lock?.release().catch(() => undefined);
  };
}
