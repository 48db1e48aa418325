// `npm start -- --lan`: https with a certificate that stays the same while it will do, is kept where
// nobody else reads it, and says why when it changes; what is printed can be scanned and compared.
// And nothing is served over plain http beyond this computer unless somebody says that https stands
// before it.
import { X509Certificate } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import decodeQR from 'qr/decode.js';
import { WebSocket } from 'ws';
import { lanAddresses, shareOf } from '../src/host/addresses.js';
import { certificateDir, ensureCertificate } from '../src/host/certificate.js';
import { lanNotice } from '../src/host/lan-notice.js';
import { readOptions } from '../src/host/options.js';
import { ensureBuilt } from '../src/host/prepare.js';
import { createHost } from '../src/host/serve.js';
import { createFakeBuild } from './host/fake-build.ts';
import { startLauncher, type Launcher } from './host/launcher.ts';

const DAY_MS = 86_400_000;
const here = ['192.168.1.20', '127.0.0.1'];
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'host-lan-'));
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('the certificate', () => {
  test('is made once, for this computer alone to read, and used again', async () => {
    const first = await ensureCertificate({ addresses: here, dir: path.join(dir, 'new') });
    expect(first.made).toBe('first');
    expect(statSync(first.file).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(first.file)).mode & 0o777).toBe(0o700);
    const again = await ensureCertificate({ addresses: here, dir: path.join(dir, 'new') });
    expect(again.made).toBeNull();
    expect(again.fingerprint).toBe(first.fingerprint);
  });

  test('names the addresses, serves and signs nothing else, and lasts as long as phones allow', async () => {
    const { cert } = await ensureCertificate({ addresses: here, dir });
    const parsed = new X509Certificate(cert);
    expect(parsed.subjectAltName).toBe(
      'DNS:localhost, IP Address:192.168.1.20, IP Address:127.0.0.1',
    );
    expect(parsed.ca).toBe(false);
    const days = (Date.parse(parsed.validTo) - Date.parse(parsed.validFrom)) / DAY_MS;
    expect(Math.round(days)).toBe(397);
  });

  test('shows its fingerprint in groups that can be read aloud', async () => {
    const { cert, fingerprint } = await ensureCertificate({ addresses: here, dir });
    expect(fingerprint).toMatch(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/);
    expect(fingerprint.replaceAll(' ', '')).toBe(
      new X509Certificate(cert).fingerprint256.replaceAll(':', ''),
    );
  });

  test('is made anew, and says so, when this computer has an address that it does not name', async () => {
    const first = await ensureCertificate({ addresses: here, dir });
    const moved = await ensureCertificate({ addresses: ['10.0.0.7'], dir });
    expect(moved.made).toBe('moved');
    expect(moved.fingerprint).not.toBe(first.fingerprint);
    expect((await ensureCertificate({ addresses: ['10.0.0.7'], dir })).made).toBeNull();
  });

  test('is made anew when it has lapsed, and not before', async () => {
    await ensureCertificate({ addresses: here, dir });
    const [soon, late] = [Date.now() + 390 * DAY_MS, Date.now() + 396 * DAY_MS];
    expect((await ensureCertificate({ addresses: here, dir, now: soon })).made).toBeNull();
    expect((await ensureCertificate({ addresses: here, dir, now: late })).made).toBe('lapsed');
  });

  test.skipIf(process.platform === 'win32')('is made anew when others could read it', async () => {
    const { file } = await ensureCertificate({ addresses: here, dir });
    chmodSync(file, 0o644);
    const again = await ensureCertificate({ addresses: here, dir });
    expect(again.made).toBe('exposed');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('is made anew when its file is damaged, or its key is not its own', async () => {
    const { file } = await ensureCertificate({ addresses: here, dir });
    writeFileSync(file, 'not a certificate');
    expect((await ensureCertificate({ addresses: here, dir })).made).toBe('damaged');
    const other = await ensureCertificate({ addresses: here, dir: path.join(dir, 'other') });
    const kept = readFileSync(file, 'utf8');
    writeFileSync(file, other.key + kept.slice(kept.indexOf('-----BEGIN CERTIFICATE')));
    expect((await ensureCertificate({ addresses: here, dir })).made).toBe('damaged');
  });

  test.each([
    ['linux', {}, '/home/ana/.local/share/cobijo'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/cobijo'],
    ['linux', { XDG_DATA_HOME: 'not/absolute' }, '/home/ana/.local/share/cobijo'],
    ['darwin', {}, '/home/ana/Library/Application Support/Cobijo'],
  ] as const)('is kept on %s in a folder of one’s own (%o)', (platform, env, expected) => {
    expect(certificateDir({ platform, env, home: '/home/ana' })).toBe(expected);
  });
});

describe('the addresses', () => {
  const at = (address: string, internal = false) => ({
    ...{ address, internal, netmask: '', mac: '', cidr: null },
    ...(address.includes(':')
      ? { family: 'IPv6' as const, scopeid: 0 }
      : { family: 'IPv4' as const }),
  });

  test('are those of the local network, a home’s first, without bridges to containers', () => {
    const found = lanAddresses({
      lo: [at('127.0.0.1', true), at('::1', true)],
      docker0: [at('172.17.0.1')],
      eth0: [at('10.0.0.7'), at('fd00::7'), at('fe80::1')],
      wlan0: [at('192.168.1.20'), at('169.254.3.4')],
    });
    expect(found).toEqual(['192.168.1.20', '10.0.0.7']);
  });

  test('are IPv6 only where there is nothing else', () => {
    expect(lanAddresses({ eth0: [at('2001:db8::7'), at('fd00::7')] })).toEqual([
      'fd00::7',
      '2001:db8::7',
    ]);
    expect(lanAddresses({ lo: [at('127.0.0.1', true)] })).toEqual([]);
  });

  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:aaaa::1', '2001:db8:1:2'],
    ['2001:0db8:0001:0002:ffff:1:2:3', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['', ''],
  ])('%s counts as %s', (address, share) => expect(shareOf(address)).toBe(share));
});

describe('what is asked for', () => {
  test.each([
    [[], {}, { host: '127.0.0.1', isLan: false, isBehindProxy: false }],
    [['--lan'], {}, { host: '0.0.0.0', isLan: true }],
    [['--lan'], { HOST: '192.168.1.20' }, { host: '192.168.1.20', isLan: true }],
    [['--behind-proxy'], { HOST: '0.0.0.0' }, { host: '0.0.0.0', isBehindProxy: true }],
    [[], { HOST: '127.0.0.5', PORT: '8080' }, { host: '127.0.0.5', port: 8080 }],
  ])('%j with %j is served', (words, env, expected) => {
    expect(readOptions(words, env)).toMatchObject(expected);
  });

  test.each([
    [[], { HOST: '0.0.0.0' }, /plain http.*--lan.*--behind-proxy/s],
    [[], { HOST: '192.168.1.20' }, /plain http/],
    [[], { HOST: '::' }, /plain http/],
    [['--lan', '--behind-proxy'], {}, /Choose one/],
    [['--wan'], {}, /not known/],
    [[], { PORT: 'many' }, /not a port/],
  ])('%j with %j is refused with advice', (words, env, advice) => {
    expect(() => readOptions(words, env)).toThrow(advice);
  });
});

describe('what is printed', () => {
  const urls = ['https://192.168.1.20:4400', 'https://10.0.0.7:4400'];
  const notice = { urls, fingerprint: Array(16).fill('AB12').join(' '), file: '/kept/here' };

  test('is a picture of the first address that a camera reads, on dark and on light', () => {
    for (const isColoured of [false, true]) {
      const text = lanNotice({ ...notice, made: null, isColoured });
      expect(readDrawing(text)).toBe(urls[0]);
      expect(text.includes('\x1b[')).toBe(isColoured);
    }
  });

  test('names each address and the fingerprint, in lines that fit a narrow window', () => {
    const text = lanNotice({ ...notice, made: null });
    for (const url of urls) expect(text).toContain(url);
    expect(text.match(/AB12/g)).toHaveLength(16);
    expect(text).not.toContain('CAMBIÓ');
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  test.each([
    ['first', /es la primera vez.*this is the first time.*\/kept\/here/s],
    ['lapsed', /CAMBIÓ.*había vencido.*CHANGED.*lapsed/s],
    ['moved', /CAMBIÓ.*otra dirección.*CHANGED.*another address/s],
    ['exposed', /CAMBIÓ.*otras cuentas.*CHANGED.*other accounts/s],
    ['damaged', /CAMBIÓ.*dañado.*CHANGED.*damaged/s],
  ] as const)('says in both languages why the fingerprint is another one: %s', (made, words) => {
    expect(lanNotice({ ...notice, made })).toMatch(words);
  });
});

describe('served', () => {
  const build = createFakeBuild();
  afterAll(() => build.remove());

  test('over https and wss on one port, verified against the kept certificate', async () => {
    const certificate = await ensureCertificate({ addresses: here, dir });
    const host = await createHost({ port: 0, host: '127.0.0.1', buildDir: build.dir, certificate });
    const page = await getOver(`https://127.0.0.1:${host.port}/`, certificate.cert);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<title>Cobijo</title>');
    const facts = await getOver(`https://127.0.0.1:${host.port}/host.json`, certificate.cert);
    expect(JSON.parse(facts.text)).toEqual({ lan: true, stun: null });
    expect(facts.headers['strict-transport-security']).toBeUndefined();
    const socket = new WebSocket(`wss://127.0.0.1:${host.port}/signal`, { ca: certificate.cert });
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send('{"type":"ping"}');
    const heard = await new Promise((resolve) =>
      socket.once('message', (data: Buffer) => resolve(data.toString('utf8'))),
    );
    expect(heard).toBe('{"type":"pong"}');
    const gone = new Promise((resolve) => socket.once('close', resolve));
    await host.close();
    await gone;
  });

  test('to nobody who speaks plain http', async () => {
    const certificate = await ensureCertificate({ addresses: here, dir });
    const host = await createHost({ port: 0, host: '127.0.0.1', buildDir: build.dir, certificate });
    const raw = net.connect(host.port, '127.0.0.1');
    let answer = '';
    raw.on('data', (data: Buffer) => (answer += data.toString('latin1')));
    raw.on('error', () => raw.destroy());
    raw.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await new Promise((resolve) => raw.once('close', resolve));
    expect(answer).not.toContain('HTTP/1.1 200');
    expect(answer).not.toContain('Cobijo');
    await host.close();
  });

  test('to this computer or behind a proxy, the app hears that it is on no such host', async () => {
    const host = await createHost({ port: 0, buildDir: build.dir });
    const response = await fetch(`${host.url}/host.json`);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.json()).toEqual({ lan: false, stun: null });
    await host.close();
  });
});

describe('the launcher', () => {
  beforeAll(() => ensureBuilt(), 300_000);
  const running: Launcher[] = [];
  afterEach(async () => {
    for (const launcher of running.splice(0)) await launcher.end();
  });

  /** On loopback only: a test serves nobody's network. */
  async function launch(words: string[]): Promise<Launcher> {
    const launcher = startLauncher(words, { HOST: '127.0.0.1', XDG_DATA_HOME: dir });
    running.push(launcher);
    await launcher.says('Ctrl+C');
    return launcher;
  }

  test.skipIf(process.platform !== 'linux')(
    'prints where it is, and the same fingerprint when it is started again',
    async () => {
      const first = await launch(['--lan']);
      const url = /https:\/\/127\.0\.0\.1:\d+/.exec(first.output())?.[0] ?? '';
      expect(readDrawing(first.output())).toBe(url);
      const kept = readFileSync(path.join(dir, 'cobijo/local-network.pem'), 'utf8');
      const printed = fingerprintIn(first.output());
      expect(printed).toBe(new X509Certificate(kept).fingerprint256.replaceAll(':', ''));
      expect((await getOver(`${url}/host.json`, kept)).text).toContain('"lan":true');
      expect(await first.stop('SIGTERM')).toBe(0);
      const second = await launch(['--lan']);
      expect(fingerprintIn(second.output())).toBe(printed);
    },
  );
});

/** The picture of squares in a text, as a camera would read it. */
function readDrawing(text: string): string {
  // eslint-disable-next-line no-control-regex
  const plain = text.replace(/\x1b\[[\d;]*m/g, '');
  const lines = plain.split('\n').filter((line) => /[█▀▄]/.test(line));
  const indent = Math.min(...lines.map((line) => line.search(/[^ ]/)));
  const width = Math.max(...lines.map((line) => line.trimEnd().length)) - indent;
  const SCALE = 4;
  const [w, h] = [width * SCALE, lines.length * 2 * SCALE];
  const data = new Uint8Array(w * h * 4).fill(255);
  for (let y = 0; y < h; y += 1)
    for (let x = 0; x < w; x += 1) {
      const row = Math.floor(y / SCALE);
      const char = lines[row >> 1]?.[indent + Math.floor(x / SCALE)] ?? ' ';
      const isLit = char === '█' || char === (row % 2 === 0 ? '▀' : '▄');
      data.fill(isLit ? 255 : 0, (y * w + x) * 4, (y * w + x) * 4 + 3);
    }
  return decodeQR({ width: w, height: h, data });
}

const fingerprintIn = (text: string): string =>
  (
    /(?:[0-9A-F]{4} ){7}[0-9A-F]{4}\n {2}(?:[0-9A-F]{4} ){7}[0-9A-F]{4}/.exec(text)?.[0] ?? ''
  ).replace(/\s/g, '');

function getOver(url: string, ca: string) {
  return new Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }>(
    (resolve, reject) => {
      https
        .get(url, { ca, agent: false }, (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (part: string) => (text += part));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
          );
        })
        .on('error', reject);
    },
  );
}
