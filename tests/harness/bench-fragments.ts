/**
 * For plain y-webrtc where it would fail without: every message in pieces that a data channel
 * carries, put together again before anyone sees them. A first byte of 1 tells the last piece.
 */

const PIECE = 16_000;

export function fragmentChannels(): void {
  const proto = RTCDataChannel.prototype;
  const send = Object.getOwnPropertyDescriptor(proto, 'send')?.value as (
    this: RTCDataChannel,
    data: Uint8Array<ArrayBuffer>,
  ) => void;
  proto.send = function (this: RTCDataChannel, data: unknown): void {
    const bytes = new Uint8Array(data as ArrayBuffer);
    for (let at = 0; at === 0 || at < bytes.length; at += PIECE) {
      const part = bytes.subarray(at, at + PIECE);
      const piece = new Uint8Array(part.length + 1);
      piece[0] = at + PIECE >= bytes.length ? 1 : 0;
      piece.set(part, 1);
      send.call(this, piece);
    }
  };
  const listen = Object.getOwnPropertyDescriptor(proto, 'onmessage');
  Object.defineProperty(proto, 'onmessage', {
    ...listen,
    set(this: RTCDataChannel, handler: (event: { data: ArrayBuffer }) => void) {
      let parts: Uint8Array[] = [];
      listen?.set?.call(this, ({ data }: MessageEvent<ArrayBuffer>) => {
        const piece = new Uint8Array(data);
        parts.push(piece.subarray(1));
        if (piece[0] !== 1) return;
        const whole = new Blob(parts as Uint8Array<ArrayBuffer>[]).size;
        const joined = new Uint8Array(whole);
        let at = 0;
        for (const part of parts) {
          joined.set(part, at);
          at += part.length;
        }
        parts = [];
        handler({ data: joined.buffer });
      });
    },
  });
}
