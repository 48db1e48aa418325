/** Two ends of a handshake in one process, and everything that crosses between them, to look at or meddle with. */

import { createSignKeys } from '#lib/crypto/sign.ts';
import {
  createHandshake,
  type Handshake,
  type HandshakeConfig,
  type HandshakeStep,
} from '#lib/sync/door/handshake.ts';
import { createSeededRandom } from './seeded-random.ts';

export const random = createSeededRandom(20261120);
export const ana = createSignKeys(random(32));
export const ben = createSignKeys(random(32));
export const fingerprints = {
  caller: new Uint8Array(32).fill(1),
  answerer: new Uint8Array(32).fill(2),
};
export const board = new Uint8Array(32).fill(7);
export const doorSecret = new Uint8Array(32).fill(9);

/** Ana calls, Ben answers; both know both unless told. */
export function side(
  role: 'caller' | 'answerer',
  changes: Partial<HandshakeConfig> = {},
): Handshake {
  const signKeys = role === 'caller' ? ana : ben;
  return createHandshake({
    role,
    board,
    topic: 'topic',
    doorSecret,
    signKeys,
    fingerprints,
    random,
    knows: () => true,
    controlEnvelopes: () => [],
    learn: () => {},
    ...changes,
  });
}

export interface Outcome {
  caller: HandshakeStep[];
  answerer: HandshakeStep[];
  /** Every frame that crossed, with its sender. */
  wire: [from: 'caller' | 'answerer', frame: Uint8Array][];
}

export type Meddle = (from: 'caller' | 'answerer', frame: Uint8Array) => Uint8Array[];

export function run(
  caller: Handshake,
  answerer: Handshake,
  meddle: Meddle = (_, frame) => [frame],
) {
  const outcome: Outcome = { caller: [], answerer: [], wire: [] };
  const queue: ['caller' | 'answerer', Uint8Array][] = [
    ...caller.start().map((frame): ['caller', Uint8Array] => ['caller', frame]),
    ...answerer.start().map((frame): ['answerer', Uint8Array] => ['answerer', frame]),
  ];
  while (queue.length > 0) {
    const [from, sent] = queue.shift()!;
    for (const frame of meddle(from, sent)) {
      outcome.wire.push([from, frame]);
      const to = from === 'caller' ? 'answerer' : 'caller';
      const step = (to === 'caller' ? caller : answerer).receive(frame);
      outcome[to].push(step);
      queue.push(...step.send.map((next): [typeof to, Uint8Array] => [to, next]));
    }
  }
  return outcome;
}

export const deviceOf = (steps: HandshakeStep[]) => steps.find((step) => step.done)?.done?.device;
export const reasonOf = (steps: HandshakeStep[]) =>
  steps.find((step) => step.failed)?.failed?.reason;
