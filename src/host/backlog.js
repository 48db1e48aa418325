// What waits in memory for those who read slowly. One that is too slow is cut, and when all that waits
// is too much, those for whom most is waiting.
// @ts-check
import { WebSocket } from 'ws';

/**
 * @typedef {object} Reader
 * @property {WebSocket} socket
 * @property {number} unsent  bytes waiting for it, when last looked at
 */

/**
 * @param {Pick<import('./limits.js').Limits, 'bufferedBytes' | 'bufferedTotal'>} limit
 * @param {ReadonlySet<Reader>} readers  everyone who is connected
 */
export function createBacklog(limit, readers) {
  let total = 0;

  /** @param {Reader} reader @param {number} unsent */
  function note(reader, unsent) {
    total += unsent - reader.unsent;
    reader.unsent = unsent;
  }

  function relieve() {
    // What has been read meanwhile is only known by looking.
    for (const reader of readers) note(reader, reader.socket.bufferedAmount);
    if (total <= limit.bufferedTotal) return;
    for (const reader of [...readers].sort((a, b) => b.unsent - a.unsent)) {
      if (total <= limit.bufferedTotal / 2) return;
      reader.socket.terminate();
      note(reader, 0);
    }
  }

  return {
    /** @param {Reader} reader @param {Buffer} text */
    send(reader, text) {
      if (reader.socket.readyState !== WebSocket.OPEN) return;
      reader.socket.send(text, { binary: false });
      note(reader, reader.socket.bufferedAmount);
      if (reader.unsent > limit.bufferedBytes) reader.socket.terminate();
      else if (total > limit.bufferedTotal) relieve();
    },
    /** @param {Reader} reader */
    forget: (reader) => note(reader, 0),
  };
}
