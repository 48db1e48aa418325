/**
 * Tells when signalling brings two devices together and no way leads from one to the other: somebody
 * was met, and in 20 s no channel to anybody has opened. Over as soon as one opens, or nobody has
 * been met any more for a while. Over a slow network the truth may change: it is told each time.
 */

export interface PathWatch {
  /** Both have described themselves to each other: somebody is there. */
  met(connection: object): void;
  opened(connection: object): void;
  ended(connection: object): void;
  isMissing(): boolean;
  /** Over: nothing is missing any more. */
  stop(): void;
}

interface PathWatchConfig {
  /** Calls once after so many milliseconds; the result calls it off. */
  readonly after: (milliseconds: number, act: () => void) => () => void;
  onChanged(isMissing: boolean): void;
  readonly noPathAfterMs?: number | undefined;
  readonly forgetAfterMs?: number | undefined;
}

const NO_PATH_AFTER_MS = 20_000;
/** Who is still there knocks again well before. */
const FORGET_AFTER_MS = 15_000;

export function createPathWatch(config: PathWatchConfig): PathWatch {
  const { after, noPathAfterMs = NO_PATH_AFTER_MS, forgetAfterMs = FORGET_AFTER_MS } = config;
  const trying = new Set<object>();
  const open = new Set<object>();
  let isMissing = false;
  let stopWaiting: (() => void) | null = null;
  let stopForgetting: (() => void) | null = null;

  function tell(now: boolean): void {
    if (isMissing === now) return;
    isMissing = now;
    config.onChanged(now);
  }
  function rest(): void {
    stopWaiting?.();
    stopForgetting?.();
    stopWaiting = stopForgetting = null;
  }
  function look(): void {
    if (open.size > 0) {
      rest();
      tell(false);
    } else if (trying.size > 0) {
      stopForgetting?.();
      stopForgetting = null;
      stopWaiting ??= after(noPathAfterMs, () => tell(true));
    } else if (stopWaiting !== null)
      stopForgetting ??= after(forgetAfterMs, () => {
        rest();
        tell(false);
      });
  }

  return {
    met(connection) {
      if (!open.has(connection)) trying.add(connection);
      look();
    },
    opened(connection) {
      trying.delete(connection);
      open.add(connection);
      look();
    },
    ended(connection) {
      trying.delete(connection);
      open.delete(connection);
      look();
    },
    isMissing: () => isMissing,
    stop() {
      rest();
      tell(false);
    },
  };
}
