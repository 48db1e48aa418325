/**
 * The data channel that y-webrtc gets to see. It says `connecting` until the handshake is done on
 * both sides; from then on every message passes the gate's connection, both ways.
 * docs/PROTOCOL.md §9.
 */

import { encodeUtf8 } from '#lib/base/bytes.ts';
import type { DoorReason } from '#lib/ledger/door-reasons.ts';
import { createReassembler } from '#lib/sync/door/fragments.ts';
import { encodeClose, FRAME, FRAME_LIMIT, type CloseReason } from '#lib/sync/door/frames.ts';
import { createHandshake, type HandshakeConfig } from '#lib/sync/door/handshake.ts';
import type { After, GuardedChannel, RawConnection } from '#lib/sync/door/peer-connection.ts';
import { createSender, sendOn } from '#lib/sync/door/sender.ts';

/** What the other side of an open door does with messages. */
export interface OpenDoor {
  /** A whole message from the other device. */
  receive(message: Uint8Array): void;
  /** What y-webrtc wants to send. */
  outgoing(message: Uint8Array): void;
  closed(): void;
}

/** What an open door offers to its owner. */
export interface Doorway {
  send(message: Uint8Array): void;
  /** Bytes that have not left yet. */
  backlog(): number;
  /** Hands a message to y-webrtc. */
  deliver(message: Uint8Array): void;
  /** Closes, with a reason for the other side. */
  close(reason: CloseReason): void;
}

export interface DoorChannelConfig {
  readonly after: After;
  readonly handshake: Omit<HandshakeConfig, 'role' | 'fingerprints'>;
  open(device: Uint8Array, doorway: Doorway): OpenDoor;
  onFailure(reason: DoorReason, device: Uint8Array | null): void;
}

export function createDoorChannel(
  connection: RawConnection,
  config: DoorChannelConfig,
): GuardedChannel {
  const { channel } = connection;
  const sender = createSender(channel, config.after);
  const reassembler = createReassembler();
  let state: 'waiting' | 'greeting' | 'open' | 'over' = 'waiting';
  let door: OpenDoor | null = null;
  let handshake: ReturnType<typeof createHandshake> | null = null;
  const guarded = createFront(channel, {
    state: () => (state === 'waiting' || state === 'greeting' ? 'connecting' : channel.readyState),
    send: (message) => door?.outgoing(message),
    close: () => end(false),
    backlog: () => sender.waiting(),
  });

  function begin(): void {
    if (state !== 'waiting') return;
    const fingerprints = connection.fingerprints();
    if (fingerprints === null) {
      fail('handshake-fingerprint', null);
      return;
    }
    state = 'greeting';
    handshake = createHandshake({ ...config.handshake, role: connection.role, fingerprints });
    sendFrames(handshake.start());
  }

  function sendFrames(frames: readonly Uint8Array[]): void {
    for (const frame of frames) if (channel.readyState === 'open') sendOn(channel, frame);
  }

  function greet(frame: Uint8Array): void {
    const step = handshake?.receive(frame);
    if (step === undefined) return;
    sendFrames(step.send);
    if (step.failed) fail(step.failed.reason, step.failed.device);
    if (!step.done) return;
    state = 'open';
    connection.settle();
    door = config.open(step.done.device, { send, backlog, deliver, close: closeWith });
    guarded.onopen?.({});
  }

  function receive(frame: Uint8Array): void {
    // Should the first frame be told of before the opening is.
    begin();
    if (state === 'greeting') {
      greet(frame);
      return;
    }
    if (state !== 'open' || door === null) return;
    // A close frame, or anything else that is no fragment: nothing to say that y-webrtc could use.
    if (frame[0] === FRAME.close) {
      end(true);
      return;
    }
    const message = reassembler.receive(frame);
    if (message === 'more') return;
    if (message === 'broken') door.receive(new Uint8Array(0));
    else door.receive(message);
  }

  function send(message: Uint8Array): void {
    if (state === 'open' && !sender.send(message)) closeWith('unfinished');
  }

  function backlog(): number {
    return channel.bufferedAmount + sender.waiting();
  }

  function deliver(message: Uint8Array): void {
    if (state === 'open') guarded.onmessage?.({ data: message.slice().buffer });
  }

  function closeWith(reason: CloseReason): void {
    if (state === 'over') return;
    sendFrames([encodeClose(reason)]);
    end(false);
    connection.refuse();
  }

  function fail(reason: DoorReason, device: Uint8Array | null): void {
    if (state === 'over') return;
    state = 'over';
    sender.close();
    config.onFailure(reason, device);
    connection.refuse();
  }

  /** The channel is gone, or y-webrtc is done with it. */
  function end(tellPeer: boolean): void {
    if (state === 'over') return;
    const wasOpen = state === 'open';
    state = 'over';
    sender.close();
    channel.close();
    if (wasOpen) door?.closed();
    if (tellPeer) guarded.onclose?.({});
  }

  channel.binaryType = 'arraybuffer';
  channel.onmessage = (event: MessageEvent<unknown>) => receive(bytesOf(event.data));
  channel.onopen = begin;
  channel.onerror = () => end(true);
  channel.onclose = () => {
    if (state === 'greeting' || state === 'waiting') fail('peer-closed', null);
    else end(true);
  };
  if (channel.readyState === 'open') begin();
  return guarded;
}

/** Anything but bytes becomes a frame of no known type. */
function bytesOf(data: unknown): Uint8Array {
  const isTooLong = data instanceof ArrayBuffer && data.byteLength > FRAME_LIMIT;
  return data instanceof ArrayBuffer && !isTooLong ? new Uint8Array(data) : new Uint8Array(0);
}

interface Front {
  state(): RTCDataChannelState;
  send(message: Uint8Array): void;
  close(): void;
  backlog(): number;
}

/** The face that simple-peer sees, for the door and for invitations. */
export function createFront(channel: RTCDataChannel, front: Front): GuardedChannel {
  return {
    binaryType: 'arraybuffer',
    label: channel.label,
    bufferedAmountLowThreshold: 0,
    onopen: null,
    onclose: null,
    onerror: null,
    onmessage: null,
    onbufferedamountlow: null,
    get readyState() {
      return front.state();
    },
    get bufferedAmount() {
      return channel.bufferedAmount + front.backlog();
    },
    send(data) {
      if (typeof data === 'string') front.send(encodeUtf8(data));
      else if (data instanceof ArrayBuffer) front.send(new Uint8Array(data));
      else front.send(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    },
    close: () => front.close(),
  };
}
