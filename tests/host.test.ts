// The host against real sockets: the signalling says what y-webrtc's clients expect, and garbage,
// floods, slow readers and a second start leave it standing. Also its headers and its launcher's
// checks. Guarantees G1 and G8 lean on the headers and on nothing being stored.
import net from 'node:net';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { checkNode } from '../src/host/prepare.js';
import { createHost } from '../src/host/serve.js';
import { createFakeBuild } from './host/fake-build.ts';

type Host = Awaited<ReturnType<typeof createHost>>;
type Message = Record<string, unknown>;

const build = createFakeBuild();
const buildDir = build.dir;
const hosts: Host[] = [];
const sockets: WebSocket[] = [];

afterAll(() => build.remove());

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  for (const host of hosts.splice(0)) await host.close();
});

async function start(options: Partial<Parameters<typeof createHost>[0]> = {}): Promise<Host> {
  const host = await createHost({ port: 0, buildDir, ...options });
  hosts.push(host);
  return host;
}

/** A client that keeps what it hears. `next` waits for the next message. */
async function connect(host: Host) {
  const socket = new WebSocket(host.signalUrl);
  sockets.push(socket);
  const heard: Message[] = [];
  let wake: (() => void) | undefined;
  socket.on('message', (data: Buffer) => {
    heard.push(JSON.parse(data.toString('utf8')) as Message);
    wake?.();
  });
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => socket.terminate());
  await new Promise((resolve) => socket.once('open', resolve));
  const next = async (): Promise<Message> => {
    while (heard.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    return heard.shift()!;
  };
  const say = (message: unknown) => socket.send(JSON.stringify(message));
  /** Whatever was sent before this has been dealt with when it resolves. */
  const settle = async () => {
    say({ type: 'ping' });
    for (let message = await next(); message['type'] !== 'pong'; message = await next());
  };
  return { socket, heard, next, say, settle, closed };
}

describe('signalling', () => {
  test('Ana and Ben on one topic hear each other, with the number of listeners', async () => {
    const host = await start();
    const ana = await connect(host);
    const ben = await connect(host);
    ana.say({ type: 'subscribe', topics: ['care'] });
    await ana.settle();
    ben.say({ type: 'subscribe', topics: ['care'] });
    ben.say({ type: 'publish', topic: 'care', data: 'sealed' });
    const expected = { type: 'publish', topic: 'care', data: 'sealed', clients: 2 };
    expect(await ana.next()).toEqual(expected);
    expect(await ben.next()).toEqual(expected);
  });

  test('Carmen on another topic hears nothing of it', async () => {
    const host = await start();
    const ana = await connect(host);
    const carmen = await connect(host);
    carmen.say({ type: 'subscribe', topics: ['garden'] });
    await carmen.settle();
    ana.say({ type: 'subscribe', topics: ['care'] });
    ana.say({ type: 'publish', topic: 'care', data: 'sealed' });
    await ana.next();
    carmen.say({ type: 'ping' });
    expect(await carmen.next()).toEqual({ type: 'pong' });
  });

  test('Who unsubscribes or leaves is forgotten', async () => {
    const host = await start();
    const ana = await connect(host);
    const ben = await connect(host);
    ana.say({ type: 'subscribe', topics: ['care', 'garden'] });
    ana.say({ type: 'unsubscribe', topics: ['care'] });
    ben.say({ type: 'subscribe', topics: ['care'] });
    await ana.settle();
    await ben.settle();
    expect(host.count()).toMatchObject({ sockets: 2, topics: 2 });
    ben.socket.close();
    await ben.closed;
    await ana.settle();
    await expect.poll(() => host.count()).toMatchObject({ sockets: 1, topics: 1 });
  });

  test.each([
    ['text that is not JSON', 'hello, {'],
    ['an empty frame', ''],
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '[{"type":"ping"}]'],
    ['topics that are no list', '{"type":"subscribe","topics":"care"}'],
    ['topics that are no text', '{"type":"subscribe","topics":[{},null,1]}'],
    ['a topic that is no text', '{"type":"publish","topic":{"a":1}}'],
    ['an unknown type', '{"type":"constructor"}'],
    ['a prototype', '{"type":"publish","topic":"__proto__","__proto__":{"topic":"care"}}'],
    ['deep nesting', '['.repeat(30_000)],
    ['a binary frame', Buffer.from([0, 255, 1, 2])],
  ])('It survives %s', async (_what, frame) => {
    const host = await start();
    const ana = await connect(host);
    ana.socket.send(frame);
    await ana.settle();
    expect(host.count()).toMatchObject({ sockets: 1, topics: 0 });
  });

  test('A giant frame closes its own socket and no other', async () => {
    const host = await start();
    const ana = await connect(host);
    const ben = await connect(host);
    ben.socket.send('x'.repeat(70_000));
    await ben.closed;
    await ana.settle();
  });

  test('Bytes that are no WebSocket frame close their own socket and no other', async () => {
    const host = await start();
    const ana = await connect(host);
    const raw = net.connect(host.port, '127.0.0.1');
    const closed = new Promise((resolve) => raw.once('close', resolve));
    raw.on('error', () => raw.destroy());
    raw.write(
      'GET /signal HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
    await new Promise((resolve) => raw.once('data', resolve));
    raw.write(Buffer.alloc(200, 255));
    await closed;
    await ana.settle();
  });

  test('One who subscribes to more topics than allowed gets the allowed ones', async () => {
    const host = await start();
    const ana = await connect(host);
    ana.say({ type: 'subscribe', topics: Array.from({ length: 200 }, (_, n) => `topic ${n}`) });
    ana.say({ type: 'subscribe', topics: ['x'.repeat(300)] });
    await ana.settle();
    expect(host.count().topics).toBe(64);
  });

  test('A flood is cut off while Ana is still answered', async () => {
    const host = await start({ clock: () => 0, limits: { burst: 100 } });
    const ana = await connect(host);
    const flooder = await connect(host);
    for (let n = 0; n < 5000; n += 1) flooder.say({ type: 'publish', topic: 'care', data: n });
    await flooder.closed;
    await ana.settle();
  });

  test('A hurried but honest client is slowed and loses nothing', async () => {
    const seen: unknown[] = [];
    const host = await start({
      limits: { burst: 20, framesPerSecond: 1000 },
      tap: (_topic, message) => seen.push(message['data']),
    });
    const ana = await connect(host);
    for (let n = 0; n < 50; n += 1) ana.say({ type: 'publish', topic: 'care', data: n });
    await ana.settle();
    expect(seen).toEqual(Array.from({ length: 50 }, (_, n) => n));
  });

  test('A reader that does not read is cut off, and the others hear everything', async () => {
    const host = await start({ limits: { bufferedBytes: 100_000, burst: 100_000 } });
    const [ana, ben, slow] = [await connect(host), await connect(host), await connect(host)];
    for (const client of [slow, ben, ana]) {
      client.say({ type: 'subscribe', topics: ['care'] });
      await client.settle();
    }
    slow.socket.pause();
    const data = 'x'.repeat(50_000);
    let sent = 0;
    while (host.count().sockets === 3 && sent < 2000) {
      ana.say({ type: 'publish', topic: 'care', data });
      sent += 1;
      expect((await ana.next())['topic']).toBe('care');
      expect((await ben.next())['topic']).toBe('care');
    }
    expect(host.count().sockets).toBe(2);
  });

  test('A socket that answers no heartbeat is cut off', async () => {
    const host = await start({ limits: { heartbeatMs: 50 } });
    const silent = new WebSocket(host.signalUrl, { autoPong: false });
    sockets.push(silent);
    await new Promise((resolve) => silent.once('close', resolve));
    await expect.poll(() => host.count().sockets).toBe(0);
  });

  test('One address gets only its share of sockets', async () => {
    const host = await start({ limits: { socketsPerAddress: 2 } });
    await connect(host);
    await connect(host);
    const third = new WebSocket(host.signalUrl);
    const refused = await new Promise<Error>((resolve) => third.once('error', resolve));
    expect(refused.message).toContain('503');
  });

  test('A socket on any other path is refused', async () => {
    const host = await start();
    const other = new WebSocket(`${host.signalUrl}ling`);
    const refused = await new Promise<Error>((resolve) => other.once('error', resolve));
    expect(refused.message).toContain('404');
  });
});

describe('pages', () => {
  test('Every app route gets the page, uncached, and may not be framed', async () => {
    const host = await start();
    for (const route of ['/', '/people', '/roles/one']) {
      const response = await fetch(host.url + route);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('<title>Cobijo</title>');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    }
  });

  test('A script is cached for good and confines the worker that it may become', async () => {
    const host = await start();
    const response = await fetch(`${host.url}/_app/immutable/a.js`);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('A missing script is not answered with the page', async () => {
    const host = await start();
    expect((await fetch(`${host.url}/_app/immutable/b.js`)).status).toBe(404);
  });

  test('Nothing outside the build is served, and nothing can be written', async () => {
    const host = await start();
    const inside = await fetch(`${host.url}/..%2f..%2f..%2fetc%2fpasswd`);
    expect(await inside.text()).not.toContain('root:');
    expect((await fetch(host.url, { method: 'POST', body: 'x' })).status).toBe(405);
  });
});

describe('starting', () => {
  test('A second host on one port is refused, and the port is free after the first has closed', async () => {
    const first = await start();
    await expect(createHost({ port: first.port, buildDir })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    await first.close();
    const second = await start({ port: first.port });
    expect((await fetch(second.url)).status).toBe(200);
  });

  test.each(['16.20.0', '18.19.1', '20.18.9'])('Node %s is told what is needed', (version) => {
    expect(() => checkNode(version)).toThrow(/needs Node 20\.19 or newer/);
  });

  test.each(['20.19.0', '20.20.2', '22.0.0', '26.1.0'])('Node %s is welcome', (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });
});
