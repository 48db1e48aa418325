/** One of each, in microseconds, on 200 bytes. */

import nacl from 'tweetnacl';
import { createSignKeys, sign, verifySignature } from '#lib/crypto/sign.ts';
import { open, seal } from '#lib/crypto/seal.ts';
import { openEnvelope, envelopeHash } from '#lib/ledger/envelope.ts';
import { randomBytes } from '#lib/platform/random.ts';
import { createCollective } from './bench-collective.ts';

export function primitives(): Record<string, number> {
  const message = randomBytes(200);
  const keys = createSignKeys(randomBytes(32));
  const signature = sign(message, keys);
  const [key, nonce] = [randomBytes(32), randomBytes(24)];
  const sealed = seal(message, nonce, key);
  const { founder } = createCollective();
  const envelope = founder.ledger.sealedFrom(founder.controlClient, 1)[0]!;
  return {
    sign: each(30, () => sign(message, keys)),
    verify: each(30, () => verifySignature(message, signature, keys.publicKey)),
    verifyTweetnacl: each(30, () => nacl.sign.detached.verify(message, signature, keys.publicKey)),
    seal: each(2_000, () => seal(message, nonce, key)),
    open: each(2_000, () => open(sealed, nonce, key)),
    envelope: each(2_000, () => {
      const opened = openEnvelope(envelope, founder.headerKey);
      if (opened.ok) envelopeHash(founder.board, opened.value);
    }),
  };
}

function each(times: number, act: () => unknown): number {
  for (let at = 0; at < times / 5; at++) act();
  const startedAt = performance.now();
  for (let at = 0; at < times; at++) act();
  return ((performance.now() - startedAt) * 1_000) / times;
}
