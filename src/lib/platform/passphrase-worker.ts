/** The worker of passphrase-key.ts: derives one key, answers, and is ended by whoever began it. */

import { elapsed } from '#lib/platform/clock.ts';
import { argon2idKey, type PassphraseCost } from '#lib/platform/argon2id.ts';

export interface KeyRequest {
  readonly passphrase: Uint8Array;
  readonly salt: Uint8Array;
  readonly cost: PassphraseCost;
}

export type KeyAnswer =
  | { readonly kind: 'started' }
  | { readonly kind: 'done'; readonly key: Uint8Array; readonly tookMs: number }
  | { readonly kind: 'no-memory' };

function answer(message: KeyAnswer): void {
  postMessage(message);
}

addEventListener('message', (event: MessageEvent<KeyRequest>) => {
  answer({ kind: 'started' });
  const { passphrase, salt, cost } = event.data;
  const startedAt = elapsed();
  argon2idKey(passphrase, salt, cost).then(
    (key) => {
      passphrase.fill(0);
      answer({ kind: 'done', key, tookMs: elapsed() - startedAt });
    },
    () => {
      answer({ kind: 'no-memory' });
    },
  );
});
