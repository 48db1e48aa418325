/** Starts `child.js` and speaks with it. */

import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { createHost } from '../../src/host/serve.js';

export type Settings = Pick<
  Parameters<typeof createHost>[0],
  'buildDir' | 'limits' | 'isBehindProxy'
>;

export interface Look {
  readonly sockets: number;
  readonly topics: number;
  readonly connections: number;
  /** Bytes on the heap and outside it, after collecting garbage. */
  readonly held: number;
  /** The most that was seen, garbage included. */
  readonly most: number;
}

export interface HostProcess {
  readonly url: string;
  readonly port: number;
  look(): Promise<Look>;
  isUp(): boolean;
  /** All that it wrote to either stream. */
  output(): string;
  /** Asks it to end, and resolves with its exit code. */
  stop(): Promise<number | null>;
}

const messageOf = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`the host ended, ${String(code)}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message);
    });
  });

export async function startHostProcess(settings: Settings): Promise<HostProcess> {
  const child = fork(path.join(import.meta.dirname, 'child.js'), [JSON.stringify(settings)], {
    execArgv: ['--expose-gc', '--max-old-space-size=1024'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const keep = (data: Buffer) => (output += data.toString('utf8'));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const { url, port } = (await messageOf(child).catch((error: unknown) => {
    throw new Error(output, { cause: error });
  })) as { url: string; port: number };
  return {
    url,
    port,
    look() {
      const answer = messageOf(child) as Promise<Look>;
      child.send('look');
      return answer;
    },
    isUp: () => child.exitCode === null && child.signalCode === null,
    output: () => output,
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
