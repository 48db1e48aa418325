/**
 * The data channel of an invitation. y-webrtc brings the two together and never sees it open: what
 * crosses is the session's frames and nothing else.
 */

import { FRAME_LIMIT } from '#lib/sync/door/frames.ts';
import { createFront } from '#lib/sync/door/channel.ts';
import type { After, GuardedChannel, RawConnection } from '#lib/sync/door/peer-connection.ts';

export interface JoinLink {
  send(frames: readonly Uint8Array[]): void;
  /** The watchdog goes home: people compare words in their own time. */
  settle(): void;
  /** Ends it; frames just sent still arrive. The other is not met again for `holdMs`. */
  close(holdMs?: number): void;
}

export interface JoinEnd {
  start(): readonly Uint8Array[];
  receive(frame: Uint8Array): void;
  closed(): void;
}

const HIGH_WATER = 1_048_576;
const LOOK_AGAIN_MS = 50;

/** `open` is called when both fingerprints are known and the channel can carry frames. */
export function createJoinChannel(
  connection: RawConnection,
  after: After,
  open: (
    fingerprints: NonNullable<ReturnType<RawConnection['fingerprints']>>,
    link: JoinLink,
  ) => JoinEnd,
): GuardedChannel {
  const { channel } = connection;
  let end: JoinEnd | null = null;
  let isOver = false;
  let backlog: Uint8Array[] = [];
  let stopTimer: (() => void) | null = null;
  const front = createFront(channel, {
    state: () => (isOver ? 'closed' : 'connecting'),
    send: () => undefined,
    close: () => finish(),
    backlog: () => 0,
  });

  /** A welcome can be longer than what browsers take at once. */
  function drain(): void {
    stopTimer?.();
    stopTimer = null;
    let sent = 0;
    while (sent < backlog.length && !isOver && channel.readyState === 'open') {
      if (channel.bufferedAmount > HIGH_WATER) {
        stopTimer = after(LOOK_AGAIN_MS, drain);
        break;
      }
      channel.send(backlog[sent++] as Uint8Array<ArrayBuffer>);
    }
    backlog = stopTimer === null ? [] : backlog.slice(sent);
  }

  const link: JoinLink = {
    send(frames) {
      backlog.push(...frames);
      drain();
    },
    settle: () => connection.settle(),
    close(holdMs) {
      finish();
      connection.refuse(holdMs);
    },
  };

  function finish(): void {
    if (isOver) return;
    isOver = true;
    stopTimer?.();
    channel.close();
    end?.closed();
  }

  function begin(): void {
    if (end !== null || isOver) return;
    const fingerprints = connection.fingerprints();
    if (fingerprints === null) {
      link.close();
      return;
    }
    end = open(fingerprints, link);
    link.send(end.start());
  }

  channel.binaryType = 'arraybuffer';
  channel.onmessage = (event: MessageEvent<unknown>) => {
    const { data } = event;
    const isFrame = data instanceof ArrayBuffer && data.byteLength <= FRAME_LIMIT;
    // Should the first frame be told of before the opening is.
    begin();
    if (!isOver) end?.receive(isFrame ? new Uint8Array(data) : new Uint8Array(0));
  };
  channel.onopen = begin;
  channel.onerror = () => link.close();
  channel.onclose = () => {
    // Whoever closed it keeps the place for a while, and calls again after that; if both did, both
    // would call at the same moment, and y-webrtc would let neither through.
    if (!isOver) link.close(0);
  };
  if (channel.readyState === 'open') begin();
  return front;
}
