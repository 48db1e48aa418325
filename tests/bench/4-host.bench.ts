/**
 * The host beside y-webrtc's own signalling server, in processes of their own, with the same clients:
 * memory for sockets that only listen, and messages passed on between pairs. Ours relays with its
 * limits on rates lifted, because they would be all that is measured; everything else it does is in.
 */

import { fork, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { WebSocket } from 'ws';
import { createFakeBuild } from '../host/fake-build.ts';
import { medianOf, tell, test, times, type Row } from './bench-world.ts';

const RUNS = 3;
const IDLE = 3_000;
const PAIRS = 20;
const EACH = 2_000;
/** Messages of one pair that are under way at once. */
const WINDOW = 25;
/** About a sealed ICE candidate. */
const DATA = 'x'.repeat(400);

const root = path.resolve(import.meta.dirname, '../..');
const LIFTED = {
  ...{ sockets: 1e6, socketsPerAddress: 1e6, connections: 1e6, connectionsPerAddress: 1e6 },
  ...{ burst: 1e12, framesPerSecond: 1e12, shareBytes: 1e12, shareBytesPerSecond: 1e12 },
};

/** Where memory is measured, for both: little room for young garbage, which would be most of it. */
const MEASURED = [
  ...['--expose-gc', '--max-semi-space-size=2'],
  ...['--import', path.join(root, 'tests/host/tell-memory.js')],
];

interface Server {
  readonly url: string;
  readonly process: ChildProcess;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function startOurs(buildDir: string, execArgv: string[]): Promise<Server> {
  const settings = JSON.stringify({ buildDir, limits: LIFTED });
  const child = fork(path.join(root, 'tests/host/child.js'), [settings], {
    execArgv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { port } = await new Promise<{ port: number }>((resolve) =>
    child.once('message', (message) => resolve(message as { port: number })),
  );
  return { url: `ws://127.0.0.1:${String(port)}/signal`, process: child };
}

async function startPlain(execArgv: string[]): Promise<Server> {
  const port = String(await freePort());
  const child = fork(path.join(root, 'node_modules/y-webrtc/bin/server.js'), [], {
    execArgv,
    env: { ...process.env, PORT: port },
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  });
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  return { url: `ws://127.0.0.1:${port}`, process: child };
}

/** Resident bytes after collecting garbage, as the process itself knows them: the same for both. */
function residentOf({ process: child }: Server): Promise<number> {
  return new Promise((resolve) => {
    const hear = (message: unknown) => {
      const { resident } = message as { resident?: number };
      if (resident === undefined) return;
      child.off('message', hear);
      resolve(resident);
    };
    child.on('message', hear);
    child.send('memory');
  });
}

async function connect(url: string, topic: string): Promise<WebSocket> {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.send(JSON.stringify({ type: 'subscribe', topics: [topic] }));
  socket.send('{"type":"ping"}');
  await new Promise((resolve) => socket.once('message', resolve));
  return socket;
}

async function idlePer100MB(server: Server): Promise<number> {
  const before = await residentOf(server);
  const sockets: WebSocket[] = [];
  while (sockets.length < IDLE) {
    const some = Array.from({ length: 100 }, (_, n) =>
      connect(server.url, `idle ${String(sockets.length + n)}`),
    );
    sockets.push(...(await Promise.all(some)));
  }
  const each = ((await residentOf(server)) - before) / IDLE;
  for (const socket of sockets) socket.terminate();
  return 100_000_000 / each;
}

async function relayedPerSecond(server: Server): Promise<number> {
  const pairs = await Promise.all(
    Array.from({ length: PAIRS }, async (_, n) => {
      const topic = `pair ${String(n)}`;
      const text = JSON.stringify({ type: 'publish', topic, data: DATA });
      return { text, a: await connect(server.url, topic), b: await connect(server.url, topic) };
    }),
  );
  const startedAt = performance.now();
  await Promise.all(
    pairs.map(
      ({ text, a, b }) =>
        new Promise<void>((resolve) => {
          let [sent, heard] = [0, 0];
          b.on('message', () => {
            heard += 1;
            if (heard === EACH) resolve();
            else if (sent < EACH) a.send(text, () => undefined);
            sent += 1;
          });
          for (; sent < WINDOW; sent += 1) a.send(text);
        }),
    ),
  );
  const seconds = (performance.now() - startedAt) / 1_000;
  for (const { a, b } of pairs) {
    a.terminate();
    b.terminate();
  }
  return (PAIRS * EACH) / seconds;
}

async function measured(
  start: (execArgv: string[]) => Promise<Server>,
): Promise<{ idle: number; relayed: number }> {
  const [first, second] = [await start(MEASURED), await start([])];
  const idle = await idlePer100MB(first);
  const relayed = await relayedPerSecond(second);
  for (const { process: child } of [first, second]) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }
  return { idle, relayed };
}

test('the host', async () => {
  const build = createFakeBuild();
  const found = { ours: [] as Found[], plain: [] as Found[] };
  for (let run = 0; run < RUNS; run++) {
    found.plain.push(await measured(startPlain));
    found.ours.push(await measured((execArgv) => startOurs(build.dir, execArgv)));
  }
  build.remove();
  const row = (what: string, of: keyof Found): Row => {
    const [ours, plain] = [
      medianOf(found.ours.map((f) => f[of])),
      medianOf(found.plain.map((f) => f[of])),
    ];
    const say = (value: number) => Math.round(value).toLocaleString('en');
    return { what, ours: say(ours), plain: say(plain), ratio: times(ours, plain) };
  };
  tell('4-host', [
    row('Host: idle sockets per 100 MB (more is better)', 'idle'),
    row('Host: messages relayed per second (more is better)', 'relayed'),
  ]);
});

type Found = Awaited<ReturnType<typeof measured>>;
