/**
 * A host that serves the app as it was built, and whose signalling can turn hostile: it knows the
 * board's signalling password, answers every offer itself with certificates of its own, and stands
 * between two people who believe that they speak with one another, writing down what passes.
 */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import sirv from 'sirv';
import { WebSocketServer, type WebSocket } from 'ws';
import type { WebRtcPlatform } from '../../../src/lib/sync/door/peer-connection.ts';
import { createSignalCipher, type Signal, type SignalCipher } from './signal-cipher.ts';
import type { World } from './world.ts';

const { RTCPeerConnection } = createRequire(import.meta.url)('@roamhq/wrtc') as WebRtcPlatform;

export interface HostileHost {
  readonly url: string;
  readonly signalUrl: string;
  /** Every message that was published. */
  readonly signals: World['signals'];
  /** Every frame that went through the middle. */
  readonly heard: Uint8Array[];
  /** How many pairs it has stood between with both channels open. */
  between(): number;
  /** From now on it stands between the members of this topic. */
  turn(topic: string, password: string): Promise<void>;
  /** It behaves again. */
  repent(): void;
  close(): Promise<void>;
}

export async function startHostileHost(buildDir: string): Promise<HostileHost> {
  const serveFile = sirv(buildDir, { single: true });
  const server = createServer((request, response) => serveFile(request, response));
  const sockets = new WebSocketServer({ server, path: '/signal' });
  const topics = new Map<WebSocket, Set<string>>();
  const signals: World['signals'] = [];
  const heard: Uint8Array[] = [];
  let middle: Middle | null = null;

  function publish(message: Published): void {
    for (const [socket, listened] of topics)
      if (listened.has(message.topic)) socket.send(JSON.stringify(message));
  }

  sockets.on('connection', (socket) => {
    topics.set(socket, new Set());
    socket.on('close', () => topics.delete(socket));
    socket.on('message', (data) => {
      const message = JSON.parse((data as Buffer).toString('utf8')) as Heard;
      if (message.type === 'subscribe')
        for (const topic of message.topics) topics.get(socket)?.add(topic);
      else if (message.type === 'ping') socket.send('{"type":"pong"}');
      if (message.type === 'publish')
        signals.push({ topic: message.topic, message: { ...message } });
      if (message.type === 'publish' && middle?.topic === message.topic)
        void middle.receive(message);
      else if (message.type === 'publish') publish(message);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = `localhost:${(server.address() as AddressInfo).port}`;
  let pairs = 0;
  return {
    url: `http://${at}`,
    signalUrl: `ws://${at}/signal`,
    signals,
    heard,
    between: () => pairs,
    async turn(topic, password) {
      const cipher = await createSignalCipher(topic, password);
      middle = createMiddle({ topic, cipher, publish, heard, onBetween: () => pairs++ });
    },
    repent() {
      middle?.close();
      middle = null;
    },
    async close() {
      middle?.close();
      for (const socket of topics.keys()) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Published {
  readonly type: 'publish';
  readonly topic: string;
  readonly data?: string;
}

type Heard =
  | Published
  | { readonly type: 'subscribe'; readonly topics: readonly string[] }
  | { readonly type: 'ping' };

interface Middle {
  readonly topic: string;
  receive(message: Published): Promise<void>;
  close(): void;
}

interface MiddleOptions {
  readonly topic: string;
  readonly cipher: SignalCipher;
  publish(message: Published): void;
  readonly heard: Uint8Array[];
  onBetween(): void;
}

function createMiddle({ topic, cipher, publish, heard, onBetween }: MiddleOptions): Middle {
  /** Towards `to`, in the name of `from`. */
  const ends = new Map<string, RTCPeerConnection>();
  /** The token of the offer that it stands between, by caller and answerer. */
  const tokens = new Map<string, number>();

  async function tell(message: Omit<Signal, 'type'>): Promise<void> {
    const data = await cipher.seal({ type: 'signal', ...message });
    publish({ topic, type: 'publish', data });
  }

  async function standBetween({ from: caller, to: answerer, token, signal }: Signal) {
    // Both called at once: like y-webrtc itself, the later token yields.
    if ((tokens.get(`${answerer}→${caller}`) ?? 0) > token) return;
    tokens.delete(`${answerer}→${caller}`);
    tokens.set(`${caller}→${answerer}`, token);
    const towardsCaller = new RTCPeerConnection({ iceServers: [] });
    const towardsAnswerer = new RTCPeerConnection({ iceServers: [] });
    // They try again after each failure: what is left of the last try is over.
    ends.get(`${answerer}→${caller}`)?.close();
    ends.get(`${caller}→${answerer}`)?.close();
    ends.set(`${answerer}→${caller}`, towardsCaller);
    ends.set(`${caller}→${answerer}`, towardsAnswerer);
    const channel = towardsAnswerer.createDataChannel('middle');
    towardsCaller.addEventListener('datachannel', (event) => join(event.channel, channel));
    await towardsCaller.setRemoteDescription(signal as RTCSessionDescriptionInit);
    const answer = await describe(towardsCaller, await towardsCaller.createAnswer());
    const offer = await describe(towardsAnswerer, await towardsAnswerer.createOffer());
    await tell({ from: answerer, to: caller, token, signal: answer });
    await tell({ from: caller, to: answerer, token, signal: offer });
  }

  function join(one: RTCDataChannel, other: RTCDataChannel): void {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const waiting: Uint8Array[] = [];
      from.binaryType = 'arraybuffer';
      const pass = (frame: Uint8Array) => to.send(frame as Uint8Array<ArrayBuffer>);
      from.addEventListener('message', (event: MessageEvent<ArrayBuffer>) => {
        const frame = new Uint8Array(event.data.slice(0));
        heard.push(frame);
        if (to.readyState === 'open') pass(frame);
        else waiting.push(frame);
      });
      to.addEventListener('open', () => {
        for (const frame of waiting.splice(0)) pass(frame);
      });
      from.addEventListener('close', () => to.close());
    }
    onBetween();
  }

  return {
    topic,
    async receive(message) {
      const signal = await cipher.open(message.data ?? '');
      if (signal.type === 'announce') {
        publish(message);
        return;
      }
      const end = ends.get(`${signal.to}→${signal.from}`);
      const { type, candidate } = signal.signal;
      if (type === 'offer') await standBetween(signal);
      else if (type === 'answer')
        await end?.setRemoteDescription(signal.signal as RTCSessionDescriptionInit);
      // Names that only the sender's own network could resolve: the path is found without them.
      else if (candidate !== undefined)
        await end?.addIceCandidate(candidate).catch(() => undefined);
    },
    close() {
      for (const end of ends.values()) end.close();
    },
  };
}

/** With all candidates in it, so that nothing has to be told later. */
async function describe(
  connection: RTCPeerConnection,
  description: RTCSessionDescriptionInit,
): Promise<{ type: string; sdp: string }> {
  const gathered = new Promise<void>((resolve) => {
    connection.addEventListener('icegatheringstatechange', () => {
      if (connection.iceGatheringState === 'complete') resolve();
    });
  });
  await connection.setLocalDescription(description);
  await gathered;
  const { type, sdp } = connection.localDescription ?? { type: '', sdp: '' };
  return { type, sdp };
}
