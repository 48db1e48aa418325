/**
 * From a passphrase to a 32-byte key: NFKC, UTF-8, Argon2id in a worker of its own, so that the page
 * stays awake and a derivation can be called off by ending the worker. hash-wasm says nothing while
 * it works, so progress is what is honestly known: the phase, and how long it has been.
 */

import { assert } from '#lib/base/assert.ts';
import { encodeUtf8 } from '#lib/base/bytes.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { LEAST_COST, SALT_BYTES, type PassphraseCost } from '#lib/platform/argon2id.ts';
import { elapsed, every } from '#lib/platform/clock.ts';
import type { KeyAnswer, KeyRequest } from '#lib/platform/passphrase-worker.ts';

export interface KeyProgress {
  /** `loading` until the worker has the passphrase, then `deriving`. */
  readonly phase: 'loading' | 'deriving';
  readonly elapsedMs: number;
}

export interface KeyOptions {
  readonly onProgress?: ((progress: KeyProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export type PassphraseKeyError =
  | 'cancelled'
  /** The memory for it cannot be had now; closing other tabs may help. */
  | 'no-memory'
  /** The worker could not be loaded. */
  | 'no-worker';

export interface PassphraseKey {
  readonly key: Uint8Array;
  /** How long Argon2id alone took. */
  readonly tookMs: number;
}

const PROGRESS_EVERY_MS = 100;
/** How long unlocking should take on the device that creates the vault, if the passes allow. */
const TUNED_MS = 600;
/** 6 passes stay under 4 s where the page runs four times slower than on the tuning device. */
const MOST_TUNED_PASSES = 6;

/** So that the same words are the same passphrase on any keyboard: NFKC, and single spaces. */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

/** The passphrase must not be empty. */
export function derivePassphraseKey(
  passphrase: string,
  salt: Uint8Array,
  cost: PassphraseCost,
  options: KeyOptions = {},
): Promise<Result<PassphraseKey, PassphraseKeyError>> {
  const { onProgress, signal } = options;
  const secret = encodeUtf8(normalisePassphrase(passphrase));
  assert(secret.length > 0, 'a passphrase is not empty');
  if (signal?.aborted === true) return Promise.resolve(err('cancelled'));
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./passphrase-worker.ts', import.meta.url), {
      type: 'module',
    });
    const startedAt = elapsed();
    let phase: KeyProgress['phase'] = 'loading';
    const report = (): void => onProgress?.({ phase, elapsedMs: elapsed() - startedAt });
    const stopReporting = every(PROGRESS_EVERY_MS, report);

    function finish(result: Result<PassphraseKey, PassphraseKeyError>): void {
      stopReporting();
      signal?.removeEventListener('abort', cancel);
      worker.terminate();
      resolve(result);
    }
    function cancel(): void {
      finish(err('cancelled'));
    }

    signal?.addEventListener('abort', cancel);
    worker.onerror = () => {
      finish(err('no-worker'));
    };
    worker.onmessage = ({ data }: MessageEvent<KeyAnswer>) => {
      if (data.kind === 'done') finish(ok({ key: data.key, tookMs: data.tookMs }));
      else if (data.kind === 'no-memory') finish(err('no-memory'));
      else {
        phase = 'deriving';
        report();
      }
    };
    const request: KeyRequest = { passphrase: secret, salt, cost };
    worker.postMessage(request);
    secret.fill(0);
    report();
  });
}

/**
 * The cost for a new vault on this device: 64 MiB, and as many passes from 3 to 6 as take about
 * 0.6 s. One derivation is measured for it.
 */
export async function tuneCost(
  options: KeyOptions = {},
): Promise<Result<PassphraseCost, PassphraseKeyError>> {
  const measured = await derivePassphraseKey(
    'tuning',
    new Uint8Array(SALT_BYTES),
    LEAST_COST,
    options,
  );
  return measured.ok ? ok(costFor(measured.value.tookMs)) : measured;
}

/** From how long the least cost took. */
export function costFor(leastCostMs: number): PassphraseCost {
  const passes = Math.round((TUNED_MS / leastCostMs) * LEAST_COST.passes);
  return {
    memoryKiB: LEAST_COST.memoryKiB,
    passes: Math.min(MOST_TUNED_PASSES, Math.max(LEAST_COST.passes, passes)),
  };
}
