/** Keeps the screen on while something is looked at without a touch, where the browser can. */

import { onVisible } from '#lib/platform/lifecycle.ts';

/** Until the returned function is called. A browser takes it back whenever the page is out of sight. */
export function keepScreenOn(): () => void {
  let isOver = false;
  const isWanted = (): boolean => !isOver;
  let lock: WakeLockSentinel | null = null;

  async function ask(): Promise<void> {
    const { wakeLock } = navigator as Partial<Pick<Navigator, 'wakeLock'>>;
    if (wakeLock === undefined || !isWanted()) return;
    try {
      const given = await wakeLock.request('screen');
      if (isWanted()) lock = given;
      else await given.release();
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
