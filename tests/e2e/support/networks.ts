/**
 * Two networks that know nothing of each other: network namespaces, each with one cable to a machine
 * in the middle and a route to that machine's address; everything else ends there, the other network first. The app's host and a relay
 * (coturn) run in the middle. Linux, as root.
 */

import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import process from 'node:process';

/** The machine in the middle, as both networks reach it. */
export const MIDDLE = '10.213.0.1';
export const RELAY = {
  url: `turn:${MIDDLE}:3478`,
  /** The same server tells addresses, without name or word. */
  stun: `stun:${MIDDLE}:3478`,
  username: 'milpa',
  credential: 'maiz-de-temporal',
} as const;

export interface Network {
  /** Of the namespace. */
  readonly name: string;
  /** Of whoever is in it. */
  readonly address: string;
}

/** Why this cannot be done here, or null. */
export function missingForNetworks(): string | null {
  if (process.platform !== 'linux') return 'network namespaces are Linux’s own';
  if (process.getuid?.() !== 0) return 'making network namespaces needs root';
  for (const [tool, what] of [
    ['ip', 'iproute2'],
    ['turnserver', 'coturn'],
  ] as const)
    if (spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0)
      return `there is no ${tool} here: apt-get install -y ${what}`;
  return null;
}

function ip(...args: string[]): void {
  execFileSync('ip', args, { stdio: 'pipe' });
}

/** The second network starts at 2: `10.213.2.2` behind `10.213.2.1`. */
export function createNetworks(): {
  readonly networks: readonly [Network, Network];
  remove(): void;
} {
  removeNetworks();
  ip('addr', 'add', `${MIDDLE}/32`, 'dev', 'lo');
  return { networks: [createNetwork(1), createNetwork(2)], remove: removeNetworks };
}

function createNetwork(at: 1 | 2): Network {
  const name = `cobijo-${String(at)}`;
  const [near, far, gate] = [
    `cobijo${String(at)}`,
    `cobijo${String(at)}x`,
    `10.213.${String(at)}.1`,
  ];
  const address = `10.213.${String(at)}.2`;
  ip('netns', 'add', name);
  ip('link', 'add', near, 'type', 'veth', 'peer', 'name', far);
  ip('link', 'set', far, 'netns', name);
  ip('addr', 'add', `${gate}/30`, 'dev', near);
  ip('link', 'set', near, 'up');
  const inside = (...args: string[]) => ip('-n', name, ...args);
  inside('link', 'set', 'lo', 'up');
  inside('addr', 'add', `${address}/30`, 'dev', far);
  inside('link', 'set', far, 'up');
  inside('route', 'add', `${MIDDLE}/32`, 'via', gate);
  // As in any home there is a way out, by which a browser learns its own address; it passes nothing on.
  inside('route', 'add', 'default', 'via', gate);
  inside('route', 'add', 'unreachable', '10.213.0.0/16');
  return { name, address };
}

function removeNetworks(): void {
  for (const args of [
    ['netns', 'del', 'cobijo-1'],
    ['netns', 'del', 'cobijo-2'],
    ['link', 'del', 'cobijo1'],
    ['link', 'del', 'cobijo2'],
    ['addr', 'del', `${MIDDLE}/32`, 'dev', 'lo'],
  ])
    spawnSync('ip', args, { stdio: 'ignore' });
}

/** What the system says of a way from one network to the other. */
export function routeBetween(from: Network, to: Network): string {
  const asked = spawnSync('ip', ['-n', from.name, 'route', 'get', to.address], {
    encoding: 'utf8',
  });
  return (asked.stdout + asked.stderr).trim();
}

/** coturn in the middle, with one name and word. Resolves when it listens. */
export async function startRelay(): Promise<{ stop(): Promise<void> }> {
  const child = spawn(
    'turnserver',
    [
      ...['-n', '--no-cli', '--no-tls', '--no-dtls', '--fingerprint', '--lt-cred-mech'],
      ...['--log-file=stdout', '--simple-log', '--verbose', '--pidfile=/dev/null'],
      `--listening-ip=${MIDDLE}`,
      `--relay-ip=${MIDDLE}`,
      '--listening-port=3478',
      '--realm=cobijo',
      `--user=${RELAY.username}:${RELAY.credential}`,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  await untilSaid(child, /UDP listener opened/);
  return { stop: () => stop(child) };
}

async function untilSaid(child: ChildProcess, words: RegExp): Promise<void> {
  if (!child.stdout) throw new Error('it has no voice');
  for await (const line of createInterface(child.stdout))
    if (words.test(line)) {
      child.stdout.resume();
      return;
    }
  throw new Error('it ended before it listened');
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill();
  await gone;
}
