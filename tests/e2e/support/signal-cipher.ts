/**
 * Opens and makes what y-webrtc publishes through signalling servers, for who knows the password:
 * AES-GCM under a key of PBKDF2, after y-webrtc 10.3 src/crypto.js.
 */

import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

export interface Signal {
  readonly type: 'announce' | 'signal';
  readonly from: string;
  readonly to: string;
  readonly token: number;
  readonly signal: { type: string; sdp?: string; candidate?: RTCIceCandidateInit };
}

export interface SignalCipher {
  open(base64: string): Promise<Signal>;
  seal(signal: Signal): Promise<string>;
}

/** What lib0 can write. */
type AnyObject = Parameters<typeof encoding.writeAny>[1];

const NAME = 'AES-GCM';

export async function createSignalCipher(topic: string, password: string): Promise<SignalCipher> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const { subtle } = crypto;
  const material = await subtle.importKey('raw', bytes(password), 'PBKDF2', false, ['deriveKey']);
  const key = await subtle.deriveKey(
    { name: 'PBKDF2', salt: bytes(topic), iterations: 100_000, hash: 'SHA-256' },
    material,
    { name: NAME, length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  return {
    async open(base64) {
      const decoder = decoding.createDecoder(new Uint8Array(Buffer.from(base64, 'base64')));
      if (decoding.readVarString(decoder) !== NAME) throw new Error('another cipher');
      const iv = decoding.readVarUint8Array(decoder).slice();
      const sealed = decoding.readVarUint8Array(decoder).slice();
      const opened = new Uint8Array(await subtle.decrypt({ name: NAME, iv }, key, sealed));
      return decoding.readAny(decoding.createDecoder(opened)) as Signal;
    },
    async seal(signal) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = encoding.encode((encoder) =>
        encoding.writeAny(encoder, signal as object as AnyObject),
      );
      const sealed = await subtle.encrypt({ name: NAME, iv }, key, plain.slice());
      const data = encoding.encode((encoder) => {
        encoding.writeVarString(encoder, NAME);
        encoding.writeVarUint8Array(encoder, iv);
        encoding.writeVarUint8Array(encoder, new Uint8Array(sealed));
      });
      return Buffer.from(data).toString('base64');
    },
  };
}
