/**
 * A stranger's page: y-webrtc as it comes from npm, no door, in a room whose name and password it
 * has got hold of. It keeps every byte that any data channel brings.
 */

import { WebrtcProvider } from 'y-webrtc';
import * as Y from 'yjs';

const heard: number[][] = [];
const doc = new Y.Doc();

function listen(channel: RTCDataChannel): void {
  channel.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) =>
    heard.push([...new Uint8Array(data)]),
  );
}

class Overheard extends RTCPeerConnection {
  constructor(configuration?: RTCConfiguration) {
    super(configuration);
    this.addEventListener('datachannel', ({ channel }) => listen(channel));
  }
  override createDataChannel(label: string, options?: RTCDataChannelInit) {
    const channel = super.createDataChannel(label, options);
    listen(channel);
    return channel;
  }
}
const wrtc = { RTCPeerConnection: Overheard, RTCSessionDescription, RTCIceCandidate };

const page = {
  open(topic: string, password: string, signalling: string): void {
    const peerOpts = { wrtc, config: { iceServers: [] } };
    new WebrtcProvider(topic, doc, { signaling: [signalling], password, peerOpts });
  },
  heard: () => heard,
  /** Whose structs arrived in the document. */
  clients: () => [...doc.store.clients.keys()],
};

declare global {
  var stranger: typeof page;
}
globalThis.stranger = page;
