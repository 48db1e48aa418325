// What the host does with those who take more than their share: before a word was said on a
// connection, in headers, in topics, in what it relays for them and in what waits for them. And that
// it ends cleanly with all of them connected, having written nothing about anybody.
import net from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createAllowance } from '../src/host/allowance.js';
import { ensureCertificate } from '../src/host/certificate.js';
import { ensureBuilt } from '../src/host/prepare.js';
import { createHost } from '../src/host/serve.js';
import { createFakeBuild } from './host/fake-build.ts';
import { startLauncher, type Launcher } from './host/launcher.ts';

type Host = Awaited<ReturnType<typeof createHost>>;

const build = createFakeBuild();
const hosts: Host[] = [];
const ends: (() => void)[] = [];

afterAll(() => build.remove());
afterEach(async () => {
  for (const end of ends.splice(0)) end();
  for (const host of hosts.splice(0)) await host.close();
});

async function start(options: Partial<Parameters<typeof createHost>[0]> = {}): Promise<Host> {
  const host = await createHost({ port: 0, buildDir: build.dir, ...options });
  hosts.push(host);
  return host;
}

/** A connection that says only this, and what came back until it was closed. */
function raw(port: number, data = ''): { socket: net.Socket; closed: Promise<string> } {
  const socket = net.connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (part: Buffer) => (heard += part.toString('latin1')));
  socket.on('error', () => socket.destroy());
  if (data !== '') socket.write(data);
  ends.push(() => socket.destroy());
  return { socket, closed: new Promise((resolve) => socket.once('close', () => resolve(heard))) };
}

async function connect(host: { signalUrl: string }, from?: string) {
  const socket = new WebSocket(host.signalUrl, {
    ...(from !== undefined && { headers: { 'X-Forwarded-For': from } }),
  });
  ends.push(() => socket.terminate());
  const heard: string[] = [];
  let wake: (() => void) | undefined;
  socket.on('message', (data: Buffer) => {
    heard.push(data.toString('utf8'));
    wake?.();
  });
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.on('error', () => socket.terminate());
  const say = (message: unknown) => socket.send(JSON.stringify(message));
  return {
    ...{ socket, heard, say, closed },
    /** Whatever was sent before this has been dealt with when it resolves. */
    async settle() {
      say({ type: 'ping' });
      while (heard.at(-1) !== '{"type":"pong"}') await new Promise<void>((next) => (wake = next));
      heard.pop();
    },
  };
}

const isUp = async (host: Host) => (await fetch(`${host.url}/host.json`)).status === 200;

describe('a connection', () => {
  test.each([
    ['says nothing', ''],
    ['never ends its headers', 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: '],
    ['never ends its first line', 'GET /'],
  ])('that %s is closed', async (_what, data) => {
    const host = await start({ limits: { headersMs: 200 } });
    await raw(host.port, data).closed;
    expect(await isUp(host)).toBe(true);
  });

  test('that never ends its TLS handshake is closed', async () => {
    const certificate = await ensureCertificate({ addresses: [], dir: `${build.dir}/kept` });
    const host = await start({ certificate, limits: { headersMs: 200 } });
    await raw(host.port).closed;
    await raw(host.port, '\x16\x03\x01\x02\x00').closed;
    await expect.poll(() => host.count().connections).toBe(0);
  });

  test('that stays open between requests is closed after a while', async () => {
    const host = await start({ limits: { keepAliveMs: 100 } });
    const heard = await raw(host.port, 'GET /host.json HTTP/1.1\r\nHost: localhost\r\n\r\n').closed;
    expect(heard).toContain('200 OK');
  });

  test('with headers of more than 8 KB is refused', async () => {
    const host = await start();
    const long = 'x'.repeat(20_000);
    const heard = await raw(host.port, `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${long}\r\n\r\n`)
      .closed;
    expect(heard).not.toContain('200 OK');
    expect(await isUp(host)).toBe(true);
  });

  test('beyond what one address may have is closed at once, and a place is free again after', async () => {
    const host = await start({ limits: { connectionsPerAddress: 3 } });
    const idle = [raw(host.port), raw(host.port), raw(host.port)];
    await expect.poll(() => host.count().connections).toBe(3);
    await raw(host.port).closed;
    for (const { socket } of idle) socket.destroy();
    await expect.poll(() => host.count().connections).toBe(0);
    expect(await isUp(host)).toBe(true);
  });

  test('beyond what there may be in all is closed at once', async () => {
    const host = await start({ limits: { connections: 2 }, isBehindProxy: true });
    raw(host.port);
    raw(host.port);
    await expect.poll(() => host.count().connections).toBe(2);
    await raw(host.port).closed;
  });
});

describe('an address', () => {
  test('is what the proxy says last, and only behind a proxy', async () => {
    const host = await start({ isBehindProxy: true, limits: { socketsPerAddress: 1 } });
    await connect(host, '192.0.2.1');
    await connect(host, '192.0.2.1, 192.0.2.2');
    await expect(connect(host, '192.0.2.9, 192.0.2.2')).rejects.toThrow('503');
    const open = await start({ limits: { socketsPerAddress: 1 } });
    await connect(open, '192.0.2.1');
    await expect(connect(open, '192.0.2.2')).rejects.toThrow('503');
  });

  test('in one home’s part of IPv6 is one', async () => {
    const host = await start({ isBehindProxy: true, limits: { socketsPerAddress: 1 } });
    await connect(host, '2001:db8:1:2::1');
    await expect(connect(host, '2001:db8:1:2:ffff::7')).rejects.toThrow('503');
    await connect(host, '2001:db8:1:3::1');
  });

  test('that makes the host relay a lot is read more slowly, and others are not', async () => {
    let relayed = 0;
    const host = await start({
      ...{ isBehindProxy: true, clock: () => 0, tap: () => (relayed += 1) },
      limits: { shareBytes: 100_000, shareBytesPerSecond: 1_000 },
    });
    const flooder = await connect(host, '192.0.2.1');
    flooder.say({ type: 'subscribe', topics: ['flood'] });
    const data = 'x'.repeat(20_000);
    for (let n = 0; n < 200; n += 1) flooder.say({ type: 'publish', topic: 'flood', data });
    const ana = await connect(host, '192.0.2.2');
    ana.say({ type: 'subscribe', topics: ['care'] });
    for (let n = 0; n < 3; n += 1) ana.say({ type: 'publish', topic: 'care', data: n });
    await ana.settle();
    expect(ana.heard).toHaveLength(3);
    expect(relayed).toBeLessThan(20);
    // In debt, it gets no further socket either.
    await expect.poll(() => connect(host, '192.0.2.1').then(() => 'in', String)).toContain('503');
  });
});

describe('the tables', () => {
  test('hold so many topics in all, and a place is free when one is left', async () => {
    const host = await start({ limits: { topics: 3 } });
    const [ana, ben] = [await connect(host), await connect(host)];
    ana.say({ type: 'subscribe', topics: ['a', 'b', 'c', 'd'] });
    await ana.settle();
    ben.say({ type: 'subscribe', topics: ['a', 'e'] });
    await ben.settle();
    expect(host.count().topics).toBe(3);
    ana.say({ type: 'unsubscribe', topics: ['b'] });
    await ana.settle();
    ben.say({ type: 'subscribe', topics: ['e'] });
    ben.say({ type: 'publish', topic: 'e', data: 'heard' });
    await ben.settle();
    expect(ben.heard).toHaveLength(1);
  });

  test('of what waits unread are emptied by cutting the slowest, when together it is too much', async () => {
    const host = await start({
      limits: { bufferedBytes: Infinity, bufferedTotal: 400_000, burst: 1e6, shareBytes: 1e12 },
    });
    const ana = await connect(host);
    const slow = [await connect(host), await connect(host), await connect(host)];
    for (const each of [ana, ...slow]) {
      each.say({ type: 'subscribe', topics: ['care'] });
      await each.settle();
    }
    for (const { socket } of slow) socket.pause();
    const data = 'x'.repeat(50_000);
    for (let sent = 0; host.count().sockets === 4 && sent < 2_000; sent += 1) {
      ana.say({ type: 'publish', topic: 'care', data });
      await ana.settle();
    }
    expect(host.count().sockets).toBeLessThan(4);
    await ana.settle();
  });

  test('of allowances keep only so many names, and refuse without making a debt', () => {
    let now = 0;
    const allowance = createAllowance({ clock: () => now, burst: 2, perSecond: 1, most: 8 });
    expect([1, 2, 3].map(() => allowance.tryTake('ana', 1))).toEqual([true, true, false]);
    now = 1_000;
    expect(allowance.tryTake('ana', 1)).toBe(true);
    expect(allowance.take('ben', 10)).toBe(-2);
    expect(allowance.waitFor(-2)).toBe(2_000);
    for (let n = 0; n < 8; n += 1) allowance.take(`somebody ${String(n)}`, 1);
    // Forgotten as one of the oldest, and so as good as new.
    expect(allowance.take('ana', 0)).toBe(2);
  });
});

describe('its end', () => {
  beforeAll(() => ensureBuilt(), 300_000);
  let launcher: Launcher | undefined;
  afterEach(() => launcher?.end());

  test.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGINT'] as const)(
    'by %s is clean with everybody connected, and nothing was written about them',
    async (signal) => {
      launcher = startLauncher(['--stun'], {});
      await launcher.says('Ctrl+C');
      const said = launcher.output();
      const url = /http:\/\/localhost:(\d+)/.exec(said);
      const port = Number(url?.[1]);
      const signalUrl = `ws://localhost:${String(port)}/signal`;
      const ana = await connect({ signalUrl });
      const slow = await connect({ signalUrl });
      slow.socket.pause();
      ana.say({ type: 'subscribe', topics: ['telltale topic'] });
      ana.say({ type: 'publish', topic: 'telltale topic', data: 'telltale word' });
      ana.socket.send('telltale garbage {');
      await ana.settle();
      const giant = await connect({ signalUrl });
      giant.socket.send('telltale'.repeat(20_000));
      await giant.closed;
      await fetch(`${String(url?.[0])}/telltale?telltale`);
      await raw(port, 'telltale\r\n\r\n').closed;
      raw(port, 'GET /telltale HTTP/1.1\r\nX-Telltale: ');
      raw(port);
      expect(await launcher.stop(signal)).toBe(0);
      expect(await ana.closed).toBe(1001);
      // What it says of itself when it starts and when it ends, and not a word more.
      expect(launcher.output()).toBe(`${said.trimEnd()}\nStopping.\n`);
      expect(launcher.output()).not.toMatch(/telltale|127\.0\.0\.1|::1/i);
    },
  );
});
