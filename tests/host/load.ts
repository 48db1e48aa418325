/**
 * Everybody at once against one host: pairs who only want to meet, many who only listen, and those who
 * send garbage, flood, hoard topics, read nothing, and open connections to say nothing. Each of them
 * comes from an address of its own, as a proxy in front would name it, so that the load needs one
 * computer and no special addresses.
 */

import net from 'node:net';
import { WebSocket } from 'ws';
import type { HostProcess } from './host-process.ts';

export interface Load {
  /** All sockets together, and the topics that they listen to. */
  readonly sockets: number;
  readonly topics: number;
  readonly pairs: number;
  /** What each pair says back and forth while everything else goes on. */
  readonly exchanges: number;
  readonly attackers: number;
  /** Frames of 50 KB that each flooding attacker sends. */
  readonly floodFrames: number;
}

/** A word that must never be logged: it stands in every topic and in every address. */
export const TELLTALE = 'telltale';

export interface Outcome {
  readonly exchanged: number;
  readonly attackersCut: number;
  readonly readersCut: number;
}

const opened = (socket: WebSocket): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });

export function createCrowd(host: HostProcess) {
  const sockets: WebSocket[] = [];
  const raws: net.Socket[] = [];

  /** From an address in the range for documentation. */
  function connect(address: string): WebSocket {
    const socket = new WebSocket(`ws://127.0.0.1:${String(host.port)}/signal`, {
      headers: { 'X-Forwarded-For': `${TELLTALE}, ${address}` },
      perMessageDeflate: false,
    });
    socket.on('error', () => socket.terminate());
    sockets.push(socket);
    return socket;
  }

  async function connectAll(addresses: readonly string[]): Promise<WebSocket[]> {
    const all: WebSocket[] = [];
    // A hundred at a time: the queue of the kernel is not what is tested here.
    for (let at = 0; at < addresses.length; at += 100) {
      const some = addresses.slice(at, at + 100).map(connect);
      await Promise.all(some.map(opened));
      all.push(...some);
    }
    return all;
  }

  return {
    connectAll,
    raw(data: string): net.Socket {
      const socket = net.connect(host.port, '127.0.0.1');
      socket.on('error', () => socket.destroy());
      socket.write(data);
      raws.push(socket);
      return socket;
    },
    end() {
      for (const socket of sockets) socket.terminate();
      for (const socket of raws) socket.destroy();
    },
  };
}

type Crowd = ReturnType<typeof createCrowd>;

const addressesOf = (count: number, each: number, net24: string): string[] =>
  Array.from({ length: count }, (_, n) => `${net24}.${String(Math.floor(n / each) % 250)}`);

const say = (socket: WebSocket, message: unknown) => socket.send(JSON.stringify(message));

/** Back and forth, one after the other: stops with whoever is not answered. */
async function exchange(a: WebSocket, b: WebSocket, topic: string, times: number): Promise<number> {
  const hear = (socket: WebSocket) => {
    const waiting = new Map<string, () => void>();
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString('utf8')) as { data?: string };
      waiting.get(message.data ?? '')?.();
    });
    return (data: string) => new Promise<void>((resolve) => waiting.set(data, resolve));
  };
  const [heardByA, heardByB] = [hear(a), hear(b)];
  for (const socket of [a, b]) say(socket, { type: 'subscribe', topics: [topic] });
  let done = 0;
  for (; done < times; done += 1) {
    const [to, back] = [`to ${String(done)}`, `back ${String(done)}`];
    // Again and again until heard, as y-webrtc announces itself: the other may not listen yet.
    const there = heardByB(to);
    say(a, { type: 'publish', topic, data: to });
    if (done === 0) await untilHeard(there, () => say(a, { type: 'publish', topic, data: to }));
    await there;
    const here = heardByA(back);
    say(b, { type: 'publish', topic, data: back });
    await here;
  }
  return done;
}

async function untilHeard(heard: Promise<void>, again: () => void): Promise<void> {
  const timer = setInterval(again, 100);
  await heard;
  clearInterval(timer);
}

const GARBAGE: (string | Buffer)[] = [
  'hello, {',
  '',
  'null',
  '[[[[[[[[[[[',
  '{"type":"subscribe","topics":{"length":1e9}}',
  '{"type":"publish","topic":"__proto__","__proto__":{"topic":1}}',
  '{"type":"subscribe","topics":[[[[]]],null,7,{}]}',
  Buffer.from([0, 255, 1, 2]),
  '['.repeat(60_000),
];

/** What one attacker does, by turns. */
function attack(socket: WebSocket, n: number, load: Load): void {
  const hoard = (start: number) =>
    say(socket, {
      type: 'subscribe',
      topics: Array.from(
        { length: 250 },
        (_, i) => `${TELLTALE} ${n} ${start + i} ${'x'.repeat(200)}`,
      ),
    });
  switch (n % 3) {
    case 0:
      for (let i = 0; i < 15; i += 1) for (const one of GARBAGE) socket.send(one);
      socket.send('x'.repeat(70_000));
      break;
    case 1:
      for (let i = 0; i < 20; i += 1) hoard(i * 250);
      break;
    case 2: {
      const data = 'x'.repeat(50_000);
      const frame = JSON.stringify({ type: 'publish', topic: `${TELLTALE} slow`, data });
      for (let i = 0; i < load.floodFrames; i += 1) socket.send(frame);
    }
  }
}

/** Lets everybody at the host, and returns when the honest pairs have said all they had to say. */
export async function runLoad(crowd: Crowd, load: Load): Promise<Outcome> {
  const SLOW = 50;
  const honest = await crowd.connectAll(addressesOf(2 * load.pairs, 2, '192.0.2'));
  const listeners = await crowd.connectAll(
    addressesOf(load.sockets - 2 * load.pairs - load.attackers - SLOW, 100, '198.51.100'),
  );
  const each = Math.ceil((load.topics - load.pairs - 1) / listeners.length);
  listeners.forEach((socket, n) =>
    say(socket, {
      type: 'subscribe',
      topics: Array.from({ length: each }, (_, i) => `${TELLTALE} ${String(n)} ${String(i)}`),
    }),
  );
  // Three addresses, as somebody with a few machines has.
  const slow = await crowd.connectAll(addressesOf(SLOW, 20, '203.0.113'));
  for (const socket of slow) {
    say(socket, { type: 'subscribe', topics: [`${TELLTALE} slow`] });
    socket.pause();
  }
  const attackers = await crowd.connectAll(
    addressesOf(load.attackers, Math.ceil(load.attackers / 3), '203.0.113'),
  );
  for (let n = 0; n < 60; n += 1) {
    crowd.raw(
      n % 3 === 0 ? '' : n % 3 === 1 ? 'GET / HTTP/1.1\r\nX-Slow: ' : '\x16\x03\x01 garbage',
    );
  }
  attackers.forEach((socket, n) => attack(socket, n, load));
  const done = await Promise.all(
    Array.from({ length: load.pairs }, (_, n) =>
      exchange(honest[2 * n]!, honest[2 * n + 1]!, `${TELLTALE} pair ${String(n)}`, load.exchanges),
    ),
  );
  const isCut = (socket: WebSocket) => socket.readyState !== WebSocket.OPEN;
  return {
    exchanged: done.reduce((sum, count) => sum + count, 0),
    attackersCut: attackers.filter(isCut).length,
    // A paused socket does not hear that it was cut.
    readersCut: slow.filter(isCut).length,
  };
}
