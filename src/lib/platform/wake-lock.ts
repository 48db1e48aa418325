/** Keeps the screen on while something is looked at without a touch, where the browser can. */

import { onVisible } from '#lib/platform/lifecycle.ts';

/** Until the returned function is called. A browser takes it back whenever the page is out of sight. */
export function keepScreenOn(): () => void {
  const wish = { isOver: false };
  let lock: WakeLockSentinel | null = null;

  async function ask(): Promise<void> {
    if (wish.isOver || !('wakeLock' in navigator)) return;
    try {
      const given = await navigator.wakeLock.request('screen');
      if (wish.isOver) await given.release();
      else lock = given;
    } catch {
      // A phone that saves its battery says no; the screen then goes off as ever.
    }
  }

  const stop = onVisible(() => void ask());
  void ask();
  return () => {
    wish.isOver = true;
    stop();
    void lock?.release().catch(() => undefined);
  };
}
