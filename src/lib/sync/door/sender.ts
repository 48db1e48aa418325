/**
 * Sends messages in fragments, waiting whenever the channel has enough to do: browsers fail a send
 * above some 16 MB of backlog, and swallow the error.
 */

import type { After } from '#lib/sync/door/peer-connection.ts';
import { splitMessage } from '#lib/sync/door/fragments.ts';

export interface Sender {
  /** False, and nothing sent, if the other side has not taken what was sent long before. */
  send(message: Uint8Array): boolean;
  waiting(): number;
  close(): void;
}

const HIGH_WATER = 1_048_576;
const LOW_WATER = 262_144;
const BACKLOG_LIMIT = 67_108_864;
const LOOK_AGAIN_MS = 100;

/** False if the channel closed between the look at it and the sending; it tells of that itself. */
export function sendOn(channel: RTCDataChannel, frame: Uint8Array): boolean {
  try {
    channel.send(frame as Uint8Array<ArrayBuffer>);
    return true;
  } catch (error) {
    if (!(error instanceof Error && error.name === 'InvalidStateError')) throw error;
    return false;
  }
}

export function createSender(channel: RTCDataChannel, after: After): Sender {
  let backlog: Uint8Array[] = [];
  let bytes = 0;
  let isClosed = false;
  let stopTimer: (() => void) | null = null;
  channel.bufferedAmountLowThreshold = LOW_WATER;

  function drain(): void {
    let sent = 0;
    while (sent < backlog.length && !isClosed && channel.readyState === 'open') {
      if (channel.bufferedAmount > HIGH_WATER) break;
      const frame = backlog[sent++]!;
      bytes -= frame.length;
      if (!sendOn(channel, frame)) break;
    }
    backlog = backlog.slice(sent);
    stopTimer?.();
    // Not every WebRTC tells when its buffer is low.
    stopTimer = backlog.length > 0 && !isClosed ? after(LOOK_AGAIN_MS, drain) : null;
  }

  channel.addEventListener('bufferedamountlow', drain);
  return {
    send(message) {
      if (isClosed || bytes + message.length > BACKLOG_LIMIT) return false;
      for (const frame of splitMessage(message)) {
        backlog.push(frame);
        bytes += frame.length;
      }
      drain();
      return true;
    },
    waiting: () => bytes,
    close() {
      isClosed = true;
      stopTimer?.();
      channel.removeEventListener('bufferedamountlow', drain);
      backlog = [];
    },
  };
}
