/** `npm start` as a process of its own: what it prints, and how it ends. */

import { spawn } from 'node:child_process';
import path from 'node:path';

const start = path.resolve(import.meta.dirname, '../../src/host/start.js');

export interface Launcher {
  /** Everything written so far, to either stream. */
  output(): string;
  /** Resolves when it has written this; rejects when it ends before. */
  says(text: string): Promise<void>;
  /** Resolves with the exit code, or null when a signal ended it. */
  stop(signal: 'SIGTERM' | 'SIGINT'): Promise<number | null>;
  /** At the end of a test: whatever its state. */
  end(): Promise<void>;
}

export function startLauncher(words: readonly string[], env: Record<string, string>): Launcher {
  const child = spawn(process.execPath, [start, ...words], {
    env: { ...process.env, NO_COLOR: '1', PORT: '0', STUN_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const wakes = new Set<() => void>();
  const hear = (data: Buffer) => {
    output += data.toString('utf8');
    for (const wake of wakes) wake();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    output: () => output,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!output.includes(text)) return;
          wakes.delete(look);
          resolve();
        };
        wakes.add(look);
        void ended.then(() => reject(new Error(`It ended without saying "${text}":\n${output}`)));
        look();
      }),
    stop(signal) {
      child.kill(signal);
      return ended;
    },
    async end() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
