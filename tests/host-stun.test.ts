// `npm start -- --stun`: a Binding request is answered with the sender's own address, and nothing else
// is answered at all: no garbage, no other message, not more than a sender's share, and never more
// bytes than would make it worth abusing. Read here by hand, apart from the package that writes it.
import { randomBytes } from 'node:crypto';
import dgram from 'node:dgram';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { readOptions } from '../src/host/options.js';
import { createHost } from '../src/host/serve.js';
import { answerBinding, createStun } from '../src/host/stun.js';
import { createFakeBuild } from './host/fake-build.ts';

const COOKIE = 0x2112a442;
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A Binding request; `attributes` as [type, value]. */
function requestOf(attributes: [number, Buffer][] = [], id = randomBytes(12)): Buffer {
  const body = Buffer.concat(
    attributes.map(([type, value]) => {
      const head = Buffer.alloc(4);
      head.writeUInt16BE(type, 0);
      head.writeUInt16BE(value.length, 2);
      return Buffer.concat([head, value, Buffer.alloc(-value.length & 3)]);
    }),
  );
  const header = Buffer.alloc(8);
  header.writeUInt16BE(1, 0);
  header.writeUInt16BE(body.length, 2);
  header.writeUInt32BE(COOKIE, 4);
  return Buffer.concat([header, id, body]);
}

/** XOR-MAPPED-ADDRESS, by the letter of RFC 8489. */
function addressIn(answer: Buffer): { address: string; port: number } {
  expect(answer.readUInt16BE(0)).toBe(0x0101);
  expect(answer.readUInt16BE(2)).toBe(answer.length - 20);
  expect(answer.readUInt16BE(20)).toBe(0x0020);
  const family = answer[25];
  const port = answer.readUInt16BE(26) ^ (COOKIE >>> 16);
  const bytes = [...answer.subarray(28, family === 1 ? 32 : 44)].map(
    (byte, at) => byte ^ answer[4 + at]!,
  );
  if (family === 1) return { address: bytes.join('.'), port };
  const groups = Array.from({ length: 8 }, (_, at) =>
    ((bytes[2 * at]! << 8) | bytes[2 * at + 1]!).toString(16),
  );
  return { address: groups.join(':'), port };
}

async function askerAt(address: string) {
  const socket = dgram.createSocket('udp4');
  const heard: Buffer[] = [];
  let wake: (() => void) | undefined;
  socket.on('message', (data: Buffer) => {
    heard.push(data);
    wake?.();
  });
  await new Promise<void>((resolve) => socket.bind(0, address, resolve));
  closing.push(() => new Promise((resolve) => socket.close(() => resolve())));
  return {
    heard,
    port: socket.address().port,
    ask: (packet: Buffer, port: number) =>
      new Promise<void>((resolve) => socket.send(packet, port, '127.0.0.1', () => resolve())),
    async next(): Promise<Buffer> {
      while (heard.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return heard.shift()!;
    },
  };
}

type Limits = NonNullable<Parameters<typeof createStun>[0]['limits']>;

async function start(limits: Limits = {}, clock = () => 0) {
  const stun = await createStun({ port: 0, host: '127.0.0.1', clock, limits });
  closing.push(() => stun.close());
  return stun;
}

describe('an answer', () => {
  test('tells Ana her own address and port, and names her question', async () => {
    const stun = await start();
    const ana = await askerAt('127.0.0.1');
    const id = randomBytes(12);
    await ana.ask(requestOf([], id), stun.port);
    const answer = await ana.next();
    expect(addressIn(answer)).toEqual({ address: '127.0.0.1', port: ana.port });
    expect(answer.subarray(8, 20)).toEqual(id);
  });

  test('knows IPv6, and an IPv4 address that came through it', () => {
    const six = answerBinding(requestOf(), '2001:db8::7', 4000)!;
    expect(addressIn(six)).toEqual({ address: '2001:db8:0:0:0:0:0:7', port: 4000 });
    const four = answerBinding(requestOf(), '::ffff:192.0.2.7', 4000)!;
    expect(addressIn(four)).toEqual({ address: '192.0.2.7', port: 4000 });
  });

  test('comes to a request that says what software asks', () => {
    expect(
      answerBinding(requestOf([[0x8022, Buffer.from('browser')]]), '192.0.2.7', 1),
    ).not.toBeNull();
  });

  test('is never worth abusing: at most 56 bytes, to what is at least 20', () => {
    const four = answerBinding(requestOf(), '192.0.2.7', 1)!;
    const six = answerBinding(requestOf(), '2001:db8::7', 1)!;
    expect(four.length).toBe(40);
    expect(six.length).toBe(52);
  });
});

describe('no answer', () => {
  const good = requestOf();
  const changed = (at: number, to: number) => {
    const packet = Buffer.from(good);
    packet[at] = to;
    return packet;
  };
  test.each([
    ['an empty packet', Buffer.alloc(0)],
    ['text', Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')],
    ['half a header', good.subarray(0, 12)],
    ['a Binding answer, which would let two hosts talk for ever', changed(0, 1)],
    ['a Binding indication', changed(1, 0x11)],
    ['an Allocate request: this relays for nobody', changed(1, 3)],
    ['another cookie', changed(4, 0)],
    ['a length that is not its own', changed(3, 8)],
    ['bytes after its end', Buffer.concat([good, Buffer.alloc(4)])],
    [
      'an attribute longer than the packet',
      requestOf([[0x8022, Buffer.from('ab')]]).fill(0xff, 22, 24),
    ],
    ['a wish to be answered elsewhere', requestOf([[0x0003, Buffer.from([0, 0, 0, 6])]])],
    ['a wish for more bytes', requestOf([[0x0026, Buffer.alloc(40)]])],
    ['a long packet', requestOf([[0x8022, Buffer.alloc(800)]])],
  ])('comes to %s', (_what, packet) => {
    expect(answerBinding(packet, '192.0.2.7', 4000)).toBeNull();
  });

  test('comes to any of 5,000 random packets with a true header, and none brings it down', () => {
    for (let n = 0; n < 5_000; n += 1) {
      const packet = requestOf([[randomBytes(2).readUInt16BE(0), randomBytes(n % 60)]]);
      packet[20 + (n % (packet.length - 20))] = n & 0xff;
      const answer = answerBinding(packet, '192.0.2.7', 4000);
      if (answer) expect(answer.length).toBe(40);
    }
  });

  test('comes to one who asks more often than its share, while another is answered', async () => {
    const stun = await start({ burst: 5 });
    const flooder = await askerAt('127.0.0.1');
    for (let n = 0; n < 50; n += 1) await flooder.ask(requestOf(), stun.port);
    const ben = await askerAt('127.0.0.2');
    await ben.ask(requestOf(), stun.port);
    expect(addressIn(await ben.next()).address).toBe('127.0.0.2');
    expect(flooder.heard).toHaveLength(5);
  });

  test('comes to anybody beyond what the host gives in all, until time has passed', async () => {
    let [now, looks] = [0, 0];
    const clock = () => ((looks += 1), now);
    const stun = await start({ totalBurst: 3, totalPerSecond: 1 }, clock);
    const [ana, ben] = [await askerAt('127.0.0.1'), await askerAt('127.0.0.2')];
    for (let n = 0; n < 3; n += 1) {
      await ana.ask(requestOf(), stun.port);
      await ana.next();
    }
    for (let n = 0; n < 20; n += 1) await ben.ask(requestOf(), stun.port);
    // The clock is looked at twice for each: all have been dealt with.
    await expect.poll(() => looks).toBe(2 * 23);
    now = 1_000;
    const last = randomBytes(12);
    await ben.ask(requestOf([], last), stun.port);
    expect((await ben.next()).subarray(8, 20)).toEqual(last);
  });
});

describe('the host', () => {
  const build = createFakeBuild();
  afterAll(() => build.remove());

  test('names its port to the app, answers there, and frees it when it closes', async () => {
    const host = await createHost({
      ...{ port: 0, buildDir: build.dir, stunPort: 0, stunHost: '127.0.0.1' },
    });
    const facts = (await (await fetch(`${host.url}/host.json`)).json()) as { stun: number };
    expect(facts).toEqual({ lan: false, stun: host.stunPort });
    const ana = await askerAt('127.0.0.1');
    await ana.ask(requestOf(), facts.stun);
    expect(addressIn(await ana.next()).port).toBe(ana.port);
    await host.close();
    const again = await createStun({ port: facts.stun, host: '127.0.0.1' });
    await again.close();
  });

  test('answers on the usual port unless STUN_PORT names another, and only if asked to', () => {
    expect(readOptions([], {}).stunPort).toBeNull();
    expect(readOptions(['--stun'], {}).stunPort).toBe(3478);
    expect(readOptions(['--lan', '--stun'], { STUN_PORT: '5000' }).stunPort).toBe(5000);
    expect(() => readOptions(['--stun'], { STUN_PORT: 'x' })).toThrow(/not a port/);
  });
});
