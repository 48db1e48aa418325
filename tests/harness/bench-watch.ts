/**
 * What a page does while something is measured: messages on its data channels, tasks of more than
 * 50 ms, and when what others wrote is there. Installed before anything opens a channel.
 */

import type * as Y from 'yjs';
import { FRAME } from '#lib/sync/door/frames.ts';

export interface Sent {
  /** Messages that carry edits. */
  edits: number;
  /** Announcements of what is on disk. */
  heads: number;
  /** Asking for what is missing, awareness, and the further pieces of large messages. */
  others: number;
  bytes: number;
}

export interface Watched {
  /** Everything that was sent on data channels, by what it carries. */
  sent(): Sent;
  /** Tasks of more than 50 ms since the page was loaded or `forget` was called, in ms. */
  longTasks(): number[];
  forget(): void;
}

const FIRST_FRAGMENT = 1;
const HEADS = 1;

const SYNC = 0;
const UPDATE = 2;

const nothing = (): Sent => ({ edits: 0, heads: 0, others: 0, bytes: 0 });

/** Cobijo's door puts three bytes before a message of y-webrtc's. */
function kindOf(bytes: Uint8Array): 'edits' | 'heads' | 'others' {
  const isOurs = bytes[0] === FRAME.fragment;
  if (isOurs && ((bytes[1] ?? 0) & FIRST_FRAGMENT) === 0) return 'others';
  if (isOurs && bytes[2] === HEADS) return 'heads';
  const at = isOurs ? 3 : 0;
  return bytes[at] === SYNC && bytes[at + 1] === UPDATE ? 'edits' : 'others';
}

export function watchPage(): Watched {
  let count: Sent = nothing();
  let tasks: number[] = [];
  const observer = new PerformanceObserver((list) =>
    list.getEntries().forEach(({ duration }) => tasks.push(Math.round(duration))),
  );
  observer.observe({ type: 'longtask', buffered: true });
  const send = Object.getOwnPropertyDescriptor(RTCDataChannel.prototype, 'send')?.value as (
    this: RTCDataChannel,
    data: Uint8Array<ArrayBuffer>,
  ) => void;
  RTCDataChannel.prototype.send = function (this: RTCDataChannel, data: unknown): void {
    const bytes =
      data instanceof ArrayBuffer ? new Uint8Array(data) : (data as Uint8Array<ArrayBuffer>);
    count[kindOf(bytes)]++;
    count.bytes += bytes.length;
    send.call(this, bytes);
  };
  return {
    sent: () => count,
    longTasks: () => tasks,
    forget() {
      observer.takeRecords();
      tasks = [];
      count = nothing();
    },
  };
}

/** When each key of that beginning is there, by the machine's clock. */
export function arrivalsIn(
  doc: Y.Doc,
  beginning: string,
  count: number,
): Promise<Record<string, number>> {
  const map = doc.getMap<string>('templates');
  const seen: Record<string, number> = {};
  return new Promise((resolve) => {
    const look = (): void => {
      for (const key of map.keys())
        if (key.startsWith(beginning)) seen[key] ??= performance.timeOrigin + performance.now();
      if (Object.keys(seen).length < count) return;
      map.unobserve(look);
      resolve(seen);
    };
    map.observe(look);
    look();
  });
}
