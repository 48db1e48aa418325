/**
 * Node's WebRTC with an ear and a hand on every data channel: what came in is kept, and what goes
 * out can be lost.
 */

import type { WebRtcPlatform } from '#lib/sync/door/peer-connection.ts';
import { nodeWebRtc } from './page.ts';

export interface Tap {
  readonly platform: WebRtcPlatform;
  /** Every frame that came in. */
  readonly heard: Uint8Array[];
  /** Every data channel, to speak on past all that is ours. */
  readonly channels: RTCDataChannel[];
  /** Frames for which this is true are lost on their way out. */
  isLost: (frame: Uint8Array) => boolean;
}

export function createTap(): Tap {
  const tap: Tap = {
    heard: [],
    channels: [],
    isLost: () => false,
    platform: {
      ...nodeWebRtc,
      RTCPeerConnection: tapped as unknown as typeof RTCPeerConnection,
    },
  };

  function tapChannel(channel: RTCDataChannel): RTCDataChannel {
    tap.channels.push(channel);
    const send = channel.send.bind(channel) as (data: Uint8Array) => void;
    channel.send = (data: unknown) => {
      const frame = data as Uint8Array;
      if (!tap.isLost(frame)) send(frame);
    };
    channel.addEventListener('message', (event: MessageEvent<ArrayBuffer>) =>
      tap.heard.push(new Uint8Array(event.data.slice(0))),
    );
    return channel;
  }

  /** A constructor that hands out Node's own connection, with its channels tapped. */
  function tapped(configuration: RTCConfiguration): RTCPeerConnection {
    const raw = new nodeWebRtc.RTCPeerConnection(configuration);
    const create = raw.createDataChannel.bind(raw);
    raw.createDataChannel = (...args) => tapChannel(create(...args));
    raw.addEventListener('datachannel', (event) => tapChannel(event.channel));
    return raw;
  }
  return tap;
}
